//! Dates and times as a link writes them: `2026-11`, `2026-11-22`, `09:30`, `2026-11-22T09:30`.
//!
//! Seconds are written only where there are any; what is finer than a second is dropped.

use std::fmt;

use crate::time::{Date, DateTime, Month, Time};

pub(super) fn write_month(out: &mut impl fmt::Write, month: Month) -> fmt::Result {
    let sign = if month.year < 0 { "-" } else { "" };
    write!(out, "{sign}{:04}-{:02}", month.year.unsigned_abs(), month.month)
}

pub(crate) fn write_date(out: &mut impl fmt::Write, date: Date) -> fmt::Result {
    write_month(out, Month { year: date.year(), month: date.month() })?;
    write!(out, "-{:02}", date.day())
}

pub(crate) fn write_time(out: &mut impl fmt::Write, time: Time) -> fmt::Result {
    write!(out, "{:02}:{:02}", time.hour(), time.minute())?;
    if time.second() == 0 { Ok(()) } else { write!(out, ":{:02}", time.second()) }
}

pub(super) fn write_datetime(out: &mut impl fmt::Write, moment: DateTime) -> fmt::Result {
    write_date(out, moment.date())?;
    out.write_char('T')?;
    write_time(out, moment.time())
}

pub(super) fn parse_month(text: &str) -> Option<Month> {
    let first = parse_date_parts(text, "1")?;
    Some(Month { year: first.year(), month: first.month() })
}

pub(crate) fn parse_date(text: &str) -> Option<Date> {
    let (month, day) = text.rsplit_once('-')?;
    parse_date_parts(month, day)
}

pub(crate) fn parse_time(text: &str) -> Option<Time> {
    let mut parts = text.split(':');
    let hour = number(parts.next()?)?;
    let minute = number(parts.next()?)?;
    let second = parts.next().map_or(Some(0), number)?;
    if parts.next().is_some() {
        return None;
    }
    let [hour, minute, second] = [hour, minute, second].map(i8::try_from);
    Time::new(hour.ok()?, minute.ok()?, second.ok()?, 0).ok()
}

pub(super) fn parse_datetime(text: &str) -> Option<DateTime> {
    let (date, time) = text.split_once('T')?;
    Some(parse_date(date)?.to_datetime(parse_time(time)?))
}

fn parse_date_parts(month: &str, day: &str) -> Option<Date> {
    let (negative, month) = month.strip_prefix('-').map_or((false, month), |rest| (true, rest));
    let (year, month) = month.split_once('-')?;
    let year = number(year)?;
    let year = if negative { -year } else { year };
    let [month, day] = [number(month)?, number(day)?].map(i8::try_from);
    Date::new(year, month.ok()?, day.ok()?).ok()
}

/// One to four digits, and nothing else.
fn number(text: &str) -> Option<i16> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}
