//! The optimiser: jobs with time windows in the order that loses and costs least.
//!
//! Few jobs are put in order exactly, many by a search. Both count their work in steps, never in seconds, and draw lots
//! from a constant: the same instance has the same answer on every machine.

mod exact;
mod grid;
mod improve;
mod instance;
mod lots;
mod rest;
mod search;
mod settle;
mod shake;
mod tour;
mod walk;

use exact::Exact;
pub use instance::{Answer, Gate, Instance, Job, Lunch, Score};
use search::Search;
use settle::Settling;

/// A search in slices.
#[derive(Clone, Debug)]
pub struct Solver {
    instance: Instance,
    search: Search,
    stage: Stage,
}

/// How far a solver is.
#[derive(Clone, Debug)]
enum Stage {
    /// It searches.
    Searching,
    /// It makes certain of the best answer for few jobs.
    Exact(Box<Exact>),
    /// It makes the best of a day that does not work.
    Settling(Box<Settling>),
    /// There is no more to do.
    Done,
}

/// How much a search does for each pair of jobs: enough for orders as good as those of far longer searches.
const STEPS_FOR_PAIR: u64 = 1_500;

/// How much it does at most.
const MOST_STEPS: u64 = 10_000_000;

/// How much it does before the exact method takes over, which is quicker the better the answer it has to beat.
const STEPS_BEFORE_EXACT: u64 = 30_000;

impl Solver {
    /// Begins with an instance that [is whole](Instance::is_whole); another one is taken for one without jobs.
    #[must_use]
    pub fn new(instance: Instance) -> Self {
        let jobs = instance.jobs.len() as u64;
        Self::with_steps(instance, (jobs * jobs * STEPS_FOR_PAIR).min(MOST_STEPS))
    }

    /// The same with another amount of work.
    #[must_use]
    pub fn with_steps(instance: Instance, steps: u64) -> Self {
        let instance = if instance.is_whole() { instance } else { Instance::nothing() };
        let steps = if exact::fits(&instance) { steps.min(STEPS_BEFORE_EXACT) } else { steps };
        let search = Search::new(&instance, steps);
        Self { instance, search, stage: Stage::Searching }
    }

    /// Works on for about so many steps, of which a desktop machine does some 100,000 in a millisecond; whether there
    /// is more to do.
    pub fn advance(&mut self, steps: u64) -> bool {
        let more = match &mut self.stage {
            Stage::Searching => self.search.advance(&self.instance, steps),
            Stage::Exact(exact) => exact.advance(steps),
            Stage::Settling(settling) => settling.advance(&self.instance, steps),
            Stage::Done => return false,
        };
        if !more {
            self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
                Stage::Searching => self.further(),
                Stage::Exact(exact) => {
                    exact.better().into_iter().for_each(|better| self.search.accept(better));
                    Stage::Done
                }
                Stage::Settling(settling) => {
                    self.search.accept(settling.better(&self.instance));
                    Stage::Done
                }
                Stage::Done => Stage::Done,
            };
        }
        !matches!(self.stage, Stage::Done)
    }

    /// What is to be done once the search is over.
    fn further(&self) -> Stage {
        let (score, answer) = self.best();
        if exact::fits(&self.instance) {
            Stage::Exact(Box::new(Exact::new(&self.instance, score)))
        } else if score.lost > 0 {
            Stage::Settling(Box::new(Settling::new(&self.instance, answer)))
        } else {
            Stage::Done
        }
    }

    /// The best answer so far, and what it is worth.
    #[must_use]
    pub fn best(&self) -> (Score, &Answer) {
        let (score, answer) = self.search.best();
        (*score, answer)
    }

    /// Works until there is no more to do.
    #[must_use]
    pub fn run(mut self) -> Answer {
        while self.advance(u64::MAX >> 1) {}
        self.search.best().1.clone()
    }
}
