//! Occurrences: what touches a range, in which order, with which changes.

use std::{collections::BTreeMap, ops::Range};

use xunji::{
    about::{About, Contact},
    event::{Duration, Event, EventStatus, Frequency, Occurrence, Override, Rule, Workdays, expand, occurrences},
    id::Id,
    text::Text,
    time::{Date, DateTime, Holidays, civil},
};

use crate::{rule::at, seed::Seed, time::of_2021};

/// An event of two hours that happens once.
pub fn event(id: &str, start: &str) -> Event {
    Event {
        id: Id::new(id),
        about: About { name: Text::plain(id), ..About::default() },
        sequence: 0,
        start: at(start),
        duration: Duration { days: 0, minutes: 120 },
        all_day: false,
        open_end: false,
        time_zone: None,
        clock: None,
        rules: Vec::new(),
        excluded_rules: Vec::new(),
        overrides: BTreeMap::new(),
        venues: Vec::new(),
        status: EventStatus::Scheduled,
        restricted: false,
        audience: Text::default(),
        language: Text::default(),
        fee: Text::default(),
        weather: Text::default(),
        capacity: None,
        registration: None,
        organisers: Vec::new(),
        speakers: Vec::new(),
        works: Vec::new(),
        parts: Vec::new(),
        part_of: None,
        series: None,
        team: None,
        contact: Contact::default(),
    }
}

/// An event of whole days that happens once.
pub fn days(id: &str, start: &str, days: u32) -> Event {
    Event { all_day: true, duration: Duration { days, minutes: 0 }, ..event(id, &format!("{start} 00:00")) }
}

pub fn rule(text: &str) -> Rule {
    Rule::parse_rrule(text, 0).unwrap()
}

pub fn range(from: &str, to: &str) -> Range<DateTime> {
    at(&format!("{from} 00:00"))..at(&format!("{to} 00:00"))
}

/// Writes occurrences as `id start-end`, with `#number`, status and `*` for changed ones.
fn show(events: &[Event], within: &Range<DateTime>) -> Vec<String> {
    let word = |occurrence: &Occurrence| {
        let event = &events[occurrence.event];
        let title = occurrence.title(event).get(xunji::text::Locale::ZhHans);
        let number = occurrence.number.map(|number| format!(" #{number}")).unwrap_or_default();
        let changed = if occurrence.changed { "*" } else { "" };
        let status = if occurrence.status == EventStatus::Scheduled {
            String::new()
        } else {
            format!(" {:?}", occurrence.status)
        };
        format!("{title} {}{number}{changed}{status}", occurrence.start.strftime("%m-%d %H:%M"))
    };
    expand(events, within, &of_2021()).iter().map(word).collect()
}

#[test]
fn one_time_events_show_where_they_touch_the_range() {
    let talk = event("talk", "2021-04-02 15:00");
    let touches = |from: &str, to: &str| expand(std::slice::from_ref(&talk), &(at(from)..at(to)), &of_2021()).len();
    assert_eq!(touches("2021-04-02 00:00", "2021-04-03 00:00"), 1);
    assert_eq!(touches("2021-04-02 16:59", "2021-04-03 00:00"), 1);
    assert_eq!(touches("2021-04-02 17:00", "2021-04-03 00:00"), 0);
    assert_eq!(touches("2021-04-01 00:00", "2021-04-02 15:00"), 0);
    assert_eq!(touches("2021-04-01 00:00", "2021-04-02 15:01"), 1);
    // A moment without length belongs to the range it starts in.
    let moment = Event { duration: Duration::default(), ..talk.clone() };
    let touches = |from: &str, to: &str| expand(std::slice::from_ref(&moment), &(at(from)..at(to)), &of_2021()).len();
    assert_eq!(touches("2021-04-02 15:00", "2021-04-02 16:00"), 1);
    assert_eq!(touches("2021-04-02 14:00", "2021-04-02 15:00"), 0);
}

#[test]
fn whole_days_end_at_midnight_and_are_at_least_one() {
    let found = expand(
        &[days("exhibition", "2021-04-02", 3), days("day", "2021-04-10", 0)],
        &range("2021-04-01", "2021-05-01"),
        &of_2021(),
    );
    assert_eq!((found[0].end, found[0].days()), (Some(at("2021-04-05 00:00")), span("2021-04-02", "2021-04-04")));
    assert_eq!((found[1].end, found[1].days()), (Some(at("2021-04-11 00:00")), span("2021-04-10", "2021-04-10")));
    // A range inside the exhibition finds it; the day after it does not.
    assert_eq!(show(&[days("exhibition", "2021-04-02", 3)], &range("2021-04-04", "2021-04-05")).len(), 1);
    assert_eq!(show(&[days("exhibition", "2021-04-02", 3)], &range("2021-04-05", "2021-04-06")).len(), 0);
}

#[test]
fn days_shown() {
    let check = |start: &str, duration: Duration, expected: (Date, Date)| {
        let event = Event { duration, ..event("e", start) };
        let found = occurrences(0, &event, &range("2021-01-01", "2022-01-01"), &of_2021());
        assert_eq!(found[0].days(), expected, "{start} {duration:?}");
    };
    let minutes = |minutes| Duration { days: 0, minutes };
    check("2021-04-02 15:00", minutes(120), span("2021-04-02", "2021-04-02"));
    // A night that ends after midnight is shown on the evening.
    check("2021-04-02 22:00", minutes(300), span("2021-04-02", "2021-04-02"));
    check("2021-04-02 22:00", minutes(1440), span("2021-04-02", "2021-04-03"));
    check("2021-04-02 00:00", minutes(1440), span("2021-04-02", "2021-04-02"));
    check("2021-04-02 09:00", Duration { days: 2, minutes: 60 }, span("2021-04-02", "2021-04-04"));
    check("2021-04-02 09:00", minutes(0), span("2021-04-02", "2021-04-02"));
    // A nominal day before minutes: the clock time is kept.
    check("2021-02-28 23:00", Duration { days: 1, minutes: 60 }, span("2021-02-28", "2021-03-01"));
}

#[test]
fn changes_to_single_occurrences() {
    let change = |start: Option<&str>, title: &str| Override {
        start: start.map(at),
        title: Some(Text::plain(title)),
        ..Override::default()
    };
    let cancelled = Override { status: Some(EventStatus::Cancelled), ..Override::default() };
    let excluded = Override { excluded: true, ..Override::default() };
    let films = Event {
        rules: vec![rule("FREQ=WEEKLY;COUNT=6")],
        overrides: BTreeMap::from([
            (at("2021-04-08 19:00"), change(Some("2021-04-10 20:00"), "moved")),
            (at("2021-04-15 19:00"), cancelled),
            (at("2021-04-22 19:00"), excluded.clone()),
            (at("2021-04-24 19:00"), change(None, "extra")),
            // Out of the range and into it, and the other way.
            (at("2021-05-06 19:00"), change(Some("2021-04-30 19:00"), "early")),
            (at("2021-04-25 19:00"), excluded),
        ]),
        ..event("film", "2021-04-01 19:00")
    };
    assert_eq!(
        show(std::slice::from_ref(&films), &range("2021-04-01", "2021-05-01")),
        [
            "film 04-01 19:00 #1",
            "moved 04-10 20:00 #2*",
            "film 04-15 19:00 #3* Cancelled",
            "extra 04-24 19:00*",
            "film 04-29 19:00 #5",
            "early 04-30 19:00 #6*"
        ]
    );
    assert_eq!(show(std::slice::from_ref(&films), &range("2021-05-01", "2021-06-01")), Vec::<String>::new());
    assert_eq!(show(&[films], &range("2021-04-08", "2021-04-09")), Vec::<String>::new());
}

#[test]
fn a_longer_or_shorter_occurrence_touches_accordingly() {
    let long = Override { duration: Some(Duration { days: 3, minutes: 0 }), ..Override::default() };
    let event = Event {
        rules: vec![rule("FREQ=WEEKLY")],
        overrides: BTreeMap::from([(at("2021-04-08 19:00"), long)]),
        ..event("e", "2021-04-01 19:00")
    };
    assert_eq!(show(&[event], &range("2021-04-10", "2021-04-15")), ["e 04-08 19:00*"]);
}

#[test]
fn rules_join_and_leave_out() {
    let market = Event {
        rules: vec![rule("FREQ=WEEKLY;BYDAY=SA;COUNT=4"), rule("FREQ=MONTHLY;BYMONTHDAY=10,15")],
        excluded_rules: vec![rule("FREQ=MONTHLY;BYMONTHDAY=17")],
        ..event("m", "2021-04-03 09:00")
    };
    // The tenth is a Saturday and appears once; the seventeenth is left out; places in one of two rules are no numbers.
    let expected = ["m 04-03 09:00", "m 04-10 09:00", "m 04-15 09:00", "m 04-24 09:00"];
    assert_eq!(show(&[market], &range("2021-04-01", "2021-05-01")), expected);
    // A rule that leaves out Saturdays does not take the first Friday along.
    let daily = Event {
        rules: vec![rule("FREQ=DAILY;COUNT=3")],
        excluded_rules: vec![rule("FREQ=WEEKLY;BYDAY=SA")],
        ..event("d", "2021-04-02 09:00")
    };
    assert_eq!(show(&[daily], &range("2021-04-01", "2021-05-01")), ["d 04-02 09:00 #1", "d 04-04 09:00 #3"]);
}

#[test]
fn whole_day_events_ignore_the_clock_in_rules() {
    let open_day = Event { rules: vec![rule("FREQ=DAILY;BYHOUR=9,15;COUNT=2")], ..days("o", "2021-04-02", 1) };
    assert_eq!(show(&[open_day], &range("2021-04-01", "2021-05-01")), ["o 04-02 00:00 #1", "o 04-03 00:00 #2"]);
    let hourly = Event { rules: vec![rule("FREQ=HOURLY;COUNT=2")], ..days("h", "2021-04-02", 1) };
    assert_eq!(show(&[hourly], &range("2021-04-01", "2021-05-01")), ["h 04-02 00:00 #1", "h 04-03 00:00 #2"]);
}

#[test]
fn what_has_no_announced_end_goes_on() {
    let online = Event { open_end: true, ..days("online", "2021-02-03", 1) };
    let later = range("2024-06-01", "2024-07-01");
    let found = expand(std::slice::from_ref(&online), &later, &of_2021());
    assert_eq!((found.len(), found[0].end, found[0].is_ongoing()), (1, None, true));
    assert_eq!(show(&[online], &range("2021-01-01", "2021-02-03")), Vec::<String>::new());
    // A series without an end has single nights all the same.
    let nights = Event { open_end: true, rules: vec![Rule::new(Frequency::Weekly)], ..event("n", "2021-04-01 19:00") };
    let found = expand(&[nights], &later, &of_2021());
    assert!(found.iter().all(|night| night.end.is_some() && !night.is_ongoing()) && found.len() == 4);
}

#[test]
fn ongoing_is_more_than_a_week() {
    let found = |length| expand(&[days("e", "2021-04-01", length)], &range("2021-04-01", "2021-05-01"), &of_2021())[0];
    assert!(!found(7).is_ongoing());
    assert!(found(8).is_ongoing());
}

#[test]
fn working_days_without_a_notice_are_assumed() {
    let lectures = |count| Event {
        rules: vec![Rule { workdays: Workdays::Only, count, ..Rule::new(Frequency::Daily) }],
        ..event("l", "2021-12-30 09:00")
    };
    let assumed = |event: &Event| -> Vec<bool> {
        let found = expand(std::slice::from_ref(event), &range("2021-12-30", "2022-01-05"), &of_2021());
        found.iter().map(|occurrence| occurrence.assumed).collect()
    };
    assert_eq!(assumed(&lectures(Some(4))), [false, false, true, true]);
    assert_eq!(assumed(&lectures(None)), [false, false, true, true]);
    // From within an unknown year on, a count stays assumed even in a year that is known again.
    let mut holidays = of_2021();
    holidays.years = vec![2021, 2023];
    let later = range("2023-01-02", "2023-01-03");
    assert!(expand(&[lectures(Some(600))], &later, &holidays)[0].assumed);
    assert!(!expand(&[lectures(None)], &later, &holidays)[0].assumed);
}

#[test]
fn withdrawn_events_do_not_take_place() {
    let mut event = event("e", "2021-04-02 15:00");
    event.about.withdrawn = true;
    assert_eq!(show(&[event], &range("2021-04-01", "2021-05-01")), Vec::<String>::new());
}

#[test]
fn sorted_by_start_then_by_the_publishers_order() {
    let events = [event("b", "2021-04-02 15:00"), event("a", "2021-04-02 15:00"), event("c", "2021-04-01 15:00")];
    let expected = ["c 04-01 15:00", "b 04-02 15:00", "a 04-02 15:00"];
    assert_eq!(show(&events, &range("2021-04-01", "2021-05-01")), expected);
}

/// In range, ordered, unique, and the same whether seen by month or by year.
#[test]
fn a_year_is_its_months() {
    let mut seed = Seed(11);
    let rules = [
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=70",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=5",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=20210901",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    ];
    let events: Vec<Event> = (0..200)
        .map(|index| {
            let start = civil::date_of(18_300 + i32::try_from(seed.below(400)).unwrap());
            let mut event = event(&format!("e{index}"), &format!("{start} {:02}:30", seed.below(24)));
            if seed.below(4) > 0 {
                event.rules.push(rule(rules[seed.below(rules.len())]));
            }
            event.duration.minutes = u32::try_from(seed.below(5) * 600).unwrap();
            for _ in 0..seed.below(3) {
                let original = civil::add_minutes(event.start, 1440 * i64::try_from(seed.below(90)).unwrap());
                let moved = civil::add_minutes(original, 60 * i64::try_from(seed.below(2_000)).unwrap());
                let start = [None, Some(moved)][seed.below(2)];
                event
                    .overrides
                    .insert(original, Override { start, excluded: seed.below(3) == 0, ..Override::default() });
            }
            event
        })
        .collect();
    let year = expand(&events, &range("2021-01-01", "2022-01-01"), &Holidays::default());
    assert!(year.len() > 3_000, "only {}", year.len());
    let key = |found: &Occurrence| (found.start, found.event, found.original);
    assert!(year.windows(2).all(|pair| key(&pair[0]) < key(&pair[1])), "ordered and unique");

    let mut months: Vec<Occurrence> = Vec::new();
    for month in 1..=12 {
        let first = Date::constant(2021, month, 1);
        let within = first.at(0, 0, 0, 0)..civil::add_days(first.last_of_month(), 1).at(0, 0, 0, 0);
        let found = expand(&events, &within, &Holidays::default());
        let touches = |found: &Occurrence| found.start < within.end && found.end.is_some_and(|end| end >= within.start);
        assert!(found.iter().all(touches));
        // What reaches over from the month before has been seen there.
        months.extend(found.into_iter().filter(|found| month == 1 || found.start >= within.start));
    }
    assert_eq!(months, year);
}

fn span(first: &str, last: &str) -> (Date, Date) {
    (first.parse().unwrap(), last.parse().unwrap())
}
