//! The best order of a few stops, by dynamic programming over sets (Held and Karp, 1962).
//!
//! With opening hours one earliest time for a set and a last stop is not enough: being later may mean being less late
//! elsewhere. So the days that no other day beats in both minutes and lateness are all kept, up to a limit.

use super::{Cost, Task};
use crate::route::schedule::Progress;

/// Up to how many stops the order is exact; each further one doubles time and memory.
pub(super) const LIMIT: usize = 12;

/// How many unbeaten days are kept for one set and last stop. Days without hours need one; more than this arise only
/// where most doors close too early anyway, and then the cheapest are kept.
const KEPT: usize = 8;

/// A day so far, and how it came about.
struct Label {
    progress: Progress,
    /// The last stop, as an index into the movable ones.
    stop: usize,
    /// The label it continues.
    before: Option<usize>,
}

struct Search<'a> {
    task: &'a Task<'a>,
    labels: Vec<Label>,
    /// For each set of visited stops and last stop, the labels kept.
    kept: Vec<Vec<usize>>,
}

pub(super) fn solve(task: &Task<'_>) -> Vec<usize> {
    let count = task.middle.len();
    if count == 0 {
        return task.whole(Vec::new());
    }
    let mut search = Search { task, labels: Vec::new(), kept: vec![Vec::new(); count << count] };
    let begin = task.begin();
    for stop in 0..count {
        search.extend(begin, None, 0, stop);
    }
    // A set comes after all its subsets when sets are read as binary numbers.
    for set in 1..1_usize << count {
        for stop in (0..count).filter(|stop| set & (1 << stop) != 0) {
            for label in search.kept[set * count + stop].clone() {
                let progress = search.labels[label].progress;
                for next in (0..count).filter(|next| set & (1 << next) == 0) {
                    search.extend(progress, Some(label), set, next);
                }
            }
        }
    }
    search.best()
}

impl Search<'_> {
    /// Goes on to one more stop, and keeps the day unless a kept one is as good in every way.
    fn extend(&mut self, mut progress: Progress, before: Option<usize>, set: usize, stop: usize) {
        progress.go(self.task.trip, self.task.middle[stop]);
        let slot = &mut self.kept[(set | 1 << stop) * self.task.middle.len() + stop];
        if slot.iter().any(|kept| beats(&self.labels[*kept].progress, &progress)) {
            return;
        }
        slot.retain(|kept| !beats(&progress, &self.labels[*kept].progress));
        if slot.len() == KEPT {
            let cost = |label: &usize| Cost::of(self.labels[*label].progress);
            let worst = (0..KEPT).max_by_key(|index| cost(&slot[*index])).unwrap_or(0);
            if Cost::of(progress) >= cost(&slot[worst]) {
                return;
            }
            slot.remove(worst);
        }
        slot.push(self.labels.len());
        self.labels.push(Label { progress, stop, before });
    }

    /// The order that leads to the cheapest finished day.
    fn best(&self) -> Vec<usize> {
        let count = self.task.middle.len();
        let all = (1 << count) - 1;
        // Of a way and its reverse, the one that ends with the later stop is nearer to what was asked for.
        let finished = self.kept[all * count..].iter().rev().flatten().copied();
        let mut next = finished.min_by_key(|label| self.task.finish(self.labels[*label].progress));
        let mut order = Vec::with_capacity(count);
        while let Some(label) = next {
            order.push(self.task.middle[self.labels[label].stop]);
            next = self.labels[label].before;
        }
        order.reverse();
        self.task.whole(order)
    }
}

/// Whether a day leaves nothing to be said for another one with the same stops behind it.
fn beats(one: &Progress, other: &Progress) -> bool {
    let no_worse = one.now <= other.now && one.lateness <= other.lateness;
    let same = one.now == other.now && one.lateness == other.lateness;
    no_worse && (!same || one.metres <= other.metres)
}
