//! How long the route planner takes and how good its orders are.
//!
//! `cargo bench --bench route` prints medians; `cargo bench --bench route -- --instances FILE` also writes every instance
//! with the answer found, one JSON object a line, for `benches/route_peer.py` to hold against `PyVRP`.

// Metres and seconds of a town are far below what an `i32` holds.
#![allow(clippy::cast_possible_truncation)]

use std::{fmt::Write as _, fs, time::Instant};

use xunji::route::{Answer, Gate, Instance, Job, Solver};

/// How a generated day's windows look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Windows {
    /// Half an hour or so around the times of a random order.
    Tight,
    /// A few hours.
    Loose,
    /// Opening hours from morning to evening, some of them short, some with a break at noon.
    Hours,
    /// None.
    None,
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

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let file = arguments.iter().position(|argument| argument == "--instances").and_then(|at| arguments.get(at + 1));
    let mut lines = String::new();
    println!("{:<8} {:>5} {:>10} {:>8}", "windows", "stops", "median ms", "late");
    for windows in [Windows::Tight, Windows::Loose, Windows::Hours, Windows::None] {
        let sizes: &[usize] = if windows == Windows::None { &[12, 40, 100, 200] } else { &[10, 20, 30, 40, 50, 60] };
        for &size in sizes {
            let (mut times, mut late) = (Vec::new(), 0);
            for seed in 0..5 {
                let instance = instance(size, windows, seed);
                let begun = Instant::now();
                let answer = Solver::new(instance.clone()).run();
                let millis = begun.elapsed().as_secs_f64() * 1000.0;
                let score = instance.score(&answer);
                times.push(millis);
                late += usize::from(score.lost > 0);
                write_line(&mut lines, &format!("{windows:?}-{size}-{seed}"), &instance, &answer, millis);
            }
            times.sort_by(f64::total_cmp);
            println!("{:<8} {size:>5} {:>10.1} {late:>8}", format!("{windows:?}"), times[times.len() / 2]);
        }
    }
    if let Some(file) = file
        && let Err(error) = fs::write(file, lines)
    {
        eprintln!("{file}: {error}");
    }
}

/// A round trip from a depot; times in seconds, costs in metres.
fn instance(size: usize, windows: Windows, seed: u64) -> Instance {
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

fn write_line(out: &mut String, name: &str, instance: &Instance, answer: &Answer, millis: f64) {
    let score = instance.score(answer);
    let jobs: Vec<String> = instance
        .jobs
        .iter()
        .map(|job| {
            let gates: Vec<String> = job
                .gates
                .iter()
                .map(|gate| format!("[{},{}]", gate.open, gate.last.min(gate.close - job.stay)))
                .collect();
            format!("{{\"stay\":{},\"windows\":[{}]}}", job.stay, gates.join(","))
        })
        .collect();
    let _ = writeln!(
        out,
        "{{\"name\":\"{name}\",\"start\":{},\"timeWeight\":{},\"jobs\":[{}],\"seconds\":{:?},\"metres\":{:?},\"order\":{:?},\"lost\":{},\"cost\":{},\"millis\":{millis:.1}}}",
        instance.start,
        instance.time_weight,
        jobs.join(","),
        instance.minutes,
        instance.cost,
        answer.order,
        score.lost,
        score.cost
    );
}
