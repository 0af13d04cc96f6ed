//! What is asked for besides words and tags: when a place should be open, which time it stands for, and how the map
//! brings places together.

use std::fmt;

use super::civil;
use crate::time::{Date, DateTime};

/// When opening hours are asked for. Says nothing of its own: a filter on `@open` does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// At this moment, which moves on.
    #[default]
    Now,
    /// At some time of this day, which moves on.
    Today,
    /// At some time of a day.
    Day(Date),
    /// At a moment, to the second.
    At(DateTime),
}

impl When {
    pub(super) fn parse(text: &str) -> Self {
        if text == "today" {
            return Self::Today;
        }
        let moment = civil::parse_datetime(text).map(Self::At);
        moment.or_else(|| civil::parse_date(text).map(Self::Day)).unwrap_or_default()
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Now => f.write_str("now"),
            Self::Today => f.write_str("today"),
            Self::Day(day) => civil::write_date(f, day),
            Self::At(moment) => civil::write_datetime(f, moment),
        }
    }
}

/// Years, both inclusive, the first not after the last; years before 1 are 0, −1 and so on. Written `1921~1949`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    first: i16,
    last: i16,
}

impl Years {
    /// From one year to the other, whichever comes first, kept within −9999 and 9999.
    #[must_use]
    pub fn new(one: i16, other: i16) -> Self {
        let [one, other] = [one, other].map(|year| year.clamp(-9999, 9999));
        Self { first: one.min(other), last: one.max(other) }
    }

    /// The first year.
    #[must_use]
    pub const fn first(self) -> i16 {
        self.first
    }

    /// The last year.
    #[must_use]
    pub const fn last(self) -> i16 {
        self.last
    }

    /// Whether any year lies in both.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once('~')?;
        Some(Self::new(first.parse().ok()?, last.parse().ok()?))
    }
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.first, self.last)
    }
}

/// How the map brings places together that have no room beside each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Those near to each other.
    #[default]
    Distance,
    /// Those of one district.
    District,
    /// Those that belong to one place: a centre, its offices, their stations.
    Whole,
}

const GROUPINGS: [(Grouping, &str); 2] = [(Grouping::District, "district"), (Grouping::Whole, "whole")];

impl Grouping {
    pub(super) fn parse(text: &str) -> Self {
        GROUPINGS.into_iter().find(|(_, word)| *word == text).map_or_else(Self::default, |(grouping, _)| grouping)
    }

    /// Its word in a link; `None` for the default.
    pub(super) fn word(self) -> Option<&'static str> {
        GROUPINGS.into_iter().find(|(grouping, _)| *grouping == self).map(|(_, word)| word)
    }
}
