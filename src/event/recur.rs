//! The starts that follow from a rule: RFC 5545 section 3.3.10, whole, on civil dates.
//!
//! A rule is walked step by step; each step (a year, a month, a week, …) yields its candidates in order. A rule without
//! a count is entered near the range asked for. No rule is endless: a walk ends after 100,000 steps or 20,000 starts.

mod clock;
mod days;
mod month;
mod moons;
mod period;
mod times;

use std::ops::Range;

use super::{Rule, Scale, Workdays};
use crate::time::{
    Date, DateTime, Holidays, Time,
    civil::{DAY_SECONDS, add_days, date_time_of, second_number},
};
use clock::Clock;

/// One start of a recurring event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// When, on the event's wall clock.
    pub at: DateTime,
    /// When the rule itself has it, before it moved to a working day.
    pub original: DateTime,
    /// Its place in the series, from 1, where the rule has a count.
    pub number: Option<u32>,
}

/// Steps after which a walk ends: every day of 270 years, or every second of a day.
const MAX_STEPS: u32 = 100_000;

/// Starts after which a walk ends.
pub const MAX_STARTS: usize = 20_000;

/// Days within which a working day is found: more than the longest holidays with both their weekends.
const LONGEST_BREAK: i32 = 20;

/// The starts of an event with this rule that lie in a range, in order, each once.
///
/// The first start counts as one even where the rule does not produce it (RFC 5545 section 3.8.5.3), unless the rule
/// keeps to working days and it is none.
#[must_use]
pub fn starts(rule: &Rule, first: DateTime, within: &Range<DateTime>, holidays: &Holidays) -> Vec<Start> {
    let keeps_first = rule.workdays != Workdays::Only || holidays.is_workday(first.date());
    walk(rule, first, within, holidays, keeps_first)
}

/// Whether a rule gives more starts in its first year than are ever walked: no calendar can show such a rule whole.
#[must_use]
pub fn has_too_many(rule: &Rule, first: DateTime) -> bool {
    // Working days only leave some out.
    let year = first..add_days(first.date(), 366).to_datetime(Time::midnight());
    starts(rule, first, &year, &Holidays::default()).len() >= MAX_STARTS
}

/// What a rule itself produces from the first start on, for leaving out: the first start only where it matches.
#[must_use]
pub(super) fn matches(rule: &Rule, first: DateTime, within: &Range<DateTime>, holidays: &Holidays) -> Vec<Start> {
    walk(rule, first, within, holidays, false)
}

fn walk(rule: &Rule, first: DateTime, within: &Range<DateTime>, holidays: &Holidays, keeps_first: bool) -> Vec<Start> {
    if rule.workdays != Workdays::Next {
        return walk_rule(rule, first, within, holidays, keeps_first);
    }
    // What moves into the range begins before it.
    let earlier = add_days(within.start.date(), -LONGEST_BREAK).to_datetime(within.start.time());
    let mut found = walk_rule(rule, first, &(earlier..within.end), holidays, keeps_first);
    for start in &mut found {
        start.at = next_workday(start.original.date(), holidays).to_datetime(start.original.time());
    }
    found.dedup_by_key(|start| start.at);
    found.retain(|start| within.contains(&start.at));
    found
}

/// The day itself if it is a working day, or the first one after it.
fn next_workday(date: Date, holidays: &Holidays) -> Date {
    (0..LONGEST_BREAK).map(|days| add_days(date, days)).find(|date| holidays.is_workday(*date)).unwrap_or(date)
}

fn walk_rule(
    rule: &Rule,
    first: DateTime,
    within: &Range<DateTime>,
    holidays: &Holidays,
    keeps_first: bool,
) -> Vec<Start> {
    let mut sink = Sink::new(rule, first, within, keeps_first);
    if sink.stop > sink.first {
        if rule.frequency <= super::Frequency::Daily {
            by_days(rule, holidays, &mut sink);
        } else {
            times::by_clock(rule, holidays, &mut sink);
        }
        sink.finish();
    }
    sink.found
}

/// Years, months, weeks and days: each step gives days, and each day the same times.
fn by_days(rule: &Rule, holidays: &Holidays, sink: &mut Sink) {
    let first = date_time_of(sink.first).date();
    let steps = match rule.scale {
        Scale::Gregorian => Steps::Civil(period::Periods::new(rule, first, holidays)),
        Scale::Chinese => Steps::Lunar(moons::Moons::new(rule, first, holidays)),
    };
    let times = times::of_day(rule, sink.first.rem_euclid(DAY_SECONDS));
    // Counting has to begin at the first step; everything else near the range.
    let first_step = if rule.count.is_some() { 0 } else { steps.step_of(sink.from) };
    if rule.by_set_position.is_empty()
        && let Steps::Civil(periods) = &steps
        && let Some((length, starts)) = periods.even(&times)
    {
        let begin = periods.first_second(0).saturating_add(first_step.saturating_mul(length));
        return sink.offer_evenly(begin, length, &starts);
    }
    let mut days = Vec::new();
    let mut set = Vec::new();
    for step in first_step..first_step + i64::from(MAX_STEPS) {
        if steps.first_second(step) >= sink.stop {
            return;
        }
        days.clear();
        steps.days(step, &mut days);
        let mut all = days.iter().flat_map(|day| times.iter().map(move |time| i64::from(*day) * DAY_SECONDS + time));
        if rule.by_set_position.is_empty() {
            if !all.all(|at| sink.offer(at)) {
                return;
            }
            continue;
        }
        set.clear();
        set.extend(all);
        if !sink.offer_set(&set, &rule.by_set_position) {
            return;
        }
    }
}

/// The steps of a rule in its calendar.
enum Steps<'a> {
    Civil(period::Periods<'a>),
    Lunar(moons::Moons<'a>),
}

impl Steps<'_> {
    /// The step that a moment lies in or after; the first one for moments before it.
    fn step_of(&self, second: i64) -> i64 {
        match self {
            Self::Civil(periods) => periods.step_of(second),
            Self::Lunar(moons) => moons.step_of(second),
        }
    }

    /// The first second of a step; past the last one, the end of time.
    fn first_second(&self, step: i64) -> i64 {
        match self {
            Self::Civil(periods) => periods.first_second(step),
            Self::Lunar(moons) => moons.first_second(step),
        }
    }

    /// Adds a step's days, in order; the step must begin before the end of time.
    fn days(&self, step: i64, days: &mut Vec<i32>) {
        match self {
            Self::Civil(periods) => periods.days(step, days),
            Self::Lunar(moons) => moons.days(step, days),
        }
    }
}

/// Takes candidates in order and keeps those that count and lie in the range.
struct Sink {
    /// The event's first start, in seconds.
    first: i64,
    /// The range's first second.
    from: i64,
    /// The first second past the range and the rule's end.
    stop: i64,
    /// Starts the rule still has.
    left: u32,
    /// Whether the rule has a count at all.
    counts: bool,
    taken: u32,
    /// The last candidate seen: days that were skipped to may meet others.
    last: i64,
    /// The first start has not been seen yet, and counts whether the rule produces it or not.
    awaits_first: bool,
    found: Vec<Start>,
    clock: Clock,
}

impl Sink {
    fn new(rule: &Rule, first: DateTime, within: &Range<DateTime>, awaits_first: bool) -> Self {
        let until = rule.until.map_or(i64::MAX, |until| second_number(until) + 1);
        let end = second_number(DateTime::MAX);
        Self {
            first: second_number(first),
            from: second_number(within.start),
            stop: second_number(within.end).min(until).min(end),
            left: rule.count.unwrap_or(u32::MAX),
            counts: rule.count.is_some(),
            taken: 0,
            last: i64::MIN,
            awaits_first,
            found: Vec::new(),
            clock: Clock::default(),
        }
    }

    /// Takes a step's candidates, or those of them at some positions; says whether the walk goes on.
    fn offer_set(&mut self, set: &[i64], positions: &[i16]) -> bool {
        if positions.is_empty() {
            return set.iter().all(|at| self.offer(*at));
        }
        let length = set.len();
        let mut chosen: Vec<usize> = positions.iter().filter_map(|position| nth_index(*position, length)).collect();
        chosen.sort_unstable();
        chosen.dedup();
        chosen.into_iter().all(|index| self.offer(set[index]))
    }

    /// Takes the same seconds of every step, each step so long.
    fn offer_evenly(&mut self, mut begin: i64, length: i64, starts: &[i64]) {
        if starts.is_empty() {
            return;
        }
        for _ in 0..MAX_STEPS {
            if begin >= self.stop {
                return;
            }
            // Past the first start and within the range nothing is left to ask of a rule without a count but its end.
            if begin > self.last.max(self.first) && begin >= self.from && !self.awaits_first && !self.counts {
                return self.take_evenly(begin, length, starts);
            }
            if !starts.iter().all(|start| self.offer(begin + start)) {
                return;
            }
            begin = begin.saturating_add(length);
        }
    }

    /// Whole days lie between the steps: the times stay, and only days are counted on.
    fn take_evenly(&mut self, begin: i64, length: i64, starts: &[i64]) {
        let narrow = |day: i64| i32::try_from(day).unwrap_or(i32::MAX);
        let (mut day, step) = (narrow(begin / DAY_SECONDS), narrow(length / DAY_SECONDS));
        let times: Vec<(i32, i64, Time)> = starts
            .iter()
            .map(|start| (narrow(start / DAY_SECONDS), start % DAY_SECONDS, date_time_of(start % DAY_SECONDS).time()))
            .collect();
        // All that whole steps give is written in one go, and what the last one still gives after it.
        let most = MAX_STARTS.saturating_sub(self.found.len()) / times.len().max(1);
        let whole = ((self.stop - begin) / length).clamp(0, i64::try_from(most).unwrap_or(i64::MAX));
        let blank = Start { at: DateTime::default(), original: DateTime::default(), number: None };
        let old = self.found.len();
        self.found.resize(old + usize::try_from(whole).unwrap_or_default() * times.len(), blank);
        for starts in self.found[old..].chunks_exact_mut(times.len().max(1)) {
            for (start, &(ahead, _, time)) in starts.iter_mut().zip(&times) {
                let at = self.clock.date(day + ahead).to_datetime(time);
                *start = Start { at, original: at, number: None };
            }
            day += step;
        }
        for &(ahead, second, time) in &times {
            if i64::from(day + ahead) * DAY_SECONDS + second >= self.stop || self.found.len() >= MAX_STARTS {
                return;
            }
            let at = self.clock.date(day + ahead).to_datetime(time);
            self.found.push(Start { at, original: at, number: None });
        }
    }

    /// Takes a candidate; says whether the walk goes on.
    fn offer(&mut self, at: i64) -> bool {
        if at < self.first || at <= self.last {
            return true;
        }
        self.last = at;
        if self.awaits_first {
            self.awaits_first = false;
            if at != self.first && !self.take(self.first) {
                return false;
            }
        }
        self.take(at)
    }

    /// The rule produced nothing at or after the first start.
    fn finish(&mut self) {
        if self.awaits_first {
            self.take(self.first);
        }
    }

    fn take(&mut self, at: i64) -> bool {
        if at >= self.stop || self.left == 0 || self.found.len() == MAX_STARTS {
            return false;
        }
        self.left -= 1;
        self.taken += 1;
        if at >= self.from {
            let at = self.clock.show(at);
            self.found.push(Start { at, original: at, number: self.counts.then_some(self.taken) });
        }
        self.left > 0
    }
}

/// The index that 1 (the first), 2, … or −1 (the last), −2, … means among so many.
fn nth_index(position: i16, length: usize) -> Option<usize> {
    let index = match position {
        1.. => usize::from(position.unsigned_abs()) - 1,
        0 => return None,
        _ => length.checked_sub(usize::from(position.unsigned_abs()))?,
    };
    (index < length).then_some(index)
}
