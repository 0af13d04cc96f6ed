//! Civil time: dates without zones, imprecise historic dates, opening hours, holidays.

pub mod civil;
mod era;
mod holidays;
mod hours;
pub mod lunar;
mod month;
pub mod zone;

pub use era::Era;
pub use holidays::{Day, Holidays};
pub use hours::{Days, Hours, NotHours, Opening, Openness, Span, Special, State};
pub use jiff::civil::{Date, DateTime, Time, Weekday};
pub use month::{Month, NotAMonth};
pub use zone::{Offsets, Shift};
