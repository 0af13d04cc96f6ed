//! Times of the day, and the rules that step by hours, minutes or seconds.

use super::{MAX_STEPS, Sink, days::DayFilter};
use crate::{
    event::{Frequency, Rule},
    time::{Holidays, civil::DAY_SECONDS},
};

/// The seconds of the day at which a yearly to daily rule starts, in order.
pub(super) fn of_day(rule: &Rule, first: i64) -> Vec<i64> {
    if rule.by_hour.is_empty() && rule.by_minute.is_empty() && rule.by_second.is_empty() {
        return vec![first];
    }
    let hours = given_or(&rule.by_hour, 24, first / 3600);
    let rest = of_hour(rule, first);
    hours.iter().flat_map(|hour| rest.iter().map(move |second| hour * 3600 + second)).collect()
}

/// Steps by the clock: days, hours, minutes and seconds that do not match are leapt over.
pub(super) fn by_clock(rule: &Rule, holidays: &Holidays, sink: &mut Sink) {
    let filter = DayFilter::new(rule, holidays);
    let (unit, rest) = match rule.frequency {
        Frequency::Hourly => (3600, of_hour(rule, sink.first.rem_euclid(3600))),
        Frequency::Minutely => (60, given_or(&rule.by_second, 60, sink.first.rem_euclid(60))),
        _ => (1, vec![0]),
    };
    let origin = sink.first.div_euclid(unit) * unit;
    let step = unit * i64::from(rule.interval.max(1));
    // The first step at or after a moment.
    let align = |second: i64| origin + ((second - origin).max(0) + step - 1) / step * step;

    // The step that holds the range's beginning may begin before it.
    let mut at = if rule.count.is_some() { origin } else { align(sink.from - unit + 1) };
    let mut set = Vec::new();
    for _ in 0..MAX_STEPS {
        if at >= sink.stop {
            return;
        }
        if let Some(next) = unmatched_until(rule, &filter, at) {
            at = align(next);
            continue;
        }
        set.clear();
        set.extend(rest.iter().map(|second| at + second));
        if !sink.offer_set(&set, &rule.by_set_position) {
            return;
        }
        at += step;
    }
}

/// Where the first part of a moment that does not match the rule ends: its day, hour, minute or second.
fn unmatched_until(rule: &Rule, filter: &DayFilter, at: i64) -> Option<i64> {
    let day = at.div_euclid(DAY_SECONDS);
    if !i32::try_from(day).is_ok_and(|day| filter.lets_through(day)) {
        return Some((day + 1) * DAY_SECONDS);
    }
    let allowed = |given: &[i8], value: i64| given.is_empty() || given.iter().any(|wanted| i64::from(*wanted) == value);
    let checks = [
        (Frequency::Hourly, &rule.by_hour, 3600, 24),
        (Frequency::Minutely, &rule.by_minute, 60, 60),
        (Frequency::Secondly, &rule.by_second, 1, 60),
    ];
    checks
        .into_iter()
        .find(|(coarsest, given, unit, length)| {
            rule.frequency >= *coarsest && !allowed(given, at.div_euclid(*unit).rem_euclid(*length))
        })
        .map(|(_, _, unit, _)| (at.div_euclid(unit) + 1) * unit)
}

/// The seconds of the hour by the minutes and seconds given, in order; a second from the first start where none are.
fn of_hour(rule: &Rule, first: i64) -> Vec<i64> {
    let minutes = given_or(&rule.by_minute, 60, first / 60 % 60);
    let seconds = given_or(&rule.by_second, 60, first % 60);
    minutes.iter().flat_map(|minute| seconds.iter().map(move |second| minute * 60 + second)).collect()
}

/// The numbers given, in order and once each, without those the clock does not know (second 60); else the default.
fn given_or(given: &[i8], end: i64, default: i64) -> Vec<i64> {
    if given.is_empty() {
        return vec![default];
    }
    let mut values: Vec<i64> = given.iter().map(|value| i64::from(*value)).filter(|v| (0..end).contains(v)).collect();
    values.sort_unstable();
    values.dedup();
    values
}
