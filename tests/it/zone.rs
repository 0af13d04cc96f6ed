//! Time zones: the wall clocks of the world on that of the site, against the date crate's own time zones.

use std::ops::Range;

use jiff::{Timestamp, tz::TimeZone};
use xunji::{
    event::{Event, expand},
    time::{
        DateTime, Holidays, Shift,
        civil::{add_minutes, date_time_of, second_number},
        zone::{china, instant, local, transitions},
    },
};

use crate::{
    occurrence::{event, rule},
    rule::at,
    seed::Seed,
};

/// What the machine's own database of time zones says.
pub fn offsets(zone: &str, instant: i64) -> Option<i32> {
    let zone = TimeZone::get(zone).ok()?;
    Some(zone.to_offset(Timestamp::from_second(instant).ok()?).seconds())
}

const ZONES: [&str; 8] = [
    "Asia/Shanghai",
    "Europe/Paris",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "America/St_Johns",
    "Africa/Casablanca",
];

#[test]
fn moments_there_and_back() {
    let mut seed = Seed(13);
    for zone in ZONES {
        let jiff = TimeZone::get(zone).unwrap();
        for _ in 0..500 {
            // 1990 to 2037.
            let second = 631_152_000 + i64::try_from(seed.below(1_500_000_000)).unwrap();
            let shown = local(second, zone, &offsets).unwrap();
            let expected = Timestamp::from_second(second).unwrap().to_zoned(jiff.clone()).datetime();
            assert_eq!(shown, expected, "{zone} {second}");
            // The first of two, and from before a leap: what the date crate calls compatible.
            let back = instant(shown, zone, &offsets).unwrap();
            let expected = jiff.to_ambiguous_timestamp(shown).compatible().unwrap().as_second();
            assert_eq!(back, expected, "{zone} {shown}");
        }
    }
}

#[test]
fn shifts_agree_with_going_by_way_of_utc() {
    let mut seed = Seed(14);
    for zone in ZONES {
        for other in ["Asia/Shanghai", "America/Sao_Paulo"].into_iter().filter(|other| *other != zone) {
            let shift = Shift::between(zone, other, (2010, 2035), &offsets).unwrap();
            let check = |shown: DateTime| {
                let expected = local(instant(shown, zone, &offsets).unwrap(), other, &offsets).unwrap();
                assert_eq!(shift.apply(shown), expected, "{zone} {other} {shown}");
            };
            for _ in 0..500 {
                check(date_time_of(1_262_304_000 + i64::try_from(seed.below(800_000_000)).unwrap()));
            }
            // Around every change of the clocks, in the gap and in the doubled hour.
            for (second, before, after) in transitions(zone, (2010, 2034), &offsets).unwrap() {
                for minutes in [-121, -61, -60, -31, -1, 0, 1, 29, 30, 59, 60, 61, 121] {
                    check(date_time_of(second + i64::from(before) + minutes * 60));
                    check(date_time_of(second + i64::from(after) + minutes * 60));
                }
            }
        }
    }
}

#[test]
fn zones_that_nobody_knows_stay_as_they_are() {
    assert_eq!(Shift::between("Mars/Base", "Asia/Shanghai", (2020, 2021), &offsets), None);
    assert_eq!(Shift::between("Europe/Paris", "Asia/Shanghai", (2020, 2021), &china), None);
    assert_eq!(china("Asia/Urumqi", 0), Some(21_600));
    assert_eq!(offsets("Asia/Urumqi", 1_600_000_000), Some(21_600));
    for zone in ["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei", "UTC"] {
        assert_eq!(china(zone, 1_600_000_000), offsets(zone, 1_600_000_000), "{zone}");
    }
}

fn abroad(zone: &str, start: &str, rules: &[&str]) -> Event {
    let clock = Shift::between(zone, "Asia/Shanghai", (2025, 2030), &offsets);
    Event {
        time_zone: Some(zone.into()),
        clock,
        rules: rules.iter().map(|text| rule(text)).collect(),
        ..event("abroad", start)
    }
}

fn show(event: &Event, within: Range<DateTime>) -> Vec<String> {
    let found = expand(std::slice::from_ref(event), &within, &Holidays::default());
    found.iter().map(|one| format!("{} {} {}", one.local, one.start, one.end.unwrap())).collect()
}

/// A weekly lecture in Paris at three is at nine in the evening in summer and at ten in winter, there and here.
#[test]
fn summer_time_elsewhere_moves_it_here() {
    let lecture = abroad("Europe/Paris", "2026-10-18 15:00", &["FREQ=WEEKLY;COUNT=3"]);
    assert_eq!(
        show(&lecture, at("2026-10-01 00:00")..at("2026-12-01 00:00")),
        [
            "2026-10-18T15:00:00 2026-10-18T21:00:00 2026-10-18T23:00:00",
            "2026-10-25T15:00:00 2026-10-25T22:00:00 2026-10-26T00:00:00",
            "2026-11-01T15:00:00 2026-11-01T22:00:00 2026-11-02T00:00:00",
        ]
    );
    // On another day here than there, and found by the day it has here.
    let night = abroad("America/New_York", "2026-03-07 20:00", &["FREQ=DAILY;COUNT=2"]);
    assert_eq!(
        show(&night, at("2026-03-08 00:00")..at("2026-03-09 00:00")),
        ["2026-03-07T20:00:00 2026-03-08T09:00:00 2026-03-08T11:00:00"]
    );
    assert_eq!(
        show(&night, at("2026-03-09 00:00")..at("2026-03-10 00:00")),
        ["2026-03-08T20:00:00 2026-03-09T08:00:00 2026-03-09T10:00:00"]
    );
    // Two hours are two hours also in the night in which the clocks are put back.
    let doubled = abroad("Europe/Paris", "2026-10-25 01:30", &[]);
    assert_eq!(
        show(&doubled, at("2026-10-25 00:00")..at("2026-10-26 00:00")),
        ["2026-10-25T01:30:00 2026-10-25T07:30:00 2026-10-25T09:30:00"]
    );
}

#[test]
fn whole_days_are_the_same_everywhere() {
    let day = Event { all_day: true, ..abroad("Pacific/Apia", "2026-05-01 00:00", &[]) };
    let found =
        expand(std::slice::from_ref(&day), &(at("2026-05-01 00:00")..at("2026-05-02 00:00")), &Holidays::default());
    assert_eq!((found[0].start, found[0].local), (at("2026-05-01 00:00"), at("2026-05-01 00:00")));
    assert_eq!(second_number(add_minutes(found[0].start, 1440)), second_number(at("2026-05-02 00:00")));
}
