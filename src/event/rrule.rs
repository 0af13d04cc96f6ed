//! Rules as text: the `RRULE` of RFC 5545 section 3.3.10.

use std::fmt;

use super::{Frequency, NthDay, Rule, Scale, Skip};
use crate::time::{
    DateTime, Weekday,
    civil::{self, WEEK},
};

const FREQUENCIES: [(Frequency, &str); 7] = [
    (Frequency::Yearly, "YEARLY"),
    (Frequency::Monthly, "MONTHLY"),
    (Frequency::Weekly, "WEEKLY"),
    (Frequency::Daily, "DAILY"),
    (Frequency::Hourly, "HOURLY"),
    (Frequency::Minutely, "MINUTELY"),
    (Frequency::Secondly, "SECONDLY"),
];

const SCALES: [(Scale, &str); 2] = [(Scale::Gregorian, "GREGORIAN"), (Scale::Chinese, "CHINESE")];

const SKIPS: [(Skip, &str); 3] = [(Skip::Omit, "OMIT"), (Skip::Backward, "BACKWARD"), (Skip::Forward, "FORWARD")];

const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A text that is not a rule, by its first part that cannot be read (`BYMONTH=13`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotARule {
    /// The part, or `FREQ` where there is none.
    pub part: String,
}

impl Rule {
    /// Reads an `RRULE`, with or without that name before it.
    ///
    /// An `UNTIL` in UTC is put on the event's wall clock, which is so many minutes ahead of UTC;
    /// an `UNTIL` that is a date means all of that day.
    ///
    /// # Errors
    /// For a part that is unknown, out of its limits or given twice, for `COUNT` beside `UNTIL`, and without `FREQ`.
    pub fn parse_rrule(text: &str, ahead_of_utc: i32) -> Result<Self, NotARule> {
        Self::parse_rrule_on(text, &|utc| civil::add_minutes(utc, i64::from(ahead_of_utc)))
    }

    /// Reads an `RRULE` as [`Rule::parse_rrule`] does; `on_clock` puts an `UNTIL` in UTC on the event's wall clock.
    ///
    /// # Errors
    /// As for [`Rule::parse_rrule`].
    pub fn parse_rrule_on(text: &str, on_clock: &dyn Fn(DateTime) -> DateTime) -> Result<Self, NotARule> {
        let text = text.trim();
        let text = text.strip_prefix("RRULE:").unwrap_or(text);
        let mut rule = Self::new(Frequency::Daily);
        let mut seen = Vec::new();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let name = read_part(&mut rule, part, on_clock).filter(|name| !seen.contains(name));
            seen.push(name.ok_or_else(|| NotARule { part: part.to_owned() })?);
        }
        let both_ends = rule.count.is_some() && rule.until.is_some();
        match seen.iter().any(|name| name == "FREQ") {
            true if both_ends => Err(NotARule { part: "UNTIL".to_owned() }),
            true if !rule.is_understood() => Err(NotARule { part: "RSCALE".to_owned() }),
            true => Ok(rule),
            false => Err(NotARule { part: "FREQ".to_owned() }),
        }
    }

    /// Writes the rule with an `UNTIL` already written in the form that the event's start asks for.
    pub(super) fn write_rrule(&self, out: &mut impl fmt::Write, until: Option<&str>) -> fmt::Result {
        if self.scale != Scale::Gregorian || self.skip != Skip::Omit {
            write!(out, "RSCALE={};", word(&SCALES, self.scale))?;
        }
        write!(out, "FREQ={}", word(&FREQUENCIES, self.frequency))?;
        if self.interval > 1 {
            write!(out, ";INTERVAL={}", self.interval)?;
        }
        if let Some(count) = self.count {
            write!(out, ";COUNT={count}")?;
        }
        if let Some(until) = until {
            write!(out, ";UNTIL={until}")?;
        }
        list(out, "BYMONTH", &self.by_month)?;
        for (index, month) in self.by_leap_month.iter().enumerate() {
            let before = if index == 0 && self.by_month.is_empty() { ";BYMONTH=" } else { "," };
            write!(out, "{before}{month}L")?;
        }
        list(out, "BYWEEKNO", &self.by_week_no)?;
        list(out, "BYYEARDAY", &self.by_year_day)?;
        list(out, "BYMONTHDAY", &self.by_month_day)?;
        list(out, "BYDAY", &self.by_day)?;
        list(out, "BYHOUR", &self.by_hour)?;
        list(out, "BYMINUTE", &self.by_minute)?;
        list(out, "BYSECOND", &self.by_second)?;
        list(out, "BYSETPOS", &self.by_set_position)?;
        if self.first_day_of_week != Weekday::Monday {
            write!(out, ";WKST={}", weekday_name(self.first_day_of_week))?;
        }
        if self.skip != Skip::Omit {
            write!(out, ";SKIP={}", word(&SKIPS, self.skip))?;
        }
        Ok(())
    }
}

/// The rule as an `RRULE` with its end on the wall clock; working days have no words there and are left out.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let until = self.until.map(compact);
        self.write_rrule(f, until.as_deref())
    }
}

impl fmt::Display for NthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.nth {
            Some(nth) => write!(f, "{nth}{}", weekday_name(self.day)),
            None => f.write_str(weekday_name(self.day)),
        }
    }
}

/// `20210402T150000`.
pub(super) fn compact(at: DateTime) -> String {
    let (year, month, day) = (at.year(), at.month(), at.day());
    format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}", at.hour(), at.minute(), at.second())
}

/// Reads one part into the rule and gives its name.
fn read_part(rule: &mut Rule, part: &str, on_clock: &dyn Fn(DateTime) -> DateTime) -> Option<String> {
    let (name, value) = part.split_once('=')?;
    let (name, value) = (name.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
    let value = value.as_str();
    match name.as_str() {
        "FREQ" => rule.frequency = FREQUENCIES.iter().find(|(_, name)| *name == value)?.0,
        "INTERVAL" => rule.interval = value.parse().ok().filter(|interval| *interval > 0)?,
        "COUNT" => rule.count = Some(value.parse().ok().filter(|count| *count > 0)?),
        "UNTIL" => rule.until = Some(until(value, on_clock)?),
        "WKST" => rule.first_day_of_week = weekday(value)?,
        "BYDAY" => rule.by_day = value.split(',').map(nth_day).collect::<Option<_>>()?,
        "BYMONTH" => {
            // A leap month of another calendar is written `5L`.
            let (leap, plain): (Vec<&str>, Vec<&str>) = value.split(',').partition(|month| month.ends_with('L'));
            rule.by_month = month_numbers(&plain)?;
            rule.by_leap_month = month_numbers(&leap)?;
        }
        "BYMONTHDAY" => rule.by_month_day = numbers_from_ends(value, 31)?,
        "BYYEARDAY" => rule.by_year_day = numbers_from_ends(value, 366)?,
        "BYWEEKNO" => rule.by_week_no = numbers_from_ends(value, 53)?,
        "BYHOUR" => rule.by_hour = numbers(value, 0, 23)?,
        "BYMINUTE" => rule.by_minute = numbers(value, 0, 59)?,
        "BYSECOND" => rule.by_second = numbers(value, 0, 60)?,
        "BYSETPOS" => rule.by_set_position = numbers_from_ends(value, 366)?,
        "RSCALE" => rule.scale = SCALES.iter().find(|(_, name)| *name == value)?.0,
        "SKIP" => rule.skip = SKIPS.iter().find(|(_, name)| *name == value)?.0,
        _ => return None,
    }
    Some(name)
}

fn month_numbers(texts: &[&str]) -> Option<Vec<i8>> {
    let month = |text: &&str| text.strip_suffix('L').unwrap_or(text).parse().ok();
    texts.iter().map(|text| month(text).filter(|month| (1..=12).contains(month))).collect()
}

fn numbers<T: TryFrom<i32>>(text: &str, low: i32, high: i32) -> Option<Vec<T>> {
    let number = |text: &str| text.parse().ok().filter(|number| (low..=high).contains(number));
    text.split(',').map(|text| number(text).and_then(|number| T::try_from(number).ok())).collect()
}

/// Numbers from 1, or from −1 backwards.
fn numbers_from_ends<T: TryFrom<i32> + PartialEq + Default>(text: &str, high: i32) -> Option<Vec<T>> {
    numbers(text, -high, high).filter(|numbers: &Vec<T>| !numbers.contains(&T::default()))
}

fn nth_day(text: &str) -> Option<NthDay> {
    let (nth, name) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let day = weekday(name)?;
    if nth.is_empty() {
        return Some(NthDay { day, nth: None });
    }
    let nth: i16 = nth.parse().ok()?;
    (nth != 0 && (-53..=53).contains(&nth)).then_some(NthDay { day, nth: Some(nth) })
}

fn weekday(name: &str) -> Option<Weekday> {
    WEEKDAYS.iter().position(|known| *known == name).map(|index| WEEK[index])
}

fn weekday_name(day: Weekday) -> &'static str {
    WEEKDAYS.get(usize::from(day.to_monday_zero_offset().unsigned_abs())).copied().unwrap_or_default()
}

/// `20211231`, `20211231T235959` or `20211231T155959Z`.
fn until(text: &str, on_clock: &dyn Fn(DateTime) -> DateTime) -> Option<DateTime> {
    let number = |from: usize, to: usize| {
        let part = text.get(from..to).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
        part.and_then(|part| part.parse::<i32>().ok())
    };
    let date = civil::date(number(0, 4)?, number(4, 6)?, number(6, 8)?)?;
    if text.len() == 8 {
        return Some(date.at(23, 59, 59, 0));
    }
    let (hour, minute, second) = (number(9, 11)?, number(11, 13)?, number(13, 15)?);
    if text.get(8..9) != Some("T") || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let midnight = civil::second_number(date.at(0, 0, 0, 0));
    let local = civil::date_time_of(midnight + i64::from(hour * 3600 + minute * 60 + second.min(59)));
    match text.get(15..) {
        Some("") => Some(local),
        Some("Z") => Some(on_clock(local)),
        _ => None,
    }
}

/// The word for a value; every value has one.
fn word<T: PartialEq>(words: &[(T, &'static str)], value: T) -> &'static str {
    words.iter().find(|(known, _)| *known == value).map_or("", |(_, word)| word)
}

fn list<T: fmt::Display>(out: &mut impl fmt::Write, name: &str, values: &[T]) -> fmt::Result {
    for (index, value) in values.iter().enumerate() {
        if index == 0 {
            write!(out, ";{name}={value}")?;
        } else {
            write!(out, ",{value}")?;
        }
    }
    Ok(())
}
