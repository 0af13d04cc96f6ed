//! From seconds to what a clock shows, quickly for many that lie near each other.

use crate::time::{
    Date, DateTime, Time,
    civil::{DAY_SECONDS, date_of, date_time_of, days_in_month, year_month_day},
};

/// Remembers the month and the time of the day it showed last.
#[derive(Default)]
pub(super) struct Clock {
    /// The number of the day before the month's first, and how many days it has; no month at first.
    before: i32,
    days: i32,
    year_and_month: (i16, i8),
    second: i64,
    time: Time,
}

impl Clock {
    /// The same as [`date_time_of`].
    pub(super) fn show(&mut self, at: i64) -> DateTime {
        let Ok(day) = i32::try_from(at.div_euclid(DAY_SECONDS)) else { return date_time_of(at) };
        let second = at - i64::from(day) * DAY_SECONDS;
        if second != self.second {
            self.second = second;
            self.time = date_time_of(second).time();
        }
        self.date(day).to_datetime(self.time)
    }

    /// The same as [`date_of`].
    pub(super) fn date(&mut self, day: i32) -> Date {
        let mut number = day.wrapping_sub(self.before);
        if !(1..=self.days).contains(&number) {
            if !self.turn_to(day) {
                return date_of(day);
            }
            number = day - self.before;
        }
        let (year, month) = self.year_and_month;
        let Ok(number) = i8::try_from(number) else { return date_of(day) };
        match Date::new(year, month, number) {
            Ok(date) => date,
            Err(_) => date_of(day),
        }
    }

    /// Remembers the month of a day; says whether there is such a month.
    fn turn_to(&mut self, day: i32) -> bool {
        // Mostly it is the next one, which is soon told.
        let (year, month) = (i32::from(self.year_and_month.0), i32::from(self.year_and_month.1));
        let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        let number = day.wrapping_sub(self.before).wrapping_sub(self.days);
        let (year, month, number) = if self.days > 0 && (1..=days_in_month(year, month)).contains(&number) {
            (year, month, number)
        } else {
            year_month_day(day)
        };
        let (Ok(short_year), Ok(short_month)) = (i16::try_from(year), i8::try_from(month)) else { return false };
        self.before = day - number;
        self.days = days_in_month(year, month);
        self.year_and_month = (short_year, short_month);
        true
    }
}
