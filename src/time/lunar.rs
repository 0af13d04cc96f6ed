//! The Chinese lunisolar calendar (农历), for the years 1900 to 2100.
//!
//! Its months follow the true moon and its leap months the true sun, so they are told by a table: four bytes a year.
//! One new moon, that of September 2057, falls within seconds of midnight in China: tables differ there by a day.

mod terms;

pub use terms::SolarTerm;

use super::{
    Date,
    civil::{date_of, day_number, day_number_of},
};

/// A day of the lunisolar calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LunarDate {
    /// The year, by the civil year it begins in: 1900 to 2100.
    pub year: i16,
    /// 1 (正月) to 12 (腊月).
    pub month: i8,
    /// Whether it is the leap month (闰) that follows the month of this number.
    pub leap: bool,
    /// 1 (初一) to 30 (三十).
    pub day: i8,
}

/// A month of the lunisolar calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moon {
    /// The year it belongs to.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// Whether it is a leap month.
    pub leap: bool,
    /// The [day number](super::civil::day_number) of its first day.
    pub first: i32,
    /// 29 or 30.
    pub days: i32,
}

impl LunarDate {
    /// The lunisolar date of a civil one; `None` outside of the table.
    #[must_use]
    pub fn of(date: Date) -> Option<Self> {
        let day = day_number(date);
        // A year begins between 20 January and 21 February.
        let year = if day < new_year(date.year())? { date.year() - 1 } else { date.year() };
        let moon = moons(year).find(|moon| (moon.first..moon.first + moon.days).contains(&day))?;
        let day = i8::try_from(day - moon.first + 1).ok()?;
        Some(Self { year, month: moon.month, leap: moon.leap, day })
    }

    /// The civil date; `None` where the table, the year or the month has no such day.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        let moon = moons(self.year).find(|moon| (moon.month, moon.leap) == (self.month, self.leap))?;
        let day = i32::from(self.day);
        (1..=moon.days).contains(&day).then(|| date_of(moon.first + day - 1))
    }
}

/// The months of a year in their order, twelve or thirteen; none outside of the table.
pub fn moons(year: i16) -> impl Iterator<Item = Moon> {
    let entry = entry(year).unwrap_or_default();
    let leap_month = i8::try_from(entry >> LEAP).unwrap_or_default();
    let mut first = new_year(year).unwrap_or_default();
    let months = entry.checked_ilog2().map_or(0, |_| 12 + i32::from(leap_month > 0));
    (0..months).map(move |index| {
        let place = i8::try_from(index).unwrap_or_default();
        // The leap month stands behind its namesake and pushes the others back by one.
        let leap = leap_month > 0 && place == leap_month;
        let month = if leap_month > 0 && place >= leap_month { place } else { place + 1 };
        let moon = Moon { year, month, leap, first, days: 29 + i32::from(entry >> index & 1 == 1) };
        first += moon.days;
        moon
    })
}

/// The first and the last year of the table.
const YEARS: (i16, i16) = (1900, 2100);

/// Where a year's leap month stands in its entry, above the thirteen bits for long months.
const LEAP: u32 = 13;

/// The day number of a year's first day; also that of the year after the last.
fn new_year(year: i16) -> Option<i32> {
    let years = usize::try_from(year.checked_sub(YEARS.0)?).ok()?;
    let days = |entry: &u32| {
        let months = 12 + i32::from(entry >> LEAP > 0);
        29 * months + i32::try_from((entry & ((1 << LEAP) - 1)).count_ones()).unwrap_or_default()
    };
    Some(day_number_of(1900, 1, 31) + TABLE.get(..years)?.iter().map(days).sum::<i32>())
}

fn entry(year: i16) -> Option<u32> {
    TABLE.get(usize::try_from(year.checked_sub(YEARS.0)?).ok()?).copied()
}

/// A year each: bit n is set where month n, from 0, has 30 days; above them the number of the leap month.
#[rustfmt::skip]
const TABLE: [u32; 201] = [
    0x1_16d2, 0x0_0752, 0x0_0ea5, 0x0_b64a, 0x0_064b, 0x0_0a9b, 0x0_9556, 0x0_056a, 0x0_0b59, 0x0_5752,
    0x0_0752, 0x0_db25, 0x0_0b25, 0x0_0a4b, 0x0_b4ab, 0x0_02ad, 0x0_056b, 0x0_4b69, 0x0_0da9, 0x0_fd92,
    0x0_0e92, 0x0_0d25, 0x0_ba4d, 0x0_0a56, 0x0_02b6, 0x0_95b5, 0x0_06d4, 0x0_0ea9, 0x0_5e92, 0x0_0e92,
    0x0_cd26, 0x0_052b, 0x0_0a57, 0x0_b2b6, 0x0_0b5a, 0x0_06d4, 0x0_6ec9, 0x0_0749, 0x0_f693, 0x0_0a93,
    0x0_052b, 0x0_ca5b, 0x0_0aad, 0x0_056a, 0x0_9b55, 0x0_0ba4, 0x0_0b49, 0x0_5a93, 0x0_0a95, 0x0_f52d,
    0x0_0536, 0x0_0aad, 0x0_b5aa, 0x0_05b2, 0x0_0da5, 0x0_7d4a, 0x0_0d4a, 0x1_0a95, 0x0_0a97, 0x0_0556,
    0x0_cab5, 0x0_0ad5, 0x0_06d2, 0x0_8ea5, 0x0_0ea5, 0x0_064a, 0x0_6c97, 0x0_0a9b, 0x0_f55a, 0x0_056a,
    0x0_0b69, 0x0_b752, 0x0_0b52, 0x0_0b25, 0x0_964b, 0x0_0a4b, 0x1_14ab, 0x0_02ad, 0x0_056d, 0x0_cb69,
    0x0_0da9, 0x0_0d92, 0x0_9d25, 0x0_0d25, 0x1_5a4d, 0x0_0a56, 0x0_02b6, 0x0_c5b5, 0x0_06d5, 0x0_0ea9,
    0x0_be92, 0x0_0e92, 0x0_0d26, 0x0_6a56, 0x0_0a57, 0x1_14d6, 0x0_035a, 0x0_06d5, 0x0_b6c9, 0x0_0749,
    0x0_0693, 0x0_952b, 0x0_052b, 0x0_0a5b, 0x0_555a, 0x0_056a, 0x0_fb55, 0x0_0ba4, 0x0_0b49, 0x0_ba93,
    0x0_0a95, 0x0_052d, 0x0_8aad, 0x0_0ab5, 0x1_35aa, 0x0_05d2, 0x0_0da5, 0x0_dd4a, 0x0_0d4a, 0x0_0c95,
    0x0_952e, 0x0_0556, 0x0_0ab5, 0x0_55b2, 0x0_06d2, 0x0_cea5, 0x0_0725, 0x0_064b, 0x0_ac97, 0x0_0cab,
    0x0_055a, 0x0_6ad6, 0x0_0b69, 0x1_7752, 0x0_0b52, 0x0_0b25, 0x0_da4b, 0x0_0a4b, 0x0_04ab, 0x0_a55b,
    0x0_05ad, 0x0_0b6a, 0x0_5b52, 0x0_0d92, 0x0_fd25, 0x0_0d25, 0x0_0a55, 0x0_b4ad, 0x0_04b6, 0x0_05b5,
    0x0_6daa, 0x0_0ec9, 0x1_1e92, 0x0_0e92, 0x0_0d26, 0x0_ca56, 0x0_0a57, 0x0_04d6, 0x0_86d5, 0x0_0755,
    0x0_0749, 0x0_6e93, 0x0_0693, 0x0_f52b, 0x0_052b, 0x0_0a5b, 0x0_b55a, 0x0_056a, 0x0_0b65, 0x0_974a,
    0x0_0b4a, 0x1_1a95, 0x0_0a95, 0x0_052d, 0x0_caad, 0x0_0ab5, 0x0_05aa, 0x0_8ba5, 0x0_0da5, 0x0_0d4a,
    0x0_7c95, 0x0_0c96, 0x0_f94e, 0x0_0556, 0x0_0ab5, 0x0_b5b2, 0x0_06d2, 0x0_0ea5, 0x0_8e4a, 0x0_068b,
    0x1_0c97, 0x0_04ab, 0x0_055b, 0x0_cad6, 0x0_0b6a, 0x0_0752, 0x0_9725, 0x0_0b45, 0x0_0a8b, 0x0_549b,
    0x0_04ab,
];
