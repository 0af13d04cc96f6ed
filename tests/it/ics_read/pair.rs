//! One feed in two forms, and a calendar that is written and read again.

use std::path::Path;

use xunji::{
    data::Code,
    dataset::{Dataset, Table},
    event::{
        Duration, Event, EventStatus, Occurrence, Override, Rule, Scale, Venue, Workdays, expand,
        ics::{Context, series},
    },
    text::{Locale, Text},
    time::{DateTime, Shift, civil::add_minutes},
};

use super::read_bytes;
use crate::{
    occurrence::{days, event, range, rule},
    rule::at,
    seed::Seed,
    time::of_2021,
    zone::offsets,
};

/// The pair of files holds the same events once as a back end's JSON with inclusive ends, once as a calendar.
#[test]
fn two_forms_of_one_feed_give_one_calendar() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/events"));
    let [json, ics] = ["json", "ics"].map(|form| std::fs::read(folder.join(format!("exhibitions_guangzhou.{form}"))));
    let (Ok(json), Ok(ics)) = (json, ics) else {
        println!("skipped: {} is not here", folder.display());
        return;
    };
    let shape = r#","shape": {"group": "events", "inclusiveEnd": true, "constants": {"source": "feed"},
        "fields": {"title": "/title", "start": "/start_date", "end": "/end_date", "location": "/venue"}}"#;
    let (ours, report) = read_bytes(&json, shape);
    assert_eq!(report.findings, []);
    let (theirs, report) = read_bytes(&ics, "");
    assert_eq!(report.findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), []);
    let key = |dataset: &Dataset| {
        let mut events: Vec<_> = dataset
            .events
            .iter()
            .map(|event| {
                let venue = match event.venues.first() {
                    Some(Venue::Named { name, .. }) => name.get(Locale::ZhHans).to_owned(),
                    _ => String::new(),
                };
                (
                    event.start,
                    event.duration.days,
                    event.duration.minutes,
                    event.all_day,
                    event.about.name.get(Locale::ZhHans).to_owned(),
                    venue,
                )
            })
            .collect();
        events.sort();
        events
    };
    assert_eq!(ours.events.len(), 513);
    assert_eq!(key(&ours), key(&theirs));

    // The same weeks of the same months, whatever the meaningless zone of the calendar says.
    let year = at("2026-01-01 00:00")..at("2027-01-01 00:00");
    let [ours, theirs] = [&ours, &theirs].map(|dataset| {
        let mut found: Vec<_> = expand(&dataset.events, &year, &of_2021())
            .iter()
            .map(|one| (one.start, one.end, dataset.events[one.event].about.name.get(Locale::ZhHans).to_owned()))
            .collect();
        found.sort();
        found
    });
    assert!(ours.len() > 400);
    assert_eq!(ours, theirs);
}

/// Occurrences as a calendar knows them: where, how long, what, and whether.
fn known(
    events: &[Event],
    within: &std::ops::Range<DateTime>,
) -> Vec<(DateTime, Option<DateTime>, bool, String, bool)> {
    let known = |one: &Occurrence| {
        let off = matches!(one.status, EventStatus::Cancelled | EventStatus::Postponed);
        (one.start, one.end, one.all_day, one.title(&events[one.event]).get(Locale::ZhHans).to_owned(), off)
    };
    let mut found: Vec<_> = expand(events, within, &of_2021()).iter().map(known).collect();
    found.sort();
    found
}

/// What is written is read again: the law of the calendar file.
#[test]
fn there_and_back() {
    let mut seed = Seed(20_210_301);
    let rules = [
        "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=30",
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20220901",
        "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=5",
        "FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=5",
    ];
    let zones = ["Asia/Shanghai", "Asia/Urumqi", "Europe/London", "America/New_York", "Australia/Lord_Howe"];
    let within = range("2020-06-01", "2022-03-01");
    let mut compared = 0;
    for case in 0..400 {
        let start = add_minutes(at("2021-01-04 09:00"), i64::try_from(seed.below(400_000)).unwrap());
        let mut event = event(&format!("e{case}"), "2021-01-04 09:00");
        event.start = start;
        event.duration =
            Duration { days: u32::try_from(seed.below(3)).unwrap(), minutes: u32::try_from(seed.below(300)).unwrap() };
        if seed.below(4) == 0 {
            event = Event {
                id: event.id,
                ..days("d", &start.date().to_string(), 1 + u32::try_from(seed.below(4)).unwrap())
            };
        } else {
            let zone = zones[seed.below(zones.len())];
            event.time_zone = Some(zone.into()).filter(|_| zone != zones[0]);
            event.clock = Shift::between(zone, zones[0], (2019, 2042), &offsets).filter(|_| zone != zones[0]);
        }
        for _ in 0..[0, 1, 1, 1, 2][seed.below(5)] {
            let mut rule = rule(rules[seed.below(rules.len())]);
            match seed.below(8) {
                0 => rule.workdays = Workdays::Only,
                1 => rule.workdays = Workdays::Next,
                2 => {
                    rule = Rule {
                        scale: Scale::Chinese,
                        by_month_day: vec![1, 15],
                        ..Rule::new(xunji::event::Frequency::Monthly)
                    }
                }
                _ => {}
            }
            event.rules.push(rule);
        }
        if seed.below(4) == 0 && !event.rules.is_empty() {
            event.excluded_rules.push(rule("FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7"));
        }
        // Changes to what there is, now and then from there on; and a further date.
        let there = xunji::event::occurrences(0, &event, &within, &of_2021());
        for _ in 0..seed.below(4) {
            let Some(one) = there.get(seed.below(there.len().max(1))) else { break };
            let moved = add_minutes(one.local, 60 * i64::try_from(seed.below(60)).unwrap());
            let change = Override {
                excluded: seed.below(4) == 0,
                start: [None, Some(moved)][seed.below(2)].filter(|_| !event.all_day),
                duration: [None, Some(Duration { days: 0, minutes: 45 })][seed.below(2)].filter(|_| !event.all_day),
                title: [None, Some(Text::plain("另一场，有逗号；和分号"))][seed.below(2)].clone(),
                status: [None, Some(EventStatus::Cancelled)][seed.below(2)],
                and_future: !event.rules.is_empty() && seed.below(4) == 0,
                ..Override::default()
            };
            event.overrides.insert(one.original, change);
        }
        if seed.below(4) == 0 {
            event.overrides.insert(add_minutes(event.start, 1440 * 17), Override::default());
        }

        let mut dataset =
            Dataset { events: Table::new(vec![event.clone()]), holidays: of_2021(), ..Dataset::default() };
        dataset.site.id = "x".into();
        dataset.site.time_zone = zones[0].into();
        let context = Context {
            dataset: &dataset,
            locale: Locale::ZhHans,
            stamp: at("2021-03-01 02:00"),
            page: "",
            alarm: Some(30),
            offsets,
        };
        let text = series(&event, &context);
        let (again, report) =
            read_bytes(text.as_bytes(), r#","shape": {"group": "events", "constants": {"source": "x"}}"#);
        let codes: Vec<Code> = report.findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [], "case {case}:\n{text}");
        let expected = known(std::slice::from_ref(&event), &within);
        let found = known(&again.events, &within);
        let odd: Vec<_> = found.iter().filter(|one| !expected.contains(one)).collect();
        let missing: Vec<_> = expected.iter().filter(|one| !found.contains(one)).collect();
        assert!(
            found == expected,
            "case {case}: too many {odd:?}, missing {missing:?}
{:?} {:?}
{text}",
            event.rules,
            event.overrides
        );
        compared += expected.len();
    }
    assert!(compared > 5_000, "only {compared} occurrences");
}
