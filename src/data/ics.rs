//! Sources in iCalendar form (RFC 5545): each `VEVENT` becomes the row that JSCalendar would have, and is read as such.
//!
//! Read are the dates and how they repeat, change and are left out, the zones, the texts, the place and the status.
//! What is not known there is passed over, as the RFC asks; lines that are no properties become findings.

mod entry;
mod line;
mod zone;

use std::{collections::BTreeSet, rc::Rc};

use super::{
    code::Code,
    json::Json,
    lift,
    piles::{List, Origin, Piles},
    reading::Reading,
    report::SourceCount,
    wire::{At, Cell},
};
use crate::{about::Source, text::Text};
use entry::Entry;
use line::{Line, lines};
use zone::Zone;

/// Whether a source is a calendar.
#[must_use]
pub fn is_calendar(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    bytes.get(..15).is_some_and(|begin| begin.eq_ignore_ascii_case(b"BEGIN:VCALENDAR"))
}

/// How calendars are read: the half of decoding that a page without calendars never fetches.
#[derive(Clone, Copy, Debug)]
pub struct Calendars(pub(super) fn(&[u8], &mut Reading<'_>, &mut Piles, &mut SourceCount));

/// How calendars are read, for [`Reader::learn`](super::Reader::learn).
#[must_use]
pub fn calendars() -> Calendars {
    Calendars(read)
}

/// Reads all events of a calendar onto their pile, and counts them.
fn read(bytes: &[u8], reading: &mut Reading<'_>, piles: &mut Piles, count: &mut SourceCount) {
    let text = String::from_utf8_lossy(bytes);
    if text.contains(char::REPLACEMENT_CHARACTER) {
        reading.report(Code::NotUtf8, &At::path(""), "", "1:1".to_owned());
    }
    let calendar = Calendar::read(&text, reading);
    let zones = calendar.zones;
    reading.own_offsets =
        Some(Box::new(move |name, instant| zones.iter().find(|zone| zone.name == name)?.offset(instant)));
    if reading.sources.borrow().is_empty() && !calendar.name.is_empty() {
        let name = Text::plain(&calendar.name);
        reading.sources.replace([Source { name, ..Source::default() }].into());
    }

    let reading: &Reading<'_> = reading;
    let groups = entry::by_uid(calendar.entries);
    let list = Rc::new(List { source: reading.source.to_owned(), pointer: String::new(), length: groups.len() });
    let uids: BTreeSet<String> = groups.iter().flatten().filter_map(Entry::uid).collect();
    for group in groups {
        let Some((line, mut members)) = entry::members(&group, reading) else { continue };
        if let Some(shape) = reading.shape {
            shape.adorn(&mut members);
        }
        // A feed of some events may name a whole that is in another one: it stands for itself here.
        let apart = |value: &Json| value.as_text().is_some_and(|uid| !uids.contains(uid));
        members.retain(|(name, value)| **name != *"categories" && !(**name == *"partOf" && apart(value)));
        let (pointer, value) = (place(line), Json::Object(members));
        let origin = Origin { list: list.clone(), index: count.read, digest: value.digest() ^ reading.context.get() };
        count.read += 1;
        let event = Cell::new(value, At::path(&pointer), reading).row().and_then(lift::event);
        if piles.events.push(event, origin) {
            count.shown += 1;
        } else {
            count.rejected += 1;
        }
    }
}

/// Where a line stands, as a fragment of RFC 5147 has it.
fn place(line: usize) -> String {
    format!("line={line}")
}

/// What a file holds.
#[derive(Default)]
struct Calendar {
    name: String,
    entries: Vec<Entry>,
    zones: Vec<Zone>,
}

impl Calendar {
    fn read(text: &str, reading: &Reading<'_>) -> Self {
        let mut calendar = Self::default();
        let mut open: Vec<String> = Vec::new();
        let mut last = 0;
        for line in lines(text) {
            last = line.number;
            let Some(line) = line.parse() else {
                let at = place(line.number);
                reading.report(Code::NotCalendarLine, &At::path(&at), "", line.shortened());
                continue;
            };
            match line.name.as_str() {
                "BEGIN" => {
                    open.push(line.value.to_ascii_uppercase());
                    calendar.begin(&open, line.number);
                }
                "END" => {
                    // What was not closed inside ends with what is closed around it.
                    let name = line.value.to_ascii_uppercase();
                    let depth = open.iter().rposition(|open| *open == name);
                    open.truncate(depth.unwrap_or(open.len()));
                }
                _ => calendar.property(&open, line),
            }
        }
        if !open.is_empty() {
            reading.report(Code::Truncated, &At::path(""), "", format!("{last}:1"));
        }
        calendar
    }

    fn begin(&mut self, open: &[String], number: usize) {
        match path(open).as_slice() {
            ["VCALENDAR", "VEVENT"] => self.entries.push(Entry { line: number, lines: Vec::new() }),
            ["VCALENDAR", "VTIMEZONE"] => self.zones.push(Zone::default()),
            ["VCALENDAR", "VTIMEZONE", "STANDARD" | "DAYLIGHT"] => {
                if let Some(zone) = self.zones.last_mut() {
                    zone.begin();
                }
            }
            _ => {}
        }
    }

    fn property(&mut self, open: &[String], line: Line) {
        match path(open).as_slice() {
            ["VCALENDAR"] if matches!(line.name.as_str(), "X-WR-CALNAME" | "NAME") => self.name = line.text(),
            ["VCALENDAR", "VEVENT"] => {
                if let Some(entry) = self.entries.last_mut() {
                    entry.lines.push(line);
                }
            }
            ["VCALENDAR", "VTIMEZONE", ..] => {
                if let Some(zone) = self.zones.last_mut() {
                    zone.property(&line);
                }
            }
            // Alarms, to-dos and free-busy times are nobody's business here.
            _ => {}
        }
    }
}

fn path(open: &[String]) -> Vec<&str> {
    open.iter().map(String::as_str).collect()
}
