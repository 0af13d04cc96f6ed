//! Imprecise historic dates: years, months, 约, ranges; sorted by what is known, printed as given.

mod parse;

use std::{cmp::Ordering, fmt};

use super::Date;

/// A time as a historian writes it; ordered by its days, those without any last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Era {
    /// As published: `1932年4月20日`, `约1946年`, `1925—1927年`, `清`.
    pub text: String,
    /// The earliest and the latest day it can mean, both inclusive; `None` where the text says no year.
    pub days: Option<(Date, Date)>,
    /// Whether the text calls itself uncertain (约, 前后, circa).
    pub about: bool,
}

impl Era {
    /// Reads a time; never fails: what is not understood has no days and is printed all the same.
    ///
    /// Understood, in both scripts and with Chinese or Arabic numerals: days, months and years, thirds of a month,
    /// seasons and halves of a year, decades and parts of a century, years of the Republic (民国), dynasties, ISO 8601
    /// dates, and ranges (`—`, 至) or lists (`、`) of these.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        let (days, about) = parse::days(text);
        Self { text: text.to_owned(), days, about }
    }
}

impl fmt::Display for Era {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Ord for Era {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |era: &Self| (era.days.is_none(), era.days);
        key(self).cmp(&key(other)).then(self.about.cmp(&other.about)).then_with(|| self.text.cmp(&other.text))
    }
}

impl PartialOrd for Era {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
