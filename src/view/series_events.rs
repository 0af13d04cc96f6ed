//! What a series holds: what comes next, and what there was.

use super::{EventRow, RecordRow, event_row::is_over};
use crate::{
    dataset::Dataset,
    event::{Event, Occurrence, occurrences},
    link::Page,
    record::SeriesId,
    text::Locale,
    time::{DateTime, civil::add_days},
    words::Format,
};

/// The events of a series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeriesEvents {
    /// What comes next, within a year, the next first.
    pub upcoming: Vec<EventRow>,
    /// What there was, the latest first.
    pub past: Vec<RecordRow>,
}

/// The events of the series with this id as of `now`, and at most so many that come.
#[must_use]
pub fn series_events(dataset: &Dataset, series: &SeriesId, most: usize, now: DateTime, locale: Locale) -> SeriesEvents {
    let today = now.date();
    let year = today.at(0, 0, 0, 0)..add_days(today, 366).at(0, 0, 0, 0);
    let (mut coming, mut gone): (Vec<Occurrence>, Vec<&Event>) = (Vec::new(), Vec::new());
    for (index, event) in dataset.events.iter().enumerate() {
        if event.series.as_ref() != Some(series) || event.about.withdrawn {
            continue;
        }
        let before = coming.len();
        let all = occurrences(index, event, &year, &dataset.holidays);
        coming.extend(all.into_iter().filter(|occurrence| !is_over(occurrence, now)));
        if coming.len() == before {
            gone.push(event);
        }
    }
    coming.sort_by_key(|occurrence| occurrence.start);
    gone.sort_by_key(|event| std::cmp::Reverse(event.start));
    let past = |event: &&Event| RecordRow {
        page: Page::Event { id: event.id.clone(), start: None },
        name: event.about.name.get(locale).into(),
        detail: Format(locale).day(event.start.date()),
        note: String::new(),
        depth: 0,
        example: event.about.example,
    };
    SeriesEvents {
        upcoming: coming.iter().take(most).filter_map(|one| EventRow::new(dataset, one, now, locale)).collect(),
        past: gone.iter().map(past).collect(),
    }
}
