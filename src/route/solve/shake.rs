//! Changing an order by lot, so that improving it may end elsewhere.

use super::{grid::Grid, improve::Improver, lots::Lots, tour::Tour};

/// The most jobs taken out at once.
const MOST: usize = 10;

/// Changes an order a little and marks what is to be improved again.
pub(super) fn shake(grid: &Grid, tour: &mut Tour, lots: &mut Lots, improver: &mut Improver) {
    let movable = tour.jobs().iter().filter(|job| !grid.nodes[**job].locked).count();
    if movable < 2 {
        return;
    }
    if grid.pinned {
        swap_some(grid, tour, lots, improver);
    } else if movable > 7 && lots.below(4) == 0 {
        exchange_stretches(grid, tour, lots, improver);
    } else {
        ruin(grid, tour, lots, improver, movable);
    }
}

/// Exchanges jobs by twos.
fn swap_some(grid: &Grid, tour: &mut Tour, lots: &mut Lots, improver: &mut Improver) {
    let free: Vec<usize> = (1..tour.last()).filter(|index| !grid.nodes[tour.stops[*index]].locked).collect();
    for _ in 0..=lots.below(3) {
        let (one, other) = (free[lots.below(free.len())], free[lots.below(free.len())]);
        tour.stops.swap(one, other);
        for index in [one, other] {
            let around = [tour.stops[index - 1], tour.stops[index], tour.stops[index + 1]];
            around.into_iter().filter(|stop| *stop < grid.begin()).for_each(|job| improver.touch(job));
        }
    }
    tour.measure(grid);
}

/// Exchanges two neighbouring stretches (a double bridge on a part of the order).
fn exchange_stretches(grid: &Grid, tour: &mut Tour, lots: &mut Lots, improver: &mut Improver) {
    // Where nothing is locked between, what may move is one stretch.
    let (first, end) = (1 + grid.heads, tour.last() - grid.tails);
    let span = (end - first).min(50);
    let from = first + lots.below(end - first - span + 1);
    let mut cuts = [0; 3].map(|_| from + lots.below(span + 1));
    cuts.sort_unstable();
    let [low, middle, high] = cuts;
    tour.stops[low..high].rotate_left(middle - low);
    for index in [low, low + (high - middle), high] {
        for index in [index - 1, index] {
            if index > 0 && index < tour.last() {
                improver.touch(tour.stops[index]);
            }
        }
    }
    tour.measure(grid);
}

/// Takes some jobs out that stand near one another, and puts each in again where it costs least.
fn ruin(grid: &Grid, tour: &mut Tour, lots: &mut Lots, improver: &mut Improver, movable: usize) {
    let most = MOST.min(movable);
    let count = (2 + lots.below(most - 1)).min(most);
    let seed = tour.jobs()[lots.below(tour.jobs().len())];
    let mut out = Vec::with_capacity(count);
    if lots.below(2) == 0 {
        // A stretch of the day.
        let from = tour.place[seed];
        let stretch = tour.stops[from..tour.last().min(from + count)].iter();
        out.extend(stretch.copied().filter(|job| !grid.nodes[*job].locked));
    } else {
        // A neighbourhood, with gaps.
        let near = [seed].into_iter().chain(grid.near[seed].iter().copied());
        for job in near.filter(|job| tour.place[*job] > 0 && !grid.nodes[*job].locked) {
            if out.len() < count && (out.is_empty() || lots.below(3) > 0) {
                out.push(job);
            }
        }
    }
    for job in &out {
        let place = tour.place[*job];
        for index in [place - 1, place + 1] {
            if index > 0 && index < tour.last() {
                improver.touch(tour.stops[index]);
            }
        }
    }
    if tour.lunch.is_some_and(|seat| out.contains(&seat)) {
        tour.lunch = Some(grid.begin());
    }
    tour.stops.retain(|stop| !out.contains(stop));
    tour.measure(grid);
    improver.work += 4 * tour.stops.len() as u64;
    match lots.below(3) {
        0 => out.sort_by_key(|job| grid.nodes[*job].hull.1),
        1 => out.reverse(),
        _ => {}
    }
    for job in out {
        insert(grid, tour, job, lots, improver);
    }
}

/// Puts a job in where it costs least, or, now and then, nearly least.
pub(super) fn insert(grid: &Grid, tour: &mut Tour, job: usize, lots: &mut Lots, improver: &mut Improver) {
    let mut best = (i64::MAX, grid.heads + 1);
    for index in grid.heads.min(tour.last() - 1) + 1..=(tour.last() - grid.tails).max(1) {
        if index > grid.heads + 1 && lots.below(50) == 0 {
            continue;
        }
        let (before, after) = (tour.stops[index - 1], tour.stops[index]);
        let stay = i64::from(grid.nodes[job].stay) * grid.time_weight;
        let way = grid.weight(before, job) + grid.weight(job, after) - grid.weight(before, after);
        let base = tour.base + way + stay;
        improver.work += 4;
        let cost = if base < best.0 { tour.judge(grid, (index, index), &[job], base, best.0) } else { i64::MAX };
        if cost < best.0 {
            best = (cost, index);
        }
    }
    tour.stops.insert(best.1, job);
    tour.measure(grid);
    improver.work += 4 * tour.stops.len() as u64;
    improver.touch(job);
}
