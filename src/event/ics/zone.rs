//! Time zones in calendar files.
//!
//! No time-zone database is compiled in. The zones of China have kept one offset since 1992, so they are described
//! whole; their summer times from 1986 to 1991 are not. Other zones are described by their changes in the years that
//! matter, as far as the platform knows them. Times in any other zone are written without one: a calendar then shows
//! the wall clock of the place, which is what was announced.

use super::{Context, line::Lines};
use crate::{
    event::{Event, rrule::compact},
    time::{
        DateTime, Offsets,
        civil::{add_minutes, date_time_of},
        zone::{instant, transitions},
    },
};

/// A zone, and what is known of it.
#[derive(Clone, Copy)]
pub(super) struct Zone<'a> {
    name: &'a str,
    known: Known,
}

#[derive(Clone, Copy)]
enum Known {
    /// Minutes ahead of UTC, always, and the short name.
    Fixed(i32, &'static str),
    /// What the platform says.
    Changing(Offsets),
    /// Nothing.
    Nothing,
}

/// How many years past the stamp the changes of a zone are written out.
const YEARS_AHEAD: i16 = 5;

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
    /// The zone that an event is told in.
    pub(super) fn of(event: &'a Event, context: &Context<'a>) -> Self {
        let name = event.time_zone.as_deref().unwrap_or(&context.dataset.site.time_zone);
        let fixed = FIXED.iter().find(|(known, _, _)| *known == name);
        let known = match fixed {
            Some((_, ahead, short)) => Known::Fixed(*ahead, short),
            None if (context.offsets)(name, 0).is_some() => Known::Changing(context.offsets),
            None => Known::Nothing,
        };
        Self { name, known }
    }

    pub(super) const fn name(&self) -> &'a str {
        self.name
    }

    /// The `VTIMEZONE`, where it can be given and times are told in it.
    pub(super) fn describe(&self, event: &Event, context: &Context, lines: &mut Lines) {
        if event.all_day || matches!(self.known, Known::Nothing) {
            return;
        }
        lines.property("BEGIN", "VTIMEZONE");
        lines.property("TZID", self.name);
        match self.known {
            Known::Fixed(ahead, short) => {
                observance("STANDARD", "19700101T000000", (ahead * 60, ahead * 60), short, lines);
            }
            Known::Changing(offsets) => {
                let years = (event.start.year() - 1, context.stamp.year().max(event.start.year()) + YEARS_AHEAD);
                let changes = transitions(self.name, years, &offsets).unwrap_or_default();
                let first = changes.first().map(|(_, before, _)| *before).or_else(|| offsets(self.name, 0));
                let first = first.unwrap_or_default();
                observance("STANDARD", &format!("{:04}0101T000000", years.0), (first, first), "", lines);
                for (second, before, after) in changes {
                    let kind = if after > before { "DAYLIGHT" } else { "STANDARD" };
                    let onset = compact(date_time_of(second + i64::from(before)));
                    observance(kind, &onset, (before, after), "", lines);
                }
            }
            Known::Nothing => {}
        }
        lines.property("END", "VTIMEZONE");
    }

    /// What names the zone after a property: `;TZID=Asia/Shanghai`, or nothing.
    pub(super) fn parameter(&self) -> String {
        match self.known {
            Known::Nothing => String::new(),
            Known::Fixed(..) | Known::Changing(_) => format!(";TZID={}", self.name),
        }
    }

    /// A rule's end in the form its start asks for: a date, UTC, or the wall clock.
    pub(super) fn until(&self, until: DateTime, all_day: bool) -> String {
        if all_day {
            return compact(until)[..8].to_owned();
        }
        let utc = match self.known {
            Known::Fixed(ahead, _) => Some(add_minutes(until, -i64::from(ahead))),
            Known::Changing(offsets) => instant(until, self.name, &offsets).map(date_time_of),
            Known::Nothing => None,
        };
        utc.map_or_else(|| compact(until), |utc| format!("{}Z", compact(utc)))
    }
}

/// A standard time or a summer time from a moment on.
fn observance(kind: &str, onset: &str, (before, after): (i32, i32), name: &str, lines: &mut Lines) {
    lines.property("BEGIN", kind);
    lines.property("DTSTART", onset);
    lines.property("TZOFFSETFROM", &offset(before));
    lines.property("TZOFFSETTO", &offset(after));
    lines.text("TZNAME", name);
    lines.property("END", kind);
}

/// `+0800`; with seconds where there are any.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.abs();
    let rest = if seconds % 60 == 0 { String::new() } else { format!("{:02}", seconds % 60) };
    format!("{sign}{:02}{:02}{rest}", seconds / 3600, seconds / 60 % 60)
}
