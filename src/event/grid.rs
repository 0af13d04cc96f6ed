//! A month and an agenda as data: weeks, days, lanes, what is left out, what goes on for long.

mod timed;

pub use timed::{Slot, timed};

use std::{collections::BTreeMap, ops::Range};

use super::Occurrence;
use crate::time::{
    Date, DateTime, Month, Weekday,
    civil::{add_days, date_of, day_number, days_into_week},
};

/// A month in whole weeks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Which month.
    pub month: Month,
    /// Four to six weeks, so that all its days are there.
    pub weeks: Vec<Week>,
    /// Occurrences of more than a week that touch the weeks shown: listed beside the days, not in them.
    pub ongoing: Vec<usize>,
}

/// A week of a [`Grid`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its seven days.
    pub days: [Cell; 7],
    /// What is drawn in it, by lane, then by day.
    pub bars: Vec<Bar>,
}

/// A day of a [`Week`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Which day.
    pub date: Date,
    /// Whether it belongs to the month, and not to the one before or after.
    pub in_month: bool,
    /// Every occurrence on this day but the ongoing ones: those of several days first, then by start.
    pub items: Vec<usize>,
    /// How many of them found no lane.
    pub hidden: usize,
}

/// An occurrence drawn across one or more days of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Which occurrence.
    pub occurrence: usize,
    /// The line it is drawn on, from 0.
    pub lane: usize,
    /// Its first day in this week, 0 to 6.
    pub column: usize,
    /// How many days of this week it covers, 1 to 7.
    pub days: usize,
    /// Whether it begins in this week, and not before.
    pub begins: bool,
    /// Whether it ends in this week, and not after.
    pub ends: bool,
}

/// Days and what is on them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// Days with something on them, in order; occurrences of several days are on each of theirs.
    pub days: Vec<(Date, Vec<usize>)>,
    /// Occurrences of more than a week.
    pub ongoing: Vec<usize>,
}

/// The time that a month's whole weeks cover: what to expand before [`month`].
#[must_use]
pub fn shown(month: Month, first_weekday: Weekday) -> Range<DateTime> {
    let (first, last) = (month.first_day(), month.last_day());
    let from = add_days(first, -days_into_week(first, first_weekday));
    let to = add_days(last, 7 - days_into_week(last, first_weekday));
    midnight(from)..midnight(to)
}

/// Lays occurrences, in their order, into a month's weeks with so many lanes a day.
#[must_use]
pub fn month(month: Month, first_weekday: Weekday, lanes: usize, occurrences: &[Occurrence]) -> Grid {
    let shown = shown(month, first_weekday);
    let (ongoing, mut brief) = apart(occurrences, &shown);
    // Longer ones first, so that they keep the upper lanes from week to week; the sort is stable.
    brief.sort_by_key(|&(_, first, last)| (first == last, first, -last));
    let (first, end) = (day_number(shown.start.date()), day_number(shown.end.date()));
    let weeks = (first..end).step_by(7).map(|start| week(start, month, lanes, &brief)).collect();
    Grid { month, weeks, ongoing }
}

/// Lists occurrences, in their order, under each of their days within a range.
#[must_use]
pub fn agenda(occurrences: &[Occurrence], within: &Range<DateTime>) -> Agenda {
    let (ongoing, brief) = apart(occurrences, within);
    let mut days: BTreeMap<Date, Vec<usize>> = BTreeMap::new();
    for (index, first, last) in brief {
        for day in first..=last {
            let date = date_of(day);
            if midnight(date) < within.end && midnight(add_days(date, 1)) > within.start {
                days.entry(date).or_default().push(index);
            }
        }
    }
    Agenda { days: days.into_iter().collect(), ongoing }
}

/// An occurrence's index, and the numbers of its first and last day.
type Brief = (usize, i32, i32);

/// The ongoing ones that touch a range, and all others with their days.
fn apart(occurrences: &[Occurrence], within: &Range<DateTime>) -> (Vec<usize>, Vec<Brief>) {
    let mut ongoing = Vec::new();
    let mut brief = Vec::new();
    for (index, occurrence) in occurrences.iter().enumerate() {
        let (first, last) = occurrence.days();
        let touches = midnight(first) < within.end && last >= within.start.date();
        if occurrence.is_ongoing() {
            ongoing.extend(touches.then_some(index));
        } else if touches {
            brief.push((index, day_number(first), day_number(last)));
        }
    }
    (ongoing, brief)
}

fn week(start: i32, month: Month, lanes: usize, brief: &[Brief]) -> Week {
    let mut days: [Cell; 7] = std::array::from_fn(|column| {
        let date = date_of(start + i32::try_from(column).unwrap_or(0));
        Cell { date, in_month: month.contains(date), items: Vec::new(), hidden: 0 }
    });
    let mut bars = Vec::new();
    let mut taken: [Vec<bool>; 7] = std::array::from_fn(|_| vec![false; lanes]);
    for &(occurrence, first, last) in brief {
        let column = usize::try_from(first - start).unwrap_or(0);
        let end = usize::try_from(last + 1 - start).unwrap_or(0).min(7);
        if column >= end {
            continue;
        }
        days[column..end].iter_mut().for_each(|day| day.items.push(occurrence));
        // The uppermost lane that is free on all its days.
        match (0..lanes).find(|lane| taken[column..end].iter().all(|day| !day[*lane])) {
            Some(lane) => {
                taken[column..end].iter_mut().for_each(|day| day[lane] = true);
                let (begins, ends) = (first >= start, last < start + 7);
                bars.push(Bar { occurrence, lane, column, days: end - column, begins, ends });
            }
            None => days[column..end].iter_mut().for_each(|day| day.hidden += 1),
        }
    }
    bars.sort_by_key(|bar| (bar.lane, bar.column));
    Week { days, bars }
}

fn midnight(date: Date) -> DateTime {
    date.at(0, 0, 0, 0)
}
