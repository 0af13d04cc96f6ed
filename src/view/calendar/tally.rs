//! How much is on: what happens, and what is open all the while.

use crate::{event::Occurrence, text::Locale, time::Date, words::Format};

/// How much is on in some days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// What happens on them.
    pub events: usize,
    /// What goes on for longer than a week, and is open on one of them at least.
    pub ongoing: usize,
}

impl Tally {
    /// What of some occurrences touches the days from `first` to `last`.
    #[must_use]
    pub fn of(occurrences: &[Occurrence], first: Date, last: Date) -> Self {
        let mut tally = Self::default();
        for one in occurrences.iter().filter(|one| one.touches(first, last)) {
            *(if one.is_ongoing() { &mut tally.ongoing } else { &mut tally.events }) += 1;
        }
        tally
    }

    /// Whether nothing is on.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.events == 0 && self.ongoing == 0
    }

    /// `2 场` and `进行中 3`; the first alone where nothing is on, the second alone where nothing else is.
    #[must_use]
    pub fn parts(self, locale: Locale) -> Vec<String> {
        let format = Format(locale);
        let events = (self.events > 0 || self.ongoing == 0).then(|| format.events(self.events));
        let ongoing = (self.ongoing > 0).then(|| format.ongoing(self.ongoing));
        events.into_iter().chain(ongoing).collect()
    }

    /// `2 场 · 进行中 3`.
    #[must_use]
    pub fn said(self, locale: Locale) -> String {
        self.parts(locale).join(" · ")
    }
}
