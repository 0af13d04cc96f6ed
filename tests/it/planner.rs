//! Trips: timetables that hold, and orders that nothing beats.

use crate::seed::Seed;
use xunji::{
    geo::{Metres, Wgs84},
    route::{
        Doors, Ends, Fault, Leg, Mode, Pace, Plan, Trip, Visit, Warning, Waypoint, Window, gpx, optimize, schedule,
        verify,
    },
};

const FREE: Ends = Ends { first: false, last: false };

/// A stop on the equator, this many estimated walking minutes east of the origin.
fn at(minutes: f64, stay: u16, day: Doors) -> Visit {
    let degrees = minutes * (4_000.0 / 60.0) / 1.3 / 111_195.08;
    Visit { position: Wgs84::new(degrees, 0.0), stay, doors: day, ..Visit::default() }
}

fn open(windows: &[(u16, u16)], last_entry: Option<u16>) -> Doors {
    let windows = windows.iter().map(|&(open, close)| Window { open, close }).collect();
    Doors::Open { windows, last_entry }
}

fn walk(visits: Vec<Visit>, start: u16) -> Trip {
    Trip::new(visits, Mode::Walk, Pace::Usual, start)
}

/// The timetable as asked for, checked.
fn plan(trip: &Trip) -> Plan {
    let plan = schedule(trip, &trip.as_asked());
    assert_eq!(verify(trip, &plan), []);
    plan
}

#[test]
fn ways_are_estimated_by_mode_and_pace() {
    let points = [(113.254_7, 23.163_4), (113.264_7, 23.163_4)];
    // 1,022 m in a straight line, 1,329 m with the detour.
    for (mode, pace, minutes) in [
        (Mode::Walk, Pace::Usual, 20),
        (Mode::Walk, Pace::Slow, 27),
        (Mode::Bicycle, Pace::Slow, 7),
        (Mode::Bus, Pace::Usual, 4),
    ] {
        let visit = |(x, y)| Visit { position: Wgs84::new(x, y), ..Visit::default() };
        let trip = Trip::new(points.map(visit).to_vec(), mode, pace, 540);
        let plan = plan(&trip);
        let travel = plan.rows[1].travel.unwrap();
        assert_eq!((travel.minutes, travel.estimated, travel.mode), (minutes, true, mode));
        assert!((travel.distance.unwrap().0 - 1329.0).abs() < 2.0);
        assert_eq!(plan.walk_minutes, if mode == Mode::Walk { minutes } else { 0 });
    }
}

#[test]
fn published_ways_win_between_neighbours() {
    let mut trip =
        walk(vec![at(0.0, 10, Doors::Unasked), at(9.5, 10, Doors::Unasked), at(19.5, 10, Doors::Unasked)], 540);
    let leg =
        |minutes, metres: Option<f64>| Leg { mode: Mode::Bus, distance: metres.map(Metres), minutes, line: Vec::new() };
    trip.matrix.publish(0, 1, &leg(Some(25), Some(3_000.0)), trip.pace);
    trip.matrix.publish(1, 2, &leg(None, Some(10_000.0)), trip.pace);
    trip.matrix.publish(9, 2, &leg(Some(1), None), trip.pace);
    let plan = plan(&trip);
    let ways: Vec<_> = plan.rows.iter().filter_map(|row| row.travel).collect();
    assert_eq!((ways[0].minutes, ways[0].estimated, ways[0].mode), (25, false, Mode::Bus));
    assert_eq!((ways[1].minutes, ways[1].estimated), (30, true));
    assert_eq!((plan.walk_minutes, plan.travel_minutes, plan.finish), (0, 55, 540 + 55 + 30));
    // The other way round nothing is published.
    let back = schedule(&trip, &[1, 0, 2]);
    assert_eq!(back.rows[1].travel.map(|travel| (travel.minutes, travel.mode)), Some((10, Mode::Walk)));
    assert_eq!(verify(&trip, &back), []);
}

#[test]
fn doors_are_met_as_they_are() {
    let opens_later = |open, wait| Warning::OpensLater { open, wait };
    let noon = [(540, 720), (840, 1020)];
    for (start, stay, day, depart, warnings) in [
        (600, 60, Doors::Unasked, 660, vec![]),
        (600, 60, Doors::Unknown, 660, vec![Warning::HoursUnknown]),
        (600, 60, Doors::Closed, 660, vec![Warning::ClosedThatDay]),
        (600, 60, open(&[], None), 660, vec![Warning::ClosedThatDay]),
        (600, 60, open(&noon, None), 660, vec![]),
        (500, 60, open(&noon, None), 600, vec![opens_later(540, 40)]),
        // No longer fits before noon: waits for the afternoon.
        (690, 60, open(&noon, None), 900, vec![opens_later(840, 150)]),
        (660, 60, open(&noon, None), 720, vec![]),
        (990, 60, open(&noon, None), 1050, vec![Warning::ClosesDuringStay { close: 1020, short: 30 }]),
        (991, 10, open(&noon, Some(30)), 1001, vec![Warning::AfterLastEntry { last_entry: 990 }]),
        (990, 10, open(&noon, Some(30)), 1000, vec![]),
        (1020, 60, open(&noon, None), 1080, vec![Warning::AfterClosing { close: 1020 }]),
        // A stay longer than any window: cut short by the least.
        (
            600,
            200,
            open(&noon, None),
            1040,
            vec![opens_later(840, 240), Warning::ClosesDuringStay { close: 1020, short: 20 }],
        ),
        // A market that closes past midnight.
        (1500, 30, open(&[(1080, 1560)], None), 1530, vec![Warning::PastMidnight]),
        (540, 0, open(&[(540, 560)], Some(60)), 540, vec![]),
    ] {
        let trip = walk(vec![at(0.0, stay, day)], start);
        let plan = plan(&trip);
        assert_eq!((plan.rows[0].depart, &plan.rows[0].warnings), (depart, &warnings), "{start} {stay} {trip:?}");
        let late = !matches!(
            warnings.last(),
            None | Some(
                Warning::HoursUnknown | Warning::ClosedThatDay | Warning::OpensLater { .. } | Warning::PastMidnight
            )
        );
        assert_eq!(plan.lateness > 0, late);
    }
}

#[test]
fn stops_without_a_position_are_kept() {
    let lost = Visit { stay: 20, ..Visit::default() };
    let trip = walk(vec![at(0.0, 10, Doors::Unasked), lost.clone(), at(9.5, 10, Doors::Unasked), lost], 540);
    let plan = plan(&trip);
    assert_eq!(plan.rows[1].travel, None);
    assert_eq!(plan.rows[1].warnings, [Warning::NoPosition]);
    // The way on is measured from the last known place.
    assert_eq!(plan.rows[2].travel.map(|travel| travel.minutes), Some(10));
    assert_eq!((plan.rows[3].arrive, plan.finish), (590, 610));

    assert_eq!(optimize(&trip, FREE), [0, 2, 1, 3]);
    assert_eq!(optimize(&trip, Ends { first: false, last: true }), [0, 2, 1, 3]);
    let trip = walk([vec![Visit::default()], trip.visits].concat(), 540);
    assert_eq!(optimize(&trip, Ends { first: true, last: false }), [0, 1, 3, 2, 4]);
}

#[test]
fn nothing_and_nearly_nothing_can_be_planned() {
    let all =
        [FREE, Ends { first: true, last: false }, Ends { first: false, last: true }, Ends { first: true, last: true }];
    for ends in all {
        for count in 0..3_u16 {
            let visits = (0..count).map(|index| at(f64::from(index), 5, Doors::Unasked)).collect();
            let trip = walk(visits, 540);
            let order = optimize(&trip, ends);
            assert_eq!(order, trip.as_asked());
            assert_eq!(verify(&trip, &schedule(&trip, &order)), []);
        }
    }
    assert_eq!(schedule(&walk(Vec::new(), 540), &[0, 1]).finish, 540);
}

#[test]
fn a_hall_that_closes_early_comes_first() {
    let trip = walk(
        vec![
            at(0.0, 60, open(&[(540, 1080)], None)),
            at(20.0, 60, open(&[(540, 1080)], None)),
            at(40.0, 60, open(&[(540, 610)], None)),
        ],
        540,
    );
    let order = optimize(&trip, FREE);
    assert_eq!(order, [2, 1, 0]);
    assert_eq!(schedule(&trip, &order).lateness, 0);
}

#[test]
fn every_plan_holds_and_is_made_again() {
    let mut seed = Seed(9);
    for round in 0..30 {
        let count = seed.below(18);
        let mut trip = random_trip(&mut seed, count, true);
        for visit in &mut trip.visits {
            if seed.below(8) == 0 {
                visit.position = None;
            }
        }
        let trip = Trip::new(trip.visits, trip.mode, Pace::Slow, trip.start);
        let ends = Ends { first: round % 3 == 0, last: round % 4 == 0 };
        let order = optimize(&trip, ends);
        assert_eq!(verify(&trip, &schedule(&trip, &order)), [], "round {round}");
        assert_eq!(optimize(&trip, ends), order);
        plan(&trip);
    }
}

#[test]
fn many_stops_are_ordered_well() {
    // Along a street, in a jumble: the way is the street's length.
    let jumble: Vec<f64> = (0..25).map(|index| f64::from(index * 7 % 25) * 9.9).collect();
    let trip = walk(jumble.iter().map(|minutes| at(*minutes, 5, Doors::Unasked)).collect(), 540);
    assert_eq!(schedule(&trip, &optimize(&trip, FREE)).travel_minutes, 240);

    let mut seed = Seed(10);
    for _ in 0..3 {
        let trip = random_trip(&mut seed, 20, true);
        let order = optimize(&trip, Ends { first: true, last: true });
        assert_eq!((order[0], order[19]), (0, 19));
        assert!(cost(&trip, &order) <= cost(&trip, &trip.as_asked()));
        // No single move makes it better: what a visitor would try by hand.
        for from in 1..19 {
            for to in 1..19 {
                let mut moved = order.clone();
                let stop = moved.remove(from);
                moved.insert(to, stop);
                assert!(cost(&trip, &moved) >= cost(&trip, &order));
            }
        }
    }
}

#[test]
fn the_checker_finds_what_is_wrong() {
    let trip = walk(vec![at(0.0, 30, open(&[(540, 600)], None)), at(9.5, 30, Doors::Unknown)], 500);
    let good = plan(&trip);
    let spoil = |change: fn(&mut Plan)| {
        let mut plan = good.clone();
        change(&mut plan);
        verify(&trip, &plan)
    };
    let check = |change: fn(&mut Plan), fault: Fault| {
        let faults = spoil(change);
        assert!(faults.contains(&fault), "{fault:?} not in {faults:?}");
    };
    check(|plan| drop(plan.rows.pop()), Fault::Visits { stop: 1, times: 0 });
    check(|plan| plan.rows.push(plan.rows[0].clone()), Fault::Visits { stop: 0, times: 2 });
    check(|plan| plan.rows[1].stop = 7, Fault::Stranger { row: 1 });
    check(|plan| plan.rows[1].travel = None, Fault::Way { row: 1 });
    check(|plan| plan.rows[1].arrive += 1, Fault::Times { row: 1 });
    check(|plan| plan.rows[1].stay = 0, Fault::Times { row: 1 });
    check(|plan| plan.rows[0].wait = 0, Fault::Hours { row: 0 });
    check(|plan| plan.rows[0].warnings.clear(), Fault::Hours { row: 0 });
    check(|plan| plan.rows[1].warnings.push(Warning::ClosedThatDay), Fault::Hours { row: 1 });
    check(|plan| plan.walk_minutes = 9, Fault::Sum);
    check(|plan| plan.finish = 9, Fault::Sum);
}

#[test]
fn a_route_leaves_as_gpx() {
    let stop = |x, y, name, note| Waypoint { position: Wgs84::new(x, y).unwrap(), name, note };
    let stops = [stop(113.254_7, 23.163_43, "三元古庙", "A & <B> \"c\"\u{1}"), stop(-0.000_000_4, -0.5, "x", "")];
    let text = gpx("一 & 二", &stops);
    let body = text.split_once("gpx.xsd\">\n").unwrap().1;
    let first = "lat=\"23.163430\" lon=\"113.254700\"><name>三元古庙</name><desc>A &amp; &lt;B&gt; \"c\"</desc>";
    let second = "lat=\"-0.500000\" lon=\"0.000000\"><name>x</name>";
    let expect = format!(
        "<metadata><name>一 &amp; 二</name></metadata>\n<wpt {first}</wpt>\n<wpt {second}</wpt>\n\
         <rte><name>一 &amp; 二</name>\n<rtept {first}</rtept>\n<rtept {second}</rtept>\n</rte>\n</gpx>\n"
    );
    assert_eq!(body, expect);
    assert!(text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"xunji\" xmlns=\"http://www.topografix.com/GPX/1/1\""));
}

/// What an order costs by the planner's own account.
fn cost(trip: &Trip, order: &[usize]) -> (u32, u32) {
    let plan = schedule(trip, order);
    (plan.lateness, plan.finish)
}

fn random_trip(seed: &mut Seed, count: usize, hours: bool) -> Trip {
    let visits = (0..count).map(|_| random_visit(seed, hours)).collect();
    walk(visits, 480 + u16::try_from(seed.below(180)).unwrap())
}

fn random_visit(seed: &mut Seed, hours: bool) -> Visit {
    let mut number = |low: usize, high: usize| u16::try_from(low + seed.below(high - low)).unwrap();
    let day = match number(0, 6) {
        0 => Doors::Unknown,
        1 => Doors::Closed,
        2 => Doors::Unasked,
        3 => open(&[(number(480, 600), 720), (840, number(900, 1080))], Some(number(0, 45))),
        _ => open(&[(number(480, 600), number(700, 1080))], None),
    };
    let stay = number(0, 90);
    let position = Wgs84::new(seed.between(113.20, 113.25), seed.between(23.10, 23.15));
    Visit { position, stay, doors: if hours { day } else { Doors::Unasked }, ..Visit::default() }
}
