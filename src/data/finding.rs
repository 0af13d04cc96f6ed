//! What is wrong with published data, where, and what to do about it.

use super::code::Code;
use crate::text::Locale;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is missing or odd; everything is shown.
    Warning,
    /// A record or a part of it is not shown, or not as meant.
    Error,
}

/// Something wrong with published data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which kind of trouble.
    pub code: Code,
    /// The source's id; `site.json` for the manifest.
    pub source: String,
    /// JSON Pointer (RFC 6901) into the source; empty for the whole of it.
    pub pointer: String,
    /// The value found, cut short; or where it was found, as `line:column`, in text that is not JSON.
    pub found: String,
    /// What should stand there, in the contract's words; empty where the code says it all.
    pub expected: &'static str,
    /// How many places have the same trouble, at least 1; `pointer` is the first of them.
    pub count: u32,
}

impl Finding {
    /// A finding about a whole source.
    #[must_use]
    pub fn of_source(code: Code, source: &str, found: String) -> Self {
        Self { code, source: source.to_owned(), pointer: String::new(), found, expected: "", count: 1 }
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Whether a source did not come, or not all of it: what it holds may be there the next time.
    #[must_use]
    pub const fn is_loss(&self) -> bool {
        use Code::{Html, Network, NotFound, NotJson, Status, Timeout, Truncated};
        matches!(self.code, NotFound | Status | Timeout | Network | NotJson | Html | Truncated)
    }

    /// What is wrong, with the value found: one sentence without its full stop.
    #[must_use]
    pub fn cause(&self, locale: Locale) -> String {
        let words = self.code.cause(locale);
        let mut cause = words.replace("{found}", &self.found).replace("{expected}", self.expected);
        if self.count > 1 {
            cause.push_str(match locale {
                Locale::En => " (times: ",
                Locale::ZhHans | Locale::ZhHant => "（共 ",
            });
            cause.push_str(&self.count.to_string());
            cause.push_str(match locale {
                Locale::En => ")",
                Locale::ZhHans => " 处）",
                Locale::ZhHant => " 處）",
            });
        }
        cause
    }

    /// What to do: one sentence without its full stop.
    #[must_use]
    pub fn remedy(&self, locale: Locale) -> &'static str {
        self.code.remedy(locale)
    }
}
