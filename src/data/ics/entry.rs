//! An event of a calendar, with the changes to single occurrences that stand beside it, as members of JSCalendar.

use std::collections::HashMap;

use super::{
    line::{Clock, Line, Moment},
    place,
};
use crate::{
    data::{
        code::Code,
        json::{Json, Members, set},
        reading::Reading,
        wire::{At, Step},
    },
    time::{DateTime, civil::second_number, zone},
};

/// A `VEVENT`.
pub struct Entry {
    /// The line it begins on.
    pub line: usize,
    /// Its properties.
    pub lines: Vec<Line>,
}

/// The entries of one event together, in the order of the first of each; those without a UID stand alone.
pub fn by_uid(entries: Vec<Entry>) -> Vec<Vec<Entry>> {
    let mut groups: Vec<Vec<Entry>> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for entry in entries {
        let uid = entry.value("UID").map(str::to_owned);
        let place = uid.as_ref().and_then(|uid| known.get(uid)).copied();
        // An event that is there twice stays twice: that is for the publisher to know.
        let changes = |group: &Vec<Entry>| entry.is_change() || group.iter().all(Entry::is_change);
        if let Some(place) = place.filter(|place| changes(&groups[*place])) {
            groups[place].push(entry);
        } else {
            known.extend(uid.map(|uid| (uid, groups.len())));
            groups.push(vec![entry]);
        }
    }
    groups
}

/// The members of an event, and the line it begins on; `None` where it has no start, which is told.
pub fn members(group: &[Entry], reading: &Reading<'_>) -> Option<(usize, Members)> {
    let main = group.iter().find(|entry| !entry.is_change()).or_else(|| group.first())?;
    let Some(start) = main.moment("DTSTART", reading) else {
        let at = place(main.line);
        reading.report(Code::Missing, &At::path(&at).step(Step::Member("DTSTART")), "", String::new());
        return None;
    };
    let repeats = ["RRULE", "RDATE", "EXRULE"].iter().any(|name| main.line_of(name).is_some());
    let own = Own::new(start, repeats || group.len() > 1, reading);

    let mut members = main.texts();
    let mut add = |name: &str, value: Json| set(&mut members, name.to_owned(), value);
    add("start", Json::Text(own.written(start)));
    if start.is_date {
        add("showWithoutTime", Json::Bool(true));
    }
    if own.zone != reading.zone {
        add("timeZone", Json::Text(own.zone.clone()));
    }
    let length = own.length(main, start);
    if let Some(length) = &length {
        add("duration", Json::Text(length.clone()));
    }
    for (name, member) in [("RRULE", "rrule"), ("EXRULE", "exrule")] {
        let rules = main.lines.iter().filter(|line| line.name == name).map(|line| Json::Text(line.value.clone()));
        let rules: Vec<Json> = rules.collect();
        if !rules.is_empty() {
            add(member, Json::List(rules));
        }
    }
    let mut overrides = own.dates(main, start);
    for change in group.iter().filter(|entry| entry.is_change() && !std::ptr::eq(*entry, main)) {
        let (Some(original), Some(begin)) =
            (change.moment("RECURRENCE-ID", reading), change.moment("DTSTART", reading))
        else {
            continue;
        };
        // Only what differs is a change: the entry says everything once more.
        let mut patch = change.texts();
        patch.retain(|said| !members.contains(said) && OVERRIDES.contains(&&*said.0));
        patch.push(("start".into(), Json::Text(own.written(begin))));
        if let Some(other) = own.length(change, begin).filter(|other| Some(other) != length.as_ref()) {
            patch.push(("duration".into(), Json::Text(other)));
        }
        if change.line_of("RECURRENCE-ID").and_then(|line| line.parameter("RANGE")) == Some("THISANDFUTURE") {
            patch.push(("thisAndFuture".into(), Json::Bool(true)));
        }
        set(&mut overrides, own.original(original, start), Json::Object(patch));
    }
    if !overrides.is_empty() {
        members.push(("recurrenceOverrides".into(), Json::Object(overrides)));
    }
    Some((main.line, members))
}

/// What a change to a single occurrence may say.
const OVERRIDES: [&str; 4] = ["title", "description", "status", "location"];

impl Entry {
    /// What names it in its file.
    pub fn uid(&self) -> Option<String> {
        self.line_of("UID").map(Line::text)
    }

    fn is_change(&self) -> bool {
        self.line_of("RECURRENCE-ID").is_some()
    }

    fn line_of(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.line_of(name).map(|line| line.value.trim()).filter(|value| !value.is_empty())
    }

    /// A property's date or time; one that is none is told.
    fn moment(&self, name: &str, reading: &Reading<'_>) -> Option<Moment<'_>> {
        let line = self.line_of(name)?;
        let moment = line.moment(line.value.trim());
        if moment.is_none() {
            reading.report(Code::NotADate, &At::path(&place(line.number)), "RFC 5545", line.value.clone());
        }
        moment
    }

    /// The members that are texts.
    fn texts(&self) -> Members {
        let mut members = Members::new();
        for line in &self.lines {
            let value = line.value.trim();
            let (member, value) = match line.name.as_str() {
                "UID" => ("uid", Json::Text(line.text())),
                "SUMMARY" => ("title", Json::Text(line.text())),
                "DESCRIPTION" => ("description", Json::Text(line.text())),
                "LOCATION" => ("location", Json::Text(line.text())),
                "STATUS" => ("status", Json::Text(value.to_ascii_lowercase())),
                "SEQUENCE" => ("sequence", Json::Whole(value.parse().unwrap_or_default())),
                "RELATED-TO" if line.parameter("RELTYPE").is_none_or(|kind| kind.eq_ignore_ascii_case("PARENT")) => {
                    ("partOf", Json::Text(line.text()))
                }
                "URL" => ("links", Json::Object(vec![("url".into(), Json::Text(value.to_owned()))])),
                "ORGANIZER" => ("organisers", Json::Text(line.parameter("CN").unwrap_or_default().to_owned())),
                "CATEGORIES" => {
                    ("categories", Json::List(line.values().map(|value| Json::Text(value.to_owned())).collect()))
                }
                "LAST-MODIFIED" => match line.moment(value) {
                    Some(moment) => ("updatedAt", Json::Text(moment.at.date().to_string())),
                    None => continue,
                },
                _ => continue,
            };
            set(&mut members, member.to_owned(), value);
        }
        members
    }
}

/// The clock that an event is told on.
struct Own<'a> {
    zone: String,
    reading: &'a Reading<'a>,
}

impl<'a> Own<'a> {
    /// A single event in UTC is told on the site's clock; one that repeats stays on its own.
    fn new(start: Moment, repeats: bool, reading: &'a Reading<'a>) -> Self {
        let zone = match start.clock {
            Clock::Zone(name) => known(name, reading),
            Clock::Utc if repeats => "Etc/UTC".to_owned(),
            Clock::Utc | Clock::Floating => reading.zone.to_owned(),
        };
        Self { zone, reading }
    }

    /// A moment on the event's clock.
    fn local(&self, moment: Moment) -> DateTime {
        let ask = self.reading.ask();
        let instant = match moment.clock {
            Clock::Floating => None,
            Clock::Utc => Some(second_number(moment.at)),
            Clock::Zone(name) => {
                let zone = known(name, self.reading);
                (zone != self.zone).then(|| zone::instant(moment.at, &zone, &ask)).flatten()
            }
        };
        instant.and_then(|instant| zone::local(instant, &self.zone, &ask)).unwrap_or(moment.at)
    }

    /// A moment as JSCalendar writes it: a day, or a local time.
    fn written(&self, moment: Moment) -> String {
        if moment.is_date { moment.at.date().to_string() } else { self.local(moment).to_string() }
    }

    /// The original start that a date names: days name the occurrence on them.
    fn original(&self, moment: Moment, start: Moment) -> String {
        match (moment.is_date, start.is_date) {
            (true, false) => moment.at.date().to_datetime(self.local(start).time()).to_string(),
            (false, true) => self.local(moment).date().to_string(),
            _ => self.written(moment),
        }
    }

    /// How long an entry lasts, as JSCalendar writes it; `None` where it does not say.
    fn length(&self, entry: &Entry, start: Moment) -> Option<String> {
        if let Some(duration) = entry.value("DURATION") {
            return Some(duration.trim_start_matches('+').to_owned());
        }
        let end = entry.moment("DTEND", self.reading)?;
        Some(self.between(start, end, entry))
    }

    /// Whole days where both clocks show the same, else minutes: two hours stay two hours when clocks change.
    fn between(&self, start: Moment, end: Moment, entry: &Entry) -> String {
        let ask = self.reading.ask();
        let [from, to] = [start, end].map(|moment| self.local(moment));
        let wall = second_number(to) - second_number(from);
        let exact = |at: DateTime| zone::instant(at, &self.zone, &ask).unwrap_or_else(|| second_number(at));
        let seconds = if wall % 86_400 == 0 { wall } else { exact(to) - exact(from) };
        if seconds < 0 {
            let at = place(entry.line);
            self.reading.report(Code::EndBeforeStart, &At::path(&at), "", to.to_string());
            return if start.is_date { "P1D" } else { "PT0S" }.to_owned();
        }
        match (seconds / 86_400, seconds % 86_400) {
            (days, 0) if days > 0 => format!("P{days}D"),
            (0, rest) => format!("PT{rest}S"),
            (days, rest) => format!("P{days}DT{rest}S"),
        }
    }

    /// The dates that are added and left out.
    fn dates(&self, entry: &Entry, start: Moment) -> Members {
        let mut overrides = Members::new();
        for line in entry.lines.iter().filter(|line| matches!(line.name.as_str(), "RDATE" | "EXDATE")) {
            for value in line.values() {
                // A period is a start with an end or a length of its own.
                let (begin, end) = value.split_once('/').map_or((value, None), |(begin, end)| (begin, Some(end)));
                let Some(moment) = line.moment(begin) else {
                    let at = place(line.number);
                    self.reading.report(Code::NotADate, &At::path(&at), "RFC 5545", value.to_owned());
                    continue;
                };
                let mut patch = Members::new();
                if line.name == "EXDATE" {
                    patch.push(("excluded".into(), Json::Bool(true)));
                } else if let Some(end) = end {
                    let length = line.moment(end).map(|end| self.between(moment, end, entry));
                    let length = length.unwrap_or_else(|| end.to_owned());
                    patch.push(("duration".into(), Json::Text(length)));
                }
                set(&mut overrides, self.original(moment, start), Json::Object(patch));
            }
        }
        overrides
    }
}

/// A zone by the name that the platform knows it under; the calendar's own name where that is none.
fn known(name: &str, reading: &Reading<'_>) -> String {
    // Programs put their own path before an IANA name, or use the names of Windows.
    let tail = name.rmatch_indices('/').nth(1).map_or(name, |(at, _)| &name[at + 1..]);
    let name = match name {
        "China Standard Time" => "Asia/Shanghai",
        "Taipei Standard Time" => "Asia/Taipei",
        "UTC" | "GMT" | "Z" => "Etc/UTC",
        name => name,
    };
    let is_known = |zone: &&str| *zone == reading.zone || (reading.offsets)(zone, 0).is_some();
    [name, tail].into_iter().find(is_known).unwrap_or(name).to_owned()
}
