//! Days with their events, one below the other.

use std::collections::BTreeMap;

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
    /// What happens, by start.
    pub rows: Vec<EventRow>,
}

/// One day, whether something happens on it or not; what goes on for longer than a week is listed apart.
#[must_use]
pub fn day_agenda(source: CalendarSource, date: Date) -> DayAgenda {
    let (_, indices) = listed(source, date, date).days.pop().unwrap_or_default();
    day(source, date, source.rows(date, &indices))
}

/// The days from `first` to `last` on which something happens; events of several days are on each of theirs, those of more
/// than a week on the day that they open: an exhibition to come is not passed over, and does not fill the list.
#[must_use]
pub fn agenda(source: CalendarSource, first: Date, last: Date) -> Vec<DayAgenda> {
    let grid::Agenda { days, ongoing } = listed(source, first, last);
    let mut days: BTreeMap<Date, Vec<usize>> = days.into_iter().collect();
    for index in ongoing {
        let opens = source.occurrences.get(index).map(|one| one.start.date());
        if let Some(opens) = opens.filter(|opens| (first..=last).contains(opens)) {
            days.entry(opens).or_default().push(index);
        }
    }
    let rows = |date: Date, mut indices: Vec<usize>| {
        indices.sort_unstable();
        source.rows(date, &indices)
    };
    days.into_iter().map(|(date, indices)| day(source, date, rows(date, indices))).collect()
}

fn listed(source: CalendarSource, first: Date, last: Date) -> grid::Agenda {
    let [first, end] = [first, civil::add_days(last, 1)].map(|day| day.to_datetime(Time::midnight()));
    grid::agenda(source.occurrences, &(first..end))
}

pub(super) fn day(source: CalendarSource, date: Date, rows: Vec<EventRow>) -> DayAgenda {
    let format = Format(source.locale);
    let heading = format.date_near(date, source.now.year());
    DayAgenda { date, heading, marks: day_marks(source.dataset, date, source.locale), rows }
}
