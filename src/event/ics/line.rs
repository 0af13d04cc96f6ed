//! Content lines (RFC 5545 section 3.1): escaped, folded, ended by CRLF.

/// Lines of a calendar file.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
}

/// The most bytes in a line, its end not counted.
const MAX_BYTES: usize = 75;

impl Lines {
    /// A property whose value is written as it is.
    pub(super) fn property(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A property with a text for its value; none for an empty text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.fold(&format!("{name}:{}", escaped(value)));
        }
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Breaks a line between characters, never within one.
    fn fold(&mut self, line: &str) {
        let mut bytes = 0;
        for c in line.chars().filter(|c| !c.is_control()) {
            if bytes + c.len_utf8() > MAX_BYTES {
                self.text.push_str("\r\n ");
                bytes = 1;
            }
            self.text.push(c);
            bytes += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A text value (section 3.3.11); line ends of any kind become `\n`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        if !out.is_empty() {
            out.push_str("\\n");
        }
        for c in line.chars() {
            if matches!(c, '\\' | ';' | ',') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}
