//! The days an exception governs.

use crate::time::{
    Date, Holidays,
    civil::{add_days, day_number, weekday_index},
    lunar::LunarDate,
};

/// On which days an exception holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    /// From one day to another, both inclusive.
    Dates(Date, Date),
    /// Every year from one day of the lunisolar calendar to another, both inclusive, as month and day; perhaps across its
    /// New Year. The 30th of a month that has 29 days is its last (除夕 is 12, 30 in every year).
    Lunar((i8, i8), (i8, i8)),
    /// The weekend days that are worked instead of others (班), as the notices say.
    MakeUp,
}

impl Days {
    /// Whether a day is one of them.
    #[must_use]
    pub fn contains(&self, date: Date, holidays: &Holidays) -> bool {
        match *self {
            Self::Dates(from, to) => from <= date && date <= to,
            Self::Lunar(from, to) => in_lunar_days(date, from, to),
            Self::MakeUp => holidays.badge(date).is_some_and(|day| !day.is_off_day),
        }
    }

    /// Whether a notice that has not been read yet could make a day one of them.
    pub(super) fn may_contain(&self, date: Date, holidays: &Holidays) -> bool {
        *self == Self::MakeUp
            && !holidays.covers(date.year())
            && holidays.badge(date).is_none()
            && weekday_index(day_number(date)) >= 5
    }
}

fn in_lunar_days(date: Date, from: (i8, i8), to: (i8, i8)) -> bool {
    let Some(lunar) = LunarDate::of(date) else { return false };
    let is_last = LunarDate::of(add_days(date, 1)).is_some_and(|next| next.day == 1);
    // A leap month stands between its namesake and the month after it.
    let place = |day| (lunar.month, lunar.leap, day);
    let (first, last) = (place(lunar.day), place(if is_last { 30 } else { lunar.day }));
    let (from, to) = ((from.0, false, from.1), (to.0, false, to.1));
    if from <= to { from <= last && first <= to } else { from <= last || first <= to }
}
