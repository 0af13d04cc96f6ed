//! How far a series has come: which one is next, and how many are left.

use crate::{
    dataset::Dataset,
    event::{EventStatus, MAX_STARTS, Occurrence, occurrences},
    text::Locale,
    time::DateTime,
    view::{EventRow, Fact},
    words::{Format, Words},
};

/// How far an event with many occurrences has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// How many there are in all; `None` where it has no end.
    pub total: Option<usize>,
    /// How many are over.
    pub over: usize,
    /// How many are still to come, the next one included and those that are off not; `None` where it has no end.
    pub left: Option<usize>,
    /// The next one that takes place.
    pub next: Option<EventRow>,
    /// `第 12/70 场`: the next one's place, else the last one's; empty where none has a number.
    pub ordinal: String,
}

/// How far ahead the next occurrence of an endless series is looked for, in years.
const YEARS: i16 = 4;

/// How far the event in a row of the dataset has come; `None` for one that happens once, and for one that happens more
/// often than is counted.
#[must_use]
pub fn progress(dataset: &Dataset, row: usize, now: DateTime, locale: Locale) -> Option<Progress> {
    let event = dataset.events.row(row).filter(|event| super::event_row::repeats(event))?;
    let endless = event.rules.iter().any(|rule| rule.count.is_none() && rule.until.is_none());
    let horizon = if endless {
        now.date().first_of_year().with().year(now.year().saturating_add(YEARS)).build().unwrap_or(now.date())
    } else {
        DateTime::MAX.date()
    };
    let all = occurrences(row, event, &(DateTime::MIN..horizon.at(0, 0, 0, 0)), &dataset.holidays);
    if all.len() >= MAX_STARTS {
        return None;
    }
    let is_over = |one: &&Occurrence| super::event_row::is_over(one, now);
    let is_on = |one: &&Occurrence| !matches!(one.status, EventStatus::Cancelled | EventStatus::Postponed);
    let next = all.iter().filter(is_on).find(|one| !is_over(one));
    let planned = event.rules.first().and_then(|rule| rule.count);
    let number = next.or(all.last()).and_then(|one| one.number);
    Some(Progress {
        total: (!endless).then_some(all.len()),
        over: all.iter().filter(is_over).count(),
        left: (!endless).then(|| all.iter().filter(is_on).filter(|one| !is_over(one)).count()),
        next: next.and_then(|next| EventRow::new(dataset, next, now, locale)),
        ordinal: number.map(|number| Format(locale).ordinal(number, planned)).unwrap_or_default(),
    })
}

/// That in words: which one it is at, how many are over, how many are left.
#[must_use]
pub fn progress_facts(progress: &Progress, locale: Locale) -> Vec<Fact> {
    let (words, format) = (Words::of(locale), Format(locale));
    let over = (progress.over > 0).then(|| format.events(progress.over));
    let facts = [
        Fact::new(words.ordinal, [progress.ordinal.clone()]),
        Fact::new(words.ended, over),
        Fact::new(words.remaining, progress.left.map(|left| format.events(left))),
    ];
    facts.into_iter().flatten().collect()
}
