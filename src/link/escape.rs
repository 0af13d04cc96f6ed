//! Percent-encoding (RFC 3986) of single values, as UTF-8.

use std::{
    borrow::Cow,
    fmt::{self, Write as _},
};

/// A value, escaped on display so that no character of it can be taken for punctuation of the link.
///
/// Letters of every script stay readable; browsers escape those themselves where they must.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            if is_plain(letter) {
                f.write_char(letter)?;
            } else {
                for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
                    write!(f, "%{byte:02X}")?;
                }
            }
        }
        Ok(())
    }
}

/// Takes the escapes out of a value; what is no escape stays as it is, and broken UTF-8 becomes U+FFFD.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let escape = if first == b'%' { hex_pair(tail) } else { None };
        bytes.push(escape.unwrap_or(first));
        rest = if escape.is_some() { &tail[2..] } else { tail };
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

/// Whether a character may stand in a value as it is.
fn is_plain(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '@');
    }
    // Blanks, direction marks and joiners would be lost or trimmed when a person copies the link.
    let invisible =
        matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    !(letter.is_whitespace() || letter.is_control() || invisible)
}

fn hex_pair(bytes: &[u8]) -> Option<u8> {
    let digit = |index: usize| char::from(*bytes.get(index)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}
