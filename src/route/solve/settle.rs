//! Days on which something is lost whatever one does.
//!
//! The search counts minutes too late, which leads it to days where nothing is; where there is no such day, what counts
//! is what is really lost, and a door missed by an hour is not worse than one missed by a minute.

use super::{
    instance::{Answer, Instance, Score, weave},
    lots::Lots,
};

/// How often a settled answer is disturbed and settled again.
const ROUNDS: usize = 4;

/// The way to an answer from which no single stop moved, put in or taken out leads to a better one; tried from several
/// others. It can be left and taken up again.
#[derive(Clone, Debug)]
pub(super) struct Settling {
    lots: Lots,
    /// The best settled day, once there is one.
    best: Option<Day>,
    /// The day that is being settled.
    day: Day,
    /// What that was worth when its jobs were gone through last.
    before: Score,
    /// Which job is next.
    job: usize,
    round: usize,
}

impl Settling {
    /// Begins with an answer.
    pub(super) fn new(instance: &Instance, answer: &Answer) -> Self {
        let day = Day::new(instance, answer);
        Self { lots: Lots::new(), best: None, before: day.score, day, job: 0, round: 0 }
    }

    /// Works on for about so many steps; whether there is more to do.
    pub(super) fn advance(&mut self, instance: &Instance, steps: u64) -> bool {
        // Every job is tried everywhere, and every order is walked.
        let size = instance.size() as u64;
        let mut left = steps;
        loop {
            let settled = self.job > instance.jobs.len() && self.day.score >= self.before;
            if settled && !self.again(instance) {
                return false;
            }
            if left == 0 {
                return true;
            }
            left = left.saturating_sub(size * size);
            self.go_on(instance);
        }
    }

    /// The best day found, once there is no more to do.
    pub(super) fn better(self, instance: &Instance) -> (Score, Answer) {
        let best = self.best.unwrap_or(self.day);
        let answer = best.with(instance, &best.others, best.seat).1;
        (best.score, answer)
    }

    /// Places one more job, or after all of them the break.
    fn go_on(&mut self, instance: &Instance) {
        if self.job > instance.jobs.len() {
            (self.job, self.before) = (0, self.day.score);
        }
        match instance.jobs.get(self.job) {
            Some(job) if !job.locked => self.day.place(instance, self.job),
            Some(_) => {}
            None => self.day.rest(instance),
        }
        self.job += 1;
    }

    /// Begins to settle another day, disturbed from the best one; whether there is one.
    fn again(&mut self, instance: &Instance) -> bool {
        let best = match self.best.take() {
            Some(best) if best.score <= self.day.score => best,
            _ => self.day.clone(),
        };
        let mut next = best.clone();
        self.best = Some(best);
        if next.others.len() < 2 || self.round == ROUNDS {
            return false;
        }
        for _ in 0..3 {
            let job = next.others.remove(self.lots.below(next.others.len()));
            next.others.insert(self.lots.below(next.others.len() + 1), job);
        }
        next.score = next.with(instance, &next.others, next.seat).0;
        (self.before, self.day, self.job) = (next.score, next, 0);
        self.round += 1;
        true
    }
}

/// An answer as its jobs that are not locked, and the job after which the break is taken.
#[derive(Clone, Debug)]
struct Day {
    locks: Vec<usize>,
    others: Vec<usize>,
    seat: Option<usize>,
    score: Score,
}

impl Day {
    fn new(instance: &Instance, answer: &Answer) -> Self {
        let others = answer.order.iter().copied().filter(|job| !instance.jobs[*job].locked).collect();
        let before = |count: usize| count.checked_sub(1).map_or(instance.begin(), |index| answer.order[index]);
        let seat = answer.lunch.map(before);
        Self { locks: instance.locks(), others, seat, score: instance.score(answer) }
    }

    /// Takes the break where that is best.
    fn rest(&mut self, instance: &Instance) {
        let seats = instance.lunch().map(|_| [None, Some(instance.begin())]).into_iter().flatten();
        for seat in seats.chain((0..instance.jobs.len()).map(Some)).collect::<Vec<_>>() {
            let score = self.with(instance, &self.others, seat).0;
            if score < self.score {
                (self.score, self.seat) = (score, seat);
            }
        }
    }

    /// Puts a job where it is best, or leaves it out if it may be.
    fn place(&mut self, instance: &Instance, job: usize) {
        let mut tried = self.others.clone();
        tried.retain(|other| *other != job);
        let mut best = None;
        if instance.is_optional(job) {
            let score = self.with(instance, &tried, self.seat).0;
            best = (score < self.score).then(|| (score, tried.clone()));
        }
        for place in 0..=tried.len() {
            tried.insert(place, job);
            let score = self.with(instance, &tried, self.seat).0;
            if score < best.as_ref().map_or(self.score, |(score, _)| *score) {
                best = Some((score, tried.clone()));
            }
            tried.remove(place);
        }
        if let Some((score, others)) = best {
            (self.score, self.others) = (score, others);
        }
    }

    fn with(&self, instance: &Instance, others: &[usize], seat: Option<usize>) -> (Score, Answer) {
        let order = weave(&self.locks, others);
        let place = |seat: usize| order.iter().position(|job| *job == seat).map_or(0, |index| index + 1);
        let lunch = seat.filter(|_| instance.lunch().is_some()).map(place);
        let answer = Answer { order, lunch };
        (instance.score(&answer), answer)
    }
}
