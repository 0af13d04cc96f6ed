//! From seconds to what a clock shows, quickly for many that lie near each other.

use crate::time::{
    Date, DateTime, Time,
    civil::{DAY_SECONDS, date_time_of, days_in_month, year_month_day},
};

/// Remembers the month and the time of the day it showed last.
#[derive(Default)]
pub(super) struct Clock {
    /// The month's first second, and how many it has; no month at first.
    month: (i64, i64),
    year_and_month: (i16, i8),
    second: u32,
    time: Time,
}

impl Clock {
    /// The same as [`date_time_of`].
    pub(super) fn show(&mut self, at: i64) -> DateTime {
        if !(0..self.month.1).contains(&(at - self.month.0)) && !self.turn_to(at) {
            return date_time_of(at);
        }
        // A month has less than three million seconds: short numbers divide faster.
        let Ok(within) = u32::try_from(at - self.month.0) else { return date_time_of(at) };
        let (days, second) = (within / DAY, within % DAY);
        if second != self.second {
            self.second = second;
            self.time = date_time_of(i64::from(second)).time();
        }
        let (year, month) = self.year_and_month;
        let number = i8::try_from(days + 1).unwrap_or_default();
        Date::new(year, month, number).map_or_else(|_| date_time_of(at), |date| date.to_datetime(self.time))
    }

    /// Remembers the month of a moment; says whether there is such a month.
    fn turn_to(&mut self, at: i64) -> bool {
        let Ok(day) = i32::try_from(at.div_euclid(DAY_SECONDS)) else { return false };
        let (year, month, number) = year_month_day(day);
        let (Ok(short_year), Ok(short_month)) = (i16::try_from(year), i8::try_from(month)) else { return false };
        let days = i64::from(days_in_month(year, month));
        self.month = (i64::from(day - number + 1) * DAY_SECONDS, days * DAY_SECONDS);
        self.year_and_month = (short_year, short_month);
        true
    }
}

const DAY: u32 = 86_400;
