//! The optimiser: the order of stops in which the day is over soonest and the doors are open.
//!
//! Up to twelve movable stops the order is the best there is; beyond, a good one that is never worse than the order
//! asked for. The same trip always gives the same order.

mod exact;
mod local;

use super::{Trip, schedule::Progress};

/// Which ends of the order asked for must stay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    /// The first stop stays first.
    pub first: bool,
    /// The last stop stays last.
    pub last: bool,
}

/// The best order found of a trip's stops, by index.
///
/// Best is the least of: minutes until the finish, plus ten for every minute of [`lateness`](super::Plan::lateness);
/// then metres. Stops without a position cannot be ordered by their ways: they come after the others, before a fixed
/// last one, as they were asked for.
#[must_use]
pub fn optimize(trip: &Trip, ends: Ends) -> Vec<usize> {
    let task = Task::new(trip, ends);
    if task.middle.len() <= exact::LIMIT { exact::solve(&task) } else { local::solve(&task) }
}

/// A trip taken apart into what may move and what may not.
struct Task<'a> {
    trip: &'a Trip,
    /// A fixed first stop.
    head: Option<usize>,
    /// What may move.
    middle: Vec<usize>,
    /// What follows: stops without a position, then a fixed last one.
    tail: Vec<usize>,
}

/// What an order costs; compared by the minutes, then by the metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Cost {
    minutes: u32,
    metres: u32,
}

/// What a minute too late for the opening hours weighs, in minutes of the day.
const LATE: u32 = 10;

impl<'a> Task<'a> {
    fn new(trip: &'a Trip, ends: Ends) -> Self {
        let mut stops = trip.as_asked();
        let last = if ends.last && stops.len() > usize::from(ends.first) { stops.pop() } else { None };
        let head = if ends.first && !stops.is_empty() { Some(stops.remove(0)) } else { None };
        let placed = |stop: &usize| trip.visits[*stop].position.is_some();
        let (middle, mut tail): (Vec<_>, Vec<_>) = stops.into_iter().partition(placed);
        tail.extend(last);
        Self { trip, head, middle, tail }
    }

    /// The day as far as nothing can move.
    fn begin(&self) -> Progress {
        let mut progress = Progress::new(self.trip);
        if let Some(stop) = self.head {
            progress.go(self.trip, stop);
        }
        progress
    }

    /// What the day costs in the end, from where the movable stops are done.
    fn finish(&self, mut progress: Progress) -> Cost {
        for &stop in &self.tail {
            progress.go(self.trip, stop);
        }
        Cost::of(progress)
    }

    /// The whole order around an order of the movable stops.
    fn whole(&self, middle: Vec<usize>) -> Vec<usize> {
        self.head.into_iter().chain(middle).chain(self.tail.iter().copied()).collect()
    }
}

impl Cost {
    fn of(progress: Progress) -> Self {
        Self { minutes: progress.now + LATE * progress.lateness, metres: progress.metres }
    }
}
