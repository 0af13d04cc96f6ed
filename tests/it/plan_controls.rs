//! What a visitor can say about a route beyond its order: days, lodgings, ways of travelling, what to look for in a list.

use serde_json::{Value, json};
use xunji::{
    dataset::{Dataset, Table},
    geo::{Metres, Wgs84},
    link::{Draft, End, Link, Spot},
    route::{
        Aim, DaysPlanner, Doors, Engine, Fault, Leg, Mode, Pace, RouteId, Trip, Visit, Window, plan_days, read_table,
        schedule, verify,
    },
    text::Locale,
    time::Date,
    view::{self, Grip, RouteFilter, Weight},
};

use crate::{
    published::{place, published},
    seed::Seed,
};

fn draft(fragment: &str) -> Draft {
    Link::parse(fragment).draft
}

fn site() -> Dataset {
    let parking = |present: bool| json!({"facilities": {"parking": present}, "address": {"district": "甲区"}});
    let route = |id: &str, audience: &str, stops: &[&str], minutes: u32, theme: &str| -> Value {
        let stops: Vec<Value> = stops.iter().map(|stop| json!({"place": stop, "task": "看展板"})).collect();
        json!({"id": id, "name": id, "stops": stops, "audience": audience, "totalMinutes": minutes,
               "tags": {"theme": theme}, "safety": "最近的医院：某医院", "mode": "coach", "source": {"name": "s"}})
    };
    published(
        &json!({
            "places": [
                place("a", 0.0, &parking(true)),
                place("b", 1.0, &parking(false)),
                place("c", 2.0, &json!({"address": {"district": "乙区"}, "openingHours": "Tu-Su 09:00-17:00"})),
                place("d", 3.0, &json!({}))
            ],
            "routes": [
                route("short", "小学生", &["a", "b"], 90, "a"),
                route("half", "小学生", &["a", "c"], 240, "b"),
                route("long", "长者", &["c", "d"], 400, "a")
            ]
        }),
        &json!({}),
    )
}

#[test]
fn a_stop_has_its_own_way_of_travelling() {
    let dataset = site();
    let asked = draft("#/plan?s=a,b~c,c~30b&mode=walk");
    let table = view::draft_timetable(&dataset, &asked, Locale::ZhHans);
    let ways: Vec<&str> = table.stops.iter().filter_map(|stop| Some(stop.way.as_ref()?.icon)).collect();
    assert_eq!(ways, ["bus", "route"]);
    assert!(table.stops[2].way.as_ref().unwrap().text.starts_with("骑行 · "));
    // It stays so wherever the stop comes, and with a start that is none.
    let trip = Trip::of_draft(&draft("#/plan?s=a,b~c,c&from=23,113.3&to=from"), &dataset);
    let coach = [0, 2, 3].map(|from| trip.matrix.get(from, 1).unwrap().mode);
    assert_eq!(coach, [Mode::Coach; 3]);
    assert_eq!(trip.matrix.get(1, 2).unwrap().mode, Mode::Walk);
}

#[test]
fn who_comes_by_coach_is_told_where_it_can_wait() {
    let dataset = site();
    let told = |fragment: &str| {
        let table = view::draft_timetable(&dataset, &draft(fragment), Locale::ZhHans);
        let parks = |caution: &&view::Caution| caution.text.contains("停车");
        let of = |stop: view::TimetableStop| stop.warnings.iter().find(parks).map(|one| (one.text.clone(), one.weight));
        table.stops.into_iter().map(of).collect::<Vec<_>>()
    };
    let some = |text: &str, weight| Some((text.to_owned(), weight));
    assert_eq!(
        told("#/plan?s=a,b,c&mode=coach"),
        [
            some("有停车处", Weight::Note),
            some("没有停车处", Weight::Trouble),
            some("停车情况未知，请先核实", Weight::Note)
        ]
    );
    assert_eq!(told("#/plan?s=a,b"), [None, None]);
    assert_eq!(told("#/plan?s=a,b~c")[1], some("没有停车处", Weight::Trouble));
}

#[test]
fn a_night_stands_between_two_days() {
    let dataset = site();
    let days = view::draft_days(&dataset, &draft("#/plan?s=a,b~d~~%E6%97%85%E9%A6%86,c~d"), Locale::ZhHans);
    assert_eq!(days.iter().map(|day| day.night.as_str()).collect::<Vec<_>>(), ["旅馆", "", ""]);
    let printed = view::booklet(&dataset, &draft("#/plan?s=a,b~d~~inn"), Date::constant(2026, 11, 25), Locale::En);
    assert_eq!(printed.days[0].night, "inn");
}

#[test]
fn a_route_is_spread_over_days_beside_the_present_one() {
    let dataset = site();
    // Each day has room for two stops of two hours; c is closed on the first, a Monday.
    let asked = draft("#/plan?s=a~120,b~120,c~120,d~120&date=2026-11-23&back=14:30&mode=bus");
    let trips = Trip::spread_draft(&asked, 2, &dataset);
    assert!(trips.iter().all(|trip| trip.visits.len() == 4));
    let days = plan_days(&trips, Aim::Soonest);
    assert!(days.omitted.is_empty(), "{:?}", days.omitted);
    let proposal = view::spread(&dataset, &asked, &trips, &days, Locale::ZhHans).unwrap();
    assert_eq!(proposal.stops.len(), 4);
    let breaks: Vec<usize> = (0..4).filter(|index| proposal.stops[*index].new_day).collect();
    assert_eq!(breaks, [2], "{:?}", proposal.stops);
    let second: Vec<&str> = proposal.stops[2..].iter().map(|stop| stop.place.as_str()).collect();
    assert!(second.contains(&"c"), "{second:?}");
    assert_eq!(proposal.proposed.breaks, [(0, "第 1 天".to_owned()), (2, "第 2 天".to_owned())]);
    assert!(proposal.present.breaks.is_empty() && proposal.proposed.troubles < proposal.present.troubles);
    // Accepted, there is nothing left to propose.
    let taken = Draft { stops: proposal.stops, ..asked };
    let trips = Trip::spread_draft(&taken, 2, &dataset);
    assert_eq!(view::spread(&dataset, &taken, &trips, &plan_days(&trips, Aim::Soonest), Locale::ZhHans), None);
}

/// Slices of any size come to the same days, each of which holds, with every stop once or told of as left out.
#[test]
fn days_in_slices_are_the_same_days() {
    let mut seed = Seed(91);
    for round in 0..12 {
        let count = 4 + seed.below(8);
        let visits: Vec<Visit> = (0..count)
            .map(|_| Visit {
                position: Wgs84::new(seed.between(113.2, 113.4), seed.between(23.0, 23.2)),
                stay: 30,
                doors: Doors::Open { windows: vec![Window { open: 540, close: 1020 }], last_entry: None },
                ..Visit::default()
            })
            .collect();
        let mut trip = Trip::new(visits, Mode::Bus, Pace::Usual, 540);
        trip.back_by = Some(720);
        let trips = vec![trip; 3];
        let whole = plan_days(&trips, Aim::LeastTravel);
        let mut slow = DaysPlanner::new(trips.clone(), Aim::LeastTravel);
        while slow.advance(777) {}
        assert_eq!(slow.outcome(), whole, "round {round}");
        let mut stops: Vec<usize> = whole.days.iter().flat_map(|day| day.order.clone()).collect();
        stops.extend(whole.omitted.iter().map(|gap| gap.stop));
        stops.sort_unstable();
        assert_eq!(stops, (0..count).collect::<Vec<_>>());
        for (trip, day) in trips.iter().zip(&whole.days) {
            assert_eq!(day.plan, schedule(trip, &day.order));
            let elsewhere = |fault: &Fault| matches!(fault, Fault::Visits { times: 0, .. });
            assert!(verify(trip, &day.plan).iter().all(elsewhere), "{:?}", verify(trip, &day.plan));
        }
    }
}

#[test]
fn the_list_of_routes_is_narrowed() {
    let dataset = site();
    let rows = view::route_rows(&dataset, Locale::ZhHans);
    let left = |filter: &RouteFilter| {
        rows.iter().filter(|row| filter.leaves(&row.traits)).map(|row| row.name.as_str()).collect::<Vec<_>>()
    };
    let none = RouteFilter::default();
    assert_eq!(left(&none), ["short", "half", "long"]);
    for (filter, expect) in [
        (RouteFilter { theme: "甲".into(), ..none.clone() }, vec!["short", "long"]),
        (RouteFilter { length: Some(0), ..none.clone() }, vec!["short"]),
        (RouteFilter { length: Some(1), ..none.clone() }, vec!["half"]),
        (RouteFilter { length: Some(2), ..none.clone() }, vec!["long"]),
        (RouteFilter { audience: "小学生".into(), ..none.clone() }, vec!["short", "half"]),
        (RouteFilter { district: "乙区".into(), ..none.clone() }, vec!["half", "long"]),
        (RouteFilter { district: "乙区".into(), audience: "小学生".into(), ..none.clone() }, vec!["half"]),
        (RouteFilter { district: "丙区".into(), ..none.clone() }, vec![]),
    ] {
        assert_eq!(left(&filter), expect, "{filter:?}");
    }
    // Each choice says how many it leaves under what is chosen besides.
    let choices = view::route_choices(&rows, &RouteFilter { audience: "小学生".into(), ..none }, Locale::ZhHans);
    let counts = choices.map(|list| list.into_iter().map(|choice| (choice.name, choice.count)).collect::<Vec<_>>());
    let named =
        |list: &[(&str, usize)]| list.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect::<Vec<_>>();
    assert_eq!(counts[0], named(&[("甲", 1), ("乙", 1)]));
    assert_eq!(counts[1], named(&[("2 小时以内", 1), ("半天以内", 1), ("半天以上", 0)]));
    assert_eq!(counts[2], named(&[("小学生", 2), ("长者", 1)]));
    assert_eq!(counts[3], named(&[("甲区", 2), ("乙区", 1)]));
}

/// Of a curated route the ways are asked for whose length and time nobody published, followed or not; what is published
/// stays.
#[test]
fn an_engine_measures_a_curated_route() {
    let mut dataset = measured_site(&json!({"engine": "osrm", "url": "../osrm/", "modes": {"coach": "driving"}}));
    let mut routes: Vec<_> = dataset.routes.iter().cloned().collect();
    let leg =
        |distance: f64| Some(Leg { mode: Mode::Coach, distance: Some(Metres(distance)), minutes: None, line: vec![] });
    routes[2].legs = vec![leg(1500.0)];
    dataset.routes = Table::new(routes);
    let questions = |dataset: &Dataset, page: &str| view::ways_to_ask(dataset, &Link::parse(page));
    for page in ["#/route/half", "#/follow/1/half"] {
        let asked = questions(&dataset, page);
        assert_eq!(asked.iter().map(|one| one.points.len()).collect::<Vec<_>>(), [2, 2], "{page}: a table and a line");
    }
    let lines = questions(&dataset, "#/route/long");
    assert!(lines.len() == 1 && lines[0].request.url.contains("/route/v1/"), "{lines:?}");

    let table = r#"{"code":"Ok","durations":[[0,900],[900,0]],"distances":[[0,4200],[4200,0]]}"#;
    for question in questions(&dataset, "#/route/half").into_iter().chain(questions(&dataset, "#/route/long")) {
        dataset.ways.learn(question.mode, &question.points, &read_table(Engine::Osrm, table, 2).unwrap());
    }
    let way = |id: &str| {
        let route = dataset.routes.get(&RouteId::new(id)).unwrap();
        let table = view::route_timetable(&dataset, route, None, Pace::Usual, Locale::ZhHans);
        table.stops[1].way.clone().map(|way| (way.text, way.measured))
    };
    assert_eq!(way("half"), Some(("大巴 · 4.2 公里 · 15 分钟".to_owned(), true)));
    assert_eq!(way("long").map(|(text, measured)| (text.contains("1.5 公里"), measured)), Some((true, false)));
}

/// What is dropped on the map changes the route as one sees it: an end lies anywhere, a stop takes another's turn or
/// becomes another place, and elsewhere it goes back.
#[test]
fn things_are_dropped_on_the_map() {
    let dataset = site();
    let own = draft("#/plan?s=a~20o,b,c&from=23.5,113.5");
    let at = |degrees: f64| Wgs84::new(113.3, degrees).unwrap();
    let drop = |grip, degrees: f64| view::dropped(&dataset, &own, grip, at(degrees), Metres(200.0));
    let stops = |grip, degrees| {
        drop(grip, degrees).map(|draft| draft.stops.iter().map(|stop| stop.place.to_string()).collect::<Vec<_>>())
    };
    assert_eq!(drop(Grip::From, 22.5).and_then(|draft| draft.from), Some(Spot::new(at(22.5))));
    assert_eq!(drop(Grip::To, 22.5).map(|draft| draft.end), Some(End::At(Spot::new(at(22.5)))));
    assert_eq!(stops(Grip::Stop(0), 23.0205), Some(vec!["b".into(), "c".into(), "a".into()]), "onto the third");
    assert_eq!(stops(Grip::Stop(2), 23.0005), Some(vec!["c".into(), "a".into(), "b".into()]));
    let other = drop(Grip::Stop(0), 23.03).unwrap();
    assert_eq!(
        (other.stops[0].place.as_str(), other.stops[0].optional, other.stops[0].stay_minutes),
        ("d", true, None)
    );
    assert_eq!(stops(Grip::Stop(0), 23.005), None, "between two");
    assert_eq!(stops(Grip::Stop(0), 23.0), None, "where it was");
    assert_eq!(stops(Grip::Stop(7), 23.01), None);
}

#[test]
fn a_curated_route_is_printed_with_its_tasks_and_safety() {
    let dataset = site();
    let route = dataset.routes.get(&RouteId::new("half")).unwrap();
    let printed = view::route_booklet(&dataset, route, Date::constant(2026, 11, 25), Pace::Usual, Locale::ZhHans);
    assert_eq!((printed.title.as_str(), printed.date.as_str()), ("half", "2026年11月25日 周三"));
    let facts: Vec<&str> = printed.facts.iter().map(|fact| fact.name).collect();
    assert!(facts.contains(&"安全") && facts.contains(&"对象"), "{facts:?}");
    assert!(printed.days[0].stops.iter().all(|stop| stop.stop.task == "看展板"));
    assert_eq!(printed.sketch.0.len(), 2);
}

fn measured_site(routing: &Value) -> Dataset {
    let mut dataset = site();
    let (manifest, findings) = crate::sites::manifest_with(&format!("\"routing\": {routing}"));
    assert!(findings.iter().all(|finding| finding.code.id() == "W205"), "{findings:?}");
    dataset.site.routing = manifest.site.routing;
    dataset
}

/// The engine is asked once about the published places of each way of travelling that it knows; what it measured holds
/// instead of estimates, and what it does not know stays one.
#[test]
fn an_engine_measures_the_ways_of_a_route() {
    let mut dataset =
        measured_site(&json!({"engine": "osrm", "url": "../osrm/", "modes": {"walk": "foot", "coach": "driving"}}));
    let link = Link::parse("#/plan?s=a,b,c~c,gone&from=23.5,113.5&to=from");
    let asked = link.draft.clone();
    let mut questions = view::ways_to_ask(&dataset, &link);
    questions.sort_by_key(|one| one.mode != Mode::Walk);
    // For each mode the table, and the line of the one way that is gone so.
    let modes = questions.iter().map(|one| (one.mode, one.points.len())).collect::<Vec<_>>();
    assert_eq!(modes, [(Mode::Walk, 3), (Mode::Walk, 2), (Mode::Coach, 3), (Mode::Coach, 2)]);
    let url = &questions[0].request.url;
    assert!(
        url.starts_with("data/t/../osrm/table/v1/foot/113.300000,23.000000;113.300000,23.010000;113.300000,23.020000?"),
        "{url}"
    );
    // Where one sets out is nobody's business.
    assert!(!url.contains("113.5"), "{url}");

    let answer = r#"{"code":"Ok","durations":[[0,600,1200],[660,0,null],[1200,600,0]],"distances":[[0,900,1800],[900,0,null],[1800,900,0]]}"#;
    let road = r#"{"code":"Ok","routes":[{"geometry":{"coordinates":[[113.3,23.0],[113.31,23.005],[113.3,23.01]],"type":"LineString"},"distance":900,"duration":600}]}"#;
    assert!(questions[0].read(&dataset, road).is_err() && questions[1].read(&dataset, answer).is_err());
    for question in &questions {
        let answer = if question.points.len() == 3 { answer } else { road };
        let found = question.read(&dataset, answer).unwrap();
        question.learn(&mut dataset, &found);
    }
    assert!(view::ways_to_ask(&dataset, &Link::parse("#/plan?s=a,b")).is_empty(), "all of that is known");
    assert!(view::ways_to_ask(&dataset, &Link::parse("#/follow?s=a,b")).is_empty(), "on the way as well");
    // Drawn along the road, from where one sets out.
    let track = view::track(&dataset, &link).unwrap();
    assert_eq!((track.line.len(), track.ends[0].is_some(), track.own), (1 + 3 + 4, true, true), "{track:?}");
    let table = view::draft_timetable(&dataset, &asked, Locale::ZhHans);
    let ways: Vec<_> = table.stops.iter().map(|stop| stop.way.clone()).collect();
    let first = ways[1].as_ref().unwrap();
    assert_eq!((first.text.as_str(), first.estimated, first.measured), ("步行 · 900 米 · 10 分钟", false, true));
    let second = ways[2].as_ref().unwrap();
    assert!(second.estimated && !second.measured, "the engine knows none from b to c");
    assert!(ways[0].as_ref().unwrap().estimated, "nobody measured the way from the start");

    for (wrong, code) in [
        (r#"{"engine": "google", "url": "x", "modes": {"walk": "foot"}}"#, "E306"),
        (r#"{"engine": "osrm", "modes": {"walk": "foot"}}"#, "E302"),
        (r#"{"engine": "osrm", "url": "x"}"#, "E302"),
        (r#"{"engine": "osrm", "url": "x", "modes": {"fly": "plane", "walk": "foot"}}"#, "E306"),
        (r#"{"engine": "osrm", "url": "javascript:x", "modes": {"walk": "foot"}}"#, "E305"),
    ] {
        let (_, findings) = crate::sites::manifest_with(&format!("\"routing\": {wrong}"));
        assert!(findings.iter().any(|finding| finding.code.id() == code), "{wrong}: {findings:?}");
    }
}
