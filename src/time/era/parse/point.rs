//! One end of a range: a day, a month, a year, a decade, a century, a dynasty.

use super::{
    numeral,
    words::{BETWEEN, DYNASTIES, OF_AGE, OF_MONTH, OF_YEAR, skip, take},
};

/// First and last year, month and day.
#[derive(Clone, Copy)]
pub(super) struct Period {
    pub(super) from: (i32, i32, i32),
    pub(super) to: (i32, i32, i32),
}

/// Stands for the last day of a month, whichever that is.
pub(super) const END: i32 = 99;

/// Takes one time from the front, and gives the rest; what came before it in a range lends it its year and month.
pub(super) fn read(text: &str, before: Option<Period>) -> Option<(Period, &str)> {
    if before.is_some()
        && let Some(rest) = text.strip_prefix('今')
    {
        return Some((years(9999, 9999), rest));
    }
    republic(text).or_else(|| dynasty(text)).or_else(|| dated(text, before))
}

/// `民国21年…`: the years of the Republic count from 1912.
fn republic(text: &str) -> Option<(Period, &str)> {
    let rest = skip(text, &["民国", "民國"])?;
    let (year, _, rest) = numeral::read(rest.trim_start())?;
    within_year(1911 + year, rest.trim_start().strip_prefix('年')?)
}

/// `清`, `明代`, `民国时期`, `清末`.
pub(super) fn dynasty(text: &str) -> Option<(Period, &str)> {
    let (first, last, rest) = take(text, &DYNASTIES)?;
    let rest = skip(rest, &["代", "朝", "时期", "時期"]).unwrap_or(rest);
    Some(part_of(rest, first, last + 1 - first))
}

fn dated(text: &str, before: Option<Period>) -> Option<(Period, &str)> {
    let (number, digits, after) = numeral::read(text)?;
    let rest = after.trim_start();
    if let Some(rest) = skip(rest, &["世纪", "世紀"]) {
        return Some(century(number, rest));
    }
    // What a second date leaves out, it shares with the first.
    let completed = |before: Period| before.from.0 / 100 * 100 + number;
    if let Some(rest) = skip(rest, &["年代", "s"]) {
        let decade = if digits == 4 { number } else { completed(before?) };
        return Some(part_of(rest, decade, 10));
    }
    if let Some(rest) = rest.strip_prefix('年') {
        return within_year(before.filter(|_| digits == 2).map_or(number, completed), rest);
    }
    if let (Some(rest), Some(before)) = (rest.strip_prefix('月'), before) {
        return within_month(before.to.0, number, rest);
    }
    if let (Some(rest), Some(before)) = (skip(rest, &["日", "号", "號"]), before) {
        return Some((day(before.to.0, before.to.1, number), rest));
    }
    match before {
        _ if digits == 4 => Some(with_signs(number, after)),
        Some(before) if digits == 2 => Some((years(completed(before), completed(before)), after)),
        _ => None,
    }
}

/// What may follow `1932年`.
fn within_year(year: i32, text: &str) -> Option<(Period, &str)> {
    let rest = text.trim_start();
    if let Some((number, _, after)) = numeral::read(rest) {
        let after = after.trim_start();
        // `1932年4、5月`: the sign comes with the second month.
        let shared = skip(after, &BETWEEN).is_some_and(|next| numeral::read(next.trim_start()).is_some());
        return match after.strip_prefix('月') {
            Some(after) => within_month(year, number, after),
            None if shared && (1..=12).contains(&number) => Some((months(year, number, number), after)),
            None => None,
        };
    }
    if let Some((from, to, rest)) = take(rest, &OF_YEAR) {
        let rest = skip(rest, &["季", "天"]).unwrap_or(rest);
        return Some((months(year, from, to), rest));
    }
    Some((years(year, year), rest))
}

/// What may follow `1932年4月`.
fn within_month(year: i32, month: i32, text: &str) -> Option<(Period, &str)> {
    if !(1..=12).contains(&month) {
        return None;
    }
    let rest = text.trim_start();
    if let Some((number, _, after)) = numeral::read(rest) {
        let after = after.trim_start();
        // `1932年4月20—25日`: the sign comes with the second day.
        return Some((day(year, month, number), skip(after, &["日", "号", "號"]).unwrap_or(after)));
    }
    if let Some((from, to, rest)) = take(rest, &OF_MONTH) {
        return Some((Period { from: (year, month, from), to: (year, month, to) }, rest));
    }
    Some((months(year, month, month), rest))
}

/// `1921-07-23`, `1924.1`, `1924/1/20`, or the year alone.
fn with_signs(year: i32, text: &str) -> (Period, &str) {
    let year_alone = (years(year, year), text);
    let Some(sign) = text.chars().next().filter(|c| matches!(c, '-' | '.' | '/' | '．')) else { return year_alone };
    let Some((month @ 1..=12, 1 | 2, rest)) = numeral::read(&text[sign.len_utf8()..]) else { return year_alone };
    match rest.strip_prefix(sign).and_then(numeral::read) {
        Some((number @ 1..=31, 1 | 2, rest)) => (day(year, month, number), rest),
        _ => (months(year, month, month), rest),
    }
}

/// What may follow `20世纪`.
fn century(number: i32, text: &str) -> (Period, &str) {
    let first = number * 100 - 100;
    let rest = text.trim_start();
    if let Some((decade @ 0..=90, _, after)) = numeral::read(rest) {
        if let Some(after) = after.strip_prefix("年代") {
            return part_of(after, first + decade, 10);
        }
        // `20世纪30至40年代`
        if skip(after, &BETWEEN).is_some() {
            return (years(first + decade, first + decade + 9), after);
        }
    }
    part_of(rest, first + 1, 100)
}

/// The whole of so many years, or the part that the next word says.
fn part_of(text: &str, first: i32, length: i32) -> (Period, &str) {
    let (from, to, rest) = take(text, &OF_AGE).unwrap_or((0, 10, text));
    (years(first + length * from / 10, first + length * to / 10 - 1), rest)
}

fn years(from: i32, to: i32) -> Period {
    Period { from: (from, 1, 1), to: (to, 12, END) }
}

fn months(year: i32, from: i32, to: i32) -> Period {
    Period { from: (year, from, 1), to: (year, to, END) }
}

fn day(year: i32, month: i32, day: i32) -> Period {
    Period { from: (year, month, day), to: (year, month, day) }
}
