//! From seconds to what a clock shows, quickly for many that lie near each other.

use crate::time::{
    Date, DateTime, Time,
    civil::{DAY_SECONDS, date_time_of, days_in_month, year_month_day},
};

/// Remembers the month and the time of the day it showed last.
#[derive(Default)]
pub(super) struct Clock {
    /// The day numbers of the month's first day and of the one after its last.
    month: (i32, i32),
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
        if day < self.month.0 || day >= self.month.1 {
            let (year, month, number) = year_month_day(day);
            let (Ok(short_year), Ok(short_month)) = (i16::try_from(year), i8::try_from(month)) else {
                return date_time_of(at);
            };
            self.month = (day - number + 1, day - number + 1 + days_in_month(year, month));
            self.year_and_month = (short_year, short_month);
        }
        let (year, month) = self.year_and_month;
        let number = i8::try_from(day - self.month.0 + 1).unwrap_or_default();
        Date::new(year, month, number).map_or_else(|_| date_time_of(at), |date| date.to_datetime(self.time))
    }
}
