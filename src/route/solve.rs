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

pub use instance::{Answer, Gate, Instance, Job, Lunch, Score};
use search::Search;

/// A search in slices.
#[derive(Clone, Debug)]
pub struct Solver {
    instance: Instance,
    search: Search,
    /// Whether there are so few jobs that the best answer can be found for certain.
    exact: bool,
    /// Whether that, or what is done about days that do not work, is done.
    done: bool,
}

/// How much a search does for each pair of jobs: enough for orders as good as those of far longer searches.
const STEPS_FOR_PAIR: u64 = 1_500;

/// How much it does at most.
const MOST_STEPS: u64 = 10_000_000;

/// How much it does before the exact method takes over, which is quicker the better the answer it has to beat.
const STEPS_BEFORE_EXACT: u64 = 100_000;

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
        let exact = exact::fits(&instance);
        let search = Search::new(&instance, if exact { steps.min(STEPS_BEFORE_EXACT) } else { steps });
        Self { instance, search, exact, done: false }
    }

    /// Works on for about so many steps, of which a desktop machine does some 100,000 in a millisecond; whether there
    /// is more to do. The exact method for few jobs, and making the best of a day that does not work, are one step each.
    pub fn advance(&mut self, steps: u64) -> bool {
        if self.search.advance(&self.instance, steps) {
            return true;
        }
        if self.done {
            return false;
        }
        self.done = true;
        if self.exact {
            if let Some(better) = exact::improve(&self.instance, self.best().0) {
                self.search.accept(better);
            }
        } else if self.best().0.lost > 0 {
            self.search.accept(settle::settle(&self.instance, self.search.best().clone()));
        }
        false
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
