//! A month of a year.

use std::{fmt, str::FromStr};

use super::{Date, civil};

/// A month of a year; written `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year, −9999 to 9999.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

impl Month {
    /// The month a date lies in.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self { year: date.year(), month: date.month() }
    }

    /// The month after; the last month of 9999 is followed by itself.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self { year: 9999, month: 12 } => self,
            Self { year, month: 12 } => Self { year: year + 1, month: 1 },
            Self { year, month } => Self { year, month: month + 1 },
        }
    }

    /// The month before; the first month of −9999 is preceded by itself.
    #[must_use]
    pub const fn prev(self) -> Self {
        match self {
            Self { year: -9999, month: 1 } => self,
            Self { year, month: 1 } => Self { year: year - 1, month: 12 },
            Self { year, month } => Self { year, month: month - 1 },
        }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        civil::date_of(civil::day_number_of(i32::from(self.year), i32::from(self.month), 1))
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        civil::add_days(self.first_day(), self.len() - 1)
    }

    /// Whether a date lies in it.
    #[must_use]
    pub fn contains(self, date: Date) -> bool {
        Self::of(date) == self
    }

    /// How many days it has.
    fn len(self) -> i32 {
        civil::days_in_month(i32::from(self.year), i32::from(self.month))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// A text that is not a month of the years 0000 to 9999, as `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAMonth;

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        if year.len() != 4 || month.len() != 2 || !year.bytes().chain(month.bytes()).all(|b| b.is_ascii_digit()) {
            return Err(NotAMonth);
        }
        let year = year.parse().map_err(|_| NotAMonth)?;
        match month.parse() {
            Ok(month @ 1..=12) => Ok(Self { year, month }),
            _ => Err(NotAMonth),
        }
    }
}
