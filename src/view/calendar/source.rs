//! What the calendar draws from: occurrences, whom they are shown to and when.

use crate::{
    dataset::Dataset,
    event::{self, Occurrence},
    link::Link,
    search::{Index, Kind},
    taxonomy::Subject,
    text::Locale,
    time::{Date, DateTime, Month, Time, civil},
    view::{EventRow, filter, worded},
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
    /// The lines of some occurrences, by index.
    pub(super) fn rows(self, indices: &[usize]) -> Vec<EventRow> {
        let row = |index: &usize| EventRow::new(self.dataset, self.occurrences.get(*index)?, self.now, self.locale);
        indices.iter().filter_map(row).collect()
    }
}

/// Whether the event in each row of the dataset is asked for by the link's words and tags.
///
/// Tags that file only other kinds of records ask for nothing here.
#[must_use]
pub fn admitted(dataset: &Dataset, index: &Index, asked: &Link) -> Vec<bool> {
    let mut filter = filter(dataset, asked);
    filter.tags.retain(|tag| {
        let taxonomy = dataset.taxonomies.get(usize::from(tag.taxonomy));
        taxonomy.is_some_and(|taxonomy| taxonomy.applies_to.contains(&Subject::Events))
    });
    let rows = worded(index, asked, Kind::Event).unwrap_or_else(|| (0..dataset.events.len()).collect());
    let mut admitted = vec![false; dataset.events.len()];
    for row in rows {
        let asked = dataset.events.row(row).is_some_and(|event| filter.admits(&event.about, dataset));
        if let Some(admitted) = admitted.get_mut(row) {
            *admitted = asked;
        }
    }
    admitted
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
