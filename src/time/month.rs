//! A month of a year.

/// A month of a year; written `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year, −9999 to 9999.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}
