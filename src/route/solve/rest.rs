//! What the rest of a day costs at least: the cheapest order of what is still to be done, hours left aside.

use super::instance::Instance;

/// For each set of movable jobs that are done or left out, and the last one done, what the rest costs at least.
#[derive(Clone, Debug)]
pub(super) struct Rest {
    costs: Vec<i64>,
    /// How many movable jobs there are; as the last one done it stands for none.
    count: usize,
}

impl Rest {
    /// The costs for the movable jobs `free`, with the locked jobs that follow so many of them in `runs`; `None` where
    /// locked jobs stand between movable ones, whose ways then depend on more than the set.
    pub(super) fn new(instance: &Instance, free: &[usize], runs: &[Vec<usize>]) -> Option<Self> {
        let count = free.len();
        if count == 0 || runs[1..count].iter().any(|run| !run.is_empty()) {
            return None;
        }
        let weight = instance.time_weight;
        let way = |from: usize, to: usize| {
            let way = from * instance.size() + to;
            i64::from(instance.cost[way]) + weight * i64::from(instance.minutes[way])
        };
        let stay = |job: usize| weight * i64::from(instance.jobs[job].stay);
        let head = runs[0].last().copied().unwrap_or(instance.begin());
        let node = |last: usize| if last == count { head } else { free[last] };
        let tail = &runs[count];
        let ending = |last: usize| {
            let ends = tail.iter().copied().chain([instance.end()]);
            let (cost, _) = ends.fold((0, node(last)), |(cost, from), to| (cost + way(from, to), to));
            cost + tail.iter().map(|job| stay(*job)).sum::<i64>()
        };
        let ways: Vec<i64> = (0..=count)
            .flat_map(|last| free.iter().map(move |job| (last, *job)))
            .map(|(last, job)| way(node(last), job) + stay(job))
            .collect();
        let prizes: Vec<Option<i64>> =
            free.iter().map(|job| instance.is_optional(*job).then(|| instance.prize(*job))).collect();

        let full = (1_usize << count) - 1;
        let mut costs = vec![i64::MAX; (full + 1) * (count + 1)];
        for last in 0..=count {
            costs[full * (count + 1) + last] = ending(last);
        }
        for set in (0..full).rev() {
            for last in (0..=count).filter(|last| *last == count || set >> last & 1 == 1) {
                let mut least = i64::MAX;
                for job in (0..count).filter(|job| set >> job & 1 == 0) {
                    let after = (set | 1 << job) * (count + 1);
                    least = least.min(ways[last * count + job] + costs[after + job]);
                    if let Some(prize) = prizes[job] {
                        least = least.min(prize + costs[after + last]);
                    }
                }
                costs[set * (count + 1) + last] = least;
            }
        }
        Some(Self { costs, count })
    }

    /// What the rest costs at least, ways and time weighed together.
    pub(super) fn cost(&self, set: usize, last: usize) -> i64 {
        self.costs[set * (self.count + 1) + last]
    }
}
