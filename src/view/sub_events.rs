//! The programme of an event whose parts are events themselves.

use super::EventRow;
use crate::{
    dataset::Dataset,
    event::{Event, EventId, Occurrence},
    text::Locale,
    time::DateTime,
    view::occurrence,
};

/// The events that name this one as their whole, each on its next date, in the order of their dates.
#[must_use]
pub fn sub_events(dataset: &Dataset, whole: &EventId, now: DateTime, locale: Locale) -> Vec<EventRow> {
    let part = |event: &&Event| event.part_of.as_ref() == Some(whole) && !event.about.withdrawn;
    let mut parts: Vec<Occurrence> =
        dataset.events.iter().filter(part).filter_map(|event| occurrence(dataset, event, None, now)).collect();
    parts.sort_by_key(|one| (one.start, one.event));
    parts.iter().filter_map(|one| EventRow::new(dataset, one, now, locale)).collect()
}
