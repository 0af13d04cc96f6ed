//! Generated days to plan, the same ones on every machine.

// Metres and seconds of a town are far below what an `i32` holds.
#![allow(clippy::cast_possible_truncation)]

use xunji::route::{Gate, Instance, Job, Lunch};

/// How a generated day's windows look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Windows {
    /// Half an hour or so around the times of a random order.
    Tight,
    /// A few hours.
    Loose,
    /// Opening hours from morning to evening, some of them short, some with a break at noon.
    Hours,
    /// None.
    None,
}

/// A day with a meal and an end, and, with `choice`, half of it optional; without it more than fits.
pub fn with_meal(mut day: Instance, choice: bool) -> Instance {
    day.lunch = Some(Lunch { from: day.start + 3 * 3600, until: day.start + 5 * 3600, minutes: 3600 });
    day.finish_by = Some(day.start + if choice { 8 } else { 4 } * 3600);
    for job in day.jobs.iter_mut().step_by(2).filter(|_| choice) {
        job.prize = Some(100_000);
    }
    day
}

struct Seed(u64);

impl Seed {
    fn below(&mut self, end: i32) -> i32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i32::try_from((z ^ (z >> 31)) % u64::try_from(end).unwrap_or(1)).unwrap_or(0)
    }
}

/// A round trip from a depot; times in seconds, costs in metres.
pub fn instance(size: usize, windows: Windows, seed: u64) -> Instance {
    let mut seed = Seed(seed * 1000 + size as u64 * 10 + windows as u64);
    let points: Vec<(i32, i32)> = (0..=size).map(|_| (seed.below(10_000), seed.below(10_000))).collect();
    let place = |index: usize| points[if index > size { size } else { index }];
    let way = |from: usize, to: usize| {
        let (a, b) = (place(from), place(to));
        f64::from(a.0 - b.0).hypot(f64::from(a.1 - b.1)).round() as i32
    };
    let cells = || (0..size + 2).flat_map(|from| (0..size + 2).map(move |to| (from, to)));
    let cost: Vec<i32> = cells().map(|(from, to)| way(from, to)).collect();
    // 20 km/h.
    let minutes: Vec<i32> = cost.iter().map(|metres| (f64::from(*metres) * 0.18).ceil() as i32).collect();
    let start = 8 * 3600;
    let mut jobs: Vec<Job> = (0..size).map(|_| Job { stay: 60 * (5 + seed.below(25)), ..Job::default() }).collect();
    let mut order: Vec<usize> = (0..size).collect();
    for index in (1..size).rev() {
        order.swap(index, usize::try_from(seed.below(i32::try_from(index).unwrap_or(0) + 1)).unwrap_or(0));
    }
    // A random order holds: every instance but those of opening hours can be done on time.
    let (mut now, mut at) = (start, size);
    for &stop in &order {
        now += minutes[at * (size + 2) + stop];
        let spread = match windows {
            Windows::Tight => 1800,
            Windows::Loose => 7200,
            Windows::Hours | Windows::None => 0,
        };
        let job = &mut jobs[stop];
        match windows {
            Windows::None => {}
            Windows::Hours => {
                let noon = seed.below(3) == 0;
                let open = start + 600 * seed.below(12);
                let close = start + 3600 * (4 + seed.below(6)) + 60 * i32::try_from(size * 20).unwrap_or(0);
                let gate = |open: i32, close: i32| Gate { open, last: close - 1, close };
                let middle = start + 4 * 3600;
                if noon && close > middle + 7200 && open < middle - 3600 {
                    job.gates = vec![gate(open, middle), gate(middle + 5400, close)];
                } else {
                    job.gates = vec![gate(open, close.max(open + 7200))];
                }
            }
            Windows::Tight | Windows::Loose => {
                let open = (now - seed.below(spread)).max(start);
                let last = now + seed.below(spread);
                job.gates = vec![Gate { open, last, close: last + job.stay }];
            }
        }
        now += job.stay;
        at = stop;
    }
    Instance { jobs, minutes, cost, time_weight: 0, start, finish_by: None, lunch: None }
}
