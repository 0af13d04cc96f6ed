//! How long the route planner takes and how good its orders are.
//!
//! `cargo bench --bench route` prints medians; `cargo bench --bench route -- --instances FILE` also writes every instance
//! with the answer found, one JSON object a line, for `benches/route_peer.py` to hold against `PyVRP`.

mod instance;

use std::{fmt::Write as _, fs, time::Instant};

use instance::{Windows, instance, with_meal};
use xunji::route::{Answer, Instance, Solver};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let file = arguments.iter().position(|argument| argument == "--instances").and_then(|at| arguments.get(at + 1));
    let mut lines = String::new();
    println!("{:<8} {:>5} {:>10} {:>8}", "windows", "stops", "median ms", "late");
    for windows in [Windows::Tight, Windows::Loose, Windows::Hours, Windows::None] {
        let sizes: &[usize] =
            if windows == Windows::None { &[12, 40, 100, 200] } else { &[10, 12, 20, 30, 40, 50, 60] };
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
    slices();
    if let Some(file) = file
        && let Err(error) = fs::write(file, lines)
    {
        eprintln!("{file}: {error}");
    }
}

/// How long the longest piece of work is that a page waits for.
fn slices() {
    println!("\n{:<8} {:>5} {:>14} {:>14}", "windows", "stops", "longest slice", "longest search");
    let kinds = [
        ("tight", Windows::Tight),
        ("hours", Windows::Hours),
        ("none", Windows::None),
        ("choice", Windows::Hours),
        ("late", Windows::Hours),
    ];
    for (stops, (name, windows)) in [12, 40, 200].into_iter().flat_map(|stops| kinds.map(|kind| (stops, kind))) {
        let (mut longest, mut whole) = (0.0_f64, 0.0_f64);
        for seed in 0..10 {
            let day = instance(stops, windows, seed);
            let day = if name == "choice" || name == "late" { with_meal(day, name == "choice") } else { day };
            let begun = Instant::now();
            let mut search = Solver::new(day);
            let mut more = true;
            longest = longest.max(begun.elapsed().as_secs_f64() * 1000.0);
            while more {
                let slice = Instant::now();
                more = search.advance(SLICE);
                longest = longest.max(slice.elapsed().as_secs_f64() * 1000.0);
            }
            whole = whole.max(begun.elapsed().as_secs_f64() * 1000.0);
        }
        println!("{name:<8} {stops:>5} {longest:>14.1} {whole:>14.1}");
    }
}

/// As many steps as in `src/app/panel/proposal.rs`.
const SLICE: u64 = 150_000;

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
