//! Civil arithmetic in whole numbers: days and seconds counted from 1970-01-01 on nobody's clock in particular.
//!
//! Rules and opening hours step through thousands of days; plain integers keep that fast and the program small.
//! Everything saturates at the years −9999 and 9999.

use super::{Date, DateTime, Weekday};

/// Seconds in a day; civil days have no leap seconds and no summer time.
pub const DAY_SECONDS: i64 = 86_400;

/// Weekdays from Monday on.
pub const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// Weekdays from `first` on.
#[must_use]
pub fn week_from(first: Weekday) -> [Weekday; 7] {
    let mut week = WEEK;
    week.rotate_left(usize::from(first.to_monday_zero_offset().unsigned_abs()));
    week
}

/// How many days of a week that starts on `first` lie before a date: 0 to 6.
#[must_use]
pub fn days_into_week(date: Date, first: Weekday) -> i32 {
    (weekday_index(day_number(date)) - i32::from(first.to_monday_zero_offset())).rem_euclid(7)
}

/// Days from 1970-01-01 to a date; negative before.
#[must_use]
pub fn day_number(date: Date) -> i32 {
    day_number_of(i32::from(date.year()), i32::from(date.month()), i32::from(date.day()))
}

/// The date so many days after 1970-01-01.
#[must_use]
pub fn date_of(day: i32) -> Date {
    let (year, month, day) = year_month_day(day);
    date(year, month, day).unwrap_or(if year < 0 { Date::constant(-9999, 1, 1) } else { Date::constant(9999, 12, 31) })
}

/// The date so many days later, or earlier where negative.
#[must_use]
pub fn add_days(date: Date, days: i32) -> Date {
    date_of(day_number(date).saturating_add(days))
}

/// Seconds from the first moment of 1970 to this one, both on the same wall clock; fractions are dropped.
#[must_use]
pub fn second_number(at: DateTime) -> i64 {
    let time = i64::from(at.hour()) * 3600 + i64::from(at.minute()) * 60 + i64::from(at.second());
    i64::from(day_number(at.date())) * DAY_SECONDS + time
}

/// The moment so many seconds after the first of 1970.
#[must_use]
pub fn date_time_of(second: i64) -> DateTime {
    let day = second.div_euclid(DAY_SECONDS).clamp(i64::from(i32::MIN), i64::from(i32::MAX));
    let date = date_of(i32::try_from(day).unwrap_or(i32::MAX));
    let rest = second.rem_euclid(DAY_SECONDS);
    date.at(narrow(rest / 3600), narrow(rest / 60 % 60), narrow(rest % 60), 0)
}

/// The moment so many minutes later, or earlier where negative.
#[must_use]
pub fn add_minutes(at: DateTime, minutes: i64) -> DateTime {
    date_time_of(second_number(at).saturating_add(minutes.saturating_mul(60)))
}

/// The weekday of a day number: 0 is Monday, 6 is Sunday.
#[must_use]
pub const fn weekday_index(day: i32) -> i32 {
    // 1970-01-01 was a Thursday; reducing first keeps the addition from overflowing.
    (day.rem_euclid(7) + 3) % 7
}

/// How many days a month has; 30 for a number that is no month.
#[must_use]
pub const fn days_in_month(year: i32, month: i32) -> i32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 30,
    }
}

/// 365 or 366.
#[must_use]
pub const fn days_in_year(year: i32) -> i32 {
    if is_leap_year(year) { 366 } else { 365 }
}

/// Whether February has 29 days.
#[must_use]
pub const fn is_leap_year(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days from 1970-01-01 to a year, month and day of the proleptic Gregorian calendar.
///
/// Days beyond the month's end run on into the next.
#[must_use]
pub const fn day_number_of(year: i32, month: i32, day: i32) -> i32 {
    // Years begin in March here, so that the leap day comes last.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The year, month and day of a day number; the inverse of [`day_number_of`].
#[must_use]
pub const fn year_month_day(day: i32) -> (i32, i32, i32) {
    let day = day as i64 + 719_468;
    let era = day.div_euclid(146_097);
    #[allow(clippy::cast_possible_truncation, reason = "a day number of 32 bits lies within ±5.9 million years")]
    // Within an era short numbers do, which divide faster.
    let (era, day_of_era) = (era as i32, (day - era * 146_097) as i32);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + if month <= 2 { 1 } else { 0 }, month, day)
}

/// A date from plain numbers; `None` where there is no such day.
#[must_use]
pub fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn narrow(value: i64) -> i8 {
    i8::try_from(value).unwrap_or(0)
}
