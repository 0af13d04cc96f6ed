//! A better order for the visitor's own route, beside the present one.

use super::timetable::{plan_distance, troubles};
use crate::{
    dataset::Dataset,
    link::{Draft, DraftStop},
    route::{Ends, Plan, Trip, optimize, schedule},
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
    let outline = |order: &[usize]| Outline::new(dataset, draft, &trip, &schedule(&trip, order), locale);
    (order != asked).then(|| Proposal { stops, present: outline(&asked), proposed: outline(&order) })
}

impl Outline {
    fn new(dataset: &Dataset, draft: &Draft, trip: &Trip, plan: &Plan, locale: Locale) -> Self {
        let format = Format(locale);
        let name = |index: usize| {
            let Some(stop) = draft.stops.get(index) else { return String::new() };
            let place = dataset.places.get(&stop.place);
            place.map_or(stop.place.as_str(), |place| place.about.name.get(locale)).to_owned()
        };
        // What stands at its own index stands where it stood in the order asked for.
        let moved = |(at, stop): (usize, usize)| (name(stop), at != stop);
        let order: Vec<usize> = plan.rows.iter().map(|row| row.stop).collect();
        Self {
            stops: order.into_iter().enumerate().map(moved).collect(),
            total: format.duration(plan.finish.saturating_sub(trip.start.into())),
            travel: format.duration(plan.travel_minutes),
            distance: plan_distance(plan).map_or_else(String::new, |way| format.distance(way)),
            finish: format.clock(plan.finish),
            troubles: troubles(plan),
        }
    }
}
