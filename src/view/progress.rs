//! How far a series has come: which one is next, and how many are left.

use crate::{
    dataset::Dataset,
    event::{Event, EventStatus, MAX_STARTS, Occurrence, occurrences},
    record::SeriesId,
    text::Locale,
    time::DateTime,
    view::{
        EventRow, Fact, can_join,
        event_row::{is_over, repeats},
    },
    words::{Format, Words},
};

/// What becomes of all dates there are: each is one of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// Held, and over.
    pub over: usize,
    /// Still to come; what is on now included.
    pub left: usize,
    /// Put off, to a day not known yet.
    pub postponed: usize,
    /// Not held.
    pub cancelled: usize,
}

impl Dates {
    fn of(all: &[Occurrence], now: DateTime) -> Self {
        let mut dates = Self::default();
        for one in all {
            *match one.status {
                EventStatus::Postponed => &mut dates.postponed,
                EventStatus::Cancelled => &mut dates.cancelled,
                _ if is_over(one, now) => &mut dates.over,
                _ => &mut dates.left,
            } += 1;
        }
        dates
    }

    /// Those of all events of a series together; `None` where one of them has no end or more dates than are counted.
    pub(super) fn of_series(dataset: &Dataset, series: &SeriesId, now: DateTime) -> Option<Self> {
        let mut all = Vec::new();
        for (row, event) in dataset.events.iter().enumerate() {
            if event.series.as_ref() == Some(series) && !event.about.withdrawn {
                if is_endless(event) {
                    return None;
                }
                let dates = occurrences(row, event, &(DateTime::MIN..DateTime::MAX), &dataset.holidays);
                if dates.len() >= MAX_STARTS {
                    return None;
                }
                all.extend(dates);
            }
        }
        Some(Self::of(&all, now))
    }

    /// How many there are in all.
    #[must_use]
    pub const fn total(self) -> usize {
        self.over + self.left + self.postponed + self.cancelled
    }
}

/// How far an event with many occurrences has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// What becomes of its dates; of one without an end only those that are over are known.
    pub dates: Dates,
    /// Whether it has no end.
    pub endless: bool,
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
    let event = dataset.events.row(row).filter(|event| repeats(event))?;
    let endless = is_endless(event);
    let horizon = if endless {
        now.date().first_of_year().with().year(now.year().saturating_add(YEARS)).build().unwrap_or(now.date())
    } else {
        DateTime::MAX.date()
    };
    let all = occurrences(row, event, &(DateTime::MIN..horizon.at(0, 0, 0, 0)), &dataset.holidays);
    if all.len() >= MAX_STARTS {
        return None;
    }
    let next = all.iter().find(|one| can_join(one, now));
    let planned = event.rules.first().and_then(|rule| rule.count);
    let number = next.or(all.last()).and_then(|one| one.number);
    Some(Progress {
        dates: Dates::of(&all, now),
        endless,
        next: next.and_then(|next| EventRow::new(dataset, next, now, locale)),
        ordinal: number.map(|number| Format(locale).ordinal(number, planned)).unwrap_or_default(),
    })
}

/// That in words: which one it is at, how many are over, how many are left.
#[must_use]
pub fn progress_facts(progress: &Progress, locale: Locale) -> Vec<Fact> {
    let (words, format) = (Words::of(locale), Format(locale));
    let Dates { over, left, postponed, cancelled } = progress.dates;
    let some = |number: usize| (number > 0).then(|| format.events(number));
    let known = |number: usize| some(number).filter(|_| !progress.endless);
    let facts = [
        Fact::new(words.ordinal, [progress.ordinal.clone()]),
        Fact::new(words.ended, some(over)),
        Fact::new(words.remaining, (!progress.endless).then(|| format.events(left))),
        Fact::new(words.postponed, known(postponed)),
        Fact::new(words.cancelled, known(cancelled)),
    ];
    facts.into_iter().flatten().collect()
}

fn is_endless(event: &Event) -> bool {
    event.rules.iter().any(|rule| rule.count.is_none() && rule.until.is_none())
}
