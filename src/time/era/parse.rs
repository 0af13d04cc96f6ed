//! The days that a historian's words for a time can mean.

mod numeral;
mod point;
mod words;

use super::Date;
use crate::time::civil::{date, days_in_month};
use point::{END, Period};
use words::{ABOUT, ASIDE, BETWEEN};

/// The earliest and the latest day, and whether the text calls itself uncertain.
pub(super) fn days(text: &str) -> (Option<(Date, Date)>, bool) {
    let (outside, inside) = brackets_apart(text);
    let (days, about) = ranges(&outside);
    // `清光绪二十年（1894年）`: the reign is not read, the year beside it is.
    if days.is_none() && !inside.is_empty() { ranges(&inside) } else { (days, about) }
}

/// Reads one time, a range or a list: all from its first day to its last.
fn ranges(text: &str) -> (Option<(Date, Date)>, bool) {
    let mut rest = text.trim();
    let mut about = false;
    let mut whole: Option<Period> = None;
    let mut last: Option<Period> = None;
    loop {
        rest = skip_words(rest, &mut about);
        let Some((period, after)) = point::read(rest, last) else { return (None, about) };
        last = Some(period);
        whole = Some(match whole {
            Some(before) => Period { from: before.from.min(period.from), to: before.to.max(period.to) },
            None => period,
        });
        rest = skip_words(after, &mut about);
        if rest.is_empty() {
            break;
        }
        rest = match BETWEEN.iter().find_map(|sign| rest.strip_prefix(sign)) {
            Some(next) => next.trim_start(),
            // `明清` needs no sign.
            None if point::dynasty(rest).is_some() => rest,
            None => return (None, about),
        };
    }
    let days = whole.and_then(|period| Some((day(period.from)?, day(period.to)?)));
    (days.filter(|(first, last)| first <= last), about)
}

fn skip_words<'a>(text: &'a str, about: &mut bool) -> &'a str {
    let mut rest = text.trim_start();
    loop {
        if let Some(after) = ABOUT.iter().find_map(|word| rest.strip_prefix(word)) {
            *about = true;
            rest = after.trim_start();
        } else if let Some(after) = ASIDE.iter().find_map(|word| rest.strip_prefix(word)) {
            rest = after.trim_start();
        } else {
            return rest;
        }
    }
}

/// The text without its notes in brackets, and the notes.
fn brackets_apart(text: &str) -> (String, String) {
    let mut depth = 0_u32;
    let (mut outside, mut inside) = (String::new(), String::new());
    for c in text.chars() {
        match c {
            '(' | '（' | '[' | '〔' => depth += 1,
            ')' | '）' | ']' | '〕' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(c),
            _ => inside.push(c),
        }
    }
    (outside, inside)
}

fn day((year, month, day): (i32, i32, i32)) -> Option<Date> {
    date(year, month, if day == END { days_in_month(year, month) } else { day })
}
