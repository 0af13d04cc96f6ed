//! Several days: what to see on which.

use super::{Aim, Omission, Outcome, Planner, Trip, schedule};

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
    let mut planner = DaysPlanner::new(trips.to_vec(), aim);
    while planner.advance(u64::MAX >> 1) {}
    planner.outcome()
}

/// The same in slices that a page can make between two frames.
#[derive(Clone, Debug)]
pub struct DaysPlanner {
    trips: Vec<Trip>,
    aim: Aim,
    /// The stops that no day has yet.
    left: Vec<usize>,
    chosen: Vec<Vec<usize>>,
    omitted: Vec<Omission>,
    /// The day that is being filled.
    filling: Option<Planner>,
    /// Which pair of days exchanges stops, and which stop of the first is next.
    pair: usize,
    index: usize,
    /// Both days as they would be, while they are planned.
    trying: Option<[Part; 2]>,
}

/// Some stops of a day, all of which are seen, in the search for their best order.
#[derive(Clone, Debug)]
struct Part {
    stops: Vec<usize>,
    planner: Planner,
}

/// How much is done for the order of one day while stops move between days.
const STEPS: u64 = 20_000;

impl DaysPlanner {
    /// Begins to plan.
    #[must_use]
    pub fn new(trips: Vec<Trip>, aim: Aim) -> Self {
        let count = trips.iter().map(|trip| trip.visits.len()).min().unwrap_or(0);
        let chosen = Vec::with_capacity(trips.len());
        let left = (0..count).collect();
        Self { trips, aim, left, chosen, omitted: Vec::new(), filling: None, pair: 0, index: 0, trying: None }
    }

    /// Plans on for about so many steps; whether there is more to do.
    pub fn advance(&mut self, steps: u64) -> bool {
        let Some(trip) = self.trips.get(self.chosen.len()) else { return self.exchange(steps) };
        let planner = self.filling.get_or_insert_with(|| {
            let mut day = part(trip, &self.left);
            for visit in &mut day.visits {
                visit.wish = Some(visit.wish.map_or(MUST, |wish| wish.min(MUST - 1)));
                visit.locked = false;
            }
            Planner::new(&day, self.aim)
        });
        if !planner.advance(steps) {
            let outcome = planner.outcome();
            self.omitted = outcome.omitted.iter().map(|gap| named(*gap, &self.left)).collect();
            let order: Vec<usize> = outcome.order.iter().map(|stop| self.left[*stop]).collect();
            self.left.retain(|stop| !order.contains(stop));
            self.chosen.push(order);
            self.filling = None;
        }
        true
    }

    /// The days so far.
    #[must_use]
    pub fn outcome(&self) -> Days {
        let days = self.trips.iter().zip(&self.chosen).map(|(trip, stops)| day(trip, stops)).collect();
        Days { days, omitted: self.omitted.clone() }
    }

    /// Moves stops to other days where that saves time and loses nothing; whether there are others to try.
    fn exchange(&mut self, steps: u64) -> bool {
        if let Some(tried) = &mut self.trying {
            if tried.iter_mut().any(|part| part.planner.advance(steps)) {
                return true;
            }
            let tried = tried.each_ref().map(Part::order);
            self.trying = None;
            self.judge(tried);
            return true;
        }
        let count = self.trips.len();
        let (from, to) = (self.pair / count.max(1), self.pair % count.max(1));
        if from >= count {
            return false;
        }
        let most = self.chosen[from].len() + self.chosen[to].len();
        if from == to || self.index >= self.chosen[from].len() || most > MOST_TO_BALANCE {
            (self.pair, self.index) = (self.pair + 1, 0);
            return true;
        }
        let stop = self.chosen[from][self.index];
        // A stop at a closed place would take no time elsewhere either.
        if self.trips[to].visits[stop].is_shut() {
            self.index += 1;
            return true;
        }
        let without = self.chosen[from].iter().copied().filter(|other| *other != stop).collect();
        let with = self.chosen[to].iter().copied().chain([stop]).collect();
        self.trying =
            Some([Part::new(&self.trips[from], without, self.aim), Part::new(&self.trips[to], with, self.aim)]);
        true
    }

    /// Takes both days as they would be, if they are better than those there are, or goes on to the next stop.
    fn judge(&mut self, [without, with]: [Vec<usize>; 2]) {
        let (from, to) = (self.pair / self.trips.len(), self.pair % self.trips.len());
        let spent = |day: usize, stops: &[usize]| {
            let plan = schedule(&self.trips[day], stops);
            (plan.lateness, plan.finish - u32::from(self.trips[day].start))
        };
        let sum = |one: (u32, u32), other: (u32, u32)| (one.0 + other.0, one.1 + other.1);
        let before = sum(spent(from, &self.chosen[from]), spent(to, &self.chosen[to]));
        if sum(spent(from, &without), spent(to, &with)) < before {
            (self.chosen[from], self.chosen[to]) = (without, with);
        } else {
            self.index += 1;
        }
    }
}

impl Part {
    fn new(trip: &Trip, stops: Vec<usize>, aim: Aim) -> Self {
        let mut day = part(trip, &stops);
        for visit in &mut day.visits {
            (visit.wish, visit.locked) = (None, false);
        }
        Self { planner: Planner::with_steps(&day, aim, STEPS), stops }
    }

    fn order(&self) -> Vec<usize> {
        self.planner.outcome().order.into_iter().map(|stop| self.stops[stop]).collect()
    }
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
