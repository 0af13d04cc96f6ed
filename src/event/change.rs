//! What the publisher changed about single occurrences, and from one occurrence on.

use super::{Duration, Event, EventStatus, Override, Venue};
use crate::{
    text::Text,
    time::{
        DateTime,
        civil::{date_time_of, second_number},
    },
};

/// The changes that hold for one occurrence: its own, and behind it the last one that holds for all later ones too.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Changes<'a> {
    own: Option<&'a Override>,
    since: Option<(&'a DateTime, &'a Override)>,
}

impl<'a> Changes<'a> {
    /// The changes for the occurrence with this original start.
    pub(super) fn of(event: &'a Event, original: DateTime) -> Self {
        if event.overrides.is_empty() {
            return Self::default();
        }
        let since = event.overrides.range(..=original).rev().find(|(_, change)| change.and_future);
        Self { own: event.overrides.get(&original), since }
    }

    /// Whether it does not take place and is not shown.
    pub(super) fn excluded(self) -> bool {
        self.last().is_some_and(|change| change.excluded)
    }

    /// Whether the publisher said anything about it.
    pub(super) fn any(self) -> bool {
        self.last().is_some()
    }

    /// The change that is its own, or the one that still holds.
    pub(super) fn last(self) -> Option<&'a Override> {
        self.own.or(self.since.map(|(_, change)| change))
    }

    /// Where a start by rule moves that has none of its own.
    pub(super) fn moved(self, at: DateTime) -> DateTime {
        self.since.map_or(at, |(original, change)| date_time_of(second_number(at) + shift(*original, change)))
    }

    pub(super) fn start(self) -> Option<DateTime> {
        self.own.and_then(|change| change.start)
    }

    pub(super) fn duration(self) -> Option<Duration> {
        self.find(|change| change.duration.as_ref()).copied()
    }

    pub(super) fn status(self) -> Option<EventStatus> {
        self.find(|change| change.status.as_ref()).copied()
    }

    pub(super) fn title(self) -> Option<&'a Text> {
        self.find(|change| change.title.as_ref())
    }

    pub(super) fn description(self) -> Option<&'a Text> {
        self.find(|change| change.description.as_ref())
    }

    pub(super) fn venues(self) -> Option<&'a [Venue]> {
        self.find(|change| change.venues.as_deref())
    }

    fn find<T: ?Sized>(self, get: impl Fn(&'a Override) -> Option<&'a T>) -> Option<&'a T> {
        self.own.and_then(&get).or_else(|| self.since.and_then(|(_, change)| get(change)))
    }
}

/// By how many seconds the changes that hold on move occurrences: the least and the greatest, zero among them.
pub(super) fn shifts(event: &Event) -> (i64, i64) {
    let lasting = event.overrides.iter().filter(|(_, change)| change.and_future);
    lasting
        .map(|(original, change)| shift(*original, change))
        .fold((0, 0), |(least, greatest), shift| (least.min(shift), greatest.max(shift)))
}

fn shift(original: DateTime, change: &Override) -> i64 {
    change.start.map_or(0, |start| second_number(start) - second_number(original))
}
