//! The lunisolar calendar against a table made by another program, and rules that count in it.
//!
//! `fixtures/lunar.tsv` was written with `lunar_python` 1.4.8 (MIT), a year a line: first day, leap month, long months,
//! and the day of each of the 24 terms. The program's own table comes from `sxtwl` 2.0.7.

use std::collections::BTreeMap;

use xunji::{
    event::{Frequency, Rule, Skip, starts},
    time::{
        Date, DateTime, Holidays,
        civil::{add_days, date_of, day_number},
        lunar::{LunarDate, SolarTerm, moons},
    },
};

use crate::{rule::at, seed::Seed};

/// A month as the table has it: year, month, leap, first day, length.
type TableMonth = (i16, i8, bool, Date, i32);

struct Table {
    months: Vec<TableMonth>,
    terms: BTreeMap<Date, u8>,
}

fn table() -> Table {
    let mut table = Table { months: Vec::new(), terms: BTreeMap::new() };
    for line in include_str!("../fixtures/lunar.tsv").lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let year: i16 = columns[0].parse().unwrap();
        let mut first: Date = format!("{year}-{}", columns[1]).parse().unwrap();
        let leap: i8 = columns[2].parse().unwrap();
        let mut month = 0;
        let mut had_leap = false;
        for long in columns[3].chars() {
            let is_leap = leap > 0 && month == leap && !had_leap;
            had_leap |= is_leap;
            month += i8::from(!is_leap);
            let days = if long == '1' { 30 } else { 29 };
            table.months.push((year, month, is_leap, first, days));
            first = add_days(first, days);
        }
        for (index, day) in columns[4].split(' ').enumerate() {
            let month = i8::try_from(index / 2 + 1).unwrap();
            table.terms.insert(Date::new(year, month, day.parse().unwrap()).unwrap(), u8::try_from(index).unwrap());
        }
    }
    assert_eq!((table.months.len(), table.terms.len()), (2486, 4824));
    table
}

/// Every lunisolar date of the table, by civil date.
fn every_day(table: &Table) -> BTreeMap<Date, LunarDate> {
    let mut days = BTreeMap::new();
    for &(year, month, leap, first, length) in &table.months {
        for day in 0..length {
            let lunar = LunarDate { year, month, leap, day: i8::try_from(day + 1).unwrap() };
            days.insert(add_days(first, day), lunar);
        }
    }
    days
}

#[test]
fn every_day_of_two_centuries_agrees() {
    let table = table();
    for (date, lunar) in every_day(&table) {
        assert_eq!(LunarDate::of(date), Some(lunar), "{date}");
        assert_eq!(lunar.date(), Some(date), "{date}");
    }
    let months: Vec<TableMonth> = (1890..2110)
        .flat_map(moons)
        .map(|moon| (moon.year, moon.month, moon.leap, date_of(moon.first), moon.days))
        .collect();
    assert_eq!(months, table.months);
}

#[test]
fn every_solar_term_agrees() {
    let terms = table().terms;
    for day in day_number(Date::constant(1900, 1, 1))..=day_number(Date::constant(2100, 12, 31)) {
        let date = date_of(day);
        assert_eq!(SolarTerm::on(date).map(|term| term.0), terms.get(&date).copied(), "{date}");
    }
    assert_eq!(SolarTerm::on(Date::constant(1899, 12, 22)), None);
    assert_eq!(SolarTerm::on(Date::constant(2101, 1, 5)), None);
}

#[test]
fn known_days() {
    let lunar = |date: &str| LunarDate::of(date.parse().unwrap());
    let day = |year, month, leap, day| Some(LunarDate { year, month, leap, day });
    assert_eq!(lunar("2026-02-17"), day(2026, 1, false, 1));
    assert_eq!(lunar("2025-07-25"), day(2025, 6, true, 1));
    assert_eq!(lunar("2033-12-22"), day(2033, 11, true, 1));
    assert_eq!(lunar("1900-01-30"), None);
    assert_eq!(lunar("2101-01-28"), day(2100, 12, false, 29));
    assert_eq!(lunar("2101-01-29"), None);
    assert_eq!(LunarDate { year: 2026, month: 5, leap: true, day: 1 }.date(), None);
    assert_eq!(LunarDate { year: 2026, month: 1, leap: false, day: 30 }.date(), Some(Date::constant(2026, 3, 18)));
    assert_eq!(LunarDate { year: 2026, month: 2, leap: false, day: 30 }.date(), None);
    assert_eq!(LunarDate { year: 2026, month: 2, leap: false, day: 0 }.date(), None);
}

fn dates(rule: &str, first: &str, to: &str) -> Vec<String> {
    let rule = Rule::parse_rrule(rule, 480).unwrap();
    let found = starts(&rule, at(first), &(DateTime::MIN..at(to)), &Holidays::default());
    found.iter().map(|start| start.at.date().to_string()).collect()
}

#[test]
fn festivals_of_the_moon() {
    // 元宵: the fifteenth of the first month.
    let lanterns = "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15";
    let expected = ["2024-02-24", "2025-02-12", "2026-03-03", "2027-02-20"];
    assert_eq!(dates(lanterns, "2024-02-24 19:00", "2028-01-01 00:00"), expected);
    // What the rule does not say, the first start says.
    assert_eq!(dates("RSCALE=CHINESE;FREQ=YEARLY", "2024-02-24 19:00", "2028-01-01 00:00"), expected);
    // 除夕: the last day of the twelfth month, the 29th or the 30th.
    let eve = "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1";
    assert_eq!(
        dates(eve, "2024-02-09 20:00", "2027-03-01 00:00"),
        ["2024-02-09", "2025-01-28", "2026-02-16", "2027-02-05"]
    );
    // 初一 and 十五 of every month, leap months too.
    let fasts = "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=6";
    let expected = ["2025-06-25", "2025-07-09", "2025-07-25", "2025-08-08", "2025-08-23", "2025-09-06"];
    assert_eq!(dates(fasts, "2025-06-25 09:00", "2026-01-01 00:00"), expected);
}

#[test]
fn days_and_leap_months_that_a_year_lacks() {
    let leap = |skip: &str| dates(&format!("RSCALE=CHINESE;FREQ=YEARLY{skip}"), "2025-07-25 09:00", "2028-01-01 00:00");
    assert_eq!(leap(""), ["2025-07-25"]);
    assert_eq!(leap(";SKIP=BACKWARD"), ["2025-07-25", "2026-07-14", "2027-07-04"]);
    assert_eq!(leap(";SKIP=FORWARD"), ["2025-07-25", "2026-08-13", "2027-08-02"]);
    let sixth = "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=6,6L;BYMONTHDAY=1";
    assert_eq!(dates(sixth, "2025-06-25 09:00", "2027-01-01 00:00"), ["2025-06-25", "2025-07-25", "2026-07-14"]);

    // The examples of RFC 7529 section 4.3 on the civil calendar: a leap day, and the 31st.
    let leap_day =
        |skip: &str| dates(&format!("RSCALE=GREGORIAN;FREQ=YEARLY{skip}"), "2016-02-29 09:00", "2019-01-01 00:00");
    assert_eq!(leap_day(""), ["2016-02-29"]);
    assert_eq!(leap_day(";SKIP=BACKWARD"), ["2016-02-29", "2017-02-28", "2018-02-28"]);
    assert_eq!(leap_day(";SKIP=FORWARD"), ["2016-02-29", "2017-03-01", "2018-03-01"]);
    let last = |skip: &str| {
        dates(&format!("RSCALE=GREGORIAN;FREQ=MONTHLY;COUNT=4{skip}"), "2014-01-31 09:00", "2020-01-01 00:00")
    };
    assert_eq!(last(";SKIP=OMIT"), ["2014-01-31", "2014-03-31", "2014-05-31", "2014-07-31"]);
    assert_eq!(last(";SKIP=BACKWARD"), ["2014-01-31", "2014-02-28", "2014-03-31", "2014-04-30"]);
    assert_eq!(last(";SKIP=FORWARD"), ["2014-01-31", "2014-03-01", "2014-03-31", "2014-05-01"]);
}

#[test]
fn what_has_no_meaning_among_moons_is_refused() {
    for part in ["FREQ=WEEKLY", "FREQ=YEARLY;BYYEARDAY=1", "FREQ=YEARLY;BYWEEKNO=1", "FREQ=MONTHLY;BYDAY=1MO"] {
        assert!(Rule::parse_rrule(&format!("RSCALE=CHINESE;{part}"), 480).is_err(), "{part}");
    }
    assert!(Rule::parse_rrule("FREQ=YEARLY;BYMONTH=5L", 480).is_err());
    assert!(Rule::parse_rrule("RSCALE=HEBREW;FREQ=YEARLY", 480).is_err());
}

/// Generated rules against trying every day of the other program's table.
#[test]
fn generated_rules_agree_with_trying_every_day() {
    let table = table();
    let days: Vec<(Date, LunarDate)> = every_day(&table).into_iter().collect();
    let lengths: BTreeMap<(i16, i8, bool), i32> = table.months.iter().map(|m| ((m.0, m.1, m.2), m.4)).collect();
    let places: BTreeMap<(i16, i8, bool), usize> =
        table.months.iter().enumerate().map(|(at, m)| ((m.0, m.1, m.2), at)).collect();
    let mut seed = Seed(7529);
    for case in 0..300 {
        let (first_date, first) = days[25_000 + seed.below(20_000)];
        let yearly = seed.below(2) == 0;
        let mut rule = Rule::new(if yearly { Frequency::Yearly } else { Frequency::Monthly });
        rule.scale = xunji::event::Scale::Chinese;
        rule.interval = 1 + u32::try_from(seed.below(3)).unwrap();
        rule.by_month = (0..seed.below(3)).map(|_| i8::try_from(1 + seed.below(12)).unwrap()).collect();
        rule.by_leap_month = (0..seed.below(2)).map(|_| i8::try_from(2 + seed.below(6)).unwrap()).collect();
        rule.by_month_day = (0..seed.below(4)).map(|_| [1, 15, 29, 30, -1, -30, 8][seed.below(7)]).collect();
        rule.count = [None, Some(9)][seed.below(2)];
        rule.skip = Skip::Omit;
        let end = add_days(first_date, 4_000);
        let place = |lunar: &LunarDate| places[&(lunar.year, lunar.month, lunar.leap)];
        let origin = place(&first);
        let months_given = !(rule.by_month.is_empty() && rule.by_leap_month.is_empty());
        let mut expected = vec![first_date];
        let from = days.partition_point(|(date, _)| *date <= first_date);
        for (date, lunar) in days[from..].iter().take_while(|(date, _)| *date < end) {
            let step = if yearly { usize::try_from(lunar.year - first.year).unwrap() } else { place(lunar) - origin };
            let month = if months_given {
                let months = if lunar.leap { &rule.by_leap_month } else { &rule.by_month };
                months.contains(&lunar.month)
            } else {
                !yearly || !rule.by_month_day.is_empty() || (lunar.month, lunar.leap) == (first.month, first.leap)
            };
            let length = i8::try_from(lengths[&(lunar.year, lunar.month, lunar.leap)]).unwrap();
            let day = if rule.by_month_day.is_empty() {
                lunar.day == first.day
            } else {
                rule.by_month_day.contains(&lunar.day) || rule.by_month_day.contains(&(lunar.day - length - 1))
            };
            if step % usize::try_from(rule.interval).unwrap() == 0 && month && day {
                expected.push(*date);
            }
        }
        expected.truncate(rule.count.map_or(usize::MAX, |count| count as usize));
        let start = first_date.at(9, 0, 0, 0);
        let found: Vec<Date> = starts(&rule, start, &(start..end.at(0, 0, 0, 0)), &Holidays::default())
            .iter()
            .map(|s| s.at.date())
            .collect();
        assert_eq!(found, expected, "case {case}: {start} {rule}");
        let middle = add_days(first_date, 1_500).at(0, 0, 0, 0);
        let part: Vec<Date> = starts(&rule, start, &(middle..end.at(0, 0, 0, 0)), &Holidays::default())
            .iter()
            .map(|s| s.at.date())
            .collect();
        assert_eq!(
            part,
            expected.into_iter().filter(|date| *date >= middle.date()).collect::<Vec<_>>(),
            "case {case}: {rule}"
        );
    }
}
