//! The steps of a yearly, monthly, weekly or daily rule, and the days in each.

use std::cell::Cell;

use super::{
    days::{DayFilter, weekday_bit},
    month::days_of_month,
};
use crate::{
    event::{Frequency, Rule, Skip},
    time::{
        Date, Holidays,
        civil::{DAY_SECONDS, day_number, day_number_of, days_in_month, weekday_index, year_month_day},
    },
};

/// A rule's steps from its first start on.
pub(super) struct Periods<'a> {
    frequency: Frequency,
    interval: i64,
    filter: DayFilter<'a>,
    /// The first step's year, month (0 to 11, counted from year 0) or day, by frequency.
    origin: i64,
    /// Months to look at in a year.
    months: Vec<i32>,
    /// Days to look at in a month, as in `BYMONTHDAY`; empty is all of them.
    month_days: Vec<i32>,
    skip: Skip,
    /// The month whose first day was asked for last, and that day.
    known_month: Cell<(i64, i32)>,
}

/// Past this year no step is taken.
const LAST_YEAR: i64 = 9999;

impl<'a> Periods<'a> {
    pub(super) fn new(rule: &'a Rule, first: Date, holidays: &'a Holidays) -> Self {
        let mut filter = DayFilter::new(rule, holidays);
        let day = day_number(first);
        let (year, month, month_day) = (i32::from(first.year()), i32::from(first.month()), i32::from(first.day()));
        let yearly = rule.frequency == Frequency::Yearly;

        // What the rule does not say, the first start says.
        let says_day = !rule.by_month_day.is_empty()
            || !rule.by_day.is_empty()
            || yearly && !(rule.by_year_day.is_empty() && rule.by_week_no.is_empty());
        let weeks_alone = yearly
            && !rule.by_week_no.is_empty()
            && rule.by_day.is_empty()
            && rule.by_month_day.is_empty()
            && rule.by_year_day.is_empty();
        if weeks_alone || rule.frequency == Frequency::Weekly && rule.by_day.is_empty() {
            filter.weekdays = weekday_bit(first.weekday());
        }
        // Weeks and days look at neither months nor their days.
        let by_month = rule.frequency <= Frequency::Monthly;
        let month_days = match (says_day, &rule.by_month_day) {
            _ if !by_month => Vec::new(),
            (true, days) => days.iter().map(|day| i32::from(*day)).collect(),
            (false, _) => vec![month_day],
        };
        let months = if !by_month {
            Vec::new()
        } else if rule.by_month.is_empty() && !says_day {
            vec![month]
        } else {
            (1..=12).filter(|month| filter.has_month(*month)).collect()
        };

        let week_start = i32::from(rule.first_day_of_week.to_monday_zero_offset());
        let origin = match rule.frequency {
            Frequency::Yearly => year,
            Frequency::Monthly => year * 12 + month - 1,
            Frequency::Weekly => day - (weekday_index(day) - week_start).rem_euclid(7),
            _ => day,
        };
        let interval = i64::from(rule.interval.max(1));
        Self {
            frequency: rule.frequency,
            interval,
            filter,
            origin: i64::from(origin),
            months,
            month_days,
            skip: rule.skip,
            known_month: Cell::new((i64::MIN, 0)),
        }
    }

    /// The step that a moment lies in or after; the first one for moments before it.
    pub(super) fn step_of(&self, second: i64) -> i64 {
        let day = second.div_euclid(DAY_SECONDS);
        let (year, month, _) = i32::try_from(day).map_or((0, 1, 1), year_month_day);
        let place = match self.frequency {
            Frequency::Yearly => i64::from(year),
            Frequency::Monthly => i64::from(year * 12 + month - 1),
            Frequency::Weekly => (day - self.origin).div_euclid(7) + self.origin,
            _ => day,
        };
        // A day may have been skipped to from the step before.
        let place = place - i64::from(self.skip == Skip::Forward);
        ((place - self.origin) / self.interval).max(0)
    }

    /// For a weekly or daily rule that asks for no more than weekdays and times: the seconds from one step to the next,
    /// and those from a step's beginning to each of its starts. Its steps are all alike.
    pub(super) fn even(&self, times: &[i64]) -> Option<(i64, Vec<i64>)> {
        let days = match self.frequency {
            Frequency::Weekly => 7,
            Frequency::Daily if self.filter.weekdays == 0 => 1,
            _ => return None,
        };
        if !self.filter.by_weekday_alone {
            return None;
        }
        let first = narrow(self.origin);
        let let_through = (0..days).filter(|day| self.passes(first + day)).map(|day| i64::from(day) * DAY_SECONDS);
        let starts = let_through.flat_map(|day| times.iter().map(move |time| day + time)).collect();
        Some((i64::from(days) * DAY_SECONDS * self.interval, starts))
    }

    /// The first second of a step; past the last year, the end of time.
    pub(super) fn first_second(&self, step: i64) -> i64 {
        let place = self.place(step);
        let day = match self.frequency {
            Frequency::Yearly if place <= LAST_YEAR => i64::from(day_number_of(narrow(place), 1, 1)),
            Frequency::Monthly if place < (LAST_YEAR + 1) * 12 => i64::from(self.first_of_month(place)),
            Frequency::Yearly | Frequency::Monthly => return i64::MAX,
            _ => place,
        };
        day.saturating_mul(DAY_SECONDS)
    }

    /// Adds a step's days, in order; the step must begin before the end of time.
    pub(super) fn days(&self, step: i64, days: &mut Vec<i32>) {
        let place = self.place(step);
        match self.frequency {
            Frequency::Yearly => self.months.iter().for_each(|month| self.month(narrow(place), *month, days)),
            Frequency::Monthly => {
                let (year, month) = (narrow(place.div_euclid(12)), narrow(place.rem_euclid(12)) + 1);
                if self.filter.has_month(month) {
                    self.days_of(self.first_of_month(place), days_in_month(year, month), days);
                }
            }
            Frequency::Weekly => self.week(narrow(place), days),
            _ => days.extend(Some(narrow(place)).filter(|day| self.passes(*day))),
        }
    }

    fn month(&self, year: i32, month: i32, days: &mut Vec<i32>) {
        self.days_of(day_number_of(year, month, 1), days_in_month(year, month), days);
    }

    fn days_of(&self, first: i32, length: i32, days: &mut Vec<i32>) {
        days_of_month(first, length, &self.month_days, self.skip, &self.filter, days);
    }

    /// The first day of a month, which is asked for twice in a row.
    fn first_of_month(&self, place: i64) -> i32 {
        let (known, first) = self.known_month.get();
        if known == place {
            return first;
        }
        let first = day_number_of(narrow(place.div_euclid(12)), narrow(place.rem_euclid(12)) + 1, 1);
        self.known_month.set((place, first));
        first
    }

    fn week(&self, first: i32, days: &mut Vec<i32>) {
        let mut weekday = weekday_index(first);
        for day in first..first + 7 {
            if self.filter.has_weekday(weekday) && self.filter.lets_date_through(day) {
                days.push(day);
            }
            weekday = if weekday == 6 { 0 } else { weekday + 1 };
        }
    }

    fn passes(&self, day: i32) -> bool {
        self.filter.lets_through(day)
    }

    fn place(&self, step: i64) -> i64 {
        let unit = if self.frequency == Frequency::Weekly { 7 } else { 1 };
        self.origin.saturating_add(step.saturating_mul(self.interval * unit))
    }
}

fn narrow(value: i64) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}
