//! The planner: which stops of a trip to see, and in which order.
//!
//! Up to twelve movable stops the answer is the best there is; beyond, a good one. The same trip always has the same
//! answer. What is left out is named with the reason.

mod omission;
mod task;

pub use omission::{Omission, Reason};

use super::{Plan, Solver, Trip};
use omission::Explaining;
use task::Task;

/// Which ends of the order asked for must stay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    /// The first stop stays first.
    pub first: bool,
    /// The last stop stays last.
    pub last: bool,
}

/// What a good day is, among those on which as little as can be is missed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aim {
    /// Over soonest; then the shortest way.
    #[default]
    Soonest,
    /// The least time on the way; then the shortest way, and over soonest.
    LeastTravel,
}

/// A day as the planner would have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The stops to see, by index, in order.
    pub order: Vec<usize>,
    /// Their timetable; what cannot work is said there.
    pub plan: Plan,
    /// The others, by index, and why.
    pub omitted: Vec<Omission>,
}

/// A search for a day, in slices that a page can make between two frames.
#[derive(Clone, Debug)]
pub struct Planner {
    trip: Trip,
    task: Task,
    solver: Solver,
    /// Once the order is found: why the others are left out.
    explaining: Option<Explaining>,
}

impl Planner {
    /// Begins to plan.
    #[must_use]
    pub fn new(trip: &Trip, aim: Aim) -> Self {
        let (task, instance) = Task::new(trip, aim);
        Self { trip: trip.clone(), task, solver: Solver::new(instance), explaining: None }
    }

    /// The same with another amount of work than the planner would choose; see [`Solver::advance`] for what a step is.
    #[must_use]
    pub fn with_steps(trip: &Trip, aim: Aim, steps: u64) -> Self {
        let (task, instance) = Task::new(trip, aim);
        Self { trip: trip.clone(), task, solver: Solver::with_steps(instance, steps), explaining: None }
    }

    /// Plans on; whether there is more to do. See [`Solver::advance`] for what a step is.
    pub fn advance(&mut self, steps: u64) -> bool {
        if self.explaining.is_none() {
            if self.solver.advance(steps) {
                return true;
            }
            self.explaining = Some(self.explain());
            return true;
        }
        self.explaining.as_mut().is_some_and(|explaining| explaining.advance(&self.trip, steps))
    }

    /// Begins to tell why stops are left out of the best order so far.
    fn explain(&self) -> Explaining {
        Explaining::new(&self.trip, self.task.order(&self.solver.best().1.order))
    }

    /// The best day so far.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let mut explaining = self.explaining.clone().unwrap_or_else(|| self.explain());
        while explaining.advance(&self.trip, u64::MAX) {}
        let (order, plan, omitted) = explaining.told();
        Outcome { order, plan, omitted }
    }
}

/// The best day that the planner finds.
///
/// Best is: the fewest minutes of visits lost at closed doors, past the time to be back or before a late meal; then the
/// most of what one wishes to see; then what the aim says. Stops without a position cannot be ordered by their ways:
/// unless they are locked they come after the others, before locked last ones, as they were asked for.
#[must_use]
pub fn plan(trip: &Trip, aim: Aim) -> Outcome {
    let mut planner = Planner::new(trip, aim);
    while planner.advance(u64::MAX >> 1) {}
    planner.outcome()
}

/// The best order found of all of a trip's stops, by index; nothing is left out, and only the ends given stay.
#[must_use]
pub fn optimize(trip: &Trip, ends: Ends) -> Vec<usize> {
    let mut trip = trip.clone();
    let last = trip.visits.len().saturating_sub(1);
    for (index, visit) in trip.visits.iter_mut().enumerate() {
        visit.wish = None;
        visit.locked = (ends.first && index == 0) || (ends.last && index == last);
    }
    plan(&trip, Aim::Soonest).order
}

/// The latest minute of the day, not before `earliest`, at which one can set out and see everything that must be seen
/// and be back in time; `earliest` where that is too late already.
#[must_use]
pub fn set_out(trip: &Trip, earliest: u16) -> u16 {
    let Some(back_by) = trip.back_by else { return earliest };
    let mut trip = trip.clone();
    let mut works = |start: u16| {
        trip.start = start;
        let outcome = plan(&trip, Aim::Soonest);
        outcome.omitted.is_empty() && outcome.plan.lateness == 0
    };
    // Setting out earlier never makes one late: so halving finds the last minute.
    let (mut low, mut high) = (earliest, back_by.max(earliest));
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if works(middle) { low = middle } else { high = middle - 1 }
    }
    low
}
