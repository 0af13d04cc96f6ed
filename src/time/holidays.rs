//! Statutory holidays and make-up working days, as published year by year.

use std::collections::BTreeMap;

use super::Date;

/// A day that a government notice singles out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The holiday's name.
    pub name: String,
    /// A day off (休), or a weekend day worked instead (班).
    pub is_off_day: bool,
}

/// What the notices say, for the years they cover; see <https://github.com/NateScarlet/holiday-cn> for the shape.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    /// Days singled out.
    pub days: BTreeMap<Date, Day>,
    /// Years for which a notice with at least one day has been read.
    pub years: Vec<i16>,
}
