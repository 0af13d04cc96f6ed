//! Days with their events, one below the other.

use super::{CalendarSource, DayMarks, day_marks};
use crate::{
    event::grid,
    time::{Date, Time, civil},
    view::EventRow,
    words::Format,
};

/// A day and what happens on it.
#[derive(Clone, Debug, PartialEq)]
pub struct DayAgenda {
    /// Which day.
    pub date: Date,
    /// `11月25日 周三`.
    pub heading: String,
    /// What the day is besides.
    pub marks: DayMarks,
    /// What happens, by start; not what goes on for longer than a week.
    pub rows: Vec<EventRow>,
}

/// One day, whether something happens on it or not.
#[must_use]
pub fn day_agenda(source: CalendarSource, date: Date) -> DayAgenda {
    agenda(source, date, date).pop().unwrap_or_else(|| day(source, date, Vec::new()))
}

/// The days from `first` to `last` on which something happens; events of several days are on each of theirs.
#[must_use]
pub fn agenda(source: CalendarSource, first: Date, last: Date) -> Vec<DayAgenda> {
    let [first, end] = [first, civil::add_days(last, 1)].map(|day| day.to_datetime(Time::midnight()));
    let days = grid::agenda(source.occurrences, &(first..end)).days;
    days.into_iter().map(|(date, indices)| day(source, date, source.rows(&indices))).collect()
}

pub(super) fn day(source: CalendarSource, date: Date, rows: Vec<EventRow>) -> DayAgenda {
    let format = Format(source.locale);
    let heading = format.date_near(date, source.now.year());
    DayAgenda { date, heading, marks: day_marks(source.dataset, date, source.locale), rows }
}
