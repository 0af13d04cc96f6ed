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
    /// Of the last orders, how many were too late.
    late: u32,
    rounds: u32,
    limit: u64,
}

/// After how many rounds the price of lateness is set anew.
const SEASON: u32 = 10;

impl Search {
    /// Begins with the better one of two orders: the one asked for, and one built by putting in each job where it costs
    /// least, the most urgent first.
    pub(super) fn new(instance: &Instance, limit: u64) -> Self {
        let grid = Grid::new(instance);
        let (mut improver, mut lots) = (Improver::default(), Lots::new());
        let asked: Vec<usize> = (0..instance.jobs.len()).collect();
        let penalty = grid.first_penalty();
        let seat = grid.lunch.map(|_| grid.begin());
        let mut current = Tour::new(&grid, &asked, seat, penalty);
        let best = Self::truth(instance, &grid, &current);
        improver.touch_all(&current);
        improver.run(&grid, &mut current);
        let mut search = Self { grid, improver, lots: lots.clone(), current, best, late: 0, rounds: 0, limit };
        search.keep(instance);
        if !search.grid.pinned {
            let mut built = Tour::new(&search.grid, &instance.locks(), seat, penalty);
            let mut jobs: Vec<usize> = asked.into_iter().filter(|job| !instance.jobs[*job].locked).collect();
            jobs.sort_by_key(|job| search.grid.nodes[*job].hull.1);
            for job in jobs {
                insert(&search.grid, &mut built, job, &mut lots, &mut search.improver);
            }
            search.improver.run(&search.grid, &mut built);
            if built.total < search.current.total {
                search.current = built;
            }
            search.keep(instance);
        }
        search
    }

    /// Searches on for about so many steps; whether there is more to do.
    pub(super) fn advance(&mut self, instance: &Instance, steps: u64) -> bool {
        let until = self.limit.min(self.improver.work + steps);
        while self.improver.work < until {
            let mut next = self.current.clone();
            shake(&self.grid, &mut next, &mut self.lots, &mut self.improver);
            self.improver.run(&self.grid, &mut next);
            self.improver.work += 64;
            // What is tolerated shrinks with the work that is left.
            let ways = next.onward[next.last()] / i64::try_from(next.last()).unwrap_or(1);
            let left =
                i64::try_from((self.limit.saturating_sub(self.improver.work)) * 64 / self.limit.max(1)).unwrap_or(0);
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
        self.improver.work < self.limit
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
