//! An agenda without ends: so many days at a time, forwards and backwards.

use super::{CalendarSource, DayAgenda, agenda, asked};
use crate::{
    dataset::Dataset,
    event,
    text::Locale,
    time::{Date, DateTime, Time, civil},
};

/// Some days of the endless agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaPage {
    /// Days with something on them, in their order, whichever way they were asked for.
    pub days: Vec<DayAgenda>,
    /// The day to go on from in the same direction; `None` where nothing more comes.
    pub next: Option<Date>,
}

/// Which way to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// From a day on, that day included.
    Future,
    /// Before a day, that day not included.
    Past,
}

/// Days that are looked through at a time.
const STEP: i32 = 31;

/// Steps without anything after which no more is looked for: three years.
const EMPTY_STEPS: i32 = 36;

/// So many days with something on them, or a few more, from a day on or before it.
///
/// Asking on from `next` until there is none gives every day once. What goes on for longer than a week is on the day that it opens.
#[must_use]
pub fn agenda_page(
    dataset: &Dataset,
    admitted: &[bool],
    from: Date,
    toward: Toward,
    least: usize,
    (now, locale): (DateTime, Locale),
) -> AgendaPage {
    let mut days: Vec<DayAgenda> = Vec::new();
    let (mut at, mut empty) = (from, 0);
    while empty < EMPTY_STEPS {
        let (first, end) = match toward {
            Toward::Future => (at, civil::add_days(at, STEP)),
            Toward::Past => (civil::add_days(at, -STEP), at),
        };
        // The ends of time.
        if first >= end {
            return AgendaPage { days, next: None };
        }
        let within = first.to_datetime(Time::midnight())..end.to_datetime(Time::midnight());
        let all = event::expand(&dataset.events, &within, &dataset.holidays);
        let occurrences = asked(&all, admitted);
        let source = CalendarSource { dataset, occurrences: &occurrences, now, locale };
        let found = agenda(source, first, civil::add_days(end, -1));
        empty = if found.is_empty() { empty + 1 } else { 0 };
        match toward {
            Toward::Future => days.extend(found),
            Toward::Past => {
                days.splice(0..0, found);
            }
        }
        at = if toward == Toward::Future { end } else { first };
        if days.len() >= least {
            return AgendaPage { days, next: Some(at) };
        }
    }
    AgendaPage { days, next: None }
}
