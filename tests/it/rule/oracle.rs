//! Generated rules against an oracle that tries every day, written with the date crate's own calendar.

use std::collections::BTreeMap;

use xunji::{
    event::{Frequency, NthDay, Rule, Workdays, starts},
    time::{Date, DateTime, Holidays, Weekday, civil},
};

use crate::{seed::Seed, time::of_2021};

const FREQUENCIES: [Frequency; 4] = [Frequency::Yearly, Frequency::Monthly, Frequency::Weekly, Frequency::Daily];

#[test]
fn generated_rules_agree_with_trying_every_day() {
    let mut seed = Seed(5545);
    let holidays = of_2021();
    let mut produced = 0;
    for case in 0..400 {
        let first = civil::date_of(17_000 + number(&mut seed, 2_000)).at(9, 30, 0, 0);
        let rule = generate(&mut seed);
        let until = civil::add_days(first.date(), 1_200 + number(&mut seed, 800)).at(0, 0, 0, 0);
        let expected = try_every_day(&rule, first, until, &holidays);
        let found: Vec<DateTime> =
            starts(&rule, first, &(first..until), &holidays).iter().map(|start| start.at).collect();
        assert_eq!(found, expected, "case {case}: {first} {rule} workdays {:?}", rule.workdays);
        produced += found.len();

        // Any part of the series is what the whole shows there.
        let from = civil::add_days(first.date(), number(&mut seed, 1_000) - 100).at(12, 0, 0, 0);
        let to = civil::add_days(from.date(), number(&mut seed, 500)).at(9, 30, 0, 0);
        let to = to.min(until);
        let whole = starts(&rule, first, &(first..until), &holidays);
        let part: Vec<_> = whole.into_iter().filter(|start| from <= start.at && start.at < to).collect();
        assert_eq!(starts(&rule, first, &(from..to), &holidays), part, "case {case}: {first} {rule} {from} {to}");
    }
    assert!(produced > 10_000, "only {produced} starts");
}

/// Rules by the clock, minute by minute over some days.
#[test]
fn generated_rules_by_the_clock_agree_with_trying_every_minute() {
    let mut seed = Seed(3600);
    for case in 0..100 {
        let first = civil::date_of(18_690).at(9, 30, 0, 0);
        let frequency = [Frequency::Hourly, Frequency::Minutely][seed.below(2)];
        let rule = Rule {
            interval: 1 + [0, 1, 2, 6, 44, 89][seed.below(6)],
            by_hour: some(&mut seed, &[0, 8, 9, 10, 23]),
            by_minute: some(&mut seed, &[0, 15, 30, 59]),
            by_day: some(&mut seed, &[Weekday::Monday, Weekday::Friday, Weekday::Sunday])
                .into_iter()
                .map(|day| NthDay { day, nth: None })
                .collect(),
            by_month_day: some(&mut seed, &[5, 6, 7, 8, -20]),
            count: [None, Some(7)][seed.below(2)],
            ..Rule::new(frequency)
        };
        let unit = if frequency == Frequency::Hourly { 60 } else { 1 };
        let origin = civil::second_number(first) / 60;
        let step = unit * i64::from(rule.interval);
        let mut expected = vec![first];
        for minute in origin + 1..origin + 9 * 1440 {
            let at = civil::date_time_of(minute * 60);
            let whole_steps = (minute / unit - origin / unit) * unit;
            let minute_matches = if rule.by_minute.is_empty() {
                frequency == Frequency::Minutely || at.minute() == first.minute()
            } else {
                rule.by_minute.contains(&at.minute())
            };
            let matches = whole_steps % step == 0
                && minute_matches
                && (rule.by_hour.is_empty() || rule.by_hour.contains(&at.hour()))
                && day_parts(&rule, at.date());
            if matches {
                expected.push(at);
            }
        }
        expected.truncate(rule.count.map_or(usize::MAX, |count| count as usize));
        let until = civil::date_time_of((origin + 9 * 1440) * 60);
        let found: Vec<DateTime> =
            starts(&rule, first, &(first..until), &Holidays::default()).iter().map(|start| start.at).collect();
        assert_eq!(found, expected, "case {case}: {rule}");
        let from = civil::add_minutes(first, 3 * 1440 + 17);
        let part: Vec<DateTime> =
            starts(&rule, first, &(from..until), &Holidays::default()).iter().map(|start| start.at).collect();
        assert_eq!(part, expected.into_iter().filter(|at| *at >= from).collect::<Vec<_>>(), "case {case}: {rule}");
    }
}

fn generate(seed: &mut Seed) -> Rule {
    let frequency = FREQUENCIES[seed.below(4)];
    let yearly = frequency == Frequency::Yearly;
    let nth = matches!(frequency, Frequency::Yearly | Frequency::Monthly);
    let mut rule = Rule {
        interval: 1 + [0, 0, 1, 2, 4][seed.below(5)],
        by_month: some(seed, &[1, 2, 4, 9, 12]),
        ..Rule::new(frequency)
    };
    if frequency != Frequency::Weekly {
        rule.by_month_day = some(seed, &[1, 15, 29, 31, -1, -31, -7]);
    }
    if yearly && seed.below(3) == 0 {
        rule.by_year_day = some(seed, &[1, 60, 100, 366, -1, -366, -100]);
    }
    for day in some(seed, &civil::WEEK) {
        let nth = if nth && seed.below(2) == 0 { [Some(1), Some(2), Some(5), Some(-1)][seed.below(4)] } else { None };
        rule.by_day.push(NthDay { day, nth });
    }
    // The oracle knows the ISO week only.
    if yearly && rule.by_day.iter().all(|day| day.nth.is_none()) && seed.below(3) == 0 {
        rule.by_week_no = some(seed, &[1, 20, 52, 53, -1, -53]);
    } else {
        rule.first_day_of_week = [Weekday::Monday, Weekday::Sunday, Weekday::Saturday][seed.below(3)];
    }
    rule.by_set_position = if seed.below(4) == 0 { some(seed, &[1, 2, -1, -2, 10]) } else { Vec::new() };
    rule.workdays = if seed.below(5) == 0 { Workdays::Only } else { Workdays::Any };
    rule.count = [None, None, Some(12)][seed.below(3)];
    if rule.count.is_none() && seed.below(4) == 0 {
        rule.until = Some(civil::date_of(18_500).at(9, 30, 0, 0));
    }
    rule
}

/// Sorts every day into its step, keeps those the parts let through, and picks positions step by step.
fn try_every_day(rule: &Rule, first: DateTime, until: DateTime, holidays: &Holidays) -> Vec<DateTime> {
    let mut steps: BTreeMap<i64, Vec<Date>> = BTreeMap::new();
    // A step may begin before the first start, and positions count in whole steps.
    let mut date = civil::add_days(first.date(), -370);
    let past = civil::add_days(until.date(), 370);
    while date < past {
        let step = step_of(rule, date) - step_of(rule, first.date());
        let on_workday = rule.workdays == Workdays::Any || holidays.is_workday(date);
        if step >= 0 && step % i64::from(rule.interval) == 0 && on_workday && is_candidate(rule, first.date(), date) {
            steps.entry(step).or_default().push(date);
        }
        date = civil::add_days(date, 1);
    }
    let mut found = Vec::new();
    for dates in steps.values() {
        let length = i16::try_from(dates.len()).unwrap();
        let place = |index: usize| i16::try_from(index).unwrap();
        let wanted = |index: usize| {
            let positions = &rule.by_set_position;
            positions.is_empty()
                || positions.contains(&(place(index) + 1))
                || positions.contains(&(place(index) - length))
        };
        found.extend(dates.iter().enumerate().filter(|(index, _)| wanted(*index)).map(|(_, date)| *date));
    }
    let mut found: Vec<DateTime> =
        found.into_iter().map(|date| date.to_datetime(first.time())).filter(|at| *at >= first).collect();
    if found.first() != Some(&first) && (rule.workdays == Workdays::Any || holidays.is_workday(first.date())) {
        found.insert(0, first);
    }
    found.truncate(rule.count.map_or(usize::MAX, |count| count as usize));
    found.retain(|at| *at < until && rule.until.is_none_or(|end| *at <= end));
    found
}

fn step_of(rule: &Rule, date: Date) -> i64 {
    let day = i64::from(civil::day_number(date));
    match rule.frequency {
        Frequency::Yearly => i64::from(date.year()),
        Frequency::Monthly => i64::from(date.year()) * 12 + i64::from(date.month()),
        // Day 3 was a Sunday, day 4 a Monday.
        Frequency::Weekly => match rule.first_day_of_week {
            Weekday::Sunday => (day - 3).div_euclid(7),
            Weekday::Saturday => (day - 2).div_euclid(7),
            _ => (day - 4).div_euclid(7),
        },
        _ => day,
    }
}

/// The table of section 3.3.10: what expands, what limits, and what the first start lends.
fn is_candidate(rule: &Rule, first: Date, date: Date) -> bool {
    let days_given = !rule.by_day.is_empty() || !rule.by_month_day.is_empty();
    let lent = match rule.frequency {
        Frequency::Yearly if days_given || !rule.by_year_day.is_empty() => true,
        Frequency::Yearly if !rule.by_week_no.is_empty() => date.weekday() == first.weekday(),
        Frequency::Yearly => date.day() == first.day() && (!rule.by_month.is_empty() || date.month() == first.month()),
        Frequency::Monthly => days_given || date.day() == first.day(),
        Frequency::Weekly => !rule.by_day.is_empty() || date.weekday() == first.weekday(),
        _ => true,
    };
    lent && day_parts(rule, date)
}

fn day_parts(rule: &Rule, date: Date) -> bool {
    let week = date.iso_week_date();
    let weeks = if week.in_long_year() { 53 } else { 52 };
    let either = |given: &[i8], place: i8, length: i8| {
        given.is_empty() || given.contains(&place) || given.contains(&(place - length - 1))
    };
    let year_day = date.day_of_year();
    (rule.by_month.is_empty() || rule.by_month.contains(&date.month()))
        && either(&rule.by_month_day, date.day(), date.days_in_month())
        && (rule.by_year_day.is_empty()
            || rule.by_year_day.contains(&year_day)
            || rule.by_year_day.contains(&(year_day - date.days_in_year() - 1)))
        && either(&rule.by_week_no, week.week(), weeks)
        && (rule.by_day.is_empty() || rule.by_day.iter().any(|nth| is_nth(rule, *nth, date)))
}

fn is_nth(rule: &Rule, nth: NthDay, date: Date) -> bool {
    let Some(n) = nth.nth else { return date.weekday() == nth.day };
    let in_year = rule.frequency == Frequency::Yearly && rule.by_month.is_empty();
    if in_year {
        let eve = if n > 0 { date.first_of_year().yesterday() } else { date.last_of_year().tomorrow() };
        return eve.unwrap().nth_weekday(i32::from(n), nth.day).unwrap() == date;
    }
    date.nth_weekday_of_month(i8::try_from(n).unwrap(), nth.day).is_ok_and(|found| found == date)
}

/// Nothing, or one to three of the values.
fn some<T: Clone>(seed: &mut Seed, values: &[T]) -> Vec<T> {
    let length = [0, 0, 1, 2, 3][seed.below(5)];
    (0..length).map(|_| values[seed.below(values.len())].clone()).collect()
}

fn number(seed: &mut Seed, end: usize) -> i32 {
    i32::try_from(seed.below(end)).unwrap()
}
