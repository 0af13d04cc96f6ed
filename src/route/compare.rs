//! Two plans side by side.

use super::{Plan, Warning};
use crate::geo::Metres;

/// What speaks for and against a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// When it is over, in minutes since the midnight that begins the day.
    pub finish: u32,
    /// Minutes on the way.
    pub travel_minutes: u32,
    /// Minutes before closed doors.
    pub wait_minutes: u32,
    /// How far it leads, as far as that is known.
    pub distance: Option<Metres>,
    /// Minutes lost by being late.
    pub lateness: u32,
    /// The stops that are closed, or that one reaches too late, by index in the trip.
    pub failing: Vec<usize>,
    /// The stops whose hours are not known, by index in the trip.
    pub unknown: Vec<usize>,
}

/// What changes from one plan to another of the same trip; stops are indices in the trip.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The plan as it is.
    pub present: Summary,
    /// The plan as it could be.
    pub proposed: Summary,
    /// Stops of both that come in another order: as few as can be named.
    pub moved: Vec<usize>,
    /// Stops that are only in the plan as it is.
    pub dropped: Vec<usize>,
    /// Stops that are only in the plan as it could be.
    pub added: Vec<usize>,
}

/// Holds two plans of the same trip against each other.
#[must_use]
pub fn compare(present: &Plan, proposed: &Plan) -> Comparison {
    let stops = |plan: &Plan| plan.rows.iter().map(|row| row.stop).collect::<Vec<_>>();
    let (old, new) = (stops(present), stops(proposed));
    let without = |one: &[usize], other: &[usize]| one.iter().copied().filter(|stop| !other.contains(stop)).collect();
    Comparison {
        present: summary(present),
        proposed: summary(proposed),
        moved: moved(&old, &new),
        dropped: without(&old, &new),
        added: without(&new, &old),
    }
}

fn summary(plan: &Plan) -> Summary {
    let ways = plan.rows.iter().filter_map(|row| row.travel).chain(plan.back).filter_map(|way| way.distance);
    let stops = |speaks: fn(Warning) -> bool| {
        let rows = plan.rows.iter().filter(|row| row.warnings.iter().any(|warning| speaks(*warning)));
        rows.map(|row| row.stop).collect()
    };
    Summary {
        finish: plan.finish,
        travel_minutes: plan.travel_minutes,
        wait_minutes: plan.wait_minutes,
        distance: ways.reduce(|sum, way| Metres(sum.0 + way.0)),
        lateness: plan.lateness,
        failing: stops(|warning| warning.loses_time() || warning == Warning::ClosedThatDay),
        unknown: stops(|warning| matches!(warning, Warning::HoursUnknown | Warning::HolidaysUnannounced)),
    }
}

/// The stops of both orders that do not belong to a longest common part of them.
fn moved(old: &[usize], new: &[usize]) -> Vec<usize> {
    let places: Vec<(usize, usize)> =
        new.iter().filter_map(|stop| Some((old.iter().position(|other| other == stop)?, *stop))).collect();
    // For each stop, how long a part in the old order can end with it, and which stop comes before it there.
    let mut ends: Vec<(usize, Option<usize>)> = Vec::with_capacity(places.len());
    for (index, (place, _)) in places.iter().enumerate() {
        let before = (0..index).filter(|other| places[*other].0 < *place).max_by_key(|other| ends[*other].0);
        ends.push((before.map_or(0, |other| ends[other].0) + 1, before));
    }
    let mut kept = Vec::new();
    let mut next = (0..ends.len()).max_by_key(|index| ends[*index].0);
    while let Some(index) = next {
        kept.push(places[index].1);
        next = ends[index].1;
    }
    places.into_iter().map(|(_, stop)| stop).filter(|stop| !kept.contains(stop)).collect()
}
