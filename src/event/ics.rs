//! Calendar files (RFC 5545) of an event or of one occurrence, for visitors to keep.
//!
//! One plain rule is written as `RRULE`. Working days, rules left out and several rules have no words there that
//! calendars agree on: their dates are written out, up to 1,000, and for rules without an end up to 400 days past the
//! stamp. Times are in a zone where this program can describe it; see [`zone`] for the others.
//!
//! A postponed event is written as cancelled: the date in the file is one on which nothing takes place.

mod line;
mod zone;

use std::ops::Range;

use super::{
    Event, EventStatus, Occurrence, Override, Rule, Scale, Skip, Venue, Workdays,
    occurrence::{effective, end_of, recurrence_set},
    rrule::compact,
    starts,
};
use crate::{
    dataset::Dataset,
    text::{Locale, Text},
    time::{
        DateTime,
        civil::{add_days, add_minutes},
    },
};
use line::Lines;
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
}

/// The most dates written out for one event.
const MAX_DATES: usize = 1000;

/// How far past the stamp an endless series is written out, in days.
const HORIZON_DAYS: i32 = 400;

/// The whole event: its rule or its dates, what is left out, and every change to a single occurrence.
#[must_use]
pub fn series(event: &Event, context: &Context) -> String {
    let mut file = File::new(event, context);
    let repeat = Repeat::new(event, context);
    file.begin(None);
    file.time("DTSTART", repeat.first);
    if !event.open_end || !event.rules.is_empty() {
        file.end_time(repeat.first, end_of(repeat.first, event.duration, event.all_day));
    }
    if let Some(rule) = repeat.rule {
        let until = rule.until.map(|until| file.zone.until(until, event.all_day));
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = effective(rule, event.all_day).write_rrule(&mut text, until.as_deref());
        file.lines.property("RRULE", &text);
    }
    file.times("RDATE", &repeat.added);
    file.times("EXDATE", &repeat.excluded);
    file.texts(&Override::default());
    file.lines.property("END", "VEVENT");

    let unchanged = Override::default();
    for (original, change) in event.overrides.iter().filter(|(_, change)| !change.excluded && **change != unchanged) {
        let start = change.start.unwrap_or(*original);
        file.begin(None);
        file.time("RECURRENCE-ID", *original);
        file.time("DTSTART", start);
        file.end_time(start, end_of(start, change.duration.unwrap_or(event.duration), event.all_day));
        file.texts(change);
        file.lines.property("END", "VEVENT");
    }
    file.finish()
}

/// One occurrence by itself.
///
/// One of several has a UID of its own, so that keeping two of them does not replace the first.
#[must_use]
pub fn single(event: &Event, occurrence: &Occurrence, context: &Context) -> String {
    let mut file = File::new(event, context);
    let repeats = !event.rules.is_empty() || !event.overrides.is_empty();
    file.begin(repeats.then_some(occurrence.original));
    file.time("DTSTART", occurrence.start);
    if let Some(end) = occurrence.end {
        file.end_time(occurrence.start, end);
    }
    let unchanged = Override::default();
    file.texts(occurrence.change(event).unwrap_or(&unchanged));
    file.lines.property("END", "VEVENT");
    file.finish()
}

/// How an event's dates are written: by rule or one by one.
struct Repeat<'a> {
    first: DateTime,
    rule: Option<&'a Rule>,
    added: Vec<DateTime>,
    excluded: Vec<DateTime>,
}

impl<'a> Repeat<'a> {
    fn new(event: &'a Event, context: &Context) -> Self {
        let holidays = &context.dataset.holidays;
        let overrides = || event.overrides.iter();
        let rule = match &event.rules[..] {
            [rule] if is_plain(rule) && event.excluded_rules.is_empty() => Some(rule),
            [] => None,
            _ => return Self::dates(event, context),
        };
        let is_given = |at: DateTime| {
            let moment = at..add_minutes(at, 1);
            at == event.start
                || rule.is_some_and(|rule| {
                    !starts(&effective(rule, event.all_day), event.start, &moment, holidays).is_empty()
                })
        };
        let original = |(original, _): (&DateTime, &Override)| *original;
        let added = overrides().filter(|(at, change)| !change.excluded && !is_given(**at)).map(original).collect();
        let excluded = overrides().filter(|(at, change)| change.excluded && is_given(**at)).map(original).collect();
        Self { first: event.start, rule, added, excluded }
    }

    /// Every date by itself.
    fn dates(event: &'a Event, context: &Context) -> Self {
        let endless = event.rules.iter().any(|rule| rule.count.is_none() && rule.until.is_none());
        let horizon = add_days(context.stamp.date().max(event.start.date()), HORIZON_DAYS);
        let end = if endless { horizon.at(0, 0, 0, 0) } else { DateTime::MAX };
        let all: Range<DateTime> = event.start..end;
        let set = recurrence_set(event, &all, &context.dataset.holidays);
        let mut dates: Vec<DateTime> = set.into_iter().take(MAX_DATES).map(|(start, _)| start.at).collect();
        dates.retain(|at| event.overrides.get(at).is_none_or(|change| !change.excluded));
        dates.extend(event.overrides.iter().filter(|(_, change)| !change.excluded).map(|(at, _)| *at));
        dates.sort_unstable();
        dates.dedup();
        let first = dates.first().copied().unwrap_or(event.start);
        Self { first, rule: None, added: dates.into_iter().skip(1).collect(), excluded: Vec::new() }
    }
}

/// Whether calendars agree on what the rule says; few of them know other calendars than the civil one.
fn is_plain(rule: &Rule) -> bool {
    (rule.workdays, rule.scale, rule.skip) == (Workdays::Any, Scale::Gregorian, Skip::Omit)
}

/// A calendar file being written.
struct File<'a> {
    event: &'a Event,
    context: &'a Context<'a>,
    zone: Zone<'a>,
    lines: Lines,
}

impl<'a> File<'a> {
    fn new(event: &'a Event, context: &'a Context) -> Self {
        let zone = Zone::new(event.time_zone.as_deref().unwrap_or(&context.dataset.site.time_zone));
        let mut lines = Lines::default();
        lines.property("BEGIN", "VCALENDAR");
        lines.property("VERSION", "2.0");
        lines.property("PRODID", "-//xunji//xunji//EN");
        if !event.all_day {
            zone.describe(&mut lines);
        }
        Self { event, context, zone, lines }
    }

    fn finish(mut self) -> String {
        self.lines.property("END", "VCALENDAR");
        self.lines.into_text()
    }

    /// Begins an entry; `apart` names an occurrence that stands by itself.
    fn begin(&mut self, apart: Option<DateTime>) {
        let (id, site) = (&self.event.id, &self.context.dataset.site.id);
        let apart = apart.map(|original| format!("-{}", compact(original))).unwrap_or_default();
        self.lines.property("BEGIN", "VEVENT");
        self.lines.text("UID", &format!("{id}{apart}@{site}"));
        self.lines.property("DTSTAMP", &format!("{}Z", compact(self.context.stamp)));
        self.lines.property("SEQUENCE", &self.event.sequence.to_string());
    }

    fn time(&mut self, name: &str, at: DateTime) {
        self.times(name, &[at]);
    }

    /// The exclusive end; none for what lasts no time.
    fn end_time(&mut self, start: DateTime, end: DateTime) {
        if end > start {
            self.time("DTEND", end);
        }
    }

    fn times(&mut self, name: &str, times: &[DateTime]) {
        if times.is_empty() {
            return;
        }
        let (parameter, form): (String, fn(DateTime) -> String) = if self.event.all_day {
            (";VALUE=DATE".to_owned(), |at| compact(at)[..8].to_owned())
        } else {
            (self.zone.parameter(), compact)
        };
        let values: Vec<String> = times.iter().map(|at| form(*at)).collect();
        self.lines.property(&format!("{name}{parameter}"), &values.join(","));
    }

    /// What it is called, where it is, whether it takes place.
    fn texts(&mut self, change: &Override) {
        let (event, locale) = (self.event, self.context.locale);
        let about = &event.about;
        let description = match &change.description {
            Some(own) => own,
            None if about.summary.is_empty() => &about.body,
            None => &about.summary,
        };
        let venues = change.venues.as_ref().unwrap_or(&event.venues);
        let status = match change.status.unwrap_or(event.status) {
            EventStatus::Cancelled | EventStatus::Postponed => "CANCELLED",
            EventStatus::Scheduled | EventStatus::Moved | EventStatus::Full => "CONFIRMED",
        };
        self.lines.text("SUMMARY", change.title.as_ref().unwrap_or(&about.name).get(locale));
        self.lines.text("DESCRIPTION", description.get(locale));
        // A meeting for named guests is shown without the room.
        if !event.restricted {
            self.lines.text("LOCATION", &self.location(venues));
        }
        self.lines.property("STATUS", status);
        if !self.context.page.is_empty() {
            self.lines.property("URL", self.context.page);
        }
    }

    fn location(&self, venues: &[Venue]) -> String {
        let get = |text: &Text| text.get(self.context.locale).to_owned();
        let name = |venue: &Venue| match venue {
            Venue::Place(id) => {
                let place = self.context.dataset.places.get(id)?;
                let (name, address) = (get(&place.about.name), get(&place.address.detail));
                Some(if address.is_empty() { name } else { format!("{name} ({address})") })
            }
            Venue::Named { name, .. } | Venue::Online { name, .. } => Some(get(name)),
        };
        venues.iter().filter_map(name).collect::<Vec<_>>().join("; ")
    }
}
