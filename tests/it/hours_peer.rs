//! Opening hours beside another evaluator of the same syntax; see `.make/hours.mjs`.
//!
//! They differ, by intent, in three things:
//!
//! - here a night belongs to the day it begins on: `22:00-02:00; Mo-Fr off` is closed in the small hours of a Saturday;
//! - here a later rule without days is for all of them, as the specification has it, and replaces what stood before;
//! - here a place that is open by one rule and perhaps open by another one is open.

use xunji::time::{Date, DateTime, Day, Holidays, Opening, Openness, State, civil};

const PEER: &str = include_str!("../fixtures/hours/peer.tsv");

/// The state at each half hour, which the peer tells in runs: `c18o16c14`.
fn states(runs: &str) -> Vec<char> {
    let mut states = Vec::new();
    let lengths = runs.split(|c: char| c.is_ascii_alphabetic()).skip(1);
    for (state, length) in runs.chars().filter(char::is_ascii_alphabetic).zip(lengths) {
        states.resize(states.len() + length.parse::<usize>().unwrap(), state);
    }
    states
}

fn half_hour(first: Date, count: usize) -> DateTime {
    civil::add_minutes(first.at(0, 0, 0, 0), 30 * i64::try_from(count).unwrap())
}

/// Whether what the two say of a text at a moment is one of the three differences.
fn is_known(text: &str, now: DateTime, peer: char, ours: char) -> bool {
    let night = text.contains("22:00-02:00") && text.contains(';') && now.hour() < 2;
    let any_day = text.split("; ").skip(1).any(|rule| rule.starts_with(|c: char| c.is_ascii_digit()));
    let perhaps = peer == 'u' && ours == 'o' && text.contains(", ");
    night || any_day || perhaps
}

#[test]
fn hours_are_read_as_another_evaluator_reads_them() {
    let mut holidays = Holidays { years: (2020..2024).collect(), ..Holidays::default() };
    let (mut texts, mut differ, mut changes) = (0, Vec::new(), 0);
    for line in PEER.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        if let ["PH", day] = columns[..] {
            holidays.days.insert(day.parse().unwrap(), Day { name: String::new(), is_off_day: true });
            continue;
        }
        let [text, first, runs] = columns[..] else { panic!("{line}") };
        let opening = Opening::new(text);
        assert!(opening.hours.is_some(), "{text}");
        texts += 1;
        let first: Date = first.parse().unwrap();
        let states = states(runs);
        let mut exact = !text.contains("22:00-02:00") && !states.contains(&'u');
        for (count, &peer) in states.iter().enumerate() {
            let now = half_hour(first, count);
            let ours = match opening.at(now, &holidays) {
                Openness::Open => 'o',
                Openness::Closed => 'c',
                Openness::Unknown => 'u',
            };
            if ours != peer {
                assert!(is_known(text, now, peer, ours), "{text} at {now}: {ours} here, {peer} there");
                differ.push(text);
                exact = false;
            }
        }
        // Where they agree throughout, the next change is where the peer's state changes.
        for start in (0..states.len()).filter(|&at| exact && (at == 0 || states[at] != states[at - 1])) {
            let Some(change) = (start..states.len()).find(|&at| states[at] != states[start]) else { continue };
            let (State::Open { until, .. } | State::Closed { until, .. }) =
                opening.state(half_hour(first, start), &holidays)
            else {
                panic!("{text}");
            };
            assert_eq!(until, Some(half_hour(first, change)), "{text} at {}", half_hour(first, start));
            changes += 1;
        }
    }
    differ.dedup();
    assert_eq!((texts, differ.len()), (240, 8), "{differ:#?}");
    assert!(changes > 1_000, "{changes}");
}
