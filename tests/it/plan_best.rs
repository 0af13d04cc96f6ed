//! The planner's answers against every answer there is, and against the independent checker.

use crate::seed::Seed;
use xunji::{
    geo::Wgs84,
    route::{
        Aim, Doors, Ends, Meal, Mode, Outcome, Pace, Planner, Reason, Trip, Visit, Warning, Window, optimize, plan,
        schedule, set_out, verify,
    },
};

/// What is compared, part by part: minutes lost, wishes left out, the end of the day, metres on the way.
type Worth = (u32, u32, u32, u32);

#[test]
fn no_day_of_few_stops_is_better() {
    let mut seed = Seed(21);
    for round in 0..100 {
        let count = if round % 50 == 0 { 7 } else { 1 + seed.below(5) };
        let trip = random_trip(&mut seed, count);
        let outcome = checked(&trip);
        let found = worth(&trip, &outcome.order);
        let least = answers(&trip).into_iter().map(|order| worth(&trip, &order)).min().unwrap();
        assert_eq!(found, least, "round {round}: {:?}", outcome.order);
    }
}

#[test]
fn no_order_of_eight_stops_is_better() {
    let mut seed = Seed(8);
    let mut trip = random_trip(&mut seed, 8);
    trip.lunch = None;
    for visit in &mut trip.visits {
        (visit.wish, visit.locked) = (None, false);
    }
    let outcome = checked(&trip);
    let least = answers(&trip).into_iter().map(|order| worth(&trip, &order)).min().unwrap();
    assert_eq!(worth(&trip, &outcome.order), least);
}

#[test]
fn the_ends_asked_for_stay() {
    let mut seed = Seed(5);
    for _ in 0..20 {
        let count = 2 + seed.below(14);
        let mut trip = random_trip(&mut seed, count);
        trip.visits.iter_mut().for_each(|visit| visit.wish = None);
        let order = optimize(&trip, Ends { first: true, last: true });
        assert_eq!((order.len(), order[0], order[count - 1]), (count, 0, count - 1));
    }
}

#[test]
fn days_of_many_stops_hold() {
    let mut seed = Seed(30);
    for round in 0..5 {
        let count = 13 + seed.below(12);
        let trip = random_trip(&mut seed, count);
        let outcome = checked(&trip);
        assert_eq!(plan(&trip, Aim::Soonest), outcome, "round {round}: not the same again");
        let shut = |stop: &usize| trip.visits[*stop].is_shut() && trip.visits[*stop].is_optional();
        let asked: Vec<usize> = trip.as_asked().into_iter().filter(|stop| !shut(stop)).collect();
        assert!(worth(&trip, &outcome.order) <= worth(&trip, &asked));
        // Nothing that is left out could be put in for nothing.
        for omission in &outcome.omitted {
            for place in 0..=outcome.order.len() {
                let mut with = outcome.order.clone();
                with.insert(place, omission.stop);
                let closed = omission.reason == Reason::ClosedThatDay;
                let held = locks_hold(&trip, &with);
                assert!(closed || !held || schedule(&trip, &with).lateness > outcome.plan.lateness, "round {round}");
            }
        }
    }
}

#[test]
fn a_day_planned_in_slices_is_the_same_day() {
    let mut seed = Seed(77);
    // The exact method, the search, and days on which something is lost whatever one does.
    for (count, hurry) in [(6, false), (12, false), (18, false), (18, true)] {
        let mut trip = random_trip(&mut seed, count);
        if hurry {
            trip.back_by = Some(trip.start + 30);
        }
        let whole = plan(&trip, Aim::Soonest);
        let (mut planner, mut slices) = (Planner::new(&trip, Aim::Soonest), 1);
        while planner.advance(5_000) {
            slices += 1;
        }
        assert_eq!(planner.outcome(), whole, "{count} stops");
        assert!(slices > 5, "{count} stops in {slices} slices");
    }
}

#[test]
fn travel_can_matter_more_than_time() {
    // Waiting at noon for the near hall to open, or crossing the town twice.
    let hours = |open, close| Doors::Open { windows: vec![Window { open, close }], last_entry: None };
    let visits = vec![at(0.0, 30, hours(540, 1200)), at(9.5, 30, hours(720, 1200)), at(59.5, 30, hours(540, 1200))];
    let trip = Trip::new(visits, Mode::Walk, Pace::Usual, 540);
    let [soonest, shortest] = [Aim::Soonest, Aim::LeastTravel].map(|aim| plan(&trip, aim));
    assert_eq!((soonest.order, soonest.plan.finish), (vec![2, 0, 1], 750));
    assert_eq!((shortest.order, shortest.plan.travel_minutes), (vec![2, 1, 0], 61));
}

#[test]
fn every_omission_has_its_reason() {
    let hours = |open, close, last| Doors::Open { windows: vec![Window { open, close }], last_entry: Some(last) };
    let must = |visit| visit;
    let may = |visit| Visit { wish: Some(1), ..visit };
    let reason = |visits: Vec<Visit>, change: fn(&mut Trip)| {
        let mut trip = Trip::new(visits, Mode::Walk, Pace::Usual, 540);
        change(&mut trip);
        let outcome = checked(&trip);
        assert_eq!(outcome.omitted.len(), 1, "{:?}", outcome.omitted);
        outcome.omitted[0].reason
    };
    let far = |minutes| at(minutes, 60, Doors::Unasked);
    let plain = |_: &mut Trip| {};

    assert_eq!(reason(vec![must(far(0.0)), may(at(9.5, 60, Doors::Closed))], plain), Reason::ClosedThatDay);
    let warning = Warning::AfterLastEntry { last_entry: 570 };
    let late = Reason::TooLate { arrive: 600, warning };
    let lock = |visit: Visit| Visit { locked: true, ..visit };
    assert_eq!(reason(vec![lock(at(0.0, 0, Doors::Unasked)), may(at(59.5, 60, hours(540, 630, 60)))], plain), late);
    let event = at(0.0, 60, Doors::Begins(vec![600]));
    let clash = Reason::Displaces { stop: 0, arrive: 610, warning: Warning::BegunBefore { begin: 600 } };
    let budget = |trip: &mut Trip| trip.back_by = Some(665);
    assert_eq!(reason(vec![must(event.clone()), may(at(4.5, 65, Doors::Unasked))], budget), clash);
    let over = Reason::OverBudget { finish: 670, back_by: 665 };
    assert_eq!(reason(vec![must(far(0.0)), may(at(9.5, 60, Doors::Unasked))], budget), over);
    let hungry = |trip: &mut Trip| {
        (trip.lunch, trip.back_by) = (Some(Meal { from: 590, until: 600, minutes: 30 }), Some(699));
    };
    let no_meal = reason(vec![must(far(0.0)), may(at(9.5, 60, Doors::Unasked))], hungry);
    assert_eq!(no_meal, Reason::OverBudget { finish: 700, back_by: 699 });
}

#[test]
fn one_sets_out_as_late_as_one_can() {
    let mut trip =
        Trip::new(vec![at(10.0, 60, Doors::Unasked), at(20.0, 60, Doors::Unasked)], Mode::Walk, Pace::Usual, 0);
    trip = trip.between(Wgs84::new(0.0, 0.0), Wgs84::new(0.0, 0.0));
    trip.back_by = Some(720);
    let start = set_out(&trip, 480);
    trip.start = start;
    let outcome = checked(&trip);
    assert_eq!((outcome.plan.lateness, outcome.plan.finish), (0, 720));
    trip.start += 1;
    assert!(plan(&trip, Aim::Soonest).plan.lateness > 0);
    trip.back_by = Some(500);
    assert_eq!(set_out(&trip, 480), 480);
}

/// The planner's day, checked, with a reason for everything that is not in it.
fn checked(trip: &Trip) -> Outcome {
    let outcome = plan(trip, Aim::Soonest);
    assert_eq!(verify(trip, &outcome.plan), [], "{:#?}", outcome.plan);
    assert_eq!(outcome.order.len() + outcome.omitted.len(), trip.visits.len());
    assert!(locks_hold(trip, &outcome.order), "{:?}", outcome.order);
    for omission in &outcome.omitted {
        assert!(trip.visits[omission.stop].is_optional() && !outcome.order.contains(&omission.stop));
    }
    outcome
}

/// Locked stops stand where they were asked for, or as near to it as there are stops to go before them.
fn locks_hold(trip: &Trip, order: &[usize]) -> bool {
    let locked = |stop: &usize| trip.visits[*stop].locked;
    let shut = |stop: &usize| trip.visits[*stop].is_shut() && trip.visits[*stop].is_optional();
    let slots: Vec<usize> = trip.as_asked().into_iter().filter(|stop| !shut(stop)).collect();
    let mut others = order.iter().filter(|stop| !locked(stop));
    let mut woven: Vec<usize> = Vec::new();
    for (slot, lock) in slots.iter().enumerate().filter(|(_, stop)| locked(stop)) {
        while woven.len() < slot {
            let Some(other) = others.next() else { break };
            woven.push(*other);
        }
        woven.push(*lock);
    }
    woven.extend(others);
    woven == order
}

fn worth(trip: &Trip, order: &[usize]) -> Worth {
    let plan = schedule(trip, order);
    let left = trip.visits.iter().enumerate().filter(|(stop, _)| !order.contains(stop));
    let wishes = left.map(|(_, visit)| u32::from(visit.wish.unwrap_or(0))).sum();
    let ways = plan.rows.iter().filter_map(|row| row.travel).chain(plan.back);
    let metres: f64 = ways.filter_map(|way| way.distance).map(|way| way.0.round()).sum();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (plan.lateness, wishes, plan.finish, metres as u32)
}

/// Every order of every choice of stops that holds the locks and everything that must be seen.
fn answers(trip: &Trip) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    grow(trip, &mut Vec::new(), &mut found);
    found
}

fn grow(trip: &Trip, order: &mut Vec<usize>, found: &mut Vec<Vec<usize>>) {
    let left: Vec<usize> = trip.as_asked().into_iter().filter(|stop| !order.contains(stop)).collect();
    if left.iter().all(|stop| trip.visits[*stop].is_optional()) && locks_hold(trip, order) {
        found.push(order.clone());
    }
    for stop in left {
        // What is closed and may be left out is no part of any good day.
        if trip.visits[stop].is_shut() && trip.visits[stop].is_optional() {
            continue;
        }
        order.push(stop);
        grow(trip, order, found);
        order.pop();
    }
}

/// A stop on the equator, this many estimated walking minutes east of the origin.
fn at(minutes: f64, stay: u16, doors: Doors) -> Visit {
    let degrees = minutes * (4_000.0 / 60.0) / 1.3 / 111_195.08;
    Visit { position: Wgs84::new(degrees, 0.0), stay, doors, ..Visit::default() }
}

fn random_trip(seed: &mut Seed, count: usize) -> Trip {
    let visits = (0..count).map(|_| random_visit(seed)).collect();
    let start = number(seed, 480, 660);
    let mut point = |chance: usize| if seed.below(3) < chance { position(seed) } else { None };
    let (from, to) = (point(2), point(1));
    let mut trip = Trip::new(visits, Mode::Walk, Pace::Usual, start).between(from, to);
    if seed.below(2) == 0 {
        trip.back_by = Some(start + number(seed, 60, 480));
    }
    if seed.below(2) == 0 {
        let from = number(seed, 600, 750);
        trip.lunch = Some(Meal { from, until: from + number(seed, 0, 90), minutes: number(seed, 20, 60) });
    }
    trip
}

fn random_visit(seed: &mut Seed) -> Visit {
    let doors = match number(seed, 0, 7) {
        0 => Doors::Unknown,
        1 => Doors::Closed,
        2 => Doors::Unasked,
        3 => {
            let (open, close, last) = (number(seed, 480, 600), number(seed, 900, 1080), number(seed, 0, 45));
            Doors::Open {
                windows: vec![Window { open, close: 720 }, Window { open: 840, close }],
                last_entry: Some(last),
            }
        }
        4 => Doors::Begins(vec![number(seed, 480, 700), number(seed, 700, 900)]),
        _ => {
            let (open, close) = (number(seed, 480, 600), number(seed, 660, 1080));
            Doors::Open { windows: vec![Window { open, close }], last_entry: None }
        }
    };
    let wish = if seed.below(2) == 0 { Some(number(seed, 1, 5)) } else { None };
    let locked = seed.below(6) == 0;
    Visit { position: position(seed), stay: number(seed, 0, 90), doors, wish, locked, ..Visit::default() }
}

fn position(seed: &mut Seed) -> Option<Wgs84> {
    Wgs84::new(seed.between(113.20, 113.25), seed.between(23.10, 23.15))
}

fn number(seed: &mut Seed, low: usize, high: usize) -> u16 {
    u16::try_from(low + seed.below(high - low)).unwrap()
}
