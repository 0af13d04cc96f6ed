//! Why a stop is left out, found by trying to put it in.

use crate::route::{DayTrouble, Plan, Row, Trip, Warning, schedule};

/// A stop that is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Omission {
    /// The stop's index in the trip.
    pub stop: usize,
    /// Why, at the place in the order where it would do least harm.
    pub reason: Reason,
}

/// Why a stop is left out. Times are minutes since the midnight that begins the day; stops are indices in the trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is closed all day.
    ClosedThatDay,
    /// One would come too late, or it would close during the stay.
    TooLate {
        /// When one would arrive.
        arrive: u32,
        /// What one would meet there.
        warning: Warning,
    },
    /// Another stop would be missed or cut short.
    Displaces {
        /// That stop.
        stop: usize,
        /// When one would arrive there.
        arrive: u32,
        /// What one would meet there; [`Warning::BegunBefore`] for an event at a fixed time.
        warning: Warning,
    },
    /// The day would be over too late.
    OverBudget {
        /// When it would be over.
        finish: u32,
        /// When one has to be back.
        back_by: u32,
    },
    /// There would be no time to eat.
    NoMeal {
        /// When the meal would begin.
        begin: u32,
        /// When it has to.
        until: u32,
    },
    /// It would fit, but others that one wishes more to see fill the day.
    Outweighed,
}

/// What a row of a timetable takes, in the search's steps.
const ROW: u64 = 25;

/// Finds the reason for every stop that is not in an order: each is tried at every place, which for many stops and a meal
/// to be put among them takes a while, so it can be left and taken up again.
#[derive(Clone, Debug)]
pub(super) struct Explaining {
    order: Vec<usize>,
    plan: Plan,
    /// The stops whose reason is still to be found, the next one last.
    left: Vec<usize>,
    /// How many places were tried for the next one, and the day with it at the best of them.
    tried: usize,
    best: Option<Plan>,
    found: Vec<Omission>,
}

impl Explaining {
    /// Begins with an order.
    pub(super) fn new(trip: &Trip, order: Vec<usize>) -> Self {
        let plan = schedule(trip, &order);
        let left = (0..trip.visits.len()).rev().filter(|stop| !order.contains(stop)).collect();
        Self { order, plan, left, tried: 0, best: None, found: Vec::new() }
    }

    /// Goes on for about so many steps; whether there is more to do.
    pub(super) fn advance(&mut self, trip: &Trip, steps: u64) -> bool {
        let rows = self.order.len() as u64 + 1;
        // A meal is tried after each of them.
        let step = ROW * rows * if trip.lunch.is_some() { rows + 1 } else { 1 };
        let mut rest = steps;
        while let Some(&stop) = self.left.last() {
            if rest == 0 {
                return true;
            }
            rest = rest.saturating_sub(step);
            self.go_on(trip, stop);
        }
        false
    }

    /// The order, its plan, and what was found.
    pub(super) fn told(self) -> (Vec<usize>, Plan, Vec<Omission>) {
        (self.order, self.plan, self.found)
    }

    /// Tries a stop at one more place, or tells why it is left out once it was tried at all of them.
    fn go_on(&mut self, trip: &Trip, stop: usize) {
        let locked = |stop: &usize| trip.visits[*stop].locked;
        let tails = (0..trip.visits.len()).rev().take_while(locked).count().min(self.order.len());
        let heads = (0..trip.visits.len()).take_while(locked).count().min(self.order.len() - tails);
        let place = heads + self.tried;
        let shut = trip.visits[stop].is_shut();
        if !shut && place <= self.order.len() - tails {
            let mut with = self.order.clone();
            with.insert(place, stop);
            let with = schedule(trip, &with);
            let worth = |plan: &Plan| (plan.lateness, plan.finish);
            if self.best.as_ref().is_none_or(|best| worth(&with) < worth(best)) {
                self.best = Some(with);
            }
            self.tried += 1;
            return;
        }
        let reason = if shut {
            Reason::ClosedThatDay
        } else {
            self.best.take().map_or(Reason::Outweighed, |with| reason(&self.plan, stop, &with))
        };
        self.found.push(Omission { stop, reason });
        self.left.pop();
        (self.tried, self.best) = (0, None);
    }
}

/// Why a stop is left out of a plan, by what would become of that with it.
fn reason(plan: &Plan, stop: usize, with: &Plan) -> Reason {
    if with.lateness <= plan.lateness {
        return Reason::Outweighed;
    }
    let trouble = |row: &Row| row.warnings.iter().copied().find(|warning| warning.loses_time());
    let own = with.rows.iter().find(|row| row.stop == stop);
    if let Some((row, warning)) = own.and_then(|row| Some((row, trouble(row)?))) {
        return Reason::TooLate { arrive: row.arrive, warning };
    }
    // What was late before is not the newcomer's fault.
    let before = |stop: usize| plan.rows.iter().find(|row| row.stop == stop).and_then(trouble);
    for row in &with.rows {
        if let Some(warning) = trouble(row)
            && Some(warning) != before(row.stop)
        {
            return Reason::Displaces { stop: row.stop, arrive: row.arrive, warning };
        }
    }
    match with.troubles.first() {
        Some(DayTrouble::BackTooLate { finish, back_by }) => Reason::OverBudget { finish: *finish, back_by: *back_by },
        Some(DayTrouble::LateMeal { begin, until }) => Reason::NoMeal { begin: *begin, until: *until },
        None => Reason::Outweighed,
    }
}

impl Warning {
    /// Whether minutes of the visit are lost.
    #[must_use]
    pub const fn loses_time(self) -> bool {
        matches!(
            self,
            Self::AfterLastEntry { .. }
                | Self::AfterClosing { .. }
                | Self::ClosesDuringStay { .. }
                | Self::BegunBefore { .. }
        )
    }
}
