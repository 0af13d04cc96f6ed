//! Recurrence rules: the objects of RFC 8984, and the RRULE texts of RFC 5545.

use crate::{
    data::{
        code::Code,
        wire::{Cell, Row},
    },
    decimal,
    event::{Frequency, NthDay, Rule, Scale, Skip, Workdays, effective, has_too_many},
    time::{DateTime, Weekday, civil::WEEK},
};

/// The event that a rule is for: on the wall clock of which zone, from when on, and whether only its days matter.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    pub zone: &'a str,
    pub first: DateTime,
    pub all_day: bool,
}

impl Of<'_> {
    fn too_many(self, rule: &Rule) -> bool {
        has_too_many(&effective(rule, self.all_day), self.first)
    }
}

/// How many dates a year are too many.
const TOO_MANY: &str = "20000";

/// The rules of one member of RFC 8984.
pub fn rules(row: &mut Row<'_>, name: &'static str, of: Of<'_>) -> Vec<Rule> {
    row.rows(name, |row| rule(row, of))
}

/// The rules of a member with RRULE texts.
pub fn rrules(row: &mut Row<'_>, name: &'static str, of: Of<'_>) -> Vec<Rule> {
    row.each(name, |cell| {
        let (at, reading) = (*cell.at(), cell.reading);
        let text = cell.string()?;
        let on_clock = |utc: DateTime| reading.on_clock((utc, Some(0)), of.zone);
        let rule = Rule::parse_rrule_on(&text, &on_clock)
            .map_err(|fault| reading.report(Code::UnclearRule, &at, "", format!("{} ({text})", fault.part)))
            .ok()?;
        if of.too_many(&rule) {
            reading.report(Code::TooManyDates, &at, TOO_MANY, text);
            return None;
        }
        Some(rule)
    })
}

fn rule(mut row: Row<'_>, of: Of<'_>) -> Option<Rule> {
    let said = row.peek("/frequency").unwrap_or_default().to_owned();
    let Some(cell) = row.take("frequency") else { return row.lack("frequency") };
    let Some(frequency) = cell.word("yearly, monthly, weekly, daily, hourly, minutely, secondly", frequency) else {
        row.reject();
        return None;
    };
    let scale = row.take("rscale").and_then(|cell| cell.word("gregorian, chinese", scale)).unwrap_or_default();
    let months = row.each("byMonth", |cell| month(cell, scale));
    let rule = Rule {
        frequency,
        interval: row.count("interval").unwrap_or(1).max(1),
        first_day_of_week: row.take("firstDayOfWeek").and_then(weekday).unwrap_or(Weekday::Monday),
        by_day: row.each("byDay", nth_day),
        by_month: months.iter().filter(|(_, leap)| !leap).map(|(month, _)| *month).collect(),
        by_month_day: numbers(&mut row, "byMonthDay", -31, 31),
        by_year_day: numbers(&mut row, "byYearDay", -366, 366),
        by_week_no: numbers(&mut row, "byWeekNo", -53, 53),
        by_hour: numbers(&mut row, "byHour", 0, 23),
        by_minute: numbers(&mut row, "byMinute", 0, 59),
        by_second: numbers(&mut row, "bySecond", 0, 59),
        by_set_position: numbers(&mut row, "bySetPosition", -366, 366),
        count: row.count("count").filter(|count| *count > 0),
        until: until(&mut row, of.zone),
        workdays: workdays(&mut row),
        scale,
        skip: row.take("skip").and_then(|cell| cell.word("omit, backward, forward", skip)).unwrap_or_default(),
        by_leap_month: months.iter().filter(|(_, leap)| *leap).map(|(month, _)| *month).collect(),
    };
    if !rule.is_understood() {
        row.report(Code::UnclearRule, "", "rscale chinese".to_owned());
        row.reject();
        return None;
    }
    if of.too_many(&rule) {
        row.report(Code::TooManyDates, TOO_MANY, said);
        return None;
    }
    Some(rule)
}

fn scale(word: &str) -> Option<Scale> {
    match word.to_ascii_lowercase().as_str() {
        "gregorian" => Some(Scale::Gregorian),
        "chinese" => Some(Scale::Chinese),
        _ => None,
    }
}

fn skip(word: &str) -> Option<Skip> {
    match word.to_ascii_lowercase().as_str() {
        "omit" => Some(Skip::Omit),
        "backward" => Some(Skip::Backward),
        "forward" => Some(Skip::Forward),
        _ => None,
    }
}

// The last moment; a date alone means all of that day, as in an RRULE.
fn until(row: &mut Row<'_>, zone: &str) -> Option<DateTime> {
    let date_only = row.peek("/until").is_some_and(|text| text.trim().len() <= 10);
    let until = row.moment_in("until", zone)?;
    Some(if date_only { until.date().at(23, 59, 59, 0) } else { until })
}

// Left out on other days, or moved to the next working day.
fn workdays(row: &mut Row<'_>) -> Workdays {
    let mut asks =
        |name| row.take(name).and_then(|cell| cell.word("CN", |word| (word == "CN").then_some(()))).is_some();
    match (asks("onWorkdays"), asks("nextWorkday")) {
        (_, true) => Workdays::Next,
        (true, false) => Workdays::Only,
        (false, false) => Workdays::Any,
    }
}

fn frequency(word: &str) -> Option<Frequency> {
    match word.to_ascii_lowercase().as_str() {
        "yearly" => Some(Frequency::Yearly),
        "monthly" => Some(Frequency::Monthly),
        "weekly" => Some(Frequency::Weekly),
        "daily" => Some(Frequency::Daily),
        "hourly" => Some(Frequency::Hourly),
        "minutely" => Some(Frequency::Minutely),
        "secondly" => Some(Frequency::Secondly),
        _ => None,
    }
}

/// A day of the week as RFC 8984 writes it.
pub fn weekday(cell: Cell<'_>) -> Option<Weekday> {
    cell.word(DAYS, |word| {
        WEEK.into_iter().zip(0..).find(|(_, at)| DAYS[4 * at..][..2].eq_ignore_ascii_case(word)).map(|(day, _)| day)
    })
}

const DAYS: &str = "mo, tu, we, th, fr, sa, su";

// A weekday with its ordinal, or its name alone.
fn nth_day(cell: Cell<'_>) -> Option<NthDay> {
    if cell.is_string() {
        return weekday(cell).map(|day| NthDay { day, nth: None });
    }
    let mut row = cell.row()?;
    let Some(day) = row.take("day").and_then(weekday) else { return row.lack("day") };
    let nth = row.take("nthOfPeriod").and_then(|cell| signed(cell, -366, 366));
    Some(NthDay { day, nth })
}

// RFC 8984 writes months as strings, for calendars with leap months ("5L"); a number is as clear.
fn month(cell: Cell<'_>, scale: Scale) -> Option<(i8, bool)> {
    let (at, reading) = (*cell.at(), cell.reading);
    let text = cell.string()?;
    let number = text.strip_suffix('L').filter(|_| scale == Scale::Chinese);
    let month = number.unwrap_or(&text).parse().ok().filter(|month| (1..=12).contains(month));
    let month = month.map(|month| (month, number.is_some()));
    if month.is_none() {
        reading.report(Code::OutOfRange, &at, "1–12", text);
    }
    month
}

fn numbers<N: TryFrom<i16>>(row: &mut Row<'_>, name: &str, min: i16, max: i16) -> Vec<N> {
    row.each(name, |cell| signed(cell, min, max).and_then(|number| N::try_from(number).ok()))
}

// Counting from the end is written with a minus; there is no zeroth day.
#[allow(clippy::cast_possible_truncation, reason = "checked against the limits just before")]
fn signed(cell: Cell<'_>, min: i16, max: i16) -> Option<i16> {
    let (at, reading) = (*cell.at(), cell.reading);
    let number = cell.number()?;
    let within = (f64::from(min)..=f64::from(max)).contains(&number) && number.fract() == 0.0;
    if within && (min >= 0 || number != 0.0) {
        return Some(number as i16);
    }
    reading.report(Code::OutOfRange, &at, "RFC 5545", decimal::shortest(number));
    None
}
