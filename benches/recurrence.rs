//! How long it takes to expand 1,000 mixed rules over one year, by our own engine and by the crate `rrule`: a fifth
//! daily, half weekly, a fifth monthly by weekday, a tenth yearly, begun up to five years before. Prints medians.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use rrule::RRuleSet;
use xunji::{
    event::{Rule, starts},
    time::{
        DateTime, Holidays,
        civil::{date_of, date_time_of, second_number},
    },
};

const RULES: usize = 1000;

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

fn main() {
    let mut seed = 1000;
    let texts: Vec<(DateTime, String)> = (0..RULES).map(|_| text(&mut seed)).collect();
    let rules: Vec<(DateTime, Rule)> =
        texts.iter().filter_map(|(first, text)| Rule::parse_rrule(text, 0).ok().map(|rule| (*first, rule))).collect();
    let year = date_of(20_454).at(0, 0, 0, 0)..date_of(20_454 + 365).at(0, 0, 0, 0);
    let none = Holidays::default();
    let expand = || rules.iter().map(|(first, rule)| starts(rule, *first, &year, &none).len()).sum::<usize>();
    let ours = median(41, &mut || black_box(expand()));
    println!("{} rules over a year, {} starts: {ours:?}", rules.len(), expand());

    for kind in ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] {
        let of_kind = texts.iter().zip(&rules).filter(|((_, text), _)| text.contains(kind)).map(|(_, rule)| rule);
        let expand = || of_kind.clone().map(|(first, rule)| starts(rule, *first, &year, &none).len()).sum::<usize>();
        println!("  {kind}, {} starts: {:?}", expand(), median(41, &mut || black_box(expand())));
    }

    let parse = || texts.iter().filter_map(|(_, text)| Rule::parse_rrule(text, 0).ok()).count();
    println!("{RULES} rules read from text: {:?}", median(41, &mut || black_box(parse())));

    let stamp = |at: DateTime| at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let (from, to) = (second_number(year.start), second_number(year.end));
    let sets: Vec<RRuleSet> = texts
        .iter()
        .filter_map(|(first, text)| format!("DTSTART:{}\nRRULE:{text}", stamp(*first)).parse::<RRuleSet>().ok())
        .collect();
    let within = |set: &RRuleSet| {
        let seconds = set.into_iter().map(|at| at.timestamp());
        seconds.skip_while(|second| *second < from).take_while(|second| *second < to).count()
    };
    let expand = || sets.iter().map(within).sum::<usize>();
    let theirs = median(5, &mut || black_box(expand()));
    println!("the crate rrule, {} starts: {theirs:?}", expand());
    println!("{:.0} times as fast", theirs.as_secs_f64() / ours.as_secs_f64());
}

/// A rule and its first start.
fn text(seed: &mut u64) -> (DateTime, String) {
    let first = date_time_of(1_609_459_200 + i64::from(below(seed, 1825)) * 86_400 + i64::from(below(seed, 96)) * 900);
    let day = |seed: &mut u64| DAYS[usize::from(below(seed, 7))];
    let rule = match below(seed, 10) {
        0 | 1 => format!("FREQ=DAILY;INTERVAL={}", 1 + below(seed, 3)),
        2..=6 => {
            let (one, other) = (day(seed), day(seed));
            let days = if one == other { one.to_owned() } else { format!("{one},{other}") };
            format!("FREQ=WEEKLY;INTERVAL={};BYDAY={days}", 1 + below(seed, 2))
        }
        7 | 8 => format!("FREQ=MONTHLY;BYDAY={}{}", 1 + below(seed, 4), day(seed)),
        _ => format!("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}", 1 + below(seed, 12), 1 + below(seed, 28)),
    };
    (first, rule)
}

/// A number below `end`, the same ones in every run.
fn below(seed: &mut u64, end: u16) -> u16 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    u16::try_from((*seed >> 33) % u64::from(end)).unwrap_or_default()
}

fn median(rounds: usize, run: &mut impl FnMut() -> usize) -> Duration {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[rounds / 2]
}
