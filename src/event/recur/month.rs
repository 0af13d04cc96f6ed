//! The days of one month, of whatever calendar.

use super::days::DayFilter;
use crate::{event::Skip, time::civil::weekday_index};

/// Adds the days of a month that a rule's parts let through, in order and each once.
///
/// The month is given by the day number of its first day and its length. Days counted from 1, or from the end with −1;
/// none given are all of them.
pub(super) fn days_of_month(
    first: i32,
    length: i32,
    month_days: &[i32],
    skip: Skip,
    filter: &DayFilter,
    days: &mut Vec<i32>,
) {
    if month_days.is_empty() {
        // The weekday sorts out most days, and is counted on rather than worked out; one alone comes every seventh day.
        let mut weekday = weekday_index(first);
        let (mut number, mut step) = (1, 1);
        if filter.weekdays.is_power_of_two() {
            let wanted = i32::try_from(filter.weekdays.trailing_zeros()).unwrap_or_default();
            number += (wanted - weekday).rem_euclid(7);
            (weekday, step) = (wanted, 7);
        }
        while number <= length {
            let day = first + number - 1;
            if filter.has_weekday(weekday) && filter.lets_month_day_through(day, number, length) {
                days.push(day);
            }
            number += step;
            weekday = (weekday + step) % 7;
        }
        return;
    }
    let old = days.len();
    for &wanted in month_days {
        let place = if wanted < 0 { length + wanted } else { wanted - 1 };
        let (place, skipped) = match (skip, place) {
            _ if (0..length).contains(&place) => (place, false),
            (Skip::Omit, _) => continue,
            (Skip::Backward, ..0) => (-1, true),
            (Skip::Backward, _) => (length - 1, true),
            (Skip::Forward, ..0) => (0, true),
            (Skip::Forward, _) => (length, true),
        };
        let day = first + place;
        let passes = if skipped {
            filter.lets_skipped_through(day)
        } else {
            filter.has_weekday(weekday_index(day)) && filter.lets_month_day_through(day, place + 1, length)
        };
        days.extend(passes.then_some(day));
    }
    let new = &mut days[old..];
    new.sort_unstable();
    let mut kept = old;
    for index in old..days.len() {
        if kept == old || days[kept - 1] != days[index] {
            days[kept] = days[index];
            kept += 1;
        }
    }
    days.truncate(kept);
}
