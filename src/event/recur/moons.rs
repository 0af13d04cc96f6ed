//! The steps of a yearly or monthly rule in the Chinese calendar (RFC 7529), and the days in each.

use super::{days::DayFilter, month::days_of_month};
use crate::{
    event::{Frequency, Rule, Skip},
    time::{
        Date, Holidays,
        civil::DAY_SECONDS,
        lunar::{LunarDate, Moon, moons},
    },
};

/// A rule's steps from its first start on.
pub(super) struct Moons<'a> {
    yearly: bool,
    interval: i64,
    filter: DayFilter<'a>,
    skip: Skip,
    /// All months from the first start's year on.
    all: Vec<Moon>,
    /// The first step's year, or its place among the moons.
    origin: i64,
    /// Months to look at, by number and whether it is the leap month; empty is all of them.
    months: Vec<(i8, bool)>,
    /// Days to look at in a month; empty is all of them.
    month_days: Vec<i32>,
}

impl<'a> Moons<'a> {
    pub(super) fn new(rule: &'a Rule, first: Date, holidays: &'a Holidays) -> Self {
        let yearly = rule.frequency == Frequency::Yearly;
        let lunar = LunarDate::of(first);
        let from = lunar.map_or(i16::MAX, |lunar| lunar.year);
        let moons: Vec<Moon> = (from..=2100).flat_map(moons).collect();
        let own = |moon: &Moon| lunar.is_some_and(|lunar| (moon.month, moon.leap) == (lunar.month, lunar.leap));
        let place = moons.iter().position(own).unwrap_or_default();

        // What the rule does not say, the first start says.
        let mut months: Vec<(i8, bool)> = rule.by_month.iter().map(|month| (*month, false)).collect();
        months.extend(rule.by_leap_month.iter().map(|month| (*month, true)));
        let says_day = !rule.by_month_day.is_empty() || !rule.by_day.is_empty();
        if yearly && months.is_empty() && !says_day {
            months.extend(lunar.map(|lunar| (lunar.month, lunar.leap)));
        }
        let month_days = match (says_day, lunar) {
            (false, Some(lunar)) => vec![i32::from(lunar.day)],
            _ => rule.by_month_day.iter().map(|day| i32::from(*day)).collect(),
        };
        Self {
            yearly,
            interval: i64::from(rule.interval.max(1)),
            filter: DayFilter::of_weekdays(rule, holidays),
            skip: rule.skip,
            origin: if yearly { i64::from(from) } else { i64::try_from(place).unwrap_or_default() },
            all: moons,
            months,
            month_days,
        }
    }

    /// The step that a moment lies in or after; the first one for moments before it.
    pub(super) fn step_of(&self, second: i64) -> i64 {
        let day = second.div_euclid(DAY_SECONDS);
        let place = self.all.partition_point(|moon| i64::from(moon.first) <= day).saturating_sub(1);
        let place = match self.all.get(place) {
            Some(moon) if self.yearly => i64::from(moon.year),
            _ => i64::try_from(place).unwrap_or_default(),
        };
        // A day may have been skipped to from the step before.
        let place = place - i64::from(self.skip == Skip::Forward);
        ((place - self.origin) / self.interval).max(0)
    }

    /// The first second of a step; past the table, the end of time.
    pub(super) fn first_second(&self, step: i64) -> i64 {
        self.of_step(step).first().map_or(i64::MAX, |moon| i64::from(moon.first) * DAY_SECONDS)
    }

    /// Adds a step's days, in order.
    pub(super) fn days(&self, step: i64, days: &mut Vec<i32>) {
        let moons = self.of_step(step);
        let add = |moon: &Moon, days: &mut Vec<i32>| {
            days_of_month(moon.first, moon.days, &self.month_days, self.skip, &self.filter, days);
        };
        if self.months.is_empty() {
            for moon in moons {
                add(moon, days);
            }
            return;
        }
        // A month that only other years have stands for none of a monthly rule's own.
        let skip = if self.yearly { self.skip } else { Skip::Omit };
        let mut wanted: Vec<&Moon> = self.months.iter().filter_map(|month| find(moons, *month, skip)).collect();
        wanted.sort_by_key(|moon| moon.first);
        wanted.dedup();
        for moon in wanted {
            add(moon, days);
        }
    }

    /// The months of a step: a year's, or one.
    fn of_step(&self, step: i64) -> &[Moon] {
        let place = self.origin.saturating_add(step.saturating_mul(self.interval));
        if !self.yearly {
            let place = usize::try_from(place).unwrap_or(usize::MAX);
            return self.all.get(place).map(std::slice::from_ref).unwrap_or_default();
        }
        let year = |moon: &Moon| i64::from(moon.year);
        let from = self.all.partition_point(|moon| year(moon) < place);
        let to = self.all.partition_point(|moon| year(moon) <= place);
        &self.all[from..to]
    }
}

/// The month of this number; for a leap month that is not there, the one before or behind it.
fn find(moons: &[Moon], (month, leap): (i8, bool), skip: Skip) -> Option<&Moon> {
    let with = |month: i8, leap: bool| moons.iter().find(|moon| (moon.month, moon.leap) == (month, leap));
    with(month, leap).or_else(|| match skip {
        Skip::Backward if leap => with(month, false),
        Skip::Forward if leap => with(month + 1, false),
        _ => None,
    })
}
