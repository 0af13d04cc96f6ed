//! Searching for a good order: change it by lot, improve it, keep it if it is not much worse, and again (iterated local
//! search: Lourenço, Martin and Stützle, 2003), with a price on lateness that rises while orders come too late and
//! falls while they do not.

use super::{
    grid::Grid,
    improve::Improver,
    instance::{Answer, Instance, Score},
    lots::Lots,
    shake::{insert, shake},
    tour::Tour,
};

/// A search that can be left and taken up again; how much it does is counted, not timed, so that the same instance
/// has the same answer everywhere.
#[derive(Clone, Debug)]
pub(super) struct Search {
    grid: Grid,
    improver: Improver,
    lots: Lots,
    /// The order from which the next one is made.
    current: Tour,
    best: (Score, Answer),
    stage: Stage,
    /// Of the last orders, how many were too late.
    late: u32,
    rounds: u32,
    limit: u64,
}

/// How far a search is.
#[derive(Clone, Debug)]
enum Stage {
    /// Improves the order asked for.
    Asked,
    /// Builds another one.
    Building {
        built: Tour,
        /// What is still to be put in, the most urgent last.
        jobs: Vec<usize>,
        lots: Lots,
    },
    /// Improves that one.
    Built(Tour),
    /// Changes the better one by lot.
    Rounds,
}

/// After how many rounds the price of lateness is set anew.
const SEASON: u32 = 10;

impl Search {
    /// Begins with the order asked for.
    pub(super) fn new(instance: &Instance, limit: u64) -> Self {
        let grid = Grid::new(instance);
        let mut improver = Improver::default();
        let asked: Vec<usize> = (0..instance.jobs.len()).collect();
        let current = Tour::new(&grid, &asked, grid.lunch.map(|_| grid.begin()), grid.first_penalty());
        let best = Self::truth(instance, &grid, &current);
        improver.touch_all(&current);
        Self { grid, improver, lots: Lots::new(), current, best, stage: Stage::Asked, late: 0, rounds: 0, limit }
    }

    /// Searches on for about so many steps; whether there is more to do.
    pub(super) fn advance(&mut self, instance: &Instance, steps: u64) -> bool {
        let until = self.improver.work.saturating_add(steps);
        while !matches!(self.stage, Stage::Rounds) {
            if self.improver.work >= until {
                return true;
            }
            self.begin(instance, until);
        }
        while self.improver.work < until.min(self.limit) {
            self.round(instance);
        }
        self.improver.work < self.limit
    }

    /// Works on the better one of two orders to begin with: the one asked for, and one built by putting in each job where
    /// it costs least, the most urgent first.
    fn begin(&mut self, instance: &Instance, until: u64) {
        match &mut self.stage {
            Stage::Asked => {
                if !self.improver.run_until(&self.grid, &mut self.current, until) {
                    self.stage = if self.grid.pinned { Stage::Rounds } else { self.building(instance) };
                    self.keep(instance);
                }
            }
            Stage::Building { built, jobs, lots } => match jobs.pop() {
                Some(job) => insert(&self.grid, built, job, lots, &mut self.improver),
                None => self.stage = Stage::Built(std::mem::replace(built, self.current.clone())),
            },
            Stage::Built(built) => {
                if !self.improver.run_until(&self.grid, built, until) {
                    if built.total < self.current.total {
                        std::mem::swap(&mut self.current, built);
                    }
                    self.stage = Stage::Rounds;
                    self.keep(instance);
                }
            }
            Stage::Rounds => {}
        }
    }

    fn building(&self, instance: &Instance) -> Stage {
        let built =
            Tour::new(&self.grid, &instance.locks(), self.grid.lunch.map(|_| self.grid.begin()), self.current.penalty);
        let mut jobs: Vec<usize> = (0..instance.jobs.len()).filter(|job| !instance.jobs[*job].locked).collect();
        jobs.sort_by_key(|job| self.grid.nodes[*job].hull.1);
        jobs.reverse();
        Stage::Building { built, jobs, lots: self.lots.clone() }
    }

    /// Changes the order by lot, improves it, and keeps it if it is not much worse.
    fn round(&mut self, instance: &Instance) {
        let mut next = self.current.clone();
        shake(&self.grid, &mut next, &mut self.lots, &mut self.improver);
        self.improver.run(&self.grid, &mut next);
        self.improver.work += 64;
        // What is tolerated shrinks with the work that is left.
        let ways = next.onward[next.last()] / i64::try_from(next.last()).unwrap_or(1);
        let left = i64::try_from((self.limit.saturating_sub(self.improver.work)) * 64 / self.limit.max(1)).unwrap_or(0);
        let slack = ways * left / 256 * i64::try_from(self.lots.below(16)).unwrap_or(0) / 8;
        self.rounds += 1;
        self.late += u32::from(next.late > 0);
        if next.total < self.current.total + slack.max(1) {
            self.current = next;
            self.keep(instance);
        }
        if self.rounds.is_multiple_of(SEASON) {
            self.price();
        }
    }

    pub(super) fn best(&self) -> &(Score, Answer) {
        &self.best
    }

    /// Takes an answer that is better than the best.
    pub(super) fn accept(&mut self, better: (Score, Answer)) {
        self.best = better;
    }

    /// Remembers the current order if there was no better one.
    fn keep(&mut self, instance: &Instance) {
        // By the search's own account it cannot be better than the best: no need to walk it.
        let hopeless = self.current.late > 0 && self.best.0.lost == 0;
        if hopeless || (self.current.late == 0 && self.best.0.lost == 0 && self.current.total > self.best.0.cost) {
            return;
        }
        let found = Self::truth(instance, &self.grid, &self.current);
        if found.0 < self.best.0 {
            self.best = found;
        }
    }

    fn price(&mut self) {
        if !self.grid.timed {
            return;
        }
        let penalty = &mut self.current.penalty;
        if self.late * 10 > SEASON * 6 {
            *penalty = (*penalty * 3 / 2 + 1).min(1 << 44);
        } else if self.late * 10 < SEASON * 3 {
            *penalty = (*penalty * 3 / 4).max(1);
        }
        self.late = 0;
        self.current.measure(&self.grid);
    }

    fn truth(instance: &Instance, grid: &Grid, tour: &Tour) -> (Score, Answer) {
        let order = tour.jobs().to_vec();
        let lunch = tour.lunch.map(|seat| if seat == grid.begin() { 0 } else { tour.place[seat] });
        let answer = Answer { order, lunch };
        (instance.score(&answer), answer)
    }
}
