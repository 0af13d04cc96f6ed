//! The twenty-four solar terms (节气).
//!
//! The sun passes each at nearly the same rate, so a straight line for each term gives its day; in two hundred years
//! three days are off by one, and those are told.

use crate::time::{Date, civil::day_number};

/// One of the twenty-four solar terms, by its place in the civil year: 0 is 小寒, 5 is 春分, 23 is 冬至.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SolarTerm(pub u8);

impl SolarTerm {
    /// The term that begins on a day of the years 1900 to 2100, in the time of China.
    #[must_use]
    pub fn on(date: Date) -> Option<Self> {
        let month = u8::try_from(date.month()).ok()?;
        // Two terms begin in each month, one before and one after its middle.
        let term = Self((month - 1) * 2 + u8::from(date.day() > 15));
        (term.day(date.year())? == day_number(date)).then_some(term)
    }

    /// The day number on which it begins in a year; `None` outside of 1900 to 2100.
    fn day(self, year: i16) -> Option<i32> {
        let (minutes, drift) = *LINES.get(usize::from(self.0))?;
        let after = i32::from(year) - 2000;
        if !(-100..=100).contains(&after) {
            return None;
        }
        let minute = i64::from(minutes) + i64::from(after) * YEAR + ((i64::from(after) * i64::from(drift)) >> 12);
        let exception = EXCEPTIONS.contains(&(year, self.0));
        i32::try_from(minute.div_euclid(24 * 60)).ok().map(|day| day + i32::from(exception))
    }
}

/// Minutes in a tropical year.
const YEAR: i64 = 525_949;

/// Years in which a term begins a day later than its line says.
const EXCEPTIONS: [(i16, u8); 3] = [(1982, 0), (2059, 3), (2097, 8)];

/// For each term the minute from 1970-01-01 on, in the time of China, at which it begins in 2000, and how much a year
/// is longer than 525,949 minutes, in 4096ths.
#[rustfmt::skip]
const LINES: [(i32, i16); 24] = [
    (15_785_802, 2_290), (15_807_014, 2_404), (15_828_270, 1_934), (15_849_615, 1_649),
    (15_871_115, 779), (15_892_758, 0), (15_914_601, -897), (15_936_617, -1_706),
    (15_958_844, -2_668), (15_981_215, -3_430), (16_003_729, -4_032), (16_026_331, -4_434),
    (16_048_994, -4_601), (16_071_626, -4_284), (16_094_209, -4_155), (16_116_686, -3_568),
    (16_139_025, -2_967), (16_161_185, -1_985), (16_183_171, -1_121), (16_204_942, -136),
    (16_226_544, 468), (16_248_005, 1_188), (16_269_331, 1_845), (16_290_567, 2_121),
];
