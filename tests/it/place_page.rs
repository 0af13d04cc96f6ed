//! What a place's page prints: the week, exceptions, what is near, the place that goes on; and the picture viewer's reckoning.

use xunji::{
    dataset::{Dataset, Table},
    geo::Metres,
    place::PlaceId,
    text::{Locale, Text},
    time::{Date, Days, Hours, Opening, Special, State, civil},
    view::{self, Loupe, Tone},
};

use crate::{seed::Seed, time::of_2021, trip::place};

/// The lines of the table as `周一 4月5日 09:00–17:00 [note]`, then the rest, a line each.
fn shown(opening: Opening, now: &str) -> Vec<String> {
    let mut place = place("a", 113.0, None, None);
    place.opening = Some(opening);
    let hours = view::opening_hours(&place, now.parse().unwrap(), &of_2021(), Locale::ZhHans);
    let days = hours.days.iter().map(|day| format!("{} {} {} [{}]", day.weekday, day.date, day.hours, day.note));
    let rest = hours.exceptions.iter().map(|(when, what)| format!("{when}: {what}"));
    days.chain(Some(hours.as_given).filter(|text| !text.is_empty())).chain(hours.notes).chain(rest).collect()
}

fn special(days: Days, hours: &str, note: &str) -> Special {
    Special { days, hours: Hours::parse(hours).ok().filter(|_| hours != "off"), note: Text::plain(note) }
}

#[test]
fn the_week_begins_today_and_says_why_a_day_is_unlike_others() {
    let exception = Date::constant(2021, 5, 6);
    let opening = Opening {
        last_entry: Some(30),
        special: vec![
            special(Days::Dates(exception, exception), "09:00-20:00", "夜场"),
            special(Days::Dates(Date::constant(2021, 12, 30), Date::constant(2022, 1, 1)), "off", "布展"),
            special(Days::MakeUp, "10:00-12:00", ""),
            special(Days::Dates(Date::constant(2021, 4, 1), Date::constant(2021, 4, 2)), "off", "已过去"),
        ],
        ..Opening::new("Mo-Fr 09:00-17:00; PH off")
    };
    let expected = [
        "周日 5月2日 闭馆 [劳动节 休]",
        "周一 5月3日 闭馆 [劳动节 休]",
        "周二 5月4日 闭馆 [劳动节 休]",
        "周三 5月5日 闭馆 [劳动节 休]",
        "周四 5月6日 09:00–20:00 [夜场]",
        "周五 5月7日 09:00–17:00 []",
        "周六 5月8日 10:00–12:00 [劳动节 班]",
        "闭馆前 30 分钟停止入场",
        "2021年12月30日至2022年1月1日: 闭馆 · 布展",
        "调休上班日: 10:00–12:00",
    ];
    assert_eq!(shown(opening, "2021-05-02T12:00"), expected);
}

#[test]
fn hours_that_are_not_understood_are_shown_as_given_and_stay_unknown() {
    assert_eq!(shown(Opening::new("SH off; 请来电"), "2021-05-02T12:00"), ["SH off; 请来电"]);
    let mut place = place("a", 113.0, None, None);
    let now = "2021-05-02T12:00".parse().unwrap();
    let none = view::opening_hours(&place, now, &of_2021(), Locale::ZhHans);
    assert_eq!((none.now.0, none.days.len(), &*none.as_given), (Tone::Unknown, 0, ""));
    place.opening = Some(Opening::new("Sa 09:00-12:00 \"需预约\""));
    let perhaps = view::opening_hours(&place, now, &of_2021(), Locale::ZhHans);
    assert_eq!(perhaps.days[6].hours, "09:00–12:00（可能开放：需预约）");
}

#[test]
fn lunar_exceptions_come_back_every_year_on_their_own_days() {
    // 除夕 and the first three days of the lunar year, from the published calendars of these years.
    let years = ["2021-02-11", "2022-01-31", "2023-01-21", "2024-02-09", "2025-01-28", "2026-02-16", "2027-02-05"];
    let days = Days::Lunar((12, 30), (1, 3));
    let holidays = of_2021();
    let first = civil::day_number(Date::constant(2021, 1, 1));
    let held: Vec<i32> = (first..first + 2400).filter(|day| days.contains(civil::date_of(*day), &holidays)).collect();
    let expected: Vec<i32> =
        years.iter().flat_map(|eve| (0..4).map(move |ahead| civil::day_number(eve.parse().unwrap()) + ahead)).collect();
    assert_eq!(held, expected);

    // The seventh moon of 2025 is no leap moon, its sixth is doubled: 25 July to 22 August 2025 is the leap one.
    let held = |days: Days, date: Date| days.contains(date, &holidays);
    assert!(!held(Days::Lunar((6, 1), (6, 1)), Date::constant(2025, 7, 25)));
    assert!(held(Days::Lunar((6, 1), (6, 1)), Date::constant(2025, 6, 25)));
    assert!(held(Days::Lunar((6, 1), (7, 15)), Date::constant(2025, 8, 1)));

    let opening = Opening { special: vec![special(days, "off", "")], ..Opening::new("09:00-17:00") };
    let state = opening.state("2022-01-30T18:00".parse().unwrap(), &of_2021());
    assert_eq!(state, State::Closed { until: Some("2022-02-04T09:00".parse().unwrap()), assumed: false });
}

#[test]
fn a_weekend_that_may_be_worked_is_said_to_rest_on_the_notice() {
    let opening =
        Opening { special: vec![special(Days::MakeUp, "09:00-17:00", "")], ..Opening::new("Mo-Fr 09:00-17:00") };
    let check = |date: &str, hours: usize, assumed: bool| {
        let date = date.parse().unwrap();
        assert_eq!(opening.day(date, &of_2021()).unwrap().len(), hours, "{date}");
        assert_eq!(opening.is_assumed(date, &of_2021()), assumed, "{date}");
    };
    check("2021-04-25", 1, false);
    check("2021-04-24", 0, false);
    check("2022-04-24", 0, true);
    check("2022-04-25", 1, false);
}

#[test]
fn near_places_come_nearest_first_and_only_so_far() {
    let mut gone = place("gone", 113.0001, None, None);
    gone.about.withdrawn = true;
    let places = vec![
        place("here", 113.0, None, None),
        place("far", 113.1, None, None),
        place("second", 112.99, None, None),
        place("first", 113.005, None, None),
        gone,
        place("nowhere", 999.0, None, None),
    ];
    let data = Dataset { places: Table::new(places), ..Dataset::default() };
    let found = |within, most| -> Vec<usize> {
        view::nearby(&data, &data.places[0], Metres(within), most).into_iter().map(|(row, _)| row).collect()
    };
    assert_eq!(found(3_000.0, 5), [3, 2]);
    assert_eq!(found(3_000.0, 1), [3]);
    assert_eq!(found(50_000.0, 5), [3, 2, 1]);
    assert!(view::nearby(&data, &data.places[5], Metres(3_000.0), 5).is_empty());
}

#[test]
fn a_place_that_moved_goes_on_as_another_and_circles_end() {
    let follow = |links: &[(&str, &str)], id: &str| {
        let places = links.iter().map(|(id, next)| {
            let mut place = place(id, 113.0, None, None);
            place.moved_to = Some(PlaceId::new(next)).filter(|_| !next.is_empty());
            place
        });
        let data = Dataset { places: Table::new(places.collect()), ..Dataset::default() };
        data.place(&PlaceId::new(id)).map(|place| place.id.to_string())
    };
    assert_eq!(follow(&[("a", "b"), ("b", "c"), ("c", "")], "a").as_deref(), Some("c"));
    assert_eq!(follow(&[("a", "gone")], "a").as_deref(), Some("a"));
    assert_eq!(follow(&[("a", "b")], "b"), None);
    assert!(follow(&[("a", "b"), ("b", "a")], "a").is_some());
}

#[test]
fn a_pinch_keeps_what_lies_under_both_fingers_there() {
    let frame = (400.0, 800.0);
    let mut seed = Seed(7);
    let mut between = |low: f64, high: f64| {
        let unit = f64::from(u32::try_from(seed.below(10_000)).unwrap()) / 10_000.0;
        low + (high - low) * unit
    };
    for _ in 0..500 {
        let before = Loupe { scale: between(2.0, 3.0), x: between(-50.0, 50.0), y: between(-50.0, 50.0) };
        let first = (between(-60.0, -20.0), between(-60.0, 60.0));
        let second = (between(20.0, 60.0), between(-60.0, 60.0));
        // Fingers on a line that is stretched about its middle and moved; far enough from the picture's edges.
        let stretch = between(0.9, 1.5);
        let by = (between(-10.0, 10.0), between(-10.0, 10.0));
        let middle = (f64::midpoint(first.0, second.0), f64::midpoint(first.1, second.1));
        let to = |finger: (f64, f64)| {
            (middle.0 + (finger.0 - middle.0) * stretch + by.0, middle.1 + (finger.1 - middle.1) * stretch + by.1)
        };
        let after = before.pinched([first, second], [to(first), to(second)], frame);
        let under = |loupe: Loupe, at: (f64, f64)| ((at.0 - loupe.x) / loupe.scale, (at.1 - loupe.y) / loupe.scale);
        for finger in [first, second] {
            let (was, is) = (under(before, finger), under(after, to(finger)));
            assert!((was.0 - is.0).abs() < 1e-6 && (was.1 - is.1).abs() < 1e-6, "{was:?} {is:?}");
        }
    }
}

#[test]
fn a_picture_is_never_lost_out_of_its_frame() {
    let frame = (400.0, 800.0);
    let near = Loupe::WHOLE.nearer(100.0, (0.0, 0.0), frame);
    assert!((near.scale - Loupe::NEAREST).abs() < f64::EPSILON);
    let lost = near.moved((1e6, -1e6), frame);
    assert_eq!((lost.x, lost.y), (1_000.0, -2_000.0));
    assert_eq!(lost.nearer(0.0, (10.0, 10.0), frame), Loupe::WHOLE);
    assert_eq!(Loupe::WHOLE.moved((30.0, 30.0), frame), Loupe::WHOLE);
}

#[test]
fn a_swipe_turns_and_a_scroll_or_a_tap_does_not() {
    assert_eq!(view::swiped((-80.0, 10.0)), 1);
    assert_eq!(view::swiped((80.0, -10.0)), -1);
    assert_eq!(view::swiped((-80.0, 70.0)), 0);
    assert_eq!(view::swiped((20.0, 0.0)), 0);
}
