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

/// The answer from which no single stop moved, put in or taken out leads to a better one; tried from several others.
pub(super) fn settle(instance: &Instance, best: (Score, Answer)) -> (Score, Answer) {
    let mut lots = Lots::new();
    let mut best = Day::new(instance, &best.1).descend();
    for _ in 0..ROUNDS {
        let mut next = best.clone();
        if next.others.len() < 2 {
            break;
        }
        for _ in 0..3 {
            let job = next.others.remove(lots.below(next.others.len()));
            next.others.insert(lots.below(next.others.len() + 1), job);
        }
        next.score = next.with(&next.others, next.seat).0;
        let next = next.descend();
        if next.score < best.score {
            best = next;
        }
    }
    let answer = best.with(&best.others, best.seat).1;
    (best.score, answer)
}

/// An answer as its jobs that are not locked, and the job after which the break is taken.
#[derive(Clone)]
struct Day<'a> {
    instance: &'a Instance,
    locks: Vec<usize>,
    others: Vec<usize>,
    seat: Option<usize>,
    score: Score,
}

impl<'a> Day<'a> {
    fn new(instance: &'a Instance, answer: &Answer) -> Self {
        let others = answer.order.iter().copied().filter(|job| !instance.jobs[*job].locked).collect();
        let before = |count: usize| count.checked_sub(1).map_or(instance.begin(), |index| answer.order[index]);
        let seat = answer.lunch.map(before);
        Self { instance, locks: instance.locks(), others, seat, score: instance.score(answer) }
    }

    fn descend(mut self) -> Self {
        loop {
            let before = self.score;
            for job in (0..self.instance.jobs.len()).filter(|job| !self.instance.jobs[*job].locked) {
                self.place(job);
            }
            let seats = self.instance.lunch().map(|_| [None, Some(self.instance.begin())]).into_iter().flatten();
            for seat in seats.chain((0..self.instance.jobs.len()).map(Some)).collect::<Vec<_>>() {
                let score = self.with(&self.others, seat).0;
                if score < self.score {
                    (self.score, self.seat) = (score, seat);
                }
            }
            if self.score >= before {
                return self;
            }
        }
    }

    /// Puts a job where it is best, or leaves it out if it may be.
    fn place(&mut self, job: usize) {
        let mut tried = self.others.clone();
        tried.retain(|other| *other != job);
        let mut best = None;
        if self.instance.is_optional(job) {
            let score = self.with(&tried, self.seat).0;
            best = (score < self.score).then(|| (score, tried.clone()));
        }
        for place in 0..=tried.len() {
            tried.insert(place, job);
            let score = self.with(&tried, self.seat).0;
            if score < best.as_ref().map_or(self.score, |(score, _)| *score) {
                best = Some((score, tried.clone()));
            }
            tried.remove(place);
        }
        if let Some((score, others)) = best {
            (self.score, self.others) = (score, others);
        }
    }

    fn with(&self, others: &[usize], seat: Option<usize>) -> (Score, Answer) {
        let order = weave(&self.locks, others);
        let place = |seat: usize| order.iter().position(|job| *job == seat).map_or(0, |index| index + 1);
        let lunch = seat.filter(|_| self.instance.lunch().is_some()).map(place);
        let answer = Answer { order, lunch };
        (self.instance.score(&answer), answer)
    }
}
