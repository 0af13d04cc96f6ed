//! What date and time fields of a form hold.

use crate::{
    link::civil,
    time::{Date, Time},
};

/// A date as a date field holds it: `2026-11-22`.
#[must_use]
pub fn date_field(date: Date) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = civil::write_date(&mut out, date);
    out
}

/// A time as a time field holds it: `09:30`.
#[must_use]
pub fn time_field(time: Time) -> String {
    let mut out = String::new();
    let _ = civil::write_time(&mut out, time);
    out
}

/// What a date field holds; `None` where it is empty.
#[must_use]
pub fn read_date(text: &str) -> Option<Date> {
    civil::parse_date(text)
}

/// What a time field holds; `None` where it is empty.
#[must_use]
pub fn read_time(text: &str) -> Option<Time> {
    civil::parse_time(text)
}
