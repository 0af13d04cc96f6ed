//! Days suggested, journeys of several days, and what a page needs to change a route.

use crate::seed::Seed;
use xunji::{
    geo::Wgs84,
    link::{Draft, DraftStop},
    place::PlaceId,
    route::{
        Aim, Doors, History, Mode, Outcome, Pace, Trip, Visit, Window, compare, plan, plan_days, schedule, suggest,
        verify,
    },
};

fn visit(seed: &mut Seed) -> Visit {
    let position = Wgs84::new(seed.between(113.20, 113.30), seed.between(23.10, 23.20));
    let stay = u16::try_from(20 + seed.below(40)).unwrap();
    let doors = match seed.below(4) {
        0 => Doors::Closed,
        1 => Doors::Unknown,
        _ => Doors::Open {
            windows: vec![Window { open: 540, close: 720 }, Window { open: 840, close: 1020 }],
            last_entry: None,
        },
    };
    Visit { position, stay, doors, wish: Some(u16::try_from(1 + seed.below(5)).unwrap()), ..Visit::default() }
}

#[test]
fn suggested_days_hold_and_differ() {
    let mut seed = Seed(3);
    let candidates: Vec<Visit> = (0..200).map(|_| visit(&mut seed)).collect();
    for from in [None, Wgs84::new(113.25, 23.15)] {
        let mut frame = Trip::new(Vec::new(), Mode::Walk, Pace::Usual, 540).between(from, from);
        frame.back_by = Some(760);
        let found = suggest(&frame, &candidates, 3);
        assert_eq!(found.len(), 3);
        let mut visited: Vec<Vec<usize>> = Vec::new();
        for suggestion in &found {
            let Outcome { order, plan, omitted } = &suggestion.outcome;
            assert_eq!(verify(&suggestion.trip, plan), []);
            assert!(plan.finish <= 760 && plan.lateness == 0 && order.len() > 1, "{order:?}");
            assert_eq!(order.len() + omitted.len(), suggestion.trip.visits.len());
            let mut stops: Vec<usize> = order.iter().map(|stop| suggestion.candidates[*stop]).collect();
            stops.sort_unstable();
            assert!(
                visited.iter().all(|other| stops.iter().filter(|stop| other.contains(stop)).count() * 2 <= stops.len())
            );
            visited.push(stops);
        }
        assert_eq!(suggest(&frame, &candidates, 3), found);
    }
    let frame = Trip::new(Vec::new(), Mode::Walk, Pace::Usual, 540);
    assert!(suggest(&frame, &[], 3).is_empty());
}

#[test]
fn a_small_suggestion_is_the_best_there_is() {
    let mut seed = Seed(4);
    let candidates: Vec<Visit> = (0..9).map(|_| visit(&mut seed)).collect();
    let from = Wgs84::new(113.25, 23.15);
    let mut frame = Trip::new(Vec::new(), Mode::Walk, Pace::Usual, 540).between(from, from);
    frame.back_by = Some(780);
    let mut trip = Trip::new(candidates.clone(), Mode::Walk, Pace::Usual, 540).between(from, from);
    trip.back_by = frame.back_by;
    let worth = |visits: &[Visit], order: &[usize]| order.iter().filter_map(|stop| visits[*stop].wish).sum::<u16>();
    let found = &suggest(&frame, &candidates, 1)[0];
    let best = plan(&trip, Aim::Soonest);
    assert_eq!(worth(&found.trip.visits, &found.outcome.order), 64 * worth(&candidates, &best.order));
}

#[test]
fn stops_are_spread_over_days() {
    let mut seed = Seed(6);
    for _ in 0..4 {
        let visits: Vec<Visit> =
            (0..9).map(|index| Visit { wish: (index > 5).then_some(1), ..visit(&mut seed) }).collect();
        let day = |shut: usize| {
            let mut visits = visits.clone();
            visits[shut].doors = Doors::Closed;
            let mut trip = Trip::new(visits, Mode::Walk, Pace::Usual, 540);
            trip.back_by = Some(900);
            trip
        };
        let trips = [day(0), day(1)];
        let days = plan_days(&trips, Aim::Soonest);
        let mut visited: Vec<usize> = days.days.iter().flat_map(|day| day.order.clone()).collect();
        visited.extend(days.omitted.iter().map(|gap| gap.stop));
        visited.sort_unstable();
        assert_eq!(visited, (0..9).collect::<Vec<_>>());
        for (trip, day) in trips.iter().zip(&days.days) {
            assert_eq!(day.plan, schedule(trip, &day.order));
            assert!(day.plan.lateness == 0 && day.plan.finish <= 900);
            assert!(day.order.iter().all(|stop| !trip.visits[*stop].is_shut()));
        }
        assert_eq!(plan_days(&trips, Aim::Soonest), days);
    }
    assert!(plan_days(&[], Aim::Soonest).days.is_empty());
}

#[test]
fn what_changes_is_told_in_few_words() {
    let visits = (0..5).map(|index| Visit { position: Wgs84::new(f64::from(index) / 100.0, 0.0), ..Visit::default() });
    let trip = Trip::new(visits.collect(), Mode::Walk, Pace::Usual, 540);
    let told = compare(&schedule(&trip, &[0, 3, 1, 2]), &schedule(&trip, &[0, 1, 2, 3, 4]));
    assert_eq!((told.moved, told.dropped, told.added), (vec![3], vec![], vec![4]));
    assert!(told.proposed.travel_minutes < told.present.travel_minutes);
    assert!(told.proposed.distance < told.present.distance);
}

#[test]
fn changes_are_undone_and_redone() {
    let route = |count: usize| {
        let mut draft = Draft::default();
        (0..count).for_each(|index| draft.push(DraftStop::at(PlaceId::new(&index.to_string()))));
        draft
    };
    let mut history = History::default();
    assert_eq!((history.undo(&route(0)), history.redo(&route(0))), (None, None));
    for count in 0..5 {
        history.changed(&route(count), &route(count + 1));
    }
    history.changed(&route(5), &route(5));
    assert_eq!(history.undo(&route(5)), Some(route(4)));
    assert_eq!(history.undo(&route(4)), Some(route(3)));
    assert_eq!(history.redo(&route(3)), Some(route(4)));
    history.changed(&route(4), &route(9));
    assert!(history.can_undo() && !history.can_redo());
    assert_eq!(history.undo(&route(9)), Some(route(4)));
    for _ in 0..2 * History::LIMIT {
        history.changed(&route(1), &route(2));
    }
    let undone = std::iter::from_fn(|| history.undo(&route(1))).count();
    assert_eq!(undone, History::LIMIT);
}
