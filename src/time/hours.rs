//! Opening hours in the OpenStreetMap syntax, with exceptions, holidays and last entry.
//!
//! The crate `opening-hours` reads the whole syntax, but adds 46 kB (brotli) to the page: a second date library and a
//! database of holidays that knows no make-up days. This reader knows the part of the syntax that venues use; what it
//! does not know it refuses with a position, so that the text is shown as published and the state is unknown.

mod days;
mod parse;
mod rule;
mod school;

pub use days::Days;
pub use parse::NotHours;
pub use rule::{Hours, Span};

use super::{
    Date, DateTime, Holidays,
    civil::{add_days, date_of, date_time_of, day_number},
};
use crate::text::Text;

/// When a place is open, as published and as understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// As published, in OSM `opening_hours` syntax or any words.
    pub text: String,
    /// As understood; `None` where the text is not the syntax: then it is shown as given and the state is unknown.
    pub hours: Option<Hours>,
    /// Dated exceptions, which override the rest; where two name a day, the first one holds.
    pub special: Vec<Special>,
    /// Minutes before closing at which the last visitor is let in.
    pub last_entry: Option<u16>,
    /// Anything else, in words.
    pub note: Text,
}

/// An exception for some days.
#[derive(Clone, Debug, PartialEq)]
pub struct Special {
    /// On which days.
    pub days: Days,
    /// Hours on those days; `None` is closed.
    pub hours: Option<Hours>,
    /// Why.
    pub note: Text,
}

/// Whether a place is open at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Open, until then where it ever closes.
    Open {
        /// When it next closes.
        until: Option<DateTime>,
        /// Whether this rests on a guess: holidays not yet announced, or an end that is not given.
        assumed: bool,
    },
    /// Closed, until then where it is known to open again.
    Closed {
        /// When it next opens.
        until: Option<DateTime>,
        /// Whether this rests on a guess: holidays not yet announced.
        assumed: bool,
    },
    /// The hours are not given, not understood, or say "perhaps" at this moment.
    Unknown,
}

/// Whether a place is open, and no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Openness {
    /// Open.
    Open,
    /// Closed.
    Closed,
    /// The hours are not given, not understood, or say "perhaps".
    Unknown,
}

/// How many days ahead the next change is looked for: a little over a year, so that every season is seen.
const HORIZON_DAYS: i32 = 400;

/// Minutes in a day.
const DAY: i64 = 1440;

impl Opening {
    /// Hours as published and nothing else.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            hours: Hours::parse(text).ok(),
            special: Vec::new(),
            last_entry: None,
            note: Text::default(),
        }
    }

    /// The spans that begin on a day, in order; empty where it is closed, `None` where the hours are not understood.
    #[must_use]
    pub fn day(&self, date: Date, holidays: &Holidays) -> Option<Vec<Span>> {
        self.read(date, holidays, 0).map(|(spans, _)| spans)
    }

    /// Whether the hours of a day depend on holidays that are not announced yet; [`Opening::day`] then takes it for
    /// an ordinary day.
    #[must_use]
    pub fn is_assumed(&self, date: Date, holidays: &Holidays) -> bool {
        self.read(date, holidays, 0).is_some_and(|(_, assumed)| assumed)
    }

    /// The exception that governs a day.
    #[must_use]
    pub fn special_on(&self, date: Date, holidays: &Holidays) -> Option<&Special> {
        self.special.iter().find(|special| special.days.contains(date, holidays))
    }

    /// Open or closed at a moment on the place's wall clock, and when that changes, if within 400 days.
    #[must_use]
    pub fn state(&self, now: DateTime, holidays: &Holidays) -> State {
        if self.special.is_empty() && self.hours.as_ref().is_some_and(Hours::is_always) {
            return State::Open { until: None, assumed: false };
        }
        let today = day_number(now.date());
        let minute = i64::from(now.hour()) * 60 + i64::from(now.minute());
        let now = i64::from(today) * DAY + minute;
        // `end` grows along the chain of spans that begins before now and touches or overlaps from one to the next.
        let mut end = now;
        let mut settled = false;
        let (mut open_end, mut perhaps, mut assumed) = (false, false, false);

        // Yesterday first: its spans may reach past midnight.
        for ahead in -1..=HORIZON_DAYS {
            let midnight = i64::from(today + ahead) * DAY;
            if end > now && end < midnight {
                settled = true;
                break;
            }
            let Some((spans, guess)) = self.read(date_of(today + ahead), holidays, now - midnight) else {
                match ahead {
                    -1 => continue,
                    0 => return State::Unknown,
                    _ => break,
                }
            };
            assumed |= guess;
            for span in &spans {
                let (open, close) = (midnight + i64::from(span.open), midnight + i64::from(span.close));
                if span.unknown {
                    perhaps |= open <= now;
                } else if open <= end && close > end {
                    end = close;
                    open_end = span.open_end;
                } else if end == now && !perhaps {
                    return State::Closed { until: Some(moment(open)), assumed };
                }
            }
        }

        if end > now {
            let until = (settled && !open_end).then(|| moment(end));
            State::Open { until, assumed: assumed || open_end }
        } else if perhaps {
            State::Unknown
        } else {
            State::Closed { until: None, assumed }
        }
    }

    /// Whether it is open at a moment: what [`Opening::state`] says, without looking for the next change.
    #[must_use]
    pub fn at(&self, now: DateTime, holidays: &Holidays) -> Openness {
        let mut perhaps = false;
        // Yesterday's spans may reach past midnight.
        for (days, before) in [(-1, DAY), (0, 0)] {
            let minute = before + i64::from(now.hour()) * 60 + i64::from(now.minute());
            match self.read(add_days(now.date(), days), holidays, minute) {
                Some((spans, _)) => {
                    let mut here = spans.iter().filter(|span| i64::from(span.open) <= minute);
                    perhaps |= here.clone().any(|span| span.unknown);
                    if here.any(|span| !span.unknown) {
                        return Openness::Open;
                    }
                }
                None if days < 0 => {}
                None => return Openness::Unknown,
            }
        }
        if perhaps { Openness::Unknown } else { Openness::Closed }
    }

    /// Whether it opens on a day, however late that is.
    #[must_use]
    pub fn on(&self, date: Date, holidays: &Holidays) -> Openness {
        match self.day(date, holidays) {
            Some(spans) if spans.iter().any(|span| !span.unknown) => Openness::Open,
            Some(spans) if spans.is_empty() => Openness::Closed,
            _ => Openness::Unknown,
        }
    }

    /// The spans that begin on a day and end later than a minute counted from its midnight,
    /// and whether they would differ if the day turned out to be a holiday.
    fn read(&self, date: Date, holidays: &Holidays, after: i64) -> Option<(Vec<Span>, bool)> {
        let hours = match self.special_on(date, holidays) {
            Some(Special { hours: Some(hours), .. }) => hours,
            Some(_) => return Some((Vec::new(), false)),
            None => self.hours.as_ref()?,
        };
        // A weekend day of a year without a notice may turn out to be worked.
        let unsure = self.special.iter().any(|special| special.days.may_contain(date, holidays));
        let spans = |holiday| {
            let mut spans = hours.day(date, holiday);
            spans.retain(|span| i64::from(span.close) > after);
            spans
        };
        let ordinary = spans(holidays.is_off_day(date));
        let assumed = unsure
            || hours.needs_holidays() && !holidays.covers(date.year()) && {
                // A single day may be known without the year's notice: next year's first days are announced in this one's.
                holidays.badge(date).is_none() && ordinary != spans(true)
            };
        Some((ordinary, assumed))
    }
}

fn moment(minute: i64) -> DateTime {
    date_time_of(minute * 60)
}
