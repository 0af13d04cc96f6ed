//! Whether an event fits the opening hours of the places where it happens.

use crate::{
    dataset::Dataset,
    event::{Event, Occurrence, Venue},
    place::PlaceId,
    text::Locale,
    time::{
        Date, Opening,
        civil::{add_days, second_number},
    },
    view::event_row::is_off,
    words::Words,
};

/// A place that is not open for an event, as far as both are published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursConflict {
    /// Which place.
    pub place: PlaceId,
    /// What does not fit, in words.
    pub text: &'static str,
}

/// The places of an occurrence whose published hours do not cover it.
///
/// Nothing is said of hours that are unknown or rest on holidays not yet announced, of what lasts whole days, and of
/// what does not take place.
#[must_use]
pub fn hours_conflicts(
    dataset: &Dataset,
    event: &Event,
    occurrence: &Occurrence,
    locale: Locale,
) -> Vec<HoursConflict> {
    let (first, last) = occurrence.days();
    if occurrence.all_day || is_off(occurrence) || first != last {
        return Vec::new();
    }
    let words = Words::of(locale);
    let conflict = |venue: &Venue| {
        let Venue::Place(id) = venue else { return None };
        let opening = dataset.places.get(id)?.opening.as_ref()?;
        let text = match spans(dataset, opening, first)?.as_slice() {
            [] => words.dates().conflict_closed,
            open if covers(open, occurrence) => return None,
            _ => words.dates().conflict_hours,
        };
        Some(HoursConflict { place: id.clone(), text })
    };
    occurrence.venues(event).iter().filter_map(conflict).collect()
}

/// When a place is open on a day, in seconds from 1970 on, with what still reaches into it from the day before.
fn spans(dataset: &Dataset, opening: &Opening, day: Date) -> Option<Vec<(i64, i64)>> {
    let holidays = &dataset.holidays;
    let mut open = Vec::new();
    for date in [add_days(day, -1), day] {
        if opening.is_assumed(date, holidays) {
            return None;
        }
        let midnight = second_number(date.at(0, 0, 0, 0));
        for span in opening.day(date, holidays)? {
            // What is open perhaps, or until nobody knows when, is no reason to warn.
            if span.unknown {
                return None;
            }
            let close = if span.open_end { 48 * 60 } else { i64::from(span.close) };
            open.push((midnight + i64::from(span.open) * 60, midnight + close * 60));
        }
    }
    let begin = second_number(day.at(0, 0, 0, 0));
    open.retain(|(_, close)| *close > begin);
    open.sort_unstable();
    Some(open)
}

/// Whether spans in their order cover an occurrence without a gap; its start alone where no end is announced.
fn covers(open: &[(i64, i64)], occurrence: &Occurrence) -> bool {
    let start = second_number(occurrence.start);
    let end = occurrence.end.map_or(start + 60, second_number).max(start + 60);
    let reached = open.iter().fold(start, |at, (open, close)| if *open <= at { at.max(*close) } else { at });
    reached >= end
}
