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

/// The reason for every stop that is not in an order.
pub(super) fn explain(trip: &Trip, order: &[usize], plan: &Plan) -> Vec<Omission> {
    let left = (0..trip.visits.len()).filter(|stop| !order.contains(stop));
    left.map(|stop| Omission { stop, reason: reason(trip, order, plan, stop) }).collect()
}

fn reason(trip: &Trip, order: &[usize], plan: &Plan, stop: usize) -> Reason {
    if trip.visits[stop].is_shut() {
        return Reason::ClosedThatDay;
    }
    let locked = |stop: &usize| trip.visits[*stop].locked;
    let tails = (0..trip.visits.len()).rev().take_while(locked).count().min(order.len());
    let heads = (0..trip.visits.len()).take_while(locked).count().min(order.len() - tails);
    let tried = (heads..=order.len() - tails).map(|place| {
        let mut with = order.to_vec();
        with.insert(place, stop);
        schedule(trip, &with)
    });
    let Some(with) = tried.min_by_key(|with| (with.lateness, with.finish)) else { return Reason::Outweighed };
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
