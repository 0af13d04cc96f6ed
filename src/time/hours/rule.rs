//! What parsed opening hours mean on a given day.

use super::school;
use crate::time::{
    Date,
    civil::{day_number, days_in_month, weekday_index},
};

/// Parsed opening hours: rules in order, later ones over earlier ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    pub(super) rules: Vec<Rule>,
}

/// A stretch of opening time that begins on some day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Minutes after the day's midnight, below 1440.
    pub open: u16,
    /// Minutes after the same midnight, up to 2880: beyond 1440 it ends on the next day.
    pub close: u16,
    /// It begins at `open`, but how long it goes on is not given (`08:00+`); at most until `close`.
    pub open_end: bool,
    /// Perhaps open: the comment says on which condition.
    pub unknown: bool,
    /// The publisher's words for it.
    pub comment: Option<Box<str>>,
}

/// One rule: on which days, at which times, open or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rule {
    /// Whether it adds to the rules before (`,`) instead of replacing them (`;`).
    pub(super) adds: bool,
    /// First and last years; empty is every year.
    pub(super) years: Vec<(i16, i16)>,
    /// Parts of the year; empty is all of it.
    pub(super) dates: Vec<DateRange>,
    /// For each weekday from Monday, which of the month, see [`ANY_NTH`]; `None` is every day.
    pub(super) weekdays: Option<[u16; 7]>,
    pub(super) holidays: Holiday,
    /// Whether these are public holidays (`PH`), school holidays (`SH`), or both.
    pub(super) kinds: [bool; 2],
    /// Opening and closing minutes, as in [`Span`], and whether the end is open; empty is the whole day.
    pub(super) times: Vec<(u16, u16, bool)>,
    pub(super) meaning: Meaning,
    pub(super) comment: Option<Box<str>>,
}

/// Which of a month's Mondays and so on: bits 0 to 4 are the first to the fifth, bits 5 to 9 the last to the fifth last.
pub(super) const ANY_NTH: u16 = 0x3ff;

/// How a rule treats the holidays it names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Holiday {
    /// Like other days.
    #[default]
    Ignored,
    /// They match, besides the weekdays (`PH,SH,Mo-Fr`).
    Also,
    /// Only those match that fall on the weekdays (`PH Mo-Fr`).
    Only,
}

/// What a rule says of its times.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Meaning {
    #[default]
    Open,
    Off,
    Unknown,
}

/// A part of the year, or of the years given; both ends inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DateRange {
    pub(super) from: MonthDay,
    pub(super) to: MonthDay,
}

/// A day of a month, of every year or of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MonthDay {
    pub(super) year: Option<i16>,
    pub(super) month: i8,
    pub(super) day: i8,
}

impl Hours {
    /// The spans that begin on a day, in order, given whether it is a public holiday.
    ///
    /// Nobody publishes when schools have holidays (`SH`): what holds only if they do, or only if they do not, is unknown.
    #[must_use]
    pub fn day(&self, date: Date, is_holiday: bool) -> Vec<Span> {
        let mut spans = self.on(date, [is_holiday, false]);
        if self.rules.iter().any(|rule| rule.kinds[1]) {
            spans = school::either(spans, self.on(date, [is_holiday, true]));
        }
        spans
    }

    /// The spans of a day, given whether it is a public and whether it is a school holiday.
    fn on(&self, date: Date, holidays: [bool; 2]) -> Vec<Span> {
        let mut spans = Vec::new();
        for rule in self.rules.iter().filter(|rule| rule.matches(date, holidays)) {
            rule.apply(&mut spans);
        }
        spans.sort_by_key(|span| (span.open, span.close));
        spans.dedup_by(|later, earlier| earlier.absorb(later));
        spans
    }

    /// Whether public holidays make a difference.
    #[must_use]
    pub fn needs_holidays(&self) -> bool {
        self.rules.iter().any(|rule| rule.kinds[0])
    }

    /// Whether it is plainly open day and night (`24/7`).
    #[must_use]
    pub fn is_always(&self) -> bool {
        matches!(&self.rules[..], [only] if *only == Rule::default())
    }
}

impl Span {
    /// Takes a span that begins within this one into it; refuses where their words differ.
    fn absorb(&mut self, later: &Self) -> bool {
        let alike = later.unknown == self.unknown && later.comment == self.comment && !later.open_end && !self.open_end;
        let overlap = later.open < self.close && alike;
        if overlap {
            self.close = self.close.max(later.close);
        }
        overlap
    }
}

impl Rule {
    fn matches(&self, date: Date, holidays: [bool; 2]) -> bool {
        let is_holiday = self.kinds.iter().zip(holidays).any(|(named, holds)| *named && holds);
        let year = date.year();
        let in_years = self.years.is_empty() || self.years.iter().any(|(from, to)| (*from..=*to).contains(&year));
        let in_dates = self.dates.is_empty() || self.dates.iter().any(|range| range.contains(date));
        let on_weekday = self.weekdays.is_none_or(|weekdays| nth_of(date, &weekdays));
        let on_day = match self.holidays {
            Holiday::Ignored => on_weekday,
            Holiday::Also => is_holiday || (self.weekdays.is_some() && on_weekday),
            Holiday::Only => is_holiday && on_weekday,
        };
        in_years && in_dates && on_day
    }

    fn apply(&self, spans: &mut Vec<Span>) {
        // Closing for some hours cuts them out; anything else replaces what earlier rules said of the day.
        let whole_day = self.times.is_empty();
        if (self.meaning == Meaning::Off && whole_day) || (self.meaning != Meaning::Off && !self.adds) {
            spans.clear();
        }
        if self.meaning == Meaning::Off {
            for &(from, to, _) in &self.times {
                *spans = spans.drain(..).flat_map(|span| cut(span, from, to)).collect();
            }
            return;
        }
        let times = if whole_day { &[(0, 1440, false)][..] } else { &self.times };
        spans.extend(times.iter().map(|&(open, close, open_end)| Span {
            open,
            close,
            open_end,
            unknown: self.meaning == Meaning::Unknown,
            comment: self.comment.clone(),
        }));
    }
}

impl DateRange {
    fn contains(&self, date: Date) -> bool {
        let day = (date.month(), date.day());
        let (from, to) = ((self.from.month, self.from.day), (self.to.month, self.to.day));
        match (self.from.year, self.to.year) {
            // Without a year the range comes back each year, perhaps across New Year.
            (None, _) if from <= to => from <= day && day <= to,
            (None, _) => from <= day || day <= to,
            (Some(first), last) => {
                let last = last.unwrap_or(if from <= to { first } else { first + 1 });
                (first, from) <= (date.year(), day) && (date.year(), day) <= (last, to)
            }
        }
    }
}

fn nth_of(date: Date, weekdays: &[u16; 7]) -> bool {
    let weekday = usize::try_from(weekday_index(day_number(date))).unwrap_or(0);
    let last = days_in_month(i32::from(date.year()), i32::from(date.month()));
    let forward = (i32::from(date.day()) - 1) / 7;
    let backward = (last - i32::from(date.day())) / 7;
    weekdays[weekday] & (1 << forward | 1 << (5 + backward)) != 0
}

/// What is left of a span without the minutes from one to another.
pub(super) fn cut(span: Span, from: u16, to: u16) -> impl Iterator<Item = Span> {
    let before = Span { close: span.close.min(from), ..span.clone() };
    let after = Span { open: span.open.max(to), ..span };
    [before, after].into_iter().filter(|piece| piece.open < piece.close)
}
