//! An instance made ready for searching: one matrix of costs, the windows in which a visit is whole, and neighbours.

use super::instance::{Instance, Lunch};

/// What the search reads all the time.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    pub(super) size: usize,
    pub(super) minutes: Vec<i32>,
    /// What a way costs, its time included.
    pub(super) weight: Vec<i64>,
    pub(super) nodes: Vec<Node>,
    /// Windows of all nodes, each node's in order.
    windows: Vec<(i32, i32)>,
    /// For each job the jobs that may well stand beside it, the best first.
    pub(super) near: Vec<Vec<usize>>,
    pub(super) time_weight: i64,
    pub(super) start: i32,
    pub(super) lunch: Option<Lunch>,
    /// Whether some job has more than one window: then the summary of an order is only a lower bound.
    pub(super) split: bool,
    /// The locked jobs, in the order asked for.
    pub(super) locks: Vec<usize>,
    /// How many jobs stand up to the last locked one that has others behind it.
    pub(super) heads: usize,
    /// How many locked jobs end the day.
    pub(super) tails: usize,
    /// Whether a job is locked between others that may move: it stays where it is only if nothing is put in before it.
    pub(super) pinned: bool,
    /// Whether anything can be too late at all.
    pub(super) timed: bool,
}

/// A job, or one of the two ends.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    pub(super) stay: i32,
    /// The first moment at which one may begin, and the last.
    pub(super) hull: (i32, i32),
    /// Its windows, as a range of [`Grid::windows`].
    from: usize,
    to: usize,
    pub(super) prize: i64,
    pub(super) optional: bool,
    pub(super) locked: bool,
}

/// Before and after everything.
const EVER: i32 = 1 << 28;

/// How many neighbours are looked at: with 8 or 20 of them orders are no better for the same work.
const NEIGHBOURS: usize = 12;

impl Grid {
    pub(super) fn new(instance: &Instance) -> Self {
        let size = instance.size();
        let weigh = |(cost, minutes): (&i32, &i32)| i64::from(*cost) + instance.time_weight * i64::from(*minutes);
        let weight = instance.cost.iter().zip(&instance.minutes).map(weigh).collect();
        let mut windows = Vec::new();
        let mut nodes: Vec<Node> = (0..instance.jobs.len()).map(|job| node(instance, job, &mut windows)).collect();
        nodes.push(Node { hull: (instance.start, EVER), ..Node::default() });
        nodes.push(Node { hull: (-EVER, instance.finish_by.unwrap_or(EVER)), ..Node::default() });
        let count = instance.jobs.len();
        let tails = (0..count).rev().take_while(|job| instance.jobs[*job].locked).count();
        let heads = (0..count - tails).rev().find(|job| instance.jobs[*job].locked).map_or(0, |job| job + 1);
        let pinned = instance.jobs[..heads].iter().any(|job| !job.locked);
        let timed = !windows.is_empty() || instance.finish_by.is_some() || instance.lunch().is_some();
        let mut grid = Self {
            size,
            minutes: instance.minutes.clone(),
            weight,
            split: nodes.iter().any(|node| node.to > node.from + 1),
            nodes,
            windows,
            near: Vec::new(),
            time_weight: instance.time_weight,
            start: instance.start,
            lunch: instance.lunch(),
            locks: instance.locks(),
            heads,
            tails,
            pinned,
            timed,
        };
        grid.near = (0..instance.jobs.len()).map(|job| grid.neighbours(job)).collect();
        grid
    }

    pub(super) fn begin(&self) -> usize {
        self.size - 2
    }

    pub(super) fn end(&self) -> usize {
        self.size - 1
    }

    pub(super) fn weight(&self, from: usize, to: usize) -> i64 {
        self.weight[from * self.size + to]
    }

    pub(super) fn minutes(&self, from: usize, to: usize) -> i32 {
        self.minutes[from * self.size + to]
    }

    /// When one who arrives then begins, and how much too late that is; who is too late begins at the last moment.
    pub(super) fn enter(&self, node: usize, arrive: i32) -> (i32, i32) {
        let node = &self.nodes[node];
        for &(open, until) in &self.windows[node.from..node.to] {
            if arrive <= until {
                return (arrive.max(open), 0);
            }
        }
        if node.from == node.to || arrive <= node.hull.1 { (arrive, 0) } else { (node.hull.1, arrive - node.hull.1) }
    }

    /// What a minute too late costs to begin with: more than the way it saves.
    pub(super) fn first_penalty(&self) -> i64 {
        let (mut weight, mut minutes) = (0, 0);
        for (job, near) in self.near.iter().enumerate() {
            for &other in near.iter().take(4) {
                weight += self.weight(job, other);
                minutes += i64::from(self.minutes(job, other));
            }
        }
        let prize = self.nodes.iter().filter(|node| node.optional).map(|node| node.prize).max();
        (4 * weight / minutes.max(1)).max(prize.unwrap_or(0) / 16).max(1)
    }

    fn neighbours(&self, job: usize) -> Vec<usize> {
        let mut others: Vec<usize> = (0..self.size - 2).filter(|other| *other != job).collect();
        let far = |from: usize, to: usize| {
            let ready = |moment: i32| moment + self.nodes[from].stay + self.minutes(from, to);
            let idle = (self.nodes[to].hull.0 - ready(self.nodes[from].hull.1)).max(0);
            let late = (ready(self.nodes[from].hull.0) - self.nodes[to].hull.1).max(0);
            // A way in minutes where it costs nothing else.
            let way = self.weight(from, to).max(self.minutes(from, to).into());
            let minute = (way / i64::from(self.minutes(from, to).max(1))).max(1);
            way + minute * (i64::from(idle) / 5 + i64::from(late))
        };
        others.sort_by_cached_key(|other| far(job, *other).min(far(*other, job)));
        others.truncate(NEIGHBOURS);
        others
    }
}

/// A job with the windows in which no more of its stay is lost than must be.
fn node(instance: &Instance, job: usize, windows: &mut Vec<(i32, i32)>) -> Node {
    let from = windows.len();
    let task = &instance.jobs[job];
    let short = |open: i32, close: i32| (open + task.stay - close).max(0);
    let least = task.gates.iter().map(|gate| short(gate.open, gate.close)).min();
    for gate in task.gates.iter().filter(|gate| Some(short(gate.open, gate.close)) == least) {
        windows.push((gate.open, gate.last.min(gate.close - task.stay).max(gate.open)));
    }
    let own = &windows[from..];
    let hull = own.first().zip(own.last()).map_or((-EVER, EVER), |(first, last)| (first.0, last.1));
    Node {
        stay: task.stay,
        hull,
        from,
        to: windows.len(),
        prize: instance.prize(job),
        optional: instance.is_optional(job),
        locked: task.locked,
    }
}
