//! A day out as a calendar file: one entry for each stop.

use super::line::Lines;
use crate::{event::rrule::compact, time::DateTime};

/// A stop of a day, as a calendar shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayEntry<'a> {
    /// What makes it different from the other stops of all days.
    pub id: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// Where it is; may be empty.
    pub location: &'a str,
    /// Anything else; may be empty.
    pub note: &'a str,
    /// When one is let in, on the wall clock of the place.
    pub start: DateTime,
    /// When one leaves.
    pub end: DateTime,
}

/// The calendar of a day. Times are those of the place, without a zone: a visitor's clock shows them as they are there.
///
/// `stamp` is when the file is made, in UTC.
#[must_use]
pub fn day(entries: &[DayEntry<'_>], stamp: DateTime) -> String {
    let mut lines = Lines::default();
    lines.property("BEGIN", "VCALENDAR");
    lines.property("VERSION", "2.0");
    lines.property("PRODID", "-//xunji//xunji//EN");
    for entry in entries {
        lines.property("BEGIN", "VEVENT");
        lines.text("UID", entry.id);
        lines.property("DTSTAMP", &format!("{}Z", compact(stamp)));
        lines.property("DTSTART", &compact(entry.start));
        // RFC 5545, section 3.6.1: an end lies after its start; what takes no time has none.
        if entry.end > entry.start {
            lines.property("DTEND", &compact(entry.end));
        }
        lines.text("SUMMARY", entry.name);
        lines.text("DESCRIPTION", entry.note);
        lines.text("LOCATION", entry.location);
        lines.property("END", "VEVENT");
    }
    lines.property("END", "VCALENDAR");
    lines.into_text()
}
