//! Routes as the page prints them.

use serde_json::{Value, json};
use xunji::{
    dataset::Dataset,
    link::{Draft, Link, Page},
    route::{Aim, Ends, Mode, Pace, RouteId, plan},
    text::Locale,
    time::Date,
    view::{self, Change, FileKind, Timetable, Weight},
    words::Words,
};

use crate::{
    gpx_rules::ALL,
    published::{place, published},
};

pub const MONDAY: Date = Date::constant(2026, 11, 23);

pub fn site() -> Dataset {
    let museum = json!({"openingHours": "Tu-Su 09:00-17:00", "lastEntryMinutes": 30, "visitMinutes": 40});
    let late = json!({"openingHours": "10:00-17:00", "lastEntryMinutes": 30});
    published(
        &json!({
            "places": [
                place("south", 0.0, &json!({})),
                place("middle", 1.0, &museum),
                place("north", 2.0, &late),
                {"type": "Feature", "id": "lost", "geometry": null, "properties": {"name": "lost", "source": {"name": "s"}}}
            ],
            "routes": [
                {
                    "id": "r", "name": "甲路线", "mode": "walk", "start": "08:30", "tags": {"theme": "a"},
                    "groupMax": 30, "materials": "笔", "source": {"name": "s"},
                    "stops": [
                        {"place": "south", "stayMinutes": 20, "task": "看"},
                        {"name": "午餐点", "stayMinutes": 45, "meal": true},
                        {"place": "middle", "optional": true},
                        {"place": "north", "name": "北门"}
                    ],
                    "legs": [null, null, {"mode": "bus", "minutes": 7, "line": [[113.3, 23.01], [113.31, 23.015], [113.3, 23.02]]}]
                },
                {"id": "gone", "name": "旧路线", "status": "withdrawn", "stops": [], "source": {"name": "s"}},
                {"id": "told", "name": "乙路线", "totalMinutes": 100, "source": {"name": "s"},
                 "stops": [{"place": "south"}], "mode": "bus"}
            ]
        }),
        &json!({}),
    )
}

fn curated(dataset: &Dataset, date: Option<Date>, locale: Locale) -> Timetable {
    let route = dataset.routes.get(&RouteId::new("r")).unwrap();
    view::route_timetable(dataset, route, date, Pace::Usual, locale)
}

pub fn draft(fragment: &str) -> Draft {
    Link::parse(fragment).draft
}

fn told(table: &Timetable, stop: usize) -> Vec<(&str, Weight)> {
    table.stops[stop].warnings.iter().map(|caution| (caution.text.as_str(), caution.weight)).collect()
}

#[test]
fn a_route_prints_its_stops_and_ways() {
    let table = curated(&site(), None, Locale::ZhHans);
    let stops: Vec<_> =
        table.stops.iter().map(|stop| (stop.number, stop.name.as_str(), stop.place.is_some())).collect();
    assert_eq!(stops, [(1, "south馆", true), (2, "午餐点", false), (3, "middle馆", true), (4, "北门", true)]);
    let ways: Vec<_> =
        table.stops.iter().map(|stop| stop.way.as_ref().map(|way| (way.text.as_str(), way.estimated))).collect();
    // 1.11 km, a third longer than the crow flies, at 4 km/h; the bus as published.
    let walk = Some(("步行 · 1.4 公里 · 22 分钟", true));
    assert_eq!(ways, [None, None, walk, Some(("公交 · 1.4 公里 · 7 分钟", false))]);
    let times: Vec<_> =
        table.stops.iter().map(|stop| format!("{} {} {}", stop.arrive, stop.stay, stop.leave)).collect();
    assert_eq!(times, ["08:30 20 分钟 08:50", "08:50 45 分钟 09:35", "09:57 40 分钟 10:37", "10:44 30 分钟 11:14"]);
    assert_eq!(table.stops.iter().map(|stop| stop.stay_assumed).collect::<Vec<_>>(), [false, false, false, true]);
    assert_eq!((table.span.as_str(), table.total.as_str()), ("08:30–11:14", "2 小时 44 分钟"));
    assert_eq!((table.distance.as_str(), table.travel.as_str()), ("2.9 公里", "29 分钟"));
    assert!(table.estimated);
    assert_eq!(table.troubles, 0);
    assert_eq!((table.stops[0].task.as_str(), table.stops[1].meal, table.stops[2].optional), ("看", true, true));
}

#[test]
fn warnings_are_said_in_words() {
    let monday = curated(&site(), Some(MONDAY), Locale::ZhHans);
    assert_eq!(told(&monday, 0), [("开放时间未知，请先核实", Weight::Note)]);
    // What is not in the data has no hours to be unknown.
    assert_eq!(told(&monday, 1), [("没有坐标，去这一站的时间未计入", Weight::Note)]);
    assert_eq!(told(&monday, 2), [("当天闭馆", Weight::Trouble)]);
    assert_eq!(told(&monday, 3), []);
    assert_eq!(monday.troubles, 1);

    let cases = [
        ("#/plan?s=north&date=2026-11-23&start=09:40", Locale::ZhHans, "10:00 开放，需等候 20 分钟", Weight::Wait),
        (
            "#/plan?s=north&date=2026-11-23&start=16:52",
            Locale::ZhHans,
            "16:30 停止入场，预计 16:52 到达",
            Weight::Trouble,
        ),
        ("#/plan?s=north&date=2026-11-23&start=17:10", Locale::ZhHant, "17:00 閉館，預計 17:10 到達", Weight::Trouble),
        (
            "#/plan?s=north~60&date=2026-11-23&start=16:15",
            Locale::ZhHant,
            "17:00 閉館，停留時間少 15 分鐘",
            Weight::Trouble,
        ),
        (
            "#/plan?s=north&date=2026-11-23&start=16:52",
            Locale::En,
            "Last entry 16:30, arrival expected 16:52",
            Weight::Trouble,
        ),
        ("#/plan?s=north&date=2026-11-23&start=09:40", Locale::En, "Opens 10:00: a wait of 20 min", Weight::Wait),
    ];
    for (link, locale, words, weight) in cases {
        let table = view::draft_timetable(&site(), &draft(link), locale);
        assert_eq!(told(&table, 0), [(words, weight)], "{link}");
    }
}

#[test]
fn a_draft_keeps_what_the_data_does_not_know() {
    let dataset = site();
    let table = view::draft_timetable(&dataset, &draft("#/plan?s=nowhere,south,lost~5"), Locale::En);
    let stops: Vec<_> =
        table.stops.iter().map(|stop| (stop.name.as_str(), stop.place.is_some(), stop.stay_minutes)).collect();
    assert_eq!(stops, [("nowhere", false, 30), ("south馆", true, 30), ("lost", true, 5)]);
    assert!(!told(&table, 0).is_empty());
    assert_eq!(view::draft_timetable(&dataset, &Draft::default(), Locale::En).stops, []);
}

#[test]
fn a_list_of_routes_tells_length_and_time() {
    let rows = view::route_rows(&site(), Locale::ZhHans);
    let told: Vec<_> =
        rows.iter().map(|row| (row.name.as_str(), row.facts.join(" "), row.estimated, row.themes.as_str())).collect();
    assert_eq!(
        told,
        [
            ("甲路线", "步行 4 站 2.9 公里 2 小时 44 分钟".into(), true, "甲"),
            ("乙路线", "公交 1 站 1 小时 40 分钟".to_owned(), false, ""),
        ]
    );
}

#[test]
fn a_route_is_taken_over_without_what_is_no_place() {
    let dataset = site();
    let (stops, lost) = view::route_stops(&dataset, dataset.routes.get(&RouteId::new("r")).unwrap());
    let told: Vec<_> =
        stops.iter().map(|stop| (stop.place.as_str(), stop.stay_minutes, stop.optional, stop.mode)).collect();
    assert_eq!(
        told,
        [("south", Some(20), false, None), ("middle", None, true, None), ("north", None, false, Some(Mode::Bus))]
    );
    assert_eq!(lost, 1);
}

/// What is published about the stops and the ways of a route goes with it when it becomes one's own: through the link,
/// onto the page, into files and along the way; and only as far as one still goes as published.
#[test]
fn what_is_published_goes_with_a_route() {
    let dataset = site();
    let route = dataset.routes.get(&RouteId::new("r")).unwrap();
    let (stops, _) = view::route_stops(&dataset, route);
    let own = Draft { stops, base: Some(route.id.clone()), ..Draft::default() };
    let link = Link { page: Page::Plan, draft: own.clone(), ..Link::default() };
    assert_eq!(link.to_string(), "#/plan?s=south~20,middle~o,north~t&of=r");
    assert_eq!(Link::parse(&link.to_string()).draft, own);
    assert_eq!(Draft::from_code(&own.to_code()), Ok(own.clone()));

    let table = view::draft_timetable(&dataset, &own, Locale::ZhHans);
    assert_eq!(table.stops.iter().map(|stop| &*stop.task).collect::<Vec<_>>(), ["看", "", ""]);
    let way = table.stops[2].way.clone().unwrap();
    assert!(way.text.starts_with("公交") && way.text.ends_with("7 分钟") && !way.estimated, "{way:?}");
    assert_eq!(view::track(&dataset, &link).unwrap().line.len(), 4, "along the published line");
    let facts = view::booklet(&dataset, &own, MONDAY, Locale::ZhHans).facts;
    assert!(facts.iter().any(|fact| fact.lines == ["笔"]), "{facts:?}");
    let stamp = MONDAY.at(1, 0, 0, 0);
    let dated = Draft { date: Some(MONDAY), ..own.clone() };
    for kind in FileKind::ALL {
        let file = view::draft_file(&dataset, &dated, (kind, ALL), stamp, Locale::ZhHans);
        assert!(file.contains('看'), "{kind:?}: {file}");
    }
    let track = view::draft_file(&dataset, &own, (FileKind::Gpx, ALL), stamp, Locale::ZhHans);
    assert_eq!(track.matches("<trkpt").count(), 4, "{track}");

    // Somewhere else nothing of it holds.
    let other = Draft { stops: draft("#/plan?s=lost").stops, ..own.clone() };
    assert!(view::booklet(&dataset, &other, MONDAY, Locale::ZhHans).facts.is_empty());

    // On foot, or the other way round, it is another way.
    let mut on_foot = own.clone();
    on_foot.stops[2].mode = None;
    let way = view::draft_timetable(&dataset, &on_foot, Locale::ZhHans).stops[2].way.clone().unwrap();
    assert!(way.estimated && way.text.starts_with("步行"), "{way:?}");
    let mut turned = own;
    turned.stops.reverse();
    assert!(view::draft_timetable(&dataset, &turned, Locale::ZhHans).stops[1].way.clone().unwrap().estimated);
}

/// With a time to be back and none to set out, one learns until when one can wait: to the minute.
#[test]
fn one_learns_when_to_set_out_at_the_latest() {
    let dataset = site();
    let clock = |link: &str| view::latest_start(&dataset, &draft(link)).map(view::time_field);
    // 20 minutes, the way of 22 and 40 more: over 82 minutes after one set out.
    assert_eq!(clock("#/plan?s=south~20,middle&back=15:00"), Some("13:38".into()));
    let asked = draft("#/plan?s=south~20,middle&back=15:00&start=13:38");
    assert_eq!(
        (view::latest_start(&dataset, &asked), view::draft_timetable(&dataset, &asked, Locale::En).finish),
        (None, "15:00".into())
    );
    // Doors that close keep one from waiting so long.
    assert_eq!(clock("#/plan?s=north~20,south&back=20:00&date=2026-11-24"), Some("16:30".into()));
    for none in [
        "#/plan?s=south,middle",
        "#/plan?back=15:00",
        "#/plan?s=south,middle~d&back=15:00",
        "#/plan?s=south,middle&back=09:30",
    ] {
        assert_eq!(clock(none), None, "{none}");
    }
}

/// Times at which a publisher lets groups set out: the first of them holds where nobody says when; others are warned of.
#[test]
fn routes_are_begun_when_they_may_be() {
    let windows = json!([{"from": "08:30", "until": "10:00"}, {"from": "13:30"}]);
    let dataset = published(
        &json!({
            "places": [place("a", 0.0, &json!({}))],
            "routes": [{"id": "r", "name": "线", "source": {"name": "s"}, "stops": [{"place": "a"}], "startWindows": windows,
                "grade": "四年级", "curriculum": ["五下第三单元"], "groupMin": 5, "groupMax": 30, "hospital": "某医院",
                "emergencyPhones": ["020-0000 0001"], "emergencyPlan": "联系带队老师"}]
        }),
        &json!({}),
    );
    let route = dataset.routes.get(&RouteId::new("r")).unwrap();
    let table = |start: Option<&str>| {
        let route = view::set_out_at(route, start.and_then(view::read_time));
        view::route_timetable(&dataset, &route, None, Pace::Usual, Locale::ZhHans)
    };
    assert_eq!((&*table(None).stops[0].arrive, table(None).cautions.len()), ("08:30", 0));
    for (start, warned) in [("10:00", 0), ("10:01", 1), ("13:30", 0), ("13:31", 1)] {
        assert_eq!(table(Some(start)).cautions.len(), warned, "{start}");
    }
    let facts = view::route_facts(route, Locale::ZhHans);
    let lines = |name: &str| facts.iter().find(|fact| fact.name == name).map(|fact| fact.lines.join(" "));
    for (name, told) in [
        ("可出发时段", "08:30–10:00 13:30"),
        ("适合年级", "四年级"),
        ("课程衔接", "五下第三单元"),
        ("成团人数", "5–30 人"),
        ("就近医院", "某医院"),
        ("应急电话", "020-0000 0001"),
        ("应急预案", "联系带队老师"),
    ] {
        assert_eq!(lines(name).as_deref(), Some(told), "{name}");
    }
    let follow =
        view::follow(&dataset, &Link::parse("#/follow/1/r?start=10:30"), MONDAY.at(9, 0, 0, 0), Locale::ZhHans)
            .unwrap();
    assert_eq!(follow.safety, ["就近医院 某医院", "应急预案 联系带队老师"]);
    assert_eq!((follow.emergency_phones.len(), &*follow.stops[0].stop.arrive), (1, "10:30"));
}

#[test]
fn a_route_is_told_in_lines() {
    let dataset = site();
    let own = draft("#/plan?s=south~20,middle,north~~~&date=2026-11-24&of=r&lunch=690-780-45");
    let card = view::card(&view::booklet(&dataset, &own, MONDAY, Locale::ZhHans), Words::of(Locale::ZhHans));
    let text = card.text("https://x/#/plan");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[..2], ["我的路线", "2026年11月24日 周二"], "{text}");
    assert!(lines.contains(&"1. 09:00–09:20 south馆") && lines.contains(&"   任务 看"), "{text}");
    assert_eq!(lines.last(), Some(&"https://x/#/plan"));
}

#[test]
fn a_proposal_stands_beside_the_present_order() {
    let dataset = site();
    let asked = draft("#/plan?s=south,north,middle");
    let propose = |draft: &Draft| {
        let days = view::days_to_plan(&dataset, draft, Ends { first: true, last: false });
        let days: Vec<_> =
            days.into_iter().map(|trip| (plan(&trip, Aim::Soonest), trip)).map(|(day, trip)| (trip, day)).collect();
        view::proposal(&dataset, draft, &days, Locale::ZhHans)
    };
    let proposal = propose(&asked).unwrap();
    let ids: Vec<_> = proposal.stops.iter().map(|stop| stop.place.as_str()).collect();
    assert_eq!(ids, ["south", "middle", "north"]);
    let marked = |stops: &[(String, Change)]| {
        let mark = |change: &Change| if *change == Change::Same { "" } else { "*" };
        stops.iter().map(|(name, change)| format!("{name}{}", mark(change))).collect::<Vec<_>>()
    };
    // As few as can be are said to have moved.
    assert_eq!(marked(&proposal.present.stops).iter().filter(|name| name.ends_with('*')).count(), 1);
    assert_eq!(marked(&proposal.proposed.stops).iter().filter(|name| name.ends_with('*')).count(), 1);
    assert_eq!(proposal.omitted, []);
    assert_eq!((proposal.present.distance.as_str(), proposal.proposed.distance.as_str()), ("4.3 公里", "2.9 公里"));
    // Nothing is proposed where nothing would change.
    let best = Draft { stops: proposal.stops, ..asked };
    assert_eq!(propose(&best), None);
}

#[test]
fn a_proposal_says_what_it_leaves_out() {
    let dataset = site();
    let asked = draft("#/plan?s=south,middle~o,north&date=2026-11-23");
    let days = view::days_to_plan(&dataset, &asked, Ends::default());
    let days: Vec<_> =
        days.into_iter().map(|trip| (plan(&trip, Aim::Soonest), trip)).map(|(day, trip)| (trip, day)).collect();
    let proposal = view::proposal(&dataset, &asked, &days, Locale::ZhHans).unwrap();
    // Closed on Mondays, and only wished for.
    assert_eq!(proposal.omitted, [("middle馆".to_owned(), "当天闭馆".to_owned())]);
    assert!(proposal.present.stops.contains(&("middle馆".to_owned(), Change::LeftOut)));
    assert!(proposal.stops.iter().all(|stop| stop.place.as_str() != "middle"));
    assert!(
        proposal.proposed.cautions.iter().any(|(name, caution)| name == "south馆" && caution.weight == Weight::Note)
    );
}

#[test]
fn days_are_named_and_numbered_through() {
    let days = view::draft_days(&site(), &draft("#/plan?s=south,middle~d,north&date=2026-11-23"), Locale::ZhHans);
    assert_eq!(
        days.iter().map(|day| day.title.as_str()).collect::<Vec<_>>(),
        ["第 1 天 · 11月23日", "第 2 天 · 11月24日"]
    );
    let numbers: Vec<Vec<usize>> = days.iter().map(|day| day.stops.iter().map(|stop| stop.number).collect()).collect();
    assert_eq!(numbers, [vec![1], vec![2, 3]]);
    assert_eq!(view::draft_days(&site(), &draft("#/plan?s=south"), Locale::ZhHans)[0].title, "");
}

#[test]
fn fields_read_what_they_write() {
    assert_eq!(view::date_field(MONDAY), "2026-11-23");
    assert_eq!(view::read_date("2026-11-23"), Some(MONDAY));
    let time = view::read_time("09:05").unwrap();
    assert_eq!(view::time_field(time), "09:05");
    for bad in ["", "2026-13-01", "heute"] {
        assert_eq!((view::read_date(bad), view::read_time(bad)), (None, None), "{bad}");
    }
}

#[test]
fn facts_leave_out_what_is_not_told() {
    let dataset = site();
    let facts = |id: &str| -> Vec<(String, Value)> {
        let route = dataset.routes.get(&RouteId::new(id)).unwrap();
        view::route_facts(route, Locale::En).into_iter().map(|fact| (fact.name.to_owned(), json!(fact.lines))).collect()
    };
    let told = [("How to travel", "On foot"), ("Start", "08:30"), ("Group", "≤ 30 people"), ("Bring", "笔")];
    assert_eq!(facts("r"), told.map(|(name, line)| (name.to_owned(), json!([line]))));
    assert_eq!(facts("told").len(), 2);
}
