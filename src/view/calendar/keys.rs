//! Moving about the calendar: by keyboard within a month, as the grid pattern of WAI-ARIA has it, and from page to page.

use crate::{
    link::CalendarMode,
    time::{Date, Month, civil},
};

/// The day that a key leads to from `day`; `None` for a key that moves nothing.
///
/// Arrows move by a day or a week, Home and End to the ends of the week, the page keys to the same day of the next
/// month or its last one.
#[must_use]
pub fn moved(day: Date, key: &str) -> Option<Date> {
    let weekday = i32::from(day.weekday().to_monday_zero_offset());
    Some(match key {
        "ArrowLeft" => civil::add_days(day, -1),
        "ArrowRight" => civil::add_days(day, 1),
        "ArrowUp" => civil::add_days(day, -7),
        "ArrowDown" => civil::add_days(day, 7),
        "Home" => civil::add_days(day, -weekday),
        "End" => civil::add_days(day, 6 - weekday),
        "PageUp" => same_day(day, Month::of(day).prev()),
        "PageDown" => same_day(day, Month::of(day).next()),
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
