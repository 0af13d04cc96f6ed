//! What the optimiser is asked, in whole numbers and without a calendar.

/// Jobs to put in order between a start and an end.
///
/// Times are in any one unit, minutes in this program; all of them lie well within ±2^28.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instance {
    /// The jobs, in the order asked for.
    pub jobs: Vec<Job>,
    /// How long each way takes, row by row; the row and the column behind the jobs' are the start, the next ones the end.
    pub minutes: Vec<i32>,
    /// What each way costs besides its time, in the same shape; not negative.
    pub cost: Vec<i32>,
    /// What a minute of the day costs, on the way, at work or waiting.
    pub time_weight: i64,
    /// When the day begins.
    pub start: i32,
    /// When it has to be over.
    pub finish_by: Option<i32>,
    /// A break that one takes at some stop.
    pub lunch: Option<Lunch>,
}

/// Something to do somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Job {
    /// How long it takes.
    pub stay: i32,
    /// When one is let in, in order, without overlap; at any time where there is none.
    pub gates: Vec<Gate>,
    /// What leaving it out costs; `None` where it must be done.
    pub prize: Option<i64>,
    /// Whether it stays where it was asked for; such a job is never left out.
    pub locked: bool,
}

/// A time of being let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// When it opens.
    pub open: i32,
    /// The last moment at which one is let in; not before `open`.
    pub last: i32,
    /// When everybody must leave; not before `last`.
    pub close: i32,
}

/// A break of the day, at a stop, between one's stay and the way on.
///
/// A day that is over before it could begin, or begins after it had to, has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lunch {
    /// When it may begin at the earliest.
    pub from: i32,
    /// When it must have begun.
    pub until: i32,
    /// How long it takes.
    pub minutes: i32,
}

/// An order of jobs. What is not in it is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The jobs that are done, by index, in order.
    pub order: Vec<usize>,
    /// After how many of them the break is taken; 0 is before the first.
    pub lunch: Option<usize>,
}

/// What an answer is worth, compared part by part: less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score {
    /// Minutes lost: of stays before doors that close, past `finish_by`, and of a break that comes too late.
    pub lost: i64,
    /// Prizes left out, ways and the time of the day, weighed.
    pub cost: i64,
}

impl Instance {
    /// The index of the start in the matrices.
    pub(super) fn begin(&self) -> usize {
        self.jobs.len()
    }

    /// The index of the end in the matrices.
    pub(super) fn end(&self) -> usize {
        self.jobs.len() + 1
    }

    /// How many rows the matrices have.
    pub(super) fn size(&self) -> usize {
        self.jobs.len() + 2
    }

    /// A day without anything in it.
    pub(super) fn nothing() -> Self {
        Self { minutes: vec![0; 4], cost: vec![0; 4], ..Self::default() }
    }

    /// Whether both matrices have the size that the jobs ask for.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let cells = self.size() * self.size();
        self.minutes.len() == cells && self.cost.len() == cells
    }

    /// The break, where the day could need one.
    pub(super) fn lunch(&self) -> Option<Lunch> {
        self.lunch.filter(|lunch| self.start <= lunch.until && lunch.from <= lunch.until && lunch.minutes > 0)
    }

    pub(super) fn prize(&self, job: usize) -> i64 {
        self.jobs[job].prize.filter(|_| !self.jobs[job].locked).unwrap_or(0)
    }

    pub(super) fn is_optional(&self, job: usize) -> bool {
        self.jobs[job].prize.is_some() && !self.jobs[job].locked
    }

    /// The locked jobs, in the order asked for.
    pub(super) fn locks(&self) -> Vec<usize> {
        (0..self.jobs.len()).filter(|job| self.jobs[*job].locked).collect()
    }
}

/// Puts locked jobs back to where they were asked for, among the others in their new order.
///
/// Where there are too few others to fill the places before it, a locked job moves up.
pub(super) fn weave(locks: &[usize], others: &[usize]) -> Vec<usize> {
    let mut out = Vec::with_capacity(locks.len() + others.len());
    let mut others = others.iter().copied();
    for &lock in locks {
        while out.len() < lock {
            let Some(other) = others.next() else { break };
            out.push(other);
        }
        out.push(lock);
    }
    out.extend(others);
    out
}

impl Job {
    /// When one who arrives at a moment goes in, and how much of the stay is lost: never less for arriving later.
    ///
    /// Of the gates the one that cuts the stay short by least, and of those the first. Who is let in nowhere spends the
    /// time all the same, and loses the stay whole, at least a minute of it.
    pub(super) fn enter(&self, arrive: i32) -> (i32, i32) {
        if self.gates.is_empty() {
            return (arrive, 0);
        }
        let mut best = (self.stay.max(1), arrive);
        for gate in self.gates.iter().filter(|gate| arrive <= gate.last) {
            let entry = arrive.max(gate.open);
            let short = (entry + self.stay - gate.close).max(0);
            if short < best.0 {
                best = (short, entry);
            }
        }
        (best.1, best.0)
    }
}
