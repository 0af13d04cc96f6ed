//! Good data arrive whole: a site with every member of the contract, and what it becomes.

use std::path::Path;

use xunji::{
    about::{MediaKind, Url},
    data::Failure,
    event::{Duration, EventStatus, Frequency, NthDay, Venue, Workdays},
    geo::{Metres, Wgs84},
    place::Position,
    record::ObservanceDay,
    route::Mode,
    text::Locale::{En, ZhHans, ZhHant},
    time::{Date, DateTime, Month, Time, Weekday},
};

use crate::sites::{manifest_with, read, read_all, read_folder, read_with, told};

fn full() -> xunji::dataset::Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/good/full");
    let (dataset, report) = read_folder(&folder);
    assert_eq!(report.findings, []);
    dataset
}

fn near(point: Wgs84, longitude: f64, latitude: f64) -> bool {
    (point.longitude() - longitude).abs() < 1e-5 && (point.latitude() - latitude).abs() < 1e-5
}

fn file(url: Option<&Url>) -> &str {
    url.map_or("", |url| url.as_str().rsplit('/').next().unwrap())
}

#[test]
fn a_site_arrives_whole() {
    let site = full().site;
    assert_eq!((site.id.as_str(), site.title.get(En), site.title.get(ZhHans)), ("full", "Everything", "全例"));
    assert_eq!((site.example, site.locales), (true, vec![En, ZhHans, ZhHant]));
    assert_eq!((site.contact.email.as_str(), site.contact.phones.len()), ("desk@example.org", 1));
    // The home box is GCJ-02 in the file, and some 500 metres further south-west on WGS 84.
    let corner = site.home.bounds.unwrap().south_west;
    assert!(corner.longitude() < 113.0 - 0.003 && corner.latitude() > 22.9, "{corner:?}");
    assert_eq!((site.home.zoom, site.home.min_zoom, site.home.max_zoom), (Some(12), Some(9), Some(18)));
    let layer = &site.layers[0];
    assert_eq!((layer.urls.len(), layer.subdomains.as_str(), layer.zoom), (2, "0123", (3, 17)));
    assert_eq!(file(site.land.as_ref()), "land.geojson");
    assert_eq!((site.main_taxonomy.places.as_str(), site.main_taxonomy.events.as_str()), ("kind", "verb"));
    assert_eq!(site.modules_off, ["wishes"]);
    assert_eq!(file(site.footer.badge.as_ref().map(|(image, _)| image)), "badge.png");
    assert_eq!(site.footer.police.as_ref().unwrap().0, "00000000000000");
    assert_eq!(site.footer.correction.as_ref().unwrap().as_str(), "mailto:desk@example.org?subject={name}%20{id}");
    assert_eq!((site.kiosk.idle_seconds, site.kiosk.place.unwrap().as_str()), (Some(60), "hall"));
}

#[test]
fn taxonomies_arrive_with_parents_first() {
    let dataset = full();
    let kind = &dataset.taxonomies[0];
    let items: Vec<_> = kind.items.iter().map(|item| (&*item.code, item.hue, item.parent)).collect();
    assert_eq!(items, [("heritage", 1, None), ("museum", 3, Some(0))]);
    // The foreign rows also do what the manifest does not declare.
    let verbs: Vec<_> = dataset.taxonomies[1].items.iter().map(|item| &*item.code).collect();
    assert_eq!(verbs, ["read", "visit", "buy"]);
}

#[test]
fn places_arrive_whole() {
    let dataset = full();
    let ids: Vec<_> = dataset.places.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(ids, ["hall", "ferry", "park", "12"]);
    let [hall, ferry, park, town] = &dataset.places[..] else { panic!() };

    let Position::Approximate { center, radius: Metres(radius) } = hall.position else { panic!() };
    assert!(near(center, 113.25471, 23.16343) && radius.to_bits() == 120.0_f64.to_bits(), "{center:?}");
    let names: Vec<_> = hall.about.alternate_names.iter().map(|name| name.get(En)).collect();
    assert_eq!(names, ["Old hall", "Older hall"]);
    let kinds: Vec<_> = hall.about.media.iter().map(|media| media.kind).collect();
    assert_eq!(kinds, [MediaKind::Image, MediaKind::Image, MediaKind::Audio, MediaKind::Video]);
    assert!(hall.about.media[0].contains_minors && hall.about.media[0].url.as_str().ends_with("full/media/hall.jpg"));
    assert_eq!(file(hall.about.media[3].captions.as_ref()), "hall.vtt");
    assert_eq!(hall.about.tags, [dataset.tag("kind", "museum").unwrap(), dataset.tag("kind", "heritage").unwrap()]);
    assert_eq!((hall.about.sources.len(), hall.about.sources[0].date.as_str()), (2, "约2019年"));
    assert_eq!(hall.about.updated_at, Some(Date::constant(2026, 11, 22)));
    assert!(hall.about.withdrawn && hall.about.example);
    assert_eq!(hall.address.street.get(En), "Street");
    let opening = hall.opening.as_ref().unwrap();
    assert!(opening.hours.is_some());
    assert_eq!((opening.special.len(), opening.last_entry), (4, Some(30)));
    assert_eq!(
        opening.special[0].days,
        xunji::time::Days::Dates(Date::constant(2026, 2, 16), Date::constant(2026, 2, 17))
    );
    assert!(opening.special[0].hours.is_none() && opening.special[1].hours.is_some());
    assert_eq!(opening.special[2].days, xunji::time::Days::Lunar((12, 30), (1, 3)));
    assert_eq!(opening.special[3].days, xunji::time::Days::MakeUp);
    assert_eq!(hall.contact.phones, ["020-0000 0002"]);
    let booking = hall.booking.as_ref().unwrap();
    assert_eq!((booking.required, booking.lead_days, booking.group_max), (true, Some(3), Some(40)));
    assert_eq!((hall.visit_minutes, hall.facilities.len(), hall.designations.len()), (Some(45), 2, 1));
    assert_eq!(hall.part_of, Some(park.id.clone()));

    let Position::Line(line) = &ferry.position else { panic!() };
    assert!(line.len() == 2 && near(line[0], 113.248_18, 23.096_63), "{line:?}");
    assert_eq!(ferry.about.sources[0].name.get(En), "For all that name none");
    assert_eq!((&park.position, park.address.detail.get(En)), (&Position::Absent, "Somewhere"));
    assert!(matches!(town.position, Position::Area(_)) && town.position.point().is_none());
}

#[test]
fn routes_arrive_whole() {
    let dataset = full();
    let [route] = &dataset.routes[..] else { panic!() };
    let time = |hour, minute| Time::constant(hour, minute, 0, 0);
    assert_eq!(route.start_windows, [(time(8, 30), time(10, 0)), (time(13, 30), time(13, 30))]);
    assert_eq!((route.group_min, route.group_max, route.total_minutes), (Some(5), Some(20), Some(180)));
    let texts = [&route.grade, &route.curriculum[0], &route.hospital, &route.emergency_plan].map(|text| text.get(En));
    assert_eq!(texts, ["Years 4 to 6", "History 5.2", "First Hospital", "Call the guide"]);
    assert_eq!(route.emergency_phones, ["020-0000 0007"]);
}

#[test]
fn events_arrive_whole() {
    let dataset = full();
    let [lecture, exhibition, night, open, fair] = &dataset.events[..] else { panic!() };
    assert_eq!((lecture.sequence, lecture.start), (2, DateTime::constant(2026, 11, 22, 15, 0, 0, 0)));
    assert_eq!((lecture.duration, lecture.all_day), (Duration { days: 0, minutes: 90 }, false));
    assert_eq!(lecture.about.updated_at, Some(Date::constant(2026, 11, 21)));
    let rule = &lecture.rules[0];
    assert_eq!((rule.frequency, rule.interval, rule.count), (Frequency::Monthly, 2, Some(12)));
    let days = [NthDay { day: Weekday::Friday, nth: Some(-1) }, NthDay { day: Weekday::Monday, nth: None }];
    assert_eq!((&rule.by_day[..], &rule.by_month[..], &rule.by_month_day[..]), (&days[..], &[1, 11][..], &[1, -1][..]));
    assert_eq!((rule.first_day_of_week, rule.workdays), (Weekday::Sunday, Workdays::Only));
    assert_eq!((lecture.excluded_rules.len(), lecture.overrides.len()), (1, 3));
    let changed = &lecture.overrides[&DateTime::constant(2026, 12, 23, 15, 0, 0, 0)];
    assert_eq!(changed.start, Some(DateTime::constant(2026, 12, 24, 16, 0, 0, 0)));
    assert_eq!(changed.status, Some(EventStatus::Postponed));
    assert!(matches!(changed.venues.as_deref(), Some([Venue::Named { position: Some(_), .. }])));
    assert_eq!((lecture.venues.len(), lecture.status, lecture.restricted), (4, EventStatus::Full, true));
    assert_eq!(lecture.capacity.unwrap().remaining, Some(3));
    assert_eq!(lecture.registration.as_ref().unwrap().closes, Some(DateTime::constant(2026, 11, 21, 0, 0, 0, 0)));
    assert_eq!((lecture.organisers.len(), lecture.speakers.len(), lecture.works.len()), (2, 2, 1));
    assert_eq!((lecture.parts[0].done, lecture.parts[1].title.get(En)), (Some(true), "End"));
    assert!(lecture.series.is_some() && lecture.team.is_some());
    assert_eq!(lecture.contact.phones, ["020-0000 0005"]);

    assert_eq!((exhibition.all_day, exhibition.duration), (true, Duration { days: 30, minutes: 0 }));
    assert_eq!((night.all_day, night.duration), (false, Duration { days: 0, minutes: 135 }));
    assert_eq!((night.status, night.rules[0].count), (EventStatus::Moved, Some(3)));
    assert_eq!((open.all_day, open.duration, open.open_end), (true, Duration { days: 1, minutes: 0 }, true));
    assert!(open.about.withdrawn && open.status == EventStatus::Scheduled);
    assert_eq!((fair.id.as_str(), fair.duration.days, fair.about.example), ("5", 3, true));
    assert_eq!(fair.about.sources[0].name.get(En), "Daily");
}

#[test]
fn the_other_records_arrive_whole() {
    let dataset = full();
    let route = &dataset.routes[0];
    assert_eq!((route.stops.len(), route.mode, route.start), (3, Mode::Mixed, Some(Time::constant(9, 0, 0, 0))));
    let [None, Some(leg)] = &route.legs[..] else { panic!("{:?}", route.legs) };
    assert_eq!((leg.mode, leg.minutes, leg.line.len()), (Mode::Bus, Some(9), 2));
    let story = &dataset.stories[0];
    assert_eq!((story.places.len(), story.events.len(), story.about.name.get(En)), (2, 1, "Story"));
    assert_eq!(story.about.sources[0].name.get(En), "The office");
    assert_eq!((dataset.services[0].code.as_str(), dataset.services[0].lead_days), ("A-01", Some(2)));
    assert_eq!((dataset.teams[1].size, dataset.teams[1].parent.is_some()), (Some(12), true));
    assert_eq!(dataset.series[0].done, Some((40, Some(Date::constant(2026, 11, 1)))));
    assert_eq!(dataset.series[0].strands.len(), 2);
    assert_eq!(dataset.themes[0].month, Month { year: 2026, month: 11 });
    assert_eq!(dataset.observances[0].day, ObservanceDay::Yearly { month: 12, day: 13 });
    assert_eq!(dataset.observances[1].day, ObservanceDay::Once(Date::constant(2026, 11, 22)));
    assert!(dataset.observances[0].solemn && !dataset.observances[1].solemn);
    assert_eq!((dataset.notices[0].call, dataset.notices[0].deadline), (true, Some(Date::constant(2026, 12, 1))));
    assert_eq!(dataset.wishes[0].status.get(ZhHans), "已认领");
    assert_eq!((dataset.works.len(), dataset.works[0].tags.len()), (1, 1));
    assert_eq!((dataset.figures[0].value.as_str(), dataset.figures[0].as_of.as_str()), ("500+", "2021年"));
    assert_eq!((dataset.holidays.years.as_slice(), dataset.holidays.days.len()), (&[2025, 2026][..], 3));
    assert!(!dataset.holidays.is_off_day(Date::constant(2026, 1, 4)));
}

#[test]
fn sources_may_arrive_in_any_order() {
    let (manifest, _) = manifest_with(
        r#""taxonomies": [{"id": "kind"}], "sources": [{"id": "a", "url": "a"}, {"id": "b", "url": "b"}, {"id": "c", "url": "c"}]"#,
    );
    let file = |id: &str, code: &str| {
        format!(
            r#"{{"stories": [{{"id": "{id}", "name": "N", "source": "s", "tags": {{"kind": "{code}", "{id}": "x"}}}}]}}"#
        )
    };
    let (a, b) = (file("a", "one"), file("b", "two"));
    let answers = [Ok(a.as_bytes()), Ok(b.as_bytes()), Err(Failure::Timeout)];
    let expected = read_all(manifest.clone(), &answers);
    assert_eq!(told(&expected.1.findings).len(), 5);

    let sources = manifest.site.sources.clone();
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut reader = xunji::data::Reader::new(manifest.clone());
        for index in order {
            reader.source(&sources[index], answers[index]);
        }
        assert_eq!(reader.finish(), expected);
    }
    // Before the others are there, what has arrived can be shown.
    let mut reader = xunji::data::Reader::new(manifest);
    reader.source(&sources[1], answers[1]);
    let (dataset, report) = reader.finish();
    assert_eq!((dataset.stories.len(), report.sources.len()), (1, 1));
}

#[test]
fn a_source_that_does_not_come_is_told() {
    let failures = [Failure::NotFound, Failure::Status(404), Failure::Status(503), Failure::Timeout, Failure::Network];
    for (failure, code) in failures.into_iter().zip(["E101", "E101", "E102", "E103", "E104"]) {
        let (manifest, _) = manifest_with(r#""sources": [{"url": "s.json"}]"#);
        let (_, report) = read_all(manifest, &[Err(failure)]);
        assert_eq!(told(&report.findings), [format!("{code} ")]);
        assert_eq!(report.findings[0].source, "s.json");
        assert_eq!(report.sources[0].read, 0);
    }
}

#[test]
fn addresses_are_seen_from_the_file_they_stand_in() {
    let cases = [
        ("media/a.jpg", "data/t/media/a.jpg"),
        ("../a.jpg", "data/t/../a.jpg"),
        ("/a.jpg", "/a.jpg"),
        ("https://example.org/a.jpg", "https://example.org/a.jpg"),
        ("a.jpg?from=https://example.org/", "data/t/a.jpg?from=https://example.org/"),
    ];
    for (url, expected) in cases {
        let (dataset, _) = read(&format!(r#"{{"stories": [{{"id": "a", "name": "A", "images": ["{url}"]}}]}}"#));
        assert_eq!(dataset.stories[0].about.media[0].url.as_str(), expected);
    }
    let cases = [
        ("https://h.org/d/s.json?x=/y", "a", "https://h.org/d/a"),
        ("https://h.org/d/s.json", "/a", "https://h.org/a"),
        ("https://h.org", "a", "https://h.org/a"),
        ("https://h.org/d/", "//cdn.org/a", "https://cdn.org/a"),
        ("site.json", "a", "a"),
        ("/d/site.json", "//cdn.org/a", "//cdn.org/a"),
    ];
    for (base, url, expected) in cases {
        assert_eq!(Url::parse(url).unwrap().resolve(base).as_str(), expected, "{url} from {base}");
    }
}

#[test]
fn a_source_of_plain_rows_needs_no_geojson() {
    let (dataset, report) = read_with(
        r#""coordinateSystem": "GCJ02""#,
        r#"{"source": "x", "places": [{"id": "a", "name": "A", "longitude": 113.260031, "latitude": 23.160759}]}"#,
    );
    assert_eq!(report.findings, []);
    let Position::Exact(point) = dataset.places[0].position else { panic!() };
    assert!(near(point, 113.25471, 23.16343), "{point:?}");
}
