//! Imprecise historic dates: years, months, 约, ranges; sorted by what is known, printed as given.

use super::Date;

/// A time as a historian writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Era {
    /// As published: `1932年4月20日`, `约1946年`, `1925—1927年`, `清`.
    pub text: String,
    /// The earliest and the latest day it can mean, both inclusive; `None` where the text says no year.
    pub days: Option<(Date, Date)>,
    /// Whether the text calls itself uncertain (约, 前后, circa).
    pub about: bool,
}
