//! What a series holds: what comes next, and what there was.

use super::RecordRow;
use crate::{
    dataset::Dataset,
    event::{Event, Occurrence, occurrences},
    link::Page,
    record::SeriesId,
    text::{Locale, Text},
    time::{Date, civil::add_days},
    view::event_row::venue_line,
    words::Format,
};

/// The events of a series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeriesEvents {
    /// What comes next, within a year, the next first.
    pub upcoming: Vec<RecordRow>,
    /// What there was, the latest first.
    pub past: Vec<RecordRow>,
}

/// The events of the series with this id, as of `today`.
#[must_use]
pub fn series_events(dataset: &Dataset, series: &SeriesId, today: Date, locale: Locale) -> SeriesEvents {
    let year = today.at(0, 0, 0, 0)..add_days(today, 366).at(0, 0, 0, 0);
    let (mut coming, mut gone): (Vec<Occurrence>, Vec<&Event>) = (Vec::new(), Vec::new());
    for (index, event) in dataset.events.iter().enumerate() {
        if event.series.as_ref() != Some(series) || event.about.withdrawn {
            continue;
        }
        let next = occurrences(index, event, &year, &dataset.holidays);
        if next.is_empty() {
            gone.push(event);
        }
        coming.extend(next);
    }
    coming.sort_by_key(|occurrence| occurrence.start);
    gone.sort_by_key(|event| std::cmp::Reverse(event.start));
    let next = |occurrence: &Occurrence| {
        let event = dataset.events.row(occurrence.event)?;
        let repeats = !event.rules.is_empty() || !event.overrides.is_empty();
        let page = Page::Event { id: event.id.clone(), start: repeats.then_some(occurrence.original) };
        let place = venue_line(dataset, event, occurrence.venues(event), locale);
        let when = [when(occurrence, today, locale), place].into_iter().filter(|part| !part.is_empty());
        Some(row(event, page, occurrence.title(event), when.collect::<Vec<_>>().join(" · "), locale))
    };
    let past = |event: &&Event| {
        let page = Page::Event { id: event.id.clone(), start: None };
        row(event, page, &event.about.name, Format(locale).day(event.start.date()), locale)
    };
    SeriesEvents { upcoming: coming.iter().filter_map(next).collect(), past: gone.iter().map(past).collect() }
}

fn row(event: &Event, page: Page, title: &Text, when: String, locale: Locale) -> RecordRow {
    let name = title.get(locale).into();
    RecordRow { page, name, detail: when, note: String::new(), depth: 0, example: event.about.example }
}

/// `11月25日 周三 19:30`; with the year where it is not this one.
fn when(occurrence: &Occurrence, today: Date, locale: Locale) -> String {
    let format = Format(locale);
    let date = occurrence.start.date();
    let day = format.date_near(date, today.year());
    let time = if occurrence.all_day { String::new() } else { format.time(occurrence.start.time()) };
    format!("{day} {time}").trim_end().to_owned()
}
