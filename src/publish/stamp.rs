//! When the data were made: a tool that gives the same files twice reads no clock.

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    dataset::Dataset,
    time::{Date, DateTime, Time, Weekday},
};

/// When the data were made, in UTC: as the manifest says, else the day of the latest change to an event.
pub fn of(dataset: &Dataset) -> DateTime {
    let given = dataset.site.generated_at.parse::<Timestamp>().ok();
    let given = given.map(|at| TimeZone::UTC.to_datetime(at));
    let changed = || dataset.events.iter().filter_map(|event| event.about.updated_at).max();
    given.unwrap_or_else(|| changed().unwrap_or(Date::constant(1970, 1, 1)).to_datetime(Time::midnight()))
}

/// `2026-11-22T04:00:00Z` (RFC 3339), of a moment in UTC.
pub fn rfc3339(at: DateTime) -> String {
    format!("{}T{:02}:{:02}:{:02}Z", at.date(), at.hour(), at.minute(), at.second())
}

/// `Sun, 22 Nov 2026 04:00:00 +0000` (RFC 822), of a moment in UTC.
pub fn rfc822(at: DateTime) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = usize::try_from(at.month() - 1).ok().and_then(|month| MONTHS.get(month)).copied().unwrap_or_default();
    let day = match at.weekday() {
        Weekday::Monday => "Mon",
        Weekday::Tuesday => "Tue",
        Weekday::Wednesday => "Wed",
        Weekday::Thursday => "Thu",
        Weekday::Friday => "Fri",
        Weekday::Saturday => "Sat",
        Weekday::Sunday => "Sun",
    };
    let clock = format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second());
    format!("{day}, {:02} {month} {:04} {clock} +0000", at.day(), at.year())
}
