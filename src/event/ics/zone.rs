//! Time zones in calendar files.
//!
//! No time-zone database is compiled in. The zones of China have kept one offset since 1992, so they are described
//! whole; their summer times from 1986 to 1991 are not. Times in any other zone are written without one: a calendar
//! then shows the wall clock of the place, which is what was announced.

use super::line::Lines;
use crate::{
    event::rrule::compact,
    time::{DateTime, civil::add_minutes},
};

/// A zone, and how many minutes it is ahead of UTC, if that is known.
#[derive(Clone, Copy)]
pub(super) struct Zone<'a> {
    name: &'a str,
    fixed: Option<(i32, &'static str)>,
}

const FIXED: [(&str, i32, &str); 7] = [
    ("Asia/Shanghai", 480, "CST"),
    ("Asia/Chongqing", 480, "CST"),
    ("Asia/Harbin", 480, "CST"),
    ("Asia/Hong_Kong", 480, "HKT"),
    ("Asia/Macau", 480, "CST"),
    ("Asia/Taipei", 480, "CST"),
    ("Asia/Urumqi", 360, "+06"),
];

impl<'a> Zone<'a> {
    pub(super) fn new(name: &'a str) -> Self {
        let fixed = FIXED.iter().find(|(known, _, _)| *known == name).map(|(_, ahead, short)| (*ahead, *short));
        Self { name, fixed }
    }

    /// The `VTIMEZONE`, where it can be given.
    pub(super) fn describe(&self, lines: &mut Lines) {
        let Some((ahead, short)) = self.fixed else { return };
        let offset = format!("+{:02}{:02}", ahead / 60, ahead % 60);
        lines.property("BEGIN", "VTIMEZONE");
        lines.property("TZID", self.name);
        lines.property("BEGIN", "STANDARD");
        lines.property("DTSTART", "19700101T000000");
        lines.property("TZOFFSETFROM", &offset);
        lines.property("TZOFFSETTO", &offset);
        lines.property("TZNAME", short);
        lines.property("END", "STANDARD");
        lines.property("END", "VTIMEZONE");
    }

    /// What names the zone after a property: `;TZID=Asia/Shanghai`, or nothing.
    pub(super) fn parameter(&self) -> String {
        self.fixed.map(|_| format!(";TZID={}", self.name)).unwrap_or_default()
    }

    /// A rule's end in the form its start asks for: a date, UTC, or the wall clock.
    pub(super) fn until(&self, until: DateTime, all_day: bool) -> String {
        match self.fixed {
            _ if all_day => compact(until)[..8].to_owned(),
            Some((ahead, _)) => format!("{}Z", compact(add_minutes(until, -i64::from(ahead)))),
            None => compact(until),
        }
    }
}
