//! Dates, times and durations in the manner of ISO 8601, read with tolerance.
//!
//! Each function also says whether the text was written as the contract asks. A small reader of our own,
//! because the date crate's brings every form there is into the download.

use crate::{
    event::Duration,
    time::{Date, DateTime, Month, Time},
};

/// `2026-11-22`; also with `/` or `.`, without leading zeros, or with a time behind it, which is dropped.
pub fn date(text: &str) -> Option<(Date, bool)> {
    let (date, rest, as_agreed) = leading_date(text)?;
    (rest.is_empty() || rest.starts_with(['T', ' '])).then_some((date, as_agreed && rest.is_empty()))
}

/// What a clock shows, and by how many seconds it is ahead of UTC where that is said.
pub type Reckoned = (DateTime, Option<i32>);

/// `2026-11-22T15:00` or `2026-11-22T15:00:00`; also with a space, with an offset (`Z`, `+09:00`), or a date alone.
pub fn moment(text: &str) -> Option<(Reckoned, bool)> {
    let (date, rest, as_agreed) = leading_date(text)?;
    if rest.is_empty() {
        return Some(((date.to_datetime(Time::midnight()), None), as_agreed));
    }
    let (local, offset) = offset(rest.strip_prefix(['T', ' '])?)?;
    let (time, _) = time(local)?;
    Some(((date.to_datetime(time), offset), as_agreed && rest.starts_with('T') && offset.is_none()))
}

// The time alone, and the offset behind it in seconds.
fn offset(clock: &str) -> Option<(&str, Option<i32>)> {
    if let Some(local) = clock.strip_suffix(['Z', 'z']) {
        return Some((local, Some(0)));
    }
    let Some(sign) = clock.find(['+', '-']) else { return Some((clock, None)) };
    let (local, offset) = clock.split_at(sign);
    let digits: String = offset[1..].chars().filter(|c| *c != ':').collect();
    let hours = small(digits.get(..2)?)?;
    let minutes = digits.get(2..4).map_or(Some(0), small)?;
    let seconds = i32::from(hours) * 3600 + i32::from(minutes) * 60;
    let as_written = matches!(digits.len(), 2 | 4) && hours <= 14 && minutes < 60;
    as_written.then_some((local, Some(if offset.starts_with('-') { -seconds } else { seconds })))
}

/// The day of a moment with an offset: `2026-11-22T08:00:00Z`, as RFC 8984 writes when something was changed.
pub fn day_of_stamp(text: &str) -> Option<(Date, bool)> {
    date(text).map(|(date, _)| (date, text.contains('T')))
}

/// `09:00` or `09:00:00`; also without a leading zero, or with a fraction of a second, which is dropped.
pub fn time(text: &str) -> Option<(Time, bool)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut parts = whole.split(':');
    let hour = small(parts.next()?)?;
    let minute = small(parts.next()?)?;
    let second = parts.next().map_or(Some(0), small)?;
    let time = Time::new(hour, minute, second, 0).ok()?;
    (parts.next().is_none()).then_some((time, matches!(text.len(), 5 | 8) && fraction.is_empty()))
}

/// `2026-11`.
pub fn month(text: &str) -> Option<(Month, bool)> {
    let (year, month) = text.split_once(['-', '/', '.'])?;
    let as_agreed = text.len() == 7 && text.contains('-');
    let (year, month) = (year.parse().ok()?, small(month)?);
    (1..=12).contains(&month).then_some((Month { year, month }, as_agreed))
}

/// `07-01` or `--07-01`: a month and a day of each year.
pub fn day_of_year(text: &str) -> Option<(i8, i8)> {
    let (month, day) = text.strip_prefix("--").unwrap_or(text).split_once('-')?;
    let (month, day) = (small(month)?, small(day)?);
    // A leap year has every day that there is.
    Date::new(2000, month, day).ok().map(|_| (month, day))
}

/// A duration of RFC 8984: `PT2H`, `P3D`, `P1W`, `P1DT2H30M`.
pub fn duration(text: &str) -> Option<(Duration, bool)> {
    let rest = text.strip_prefix('P')?;
    let (days, clock) = rest.split_once('T').unwrap_or((rest, ""));
    let (mut total_days, mut seconds) = (0, 0);
    for (number, unit) in amounts(days)? {
        total_days += match unit {
            'W' => number.checked_mul(7)?,
            'D' => number,
            _ => return None,
        };
    }
    for (number, unit) in amounts(clock)? {
        seconds += match unit {
            'H' => number.checked_mul(3600)?,
            'M' => number.checked_mul(60)?,
            'S' => number,
            _ => return None,
        };
    }
    let complete = text.len() > 1 && !text.ends_with('T');
    complete.then_some((Duration { days: total_days, minutes: seconds.div_ceil(60) }, true))
}

// The numbers and units of one half of a duration; a number stays below ten million, so that sums cannot overflow.
fn amounts(text: &str) -> Option<Vec<(u32, char)>> {
    let mut amounts = Vec::new();
    let mut digits = String::new();
    for c in text.chars() {
        if c.is_ascii_digit() && digits.len() < 7 {
            digits.push(c);
        } else {
            amounts.push((digits.parse().ok()?, c));
            digits.clear();
        }
    }
    (digits.is_empty() && amounts.len() <= 3).then_some(amounts)
}

// The date at the beginning of a text, what follows it, and whether it is written as agreed.
fn leading_date(text: &str) -> Option<(Date, &str, bool)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '/' | '.'))).unwrap_or(text.len());
    let (date, rest) = text.split_at(end);
    let mut parts = date.split(['-', '/', '.']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 || parts.next().is_some() {
        return None;
    }
    let as_agreed = date.len() == 10 && !date.contains(['/', '.']);
    let date = Date::new(year.parse().ok()?, small(month)?, small(day)?).ok()?;
    Some((date, rest, as_agreed))
}

// A number of one or two digits.
fn small(text: &str) -> Option<i8> {
    let digits = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
