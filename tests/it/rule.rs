//! Recurrence rules: the examples of RFC 5545 section 3.8.5.3, working days, and an oracle that tries every day.

mod differential;
mod oracle;
mod rfc5545;

use xunji::{
    event::{Frequency, NotARule, NthDay, Rule, Workdays, starts},
    time::{Date, DateTime, Holidays, Weekday, civil},
};

use crate::time::of_2021;

/// Reads `2021-03-05 19:00`.
pub fn at(text: &str) -> DateTime {
    text.replace(' ', "T").parse().unwrap()
}

/// The starts in a range of dates, as date-times.
pub fn expand(rule: &Rule, first: DateTime, from: &str, to: &str) -> Vec<DateTime> {
    starts(rule, first, &(at(from)..at(to)), &of_2021()).iter().map(|start| start.at).collect()
}

#[test]
fn a_hundred_lectures_on_working_days() {
    let first = at("2021-03-05 09:00");
    let lectures = Rule { count: Some(100), workdays: Workdays::Only, ..Rule::new(Frequency::Daily) };
    let all = DateTime::MIN..DateTime::MAX;
    let found = starts(&lectures, first, &all, &of_2021());
    assert_eq!(found.len(), 100);
    assert_eq!(found[0].at, first);
    assert_eq!(found[99].at, at("2021-07-27 09:00"));
    let numbers: Vec<u32> = found.iter().filter_map(|start| start.number).collect();
    assert_eq!(numbers, (1..=100).collect::<Vec<_>>());
    // Make-up days count, days off do not.
    let held = |date: &str| found.iter().any(|start| start.at.date() == date.parse::<Date>().unwrap());
    assert!(held("2021-04-25") && held("2021-05-08"));
    assert!(!held("2021-04-05") && !held("2021-05-04") && !held("2021-06-14") && !held("2021-04-24"));

    // Naive weeks, and holidays without the make-up days, end on other days.
    let naive = starts(&lectures, first, &all, &Holidays::default());
    assert_eq!(naive[99].at, at("2021-07-22 09:00"));
    let mut without = of_2021();
    without.days.retain(|_, day| day.is_off_day);
    assert_eq!(starts(&lectures, first, &all, &without)[99].at, at("2021-07-29 09:00"));

    // A month seen alone shows the same lectures with the same numbers.
    let july = starts(&lectures, first, &(at("2021-07-01 00:00")..at("2021-08-01 00:00")), &of_2021());
    assert_eq!(july, found[81..].to_vec());
}

#[test]
fn a_first_day_that_is_no_working_day_is_left_out() {
    let rule = Rule { count: Some(2), workdays: Workdays::Only, ..Rule::new(Frequency::Weekly) };
    // Saturday 1 May is off, Saturday 8 May is worked, and no later Saturday is.
    assert_eq!(expand(&rule, at("2021-05-01 09:00"), "2021-01-01 00:00", "2021-12-31 00:00"), [at("2021-05-08 09:00")]);
}

#[test]
fn the_first_start_counts_even_where_the_rule_does_not_produce_it() {
    let rule = Rule::parse_rrule("FREQ=WEEKLY;BYDAY=MO;COUNT=3", 0).unwrap();
    let found = expand(&rule, at("2021-03-05 09:00"), "2021-01-01 00:00", "2022-01-01 00:00");
    assert_eq!(found, [at("2021-03-05 09:00"), at("2021-03-08 09:00"), at("2021-03-15 09:00")]);
    // Seventy film nights, three a week: about half a year.
    let films = Rule::parse_rrule("FREQ=WEEKLY;BYDAY=TH,SA,SU;COUNT=70", 0).unwrap();
    let found = expand(&films, at("2021-03-25 19:30"), "2021-01-01 00:00", "2023-01-01 00:00");
    assert_eq!((found.len(), found[69]), (70, at("2021-09-02 19:30")));
}

#[test]
fn ranges_are_half_open_and_entered_anywhere() {
    let daily = Rule::new(Frequency::Daily);
    let first = at("2021-03-05 09:00");
    assert_eq!(expand(&daily, first, "2021-03-07 09:00", "2021-03-08 09:00"), [at("2021-03-07 09:00")]);
    assert_eq!(expand(&daily, first, "2021-03-07 09:01", "2021-03-08 09:00"), []);
    assert_eq!(expand(&daily, first, "2020-01-01 00:00", "2021-03-05 09:00"), []);
    assert_eq!(expand(&daily, first, "2021-03-08 00:00", "2021-03-07 00:00"), []);
    let yearly = Rule { interval: 4, ..Rule::new(Frequency::Yearly) };
    let leap = at("2020-02-29 09:00");
    // 2100 is no leap year.
    let found = expand(&yearly, leap, "2095-01-01 00:00", "2106-01-01 00:00");
    assert_eq!(found, [at("2096-02-29 09:00"), at("2104-02-29 09:00")]);
}

#[test]
fn no_rule_is_endless() {
    let all = DateTime::MIN..DateTime::MAX;
    let first = at("2021-03-05 09:00");
    let count = |rule: &str| starts(&Rule::parse_rrule(rule, 0).unwrap(), first, &all, &Holidays::default()).len();
    // There is no 30 February; only the first start remains.
    assert_eq!(count("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), 1);
    assert_eq!(count("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"), 1);
    assert_eq!(count("FREQ=MINUTELY;BYHOUR=5;BYSETPOS=2"), 1);
    assert_eq!(count("FREQ=SECONDLY"), 20_000);
    assert_eq!(count("FREQ=DAILY"), 20_000);
    assert_eq!(count("FREQ=DAILY;COUNT=4294967295"), 20_000);
    assert_eq!(count("FREQ=DAILY;INTERVAL=4294967295"), 1);
    assert_eq!(count("FREQ=YEARLY;INTERVAL=4294967295"), 1);
    assert_eq!(count("FREQ=HOURLY;INTERVAL=4294967295"), 1);
    assert_eq!(count("FREQ=YEARLY"), 9999 - 2021 + 1);
    // The end of time is no error.
    let late = at("9999-12-30 09:00");
    assert_eq!(starts(&Rule::new(Frequency::Daily), late, &all, &Holidays::default()).len(), 2);
    let early: DateTime = "-009999-01-02T09:00".parse().unwrap();
    assert!(!starts(&Rule::new(Frequency::Weekly), early, &all, &Holidays::default()).is_empty());
}

#[test]
fn rules_as_text_there_and_back() {
    let texts = [
        "FREQ=DAILY",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=8;BYDAY=TU,TH;WKST=SU",
        "FREQ=MONTHLY;BYDAY=-1FR,1MO,WE",
        "FREQ=YEARLY;UNTIL=19971224T000000;BYMONTH=1,2;BYWEEKNO=-1,20;BYYEARDAY=-366,1;BYMONTHDAY=-31,31;BYDAY=20MO",
        "FREQ=SECONDLY;BYHOUR=0,23;BYMINUTE=0,59;BYSECOND=0,60;BYSETPOS=-366,1",
    ];
    for text in texts {
        let rule = Rule::parse_rrule(text, 0).unwrap();
        assert_eq!(rule.to_string(), text);
        assert_eq!(Rule::parse_rrule(&format!("RRULE:{}", text.to_lowercase()), 0), Ok(rule));
    }
    let rule = Rule::parse_rrule("FREQ=MONTHLY;BYDAY=+2MO", 0).unwrap();
    assert_eq!(rule.by_day, [NthDay { day: Weekday::Monday, nth: Some(2) }]);
}

#[test]
fn ends_are_put_on_the_wall_clock() {
    let until =
        |text: &str, ahead| Rule::parse_rrule(&format!("FREQ=DAILY;UNTIL={text}"), ahead).map(|rule| rule.until);
    assert_eq!(until("20210630", 480), Ok(Some(at("2021-06-30 23:59:59"))));
    assert_eq!(until("20210630T155959Z", 480), Ok(Some(at("2021-06-30 23:59:59"))));
    assert_eq!(until("20210630T155959", 480), Ok(Some(at("2021-06-30 15:59:59"))));
    for bad in ["", "2021", "20210631", "20210630T", "20210630T240000", "20210630T1559", "20210630T155959+0800", "日期"]
    {
        assert!(until(bad, 0).is_err(), "{bad}");
    }
}

#[test]
fn bad_parts_are_named() {
    let cases = [
        ("", "FREQ"),
        ("INTERVAL=2", "FREQ"),
        ("FREQ=FORTNIGHTLY", "FREQ=FORTNIGHTLY"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"),
        ("FREQ=DAILY;INTERVAL=-1", "INTERVAL=-1"),
        ("FREQ=DAILY;COUNT=0", "COUNT=0"),
        ("FREQ=DAILY;COUNT=5;UNTIL=20210630", "UNTIL"),
        ("FREQ=DAILY;BYMONTH=13", "BYMONTH=13"),
        ("FREQ=DAILY;BYMONTH=", "BYMONTH="),
        ("FREQ=DAILY;BYMONTHDAY=0", "BYMONTHDAY=0"),
        ("FREQ=DAILY;BYMONTHDAY=-32", "BYMONTHDAY=-32"),
        ("FREQ=DAILY;BYDAY=0MO", "BYDAY=0MO"),
        ("FREQ=DAILY;BYDAY=-32768MO", "BYDAY=-32768MO"),
        ("FREQ=DAILY;BYDAY=周一", "BYDAY=周一"),
        ("FREQ=DAILY;BYDAY=M", "BYDAY=M"),
        ("FREQ=DAILY;BYHOUR=24", "BYHOUR=24"),
        ("FREQ=DAILY;BYEASTER=0", "BYEASTER=0"),
        ("FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY"),
        ("FREQ=DAILY;COUNT", "COUNT"),
    ];
    for (text, part) in cases {
        assert_eq!(Rule::parse_rrule(text, 0), Err(NotARule { part: part.into() }), "{text}");
    }
}

#[test]
fn civil_dates_have_no_gaps_at_summer_time() {
    let rule = Rule::new(Frequency::Daily);
    let found = expand(&rule, at("1986-05-03 02:30"), "1986-05-03 00:00", "1986-05-06 00:00");
    assert_eq!(found.iter().map(|at| civil::second_number(*at) % 86_400).collect::<Vec<_>>(), [9_000; 3]);
}
