//! The days a rule speaks of.

use super::{NotHours, cursor::Cursor};
use crate::time::{
    civil::days_in_month,
    hours::rule::{ANY_NTH, DateRange, Holiday, MonthDay, Rule},
};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

const HOLIDAYS: [&str; 2] = ["PH", "SH"];

/// Years, months and dates: `2026`, `Apr-Oct`, `Dec 24-26,Dec 31`, `2026 Jan 01-2027 Feb 28`.
pub(super) fn dates(cursor: &mut Cursor, rule: &mut Rule) -> Result<(), NotHours> {
    loop {
        let year = cursor.number(4, 4);
        match (year, cursor.one_of(&MONTHS)) {
            (_, Some(month)) => month_days(cursor, rule, year, month_number(month))?,
            (Some(year), None) => years(cursor, rule, year),
            (None, None) => return Ok(()),
        }
        let more = cursor.try_eat(|ahead| {
            let comma = ahead.eat(",");
            let mut probe = *ahead;
            comma && (probe.number(4, 4).is_some() || probe.one_of(&MONTHS).is_some())
        });
        if !more {
            return Ok(());
        }
    }
}

/// Weekdays and holidays: `Mo-Fr,Su`, `Sa[1,-1]`, `PH,SH,Mo`, `SH Mo-Fr`.
pub(super) fn weekdays(cursor: &mut Cursor, rule: &mut Rule) -> Result<(), NotHours> {
    loop {
        if let Some(kind) = cursor.one_of(&HOLIDAYS) {
            rule.kinds[kind] = true;
            rule.holidays = Holiday::Also;
            // Without a comma between them both must hold.
            if rule.weekdays.is_none() && is_at_weekday(*cursor) {
                rule.holidays = Holiday::Only;
            }
        }
        if let Some(first) = cursor.one_of(&WEEKDAYS) {
            weekday(cursor, rule, first)?;
        }
        let more =
            cursor.try_eat(|ahead| ahead.eat(",") && (is_at_weekday(*ahead) || { *ahead }.one_of(&HOLIDAYS).is_some()));
        if !more {
            return Ok(());
        }
    }
}

/// The days of a month, its name being read: nothing, `25`, `25-28`, `25-Jan 05`, `25,26`, `-Oct`.
fn month_days(cursor: &mut Cursor, rule: &mut Rule, year: Option<i16>, month: i8) -> Result<(), NotHours> {
    loop {
        let day = day(cursor, month)?;
        let from = MonthDay { year, month, day: day.unwrap_or(1) };
        let mut to = MonthDay { day: day.unwrap_or(31), ..from };
        if cursor.eat("-") {
            to.year = cursor.number(4, 4);
            if let Some(name) = cursor.one_of(&MONTHS) {
                to.month = month_number(name);
                to.day = self::day(cursor, to.month)?.unwrap_or(31);
            } else if let (Some(_), Some(day)) = (day, self::day(cursor, month)?) {
                to.day = day;
            } else {
                return cursor.fail("a month or a day");
            }
        }
        rule.dates.push(DateRange { from, to });
        // `Dec 25,26`: a further day of the same month.
        if day.is_none() || !cursor.try_eat(|ahead| ahead.eat(",") && { *ahead }.number(1, 2).is_some()) {
            return Ok(());
        }
    }
}

fn years(cursor: &mut Cursor, rule: &mut Rule, first: i16) {
    let last = if cursor.eat("+") {
        9999
    } else if cursor.try_eat(|ahead| ahead.eat("-") && { *ahead }.number(4, 4).is_some()) {
        cursor.number(4, 4).unwrap_or(first)
    } else {
        first
    };
    rule.years.push((first, last));
}

/// One weekday or a range, its first name being read, and perhaps which of the month.
fn weekday(cursor: &mut Cursor, rule: &mut Rule, first: usize) -> Result<(), NotHours> {
    let mut last = first;
    if cursor.eat("-") {
        match cursor.one_of(&WEEKDAYS) {
            Some(name) => last = name,
            None => return cursor.fail("a weekday"),
        }
    }
    let nth = if cursor.eat("[") { nth(cursor)? } else { ANY_NTH };
    let weekdays = rule.weekdays.get_or_insert_default();
    let length = (last + 7 - first) % 7;
    for day in first..=first + length {
        weekdays[day % 7] |= nth;
    }
    Ok(())
}

/// `1,3]`, `1-2]`, `-1]`.
fn nth(cursor: &mut Cursor) -> Result<u16, NotHours> {
    let mut mask = 0;
    loop {
        let from_end = cursor.eat("-");
        let here = *cursor;
        let Some(first @ 1..=5) = cursor.number(1, 1) else { return here.fail("a number from 1 to 5") };
        let mut last = first;
        if !from_end && cursor.eat("-") {
            let here = *cursor;
            match cursor.number(1, 1) {
                Some(number) if (first..=5).contains(&number) => last = number,
                _ => return here.fail("a number up to 5"),
            }
        }
        for number in first..=last {
            mask |= 1 << (number - 1 + if from_end { 5 } else { 0 });
        }
        if cursor.eat("]") {
            return Ok(mask);
        }
        if !cursor.eat(",") {
            return cursor.fail("]");
        }
    }
}

/// A day of a month; refuses days that the month never has.
fn day(cursor: &mut Cursor, month: i8) -> Result<Option<i8>, NotHours> {
    let here = *cursor;
    // 2000 was a leap year.
    let last = days_in_month(2000, i32::from(month));
    match cursor.number(1, 2) {
        None => Ok(None),
        Some(day) if day >= 1 && i32::from(day) <= last => Ok(i8::try_from(day).ok()),
        Some(_) => here.fail("a day of that month"),
    }
}

fn is_at_weekday(cursor: Cursor) -> bool {
    { cursor }.one_of(&WEEKDAYS).is_some()
}

fn month_number(index: usize) -> i8 {
    i8::try_from(index + 1).unwrap_or(1)
}
