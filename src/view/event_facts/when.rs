//! Which day an event's page shows, in words, and which come after it.

use super::can_join;
use crate::{
    dataset::Dataset,
    event::{self, Event, Occurrence},
    link::{CalendarMode, Page},
    text::Locale,
    time::{Date, DateTime, Month, Time, civil},
    view::{
        EventRow,
        event_row::{is_over, repeats, venue_line},
    },
    words::{Format, Words},
};

/// How many further days an event's page lists.
const FURTHER: usize = 6;

/// Days ahead, or back, in which an event's page looks for occurrences.
const HORIZON: i32 = 400;

/// The occurrence that was to start at `start`; without one the next that is not over, else the last there was.
#[must_use]
pub fn occurrence(dataset: &Dataset, event: &Event, start: Option<DateTime>, now: DateTime) -> Option<Occurrence> {
    let row = dataset.events.position(&event.id)?;
    let within = |first: Date, last: Date| occurrences_of(dataset, row, event, first, last);
    if let Some(start) = start {
        let moved = event.overrides.get(&start).and_then(|change| change.start);
        let day = moved.unwrap_or(start).date();
        // Where its own clock is another one, the day may be another one, too.
        let apart = i32::from(event.clock.is_some());
        let days = within(civil::add_days(day, -apart), civil::add_days(day, apart));
        let found = days.into_iter().find(|occurrence| occurrence.original == start);
        if found.is_some() {
            return found;
        }
    }
    let today = now.date();
    let ahead = within(today, civil::add_days(today, HORIZON));
    let next = ahead.into_iter().find(|occurrence| !is_over(occurrence, now));
    next.or_else(|| within(event.start.date(), today).pop())
        .or_else(|| within(event.start.date(), Date::MAX).first().copied())
}

/// The next occurrence that takes place and is not over.
pub(super) fn next_held(dataset: &Dataset, event: &Event, now: DateTime) -> Option<Occurrence> {
    let row = dataset.events.position(&event.id)?;
    let today = now.date();
    let ahead = occurrences_of(dataset, row, event, today, civil::add_days(today, HORIZON));
    ahead.into_iter().find(|occurrence| can_join(occurrence, now))
}

/// The next occurrences besides the one shown, with their venues where those are not the usual ones; none for an event
/// that happens once.
#[must_use]
pub fn further_dates(
    dataset: &Dataset,
    event: &Event,
    shown: DateTime,
    now: DateTime,
    locale: Locale,
) -> Vec<EventRow> {
    let Some(row) = dataset.events.position(&event.id).filter(|_| repeats(event)) else { return Vec::new() };
    let today = now.date();
    let usual = venue_line(dataset, event, &event.venues, locale);
    let elsewhere = |row: EventRow| {
        let venue = if row.venue == usual { String::new() } else { row.venue };
        EventRow { venue, ..row }
    };
    occurrences_of(dataset, row, event, today, civil::add_days(today, HORIZON))
        .iter()
        .filter(|occurrence| occurrence.original != shown && !is_over(occurrence, now))
        .take(FURTHER)
        .filter_map(|occurrence| EventRow::new(dataset, occurrence, now, locale).map(elsewhere))
        .collect()
}

/// Whether an event has had its last date.
#[must_use]
pub fn has_ended(dataset: &Dataset, event: &Event, now: DateTime) -> bool {
    let Some(row) = dataset.events.position(&event.id) else { return false };
    if event.rules.iter().any(|rule| rule.count.is_none() && rule.until.is_none()) {
        return false;
    }
    let ahead = occurrences_of(dataset, row, event, now.date(), Date::MAX);
    ahead.iter().all(|occurrence| is_over(occurrence, now))
}

/// The page of the day an occurrence is on, where an event's page leads back to.
#[must_use]
pub fn day_page(day: Date) -> Page {
    let month = Month::of(day);
    Page::Calendar { month: Some(month), mode: CalendarMode::Month, day: Some(day) }
}

/// The days, and the time on them.
pub(super) fn moment(occurrence: &Occurrence, locale: Locale) -> (String, String) {
    let (words, format) = (Words::of(locale), Format(locale));
    let (first, last) = occurrence.days();
    match (occurrence.all_day, occurrence.end) {
        (true, None) => (format.from_day(first), words.open_end.into()),
        (false, None) => (format.date_time(occurrence.start), words.open_end.into()),
        (true, Some(_)) if last == first => (format.date(first), words.all_day.into()),
        (true, Some(_)) => (format.days(first, last), String::new()),
        (false, Some(end)) if last == first => (format.date(first), format.hours(occurrence.start, end)),
        (false, Some(end)) => (format.span(occurrence.start, end), String::new()),
    }
}

/// When it was to be, on the site's clock, where it was moved on its own.
pub(super) fn planned(event: &Event, occurrence: &Occurrence, locale: Locale) -> Option<String> {
    let format = Format(locale);
    let original = occurrence.original;
    let said = match &event.clock {
        _ if occurrence.all_day => format.date(original.date()),
        Some(clock) => format.date_time(clock.apply(original)),
        None => format.date_time(original),
    };
    (original != occurrence.local).then(|| format!("{} {said}", Words::of(locale).originally))
}

/// What a reader calls the clock of a zone: `北京时间`, or its IANA name.
#[must_use]
pub fn zone_name(zone: &str, locale: Locale) -> String {
    match zone {
        "Asia/Shanghai" => Words::of(locale).beijing_time.into(),
        other => other.into(),
    }
}

/// The rules in words, where every one of them can be said.
pub(super) fn rules(event: &Event, locale: Locale) -> Option<String> {
    let format = Format(locale);
    let rules: Option<Vec<String>> = event.rules.iter().map(|rule| format.repeat(rule, event.start)).collect();
    rules.filter(|rules| !rules.is_empty() && event.excluded_rules.is_empty()).map(|rules| rules.join(" · "))
}

fn occurrences_of(dataset: &Dataset, row: usize, event: &Event, first: Date, last: Date) -> Vec<Occurrence> {
    let [start, end] = [first, civil::add_days(last, 1)].map(|day| day.to_datetime(Time::midnight()));
    event::occurrences(row, event, &(start..end), &dataset.holidays)
}
