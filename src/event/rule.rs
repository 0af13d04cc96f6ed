//! Recurrence rules (RFC 5545 section 3.3.10, in the vocabulary of RFC 8984 section 4.3.3), and working days.

use crate::time::{DateTime, Weekday};

/// How an event repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The step.
    pub frequency: Frequency,
    /// Every how many steps; at least 1.
    pub interval: u32,
    /// The first day of a week (`WKST`).
    pub first_day_of_week: Weekday,
    /// Weekdays, with their ordinal in the month or year.
    pub by_day: Vec<NthDay>,
    /// Months, 1 to 12.
    pub by_month: Vec<i8>,
    /// Days of the month, 1 to 31 or −1 to −31 from the end.
    pub by_month_day: Vec<i8>,
    /// Days of the year, 1 to 366 or −1 to −366 from the end.
    pub by_year_day: Vec<i16>,
    /// ISO weeks of the year, 1 to 53 or −1 to −53 from the end.
    pub by_week_no: Vec<i8>,
    /// Hours, 0 to 23.
    pub by_hour: Vec<i8>,
    /// Minutes, 0 to 59.
    pub by_minute: Vec<i8>,
    /// Seconds, 0 to 59.
    pub by_second: Vec<i8>,
    /// Which of a step's candidates, counted from 1, or from the end with −1.
    pub by_set_position: Vec<i16>,
    /// How many occurrences in all.
    pub count: Option<u32>,
    /// The last moment an occurrence may start, on the event's wall clock.
    pub until: Option<DateTime>,
    /// Only on working days by the published holidays: make-up days count, statutory holidays do not.
    pub on_workdays: bool,
}

impl Rule {
    /// The plain rule: at every step the same day and time as the first, without end.
    #[must_use]
    pub const fn new(frequency: Frequency) -> Self {
        Self {
            frequency,
            interval: 1,
            first_day_of_week: Weekday::Monday,
            by_day: Vec::new(),
            by_month: Vec::new(),
            by_month_day: Vec::new(),
            by_year_day: Vec::new(),
            by_week_no: Vec::new(),
            by_hour: Vec::new(),
            by_minute: Vec::new(),
            by_second: Vec::new(),
            by_set_position: Vec::new(),
            count: None,
            until: None,
            on_workdays: false,
        }
    }
}

/// The step of a [`Rule`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frequency {
    /// Each year.
    Yearly,
    /// Each month.
    Monthly,
    /// Each week.
    Weekly,
    /// Each day.
    Daily,
    /// Each hour.
    Hourly,
    /// Each minute.
    Minutely,
    /// Each second.
    Secondly,
}

/// A weekday, and which one of the month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NthDay {
    /// The weekday.
    pub day: Weekday,
    /// Which one, from the start (1…) or the end (−1…); `None` is every one.
    pub nth: Option<i16>,
}
