//! What an order comes to, gone through from morning to evening.

use super::instance::{Answer, Instance, Score};

/// A day on the way: where one is, when, and what was lost so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Walk {
    /// The last job, or the start.
    pub(super) at: usize,
    /// When one leaves it.
    pub(super) now: i32,
    /// Minutes lost.
    pub(super) lost: i32,
    /// What the ways cost.
    pub(super) cost: i64,
    /// Whether the break is over.
    pub(super) rested: bool,
}

/// More minutes than any day can lose.
const NEVER: i32 = 1 << 24;

impl Walk {
    pub(super) fn new(instance: &Instance) -> Self {
        let rested = instance.lunch().is_none();
        Self { at: instance.begin(), now: instance.start, lost: 0, cost: 0, rested }
    }

    pub(super) fn go(&mut self, instance: &Instance, job: usize) {
        let way = self.at * instance.size() + job;
        let (entry, lost) = instance.jobs[job].enter(self.now + instance.minutes[way]);
        self.now = entry + instance.jobs[job].stay;
        self.lost += lost;
        self.cost += i64::from(instance.cost[way]);
        self.at = job;
    }

    /// Takes the break here and now, if it is still to come.
    pub(super) fn rest(&mut self, instance: &Instance) {
        if let Some(lunch) = instance.lunch().filter(|_| !self.rested) {
            let begin = self.now.max(lunch.from);
            self.lost += (begin - lunch.until).clamp(0, lunch.minutes);
            self.now = begin + lunch.minutes;
            self.rested = true;
        }
    }

    /// Goes to the end; the score lacks what is left out.
    pub(super) fn finish(mut self, instance: &Instance) -> Score {
        let way = self.at * instance.size() + instance.end();
        self.now += instance.minutes[way];
        // A day that goes on after the break could begin has one: without it, it is no answer.
        if instance.lunch().is_some_and(|lunch| !self.rested && self.now > lunch.from) {
            self.lost += NEVER;
        }
        let over = instance.finish_by.map_or(0, |limit| (self.now - limit).max(0));
        let day = instance.time_weight * i64::from(self.now - instance.start);
        Score { lost: i64::from(self.lost + over), cost: self.cost + i64::from(instance.cost[way]) + day }
    }
}

impl Instance {
    /// What an answer is worth. An index that is no job is passed over.
    #[must_use]
    pub fn score(&self, answer: &Answer) -> Score {
        let mut left: i64 = (0..self.jobs.len()).map(|job| self.prize(job)).sum();
        let mut walk = Walk::new(self);
        if answer.lunch == Some(0) {
            walk.rest(self);
        }
        for (index, &job) in answer.order.iter().enumerate().filter(|(_, job)| **job < self.jobs.len()) {
            walk.go(self, job);
            left -= self.prize(job);
            if answer.lunch == Some(index + 1) {
                walk.rest(self);
            }
        }
        let score = walk.finish(self);
        Score { cost: score.cost + left, ..score }
    }
}
