//! What a visitor asks first: today, tomorrow, this weekend.

use super::{Tally, asked, week_of};
use crate::{
    dataset::Dataset,
    event,
    time::{Date, Time, Weekday, civil::add_days},
};

/// Some days near today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Soon {
    /// The first of them.
    pub first: Date,
    /// The last of them.
    pub last: Date,
    /// How much is on.
    pub tally: Tally,
}

/// Today, tomorrow, and what is left of this week's weekend, with what is asked for.
#[must_use]
pub fn soon(dataset: &Dataset, admitted: &[bool], today: Date) -> [Soon; 3] {
    let (tomorrow, sunday) = (add_days(today, 1), add_days(week_of(today, Weekday::Monday), 6));
    let weekend = (add_days(sunday, -1).max(today), sunday);
    let within = today.to_datetime(Time::midnight())..add_days(sunday.max(tomorrow), 1).to_datetime(Time::midnight());
    let all = asked(&event::expand(&dataset.events, &within, &dataset.holidays), admitted);
    [(today, today), (tomorrow, tomorrow), weekend].map(|(first, last)| {
        let tally = Tally::of(&all, first, last);
        Soon { first, last, tally }
    })
}
