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
    /// Whether it keeps to working days.
    pub workdays: Workdays,
    /// The calendar in which `frequency` and the parts count (RFC 7529 `RSCALE`).
    pub scale: Scale,
    /// What becomes of a day or a leap month that does not exist (RFC 7529 `SKIP`).
    pub skip: Skip,
    /// Leap months of the Chinese calendar, by the month they follow, 1 to 12 (RFC 7529 `5L`).
    pub by_leap_month: Vec<i8>,
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
            workdays: Workdays::Any,
            scale: Scale::Gregorian,
            skip: Skip::Omit,
            by_leap_month: Vec::new(),
        }
    }

    /// Whether all that the rule says has a meaning: in the Chinese calendar not everything has.
    #[must_use]
    pub fn is_understood(&self) -> bool {
        let lunar = matches!(self.frequency, Frequency::Yearly | Frequency::Monthly)
            && self.by_year_day.is_empty()
            && self.by_week_no.is_empty()
            && self.by_day.iter().all(|day| day.nth.is_none());
        match self.scale {
            Scale::Gregorian => self.by_leap_month.is_empty(),
            Scale::Chinese => lunar,
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

/// Whether a [`Rule`] keeps to working days by the published holidays: make-up days count, statutory holidays do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Workdays {
    /// It does not ask.
    #[default]
    Any,
    /// What falls on another day is left out; only what is left counts.
    Only,
    /// What falls on another day moves to the next working day, and counts there; two that meet are one.
    Next,
}

/// The calendar in which a [`Rule`] counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// The civil calendar.
    #[default]
    Gregorian,
    /// The Chinese lunisolar calendar, 1900 to 2100. Yearly and monthly rules count its years and months; only
    /// `by_month`, `by_leap_month`, `by_month_day`, plain weekdays and `by_set_position` have a meaning there.
    Chinese,
}

/// What becomes of a day that a month does not have, or of a leap month that a year does not have.
///
/// Months and days of the month are skipped so, days of the year are always left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Skip {
    /// It is left out.
    #[default]
    Omit,
    /// The last one before it stands for it.
    Backward,
    /// The first one after it stands for it.
    Forward,
}

/// A weekday, and which one of the month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NthDay {
    /// The weekday.
    pub day: Weekday,
    /// Which one, from the start (1…) or the end (−1…); `None` is every one.
    pub nth: Option<i16>,
}
