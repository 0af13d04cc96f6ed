//! A trip as the optimiser takes it, and its answer as an order of the trip's stops.

use super::Aim;
use crate::route::{Doors, Instance, Job, Lunch, Travel, Trip, Visit};

/// What becomes of the stops of a trip in an instance.
#[derive(Clone, Debug)]
pub(super) struct Task {
    /// The visit of each job.
    visits: Vec<usize>,
    /// Stops without a position, which come last but for locked ones.
    lost: Vec<usize>,
    /// How many locked stops end the day.
    tails: usize,
}

/// What a minute weighs against a metre: more than any way of a day has metres.
const MINUTE: i32 = 1 << 20;

/// What a wish of 1 weighs: more than a whole day.
const WISH: i64 = 1 << 36;

impl Task {
    pub(super) fn new(trip: &Trip, aim: Aim) -> (Self, Instance) {
        let all = 0..trip.visits.len();
        let lost = |stop: &usize| trip.visits[*stop].position.is_none() && !trip.visits[*stop].locked;
        // An optional stop that is closed is left out without a search.
        let shut = |stop: &usize| trip.visits[*stop].is_shut() && trip.visits[*stop].is_optional();
        let visits: Vec<usize> = all.clone().filter(|stop| !lost(stop) && !shut(stop)).collect();
        let lost: Vec<usize> = all.filter(|stop| lost(stop) && !shut(stop)).collect();
        let tails = visits.iter().rev().take_while(|stop| trip.visits[**stop].locked).count();
        let ends = [trip.visits.len(), trip.visits.len() + 1];
        let nodes: Vec<usize> = visits.iter().copied().chain(ends).collect();
        let ways = || nodes.iter().flat_map(|from| nodes.iter().map(move |to| trip.matrix.get(*from, *to)));
        let minutes = ways().map(|way| way.map_or(0, minutes)).collect();
        let weigh = |way: Option<Travel>| match (aim, way) {
            (_, None) => 0,
            (Aim::Soonest, Some(way)) => metres(way),
            // Half a minute on the way weighs as much as a day's metres and minutes together.
            (Aim::LeastTravel, Some(way)) => minutes_weight(way),
        };
        // The stops that the optimiser does not see take their time as well.
        let unseen: i32 = lost.iter().map(|stop| i32::from(trip.visits[*stop].stay)).sum();
        let instance = Instance {
            jobs: visits.iter().map(|stop| job(&trip.visits[*stop])).collect(),
            minutes,
            cost: ways().map(weigh).collect(),
            time_weight: if aim == Aim::Soonest { MINUTE.into() } else { 1 },
            start: trip.start.into(),
            finish_by: trip.back_by.map(|back_by| i32::from(back_by) - unseen),
            lunch: trip.lunch.map(|meal| Lunch {
                from: meal.from.into(),
                until: meal.until.into(),
                minutes: meal.minutes.into(),
            }),
        };
        (Self { visits, lost, tails }, instance)
    }

    /// The stops of the trip for an order of jobs.
    pub(super) fn order(&self, jobs: &[usize]) -> Vec<usize> {
        let mut order: Vec<usize> = jobs.iter().filter_map(|job| self.visits.get(*job).copied()).collect();
        let end = order.len().saturating_sub(self.tails);
        order.splice(end..end, self.lost.iter().copied());
        order
    }
}

impl Visit {
    /// Whether it may be left out.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.wish.is_some() && !self.locked
    }

    /// Whether it is closed all day.
    #[must_use]
    pub fn is_shut(&self) -> bool {
        match &self.doors {
            Doors::Closed => true,
            Doors::Open { windows, .. } => windows.is_empty(),
            Doors::Begins(times) => times.is_empty(),
            Doors::Unasked | Doors::Unknown => false,
        }
    }
}

fn job(visit: &Visit) -> Job {
    Job {
        stay: visit.stay.into(),
        gates: visit.doors.gates(visit.stay),
        prize: visit.wish.map(|wish| i64::from(wish.max(1)) * WISH),
        locked: visit.locked,
    }
}

/// A week at most: what takes longer is no day out.
fn minutes(way: Travel) -> i32 {
    i32::try_from(way.minutes).unwrap_or(i32::MAX).min(10_000)
}

/// Up to a thousand kilometres.
#[expect(clippy::cast_possible_truncation, reason = "clamped first")]
fn metres(way: Travel) -> i32 {
    way.distance.map_or(0, |way| way.0.round().clamp(0.0, f64::from(MINUTE - 1)) as i32)
}

fn minutes_weight(way: Travel) -> i32 {
    minutes(way) * (1 << 17) + metres(way) / 16
}
