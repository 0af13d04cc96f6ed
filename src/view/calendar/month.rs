//! A month as weeks of days, with the events of each.

use std::ops::Range;

use super::{CalendarSource, DayAgenda, DayMarks, HolidaysMissing, Tally, agenda, day_marks, days::holidays_missing};
use crate::{
    about::About,
    event::{Event, Occurrence, grid},
    link::Page,
    site::Site,
    text::Locale,
    time::{Date, DateTime, Month},
    view::{
        EventRow,
        event_row::{is_off, page_of, status_word},
        hue_of,
    },
    words::{Format, Words},
};

/// Bars a day has room for.
const LANES: usize = 3;

/// Dots a day has room for on a phone.
const DOTS: usize = 3;

/// A month, in whole weeks.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthView {
    /// Which month.
    pub month: Month,
    /// Its weeks, with the days of the months beside it.
    pub weeks: Vec<[DayCell; 7]>,
    /// How much is on.
    pub tally: Tally,
    /// What goes on for longer than a week.
    pub ongoing: Vec<EventRow>,
    /// The month's theme.
    pub theme: Option<About>,
    /// What is to be said where the year's holidays are not known.
    pub holidays_missing: Option<HolidaysMissing>,
}

/// A day of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct DayCell {
    /// Which day.
    pub date: Date,
    /// It lies in the month itself.
    pub inside: bool,
    /// It is today.
    pub today: bool,
    /// What the day is besides its events.
    pub marks: DayMarks,
    /// How many events it has.
    pub count: usize,
    /// Hues of the first of them, each once.
    pub dots: Vec<u8>,
    /// Events that begin or carry on here, by lane; `None` is a free lane or one that a bar from the left runs through.
    pub bars: [Option<Bar>; LANES],
    /// How many events found no lane.
    pub more: usize,
    /// The day in full, for those who cannot see it: date, holiday, count.
    pub label: String,
}

/// An event across one or several days of a week.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The event's page.
    pub page: Page,
    /// `15:00`; empty for events of whole days.
    pub time: String,
    /// The title.
    pub title: String,
    /// Hue of its main tag, 0 to 7.
    pub hue: u8,
    /// Days it covers in this week from here, 1 to 7.
    pub days: u8,
    /// It began before this week.
    pub from_before: bool,
    /// It goes on after this week.
    pub goes_on: bool,
    /// It does not take place then.
    pub off: bool,
}

impl MonthView {
    /// The day a visitor is most likely to ask for: today, else the first with an event, else the first.
    #[must_use]
    pub fn likely_day(&self) -> Date {
        let days = || self.weeks.iter().flatten().filter(|cell| cell.inside);
        let day = days().find(|cell| cell.today).or_else(|| days().find(|cell| cell.count > 0));
        day.map_or_else(|| self.month.first_day(), |cell| cell.date)
    }
}

/// The time that a month's weeks show on this site: what to expand for them.
#[must_use]
pub fn shown_days(site: &Site, month: Month) -> Range<DateTime> {
    grid::shown(month, site.week_start())
}

/// The month with everything the source holds for it.
#[must_use]
pub fn month_view(source: CalendarSource, month: Month) -> MonthView {
    let grid = grid::month(month, source.dataset.site.week_start(), LANES, source.occurrences);
    let theme = source.dataset.themes.iter().find(|theme| theme.month == month);
    MonthView {
        month,
        weeks: grid.weeks.into_iter().map(|week| days(source, week, &grid.ongoing)).collect(),
        tally: source.tally(month.first_day(), month.last_day()),
        ongoing: source.ongoing(month.first_day(), month.last_day()),
        theme: theme.map(|theme| theme.about.clone()),
        holidays_missing: holidays_missing(&source.dataset.holidays, month.year, source.now.date()),
    }
}

/// What of the month finds no room among its bars, day by day: what a poster lists below them.
#[must_use]
pub fn poster_rest(source: CalendarSource, month: Month) -> Vec<DayAgenda> {
    let weeks = grid::month(month, source.dataset.site.week_start(), LANES, source.occurrences).weeks;
    let mut rest = Vec::new();
    for week in weeks {
        for (column, cell) in week.days.iter().enumerate().filter(|(_, cell)| cell.in_month && cell.hidden > 0) {
            let has_bar = |item: &usize| {
                let here = week.bars.iter().filter(|bar| (bar.column..bar.column + bar.days).contains(&column));
                here.map(|bar| bar.occurrence).any(|drawn| drawn == *item)
            };
            let hidden: Vec<usize> = cell.items.iter().copied().filter(|item| !has_bar(item)).collect();
            rest.push(agenda::day(source, cell.date, source.rows(cell.date, &hidden)));
        }
    }
    rest
}

fn days(source: CalendarSource, week: grid::Week, ongoing: &[usize]) -> [DayCell; 7] {
    let mut cells = week.days.map(|cell| day(source, &cell, ongoing));
    for bar in week.bars {
        if let Some(place) = cells.get_mut(bar.column).and_then(|cell| cell.bars.get_mut(bar.lane)) {
            *place = drawn(source, bar);
        }
    }
    cells
}

fn day(source: CalendarSource, cell: &grid::Cell, ongoing: &[usize]) -> DayCell {
    let (words, format) = (Words::of(source.locale), Format(source.locale));
    let marks = day_marks(source.dataset, cell.date, source.locale);
    let today = cell.date == source.now.date();
    let count = cell.items.len();
    let mut dots = Vec::new();
    for hue in cell.items.iter().filter_map(|index| hue(source, *index)) {
        if !dots.contains(&hue) {
            dots.push(hue);
        }
        if dots.len() == DOTS {
            break;
        }
    }
    let mut label = vec![format.date(cell.date)];
    label.extend(today.then(|| words.today.to_owned()));
    label.extend(marks.badge.map(|badge| badge.words(source.locale).1.to_owned()));
    label.extend(marks.names.iter().cloned());
    let open = |index: &&usize| source.occurrences.get(**index).is_some_and(|one| one.touches(cell.date, cell.date));
    let tally = Tally { events: count, ongoing: ongoing.iter().filter(open).count() };
    label.push(if tally.is_empty() { words.no_events.to_owned() } else { tally.said(source.locale) });
    DayCell {
        date: cell.date,
        inside: cell.in_month,
        today,
        marks,
        count,
        dots,
        bars: [const { None }; LANES],
        more: cell.hidden,
        label: label.join(format.comma()),
    }
}

fn drawn(source: CalendarSource, bar: grid::Bar) -> Option<Bar> {
    let occurrence = source.occurrences.get(bar.occurrence)?;
    let event = source.dataset.events.row(occurrence.event)?;
    let timed = !occurrence.all_day && bar.begins;
    Some(Bar {
        page: page_of(event, occurrence),
        time: if timed { Format(source.locale).time(occurrence.start.time()) } else { String::new() },
        title: said(event, occurrence, source.locale),
        hue: hue_of(source.dataset, &event.about, &source.dataset.site.main_taxonomy.events),
        days: u8::try_from(bar.days).unwrap_or(7),
        from_before: !bar.begins,
        goes_on: !bar.ends,
        off: is_off(occurrence),
    })
}

/// The title, and before it what is to be said of how it takes place.
fn said(event: &Event, occurrence: &Occurrence, locale: Locale) -> String {
    let status =
        status_word(occurrence.status, locale).or_else(|| event.restricted.then(|| Words::of(locale).restricted));
    let title = occurrence.title(event).get(locale);
    status.map_or_else(|| title.to_owned(), |status| [status, title].join(" · "))
}

/// The hue of a dot; what does not take place has none of its own.
fn hue(source: CalendarSource, index: usize) -> Option<u8> {
    let occurrence = source.occurrences.get(index)?;
    if is_off(occurrence) {
        return Some(7);
    }
    let event = source.dataset.events.row(occurrence.event)?;
    Some(hue_of(source.dataset, &event.about, &source.dataset.site.main_taxonomy.events))
}
