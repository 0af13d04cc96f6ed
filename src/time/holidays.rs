//! Statutory holidays and make-up working days, as published year by year.

use std::collections::BTreeMap;

use super::{Date, civil};

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

impl Holidays {
    /// Whether people work on this day: as the notices say, and Monday to Friday where they say nothing.
    ///
    /// In a year that is not covered this is only the plain week; see [`Holidays::covers`].
    #[must_use]
    pub fn is_workday(&self, date: Date) -> bool {
        self.badge(date).map_or_else(|| civil::weekday_index(civil::day_number(date)) < 5, |day| !day.is_off_day)
    }

    /// Whether this day is a day off by notice (OSM `PH`); weekends as such are not.
    #[must_use]
    pub fn is_off_day(&self, date: Date) -> bool {
        self.badge(date).is_some_and(|day| day.is_off_day)
    }

    /// Whether the notice for this year has been read; without it nothing is known of its holidays.
    #[must_use]
    pub fn covers(&self, year: i16) -> bool {
        self.years.contains(&year)
    }

    /// What the notices single this day out for: 休 or 班.
    #[must_use]
    pub fn badge(&self, date: Date) -> Option<&Day> {
        self.days.get(&date)
    }
}
