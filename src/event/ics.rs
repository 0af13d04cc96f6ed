//! Calendar files (RFC 5545) of an event, of one occurrence or of many events, to keep or to subscribe to.
//!
//! One plain rule is written as `RRULE`. Working days, other calendars, rules left out and several rules have no words
//! there that calendars agree on: their dates are written out, up to 1,000, and for rules without an end up to 400 days
//! past the stamp. So are changes from one occurrence on, each by itself. Times are in a zone where that can be
//! described; see [`zone`] for the others.
//!
//! A postponed event is written as cancelled: the date in the file is one on which nothing takes place. Its summary says
//! that it is postponed, which has no status of its own (RFC 5545 section 3.8.1.11).

mod day;
mod entry;
mod line;
mod repeat;
mod zone;

use super::{Event, Occurrence, change::Changes, occurrence::end_of};
use crate::{
    dataset::Dataset,
    text::Locale,
    time::{DateTime, Offsets},
};
pub use day::{DayEntry, day};
use entry::Entry;
use line::Lines;
use repeat::Repeat;
use zone::Zone;

/// What a calendar file needs to know besides the event.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// For the site's name and zone, the names of places, and the holidays.
    pub dataset: &'a Dataset,
    /// The language of the texts.
    pub locale: Locale,
    /// When the file is made, in UTC.
    pub stamp: DateTime,
    /// The address of the event's page; empty for none.
    pub page: &'a str,
    /// How many minutes before each start to remind of it; `None` for not at all.
    pub alarm: Option<u32>,
    /// Whom to ask about the zones of events abroad.
    pub offsets: Offsets,
}

/// The whole event: its rule or its dates, what is left out, and every change to a single occurrence.
#[must_use]
pub fn series(event: &Event, context: &Context) -> String {
    let mut lines = opened("");
    Zone::of(event, context).describe(event, context, &mut lines);
    write_series(event, context, &mut lines);
    closed(lines)
}

/// One occurrence by itself.
///
/// One of several has a UID of its own, so that keeping two of them does not replace the first.
#[must_use]
pub fn single(event: &Event, occurrence: &Occurrence, context: &Context) -> String {
    let mut lines = opened("");
    let zone = Zone::of(event, context);
    zone.describe(event, context, &mut lines);
    let repeats = !event.rules.is_empty() || !event.overrides.is_empty();
    let changes = Changes::of(event, occurrence.original);
    let mut entry = Entry::begin(event, context, zone, repeats.then_some(occurrence.original), &mut lines);
    entry.time("DTSTART", occurrence.local);
    if occurrence.end.is_some() {
        let duration = changes.duration().unwrap_or(event.duration);
        entry.end_time(occurrence.local, end_of(occurrence.local, duration, event.all_day));
    }
    entry.end(changes);
    closed(lines)
}

/// Many events, each with the address of its page, under a name: a calendar to subscribe to.
#[must_use]
pub fn calendar(name: &str, events: &[(&Event, String)], context: &Context) -> String {
    let mut lines = opened(name);
    let mut described: Vec<&str> = Vec::new();
    for (event, _) in events {
        let zone = Zone::of(event, context);
        if !event.all_day && !described.contains(&zone.name()) {
            described.push(zone.name());
            // From the first event in that zone on, by whatever event it was met.
            let same =
                |(other, _): &&(&Event, String)| !other.all_day && Zone::of(other, context).name() == zone.name();
            let first =
                events.iter().filter(same).map(|(event, _)| *event).min_by_key(|event| event.start).unwrap_or(event);
            zone.describe(first, context, &mut lines);
        }
    }
    for (event, page) in events {
        write_series(event, &Context { page, ..*context }, &mut lines);
    }
    closed(lines)
}

fn write_series(event: &Event, context: &Context, lines: &mut Lines) {
    let zone = Zone::of(event, context);
    let repeat = Repeat::new(event, context);
    let mut entry = Entry::begin(event, context, zone, None, lines);
    entry.time("DTSTART", repeat.first);
    if !event.open_end || !event.rules.is_empty() {
        entry.end_time(repeat.first, end_of(repeat.first, event.duration, event.all_day));
    }
    if let Some(rule) = repeat.rule {
        entry.rule(rule);
    }
    entry.times("RDATE", &repeat.added);
    entry.times("EXDATE", &repeat.excluded);
    entry.end(Changes::default());

    for (original, at) in repeat.changed {
        let changes = Changes::of(event, original);
        let start = changes.start().unwrap_or_else(|| changes.moved(at));
        let mut entry = Entry::begin(event, context, zone, None, lines);
        entry.time("RECURRENCE-ID", original);
        entry.time("DTSTART", start);
        entry.end_time(start, end_of(start, changes.duration().unwrap_or(event.duration), event.all_day));
        entry.end(changes);
    }
}

fn opened(name: &str) -> Lines {
    let mut lines = Lines::default();
    lines.property("BEGIN", "VCALENDAR");
    lines.property("VERSION", "2.0");
    lines.property("PRODID", "-//xunji//xunji//EN");
    if !name.is_empty() {
        // The one is RFC 7986, the other what calendars have understood for longer.
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        lines.property("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
    }
    lines
}

fn closed(mut lines: Lines) -> String {
    lines.property("END", "VCALENDAR");
    lines.into_text()
}
