//! An order under search, with sums from both sides, so that a change costs what it changes and no more.
//!
//! Being late is allowed at a price: who comes too late begins at the last moment all the same, and the minutes between
//! are counted (time warp: Nagata, Bräysy and Dullaert, 2010; segments by Vidal, Crainic, Gendreau and Prins, 2013).

use super::grid::Grid;

/// An order of jobs between the ends, with what it costs.
#[derive(Clone, Debug)]
pub(super) struct Tour {
    /// The start, the jobs, the end.
    pub(super) stops: Vec<usize>,
    /// Where each job stands among `stops`; 0 for one that is left out.
    pub(super) place: Vec<usize>,
    /// After which job, or the start, the break is taken.
    pub(super) lunch: Option<usize>,
    /// What a minute too late costs.
    pub(super) penalty: i64,
    /// What ways, stays and prizes left out cost, without waiting and lateness.
    pub(super) base: i64,
    /// What it all costs.
    pub(super) total: i64,
    /// Minutes too late.
    pub(super) late: i32,
    /// What the ways up to each stop cost.
    pub(super) onward: Vec<i64>,
    /// What they cost the other way round.
    pub(super) backward: Vec<i64>,
    /// How many locked jobs stand before each stop.
    pub(super) locks: Vec<usize>,
    /// The day up to each stop, on leaving it.
    pub(super) reached: Vec<Reach>,
    /// The day from each stop on.
    rest: Vec<Rest>,
}

/// The day so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reach {
    now: i32,
    wait: i32,
    late: i32,
}

/// The rest of a day, whenever one gets to its first stop.
#[derive(Clone, Copy, Debug, Default)]
struct Rest {
    /// From beginning to end, waits included.
    minutes: i32,
    wait: i32,
    late: i32,
    /// Beginning before this means waiting.
    early: i32,
    /// Beginning after this means being late.
    until: i32,
}

impl Tour {
    /// The order of these jobs; what is left out, the prizes tell.
    pub(super) fn new(grid: &Grid, jobs: &[usize], lunch: Option<usize>, penalty: i64) -> Self {
        let mut stops = vec![grid.begin()];
        stops.extend(jobs);
        stops.push(grid.end());
        let mut tour = Self {
            stops,
            place: vec![0; grid.size],
            lunch,
            penalty,
            base: 0,
            total: 0,
            late: 0,
            onward: Vec::new(),
            backward: Vec::new(),
            locks: Vec::new(),
            reached: Vec::new(),
            rest: Vec::new(),
        };
        tour.measure(grid);
        tour
    }

    pub(super) fn jobs(&self) -> &[usize] {
        &self.stops[1..self.stops.len() - 1]
    }

    /// The index of the end among the stops.
    pub(super) fn last(&self) -> usize {
        self.stops.len() - 1
    }

    /// Adds everything up again, after a change.
    pub(super) fn measure(&mut self, grid: &Grid) {
        let count = self.stops.len();
        for sums in [&mut self.onward, &mut self.backward] {
            sums.clear();
            sums.resize(count, 0);
        }
        self.locks.clear();
        self.locks.resize(count + 1, 0);
        self.reached.clear();
        self.reached.resize(count, Reach::default());
        self.rest.resize(count, Rest::default());
        self.place.iter_mut().for_each(|place| *place = 0);

        let mut fixed: i64 = grid.nodes.iter().map(|node| node.prize).sum();
        let mut reach = Reach { now: grid.start, wait: 0, late: 0 };
        if self.lunch == Some(grid.begin()) {
            reach.pause(grid);
        }
        self.reached[0] = reach;
        for index in 1..count {
            let (from, to) = (self.stops[index - 1], self.stops[index]);
            self.onward[index] = self.onward[index - 1] + grid.weight(from, to);
            self.backward[index] = self.backward[index - 1] + grid.weight(to, from);
            self.locks[index + 1] = self.locks[index] + usize::from(grid.nodes[to].locked);
            self.place[to] = index;
            fixed += i64::from(grid.nodes[to].stay) * grid.time_weight - grid.nodes[to].prize;
            if index + 1 < count {
                reach.go(grid, from, to, self.lunch);
                self.reached[index] = reach;
            }
        }
        if let Some(lunch) = grid.lunch.filter(|_| self.lunch.is_some()) {
            fixed += i64::from(lunch.minutes) * grid.time_weight;
        }
        self.look_back(grid);
        self.base = self.onward[count - 1] + fixed;
        let (wait, late) = self.close(grid, reach, self.stops[count - 2], count - 1);
        self.late = late;
        self.total = self.base + grid.time_weight * i64::from(wait) + self.penalty * i64::from(late);
    }

    /// What waiting and lateness cost outside of the stops from one index to another, whatever becomes of those.
    pub(super) fn around(&self, grid: &Grid, from: usize, to: usize) -> i64 {
        let (reach, rest) = (&self.reached[from - 1], &self.rest[to + 1]);
        grid.time_weight * i64::from(reach.wait + rest.wait) + self.penalty * i64::from(reach.late + rest.late)
    }

    /// What the order costs when the stops from one index to another are replaced by these, unless that is more than
    /// `limit`: then something above it. `base` is what it costs without waiting and lateness.
    pub(super) fn judge(&self, grid: &Grid, part: (usize, usize), middle: &[usize], base: i64, limit: i64) -> i64 {
        let mut reach = self.reached[part.0 - 1];
        let mut at = self.stops[part.0 - 1];
        // However one gets there, the rest waits and is late by itself.
        let rest = &self.rest[part.1];
        let floor = base + grid.time_weight * i64::from(rest.wait) + self.penalty * i64::from(rest.late);
        for &stop in middle {
            let cost = floor + grid.time_weight * i64::from(reach.wait) + self.penalty * i64::from(reach.late);
            if cost >= limit {
                return cost;
            }
            reach.go(grid, at, stop, self.lunch);
            at = stop;
        }
        let mut next = part.1;
        // The summary of the rest knows one window for each stop; where there are more it is a lower bound, and an
        // order that passes it is walked to the end.
        if grid.split {
            let (wait, late) = self.close(grid, reach, at, next);
            let cost = base + grid.time_weight * i64::from(wait) + self.penalty * i64::from(late);
            if cost >= limit {
                return cost;
            }
            while next < self.last() {
                reach.go(grid, at, self.stops[next], self.lunch);
                at = self.stops[next];
                next += 1;
            }
        }
        let (wait, late) = self.close(grid, reach, at, next);
        base + grid.time_weight * i64::from(wait) + self.penalty * i64::from(late)
    }

    /// Minutes waited and too late, when the day so far goes on with the rest from a stop on.
    fn close(&self, grid: &Grid, reach: Reach, at: usize, next: usize) -> (i32, i32) {
        let arrive = reach.now + grid.minutes(at, self.stops[next]);
        let rest = &self.rest[next];
        let mut late = reach.late + rest.late + (arrive - rest.until).max(0);
        if let Some(lunch) = grid.lunch.filter(|_| self.lunch.is_none()) {
            let finish = arrive.clamp(rest.early.min(rest.until), rest.until) + rest.minutes - rest.late;
            late += (finish - lunch.from).clamp(0, lunch.minutes);
        }
        (reach.wait + rest.wait + (rest.early - arrive).max(0), late)
    }

    /// Sums up the day from its end.
    fn look_back(&mut self, grid: &Grid) {
        for index in (1..self.stops.len()).rev() {
            let stop = self.stops[index];
            let mut rest = Rest::of(grid.nodes[stop].stay, grid.nodes[stop].hull);
            if self.lunch == Some(stop)
                && let Some(lunch) = grid.lunch
            {
                rest = rest.then(0, Rest::of(lunch.minutes, (lunch.from, lunch.until)));
            }
            if index + 1 < self.stops.len() {
                rest = rest.then(grid.minutes(stop, self.stops[index + 1]), self.rest[index + 1]);
            }
            self.rest[index] = rest;
        }
    }
}

impl Reach {
    fn go(&mut self, grid: &Grid, from: usize, to: usize, lunch: Option<usize>) {
        let arrive = self.now + grid.minutes(from, to);
        let (begin, late) = grid.enter(to, arrive);
        self.late += late;
        self.wait += begin + late - arrive;
        self.now = begin + grid.nodes[to].stay;
        if lunch == Some(to) {
            self.pause(grid);
        }
    }

    fn pause(&mut self, grid: &Grid) {
        if let Some(lunch) = grid.lunch {
            let begin = self.now.clamp(lunch.from, lunch.until);
            self.late += (self.now - begin).max(0);
            self.wait += (begin - self.now).max(0);
            self.now = begin + lunch.minutes;
        }
    }
}

impl Rest {
    fn of(minutes: i32, (early, until): (i32, i32)) -> Self {
        Self { minutes, wait: 0, late: 0, early, until }
    }

    fn then(self, way: i32, next: Self) -> Self {
        let gap = self.minutes - self.late + way;
        let wait = (next.early - gap - self.until).max(0);
        let late = (self.early + gap - next.until).max(0);
        Self {
            minutes: self.minutes + next.minutes + way + wait,
            wait: self.wait + next.wait + wait,
            late: self.late + next.late + late,
            early: (next.early - gap).max(self.early) - wait,
            until: (next.until - gap).min(self.until) + late,
        }
    }
}
