//! Text in XML.

use std::fmt::{self, Write as _};

/// Text inside an XML element.
pub(super) struct Xml<'a>(pub(super) &'a str);

impl fmt::Display for Xml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                // XML 1.0, production 2: no other control characters, and no non-characters.
                '\t' | '\n' | '\r' => f.write_char(letter)?,
                '\0'..'\u{20}' | '\u{FFFE}' | '\u{FFFF}' => {}
                _ => f.write_char(letter)?,
            }
        }
        Ok(())
    }
}
