//! The examples of RFC 5545 section 3.8.5.3, in its order; New York is five hours behind UTC here.

use xunji::{
    event::Rule,
    time::{DateTime, civil},
};

use super::{at, expand};

/// Reads `1997-09 2 9-11; 1997-10 1`: days of months, at the time of the first start.
fn days(text: &str, first: DateTime) -> Vec<DateTime> {
    let mut found = Vec::new();
    for month in text.split(';') {
        let mut words = month.split_whitespace();
        let (year, month) = words.next().unwrap().split_once('-').unwrap();
        for word in words {
            let (from, to) = word.split_once('-').unwrap_or((word, word));
            for day in from.parse().unwrap()..=to.parse().unwrap() {
                let date = civil::date(year.parse().unwrap(), month.parse().unwrap(), day).unwrap();
                found.push(date.to_datetime(first.time()));
            }
        }
    }
    found
}

/// The whole series.
fn check(first: &str, rules: &[&str], expected: &str) {
    let first = at(first);
    for rule in rules {
        let parsed = Rule::parse_rrule(rule, -300).unwrap();
        assert_eq!(expand(&parsed, first, "1990-01-01 00:00", "2040-01-01 00:00"), days(expected, first), "{rule}");
    }
}

/// The beginning of a series without end.
fn check_start(first: &str, rules: &[&str], expected: &str) {
    let first = at(first);
    for rule in rules {
        let parsed = Rule::parse_rrule(rule, -300).unwrap();
        let expected = days(expected, first);
        let found = expand(&parsed, first, "1990-01-01 00:00", "2040-01-01 00:00");
        assert!(found.len() > expected.len(), "{rule}");
        assert_eq!(found[..expected.len()], expected, "{rule}");
    }
}

#[test]
fn daily() {
    check("1997-09-02 09:00", &["FREQ=DAILY;COUNT=10"], "1997-09 2-11");
    let until = "1997-09 2-30; 1997-10 1-31; 1997-11 1-30; 1997-12 1-23";
    check("1997-09-02 09:00", &["FREQ=DAILY;UNTIL=19971224T000000Z"], until);
    check_start(
        "1997-09-02 09:00",
        &["FREQ=DAILY;INTERVAL=2"],
        "1997-09 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-10 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; \
         1997-11 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29; 1997-12 1 3",
    );
    check("1997-09-02 09:00", &["FREQ=DAILY;INTERVAL=10;COUNT=5"], "1997-09 2 12 22; 1997-10 2 12");
    check(
        "1998-01-01 09:00",
        &[
            "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
            "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
        ],
        "1998-01 1-31; 1999-01 1-31; 2000-01 1-31",
    );
}

#[test]
fn weekly() {
    let ten = "1997-09 2 9 16 23 30; 1997-10 7 14 21 28; 1997-11 4";
    check("1997-09-02 09:00", &["FREQ=WEEKLY;COUNT=10"], ten);
    let until = "1997-09 2 9 16 23 30; 1997-10 7 14 21 28; 1997-11 4 11 18 25; 1997-12 2 9 16 23";
    check("1997-09-02 09:00", &["FREQ=WEEKLY;UNTIL=19971224T000000Z"], until);
    check_start(
        "1997-09-02 09:00",
        &["FREQ=WEEKLY;INTERVAL=2;WKST=SU"],
        "1997-09 2 16 30; 1997-10 14 28; 1997-11 11 25; 1997-12 9 23; 1998-01 6 20; 1998-02 3 17",
    );
    check(
        "1997-09-02 09:00",
        &["FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH"],
        "1997-09 2 4 9 11 16 18 23 25 30; 1997-10 2",
    );
    check(
        "1997-09-01 09:00",
        &["FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR"],
        "1997-09 1 3 5 15 17 19 29; 1997-10 1 3 13 15 17 27 29 31; 1997-11 10 12 14 24 26 28; 1997-12 8 10 12 22",
    );
    check(
        "1997-09-02 09:00",
        &["FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH"],
        "1997-09 2 4 16 18 30; 1997-10 2 14 16",
    );
    // The first day of the week makes a difference.
    check("1997-08-05 09:00", &["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"], "1997-08 5 10 19 24");
    check("1997-08-05 09:00", &["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"], "1997-08 5 17 19 31");
}

#[test]
fn monthly_by_weekday() {
    check(
        "1997-09-05 09:00",
        &["FREQ=MONTHLY;COUNT=10;BYDAY=1FR"],
        "1997-09 5; 1997-10 3; 1997-11 7; 1997-12 5; 1998-01 2; 1998-02 6; 1998-03 6; 1998-04 3; 1998-05 1; 1998-06 5",
    );
    check(
        "1997-09-05 09:00",
        &["FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR"],
        "1997-09 5; 1997-10 3; 1997-11 7; 1997-12 5",
    );
    check(
        "1997-09-07 09:00",
        &["FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU"],
        "1997-09 7 28; 1997-11 2 30; 1998-01 4 25; 1998-03 1 29; 1998-05 3 31",
    );
    check(
        "1997-09-22 09:00",
        &["FREQ=MONTHLY;COUNT=6;BYDAY=-2MO"],
        "1997-09 22; 1997-10 20; 1997-11 17; 1997-12 22; 1998-01 19; 1998-02 16",
    );
    check_start(
        "1997-09-02 09:00",
        &["FREQ=MONTHLY;INTERVAL=2;BYDAY=TU"],
        "1997-09 2 9 16 23 30; 1997-11 4 11 18 25; 1998-01 6 13 20 27; 1998-03 3 10 17 24 31",
    );
    check_start(
        "1997-09-13 09:00",
        &["FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13"],
        "1997-09 13; 1997-10 11; 1997-11 8; 1997-12 13; 1998-01 10; 1998-02 7; 1998-03 7; 1998-04 11; 1998-05 9; \
         1998-06 13",
    );
    // Every Friday the 13th; the first start counts and is left out by an exception in the RFC.
    check_start(
        "1997-09-02 09:00",
        &["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"],
        "1997-09 2; 1998-02 13; 1998-03 13; 1998-11 13; 1999-08 13; 2000-10 13",
    );
}

#[test]
fn monthly_by_day() {
    check_start(
        "1997-09-28 09:00",
        &["FREQ=MONTHLY;BYMONTHDAY=-3"],
        "1997-09 28; 1997-10 29; 1997-11 28; 1997-12 29; 1998-01 29; 1998-02 26",
    );
    check(
        "1997-09-02 09:00",
        &["FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15"],
        "1997-09 2 15; 1997-10 2 15; 1997-11 2 15; 1997-12 2 15; 1998-01 2 15",
    );
    check(
        "1997-09-30 09:00",
        &["FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1"],
        "1997-09 30; 1997-10 1 31; 1997-11 1 30; 1997-12 1 31; 1998-01 1 31; 1998-02 1",
    );
    check(
        "1997-09-10 09:00",
        &["FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15"],
        "1997-09 10-15; 1999-03 10-13",
    );
    // Days that a month does not have are left out.
    check("2007-01-15 09:00", &["FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"], "2007-01 15 30; 2007-02 15; 2007-03 15 30");
    check("1997-09-04 09:00", &["FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3"], "1997-09 4; 1997-10 7; 1997-11 6");
    check_start(
        "1997-09-29 09:00",
        &["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"],
        "1997-09 29; 1997-10 30; 1997-11 27; 1997-12 30; 1998-01 29; 1998-02 26; 1998-03 30",
    );
}

#[test]
fn yearly() {
    check(
        "1997-06-10 09:00",
        &["FREQ=YEARLY;COUNT=10;BYMONTH=6,7"],
        "1997-06 10; 1997-07 10; 1998-06 10; 1998-07 10; 1999-06 10; 1999-07 10; 2000-06 10; 2000-07 10; 2001-06 10; \
         2001-07 10",
    );
    check(
        "1997-03-10 09:00",
        &["FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3"],
        "1997-03 10; 1999-01 10; 1999-02 10; 1999-03 10; 2001-01 10; 2001-02 10; 2001-03 10; 2003-01 10; 2003-02 10; \
         2003-03 10",
    );
    check(
        "1997-01-01 09:00",
        &["FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200"],
        "1997-01 1; 1997-04 10; 1997-07 19; 2000-01 1; 2000-04 9; 2000-07 18; 2003-01 1; 2003-04 10; 2003-07 19; \
         2006-01 1",
    );
    check_start("1997-05-19 09:00", &["FREQ=YEARLY;BYDAY=20MO"], "1997-05 19; 1998-05 18; 1999-05 17");
    check_start("1997-05-12 09:00", &["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"], "1997-05 12; 1998-05 11; 1999-05 17");
    check_start(
        "1997-03-13 09:00",
        &["FREQ=YEARLY;BYMONTH=3;BYDAY=TH"],
        "1997-03 13 20 27; 1998-03 5 12 19 26; 1999-03 4 11 18 25",
    );
    check_start(
        "1997-06-05 09:00",
        &["FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8"],
        "1997-06 5 12 19 26; 1997-07 3 10 17 24 31; 1997-08 7 14 21 28; 1998-06 4 11 18 25; 1998-07 2 9 16 23 30; \
         1998-08 6 13 20 27; 1999-06 3 10 17 24; 1999-07 1 8 15 22 29; 1999-08 5 12 19 26",
    );
    check_start(
        "1996-11-05 09:00",
        &["FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8"],
        "1996-11 5; 2000-11 7; 2004-11 2",
    );
}

#[test]
fn by_the_clock() {
    let times = |rule: &str, expected: &[&str], to: &str| {
        let parsed = Rule::parse_rrule(rule, -240).unwrap();
        let expected: Vec<DateTime> = expected.iter().map(|text| at(text)).collect();
        assert_eq!(expand(&parsed, at("1997-09-02 09:00"), "1997-09-02 00:00", to), expected, "{rule}");
    };
    let end = "2040-01-01 00:00";
    // The RFC's own end, 170000Z, is 13:00 in New York in September; this is the end it means.
    let hours = ["1997-09-02 09:00", "1997-09-02 12:00", "1997-09-02 15:00"];
    times("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", &hours, end);
    let quarters = [
        "1997-09-02 09:00",
        "1997-09-02 09:15",
        "1997-09-02 09:30",
        "1997-09-02 09:45",
        "1997-09-02 10:00",
        "1997-09-02 10:15",
    ];
    times("FREQ=MINUTELY;INTERVAL=15;COUNT=6", &quarters, end);
    let lessons = ["1997-09-02 09:00", "1997-09-02 10:30", "1997-09-02 12:00", "1997-09-02 13:30"];
    times("FREQ=MINUTELY;INTERVAL=90;COUNT=4", &lessons, end);

    let mut twenties = Vec::new();
    for day in [2, 3] {
        for hour in 9..=16 {
            twenties.extend([0, 20, 40].map(|minute| format!("1997-09-{day:02} {hour:02}:{minute:02}")));
        }
    }
    let twenties: Vec<&str> = twenties.iter().map(String::as_str).collect();
    times("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", &twenties, "1997-09-04 00:00");
    times("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", &twenties, "1997-09-04 00:00");
}
