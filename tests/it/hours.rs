//! Opening hours: the examples of the OSM wiki, the fixtures of the field, and a brute-force oracle.

use xunji::{
    text::Text,
    time::{Date, DateTime, Days, Holidays, Hours, Opening, Special, State, civil},
};

use crate::{seed::Seed, time::of_2021};

/// Writes the spans of a day: `09:00-17:00`, `22:00-28:00` past midnight, `+` open end, `?` perhaps.
fn day(text: &str, date: &str) -> String {
    spans(&Opening::new(text), date, &of_2021())
}

fn spans(opening: &Opening, date: &str, holidays: &Holidays) -> String {
    let Some(spans) = opening.day(date.parse().unwrap(), holidays) else { return "unknown".into() };
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let one = |span: &xunji::time::Span| {
        let end = if span.open_end { "+".into() } else { format!("-{}", clock(span.close)) };
        let perhaps = if span.unknown { "?" } else { "" };
        let comment = span.comment.as_ref().map(|words| format!(" \"{words}\"")).unwrap_or_default();
        format!("{}{end}{perhaps}{comment}", clock(span.open))
    };
    if spans.is_empty() { "closed".into() } else { spans.iter().map(one).collect::<Vec<_>>().join(",") }
}

/// `open`, `closed` or `unknown`, with the moment it changes, and `~` where assumed.
fn state(opening: &Opening, now: &str, holidays: &Holidays) -> String {
    let (word, until, assumed) = match opening.state(at(now), holidays) {
        State::Open { until, assumed } => ("open", until, assumed),
        State::Closed { until, assumed } => ("closed", until, assumed),
        State::Unknown => return "unknown".into(),
    };
    let until = until.map(|at| at.strftime(" %F %R").to_string()).unwrap_or_default();
    format!("{}{word}{until}", if assumed { "~" } else { "" })
}

fn at(text: &str) -> DateTime {
    text.replace(' ', "T").parse().unwrap()
}

// A week without holidays, Monday to Sunday: 2021-03-08 to 2021-03-14.

#[test]
fn examples_of_the_wiki() {
    let cases = [
        ("24/7", "2021-03-08", "00:00-24:00"),
        ("Mo-Fr 08:00-17:30", "2021-03-12", "08:00-17:30"),
        ("Mo-Fr 08:00-17:30", "2021-03-13", "closed"),
        ("Mo-Fr 08:00-12:00,13:00-17:30", "2021-03-08", "08:00-12:00,13:00-17:30"),
        ("Mo-Fr 08:00-12:00,13:00-17:30; Sa 08:00-12:00; PH off", "2021-03-13", "08:00-12:00"),
        ("Mo-Fr 08:00-12:00,13:00-17:30; Sa 08:00-12:00; PH off", "2021-05-01", "closed"),
        ("Mo-Fr 12:00-21:00; Su 12:00-16:00", "2021-03-13", "closed"),
        ("Mo-Fr 12:00-21:00; Su 12:00-16:00", "2021-03-14", "12:00-16:00"),
        ("Mo-Sa 10:00-20:00; Tu off", "2021-03-09", "closed"),
        ("Mo-Sa 10:00-20:00; Tu 10:00-14:00", "2021-03-09", "10:00-14:00"),
        ("Mo-Su 08:00-18:00; Apr 10-15 off; Jun 08:00-14:00; PH off", "2021-04-12", "closed"),
        ("Mo-Su 08:00-18:00; Apr 10-15 off; Jun 08:00-14:00; PH off", "2021-06-01", "08:00-14:00"),
        ("Mo-Su 08:00-18:00; Apr 10-15 off; Jun 08:00-14:00; PH off", "2021-06-13", "closed"),
        ("Mo-Su 08:00-18:00; Apr 10-15 off; Jun 08:00-14:00; PH off", "2021-07-01", "08:00-18:00"),
        ("Fr 08:30-20:00", "2021-03-12", "08:30-20:00"),
        ("Mo[2] 14:00-16:00", "2021-03-08", "14:00-16:00"),
        ("Mo[2] 14:00-16:00", "2021-03-15", "closed"),
        ("Fr[-1] 18:00-22:00", "2021-03-26", "18:00-22:00"),
        ("Th[1-2,-1] 18:00-22:00", "2021-03-11", "18:00-22:00"),
        ("Th[1-2,-1] 18:00-22:00", "2021-03-18", "closed"),
        ("Th[1-2,-1] 18:00-22:00", "2021-03-25", "18:00-22:00"),
        ("Su-Tu 11:00-01:00, We-Th 11:00-03:00, Fr 11:00-06:00, Sa 11:00-07:00", "2021-03-13", "11:00-31:00"),
        ("Su-Tu 11:00-01:00, We-Th 11:00-03:00, Fr 11:00-06:00, Sa 11:00-07:00", "2021-03-09", "11:00-25:00"),
        ("Apr-Sep: Mo-Fr 09:00-13:00,14:00-18:00; Oct-Mar: Mo-Fr 10:00-13:00", "2021-03-08", "10:00-13:00"),
        ("Apr-Sep: Mo-Fr 09:00-13:00,14:00-18:00; Oct-Mar: Mo-Fr 10:00-13:00", "2021-09-30", "09:00-13:00,14:00-18:00"),
        ("Nov 01-Mar 31 10:00-16:00", "2021-03-08", "10:00-16:00"),
        ("Nov 01-Mar 31 10:00-16:00", "2021-04-01", "closed"),
        ("2021-2022 Mo 10:00-12:00", "2021-03-08", "10:00-12:00"),
        ("2022+ Mo 10:00-12:00", "2021-03-08", "closed"),
        ("2021 Mar 08-2021 Mar 10 10:00-12:00", "2021-03-10", "10:00-12:00"),
        ("2020 Dec 20-Mar 08 10:00-12:00", "2021-03-08", "10:00-12:00"),
        ("Mo-Fr 08:00+", "2021-03-08", "08:00+"),
        ("10:00-16:00+", "2021-03-08", "10:00-16:00,16:00+"),
        ("Mo-Fr 10:00-20:00 \"by appointment\"", "2021-03-08", "10:00-20:00? \"by appointment\""),
        ("Mo-Fr 10:00-20:00 open \"团体须预约\"", "2021-03-08", "10:00-20:00 \"团体须预约\""),
        ("\"by appointment\"", "2021-03-08", "00:00-24:00? \"by appointment\""),
        ("Mo-Fr 10:00-20:00 unknown", "2021-03-08", "10:00-20:00?"),
        ("Mo-Fr open; Sa,Su closed", "2021-03-08", "00:00-24:00"),
        ("24/7; Dec 25 off", "2021-12-25", "closed"),
        ("24/7; Dec 24,26 off", "2021-12-26", "closed"),
        ("24/7; Dec 24,26 off", "2021-12-25", "00:00-24:00"),
        ("Jan 01,May 01-05,Oct 01-07 off", "2021-10-07", "closed"),
        ("09:00-17:00; Jan 01,May 01-05 10:00-12:00", "2021-05-02", "10:00-12:00"),
        ("PH,Mo 10:00-12:00", "2021-05-02", "10:00-12:00"),
        ("PH,Mo 10:00-12:00", "2021-03-08", "10:00-12:00"),
        ("PH,Mo 10:00-12:00", "2021-03-09", "closed"),
        ("PH Mo-We 10:00-12:00", "2021-05-04", "10:00-12:00"),
        ("PH Mo-We 10:00-12:00", "2021-05-01", "closed"),
        ("PH Mo-We 10:00-12:00", "2021-03-09", "closed"),
        ("mo-fr 9:00-17:00 OPEN ;", "2021-03-09", "09:00-17:00"),
    ];
    for (text, date, expected) in cases {
        assert_eq!(day(text, date), expected, "{text} on {date}");
    }
}

/// Nobody publishes when schools have holidays: what depends on them is unknown, all else is not.
#[test]
fn school_holidays_are_unknown() {
    let perhaps = [
        // The wiki's own, on a Monday, a Saturday, a Sunday and a public holiday (Saturday 1 May).
        ("Mo-Fr 08:00-12:00,13:00-17:30; Sa 08:00-12:00; PH off; SH off", "2021-03-08", "08:00-12:00?,13:00-17:30?"),
        ("Mo-Fr 08:00-12:00,13:00-17:30; Sa 08:00-12:00; PH off; SH off", "2021-03-13", "08:00-12:00?"),
        ("Mo-Fr 08:00-12:00,13:00-17:30; Sa 08:00-12:00; PH off; SH off", "2021-03-14", "closed"),
        ("Mo-Fr 08:00-12:00,13:00-17:30; Sa 08:00-12:00; PH off; SH off", "2021-05-01", "closed"),
        ("Mo-Fr 09:00-17:00; PH,SH off", "2021-03-08", "09:00-17:00?"),
        ("Mo-Fr 09:00-17:00; SH,PH off", "2021-05-03", "closed"),
        ("SH off", "2021-03-08", "closed"),
        ("SH 10:00-12:00", "2021-03-08", "10:00-12:00?"),
        ("SH,Sa 10:00-12:00", "2021-03-13", "10:00-12:00"),
        ("SH,Sa 10:00-12:00", "2021-03-12", "10:00-12:00?"),
        ("SH Mo-Fr 10:00-12:00", "2021-03-13", "closed"),
        ("SH Mo-Fr 10:00-12:00", "2021-03-12", "10:00-12:00?"),
        ("Jul-Aug: SH 10:00-12:00", "2021-03-12", "closed"),
        // What is open either way is known to be.
        ("Mo-Fr 14:00-18:00; SH Mo-Fr 09:00-18:00", "2021-03-08", "09:00-14:00?,14:00-18:00"),
        ("Mo-Fr 09:00-18:00; SH Mo-Fr 10:00-16:00", "2021-03-08", "09:00-10:00?,10:00-16:00,16:00-18:00?"),
        ("Mo-Fr 09:00-12:00; SH 09:00-12:00", "2021-03-08", "09:00-12:00"),
        ("Mo-Fr 09:00-12:00; SH 14:00-16:00", "2021-03-08", "09:00-12:00?,14:00-16:00?"),
        ("Mo-Fr 09:00-12:00, SH 11:00-16:00", "2021-03-08", "09:00-12:00,12:00-16:00?"),
    ];
    for (text, date, expected) in perhaps {
        assert_eq!(day(text, date), expected, "{text} on {date}");
    }
    let opening = Opening::new("Mo-Fr 14:00-18:00; SH Mo-Fr 09:00-18:00");
    let holidays = of_2021();
    assert_eq!(state(&opening, "2021-03-08 08:00", &holidays), "closed 2021-03-08 14:00");
    assert_eq!(state(&opening, "2021-03-08 10:00", &holidays), "unknown");
    assert_eq!(state(&opening, "2021-03-08 15:00", &holidays), "open 2021-03-08 18:00");
    assert_eq!(state(&opening, "2021-03-08 19:00", &holidays), "closed 2021-03-09 14:00");
}

#[test]
fn later_rules_replace_add_or_cut() {
    let cases = [
        // A semicolon replaces the day, a comma adds to it.
        ("Mo-Fr 08:00-12:00; We 14:00-18:00", "2021-03-10", "14:00-18:00"),
        ("Mo-Fr 08:00-12:00, We 14:00-18:00", "2021-03-10", "08:00-12:00,14:00-18:00"),
        ("Mo-Fr 08:00-12:00, We 14:00-18:00", "2021-03-09", "08:00-12:00"),
        // Hours off are cut out; the rest stays.
        ("Mo-Fr 08:00-18:00; We 12:00-14:00 off", "2021-03-10", "08:00-12:00,14:00-18:00"),
        ("08:00-18:00; 08:00-09:00,17:00-18:00 off", "2021-03-10", "09:00-17:00"),
        // A whole day off may be opened again by a later rule.
        ("Mo off; PH 09:00-17:00", "2021-04-05", "09:00-17:00"),
        ("PH 09:00-17:00; Mo off", "2021-04-05", "closed"),
        // What overlaps with the same words is one span; what touches stays as published.
        ("08:00-12:00,10:00-14:00", "2021-03-10", "08:00-14:00"),
        ("08:00-12:00,12:00-14:00", "2021-03-10", "08:00-12:00,12:00-14:00"),
        ("08:00-12:00 open \"a\", 10:00-14:00 open \"b\"", "2021-03-10", "08:00-12:00 \"a\",10:00-14:00 \"b\""),
    ];
    for (text, date, expected) in cases {
        assert_eq!(day(text, date), expected, "{text} on {date}");
    }
}

#[test]
fn what_is_beyond_the_subset_is_refused_with_its_place() {
    let cases = [
        ("", 0),
        ("周二至周日 9:00-17:00", 0),
        ("全天开放", 0),
        ("Mo-Fr 08:00-12:00 || \"?\"", 18),
        ("sunrise-sunset", 0),
        ("Mo-Fr 08:00-sunset", 12),
        ("SH 08:00", 8),
        ("week 10-20 Mo 10:00-12:00", 0),
        ("easter off", 0),
        ("Mo-Fr 08:00", 11),
        ("Mo-Fr 08:00-", 12),
        ("Mo-Fr 08:60-12:00", 6),
        ("Mo-Fr 25:00-26:00", 6),
        ("Mo-Fr 08:00-49:00", 12),
        ("Mo-Fx 08:00-12:00", 3),
        ("Mo[6] 08:00-12:00", 3),
        ("Mo[1 08:00-12:00", 5),
        ("Feb 30 off", 4),
        ("Mo 08:00-12:00 \"午", 15),
        ("Mo \"中午\" 08:00-12:00", 8),
        ("; Mo off", 0),
        ("Mo off;; Tu off", 7),
        ("Mo 08:00-12:00/02:00", 14),
        ("Mo 8-12", 3),
        ("Mo 08:00-12:00,", 15),
        ("Th[1] +1 day 10:00-12:00", 6),
    ];
    for (text, at) in cases {
        assert_eq!(Hours::parse(text).map_err(|error| error.at), Err(at), "{text}");
        let opening = Opening::new(text);
        assert_eq!(opening.text, text);
        assert_eq!(state(&opening, "2021-03-08 10:00", &of_2021()), "unknown", "{text}");
        assert_eq!(spans(&opening, "2021-03-08", &of_2021()), "unknown", "{text}");
    }
}

#[test]
fn states_tell_the_next_change() {
    let check = |text: &str, cases: &[(&str, &str)]| {
        for (now, expected) in cases {
            assert_eq!(&state(&Opening::new(text), now, &of_2021()), expected, "{text} at {now}");
        }
    };
    check("24/7", &[("2021-03-08 10:00", "open")]);
    check(
        "00:00-24:00; Dec 25 off",
        &[
            ("2021-03-08 10:00", "open 2021-12-25 00:00"),
            ("2021-12-25 10:00", "closed 2021-12-26 00:00"),
            // The next closing lies within the horizon of 400 days.
            ("2021-12-26 10:00", "open 2022-12-25 00:00"),
        ],
    );
    check(
        "Mo-Fr 08:30-12:00,14:00-17:30",
        &[
            ("2021-03-08 08:29", "closed 2021-03-08 08:30"),
            ("2021-03-08 08:30", "open 2021-03-08 12:00"),
            ("2021-03-08 11:59", "open 2021-03-08 12:00"),
            ("2021-03-08 12:00", "closed 2021-03-08 14:00"),
            ("2021-03-12 17:30", "closed 2021-03-15 08:30"),
        ],
    );
    check(
        "Fr,Sa 22:00-04:00",
        &[
            ("2021-03-12 23:00", "open 2021-03-13 04:00"),
            ("2021-03-13 03:59", "open 2021-03-13 04:00"),
            ("2021-03-13 04:00", "closed 2021-03-13 22:00"),
            ("2021-03-14 02:00", "open 2021-03-14 04:00"),
            ("2021-03-14 04:00", "closed 2021-03-19 22:00"),
        ],
    );
    // Spans that touch across midnight are one stretch.
    check("Fr 20:00-24:00; Sa 00:00-02:00", &[("2021-03-12 21:00", "open 2021-03-13 02:00")]);
    check("Mo-Fr 08:00-12:00,12:00-14:00", &[("2021-03-08 09:00", "open 2021-03-08 14:00")]);
    check("Mo-Fr 08:00+", &[("2021-03-08 09:00", "~open"), ("2021-03-08 07:00", "closed 2021-03-08 08:00")]);
    check(
        "10:00-12:00 open, 12:00-14:00 \"perhaps\"",
        &[
            ("2021-03-08 11:00", "open 2021-03-08 12:00"),
            ("2021-03-08 13:00", "unknown"),
            ("2021-03-08 14:00", "closed 2021-03-09 10:00"),
        ],
    );
    check("off", &[("2021-03-08 11:00", "closed")]);
    check("2020 10:00-12:00", &[("2021-03-08 11:00", "closed")]);
    check("Feb 29 10:00-12:00", &[("2021-03-08 11:00", "closed"), ("2023-02-01 11:00", "closed 2024-02-29 10:00")]);
}

/// A museum closed on Mondays except statutory holidays, on New Year's Eve and on New Year's Day of the lunar calendar.
fn museum() -> Opening {
    let closed = |days: &str| {
        let day: Date = days.parse().unwrap();
        Special { days: Days::Dates(day, civil::add_days(day, 1)), hours: None, note: Text::plain("春节") }
    };
    Opening {
        special: vec![closed("2026-02-16"), closed("2021-02-11")],
        last_entry: Some(30),
        ..Opening::new("Tu-Su 09:00-17:00; Mo off; PH 09:00-17:00")
    }
}

#[test]
fn closed_on_mondays_except_statutory_holidays() {
    let check = |now, expected| assert_eq!(state(&museum(), now, &of_2021()), expected, "{now}");
    check("2021-03-09 09:00", "open 2021-03-09 17:00");
    check("2021-03-07 17:00", "closed 2021-03-09 09:00");
    check("2021-03-08 12:00", "closed 2021-03-09 09:00");
    // Monday 5 April and Monday 3 May are days off.
    check("2021-04-05 12:00", "open 2021-04-05 17:00");
    check("2021-05-02 18:00", "closed 2021-05-03 09:00");
    // Sunday 25 April is worked, and is an ordinary Sunday for the museum.
    check("2021-04-25 12:00", "open 2021-04-25 17:00");
    assert_eq!(museum().last_entry, Some(30));
}

#[test]
fn exceptions_come_before_everything() {
    let holidays = Holidays { years: vec![2026], ..Holidays::default() };
    assert_eq!(spans(&museum(), "2026-02-15", &holidays), "09:00-17:00");
    assert_eq!(spans(&museum(), "2026-02-16", &holidays), "closed");
    assert_eq!(spans(&museum(), "2026-02-17", &holidays), "closed");
    assert_eq!(state(&museum(), "2026-02-15 18:00", &holidays), "closed 2026-02-18 09:00");
    assert_eq!(museum().special_on("2026-02-17".parse().unwrap(), &holidays).unwrap().note, Text::plain("春节"));

    // Hours in words, but one day that is understood.
    let day: Date = "2026-05-18".parse().unwrap();
    let night = Special { days: Days::Dates(day, day), hours: Hours::parse("09:00-21:00").ok(), note: Text::default() };
    let words = Opening { special: vec![night], ..Opening::new("上午九点至下午五点") };
    assert_eq!(state(&words, "2026-05-18 20:00", &holidays), "open 2026-05-18 21:00");
    assert_eq!(state(&words, "2026-05-18 08:00", &holidays), "closed 2026-05-18 09:00");
    assert_eq!(state(&words, "2026-05-18 22:00", &holidays), "closed");
    assert_eq!(state(&words, "2026-05-19 12:00", &holidays), "unknown");
}

#[test]
fn years_without_a_notice_are_answered_with_reserve() {
    let holidays = of_2021();
    let check = |now, expected| assert_eq!(state(&museum(), now, &holidays), expected, "{now}");
    // On a Wednesday the museum is open, holiday or not.
    check("2022-03-09 12:00", "open 2022-03-09 17:00");
    // A Monday might be a holiday.
    check("2022-03-07 12:00", "~closed 2022-03-08 09:00");
    check("2022-03-06 18:00", "~closed 2022-03-08 09:00");
    check("2022-03-07 17:30", "closed 2022-03-08 09:00");
    let monday = |year| Date::constant(year, 3, if year == 2021 { 8 } else { 7 });
    assert!(!museum().is_assumed(monday(2021), &holidays));
    assert!(museum().is_assumed(monday(2022), &holidays));
    assert!(!museum().is_assumed(civil::add_days(monday(2022), 1), &holidays));

    let office = Opening::new("Mo-Fr 09:00-17:00; PH off");
    assert_eq!(state(&office, "2022-03-08 12:00", &holidays), "~open 2022-03-08 17:00");
    assert_eq!(state(&office, "2022-03-12 12:00", &holidays), "~closed 2022-03-14 09:00");
    assert_eq!(state(&Opening::new("Mo-Fr 09:00-17:00"), "2022-03-08 12:00", &holidays), "open 2022-03-08 17:00");

    // New Year's Day announced with the old year's notice is known.
    let mut early = of_2021();
    let day = xunji::time::Day { name: "元旦".into(), is_off_day: true };
    early.days.insert(Date::constant(2022, 1, 3), day);
    assert_eq!(state(&museum(), "2022-01-03 12:00", &early), "open 2022-01-03 17:00");
}

/// Minute by minute over three weeks: the state says what the spans say, and changes when it says it will.
#[test]
fn states_agree_with_the_spans_minute_by_minute() {
    let texts = [
        "Mo-Fr 08:30-12:00,14:00-17:30; Sa 22:00-03:00; PH off",
        "Tu-Su 09:00-17:00; Mo off; PH 09:00-17:00",
        "24/7; Tu 02:00-05:00 off",
        "Fr 18:00-30:00, Sa 05:00-26:00, Su 01:00-04:00",
        "Mo[1],We 06:00-24:00; Th 00:00-06:00",
    ];
    let holidays = of_2021();
    let first = civil::day_number("2021-04-25".parse().unwrap());
    for text in texts {
        let opening = Opening::new(text);
        let mut open = vec![false; 30 * 1440];
        for day in 0..29 {
            for span in opening.day(civil::date_of(first + day), &holidays).unwrap() {
                let midnight = usize::try_from(day).unwrap() * 1440;
                let until = (midnight + usize::from(span.close)).min(open.len());
                open[midnight + usize::from(span.open)..until].fill(true);
            }
        }
        let mut seed = Seed(3);
        for _ in 0..300 {
            let minute = 1440 + seed.below(20 * 1440);
            let now = civil::add_minutes(civil::date_of(first).at(0, 0, 0, 0), i64::try_from(minute).unwrap());
            let change = (minute..open.len()).find(|&later| open[later] != open[minute]).unwrap();
            let change = civil::add_minutes(civil::date_of(first).at(0, 0, 0, 0), i64::try_from(change).unwrap());
            let expected = if open[minute] {
                State::Open { until: Some(change), assumed: false }
            } else {
                State::Closed { until: Some(change), assumed: false }
            };
            assert_eq!(opening.state(now, &holidays), expected, "{text} at {now}");
        }
    }
}

#[test]
fn no_text_stops_the_reader() {
    let words = [
        "Mo", "Fr", "PH", "SH", "Jan", "Dec", "2026", "25", "08:00", "26:00", "-", ",", ";", ":", "[", "]", "1", "+",
        "off",
    ];
    let mut seed = Seed(4);
    let mut read = 0;
    for _ in 0..6_000 {
        let text: Vec<&str> = (0..=seed.below(9)).map(|_| words[seed.below(words.len())]).collect();
        let opening = Opening::new(&text.join([" ", ""][seed.below(2)]));
        read += usize::from(opening.hours.is_some());
        for day in 0..10 {
            for span in opening.day(civil::date_of(20_000 + day * 37), &of_2021()).unwrap_or_default() {
                assert!(span.open < span.close && span.open < 1440 && span.close <= 2880, "{}", opening.text);
            }
        }
    }
    assert!(read > 150, "only {read} texts were read");
}
