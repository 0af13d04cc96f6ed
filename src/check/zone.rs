//! Time zones as this machine knows them.

use jiff::{Timestamp, tz::TimeZone};

/// How many seconds the clocks of a zone are ahead of UTC; see [`Offsets`](crate::time::Offsets).
pub fn offsets(zone: &str, instant: i64) -> Option<i32> {
    let zone = TimeZone::get(zone).ok()?;
    Some(zone.to_offset(Timestamp::from_second(instant).ok()?).seconds())
}
