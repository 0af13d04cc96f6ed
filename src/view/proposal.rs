//! A better order for the visitor's own route, beside the present one.

use super::timetable::{plan_distance, troubles};
use crate::{
    dataset::Dataset,
    link::{Draft, DraftStop},
    route::{Ends, Trip, optimize, schedule},
    text::Locale,
    words::Format,
};

/// Two orders to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The stops in the proposed order.
    pub stops: Vec<DraftStop>,
    /// The order as it is.
    pub present: Outline,
    /// The order as it could be.
    pub proposed: Outline,
}

/// One order, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The stops' names, each with whether it stands elsewhere in the other order.
    pub stops: Vec<(String, bool)>,
    /// How long it takes in all.
    pub total: String,
    /// Time on the way.
    pub travel: String,
    /// How far it leads; empty where nothing is known.
    pub distance: String,
    /// When it is over.
    pub finish: String,
    /// How many stops do not work as planned.
    pub troubles: usize,
}

/// The order that the planner would take; `None` where it is the present one.
#[must_use]
pub fn proposal(dataset: &Dataset, draft: &Draft, ends: Ends, locale: Locale) -> Option<Proposal> {
    let trip = Trip::of_draft(draft, dataset);
    let (asked, order) = (trip.as_asked(), optimize(&trip, ends));
    let stops = order.iter().filter_map(|&index| draft.stops.get(index).cloned()).collect();
    let outline = |order: &[usize], other: &[usize]| Outline::new(dataset, draft, &trip, (order, other), locale);
    (order != asked).then(|| Proposal { stops, present: outline(&asked, &order), proposed: outline(&order, &asked) })
}

impl Outline {
    fn new(dataset: &Dataset, draft: &Draft, trip: &Trip, orders: (&[usize], &[usize]), locale: Locale) -> Self {
        let (order, other) = orders;
        let (format, plan) = (Format(locale), schedule(trip, order));
        let name = |index: usize| {
            let Some(stop) = draft.stops.get(index) else { return String::new() };
            let place = dataset.places.get(&stop.place);
            place.map_or(stop.place.as_str(), |place| place.about.name.get(locale)).to_owned()
        };
        let named = |(at, &stop): (usize, &usize)| (name(stop), other.get(at) != Some(&stop));
        Self {
            stops: order.iter().enumerate().map(named).collect(),
            total: format.duration(plan.finish.saturating_sub(trip.start.into())),
            travel: format.duration(plan.travel_minutes),
            distance: plan_distance(&plan).map_or_else(String::new, |way| format.distance(way)),
            finish: format.clock(plan.finish),
            troubles: troubles(&plan),
        }
    }
}
