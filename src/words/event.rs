//! Phrases about events.

use super::{Format, Words};
use crate::{text::Locale, time::Date};

impl Format {
    /// `进行中 3`, `3 ongoing`.
    #[must_use]
    pub fn ongoing(self, count: usize) -> String {
        match self.0 {
            Locale::ZhHans => format!("进行中 {count}"),
            Locale::ZhHant => format!("進行中 {count}"),
            Locale::En => format!("{count} ongoing"),
        }
    }

    /// `延期：露天电影`, `Postponed: Open-air film`: a title where no mark can stand beside it.
    #[must_use]
    pub fn postponed(self, title: &str) -> String {
        let colon = if self.0 == Locale::En { ": " } else { "：" };
        [Words::of(self.0).postponed, colon, title].concat()
    }

    /// `40 人，余 3`, `40 seats, 3 left`.
    #[must_use]
    pub fn seats(self, total: u32, remaining: Option<u32>) -> String {
        match (self.0, remaining) {
            (Locale::ZhHans, Some(left)) => format!("{total} 人，余 {left}"),
            (Locale::ZhHant, Some(left)) => format!("{total} 人，餘 {left}"),
            (Locale::En, Some(left)) => format!("{total} seats, {left} left"),
            (Locale::En, None) => format!("{total} seats"),
            (_, None) => format!("{total} 人"),
        }
    }

    /// `（截至2026年11月21日）`, ` (as of 21 November 2026)`: follows what was counted.
    #[must_use]
    pub fn as_of(self, date: Date) -> String {
        let day = self.day(date);
        match self.0 {
            Locale::En => format!(" (as of {day})"),
            Locale::ZhHans | Locale::ZhHant => format!("（截至{day}）"),
        }
    }

    /// `22日`, `22 November`: where the month is clear.
    #[must_use]
    pub fn day_of_month(self, date: Date) -> String {
        match self.0 {
            Locale::En => self.month_day(date),
            Locale::ZhHans | Locale::ZhHant => format!("{}日", date.day()),
        }
    }

    /// `还有 9 天`, `9 days left`; 0 is today.
    #[must_use]
    pub fn days_left(self, days: i32) -> String {
        match (self.0, days) {
            (Locale::ZhHans | Locale::ZhHant, 0) => "今天".into(),
            (Locale::ZhHans, _) => format!("还有 {days} 天"),
            (Locale::ZhHant, _) => format!("還有 {days} 天"),
            (Locale::En, 0) => "today".into(),
            (Locale::En, 1) => "1 day left".into(),
            (Locale::En, _) => format!("{days} days left"),
        }
    }

    /// `94 年前`, `94 years before`.
    #[must_use]
    pub fn years_before(self, years: u16) -> String {
        match (self.0, years) {
            (Locale::En, 1) => "a year before".into(),
            (Locale::En, _) => format!("{years} years before"),
            _ => format!("{years} 年前"),
        }
    }

    /// `下一场在 12月6日`, `The next is on 6 December`; with the year where it is not the `shown` one.
    #[must_use]
    pub fn next_on(self, day: Date, shown: i16) -> String {
        let day = self.day_near(day, shown);
        match self.0 {
            Locale::ZhHans => format!("下一场在 {day}"),
            Locale::ZhHant => format!("下一場在 {day}"),
            Locale::En => format!("The next is on {day}"),
        }
    }

    /// What stands between the items of an enumeration.
    #[must_use]
    pub const fn comma(self) -> &'static str {
        match self.0 {
            Locale::En => ", ",
            Locale::ZhHans | Locale::ZhHant => "，",
        }
    }
}
