//! A route as one follows it: which stop, what is said there, and the links into other maps for each way.

use std::collections::BTreeMap;

use xunji::{
    dataset::Dataset,
    geo::{Datum, Wgs84},
    link::{Link, Page},
    route::{Mode, RouteId},
    text::Locale,
    time::DateTime,
    view::{self, MapApp, Tone, WayTo},
};

/// An example site.
fn example(name: &str) -> Dataset {
    let path = format!("{}/public/data/{name}/site.json", env!("CARGO_MANIFEST_DIR"));
    let (Some(dataset), _) = xunji::check::read(&path) else { panic!("{path}") };
    dataset
}

fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

fn follow(dataset: &Dataset, fragment: &str, now: &str) -> Option<view::Follow> {
    view::follow(dataset, &Link::parse(fragment), at(now), Locale::ZhHans)
}

#[test]
fn the_link_says_which_stop() {
    let page = |text: &str| Link::parse(text).page;
    let own = |stop| Page::Follow { route: None, stop };
    for (text, expect) in [
        ("#/follow", own(1)),
        ("#/follow/", own(1)),
        ("#/follow/0", own(1)),
        ("#/follow/x", own(1)),
        ("#/follow/3", own(3)),
        ("#/follow/65536", own(1)),
        ("#/follow/2/yuexiu-walk", Page::Follow { route: Some(RouteId::new("yuexiu-walk")), stop: 2 }),
        ("#/follow/2/a%2Fb", Page::Follow { route: Some(RouteId::new("a/b")), stop: 2 }),
    ] {
        assert_eq!(page(text), expect, "{text}");
        let link = Link { page: expect, ..Link::default() };
        assert_eq!(Link::parse(&link.to_string()), link);
    }
    assert_eq!(Link::parse("#/follow/2/r").to_string(), "#/follow/2/r");
}

#[test]
fn going_on_is_not_a_step_to_go_back_from() {
    use xunji::command::replaces;
    let link = |text: &str| Link::parse(text);
    assert!(replaces(&link("#/follow/1"), &link("#/follow/2")));
    assert!(replaces(&link("#/follow/1/r"), &link("#/follow/2/r")));
    assert!(!replaces(&link("#/follow/1/r"), &link("#/follow/1")));
    assert!(!replaces(&link("#/plan"), &link("#/follow/1")));
}

#[test]
fn a_curated_route_is_followed() {
    let dataset = example("guangzhou");
    // A Wednesday.
    let route = follow(&dataset, "#/follow/1/yuexiu-walk", "2026-11-25T09:10").unwrap();
    assert_eq!(route.stops.len(), dataset.routes.get(&RouteId::new("yuexiu-walk")).unwrap().stops.len());
    let known: Vec<_> = route.stops.iter().filter(|stop| stop.stop.place.is_some()).collect();
    assert!(known.len() >= 6);
    for stop in &known {
        assert!(stop.point.is_some() && !stop.ways.is_empty() && !stop.facts.is_empty(), "{stop:?}");
        assert!(stop.ways.iter().all(|way| way.url.starts_with("https://") || way.url.starts_with("geo:")));
    }
    // Only what is open or closed today says so.
    let later = follow(&dataset, "#/follow/1/yuexiu-walk?date=2026-12-01", "2026-11-25T09:10").unwrap();
    assert!(later.stops.iter().all(|stop| stop.now.is_none()));
    let temple = follow(&dataset, "#/follow/1?s=sanyuan-temple", "2026-11-25T10:00").unwrap();
    assert!(matches!(&temple.stops[0].now, Some((Tone::Good, _))), "{:?}", temple.stops[0].now);
    for nothing in ["#/follow/1/none", "#/follow/1", "#/plan?s=assembly"] {
        assert_eq!(follow(&dataset, nothing, "2026-11-25T09:10"), None, "{nothing}");
    }
}

#[test]
fn the_days_of_an_own_route_follow_each_other() {
    let dataset = example("guangzhou");
    let route =
        follow(&dataset, "#/follow/1?s=peasant-institute,assembly~d,gone&date=2026-11-25&to=from", "2026-11-25T09:10");
    let route = route.unwrap();
    let days: Vec<&str> = route.stops.iter().map(|stop| stop.day.as_str()).collect();
    assert_eq!(days, ["第 1 天 · 11月25日", "第 2 天 · 11月26日", "第 2 天 · 11月26日"]);
    assert_eq!(route.stops.iter().map(|stop| stop.stop.number).collect::<Vec<_>>(), [1, 2, 3]);
    assert!(route.stops[1].now.is_none(), "that is tomorrow");
    // What the data do not know is kept, with nothing claimed about it.
    let gone = &route.stops[2];
    assert!(gone.point.is_none() && gone.ways.is_empty() && gone.facts.is_empty() && gone.stop.name == "gone");
}

#[test]
fn how_far_and_whither() {
    let point = |longitude, latitude| Wgs84::new(longitude, latitude).unwrap();
    let here = point(113.26, 23.13);
    for (there, locale, expect) in [
        (point(113.26, 23.14), Locale::ZhHans, "1.1 公里，北方向"),
        (point(113.27, 23.14), Locale::ZhHant, "1.5 公里，東北方向"),
        (point(113.26, 23.129), Locale::En, "110 m to the south"),
        (point(113.259, 23.13), Locale::En, "100 m to the west"),
        (here, Locale::En, "0 m to the north"),
    ] {
        assert_eq!(view::apart(here, there, locale), expect);
    }
}

fn urls(way: &WayTo) -> BTreeMap<&'static str, String> {
    let name = |app| match app {
        MapApp::Amap => "amap",
        MapApp::Baidu => "baidu",
        MapApp::Tencent => "tencent",
        MapApp::Apple => "apple",
        MapApp::Geo => "geo",
    };
    way.handoffs().into_iter().map(|link| (name(link.app), link.url)).collect()
}

/// A published vector of eviltransform, and 三元古庙, whose position is published in GCJ-02.
#[test]
fn each_map_gets_both_ends_in_its_datum_and_order() {
    let temple = Datum::Gcj02.to_wgs84(113.260_031, 23.160_759).unwrap();
    let park = Wgs84::new(113.912_316, 22.543_847).unwrap();
    let way = WayTo {
        from: Some((park, "甲,乙:丙|丁".into())),
        to: (temple, "三元古庙".into()),
        city: "广州市".into(),
        mode: Mode::Walk,
        site: "yuexiu".into(),
    };
    let temple = "%E4%B8%89%E5%85%83%E5%8F%A4%E5%BA%99";
    let found = urls(&way);
    assert_eq!(found.keys().copied().collect::<Vec<_>>(), ["amap", "apple", "baidu", "tencent"]);
    assert_eq!(
        found["amap"],
        format!(
            "https://uri.amap.com/navigation?from=113.917176,22.540796,%E7%94%B2%EF%BC%8C%E4%B9%99%3A%E4%B8%99%7C%E4%B8%81\
             &to=113.260031,23.160759,{temple}&mode=walk&src=yuexiu&coordinate=gaode&callnative=1"
        )
    );
    assert_eq!(
        found["baidu"],
        format!(
            "https://api.map.baidu.com/direction?origin=latlng:22.540796,113.917176%7Cname:%E7%94%B2%2C%E4%B9%99%EF%BC%9A%E4%B8%99%EF%BD%9C%E4%B8%81\
             &destination=latlng:23.160759,113.260031%7Cname:{temple}&mode=walking&region=%E5%B9%BF%E5%B7%9E%E5%B8%82\
             &coord_type=gcj02&output=html&src=webapp.yuexiu.xunji"
        )
    );
    assert_eq!(
        found["tencent"],
        format!(
            "https://apis.map.qq.com/uri/v1/routeplan?type=walk&from=%E7%94%B2%2C%E4%B9%99%3A%E4%B8%99%7C%E4%B8%81\
             &fromcoord=22.540796,113.917176&to={temple}&tocoord=23.160759,113.260031&coord_type=2&referer=yuexiu"
        )
    );
    assert_eq!(
        found["apple"],
        "https://maps.apple.com/?saddr=22.540796,113.917176&daddr=23.160759,113.260031&dirflg=w"
    );

    // From where the visitor is: nothing is said about that.
    let here = urls(&way.from_here());
    assert!(here["amap"].starts_with("https://uri.amap.com/navigation?to=113.260031,23.160759,"));
    assert!(here["tencent"].contains("type=walk&to=") && !here["tencent"].contains("fromcoord"));
    assert_eq!(here["apple"], "https://maps.apple.com/?daddr=23.160759,113.260031&dirflg=w");
    assert!(here["baidu"].starts_with("https://api.map.baidu.com/marker?location=23.160759,113.260031&"));
    assert!(here["geo"].starts_with("geo:23.163426,113.254704?"));

    for (mode, [amap, baidu, tencent, apple]) in [
        (Mode::Bicycle, ["mode=ride&", "mode=riding&", "type=bike&", "daddr=23.160759,113.260031"]),
        (Mode::Bus, ["mode=bus&", "mode=transit&", "type=bus&", "dirflg=r"]),
        (Mode::Mixed, ["mode=bus&", "mode=transit&", "type=bus&", "dirflg=r"]),
        (Mode::Coach, ["mode=car&", "mode=driving&", "type=drive&", "dirflg=d"]),
    ] {
        let found = urls(&WayTo { mode, ..way.clone() });
        assert!(found["amap"].contains(amap) && found["baidu"].contains(baidu) && found["tencent"].contains(tencent));
        assert!(found["apple"].ends_with(apple), "{}", found["apple"]);
    }
}

#[test]
fn the_ways_of_a_timetable_join_its_stops() {
    let dataset = example("guangzhou");
    let link = Link::parse("#/plan?s=peasant-institute,gone,assembly&to=from&mode=bicycle");
    let table = view::draft_timetable(&dataset, &link.draft, Locale::ZhHans);
    let legs: Vec<_> = table.stops.iter().map(|stop| stop.leg.clone()).collect();
    assert_eq!(legs[0].as_ref().unwrap().from, None);
    assert!(legs[1].is_none(), "nobody knows where that is");
    let second = legs[2].as_ref().unwrap();
    assert_eq!(second.from.as_ref().unwrap(), &legs[0].as_ref().unwrap().to, "from the last stop that is known");
    assert_eq!((second.mode, second.site.as_str()), (Mode::Bicycle, "guangzhou"));
    let back = table.back_leg.unwrap();
    assert_eq!(back.from.unwrap(), second.to);
    assert_eq!(back.to.0, legs[0].as_ref().unwrap().to.0);
}
