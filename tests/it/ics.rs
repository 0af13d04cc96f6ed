//! Calendar files: the lines of RFC 5545, and that reading them back gives the same dates.

use std::collections::{BTreeMap, BTreeSet};

use xunji::{
    dataset::{Dataset, Table},
    event::{
        Event, EventStatus, Frequency, Override, Rule, Venue, Workdays, expand,
        ics::{Context, calendar, series, single},
        occurrences, starts,
    },
    text::{Locale, Text},
    time::{DateTime, zone::china},
};

use crate::{
    occurrence::{days, event, range, rule},
    rule::at,
    time::of_2021,
};

fn dataset(events: Vec<Event>) -> Dataset {
    let mut dataset = Dataset { events: Table::new(events), holidays: of_2021(), ..Dataset::default() };
    dataset.site.id = "guangzhou".into();
    dataset.site.time_zone = "Asia/Shanghai".into();
    dataset
}

fn context(dataset: &Dataset) -> Context<'_> {
    Context {
        dataset,
        locale: Locale::ZhHans,
        stamp: at("2021-03-01 02:00"),
        page: "https://example.org/#/event/e",
        alarm: None,
        offsets: china,
    }
}

/// The file of a whole event, as unfolded lines.
fn file(event: &Event) -> Vec<String> {
    let dataset = dataset(vec![event.clone()]);
    unfolded(&series(event, &context(&dataset)))
}

/// Checks the form of every line, and undoes the folding.
fn unfolded(text: &str) -> Vec<String> {
    assert!(text.ends_with("\r\n"));
    let raw: Vec<&str> = text.strip_suffix("\r\n").unwrap().split("\r\n").collect();
    for line in &raw {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
    let mut lines: Vec<String> = Vec::new();
    for line in raw {
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().unwrap().push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    // What begins, ends.
    let mut open = Vec::new();
    for line in &lines {
        if let Some(name) = line.strip_prefix("BEGIN:") {
            open.push(name.to_owned());
        } else if let Some(name) = line.strip_prefix("END:") {
            assert_eq!(open.pop().as_deref(), Some(name));
        }
    }
    assert!(open.is_empty());
    lines
}

fn values<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
    lines.iter().filter_map(|line| line.strip_prefix(name)).collect()
}

#[test]
fn a_talk_whole() {
    let mut talk = event("talk-1", "2021-04-02 15:00");
    talk.sequence = 2;
    talk.about.name = Text::plain("开讲");
    talk.venues = vec![Venue::Named { name: Text::plain("三元古庙"), position: None }];
    assert_eq!(
        file(&talk),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//xunji//xunji//EN",
            "BEGIN:VTIMEZONE",
            "TZID:Asia/Shanghai",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0800",
            "TZOFFSETTO:+0800",
            "TZNAME:CST",
            "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "UID:talk-1@guangzhou",
            "DTSTAMP:20210301T020000Z",
            "SEQUENCE:2",
            "DTSTART;TZID=Asia/Shanghai:20210402T150000",
            "DTEND;TZID=Asia/Shanghai:20210402T170000",
            "SUMMARY:开讲",
            "LOCATION:三元古庙",
            "STATUS:CONFIRMED",
            "URL:https://example.org/#/event/e",
            "END:VEVENT",
            "END:VCALENDAR"
        ]
    );
}

#[test]
fn whole_days_are_dates_with_an_exclusive_end() {
    let lines = file(&Event { rules: vec![rule("FREQ=YEARLY;UNTIL=20300101")], ..days("d", "2021-04-02", 3) });
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE:"), ["20210402"]);
    assert_eq!(values(&lines, "DTEND;VALUE=DATE:"), ["20210405"]);
    assert_eq!(values(&lines, "RRULE:"), ["FREQ=YEARLY;UNTIL=20300101"]);
    assert!(values(&lines, "BEGIN:VTIMEZONE").is_empty());
}

#[test]
fn zones() {
    let with = |zone: &str| {
        let rules = vec![rule("FREQ=DAILY;UNTIL=20210410T150000")];
        file(&Event { time_zone: Some(zone.into()), rules, ..event("e", "2021-04-02 15:00") })
    };
    let urumqi = with("Asia/Urumqi");
    assert_eq!(values(&urumqi, "TZOFFSETTO:"), ["+0600"]);
    assert_eq!(values(&urumqi, "RRULE:"), ["FREQ=DAILY;UNTIL=20210410T090000Z"]);
    // A zone that cannot be described: the wall clock, without a zone.
    let london = with("Europe/London");
    assert_eq!(values(&london, "DTSTART:"), ["20210402T150000"]);
    assert_eq!(values(&london, "RRULE:"), ["FREQ=DAILY;UNTIL=20210410T150000"]);
    assert!(values(&london, "BEGIN:VTIMEZONE").is_empty());
}

#[test]
fn texts_are_escaped_and_folded_between_characters() {
    let mut long = event("e;,\\", "2021-04-02 15:00");
    let name = "党史故事一百讲，".repeat(20) + "a;b,c\\d\r\ne\nf\u{7}";
    long.about.name = Text::plain(&name);
    long.about.summary = Text::plain(&"🙂é".repeat(60));
    let lines = file(&long);
    assert_eq!(values(&lines, "UID:"), ["e\\;\\,\\\\@guangzhou"]);
    let expected = "党史故事一百讲，".repeat(20) + "a\\;b\\,c\\\\d\\ne\\nf";
    assert_eq!(values(&lines, "SUMMARY:"), [expected]);
    assert_eq!(values(&lines, "DESCRIPTION:"), ["🙂é".repeat(60)]);
}

#[test]
fn a_page_address_cannot_begin_a_line() {
    let talk = event("e", "2021-04-02 15:00");
    let dataset = dataset(vec![talk.clone()]);
    let text = series(&talk, &Context { page: "https://example.org/\r\nEND:VEVENT", ..context(&dataset) });
    assert_eq!(values(&unfolded(&text), "URL:"), ["https://example.org/END:VEVENT"]);
}

#[test]
fn status_and_room() {
    let check = |status, word: &str| {
        assert_eq!(values(&file(&Event { status, ..event("e", "2021-04-02 15:00") }), "STATUS:"), [word]);
    };
    check(EventStatus::Cancelled, "CANCELLED");
    check(EventStatus::Postponed, "CANCELLED");
    check(EventStatus::Moved, "CONFIRMED");
    check(EventStatus::Full, "CONFIRMED");
    // What is put off is not called off: the one has a status, the other says so in its summary.
    let summary = |status, locale| {
        let talk = Event { status, ..event("e", "2021-04-02 15:00") };
        let dataset = dataset(vec![talk.clone()]);
        let context = Context { locale, ..context(&dataset) };
        let alone = single(
            &talk,
            &expand(std::slice::from_ref(&talk), &range("2021-04-01", "2021-05-01"), &dataset.holidays)[0],
            &context,
        );
        let feed = calendar("订阅", &[(&talk, String::new())], &context);
        let [own, series, feed] =
            [alone, series(&talk, &context), feed].map(|text| values(&unfolded(&text), "SUMMARY:").join("|"));
        assert_eq!((&own, &own), (&series, &feed));
        own
    };
    assert_eq!(summary(EventStatus::Cancelled, Locale::ZhHans), "e");
    assert_eq!(summary(EventStatus::Postponed, Locale::ZhHans), "延期：e");
    assert_eq!(summary(EventStatus::Postponed, Locale::ZhHant), "延期：e");
    assert_eq!(summary(EventStatus::Postponed, Locale::En), "Postponed: e");
    let venues = vec![Venue::Named { name: Text::plain("会议室"), position: None }];
    let internal = Event { restricted: true, venues, ..event("e", "2021-04-02 15:00") };
    assert!(values(&file(&internal), "LOCATION:").is_empty());
    // No end is announced, and no time is taken.
    let open = Event { open_end: true, ..days("e", "2021-02-03", 1) };
    assert!(values(&file(&open), "DTEND").is_empty());
    let moment = Event { duration: xunji::event::Duration::default(), ..event("e", "2021-02-03 15:00") };
    assert!(values(&file(&moment), "DTEND").is_empty());
}

#[test]
fn changes_are_further_entries_of_the_same_uid() {
    let moved = Override {
        start: Some(at("2021-04-10 20:00")),
        title: Some(Text::plain("另一场")),
        venues: Some(vec![Venue::Online { name: Text::plain("直播"), url: None }]),
        status: Some(EventStatus::Cancelled),
        ..Override::default()
    };
    let films = Event {
        rules: vec![rule("FREQ=WEEKLY;COUNT=6")],
        overrides: BTreeMap::from([
            (at("2021-04-08 19:00"), moved),
            (at("2021-04-15 19:00"), Override { excluded: true, ..Override::default() }),
            (at("2021-04-24 19:00"), Override::default()),
            // What the rule does not give need not be left out.
            (at("2021-04-25 19:00"), Override { excluded: true, ..Override::default() }),
        ]),
        ..event("film", "2021-04-01 19:00")
    };
    let lines = file(&films);
    assert_eq!(values(&lines, "UID:"), ["film@guangzhou", "film@guangzhou"]);
    assert_eq!(values(&lines, "RRULE:"), ["FREQ=WEEKLY;COUNT=6"]);
    assert_eq!(values(&lines, "EXDATE;TZID=Asia/Shanghai:"), ["20210415T190000"]);
    assert_eq!(values(&lines, "RDATE;TZID=Asia/Shanghai:"), ["20210424T190000"]);
    assert_eq!(values(&lines, "RECURRENCE-ID;TZID=Asia/Shanghai:"), ["20210408T190000"]);
    assert_eq!(values(&lines, "DTSTART;TZID=Asia/Shanghai:"), ["20210401T190000", "20210410T200000"]);
    assert_eq!(values(&lines, "SUMMARY:"), ["film", "另一场"]);
    assert_eq!(values(&lines, "LOCATION:"), ["直播"]);
    assert_eq!(values(&lines, "STATUS:"), ["CONFIRMED", "CANCELLED"]);
}

#[test]
fn one_occurrence_stands_by_itself() {
    let films = Event {
        rules: vec![rule("FREQ=WEEKLY;COUNT=6")],
        overrides: BTreeMap::from([(
            at("2021-04-08 19:00"),
            Override { start: Some(at("2021-04-10 20:00")), ..Override::default() },
        )]),
        ..event("film", "2021-04-01 19:00")
    };
    let dataset = dataset(vec![films.clone()]);
    let found = occurrences(0, &films, &range("2021-04-09", "2021-04-12"), &dataset.holidays);
    let lines = unfolded(&single(&films, &found[0], &context(&dataset)));
    assert_eq!(values(&lines, "UID:"), ["film-20210408T190000@guangzhou"]);
    assert_eq!(values(&lines, "DTSTART;TZID=Asia/Shanghai:"), ["20210410T200000"]);
    assert_eq!(values(&lines, "DTEND;TZID=Asia/Shanghai:"), ["20210410T220000"]);
    assert!(values(&lines, "RRULE:").is_empty() && values(&lines, "RECURRENCE-ID").is_empty());

    let once = event("once", "2021-04-01 19:00");
    let found = occurrences(0, &once, &range("2021-04-01", "2021-04-02"), &dataset.holidays);
    assert_eq!(values(&unfolded(&single(&once, &found[0], &context(&dataset))), "UID:"), ["once@guangzhou"]);
}

#[test]
fn working_days_are_written_out() {
    let workdays = |count| Rule { count, workdays: Workdays::Only, ..Rule::new(Frequency::Daily) };
    let lectures = Event { rules: vec![workdays(Some(100))], ..event("l", "2021-03-05 09:00") };
    let lines = file(&lectures);
    let dates: Vec<&str> = values(&lines, "RDATE;TZID=Asia/Shanghai:")[0].split(',').collect();
    assert_eq!((dates.len(), dates[98]), (99, "20210727T090000"));
    assert!(values(&lines, "RRULE:").is_empty());
    assert!(dates.contains(&"20210425T090000") && !dates.contains(&"20210405T090000"));
    // Without an end: as far as the horizon.
    let endless = file(&Event { rules: vec![workdays(None)], ..event("l", "2021-03-05 09:00") });
    let dates: Vec<&str> = values(&endless, "RDATE;TZID=Asia/Shanghai:")[0].split(',').collect();
    assert_eq!(dates.last(), Some(&"20220408T090000"));
    // A first day that is no working day is not the first entry.
    let holiday = file(&Event { rules: vec![workdays(Some(2))], ..event("l", "2021-05-01 09:00") });
    assert_eq!(values(&holiday, "DTSTART;TZID=Asia/Shanghai:"), ["20210506T090000"]);
}

/// Reads dates, rules and exceptions back as a calendar would, and compares with the program's own expansion.
#[test]
fn calendars_find_the_same_dates() {
    let excluded = || Override { excluded: true, ..Override::default() };
    let moved = Override { start: Some(at("2021-05-30 08:00")), ..Override::default() };
    let overrides = || {
        BTreeMap::from([
            (at("2021-04-12 19:00"), excluded()),
            (at("2021-04-19 19:00"), moved.clone()),
            (at("2021-04-20 07:00"), Override::default()),
        ])
    };
    let rules = [
        vec![],
        vec![rule("FREQ=WEEKLY;COUNT=9")],
        vec![rule("FREQ=DAILY;UNTIL=20210601")],
        vec![rule("FREQ=WEEKLY;BYDAY=MO;COUNT=9"), rule("FREQ=MONTHLY;BYMONTHDAY=5,19;COUNT=9")],
        vec![Rule { workdays: Workdays::Only, count: Some(30), ..Rule::new(Frequency::Daily) }],
    ];
    for (case, rules) in rules.into_iter().enumerate() {
        for (overrides, leave_out) in [(BTreeMap::new(), false), (overrides(), false), (overrides(), true)] {
            let excluded_rules = if leave_out { vec![rule("FREQ=MONTHLY;BYMONTHDAY=5,26")] } else { vec![] };
            let event = Event { rules: rules.clone(), excluded_rules, overrides, ..event("e", "2021-04-05 19:00") };
            let all = range("2021-01-01", "2023-01-01");
            let found = expand(std::slice::from_ref(&event), &all, &of_2021());
            let own: BTreeSet<DateTime> = found.iter().map(|occurrence| occurrence.start).collect();
            assert_eq!(read_back(&file(&event)), own, "case {case}, leaving out {leave_out}");
        }
    }
}

fn read_back(lines: &[String]) -> BTreeSet<DateTime> {
    let time = |text: &str| -> DateTime { text.parse().unwrap() };
    let times = |name: &str| -> Vec<DateTime> {
        let lists = values(lines, &format!("{name};TZID=Asia/Shanghai:"));
        lists.iter().flat_map(|list| list.split(',')).map(time).collect()
    };
    let begins = times("DTSTART");
    let mut found = BTreeSet::from([begins[0]]);
    for text in values(lines, "RRULE:") {
        let rule = Rule::parse_rrule(text, 480).unwrap();
        let all = DateTime::MIN..DateTime::MAX;
        found.extend(starts(&rule, begins[0], &all, &of_2021()).iter().map(|start| start.at));
    }
    found.extend(times("RDATE"));
    found.retain(|at| !times("EXDATE").contains(at));
    for (original, start) in times("RECURRENCE-ID").iter().zip(&begins[1..]) {
        assert!(found.remove(original), "{original} is changed but not there");
        found.insert(*start);
    }
    found
}
