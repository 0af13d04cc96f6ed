//! A trip from what a site publishes: a curated route, or the visitor's own.

use super::{Doors, Pace, Route, Stop, Trip, Visit, Window};
use crate::{
    dataset::Dataset,
    event::{EventStatus, Occurrence, occurrences},
    link::{Draft, DraftStop, End, Spot},
    place::{Place, PlaceId},
    time::{Date, Holidays, Opening, Time, civil::add_days},
};

impl Trip {
    /// A curated route as published; opening hours are checked where a day is given.
    #[must_use]
    pub fn of_route(route: &Route, date: Option<Date>, pace: Pace, dataset: &Dataset) -> Self {
        let visits =
            route.stops.iter().map(|stop| visit(stop.place.as_ref(), stop.stay_minutes, date, dataset)).collect();
        let mut trip = Self::new(
            visits,
            route.mode,
            pace,
            minute(route.start.or(route.start_windows.first().map(|(from, _)| *from))),
        );
        // The way published with index 0 leads to the second stop.
        let legs = || route.legs.iter().enumerate().filter_map(|(from, leg)| Some((from, leg.as_ref()?)));
        for (from, leg) in legs() {
            trip.matrix.publish(from, from + 1, leg, pace);
        }
        trip.know(&dataset.ways);
        // A length that is published stays, though an engine measures another one.
        for (from, leg) in legs().filter(|(_, leg)| leg.distance.is_some()) {
            trip.matrix.publish(from, from + 1, leg, pace);
        }
        trip
    }

    /// The visitor's own route, all of it on its day.
    #[must_use]
    pub fn of_draft(draft: &Draft, dataset: &Dataset) -> Self {
        Self::of_stops(draft, &draft.stops, 0, (true, true), dataset)
    }

    /// The days of the visitor's own route, one after the other: where a stop begins another day, the next trip begins.
    ///
    /// All begin at the same time of day. Where one set out and where one ends belong to the first day and to the last.
    #[must_use]
    pub fn days_of_draft(draft: &Draft, dataset: &Dataset) -> Vec<Self> {
        let mut days: Vec<&[DraftStop]> = draft.stops.chunk_by(|_, next| !next.new_day).collect();
        if days.is_empty() {
            days.push(&[]);
        }
        let last = days.len() - 1;
        let day = |(index, stops): (usize, &&[DraftStop])| {
            Self::of_stops(draft, stops, index, (index == 0, index == last), dataset)
        };
        days.iter().enumerate().map(day).collect()
    }

    /// Trips for so many days, each with all stops of the visitor's own route: for [`plan_days`](super::plan_days).
    #[must_use]
    pub fn spread_draft(draft: &Draft, days: usize, dataset: &Dataset) -> Vec<Self> {
        let day = |index| Self::of_stops(draft, &draft.stops, index, (index == 0, index + 1 == days), dataset);
        (0..days).map(day).collect()
    }

    /// Stops on a day so many days after the first; it may be the first, and it may be the last.
    fn of_stops(
        draft: &Draft,
        stops: &[DraftStop],
        after: usize,
        (first, last): (bool, bool),
        dataset: &Dataset,
    ) -> Self {
        let date = draft.date.map(|date| add_days(date, i32::try_from(after).unwrap_or(0)));
        let visits = stops.iter().map(|stop| own_visit(stop, date, dataset)).collect();
        let mut trip = Self::new(visits, draft.mode, draft.pace, minute(draft.start));
        let from = draft.from.and_then(Spot::point);
        let begin = || dataset.places.get(&draft.stops.first()?.place)?.position.point();
        let to = match draft.end {
            End::Open => None,
            End::At(spot) => spot.point(),
            End::Return => from.or_else(begin),
        };
        let (from, to) = (from.filter(|_| first), to.filter(|_| last));
        if from.is_some() || to.is_some() {
            trip = trip.between(from, to);
        }
        for (index, stop) in stops.iter().enumerate() {
            if let Some(mode) = stop.mode {
                trip.arrive_by(index, mode);
            }
        }
        trip.know(&dataset.ways);
        trip.follow(draft, stops, dataset);
        trip.back_by = draft.back_by.map(|time| minute(Some(time)));
        trip.lunch = draft.lunch;
        trip
    }
}

impl Route {
    /// The curated route that a draft was made from, as long as it leads to any of its places.
    #[must_use]
    pub fn behind<'a>(draft: &Draft, dataset: &'a Dataset) -> Option<&'a Self> {
        let route = dataset.routes.get(draft.base.as_ref()?).filter(|route| !route.about.withdrawn)?;
        let kept = |stop: &Stop| stop.place.as_ref().is_some_and(|id| draft.stops.iter().any(|own| own.place == *id));
        route.stops.iter().any(kept).then_some(route)
    }
}

impl Trip {
    /// Takes the ways published for the route that a draft was made from, where it still goes them the same way.
    fn follow(&mut self, draft: &Draft, stops: &[DraftStop], dataset: &Dataset) {
        let Some(base) = Route::behind(draft, dataset) else { return };
        for (from, one) in stops.iter().enumerate() {
            for (to, other) in stops.iter().enumerate() {
                let leg = base.leg(&one.place, &other.place);
                let leg = leg.filter(|leg| leg.mode == other.mode.unwrap_or(draft.mode));
                if let Some(leg) = leg.filter(|leg| leg.distance.is_some() || leg.minutes.is_some()) {
                    self.matrix.publish(from, to, leg, draft.pace);
                }
            }
        }
    }
}

impl Visit {
    /// A stop at a place on a day.
    #[must_use]
    pub fn at(place: &PlaceId, date: Option<Date>, dataset: &Dataset) -> Self {
        visit(Some(place), None, date, dataset)
    }
}

/// A stop of the visitor's own, for a place or for an event there.
fn own_visit(stop: &DraftStop, date: Option<Date>, dataset: &Dataset) -> Visit {
    let mut visit = visit(Some(&stop.place), stop.stay_minutes, date, dataset);
    visit.wish = stop.optional.then_some(1);
    visit.locked = stop.locked;
    let Some(index) = stop.event.as_ref().and_then(|event| dataset.events.position(event)) else { return visit };
    let event = &dataset.events[index];
    if event.all_day {
        return visit;
    }
    if let (None, minutes @ 1..) = (stop.stay_minutes, event.duration.minutes) {
        (visit.stay, visit.stay_assumed) = (u16::try_from(minutes).unwrap_or(u16::MAX), false);
    }
    if let Some(date) = date {
        // Who goes for an event goes by its times, whatever hours the place keeps.
        let midnight = date.at(0, 0, 0, 0);
        let times = occurrences(index, event, &(midnight..add_days(date, 1).at(0, 0, 0, 0)), &dataset.holidays);
        let goes_on = |time: &Occurrence| !matches!(time.status, EventStatus::Cancelled | EventStatus::Postponed);
        let times = times.iter().filter(|time| time.start >= midnight && goes_on(time));
        visit.doors = Doors::Begins(times.map(|time| minute(Some(time.start.time()))).collect());
        visit.hours_assumed = false;
    }
    visit
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
#[must_use]
pub fn minute(start: Option<Time>) -> u16 {
    let minutes = start.map(|time| i16::from(time.hour()) * 60 + i16::from(time.minute()));
    minutes.and_then(|minutes| u16::try_from(minutes).ok()).unwrap_or(Trip::DEFAULT_START)
}
