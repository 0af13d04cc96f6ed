//! What the calendar draws from: occurrences, whom they are shown to and when.

use super::Tally;
use crate::{
    dataset::Dataset,
    event::{self, Occurrence, Venue},
    geo::{Metres, Wgs84},
    link::Link,
    search::{Facets, Hit, Kind, Narrowed, Rows},
    text::Locale,
    time::{Date, DateTime, Month, Time, civil},
    view::{EventRow, candidates},
};

/// Days looked through at a time for the next event.
const STEP: i32 = 31;

/// How often that is done.
const STEPS: i32 = 36;

/// Occurrences, whom they are shown to and when.
#[derive(Clone, Copy)]
pub struct CalendarSource<'a> {
    /// The site.
    pub dataset: &'a Dataset,
    /// What is asked for in the days that are shown, by start.
    pub occurrences: &'a [Occurrence],
    /// The site's wall clock.
    pub now: DateTime,
    /// The reader's language.
    pub locale: Locale,
}

impl CalendarSource<'_> {
    /// How much is on from `first` to `last`.
    #[must_use]
    pub fn tally(self, first: Date, last: Date) -> Tally {
        Tally::of(self.occurrences, first, last)
    }

    /// What goes on for longer than a week, and is open on one of the days from `first` to `last`.
    #[must_use]
    pub fn ongoing(self, first: Date, last: Date) -> Vec<EventRow> {
        let open = self.occurrences.iter().filter(|one| one.is_ongoing() && one.touches(first, last));
        open.filter_map(|one| EventRow::new(self.dataset, one, self.now, self.locale)).collect()
    }

    /// The lines of some occurrences, by index, under a day.
    pub(super) fn rows(self, day: Date, indices: &[usize]) -> Vec<EventRow> {
        indices.iter().filter_map(|index| self.row(day, *index)).collect()
    }

    /// The line of an occurrence, by index, under a day.
    pub(super) fn row(self, day: Date, index: usize) -> Option<EventRow> {
        EventRow::on(day, self.dataset, self.occurrences.get(index)?, self.now, self.locale)
    }
}

/// The events that a link asks for by words and filters, with the numbers for every further choice; `hits` are what holds
/// its words.
///
/// Filters of other kinds of records ask for nothing here, and neither do years: those are a place's. Where only what is
/// near is asked for, `near` says of each event whether it is.
#[must_use]
pub fn narrowed_events(
    dataset: &Dataset,
    hits: Option<&[Hit]>,
    facets: &Facets,
    asked: &Link,
    near: Option<&[bool]>,
) -> Narrowed {
    let is_near = |row: &usize| near.is_none_or(|near| near.get(*row).copied().unwrap_or(false));
    let base: Rows = candidates(hits, Kind::Event, &dataset.events).into_iter().filter(is_near).collect();
    facets.narrow(&base, &asked.filters, None)
}

/// Whether the event in each row of the dataset is among some.
#[must_use]
pub fn admitted(dataset: &Dataset, rows: &Rows) -> Vec<bool> {
    (0..dataset.events.len()).map(|row| rows.contains(row)).collect()
}

/// Whether each event happens within a distance of a point, at a place whose position is known.
#[must_use]
pub fn events_within(dataset: &Dataset, here: Wgs84, distance: Metres) -> Vec<bool> {
    let is_near = |point: Wgs84| here.distance(point).0 <= distance.0;
    let near = |venue: &Venue| match venue {
        Venue::Place(id) => dataset.places.get(id).and_then(|place| place.position.point()).is_some_and(is_near),
        Venue::Named { position, .. } => position.is_some_and(is_near),
        Venue::Online { .. } => false,
    };
    dataset.events.iter().map(|event| event.venues.iter().any(near)).collect()
}

/// The occurrences of the events that are asked for, in their order.
#[must_use]
pub fn asked(occurrences: &[Occurrence], admitted: &[bool]) -> Vec<Occurrence> {
    let asked = |occurrence: &&Occurrence| admitted.get(occurrence.event).copied().unwrap_or(false);
    occurrences.iter().filter(asked).copied().collect()
}

/// The first day from `from` on, within three years, on which something asked for begins.
#[must_use]
pub fn next_day(dataset: &Dataset, admitted: &[bool], from: Date) -> Option<Date> {
    (0..STEPS).find_map(|step| {
        let [first, end] =
            [step, step + 1].map(|step| civil::add_days(from, step * STEP).to_datetime(Time::midnight()));
        let all = event::expand(&dataset.events, &(first..end), &dataset.holidays);
        let begins = asked(&all, admitted).into_iter().find(|occurrence| occurrence.start >= first);
        begins.map(|occurrence| occurrence.start.date())
    })
}

/// The years worth choosing: those in which events are defined to begin, last year to the year after next, and the shown
/// one.
#[must_use]
pub fn years(dataset: &Dataset, today: Date, shown: Month) -> Vec<i16> {
    let begun = dataset.events.iter().map(|event| event.start.year());
    let near = (-1..=2).map(|step| today.year().saturating_add(step));
    let mut years: Vec<i16> = begun.chain(near).chain([shown.year]).collect();
    years.sort_unstable();
    years.dedup();
    years
}
