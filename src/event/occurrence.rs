//! Occurrences: what a calendar shows, expanded from the definitions for a range of time.

use std::{borrow::Cow, collections::BTreeSet, ops::Range};

use super::{
    Duration, Event, EventStatus, Frequency, Override, Rule, Start, Venue, Workdays,
    change::{Changes, shifts},
    recur::matches,
    starts,
};
use crate::{
    text::Text,
    time::{
        Date, DateTime, Holidays,
        civil::{add_days, add_minutes, date_time_of, day_number, second_number},
    },
};

/// One time that an event takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The index of its event among those expanded.
    pub event: usize,
    /// The start as the definition has it, which names it for good (RFC 5545 `RECURRENCE-ID`).
    pub original: DateTime,
    /// When it starts, on the site's wall clock; on the event's own where its zone is not known.
    pub start: DateTime,
    /// When it starts, on the wall clock of the event's own zone.
    pub local: DateTime,
    /// When it ends, exclusive; `None` where no end is announced.
    pub end: Option<DateTime>,
    /// Whether only the dates matter.
    pub all_day: bool,
    /// Whether it takes place as announced.
    pub status: EventStatus,
    /// Its place in the series, from 1, where the series has a planned count.
    pub number: Option<u32>,
    /// Whether the publisher changed or added this one; see [`Occurrence::change`].
    pub changed: bool,
    /// Whether it rests on working days of a year whose holidays are not announced yet.
    pub assumed: bool,
}

/// All occurrences that touch a range of time, by start, then in the order of events.
///
/// Events that the publisher took back have none.
#[must_use]
pub fn expand(events: &[Event], within: &Range<DateTime>, holidays: &Holidays) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for (index, event) in events.iter().enumerate().filter(|(_, event)| !event.about.withdrawn) {
        expand_one(index, event, within, holidays, &mut found);
    }
    sort(&mut found);
    found
}

/// The occurrences of one event that touch a range of time, by start; `index` is what they will call their event.
#[must_use]
pub fn occurrences(index: usize, event: &Event, within: &Range<DateTime>, holidays: &Holidays) -> Vec<Occurrence> {
    let mut found = Vec::new();
    expand_one(index, event, within, holidays, &mut found);
    sort(&mut found);
    found
}

impl Occurrence {
    /// What the publisher changed about this one, or about all from an earlier one on.
    #[must_use]
    pub fn change<'a>(&self, event: &'a Event) -> Option<&'a Override> {
        Changes::of(event, self.original).last()
    }

    /// Its own title, or the event's.
    #[must_use]
    pub fn title<'a>(&self, event: &'a Event) -> &'a Text {
        Changes::of(event, self.original).title().unwrap_or(&event.about.name)
    }

    /// Its own description, or the event's summary, or its body where there is none.
    #[must_use]
    pub fn description<'a>(&self, event: &'a Event) -> &'a Text {
        let about = &event.about;
        let common = if about.summary.is_empty() { &about.body } else { &about.summary };
        Changes::of(event, self.original).description().unwrap_or(common)
    }

    /// Its own venues, or the event's.
    #[must_use]
    pub fn venues<'a>(&self, event: &'a Event) -> &'a [Venue] {
        Changes::of(event, self.original).venues().unwrap_or(&event.venues)
    }

    /// The first and the last day it is shown on.
    ///
    /// What lasts less than a day is shown on the day it starts, also when it ends after midnight.
    #[must_use]
    pub fn days(&self) -> (Date, Date) {
        let first = self.start.date();
        let Some(end) = self.end else { return (first, Date::MAX) };
        let less_than_a_day = end < add_days(first, 1).to_datetime(self.start.time());
        let last = if less_than_a_day { first } else { add_minutes(end, -1).date() };
        (first, last.max(first))
    }

    /// Whether it is shown on a day from `from` to `to`.
    #[must_use]
    pub fn touches(&self, from: Date, to: Date) -> bool {
        let (first, last) = self.days();
        first <= to && last >= from
    }

    /// Whether it goes on for more than a week: such are listed apart, not in every day.
    #[must_use]
    pub fn is_ongoing(&self) -> bool {
        let (first, last) = self.days();
        day_number(last) - day_number(first) >= 7
    }
}

/// The starts of an event in a range by its rules alone, by their originals, without those left out by rule.
pub(super) fn recurrence_set(event: &Event, within: &Range<DateTime>, holidays: &Holidays) -> Vec<(Start, bool)> {
    if event.rules.is_empty() {
        let only = Start { at: event.start, original: event.start, number: None };
        return within.contains(&event.start).then_some((only, false)).into_iter().collect();
    }
    let mut set = Vec::new();
    for rule in &event.rules {
        let found = starts(&effective(rule, event.all_day), event.start, within, holidays);
        set.extend(found.into_iter().map(|start| (start, is_assumed(rule, event.start, start, holidays))));
    }
    if event.rules.len() > 1 {
        set.sort_by_key(|(start, _)| start.original);
        // What moved to a working day may meet what another rule has there.
        let mut seen = BTreeSet::new();
        set.retain(|(start, _)| seen.insert(start.at));
        // A place in one of several rules is no place in the series.
        for (start, _) in &mut set {
            start.number = None;
        }
    }
    for rule in &event.excluded_rules {
        let excluded = matches(&effective(rule, event.all_day), event.start, within, holidays);
        set.retain(|(start, _)| excluded.binary_search_by_key(&start.original, |excluded| excluded.original).is_err());
    }
    set
}

/// A rule as it works on an event: for one of whole days the clock's parts are ignored, and no step is shorter.
pub(crate) fn effective(rule: &Rule, all_day: bool) -> Cow<'_, Rule> {
    let by_clock = !rule.by_hour.is_empty() || !rule.by_minute.is_empty() || !rule.by_second.is_empty();
    if !all_day || (!by_clock && rule.frequency <= Frequency::Daily) {
        return Cow::Borrowed(rule);
    }
    Cow::Owned(Rule {
        frequency: rule.frequency.min(Frequency::Daily),
        by_hour: Vec::new(),
        by_minute: Vec::new(),
        by_second: Vec::new(),
        ..rule.clone()
    })
}

/// When something that starts at a moment ends; whole days last at least one.
pub(super) fn end_of(start: DateTime, duration: Duration, all_day: bool) -> DateTime {
    let days = i32::try_from(duration.days).unwrap_or(i32::MAX);
    let days = if all_day && duration.minutes == 0 { days.max(1) } else { days };
    add_minutes(add_days(start.date(), days).to_datetime(start.time()), i64::from(duration.minutes))
}

fn sort(found: &mut [Occurrence]) {
    found.sort_unstable_by_key(|occurrence| (occurrence.start, occurrence.event, occurrence.original));
}

fn expand_one(index: usize, event: &Event, within: &Range<DateTime>, holidays: &Holidays, found: &mut Vec<Occurrence>) {
    let mut add = |start: Start, assumed: bool, changes: Changes| {
        let occurrence = occurrence(index, event, start, assumed, changes);
        let touches = occurrence.start < within.end
            && (occurrence.end.is_none_or(|end| end > within.start) || occurrence.start >= within.start);
        if touches && !changes.excluded() {
            found.push(occurrence);
        }
    };

    let set = recurrence_set(event, &span_of_starts(event, within), holidays);
    for &(start, assumed) in set.iter().filter(|(start, _)| !event.overrides.contains_key(&start.original)) {
        add(start, assumed, Changes::of(event, start.original));
    }
    // Changed ones may move into the range from anywhere; those that no rule produces are added by the publisher.
    for original in event.overrides.keys() {
        let place = set.binary_search_by_key(original, |(start, _)| start.original);
        let added = Start { at: *original, original: *original, number: None };
        add(place.map_or(added, |place| set[place].0), false, Changes::of(event, *original));
    }
}

fn occurrence(index: usize, event: &Event, start: Start, assumed: bool, changes: Changes) -> Occurrence {
    let local = changes.start().unwrap_or_else(|| changes.moved(start.at));
    let duration = changes.duration();
    // An event that repeats ends each time, whatever is open about the whole.
    let open_end = event.open_end && event.rules.is_empty() && duration.is_none();
    let duration = duration.unwrap_or(event.duration);
    // Days are counted on the event's own calendar, the rest of the time passes everywhere alike.
    let (begin, end) = match &event.clock {
        Some(clock) if !event.all_day => {
            let days = Duration { minutes: 0, ..duration };
            let whole_days = clock.apply(end_of(local, days, false));
            (clock.apply(local), add_minutes(whole_days, i64::from(duration.minutes)))
        }
        _ => (local, end_of(local, duration, event.all_day)),
    };
    Occurrence {
        event: index,
        original: start.original,
        start: begin,
        local,
        end: (!open_end).then_some(end),
        all_day: event.all_day,
        status: changes.status().unwrap_or(event.status),
        number: start.number,
        changed: changes.any(),
        assumed,
    }
}

/// Where the starts lie that matter for a range: early enough to reach into it, and, in a counted series,
/// wide enough to know the places of changed ones.
fn span_of_starts(event: &Event, within: &Range<DateTime>) -> Range<DateTime> {
    if event.open_end && event.rules.is_empty() {
        return DateTime::MIN..within.end;
    }
    let days = i32::try_from(event.duration.days).unwrap_or(i32::MAX).saturating_add(1);
    let earliest = add_days(within.start.date(), -days).to_datetime(within.start.time());
    let mut span = add_minutes(earliest, -i64::from(event.duration.minutes))..within.end;
    // Clocks differ by 26 hours at most.
    if event.clock.is_some() {
        span = add_minutes(span.start, -26 * 60)..add_minutes(span.end, 26 * 60);
    }
    let (least, greatest) = shifts(event);
    if (least, greatest) != (0, 0) {
        let later = |at: DateTime, by: i64| date_time_of(second_number(at).saturating_sub(by));
        span = later(span.start, greatest)..later(span.end, least);
    }
    let numbered = event.rules.iter().any(|rule| rule.count.is_some() || rule.workdays == Workdays::Next);
    if numbered
        && let (Some((first, _)), Some((last, _))) =
            (event.overrides.first_key_value(), event.overrides.last_key_value())
    {
        span.start = span.start.min(*first);
        span.end = span.end.max(add_days(last.date(), 32).to_datetime(last.time()));
    }
    span
}

/// Whether the notices leave open that a working-day rule gives this start.
fn is_assumed(rule: &Rule, first: DateTime, start: Start, holidays: &Holidays) -> bool {
    // In a counted series every working day before it matters.
    let counts = rule.count.is_some() && rule.workdays == Workdays::Only;
    let since = if counts { first.year() } else { start.original.year() };
    rule.workdays != Workdays::Any && !(since..=start.at.year()).all(|year| holidays.covers(year))
}
