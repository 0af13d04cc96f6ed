//! A good order of many stops: build by insertion, then improve by turning stretches round (2-opt) and moving short
//! ones elsewhere (or-opt) until nothing helps.

use super::{Cost, Task};

/// An end to improving, far beyond what real days need, so that the time it takes is bounded.
const ROUNDS: usize = 60;

/// The longest stretch that is moved elsewhere as a whole.
const STRETCH: usize = 3;

pub(super) fn solve(task: &Task<'_>) -> Vec<usize> {
    let mut best = improve(task, task.middle.clone());
    let inserted = improve(task, insert(task));
    if cost(task, &inserted) < cost(task, &best) {
        best = inserted;
    }
    task.whole(best)
}

/// Puts one stop after the other where it costs least.
fn insert(task: &Task<'_>) -> Vec<usize> {
    let mut order = Vec::with_capacity(task.middle.len());
    for &stop in &task.middle {
        let mut best: Option<(Cost, usize)> = None;
        for place in 0..=order.len() {
            order.insert(place, stop);
            let cost = cost(task, &order);
            order.remove(place);
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, place));
            }
        }
        order.insert(best.map_or(0, |(_, place)| place), stop);
    }
    order
}

fn improve(task: &Task<'_>, mut order: Vec<usize>) -> Vec<usize> {
    for _ in 0..ROUNDS {
        let before = cost(task, &order);
        turn(task, &mut order);
        shift(task, &mut order);
        if cost(task, &order) >= before {
            break;
        }
    }
    order
}

/// Turns round every stretch that is cheaper the other way.
fn turn(task: &Task<'_>, order: &mut [usize]) {
    let mut least = cost(task, order);
    for from in 0..order.len() {
        for to in from + 1..order.len() {
            order[from..=to].reverse();
            let turned = cost(task, order);
            if turned < least {
                least = turned;
            } else {
                order[from..=to].reverse();
            }
        }
    }
}

/// Moves every short stretch to where it is cheapest, one at a time.
fn shift(task: &Task<'_>, order: &mut [usize]) {
    let mut least = cost(task, order);
    for length in 1..=STRETCH.min(order.len()) {
        for from in 0..=order.len() - length {
            for to in (0..=order.len() - length).filter(|to| *to != from) {
                slide(order, from, to, length);
                let shifted = cost(task, order);
                if shifted < least {
                    least = shifted;
                    break;
                }
                slide(order, to, from, length);
            }
        }
    }
}

/// Moves the stretch of this length from one index to another; the stops between make room.
fn slide(order: &mut [usize], from: usize, to: usize, length: usize) {
    if from < to {
        order[from..to + length].rotate_left(length);
    } else {
        order[to..from + length].rotate_right(length);
    }
}

fn cost(task: &Task<'_>, middle: &[usize]) -> Cost {
    let mut progress = task.begin();
    for &stop in middle {
        progress.go(task.trip, stop);
    }
    task.finish(progress)
}
