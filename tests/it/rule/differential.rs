//! Generated rules of every kind against another engine, the crate `rrule`.

use rrule::RRuleSet;
use xunji::{
    event::{Frequency, NthDay, Rule, starts},
    time::{DateTime, Holidays, Weekday, civil},
};

use crate::seed::Seed;

const ALL: [Frequency; 7] = [
    Frequency::Yearly,
    Frequency::Monthly,
    Frequency::Weekly,
    Frequency::Daily,
    Frequency::Hourly,
    Frequency::Minutely,
    Frequency::Secondly,
];

/// How many starts are compared.
const MOST: usize = 25;

#[test]
fn generated_rules_agree_with_another_engine() {
    // The slowest test of all: its batches go side by side.
    std::thread::scope(|scope| {
        for batch in 0..4 {
            scope.spawn(move || compare(Seed(3_339 + batch)));
        }
    });
}

fn compare(mut seed: Seed) {
    let (mut compared, mut produced, mut refused, mut explained) = (0, 0, 0, 0);
    for case in 0..CASES {
        let first = civil::date_time_of(870_000_000 + i64::try_from(seed.below(1_000_000_000)).unwrap());
        let rule = generate(&mut seed, first);
        if differs(&rule) {
            explained += 1;
            continue;
        }
        let Some(theirs) = other_engine(&rule, first) else {
            refused += 1;
            continue;
        };
        let Some(last) = theirs.last() else { continue };
        // As far as the other engine came, and no farther.
        let end = civil::date_time_of(civil::second_number(*last) + 1);
        let mut ours: Vec<DateTime> =
            starts(&rule, first, &(first..end), &Holidays::default()).iter().map(|start| start.at).collect();
        let mut theirs = theirs;
        // RFC 5545 section 3.8.5.3: the first start counts. The other engine leaves out one that the rule does not give,
        // and so comes one further.
        if theirs.first() != Some(&first) {
            ours.remove(0);
            if rule.count.is_some_and(|count| theirs.len() == count as usize) {
                theirs.pop();
            }
        }
        let parts = ours.iter().zip(&theirs).position(|(ours, theirs)| ours != theirs);
        let at = parts.unwrap_or(ours.len().min(theirs.len()));
        assert!(ours == theirs, "case {case}: {first} {rule} at {at}: {:?}, not {:?}", ours.get(at), theirs.get(at));
        compared += 1;
        produced += ours.len();
    }
    assert!(compared > CASES * 7 / 10, "only {compared} of {CASES}; {refused} refused, {explained} explained");
    println!("{compared} rules, {produced} starts alike; {refused} refused by the other engine, {explained} explained");
    assert!(produced > compared * 8, "only {produced} starts");
}

/// In each of the batches.
const CASES: usize = 500;

/// Where the engines are known to differ, and why.
fn differs(rule: &Rule) -> bool {
    // Days of the month from both ends: the other engine wants a day to be in both lists at once, the RFC in one.
    let both_ends = rule.by_month_day.iter().any(|day| *day > 0) && rule.by_month_day.iter().any(|day| *day < 0);
    // A week of the year and no weekday: the RFC takes the weekday from the first start (section 3.3.10, "information
    // … missing"), the other engine takes all seven.
    let bare_week = !rule.by_week_no.is_empty() && rule.by_day.is_empty();
    // Week 53 and −53, of which parts lie in another year: the other engine does not find −53 in the year before, and
    // finds a 53 where there are 52 weeks that begin on another day than Monday. `oracle` knows them by ISO 8601.
    let long_year = rule.by_week_no.iter().any(|week| week.abs() == 53);
    // Positions in a week: the other engine lets the first week begin at the first start, the RFC counts in whole weeks.
    let in_week = rule.frequency == Frequency::Weekly && !rule.by_set_position.is_empty();
    // By minutes or seconds, with longer stretches to leap over: the other engine leaps too far and loses starts.
    // `oracle` tries every minute instead.
    let stretches = !(rule.by_month.is_empty()
        && rule.by_month_day.is_empty()
        && rule.by_year_day.is_empty()
        && rule.by_day.is_empty()
        && rule.by_hour.is_empty()
        && rule.by_minute.is_empty());
    both_ends || bare_week || long_year || in_week || rule.frequency >= Frequency::Minutely && stretches
}

/// What the other engine gives; `None` where it refuses the rule.
fn other_engine(rule: &Rule, first: DateTime) -> Option<Vec<DateTime>> {
    let stamp = first.strftime("%Y%m%dT%H%M%SZ");
    // It wants the end on the same clock as the start.
    let mut text = rule.to_string();
    if let Some(until) = text.find("UNTIL=") {
        text.insert(until + "UNTIL=20211231T235959".len(), 'Z');
    }
    let set: RRuleSet = format!("DTSTART:{stamp}\nRRULE:{text}").parse().ok()?;
    let found = set.all(u16::try_from(MOST).unwrap());
    Some(found.dates.iter().map(|date| civil::date_time_of(date.timestamp())).collect())
}

fn generate(seed: &mut Seed, first: DateTime) -> Rule {
    let frequency = ALL[seed.below(ALL.len())];
    let yearly = frequency == Frequency::Yearly;
    let by_clock = frequency >= Frequency::Hourly;
    let mut rule = Rule {
        interval: 1 + [0, 0, 0, 1, 2, 6][seed.below(6)],
        first_day_of_week: civil::WEEK[seed.below(7)],
        by_month: some(seed, &[1, 2, 3, 6, 9, 12]),
        ..Rule::new(frequency)
    };
    if frequency != Frequency::Weekly && seed.below(2) == 0 {
        rule.by_month_day = some(seed, &[1, 2, 13, 15, 29, 30, 31, -1, -2, -31]);
    }
    if (yearly || by_clock) && seed.below(4) == 0 {
        rule.by_year_day = some(seed, &[1, 60, 100, 200, 366, -1, -100, -366]);
    }
    let nth = matches!(frequency, Frequency::Yearly | Frequency::Monthly);
    if seed.below(2) == 0 {
        for day in some(seed, &civil::WEEK) {
            let nth = if nth && seed.below(2) == 0 {
                [Some(1), Some(2), Some(5), Some(-1), Some(-4)][seed.below(5)]
            } else {
                None
            };
            rule.by_day.push(NthDay { day, nth });
        }
    }
    if yearly && rule.by_day.iter().all(|day| day.nth.is_none()) && seed.below(4) == 0 {
        rule.by_week_no = some(seed, &[1, 2, 20, 51, 52, 53, -1, -2, -53]);
    }
    if seed.below(4) == 0 {
        rule.by_hour = some(seed, &[0, 6, 9, 17, 23]);
    }
    if seed.below(4) == 0 {
        rule.by_minute = some(seed, &[0, 15, 30, 59]);
    }
    if seed.below(5) == 0 {
        rule.by_second = some(seed, &[0, 30, 59]);
    }
    let parts =
        rule.by_month.len() + rule.by_month_day.len() + rule.by_day.len() + rule.by_hour.len() + rule.by_minute.len();
    if parts > 0 && seed.below(5) == 0 {
        rule.by_set_position = some(seed, &[1, 2, 3, -1, -2]);
    }
    if differs(&rule) && seed.below(20) > 0 {
        return generate(seed, first);
    }
    match seed.below(4) {
        0 => rule.count = Some(1 + u32::try_from(seed.below(20)).unwrap()),
        1 => {
            let days = i32::try_from(seed.below(3_000)).unwrap();
            rule.until = Some(civil::add_days(first.date(), days).to_datetime(first.time()));
        }
        _ => {}
    }
    // Two days of one name with different ordinals say the same twice.
    rule.by_day.dedup_by_key(|day| day.day);
    if rule.by_day.iter().all(|day| day.day == Weekday::Monday) {
        rule.by_day.truncate(1);
    }
    rule
}

/// Nothing, or one to three of the values, each once.
fn some<T: Clone + PartialEq>(seed: &mut Seed, values: &[T]) -> Vec<T> {
    let mut chosen = Vec::new();
    for _ in 0..[0, 1, 1, 2, 3][seed.below(5)] {
        let value = values[seed.below(values.len())].clone();
        if !chosen.contains(&value) {
            chosen.push(value);
        }
    }
    chosen
}
