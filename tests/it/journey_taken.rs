//! Routes as they are taken along: in files, on paper, kept, suggested.

use serde_json::json;
use xunji::{
    geo::Wgs84,
    link::{Draft, Link},
    route::{RouteId, read_gpx},
    text::Locale,
    view::{self, FileKind, Wish},
    words::Format,
};

use crate::{
    gpx_rules::ALL,
    journey::{MONDAY, draft, site},
    published::{place, published},
};

#[test]
fn a_track_follows_published_lines() {
    let dataset = site();
    let track = |fragment: &str| view::track(&dataset, &Link::parse(fragment));
    let route = track("#/route/r").unwrap();
    assert_eq!(route.stops.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, true, true]);
    let line: Vec<_> = route.line.iter().map(|point| (point.longitude(), point.latitude())).collect();
    assert_eq!(line, [(113.3, 23.0), (113.3, 23.01), (113.31, 23.015), (113.3, 23.02)]);
    let bounds = route.bounds.unwrap();
    assert!(route.line.iter().all(|point| bounds.contains(*point)));

    // On the way to a stop that cannot be drawn one sees what lies before and after it, on the way to others what led there.
    for (stop, seen) in
        [(1, [true, true, false]), (2, [true, true, false]), (3, [true, true, false]), (4, [false, true, true])]
    {
        let bounds = track(&format!("#/follow/{stop}/r")).unwrap().bounds.unwrap();
        let points = [0, 2, 3].map(|index| route.stops[index].unwrap());
        assert_eq!(points.map(|point| bounds.contains(point)), seen, "at stop {stop}");
    }

    let own = track("#/plan?s=north,lost,nowhere,south").unwrap();
    assert_eq!(own.stops.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, false, true]);
    assert_eq!(own.line.len(), 2);
    for nothing in ["#/route/gone", "#/route/unknown", "#/plan", "#/plan?s=lost,nowhere", "#/?s=south,north"] {
        assert_eq!(track(nothing), None, "{nothing}");
    }
}

#[test]
fn a_file_has_the_stops_with_points() {
    let rough = json!({"accuracy": "approximate", "radius": 700});
    let dataset = published(
        &json!({
            "places": [place("a", 0.0, &rough), place("b", 1.0, &json!({"name": "乙 & <丙>"}))],
            "routes": [{"id": "r", "name": "线", "source": {"name": "s"}, "stops": [{"place": "a", "task": "看"}, {"name": "午餐"}, {"place": "b"}]}]
        }),
        &json!({}),
    );
    let route = dataset.routes.get(&RouteId::new("r")).unwrap();
    let file = view::route_gpx(&dataset, route, ALL, Locale::ZhHans);
    assert_eq!(file.matches("<rtept ").count(), 2);
    assert!(
        file.contains("<rtept lat=\"23.000000\" lon=\"113.300000\"><name>a馆</name><desc>看；位置为估计</desc>"),
        "{file}"
    );
    assert!(file.contains("<name>乙 &amp; &lt;丙&gt;</name></rtept>"), "{file}");
    let write = |link, kind| view::draft_file(&dataset, &draft(link), (kind, ALL), MONDAY.at(1, 0, 0, 0), Locale::En);
    let own = write("#/plan?s=b,nowhere,a", FileKind::Gpx);
    assert_eq!((own.matches("<wpt ").count(), own.matches("<rtept ").count()), (2, 2));
    assert_eq!(write("#/plan?s=b,nowhere,a", FileKind::Kml).matches("<Point>").count(), 2);
    assert_eq!(write("#/plan?s=b,nowhere,a", FileKind::GeoJson).matches("\"Point\"").count(), 2);
    // A calendar has every stop, each on its day; without a day it has none.
    let days = write("#/plan?s=b,nowhere,a~d&date=2026-11-23", FileKind::Ics);
    assert_eq!(days.matches("BEGIN:VEVENT").count(), 3);
    assert!(days.contains("DTSTART:20261123T090000") && days.contains("DTSTART:20261124T090000"), "{days}");
    assert_eq!(write("#/plan?s=b", FileKind::Ics).matches("BEGIN:VEVENT").count(), 0);
    assert!(own.contains("<rte><name>My route</name>"), "{own}");
}

#[test]
fn a_file_is_read_back_into_stops() {
    let dataset = site();
    let asked = draft("#/plan?s=north,south,middle");
    let text = view::draft_file(&dataset, &asked, (FileKind::Gpx, ALL), MONDAY.at(1, 0, 0, 0), Locale::ZhHans);
    let mut file = read_gpx(&text).unwrap();
    assert_eq!(view::stops_of_gpx(&dataset, &file), (asked.stops, vec![]));
    // Known by its position where it has another name; not known where it has neither.
    file.route[0].name = "别名".into();
    file.route[1].name.clear();
    file.route[1].position = Wgs84::new(100.0, 10.0).unwrap();
    let (stops, unknown) = view::stops_of_gpx(&dataset, &file);
    assert_eq!(stops.iter().map(|stop| stop.place.as_str()).collect::<Vec<_>>(), ["north", "middle"]);
    assert_eq!(unknown, ["?"]);
}

#[test]
fn a_booklet_has_what_a_group_needs() {
    let booklet = view::booklet(
        &site(),
        &draft("#/plan?s=south,middle,lost&date=2026-11-24&lunch=540-700-30"),
        MONDAY,
        Locale::ZhHans,
    );
    assert_eq!(booklet.date, "2026年11月24日 周二");
    let [day] = &booklet.days[..] else { panic!("one day") };
    assert_eq!(day.stops.iter().map(|one| one.stop.number).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(
        day.stops[1].hours,
        ["周二至周日 09:00–17:00", "周一 闭馆"].iter().rev().map(ToString::to_string).collect::<Vec<_>>()
    );
    assert!(day.meal.is_some());
    // What has no point is on no sketch; every other stop is within it.
    let (points, height) = &booklet.sketch;
    assert_eq!(points.iter().map(|point| point.0).collect::<Vec<_>>(), [1, 2]);
    assert!(points.iter().all(|(_, x, y)| (0..=1000).contains(x) && (0..=*height).contains(y)));
}

#[test]
fn days_are_suggested_one_after_another() {
    let dataset = site();
    let wish = Wish { theme: None, minutes: 180, frame: draft("#/plan?date=2026-11-24") };
    let day = view::suggested(&dataset, &wish, &[], Locale::ZhHans).unwrap();
    assert!(day.stops.len() > 1 && day.draft.stops.len() == day.stops.len());
    assert_eq!(day.facts[0], Format(Locale::ZhHans).stops(day.stops.len()));
    // On Mondays the middle one is closed: it is suggested to nobody.
    let monday = Wish { frame: draft("#/plan?date=2026-11-23"), ..wish.clone() };
    let day = view::suggested(&dataset, &monday, &[], Locale::ZhHans).unwrap();
    assert!(day.draft.stops.iter().all(|stop| stop.place.as_str() != "middle"));
    // When all have been seen there is no other.
    let all: Vec<_> = dataset.places.iter().map(|place| place.id.clone()).collect();
    assert_eq!(view::suggested(&dataset, &wish, &all, Locale::ZhHans), None);
    assert_eq!(view::suggested(&dataset, &Wish { minutes: 1, ..wish }, &[], Locale::ZhHans), None);
}

#[test]
fn kept_routes_are_read_again() {
    let mut routes = Vec::new();
    let (one, other) = (draft("#/plan?s=south,north~20o"), draft("#/plan?s=middle"));
    view::save(&mut routes, " 周末\t路线\n", &one);
    view::save(&mut routes, "b", &other);
    view::save(&mut routes, " ", &other);
    assert_eq!(routes.iter().map(|route| route.name.as_str()).collect::<Vec<_>>(), ["b", "周末 路线"]);
    assert_eq!(view::read_saved(&view::write_saved(&routes)), routes);
    assert_eq!(Draft::from_code(&routes[1].code), Ok(one.clone()));
    // One name is one route; what is no route is left out.
    view::save(&mut routes, "b", &one);
    assert_eq!((routes.len(), &routes[0].code), (2, &one.to_code()));
    assert_eq!(view::read_saved("nonsense\n-\tname\n"), []);
}
