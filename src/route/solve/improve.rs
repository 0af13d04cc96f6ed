//! Improving an order until no small change helps: stretches turned round, moved, or exchanged, stops put in and out.

use super::{grid::Grid, instance::weave, tour::Tour};

/// The longest stretch that is moved as a whole.
const STRETCH: usize = 3;

/// Changes an order step by step, and counts the work.
#[derive(Clone, Debug, Default)]
pub(super) struct Improver {
    /// Jobs whose surroundings changed.
    stale: Vec<usize>,
    /// The stops of a changed part, being tried.
    middle: Vec<usize>,
    /// The best change around a job, and what it makes of the part.
    best: Best,
    best_middle: Vec<usize>,
    /// How much was tried, in steps of about the same time.
    pub(super) work: u64,
}

/// A change, and what the order would cost with it.
#[derive(Clone, Copy, Debug, Default)]
struct Best {
    cost: i64,
    part: Part,
}

/// A part of an order in which something is changed; the stops just outside of it stay.
#[derive(Clone, Copy, Debug, Default)]
struct Part {
    from: usize,
    to: usize,
}

/// A change of a part; numbers are lengths of stretches.
#[derive(Clone, Copy)]
enum Change {
    Turn,
    Swap,
    FrontLast(usize),
    FrontLastTurned(usize),
    BackFirst(usize),
    BackFirstTurned(usize),
}

impl Improver {
    /// Marks a job whose surroundings should be looked at.
    pub(super) fn touch(&mut self, job: usize) {
        if !self.stale.contains(&job) {
            self.stale.push(job);
        }
    }

    /// Marks every job of an order.
    pub(super) fn touch_all(&mut self, tour: &Tour) {
        for &job in tour.jobs() {
            self.touch(job);
        }
    }

    /// Improves an order around the jobs that were touched, until nothing there helps.
    pub(super) fn run(&mut self, grid: &Grid, tour: &mut Tour) {
        while self.run_until(grid, tour, u64::MAX) {}
    }

    /// The same, but leaves off once so much was tried in all; whether there is more to do.
    pub(super) fn run_until(&mut self, grid: &Grid, tour: &mut Tour, until: u64) -> bool {
        loop {
            while let Some(&job) = self.stale.last() {
                if self.work >= until {
                    return true;
                }
                self.stale.pop();
                while tour.place[job] > 0 && self.around(grid, tour, job) {}
            }
            if !(self.exchange(grid, tour) || self.rest_elsewhere(grid, tour)) {
                return false;
            }
        }
    }

    /// Brings a job beside one of its neighbours, where that pays most.
    fn around(&mut self, grid: &Grid, tour: &mut Tour, job: usize) -> bool {
        self.best = Best { cost: tour.total, ..Best::default() };
        let here = tour.place[job];
        for &other in &grid.near[job] {
            let there = tour.place[other];
            if there > 0 {
                self.pair(grid, tour, here.min(there), here.max(there));
            }
        }
        self.pair(grid, tour, 0, here);
        self.pair(grid, tour, here, tour.last());
        let Best { cost, part, .. } = self.best;
        if cost >= tour.total {
            return false;
        }
        tour.stops[part.from..=part.to].copy_from_slice(&self.best_middle);
        self.changed(grid, tour, part);
        true
    }

    /// Tries the changes that bring together the stops at two indices.
    fn pair(&mut self, grid: &Grid, tour: &Tour, low: usize, high: usize) {
        for (from, to) in [(low, high), (low + 1, high), (low, high.wrapping_sub(1))] {
            if from > 0 && from < to && to < tour.last() {
                self.part(grid, tour, Part { from, to });
            }
        }
    }

    fn part(&mut self, grid: &Grid, tour: &Tour, part: Part) {
        // Outside of the part nothing gets better.
        let floor = tour.around(grid, part.from, part.to);
        let apart = part.to - part.from;
        let locked = |index: usize| grid.nodes[tour.stops[index]].locked;
        let mut attempt = |change| self.attempt(grid, tour, part, floor, change);
        if !locked(part.from) && !locked(part.to) {
            attempt(Change::Swap);
        }
        if tour.locks[part.to + 1] > tour.locks[part.from] || apart == 1 {
            return;
        }
        attempt(Change::Turn);
        for length in 1..=STRETCH.min(apart) {
            attempt(Change::FrontLast(length));
            attempt(Change::BackFirst(length));
            if length > 1 {
                attempt(Change::FrontLastTurned(length));
                attempt(Change::BackFirstTurned(length));
            }
        }
    }

    /// Remembers a change if none so far is better.
    fn attempt(&mut self, grid: &Grid, tour: &Tour, part: Part, floor: i64, change: Change) {
        self.work += 1;
        let Part { from, to } = part;
        let base = tour.base + difference(grid, tour, part, change);
        // Waiting and lateness only add to it.
        if base + floor >= self.best.cost {
            return;
        }
        self.middle.clear();
        self.middle.extend_from_slice(&tour.stops[from..=to]);
        let middle = &mut self.middle[..];
        let length = middle.len();
        match change {
            Change::Turn => middle.reverse(),
            Change::Swap => middle.swap(0, length - 1),
            Change::FrontLast(count) => middle.rotate_left(count),
            Change::BackFirst(count) => middle.rotate_right(count),
            Change::FrontLastTurned(count) => {
                middle.rotate_left(count);
                middle[length - count..].reverse();
            }
            Change::BackFirstTurned(count) => {
                middle.rotate_right(count);
                middle[..count].reverse();
            }
        }
        self.work += 2 + length as u64 / 2;
        let cost = tour.judge(grid, (from, to + 1), &self.middle, base, self.best.cost);
        if cost < self.best.cost {
            self.best = Best { cost, part };
            std::mem::swap(&mut self.middle, &mut self.best_middle);
        }
    }

    /// Adds an order up again, and marks what stands at the edges of a changed part.
    fn changed(&mut self, grid: &Grid, tour: &mut Tour, part: Part) {
        tour.measure(grid);
        self.work += 4 * tour.stops.len() as u64;
        let edges =
            [part.from.wrapping_sub(1), part.from, part.from + 1, part.to.wrapping_sub(1), part.to, part.to + 1];
        for index in edges {
            if index > 0 && index < tour.last() {
                self.touch(tour.stops[index]);
            }
        }
    }

    /// Puts an optional job in, takes one out, or one for another, where that pays most.
    fn exchange(&mut self, grid: &Grid, tour: &mut Tour) -> bool {
        if !grid.nodes.iter().any(|node| node.optional) {
            return false;
        }
        if grid.pinned {
            return self.exchange_woven(grid, tour);
        }
        // The cheapest change so far: what it costs, the part it replaces, and by which job.
        let mut best: (i64, (usize, usize), Option<usize>) = (tour.total, (0, 0), None);
        for (job, node) in grid.nodes.iter().enumerate().filter(|(_, node)| node.optional) {
            let here = tour.place[job];
            if here > 0 {
                self.replace(grid, tour, (here, here + 1), None, &mut best);
                continue;
            }
            if tour.base + node.stay_weight(grid) - node.prize >= tour.total && tour.late == 0 {
                continue;
            }
            for index in grid.heads + 1..=tour.last() - grid.tails {
                self.replace(grid, tour, (index, index), Some(job), &mut best);
                if grid.nodes[tour.stops[index]].optional {
                    self.replace(grid, tour, (index, index + 1), Some(job), &mut best);
                }
            }
        }
        let (cost, part, job) = best;
        if cost >= tour.total {
            return false;
        }
        if tour.stops[part.0..part.1].iter().any(|stop| tour.lunch == Some(*stop)) {
            tour.lunch = Some(tour.stops[part.0 - 1]);
        }
        tour.stops.splice(part.0..part.1, job);
        self.changed(grid, tour, Part { from: part.0, to: part.0 });
        true
    }

    /// The same where jobs are locked between others: every order is woven and measured anew.
    fn exchange_woven(&mut self, grid: &Grid, tour: &mut Tour) -> bool {
        let others: Vec<usize> = tour.jobs().iter().copied().filter(|job| !grid.nodes[*job].locked).collect();
        let mut best: Option<Tour> = None;
        for (job, _) in grid.nodes.iter().enumerate().filter(|(_, node)| node.optional) {
            let inside = others.iter().position(|other| *other == job);
            for index in inside.map_or(0..others.len() + 1, |index| index..index + 1) {
                let mut others = others.clone();
                match inside {
                    Some(_) => drop(others.remove(index)),
                    None => others.insert(index, job),
                }
                let seat = tour.lunch.map(|seat| if inside.is_some() && seat == job { grid.begin() } else { seat });
                let tried = Tour::new(grid, &weave(&grid.locks, &others), seat, tour.penalty);
                self.work += 8 * tried.stops.len() as u64;
                if tried.total < best.as_ref().map_or(tour.total, |best| best.total) {
                    best = Some(tried);
                }
            }
        }
        let Some(best) = best else { return false };
        *tour = best;
        self.touch_all(tour);
        true
    }

    fn replace(
        &mut self,
        grid: &Grid,
        tour: &Tour,
        part: (usize, usize),
        job: Option<usize>,
        best: &mut (i64, (usize, usize), Option<usize>),
    ) {
        self.work += 1;
        let (before, after) = (tour.stops[part.0 - 1], tour.stops[part.1]);
        let out = tour.stops[part.0..part.1].first();
        let mut base = tour.base - (tour.onward[part.1] - tour.onward[part.0 - 1]);
        if let Some(&out) = out {
            // Who takes out the job at which one rests, rests at the one before: that is judged by adding up anew.
            if tour.lunch == Some(out) {
                return;
            }
            base += grid.nodes[out].prize - grid.nodes[out].stay_weight(grid);
        }
        base += match job {
            Some(job) => {
                grid.weight(before, job) + grid.weight(job, after) + grid.nodes[job].stay_weight(grid)
                    - grid.nodes[job].prize
            }
            None => grid.weight(before, after),
        };
        if base >= best.0 {
            return;
        }
        self.work += 4;
        let cost = tour.judge(grid, part, job.as_slice(), base, best.0);
        if cost < best.0 {
            *best = (cost, part, job);
        }
    }

    /// Takes the break after another job, or not at all, where that pays.
    fn rest_elsewhere(&mut self, grid: &Grid, tour: &mut Tour) -> bool {
        if grid.lunch.is_none() {
            return false;
        }
        let before = (tour.total, tour.lunch);
        let mut best = before;
        let seats = tour.stops[..tour.last()].iter().copied().map(Some).chain([None]);
        for seat in seats.collect::<Vec<_>>() {
            tour.lunch = seat;
            tour.measure(grid);
            self.work += 4 * tour.stops.len() as u64;
            if tour.total < best.0 {
                best = (tour.total, seat);
            }
        }
        tour.lunch = best.1;
        tour.measure(grid);
        if best.0 < before.0 {
            self.touch_all(tour);
        }
        best.0 < before.0
    }
}

impl super::grid::Node {
    fn stay_weight(&self, grid: &Grid) -> i64 {
        i64::from(self.stay) * grid.time_weight
    }
}

/// What a change adds to the ways.
fn difference(grid: &Grid, tour: &Tour, Part { from, to }: Part, change: Change) -> i64 {
    let stop = |index: usize| tour.stops[index];
    let way = |a: usize, b: usize| grid.weight(stop(a), stop(b));
    let old = |a: usize, b: usize| tour.onward[b] - tour.onward[a];
    let turned = |a: usize, b: usize| tour.backward[b] - tour.backward[a] - old(a, b);
    let (before, after) = (from - 1, to + 1);
    let ends = old(before, from) + old(to, after);
    match change {
        Change::Turn => way(before, to) + way(from, after) - ends + turned(from, to),
        Change::Swap if to - from == 1 => way(before, to) + way(to, from) + way(from, after) - ends - old(from, to),
        Change::Swap => {
            let inner = way(to, from + 1) + way(to - 1, from) - old(from, from + 1) - old(to - 1, to);
            way(before, to) + way(from, after) - ends + inner
        }
        Change::FrontLast(count) => {
            let cut = from + count;
            way(before, cut) + way(to, from) + way(cut - 1, after) - ends - old(cut - 1, cut)
        }
        Change::FrontLastTurned(count) => {
            let cut = from + count;
            way(before, cut) + way(to, cut - 1) + way(from, after) - ends - old(cut - 1, cut) + turned(from, cut - 1)
        }
        Change::BackFirst(count) => {
            let cut = to + 1 - count;
            way(before, cut) + way(to, from) + way(cut - 1, after) - ends - old(cut - 1, cut)
        }
        Change::BackFirstTurned(count) => {
            let cut = to + 1 - count;
            way(before, to) + way(cut, from) + way(cut - 1, after) - ends - old(cut - 1, cut) + turned(cut, to)
        }
    }
}
