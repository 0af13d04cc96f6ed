//! Trips from what a site publishes.

use xunji::{
    about::{About, Contact},
    dataset::{Dataset, Table},
    geo::{Metres, Wgs84},
    link::Link,
    place::{Place, PlaceId, Position},
    route::{Doors, Leg, Mode, Pace, Route, RouteId, Stop, Trip, Warning, Window, schedule, verify},
    text::Text,
    time::{Date, Days, Opening, Special, Time},
};

use crate::bare::bare;

/// A Sunday.
const SUNDAY: Date = Date::constant(2026, 11, 22);

pub fn place(id: &str, longitude: f64, hours: Option<&str>, visit_minutes: Option<u16>) -> Place {
    Place {
        position: Wgs84::new(longitude, 23.0).map_or(Position::Absent, Position::Exact),
        opening: hours.map(Opening::new),
        visit_minutes,
        ..bare(id, "")
    }
}

fn dataset() -> Dataset {
    let mut sealed = place("sealed", 113.03, Some("09:00-17:00"), None);
    if let Some(opening) = &mut sealed.opening {
        opening.special.push(Special { days: Days::Dates(SUNDAY, SUNDAY), hours: None, note: Text::default() });
        opening.last_entry = Some(30);
    }
    let places = vec![
        place("noon", 113.0, Some("09:00-12:00,12:00-14:00,15:00-17:00"), Some(45)),
        place("weekdays", 113.01, Some("Mo-Fr 09:00-17:00"), None),
        place("words", 113.02, Some("请来电"), None),
        sealed,
        place("silent", 999.0, None, None),
    ];
    Dataset { places: Table::new(places), ..Dataset::default() }
}

fn stop(place: Option<&str>, stay_minutes: Option<u16>) -> Stop {
    Stop {
        place: place.map(PlaceId::new),
        name: Text::default(),
        stay_minutes,
        task: Text::default(),
        note: Text::default(),
        optional: false,
        meal: false,
    }
}

fn doors(link: &str) -> Vec<Doors> {
    let trip = Trip::of_draft(&Link::parse(link).draft, &dataset());
    trip.visits.into_iter().map(|visit| visit.doors).collect()
}

#[test]
fn a_draft_meets_the_doors_of_its_day() {
    let open = |windows: &[(u16, u16)], last_entry| Doors::Open {
        windows: windows.iter().map(|&(open, close)| Window { open, close }).collect(),
        last_entry,
    };
    let all = "#/plan?s=noon,weekdays,words,sealed,silent,nowhere";
    let noon = open(&[(540, 840), (900, 1020)], None);
    let sunday = [noon.clone(), Doors::Closed, Doors::Unknown, Doors::Closed, Doors::Unknown, Doors::Unknown];
    assert_eq!(doors(&format!("{all}&date={SUNDAY}")), sunday);
    let monday = [
        noon,
        open(&[(540, 1020)], None),
        Doors::Unknown,
        open(&[(540, 1020)], Some(30)),
        Doors::Unknown,
        Doors::Unknown,
    ];
    assert_eq!(doors(&format!("{all}&date=2026-11-23")), monday);
    assert_eq!(doors(all), vec![Doors::Unasked; 6]);
}

#[test]
fn a_draft_stays_as_long_as_somebody_says() {
    let link = Link::parse("#/plan?s=noon,weekdays,words~5,nowhere&start=08:30&pace=slow&mode=bus");
    let trip = Trip::of_draft(&link.draft, &dataset());
    let stays: Vec<_> = trip.visits.iter().map(|visit| (visit.stay, visit.stay_assumed)).collect();
    assert_eq!(stays, [(45, false), (30, true), (5, false), (30, true)]);
    assert_eq!((trip.start, trip.pace, trip.mode), (510, Pace::Slow, Mode::Bus));
    let plan = schedule(&trip, &trip.as_asked());
    assert_eq!(verify(&trip, &plan), []);
    assert_eq!(plan.rows[3].warnings, [Warning::NoPosition]);
}

#[test]
fn a_curated_route_keeps_its_published_ways() {
    let leg = |minutes| Some(Leg { mode: Mode::Coach, distance: Some(Metres(3_000.0)), minutes, line: Vec::new() });
    let route = Route {
        id: RouteId::new("r"),
        about: About::default(),
        stops: vec![
            stop(Some("noon"), Some(10)),
            stop(None, None),
            stop(Some("weekdays"), None),
            stop(Some("words"), None),
        ],
        legs: vec![leg(Some(7)), None, leg(None), leg(Some(9))],
        mode: Mode::Walk,
        start: Some(Time::constant(10, 0, 0, 0)),
        start_windows: Vec::new(),
        total_minutes: None,
        audience: Text::default(),
        grade: Text::default(),
        curriculum: Vec::new(),
        group_min: None,
        group_max: None,
        staffing: Text::default(),
        materials: Text::default(),
        safety: Text::default(),
        hospital: Text::default(),
        emergency_phones: Vec::new(),
        emergency_plan: Text::default(),
        contact: Contact::default(),
    };
    let trip = Trip::of_route(&route, None, Pace::Usual, &dataset());
    let plan = schedule(&trip, &trip.as_asked());
    assert_eq!(verify(&trip, &plan), []);
    let ways: Vec<_> =
        plan.rows.iter().map(|row| row.travel.map(|way| (way.minutes, way.mode, way.estimated))).collect();
    // 1,024 m in a straight line from the first stop to the third, around the one whose position is not known.
    let around = Some((20, Mode::Walk, true));
    assert_eq!(ways, [None, Some((7, Mode::Coach, false)), around, Some((9, Mode::Coach, true))]);
    assert_eq!((trip.start, plan.walk_minutes), (600, 20));
}
