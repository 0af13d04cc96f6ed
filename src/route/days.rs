//! Several days: what to see on which.

use super::{Aim, Omission, Outcome, Planner, Trip, plan, schedule};

/// A journey of several days.
#[derive(Clone, Debug, PartialEq)]
pub struct Days {
    /// Each day: the stops by their index in all of the trips, in order; nothing is omitted from a day as such.
    pub days: Vec<Outcome>,
    /// The stops that are seen on none, and why not on the last.
    pub omitted: Vec<Omission>,
}

/// What a stop that must be seen counts against one that is only wished for.
const MUST: u16 = 1000;

/// Up to how many stops two days may have together for stops to be moved between them.
const MOST_TO_BALANCE: usize = 24;

/// Spreads stops over days: one trip for each day, all with the same stops, but each with the hours, the start, the end and
/// the time to be back of its day. Where a stop is locked means nothing here.
///
/// Days are filled from the first on. Then stops move from one day to another as long as that makes the days shorter.
#[must_use]
pub fn plan_days(trips: &[Trip], aim: Aim) -> Days {
    let count = trips.iter().map(|trip| trip.visits.len()).min().unwrap_or(0);
    let mut left: Vec<usize> = (0..count).collect();
    let mut chosen: Vec<Vec<usize>> = Vec::with_capacity(trips.len());
    let mut omitted = Vec::new();
    for trip in trips {
        let mut day = part(trip, &left);
        for visit in &mut day.visits {
            visit.wish = Some(visit.wish.map_or(MUST, |wish| wish.min(MUST - 1)));
            visit.locked = false;
        }
        let outcome = plan(&day, aim);
        omitted = outcome.omitted.iter().map(|gap| named(*gap, &left)).collect();
        let order: Vec<usize> = outcome.order.iter().map(|stop| left[*stop]).collect();
        left.retain(|stop| !order.contains(stop));
        chosen.push(order);
    }
    balance(trips, &mut chosen, aim);
    let days = trips.iter().zip(&chosen).map(|(trip, stops)| day(trip, stops)).collect();
    Days { days, omitted }
}

/// Moves single stops to other days while that saves time and loses nothing.
fn balance(trips: &[Trip], chosen: &mut [Vec<usize>], aim: Aim) {
    for (from, to) in (0..trips.len()).flat_map(|from| (0..trips.len()).map(move |to| (from, to))) {
        let mut index = 0;
        while from != to && index < chosen[from].len() && chosen[from].len() + chosen[to].len() <= MOST_TO_BALANCE {
            let mut without = chosen[from].clone();
            let stop = without.remove(index);
            let with: Vec<usize> = chosen[to].iter().copied().chain([stop]).collect();
            let (without, with) = (best(&trips[from], &without, aim), best(&trips[to], &with, aim));
            let spent = |day: usize, stops: &[usize]| {
                let plan = schedule(&trips[day], stops);
                (plan.lateness, plan.finish - u32::from(trips[day].start))
            };
            let before = (spent(from, &chosen[from]), spent(to, &chosen[to]));
            let after = (spent(from, &without), spent(to, &with));
            let sum = |(one, other): ((u32, u32), (u32, u32))| (one.0 + other.0, one.1 + other.1);
            // A stop at a closed place would take no time elsewhere either.
            let open = !trips[to].visits[stop].is_shut();
            if open && sum(after) < sum(before) {
                (chosen[from], chosen[to]) = (without, with);
            } else {
                index += 1;
            }
        }
    }
}

/// The best order of stops on a day, none of which may be left out.
fn best(trip: &Trip, stops: &[usize], aim: Aim) -> Vec<usize> {
    let mut day = part(trip, stops);
    for visit in &mut day.visits {
        (visit.wish, visit.locked) = (None, false);
    }
    let mut planner = Planner::with_steps(&day, aim, 20_000);
    while planner.advance(u64::MAX >> 1) {}
    planner.outcome().order.into_iter().map(|stop| stops[stop]).collect()
}

fn day(trip: &Trip, stops: &[usize]) -> Outcome {
    Outcome { order: stops.to_vec(), plan: schedule(trip, stops), omitted: Vec::new() }
}

/// The trip with some of its stops alone.
fn part(trip: &Trip, stops: &[usize]) -> Trip {
    let ends = [trip.visits.len(), trip.visits.len() + 1];
    let indices: Vec<usize> = stops.iter().copied().chain(ends).collect();
    Trip {
        visits: stops.iter().map(|stop| trip.visits[*stop].clone()).collect(),
        matrix: trip.matrix.pick(&indices),
        ..trip.clone()
    }
}

/// An omission with the index that the stop has among all.
fn named(omission: Omission, stops: &[usize]) -> Omission {
    use super::Reason;
    let reason = match omission.reason {
        Reason::Displaces { stop, arrive, warning } => Reason::Displaces { stop: stops[stop], arrive, warning },
        other => other,
    };
    Omission { stop: stops[omission.stop], reason }
}
