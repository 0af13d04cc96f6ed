//! The programme of a year to put up on a board (公示): month by month, what, when, where, and who holds it.

use std::collections::BTreeMap;

use super::{HolidaysMissing, asked, days::holidays_missing};
use crate::{
    about::About,
    dataset::Dataset,
    event::{self, Event, Occurrence},
    link::Page,
    text::Locale,
    time::{DateTime, Month, Time, civil::add_days},
    view::event_row::{page_of, status_word, venue_line},
    words::Format,
};

/// A year's programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// Which year.
    pub year: i16,
    /// Its months in which something happens.
    pub months: Vec<BoardMonth>,
    /// What is to be said where the year's holidays are not known: dates may still move.
    pub holidays_missing: Option<HolidaysMissing>,
}

/// A month of the programme.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardMonth {
    /// Which month.
    pub month: Month,
    /// Its theme.
    pub theme: Option<About>,
    /// What happens in it, each event once.
    pub rows: Vec<BoardRow>,
}

/// An event in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardRow {
    /// Its page.
    pub page: Page,
    /// What it is called.
    pub title: String,
    /// All its days in the month: `4日、11日、18日 15:00–16:30`.
    pub when: Vec<String>,
    /// Where it happens.
    pub venue: String,
    /// Who holds it.
    pub who: String,
    /// For named guests only.
    pub restricted: bool,
    /// Made up to show the program.
    pub example: bool,
}

/// The programme of a year, with what is asked for. What goes on for months stands in the month in which it begins, or
/// in January where it began before.
#[must_use]
pub fn board(dataset: &Dataset, admitted: &[bool], year: i16, now: DateTime, locale: Locale) -> Board {
    let [first, end] = [Month { year, month: 1 }.first_day(), add_days(Month { year, month: 12 }.last_day(), 1)];
    let within = first.to_datetime(Time::midnight())..end.to_datetime(Time::midnight());
    let all = asked(&event::expand(&dataset.events, &within, &dataset.holidays), admitted);
    let mut months: BTreeMap<i8, Vec<(usize, Vec<&Occurrence>)>> = BTreeMap::new();
    for one in &all {
        let begins = one.days().0.max(first);
        let rows = months.entry(begins.month()).or_default();
        // In the order in which they first happen.
        match rows.iter_mut().find(|(event, _)| *event == one.event) {
            Some((_, times)) => times.push(one),
            None => rows.push((one.event, vec![one])),
        }
    }
    let months = months.into_iter().map(|(month, rows)| {
        let month = Month { year, month };
        let row = |(event, times): (usize, Vec<&Occurrence>)| {
            dataset.events.row(event).map(|event| row(dataset, event, &times, locale))
        };
        let theme = dataset.themes.iter().find(|theme| theme.month == month).map(|theme| theme.about.clone());
        BoardMonth { month, theme, rows: rows.into_iter().filter_map(row).collect() }
    });
    let holidays = &dataset.holidays;
    Board { year, months: months.collect(), holidays_missing: holidays_missing(holidays, year, now.date()) }
}

fn row(dataset: &Dataset, event: &Event, times: &[&Occurrence], locale: Locale) -> BoardRow {
    let once = times.first().filter(|_| times.len() == 1);
    BoardRow {
        page: once.map_or(Page::Event { id: event.id.clone(), start: None }, |one| page_of(event, one)),
        title: once.map_or(&event.about.name, |one| one.title(event)).get(locale).into(),
        when: when(times, locale),
        venue: venue_line(dataset, event, once.map_or(&event.venues, |one| one.venues(event)), locale),
        who: event.organisers.iter().map(|who| who.get(locale)).collect::<Vec<_>>().join("、"),
        restricted: event.restricted,
        example: event.about.example,
    }
}

/// Days with the same time stand together, in the order of the first of them; what is cancelled or moved is said of each.
fn when(times: &[&Occurrence], locale: Locale) -> Vec<String> {
    let format = Format(locale);
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for one in times {
        let (first, last) = one.days();
        let status = status_word(one.status, locale);
        let (day, time) = match (one.all_day, one.end) {
            (_, None) => (format.from_day(first), String::new()),
            (all_day, Some(end)) if last > first => {
                let time = if all_day { String::new() } else { format.hours(one.start, end) };
                (format.days_near(first, Some(last), first.year()), time)
            }
            (true, Some(_)) => (format.day_of_month(first), String::new()),
            (false, Some(end)) => (format.day_of_month(first), format.hours(one.start, end)),
        };
        let time = [time.as_str(), status.unwrap_or_default()].join(" ").trim().to_owned();
        match lines.iter_mut().find(|(known, _)| *known == time) {
            Some((_, days)) => days.push(day),
            None => lines.push((time, vec![day])),
        }
    }
    let comma = if locale == Locale::En { ", " } else { "、" };
    let line = |(time, days): (String, Vec<String>)| [days.join(comma), time].join(" ").trim().to_owned();
    lines.into_iter().map(line).collect()
}
