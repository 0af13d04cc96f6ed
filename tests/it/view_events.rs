//! Narrowing events, and what is said beside them: conflicts with opening hours, calls, the year's programme, links.

use std::collections::BTreeSet;

use xunji::{
    dataset::Dataset,
    event::{EventStatus, Occurrence, expand, feed::Scope, ics},
    geo::{Metres, Wgs84},
    link::{Filter, Link},
    search::{Facets, Index},
    text::Locale,
    time::{Date, DateTime, Time, zone},
    view::{self, CalendarSource, EventRow, VenueLine},
};

use crate::sites::read_with;

const HANS: Locale = Locale::ZhHans;

const NOW: DateTime = DateTime::constant(2026, 11, 22, 10, 0, 0, 0);

/// Two halls in two districts, a team, and events that differ in everything one can ask for.
fn site() -> Dataset {
    let source = r#"{
        "places": [
            {"id": "a", "name": "甲馆", "longitude": 113.26, "latitude": 23.13, "address": {"city": "广州市", "district": "越秀区"},
             "openingHours": "Tu-Su 09:00-17:00"},
            {"id": "b", "name": "乙馆", "longitude": 113.40, "latitude": 23.10, "address": {"city": "广州市", "district": "海珠区"},
             "openingHours": "Mo-Su 18:00-02:00"}
        ],
        "teams": [{"id": "t", "name": "小队"}],
        "notices": [
            {"id": "n1", "title": "征文", "call": true, "deadline": "2026-12-31"},
            {"id": "n2", "title": "征画", "call": true, "deadline": "2026-11-22"},
            {"id": "n3", "title": "旧征集", "call": true, "deadline": "2026-11-21"},
            {"id": "n4", "title": "长期征集", "call": true},
            {"id": "n5", "title": "通知", "deadline": "2026-12-01"}
        ],
        "events": [
            {"uid": "talk", "title": "讲座", "start": "2026-11-25T15:00:00", "duration": "PT90M", "place": "a", "team": "t",
             "fee": "免费（需预约）", "language": "粤语", "audience": "长者", "capacity": {"total": 40, "remaining": 3},
             "registration": {"mode": "phone"}, "organisers": ["甲办", "乙办"],
             "recurrenceRules": [{"frequency": "weekly", "count": 3}],
             "recurrenceOverrides": {"2026-12-02T15:00:00": {"status": "cancelled"}, "2026-12-09T15:00:00": {"place": "b"}}},
            {"uid": "film", "title": "电影", "start": "2026-11-27T19:00:00", "duration": "PT2H", "place": "a",
             "fee": "20 元", "language": "普通话", "capacity": {"total": 40, "remaining": 0}},
            {"uid": "show", "title": "展览", "start": "2026-11-03", "lastDay": "2027-01-10", "place": "b"},
            {"uid": "live", "title": "直播", "start": "2026-11-30T23:30:00", "duration": "PT1H",
             "place": "b", "online": {"name": "直播间", "url": "https://example.org/live"}}
        ]
    }"#;
    read_with("", source).0
}

fn narrowed(dataset: &Dataset, fragment: &str) -> Vec<String> {
    let link = Link::parse(fragment);
    let hits = view::hits(&Index::build(dataset), &link);
    let found = view::narrowed_events(dataset, hits.as_deref(), &Facets::events(dataset), &link, None);
    let admitted = view::admitted(dataset, &found.rows);
    dataset.events.iter().zip(admitted).filter(|(_, on)| *on).map(|(event, _)| event.id.to_string()).collect()
}

fn on(dataset: &Dataset, id: &str, day: &str) -> Occurrence {
    let day: Date = day.parse().unwrap();
    let within = day.to_datetime(Time::midnight())..day.tomorrow().unwrap().to_datetime(Time::midnight());
    let all = expand(&dataset.events, &within, &dataset.holidays);
    *all.iter().find(|one| dataset.events[one.event].id.as_str() == id).unwrap()
}

#[test]
fn events_are_narrowed_by_all_that_is_told_of_them() {
    let dataset = site();
    assert_eq!(dataset.events.len(), 4);
    let check = |filters: &str, expect: &[&str]| {
        assert_eq!(narrowed(&dataset, &format!("#/calendar?t={filters}")), expect, "{filters}");
    };
    check("@free:free", &["talk"]);
    check("@left:left", &["talk"]);
    check("@language:粤语", &["talk"]);
    check("@language:粤语,@language:普通话", &["talk", "film"]);
    check("@audience:长者", &["talk"]);
    check("@registration:phone", &["talk"]);
    check("@team:t", &["talk"]);
    // One of its days is elsewhere.
    check("@place:b", &["talk", "show", "live"]);
    check("@place:a", &["talk", "film"]);
    check("@district:广州市/越秀区", &["talk", "film"]);
    check("@place:a,@free:free", &["talk"]);
    // What only places have asks for nothing here.
    check("@facility:toilet", &["talk", "film", "show", "live"]);
    assert_eq!(narrowed(&dataset, "#/calendar?q=电影"), ["film"]);
    assert_eq!(narrowed(&dataset, "#/calendar?q=电影&t=@free:free"), [""; 0]);
}

#[test]
fn what_is_near_happens_within_a_distance() {
    let dataset = site();
    let here = Wgs84::new(113.262, 23.131).unwrap();
    assert_eq!(view::events_within(&dataset, here, Metres(3_000.0)), [true, true, false, false]);
    assert_eq!(view::events_within(&dataset, here, Metres(30_000.0)), [true; 4]);
}

#[test]
fn an_event_outside_of_its_venue_s_hours_says_so() {
    let dataset = site();
    let check = |id: &str, day: &str, expect: &[&str]| {
        let one = on(&dataset, id, day);
        let event = &dataset.events[one.event];
        let found: Vec<&str> =
            view::hours_conflicts(&dataset, event, &one, HANS).into_iter().map(|found| found.text).collect();
        assert_eq!(found, expect, "{id} {day}");
    };
    check("talk", "2026-11-25", &[]);
    // In the afternoon the other hall has not opened yet.
    check("talk", "2026-12-09", &["不在场所的开放时间内，请先核实"]);
    check("talk", "2026-12-02", &[]);
    check("film", "2026-11-27", &["不在场所的开放时间内，请先核实"]);
    check("show", "2026-11-23", &[]);
    // Past midnight the evening's hours go on.
    check("live", "2026-11-30", &[]);
    // A Monday on which the hall is closed.
    let mut monday = dataset.events[1].clone();
    monday.start = DateTime::constant(2026, 11, 30, 10, 0, 0, 0);
    let one = Occurrence {
        start: monday.start,
        end: Some(DateTime::constant(2026, 11, 30, 11, 0, 0, 0)),
        ..on(&dataset, "film", "2026-11-27")
    };
    let found = view::hours_conflicts(&dataset, &monday, &one, HANS);
    assert_eq!(found[0].text, "场所当天闭馆，请先核实");
}

#[test]
fn calls_stand_by_their_deadlines() {
    let dataset = site();
    let today = NOW.date();
    let names = |calls: Vec<view::Call>| calls.into_iter().map(|call| (call.name, call.left)).collect::<Vec<_>>();
    let open = names(view::open_calls(&dataset, today, HANS));
    let expect = [("征画", Some(0)), ("征文", Some(39)), ("长期征集", None)];
    assert_eq!(open, expect.map(|(name, left)| (name.to_owned(), left)));
    assert_eq!(
        names(view::closing_on(&dataset, "2026-12-31".parse().unwrap(), today, HANS)),
        [("征文".to_owned(), Some(39))]
    );
    assert_eq!(names(view::closing_on(&dataset, "2026-12-01".parse().unwrap(), today, HANS)), []);
}

#[test]
fn a_year_s_programme_names_each_event_once_a_month() {
    let dataset = site();
    let board = view::board(&dataset, &[true; 4], 2026, NOW, HANS);
    let months: Vec<i8> = board.months.iter().map(|month| month.month.month).collect();
    assert_eq!(months, [11, 12]);
    let rows: Vec<(&str, &[String], &str, &str)> =
        board.months[0].rows.iter().map(|row| (&*row.title, &*row.when, &*row.venue, &*row.who)).collect();
    let november = [
        ("展览", vec!["11月3日–2027年1月10日"], "乙馆", ""),
        ("讲座", vec!["25日 15:00–16:30"], "甲馆", "甲办、乙办"),
        ("电影", vec!["27日 19:00–21:00"], "甲馆", ""),
        ("直播", vec!["30日 23:30–次日 00:30"], "乙馆", ""),
    ];
    assert_eq!(rows.len(), november.len());
    for (row, expect) in rows.iter().zip(&november) {
        assert_eq!((row.0, row.2, row.3), (expect.0, expect.2, expect.3));
        assert_eq!(row.1, expect.1);
    }
    let december = &board.months[1].rows[0];
    assert_eq!(december.when, ["2日 15:00–16:30 已取消", "9日 15:00–16:30"]);
    // What began in the year before stands in January.
    let next = view::board(&dataset, &[true; 4], 2027, NOW, HANS);
    assert_eq!(next.months.len(), 1);
    assert_eq!(next.months[0].rows[0].when, ["11月3日–2027年1月10日"]);
    assert!(view::board(&dataset, &[false; 4], 2026, NOW, HANS).months.is_empty());
}

#[test]
fn each_occurrence_of_a_year_is_on_the_board_once() {
    for name in ["guangzhou", "nanhai", "taijiang", "six-cities"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data").join(name);
        let (dataset, _) = crate::sites::read_folder(&folder);
        let within = DateTime::constant(2026, 1, 1, 0, 0, 0, 0)..DateTime::constant(2027, 1, 1, 0, 0, 0, 0);
        let all = expand(&dataset.events, &within, &dataset.holidays);
        let board = view::board(&dataset, &vec![true; dataset.events.len()], 2026, NOW, HANS);
        let events: BTreeSet<usize> = all.iter().map(|one| one.event).collect();
        let pages: BTreeSet<String> = board
            .months
            .iter()
            .flat_map(|month| &month.rows)
            .filter_map(|row| match &row.page {
                xunji::link::Page::Event { id, .. } => Some(id.to_string()),
                _ => None,
            })
            .collect();
        assert_eq!(pages.len(), events.len(), "{name}");
        let days = board
            .months
            .iter()
            .flat_map(|month| &month.rows)
            .flat_map(|row| &row.when)
            .map(|when| when.matches('、').count() + 1);
        assert_eq!(days.sum::<usize>(), all.len(), "{name}");
    }
}

#[test]
fn web_calendars_are_given_the_moment_and_the_place() {
    let dataset = site();
    let links = |id: &str, day: &str| {
        let one = on(&dataset, id, day);
        view::web_calendars(
            &dataset,
            &dataset.events[one.event],
            &one,
            ("https://example.org/#/event/x", HANS, zone::china),
        )
    };
    let talk = links("talk", "2026-11-25");
    let google = talk[0].url.as_str();
    assert!(google.contains("dates=20261125T070000Z%2F20261125T083000Z"), "{google}");
    assert!(google.contains("text=%E8%AE%B2%E5%BA%A7"), "{google}");
    assert!(google.contains("details=https%3A%2F%2Fexample.org%2F%23%2Fevent%2Fx"), "{google}");
    let outlook = talk[1].url.as_str();
    assert!(
        outlook.contains("startdt=2026-11-25T07%3A00%3A00Z&enddt=2026-11-25T08%3A30%3A00Z&allday=false"),
        "{outlook}"
    );
    let show = links("show", "2026-11-25");
    assert!(show[0].url.as_str().contains("dates=20261103%2F20270111"), "{}", show[0].url.as_str());
    assert!(show[1].url.as_str().contains("startdt=2026-11-03&enddt=2027-01-11&allday=true"));
    let hosts: Vec<&str> = talk.iter().map(|link| link.url.as_str().split('/').nth(2).unwrap()).collect();
    assert_eq!(hosts, ["calendar.google.com", "outlook.live.com", "outlook.office.com"]);
}

#[test]
fn what_does_not_take_place_is_put_into_no_calendar() {
    let dataset = site();
    let check = |day: &str, calendars: usize, remind: bool| {
        let one = on(&dataset, "talk", day);
        let event = &dataset.events[one.event];
        assert_eq!(view::web_calendars(&dataset, event, &one, ("", HANS, zone::china)).len(), calendars, "{day}");
        assert_eq!(view::can_remind(&one, NOW), remind, "{day}");
    };
    check("2026-11-25", 3, true);
    check("2026-12-02", 0, false);
    let begun = on(&dataset, "talk", "2026-11-25");
    assert!(!view::can_remind(&begun, begun.start));
    let postponed = Occurrence { status: EventStatus::Postponed, ..begun };
    assert!(!view::can_remind(&postponed, NOW));
}

#[test]
fn an_event_taken_along_leads_back_to_its_own_date() {
    let dataset = site();
    let check = |id: &str, day: &str, fragment: &str| {
        let one = on(&dataset, id, day);
        let event = &dataset.events[one.event];
        let link = view::event_link(event, Some(&one), None);
        assert_eq!(link, fragment);
        let xunji::link::Page::Event { start, .. } = Link::parse(&link).page else { panic!("{link}") };
        assert_eq!(view::occurrence(&dataset, event, start, NOW), Some(one));
    };
    check("talk", "2026-12-09", "#/event/talk/2026-12-09T15:00");
    check("film", "2026-11-27", "#/event/film");
    let talk = &dataset.events[0];
    assert_eq!(view::event_link(talk, None, Some(Locale::En)), "#/event/talk?lang=en");
}

#[test]
fn a_calendar_file_tells_where_and_what_belongs_to_it() {
    let (dataset, _) = read_with(
        "",
        r#"{"places": [{"id": "a", "name": "甲馆", "longitude": 113.26, "latitude": 23.13}],
            "events": [{"uid": "e", "title": "讲座", "start": "2026-11-25T15:00:00", "place": "a",
                "links": [{"rel": "document", "url": "https://example.org/讲义.pdf", "label": "讲义"}, {"rel": "x", "url": "local.pdf"}]},
               {"uid": "closed", "title": "内部", "start": "2026-11-25T15:00:00", "place": "a", "restricted": true}]}"#,
    );
    let context =
        ics::Context { dataset: &dataset, locale: HANS, stamp: NOW, page: "", alarm: None, offsets: zone::china };
    let text = |row: usize| ics::series(&dataset.events[row], &context).replace("\r\n ", "");
    assert!(text(0).contains("\r\nGEO:23.130000;113.260000\r\n"), "{}", text(0));
    assert_eq!(text(0).matches("\r\nATTACH:https://example.org/").count(), 1, "{}", text(0));
    assert!(!text(1).contains("GEO:"), "{}", text(1));
}

#[test]
fn an_unknown_place_is_not_called_by_its_id() {
    let (dataset, report) = read_with(
        "",
        r#"{"places": [{"id": "a", "name": "甲馆", "longitude": 113.26, "latitude": 23.13}],
            "events": [
                {"uid": "lost", "title": "讲座", "start": "2026-11-25T15:00:00", "place": "beijing-street"},
                {"uid": "said", "title": "讲座", "start": "2026-11-25T15:00:00", "place": "beijing-street", "location": "北京路"},
                {"uid": "both", "title": "讲座", "start": "2026-11-25T15:00:00", "place": ["beijing-street", "a"]},
                {"uid": "name", "title": "讲座", "start": "2026-11-25T15:00:00", "place": "北京路步行街"},
                {"uid": "live", "title": "讲座", "start": "2026-11-25T15:00:00", "place": "beijing-street", "online": {"name": "直播间"}},
                {"uid": "sealed", "title": "会", "start": "2026-11-25T15:00:00", "location": "会议室", "restricted": true}
            ],
            "routes": [{"id": "r", "name": "线", "stops": [{"place": "a"}, {"place": "beijing-street"}, {"place": "北京路步行街"}]}]}"#,
    );
    assert_eq!(report.findings.iter().filter(|finding| finding.code.id() == "E501").count(), 7);
    let check = |id: &str, expect: &[VenueLine], row: &str, file: &str| {
        let one = on(&dataset, id, "2026-11-25");
        let event = &dataset.events[one.event];
        assert_eq!(view::venue_lines(&dataset, event, Some(&one), HANS), expect, "{id}");
        assert_eq!(EventRow::new(&dataset, &one, NOW, HANS).unwrap().venue, row, "{id}");
        let context =
            ics::Context { dataset: &dataset, locale: HANS, stamp: NOW, page: "", alarm: None, offsets: zone::china };
        let text = ics::single(event, &one, &context);
        let place = text.split("\r\n").find_map(|line| line.strip_prefix("LOCATION:")).unwrap_or_default();
        assert_eq!(place, file, "{id}");
    };
    let hall = || VenueLine::Place(xunji::id::Id::new("a"), "甲馆".into(), String::new());
    check("lost", &[VenueLine::Missing], "", "");
    check("said", &[VenueLine::Named("北京路".into())], "北京路", "北京路");
    check("both", &[hall()], "甲馆", "甲馆");
    check("name", &[VenueLine::Named("北京路步行街".into())], "北京路步行街", "北京路步行街");
    check("live", &[VenueLine::Online("直播间".into(), None), VenueLine::Missing], "", "直播间");
    check("sealed", &[], "", "");
    let table = view::route_timetable(&dataset, &dataset.routes[0], None, xunji::route::Pace::default(), HANS);
    let stops: Vec<&str> = table.stops.iter().map(|stop| &*stop.name).collect();
    assert_eq!(stops, ["甲馆", "未知", "北京路步行街"]);
}

#[test]
fn a_district_is_called_as_the_taxonomy_has_it_in_the_reader_s_language() {
    let taxonomies = r#""locales": ["zh-Hans", "en"], "mainTaxonomy": {"places": "kind"}, "taxonomies": [
        {"id": "kind", "label": "类", "items": [{"code": "site", "label": {"zh-Hans": "旧址", "en": "Heritage site"}}]},
        {"id": "district", "label": "区", "items": [
            {"code": "baiyun", "label": {"en": "Baiyun", "zh-Hans": "白云区"}},
            {"code": "plain", "label": "越秀区"}
        ]}
    ]"#;
    let (dataset, report) = read_with(
        taxonomies,
        r#"{"source": "x", "places": [
            {"id": "a", "name": "A", "longitude": 113.26, "latitude": 23.13, "tags": {"kind": "site", "district": "baiyun"},
                "address": {"city": "广州市", "district": "白云区"}},
            {"id": "b", "name": "B", "longitude": 113.26, "latitude": 23.13, "tags": {"district": "baiyun"},
                "address": {"city": "广州市"}},
            {"id": "c", "name": "C", "longitude": 113.26, "latitude": 23.13, "tags": {"district": "plain"},
                "address": {"district": {"zh-Hans": "越秀区", "en": "Yuexiu District"}}},
            {"id": "d", "name": "D", "longitude": 113.26, "latitude": 23.13}
        ], "routes": [{"id": "r", "name": "R", "stops": [{"place": "a"}, {"place": "c"}]}]}"#,
    );
    assert_eq!(report.findings, []);
    let said = |locale| -> Vec<String> {
        dataset.places.iter().map(|place| view::PlaceRow::new(&dataset, place, NOW, locale).kind).collect()
    };
    assert_eq!(said(HANS), ["旧址 · 白云区", "广州市", "越秀区", ""]);
    assert_eq!(said(Locale::En), ["Heritage site · Baiyun", "广州市", "Yuexiu District", ""]);
    let facets = Facets::places(&dataset);
    let districts = facets.dimensions.iter().find(|dimension| &*dimension.key == "@district").unwrap();
    let baiyun = districts.choices.iter().find(|choice| &*choice.code == "广州市/白云区").unwrap();
    assert_eq!(baiyun.label.get(Locale::En), "Baiyun");
}

#[test]
fn a_team_s_and_a_place_s_events_are_a_feed() {
    let dataset = site();
    let path = |fragment: &str| view::feed(&dataset, &Link::parse(fragment));
    assert_eq!(path("#/calendar"), "feeds/events");
    assert_eq!(path("#/calendar?t=@team:t"), "feeds/teams/t");
    assert_eq!(path("#/calendar?t=@place:b"), "feeds/places/b");
    assert_eq!(path("#/calendar?t=@place:nowhere"), "feeds/events");
    assert_eq!(path("#/calendar?t=@place:b,@free:free"), "feeds/events");
    assert!(Scope::every(&dataset).contains(&Scope::Team(xunji::id::Id::new("t"))));
    let filter = Filter::new("@team", "t").unwrap();
    let link = xunji::command::step(
        Link::parse("#/place/a?q=x&t=platform:talk"),
        xunji::command::Command::OpenFor(filter.clone(), xunji::link::Page::CALENDAR),
    );
    assert_eq!((link.filters, &*link.query), (vec![filter], ""));
}

#[test]
fn an_event_abroad_names_its_own_clock_in_lists() {
    let (dataset, _) = read_with(
        "",
        r#"{"events": [{"uid": "e", "title": "云讲座", "start": "2026-11-25T10:00:00", "duration": "PT1H", "timeZone": "Asia/Urumqi"},
            {"uid": "h", "title": "讲座", "start": "2026-11-25T10:00:00", "duration": "PT1H"}]}"#,
    );
    let rows: Vec<EventRow> = {
        let within = view::shown_days(&dataset.site, "2026-11".parse().unwrap());
        let occurrences = expand(&dataset.events, &within, &dataset.holidays);
        let source = CalendarSource { dataset: &dataset, occurrences: &occurrences, now: NOW, locale: HANS };
        view::day_agenda(source, "2026-11-25".parse().unwrap()).rows
    };
    let said: Vec<(&str, &str)> = rows.iter().map(|row| (&*row.time, &*row.local)).collect();
    assert_eq!(said, [("10:00–11:00", ""), ("12:00–13:00", "当地时间 10:00 (Asia/Urumqi)")]);
}

#[test]
fn an_event_abroad_was_moved_only_where_its_own_clock_says_so() {
    let (dataset, _) = read_with(
        "",
        r#"{"events": [{"uid": "e", "title": "云讲座", "start": "2026-11-23T23:00:00", "duration": "PT1H", "timeZone": "Asia/Urumqi",
            "recurrenceRules": [{"frequency": "daily", "count": 4}],
            "recurrenceOverrides": {"2026-11-25T23:00:00": {"start": "2026-11-25T21:00:00"}}}]}"#,
    );
    let event = dataset.events.row(0).unwrap();
    let check = |original: &str, hours: &str, planned: &str| {
        // Its day on the site's clock is the one after.
        let one = view::occurrence(&dataset, event, Some(original.parse().unwrap()), NOW).unwrap();
        let head = view::event_head(event, Some(&one), NOW, HANS);
        assert_eq!((one.original, &*head.hours, &*head.planned), (original.parse().unwrap(), hours, planned));
    };
    check("2026-11-24T23:00:00", "01:00–02:00", "");
    check("2026-11-25T23:00:00", "23:00–24:00", "原定 2026年11月26日 周四 01:00");
    check("2026-11-26T23:00:00", "01:00–02:00", "");
}

#[test]
fn a_tour_s_stops_are_seen_at_once() {
    let dataset = site();
    let facets = Facets::places(&dataset);
    let tours = facets.dimensions.iter().find(|dimension| &*dimension.key == "@event").unwrap();
    // What stays in one place is no tour.
    assert_eq!(tours.choices.iter().map(|choice| &*choice.code).collect::<Vec<_>>(), ["talk"]);
    assert_eq!(tours.rows(0), [0, 1]);
    let camera = view::look_at(&dataset, tours.rows(0)).unwrap();
    assert!((camera.center().longitude() - 113.33).abs() < 0.01 && (camera.center().latitude() - 23.115).abs() < 0.01);
    // 0.14 degrees fill 280 pixels at zoom 11.4.
    assert!((camera.zoom() - 11.0).abs() < 0.01, "{}", camera.zoom());
    assert_eq!(view::look_at(&dataset, &[]), None);
}
