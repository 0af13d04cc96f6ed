//! Moving about the calendar: by keyboard within a month, as the grid pattern of WAI-ARIA has it, and from page to page.

use crate::{
    link::CalendarMode,
    time::{Date, Month, Weekday, civil},
};

/// The day that a key leads to from `day`; `None` for a key that moves nothing.
///
/// Arrows move by a day or a week, Home and End to the ends of a week that starts on `first`, the page keys to the same
/// day of the next month, or of the next year with Shift, or to that month's last.
#[must_use]
pub fn moved(day: Date, key: &str, shift: bool, first: Weekday) -> Option<Date> {
    let weekday = civil::days_into_week(day, first);
    let pages = if shift { 12 } else { 1 };
    Some(match key {
        "ArrowLeft" => civil::add_days(day, -1),
        "ArrowRight" => civil::add_days(day, 1),
        "ArrowUp" => civil::add_days(day, -7),
        "ArrowDown" => civil::add_days(day, 7),
        "Home" => civil::add_days(day, -weekday),
        "End" => civil::add_days(day, 6 - weekday),
        "PageUp" => turned(day, CalendarMode::Month, -pages),
        "PageDown" => turned(day, CalendarMode::Month, pages),
        _ => return None,
    })
}

/// The day that so many pages further shows in place of `day`; backwards where negative.
#[must_use]
pub fn turned(day: Date, mode: CalendarMode, pages: i32) -> Date {
    let months = |count: i32| {
        let turn = |month: Month, _| if count < 0 { month.prev() } else { month.next() };
        same_day(day, (0..count.abs()).fold(Month::of(day), turn))
    };
    match mode {
        CalendarMode::Day => civil::add_days(day, pages),
        CalendarMode::Week => civil::add_days(day, 7 * pages),
        CalendarMode::Month | CalendarMode::Agenda => months(pages),
        CalendarMode::Year | CalendarMode::Board => months(12 * pages),
    }
}

fn same_day(day: Date, month: Month) -> Date {
    civil::add_days(month.first_day(), i32::from(day.day()) - 1).min(month.last_day())
}
