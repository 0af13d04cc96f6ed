//! The best order of a few jobs, by dynamic programming over sets (Held and Karp, 1962).
//!
//! With windows one earliest moment for a set and a last job is not enough: being later may mean having lost or spent
//! less. So all days are kept that no other day with the same jobs behind it beats in every way, and those are left
//! that cannot become better than an answer already known.

use super::{
    instance::{Answer, Instance, Score},
    rest::Rest,
    walk::Walk,
};

/// Up to how many jobs that may move the order is exact; each further one doubles time and memory.
pub(super) const LIMIT: usize = 12;

/// All labels, in blocks: one long list would be copied again and again as it grows, in one go.
#[derive(Clone, Debug, Default)]
struct Labels(Vec<Vec<Label>>);

impl Labels {
    const BLOCK: usize = 4096;

    fn push(&mut self, label: Label) -> usize {
        if self.0.last().is_none_or(|block| block.len() == Self::BLOCK) {
            self.0.push(Vec::with_capacity(Self::BLOCK));
        }
        let before = (self.0.len() - 1) * Self::BLOCK;
        self.0.last_mut().map_or(0, |block| {
            block.push(label);
            before + block.len() - 1
        })
    }

    fn get(&self, index: usize) -> &Label {
        &self.0[index / Self::BLOCK][index % Self::BLOCK]
    }
}

/// How many unbeaten days are kept for one set and last job: more than arise where the hours are anybody's.
const KEPT: usize = 256;

/// What it takes to go on from a day to one more job, in the search's steps.
const EXTENDING: u64 = 20;

/// A day so far, and how it came about.
#[derive(Clone, Copy, Debug)]
struct Label {
    walk: Walk,
    /// The last job that could move, as an index into those.
    last: usize,
    /// The label it continues.
    before: Option<usize>,
    /// After how many jobs the break was taken.
    lunch: Option<usize>,
}

/// The method, which can be left and taken up again.
#[derive(Clone, Debug)]
pub(super) struct Exact {
    instance: Instance,
    /// What may move.
    free: Vec<usize>,
    /// The locked jobs that follow so many movable ones.
    runs: Vec<Vec<usize>>,
    /// The quickest and the cheapest way to each job, and to the end.
    least: Vec<(i32, i64)>,
    /// What the rest of a day costs at least, where that can be told of all of it together.
    rest: Option<Rest>,
    /// The days that [`Exact::seats`] found last.
    days: Vec<(Walk, Option<usize>)>,
    labels: Labels,
    /// For each set of movable jobs and last one, the labels kept.
    kept: Vec<Vec<usize>>,
    /// The best answer: its score, and the label from which the rest of the locked jobs finishes it.
    best: Score,
    answer: Option<Answer>,
    /// Which of the kept lists is next: those of the empty set are never filled.
    next: usize,
    /// How much was done.
    work: u64,
}

/// Whether there are few enough jobs.
pub(super) fn fits(instance: &Instance) -> bool {
    instance.jobs.iter().filter(|job| !job.locked).count() <= LIMIT
}

impl Exact {
    /// Begins, with what the best answer known is worth.
    pub(super) fn new(instance: &Instance, known: Score) -> Self {
        let free: Vec<usize> = (0..instance.jobs.len()).filter(|job| !instance.jobs[*job].locked).collect();
        let mut runs = vec![Vec::new(); free.len() + 1];
        for (rank, lock) in instance.locks().into_iter().enumerate() {
            runs[lock - rank].push(lock);
        }
        let kept = vec![Vec::new(); free.len() << free.len()];
        Self {
            least: (0..instance.size()).map(|to| least_way(instance, to)).collect(),
            rest: Rest::new(instance, &free, &runs),
            instance: instance.clone(),
            free,
            runs,
            days: Vec::new(),
            labels: Labels::default(),
            kept,
            best: known,
            answer: None,
            next: 0,
            work: 0,
        }
    }

    /// Works on for about so many steps; whether there is more to do.
    pub(super) fn advance(&mut self, steps: u64) -> bool {
        let until = self.work.saturating_add(steps);
        if self.next == 0 {
            self.begin();
            self.next = self.free.len();
        }
        // A set comes after all its subsets when sets are read as binary numbers.
        while self.next < self.kept.len() && self.work < until {
            self.go_on(self.next / self.free.len(), self.next % self.free.len());
            self.next += 1;
        }
        self.next < self.kept.len()
    }

    /// An answer better than the one known, if there is one.
    pub(super) fn better(self) -> Option<(Score, Answer)> {
        let best = self.best;
        self.answer.map(|answer| (best, answer))
    }

    /// The days that begin with each of the jobs, or with none of them.
    fn begin(&mut self) {
        let begin = Walk::new(&self.instance);
        self.seats(begin, None, 0, 0, true);
        for (walk, lunch) in self.days.clone() {
            let label = Label { walk, last: 0, before: None, lunch };
            self.finish(&label, 0, 0);
            for job in 0..self.free.len() {
                self.extend(&label, None, 0, 0, job);
            }
        }
    }

    /// Goes on from the days kept for a set of jobs and the last one of them.
    fn go_on(&mut self, set: usize, last: usize) {
        let (count, members) = (self.free.len(), set.count_ones() as usize);
        self.work += 1;
        for index in std::mem::take(&mut self.kept[set * count + last]) {
            let label = *self.labels.get(index);
            self.work += EXTENDING;
            // What was promising when it was kept may have been overtaken since.
            if !self.promises(&label.walk, set, last) {
                continue;
            }
            self.finish_from(index, set, members);
            for job in (0..count).filter(|job| set & (1 << job) == 0) {
                self.extend(&label, Some(index), set, members, job);
            }
        }
    }

    /// Goes on to one more job and the locked ones behind it, with the break at any of them.
    fn extend(&mut self, from: &Label, before: Option<usize>, set: usize, members: usize, job: usize) {
        let mut walk = from.walk;
        walk.go(&self.instance, self.free[job]);
        self.work += EXTENDING;
        let done = self.done(members) + 1;
        self.seats(walk, from.lunch, members + 1, done, !from.walk.rested);
        let set = set | 1 << job;
        for index in 0..self.days.len() {
            let (walk, lunch) = self.days[index];
            if self.promises(&walk, set, job) {
                self.keep(Label { walk, last: job, before, lunch }, set);
            }
        }
    }

    /// The day after the locked jobs that follow so many movable ones, with the break at none or any of the stops.
    fn seats(&mut self, walk: Walk, lunch: Option<usize>, members: usize, done: usize, may_rest: bool) {
        let (instance, run, days) = (&self.instance, &self.runs[members], &mut self.days);
        days.clear();
        let mut go = |rest_at: Option<usize>| {
            let mut walk = walk;
            for index in 0..=run.len() {
                if index > 0 {
                    walk.go(instance, run[index - 1]);
                }
                if rest_at == Some(index) {
                    walk.rest(instance);
                }
            }
            days.push((walk, rest_at.map_or(lunch, |index| Some(done + index))));
        };
        go(None);
        if may_rest && !walk.rested {
            (0..=run.len()).for_each(|index| go(Some(index)));
        }
    }

    /// How many jobs are done with so many movable ones, the locked ones behind the last of them included.
    fn done(&self, members: usize) -> usize {
        members + self.runs[..=members].iter().map(Vec::len).sum::<usize>()
    }

    /// Whether a day, with `end_at` the last movable job, can come to something better than the best answer known.
    fn promises(&self, walk: &Walk, set: usize, end_at: usize) -> bool {
        let spent = walk.cost + self.instance.time_weight * i64::from(walk.now - self.instance.start);
        let whole = self.rest.as_ref().map(|rest| spent + rest.cost(set, end_at));
        let quick = Score { lost: walk.lost.into(), cost: whole.unwrap_or(i64::MIN) };
        if quick >= self.best {
            return false;
        }
        // The quickest way to each job that must still be done.
        let end = self.least[self.instance.end()];
        let (mut now, mut lost, mut cost) = (walk.now + end.0, walk.lost, walk.cost + end.1);
        for (index, &job) in self.free.iter().enumerate() {
            if set & (1 << index) == 0 && !self.instance.is_optional(job) {
                let (minutes, way) = self.least[job];
                let task = &self.instance.jobs[job];
                lost += task.enter(walk.now + minutes).1;
                now += minutes + task.stay;
                cost += way;
            }
        }
        let over = self.instance.finish_by.map_or(0, |limit| (now - limit).max(0));
        let day = self.instance.time_weight * i64::from(now - self.instance.start);
        Score { lost: i64::from(lost + over), cost: whole.unwrap_or(cost + day) } < self.best
    }

    /// Keeps a day unless a kept one is as good in every way.
    fn keep(&mut self, label: Label, set: usize) {
        let slot = &mut self.kept[set * self.free.len() + label.last];
        self.work += slot.len() as u64 / 4;
        if slot.iter().any(|kept| beats(&self.labels.get(*kept).walk, &label.walk)) {
            return;
        }
        slot.retain(|kept| !beats(&label.walk, &self.labels.get(*kept).walk));
        if slot.len() < KEPT {
            slot.push(self.labels.push(label));
        }
    }

    fn finish_from(&mut self, index: usize, set: usize, members: usize) {
        let label = *self.labels.get(index);
        if self.finish(&label, set, members)
            && let Some(answer) = &mut self.answer
        {
            let mut movable = Vec::with_capacity(members);
            let mut next = Some(index);
            while let Some(index) = next {
                let label = self.labels.get(index);
                movable.push(self.free[label.last]);
                next = label.before;
            }
            movable.reverse();
            answer.order = super::instance::weave(&self.instance.locks(), &movable);
        }
    }

    /// Ends a day here, if everything that must be done is and it is better than the best; whether it is. The order is
    /// that of a day with locked jobs only.
    fn finish(&mut self, label: &Label, set: usize, members: usize) -> bool {
        let left = |(index, _): &(usize, &usize)| set & (1 << index) == 0;
        let mut prizes = 0;
        for (_, &job) in self.free.iter().enumerate().filter(left) {
            if !self.instance.is_optional(job) {
                return false;
            }
            prizes += self.instance.prize(job);
        }
        let tail: Vec<usize> = self.runs[members + 1..].iter().flatten().copied().collect();
        let (done, before) = (self.done(members), self.best);
        let seats = if label.walk.rested { 0..=0 } else { 0..=tail.len() };
        for seat in seats {
            let mut walk = label.walk;
            for (index, &lock) in tail.iter().enumerate() {
                walk.go(&self.instance, lock);
                if seat == index + 1 {
                    walk.rest(&self.instance);
                }
            }
            let score = walk.finish(&self.instance);
            let score = Score { cost: score.cost + prizes, ..score };
            if score < self.best {
                self.best = score;
                let lunch = if seat > 0 { Some(done + seat) } else { label.lunch };
                self.answer = Some(Answer { order: self.instance.locks(), lunch });
            }
        }
        self.best < before
    }
}

/// Whether a day leaves nothing to be said for another one with the same jobs behind it.
fn beats(one: &Walk, other: &Walk) -> bool {
    one.now <= other.now && one.lost <= other.lost && one.cost <= other.cost && one.rested >= other.rested
}

/// The quickest and the cheapest way to a node from anywhere else.
fn least_way(instance: &Instance, to: usize) -> (i32, i64) {
    let size = instance.size();
    let ways = || (0..size).filter(|from| *from != to && *from != instance.end()).map(|from| from * size + to);
    let minutes = ways().map(|way| instance.minutes[way]).min().unwrap_or(0);
    let cost = ways().map(|way| instance.cost[way]).min().unwrap_or(0);
    (minutes, cost.into())
}
