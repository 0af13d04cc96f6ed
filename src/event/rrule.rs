//! Rules as text: the `RRULE` of RFC 5545 section 3.3.10.

use std::fmt;

use super::{Frequency, NthDay, Rule};
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
        let text = text.trim();
        let text = text.strip_prefix("RRULE:").unwrap_or(text);
        let mut rule = Self::new(Frequency::Daily);
        let mut seen = Vec::new();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let name = read_part(&mut rule, part, ahead_of_utc).filter(|name| !seen.contains(name));
            seen.push(name.ok_or_else(|| NotARule { part: part.to_owned() })?);
        }
        let both_ends = rule.count.is_some() && rule.until.is_some();
        match seen.iter().any(|name| name == "FREQ") {
            true if !both_ends => Ok(rule),
            true => Err(NotARule { part: "UNTIL".to_owned() }),
            false => Err(NotARule { part: "FREQ".to_owned() }),
        }
    }

    /// Writes the rule with an `UNTIL` already written in the form that the event's start asks for.
    pub(super) fn write_rrule(&self, out: &mut impl fmt::Write, until: Option<&str>) -> fmt::Result {
        let name = FREQUENCIES.iter().find(|(frequency, _)| *frequency == self.frequency).map_or("", |(_, name)| name);
        write!(out, "FREQ={name}")?;
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
fn read_part(rule: &mut Rule, part: &str, ahead_of_utc: i32) -> Option<String> {
    let (name, value) = part.split_once('=')?;
    let (name, value) = (name.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
    let value = value.as_str();
    match name.as_str() {
        "FREQ" => rule.frequency = FREQUENCIES.iter().find(|(_, name)| *name == value)?.0,
        "INTERVAL" => rule.interval = value.parse().ok().filter(|interval| *interval > 0)?,
        "COUNT" => rule.count = Some(value.parse().ok().filter(|count| *count > 0)?),
        "UNTIL" => rule.until = Some(until(value, ahead_of_utc)?),
        "WKST" => rule.first_day_of_week = weekday(value)?,
        "BYDAY" => rule.by_day = value.split(',').map(nth_day).collect::<Option<_>>()?,
        "BYMONTH" => rule.by_month = numbers(value, 1, 12)?,
        "BYMONTHDAY" => rule.by_month_day = numbers_from_ends(value, 31)?,
        "BYYEARDAY" => rule.by_year_day = numbers_from_ends(value, 366)?,
        "BYWEEKNO" => rule.by_week_no = numbers_from_ends(value, 53)?,
        "BYHOUR" => rule.by_hour = numbers(value, 0, 23)?,
        "BYMINUTE" => rule.by_minute = numbers(value, 0, 59)?,
        "BYSECOND" => rule.by_second = numbers(value, 0, 60)?,
        "BYSETPOS" => rule.by_set_position = numbers_from_ends(value, 366)?,
        // RFC 7529, where it says nothing new.
        "RSCALE" if value == "GREGORIAN" => {}
        "SKIP" if value == "OMIT" => {}
        _ => return None,
    }
    Some(name)
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
fn until(text: &str, ahead_of_utc: i32) -> Option<DateTime> {
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
        Some("Z") => Some(civil::add_minutes(local, i64::from(ahead_of_utc))),
        _ => None,
    }
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
