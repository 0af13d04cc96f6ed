//! A trip from what a site publishes: a curated route, or the visitor's own.

use super::{Doors, Pace, Route, Trip, Visit, Window};
use crate::{
    dataset::Dataset,
    link::{Draft, DraftStop},
    place::{Place, PlaceId},
    time::{Date, Holidays, Opening, Time},
};

impl Trip {
    /// A curated route as published; opening hours are checked where a day is given.
    #[must_use]
    pub fn of_route(route: &Route, date: Option<Date>, pace: Pace, dataset: &Dataset) -> Self {
        let visits =
            route.stops.iter().map(|stop| visit(stop.place.as_ref(), stop.stay_minutes, date, dataset)).collect();
        let mut trip = Self::new(visits, route.mode, pace, minute(route.start));
        // The way published with index 0 leads to the second stop.
        for (from, leg) in route.legs.iter().enumerate() {
            if let Some(leg) = leg {
                trip.matrix.publish(from, from + 1, leg, pace);
            }
        }
        trip
    }

    /// The visitor's own route.
    #[must_use]
    pub fn of_draft(draft: &Draft, dataset: &Dataset) -> Self {
        let visit = |stop: &DraftStop| visit(Some(&stop.place), stop.stay_minutes, draft.date, dataset);
        Self::new(draft.stops.iter().map(visit).collect(), draft.mode, draft.pace, minute(draft.start))
    }
}

impl Doors {
    /// The doors of a place on a day.
    fn of(place: &Place, date: Date, holidays: &Holidays) -> Self {
        let Some(opening) = &place.opening else { return Self::Unknown };
        let Some(mut spans) = opening.day(date, holidays) else { return Self::Unknown };
        if spans.is_empty() {
            return Self::Closed;
        }
        // "Perhaps" is no time to plan with.
        spans.retain(|span| !span.unknown);
        if spans.is_empty() {
            return Self::Unknown;
        }
        let mut windows: Vec<Window> = Vec::with_capacity(spans.len());
        for span in spans {
            match windows.last_mut() {
                // Nobody is sent out between spans that touch.
                Some(last) if span.open <= last.close => last.close = last.close.max(span.close),
                _ => windows.push(Window { open: span.open, close: span.close }),
            }
        }
        Self::Open { windows, last_entry: opening.last_entry }
    }
}

/// A stop at a place, which the dataset may know or not.
fn visit(id: Option<&PlaceId>, stay: Option<u16>, date: Option<Date>, dataset: &Dataset) -> Visit {
    let place = id.and_then(|id| dataset.places.get(id));
    let stay = stay.or(place.and_then(|place| place.visit_minutes));
    let holidays = &dataset.holidays;
    let opening = place.and_then(|place| place.opening.as_ref());
    let assumed = |(date, opening): (Date, &Opening)| opening.is_assumed(date, holidays);
    Visit {
        position: place.and_then(|place| place.position.point()),
        stay: stay.unwrap_or(Trip::DEFAULT_STAY),
        stay_assumed: stay.is_none(),
        doors: date
            .map_or(Doors::Unasked, |date| place.map_or(Doors::Unknown, |place| Doors::of(place, date, holidays))),
        hours_assumed: date.zip(opening).is_some_and(assumed),
        wish: None,
        locked: false,
    }
}

/// The minute of the day to set out, the seconds left off.
fn minute(start: Option<Time>) -> u16 {
    let minutes = start.map(|time| i16::from(time.hour()) * 60 + i16::from(time.minute()));
    minutes.and_then(|minutes| u16::try_from(minutes).ok()).unwrap_or(Trip::DEFAULT_START)
}
