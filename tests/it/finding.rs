//! What a visitor finds: places by word and tag, the list in step with the map, pins and their names.

use std::path::Path;

use xunji::{
    dataset::Dataset,
    geo::{Bounds, Mercator},
    link::{Filter, Link},
    search::{Facets, Index},
    text::Locale,
    time::Date,
    view::{self, Facet, Pin, PinKind},
};

use crate::{
    seed::Seed,
    sites::{read_folder, read_with},
};

fn guangzhou() -> Dataset {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/guangzhou")).0
}

#[test]
fn a_chip_shows_what_choosing_it_would_find() {
    let dataset = guangzhou();
    let index = Index::build(&dataset);
    for query in ["", "纪念", "广州 旧址"] {
        let link = Link { query: query.into(), ..Link::default() };
        let facets = Facets::places(&dataset);
        let narrowed = view::narrowed(&dataset, view::hits(&index, &link).as_deref(), &facets, &link).1;
        let groups = view::choice_groups(&dataset, &facets, &narrowed, &link, Locale::ZhHans);
        assert!(!groups.is_empty(), "{query}");
        for choice in groups.into_iter().map(Facet::from).flat_map(|facet| facet.choices) {
            let chosen = Link { filters: vec![choice.filter.clone()], ..link.clone() };
            let found =
                view::narrowed(&dataset, view::hits(&index, &chosen).as_deref(), &Facets::places(&dataset), &chosen).0;
            assert_eq!(found.len(), choice.count as usize, "{query} {:?}", choice.filter);
        }
    }
}

#[test]
fn a_tag_the_data_do_not_know_asks_for_nothing() {
    let dataset = guangzhou();
    let link = Link { filters: vec![Filter::new("no such", "tag").unwrap()], ..Link::default() };
    assert_eq!(view::narrowed(&dataset, None, &Facets::places(&dataset), &link).0.len(), dataset.places.len());
}

#[test]
fn the_list_holds_what_the_map_shows_and_then_what_it_cannot() {
    let dataset = guangzhou();
    let all: Vec<usize> = (0..dataset.places.len()).collect();
    let bounds = Bounds::new(113.24, 23.10, 113.30, 23.15).unwrap();
    let listing = view::in_view(&dataset, &all, Some(bounds));
    let (shown, rest) = listing.rows.split_at(listing.in_view);
    let point = |row: &usize| dataset.places[*row].position.point();
    assert!(!shown.is_empty() && !rest.is_empty());
    assert!(shown.iter().all(|row| bounds.contains(point(row).unwrap())));
    assert!(rest.iter().all(|row| point(row).is_none()));
    let outside = all.iter().filter(|row| point(row).is_some_and(|point| !bounds.contains(point))).count();
    assert_eq!(listing.rows.len() + outside, all.len());
    // Looking for a word lists the others too: each place once, those in view first.
    let everything = listing.clone().with_others(&all);
    assert_eq!(everything.rows[..everything.in_view], listing.rows[..listing.in_view]);
    let mut rows = everything.rows;
    rows.sort_unstable();
    assert_eq!(rows, all);
}

#[test]
fn pins_stand_for_every_place_in_view_once() {
    let dataset = guangzhou();
    let all: Vec<usize> = (0..dataset.places.len()).collect();
    let clusters = view::cluster(&dataset, &all, 1.0);
    let pinned = dataset.places.iter().filter(|place| place.position.point().is_some()).count();
    let everywhere = Bounds::new(112.0, 22.0, 115.0, 25.0).unwrap();
    for zoom in 5..19 {
        let pins = pins(&dataset, &clusters, everywhere, zoom);
        let total: usize = pins
            .iter()
            .map(|pin| match &pin.kind {
                PinKind::Cluster { count, .. } => *count as usize,
                PinKind::Place { .. } => 1,
            })
            .sum();
        assert_eq!(total, pinned, "at zoom {zoom}");
    }
}

/// What a mark promises is what happens when it is pressed: the map parts it, or its places are listed.
#[test]
fn a_cluster_says_whether_it_parts_or_lists() {
    let (mut dataset, mut told) = (guangzhou(), [0, 0]);
    for nearest in [None, Some(14)] {
        dataset.site.home.max_zoom = nearest;
        let all: Vec<usize> = (0..dataset.places.len()).collect();
        let clusters = view::cluster(&dataset, &all, 1.0);
        for zoom in 5..=nearest.unwrap_or(19) {
            for pin in pins(&dataset, &clusters, Bounds::new(112.0, 22.0, 115.0, 25.0).unwrap(), zoom) {
                let PinKind::Cluster { id, count, .. } = pin.kind else { continue };
                let parts = (zoom + 1..=nearest.unwrap_or(19)).any(|zoom| clusters.expansion_zoom(id) == Some(zoom));
                let does = if parts { "放大" } else { "列出" };
                assert_eq!(pin.label, format!("{count} 处，{does}"), "at zoom {zoom}");
                told[usize::from(parts)] += 1;
            }
        }
    }
    assert!(told.iter().all(|&times| times > 0), "{told:?}");
    for (locale, label) in [(Locale::ZhHant, "3 處，列出"), (Locale::En, "3 places, list them")] {
        assert_eq!(xunji::words::Format(locale).cluster(3, false), label);
    }
}

/// Who cannot see the disc is told what it shows: the kind, that it is closed, that it stands there roughly.
#[test]
fn a_mark_is_called_by_what_it_shows() {
    let (dataset, _) = read_with(
        r#""mainTaxonomy": {"places": "kind"}, "taxonomies": [{"id": "kind", "label": "类", "items": [
            {"code": "site", "label": {"zh-Hans": "旧址", "en": "Heritage site"}}]}]"#,
        r#"{"source": "x", "places": [
            {"id": "a", "name": "甲", "longitude": 113.1, "latitude": 23.13, "tags": {"kind": "site"}, "openingHours": "Mo 09:00-17:00"},
            {"id": "b", "name": "乙", "longitude": 113.2, "latitude": 23.13, "openingHours": "Mo-Su 09:00-17:00"},
            {"id": "c", "name": "丙", "longitude": 113.3, "latitude": 23.13, "accuracy": "approximate", "radius": 500,
                "tags": {"kind": "site"}, "openingHours": "Mo 09:00-17:00"}
        ]}"#,
    );
    let clusters = view::cluster(&dataset, &[0, 1, 2], 1.0);
    let check = |locale: Locale, expect: [&str; 3]| {
        let bounds = Bounds::new(113.0, 23.0, 114.0, 24.0).unwrap();
        let sunday = Date::constant(2026, 11, 22).at(12, 0, 0, 0);
        let pins = view::pins(&dataset, &clusters, (bounds, 17, 1.0), None, sunday, locale);
        let labels: Vec<&str> = pins.iter().map(|pin| &*pin.label).collect();
        assert_eq!(labels, expect);
    };
    check(Locale::ZhHans, ["甲，旧址，闭馆", "乙", "丙，旧址，闭馆，位置为估计"]);
    check(Locale::En, ["甲, Heritage site, Closed", "乙", "丙, Heritage site, Closed, Approximate position"]);
}

/// Names stay on the map and leave its controls and its caption free, on whichever side of their pin.
#[test]
fn names_are_whole() {
    let (dataset, mut sides) = (guangzhou(), [0, 0]);
    let all: Vec<usize> = (0..dataset.places.len()).collect();
    let clusters = view::cluster(&dataset, &all, 1.0);
    let mut seed = Seed(61);
    for _ in 0..200 {
        let zoom = u8::try_from(10 + seed.below(6)).unwrap();
        let side = 256.0 * f64::from(1_u32 << zoom);
        let (width, height) = (360.0 + seed.between(0.0, 900.0), 400.0 + seed.between(0.0, 500.0));
        let (west, north) = (seed.between(113.1, 113.4), seed.between(23.0, 23.3));
        // 23 degrees from the equator a degree is this much longer on the map from south to north.
        let (east, south) = (west + 360.0 * width / side, north - 360.0 * height / side * 23.1_f64.to_radians().cos());
        let shown = pins(&dataset, &clusters, Bounds::new(west, south, east, north).unwrap(), zoom);
        for pin in shown {
            let PinKind::Place { named: true, before, name, .. } = &pin.kind else { continue };
            sides[usize::from(*before)] += 1;
            let letters = name.chars().count();
            #[allow(clippy::cast_precision_loss)]
            let reach = 22.0 + 7.5 * letters as f64;
            let x = (pin.position.longitude() - west) / 360.0 * side;
            let y = (north - pin.position.latitude()) / 360.0 * side / 23.1_f64.to_radians().cos();
            assert!(if *before { x >= reach } else { x <= width - reach }, "{name} leaves the map");
            let under = !before && y > 5.0 && y < 220.0 && x + reach > width - 60.0;
            assert!(!under, "{name} lies under the controls");
            assert!(y + 10.0 < height - 26.0, "{name} lies under the caption");
        }
    }
    assert!(sides.iter().all(|&times| times > 20), "{sides:?}");
}

#[test]
fn the_chosen_place_stands_by_itself_with_its_name() {
    let dataset = guangzhou();
    let all: Vec<usize> = (0..dataset.places.len()).collect();
    let clusters = view::cluster(&dataset, &all, 1.0);
    let bounds = Bounds::new(112.0, 22.0, 115.0, 25.0).unwrap();
    let place = dataset.places.iter().find(|place| place.position.point().is_some()).unwrap();
    let now = Date::constant(2026, 11, 22).at(12, 0, 0, 0);
    let pins = view::pins(&dataset, &clusters, (bounds, 6, 1.0), Some(&place.id), now, Locale::ZhHans);
    let chosen: Vec<&Pin> =
        pins.iter().filter(|pin| matches!(pin.kind, PinKind::Place { chosen: true, named: true, .. })).collect();
    assert_eq!(chosen.len(), 1);
    assert!(chosen[0].label.starts_with(place.about.name.get(Locale::ZhHans)), "{}", chosen[0].label);
}

#[test]
fn marks_come_in_reading_order_whatever_order_they_are_found_in() {
    let dataset = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/six-cities")).0;
    let everywhere = Bounds::new(-180.0, -90.0, 180.0, 90.0).unwrap();
    let all: Vec<usize> = (0..dataset.places.len()).collect();
    let back: Vec<usize> = all.iter().rev().copied().collect();
    for zoom in [4, 7, 10, 13, 17, 20_u8] {
        let shown = pins(&dataset, &view::cluster(&dataset, &all, 1.0), everywhere, zoom);
        let line = |pin: &Pin| Mercator::from(pin.position).y * 256.0 * f64::from(1_u32 << zoom) / 64.0;
        for two in shown.windows(2) {
            let place = |pin: &Pin| (line(pin).floor(), pin.position.longitude());
            assert!(place(&two[0]) <= place(&two[1]), "{} before {} at {zoom}", two[0].label, two[1].label);
        }
        let labels = |pins: &[Pin]| pins.iter().map(|pin| pin.label.clone()).collect::<Vec<_>>();
        let again = pins(&dataset, &view::cluster(&dataset, &back, 1.0), everywhere, zoom);
        assert_eq!(labels(&shown), labels(&again), "the same for places in another order, at {zoom}");
    }
}

/// The radius of a mark's disc, as style/map/pin.css and the map's markers have it.
fn radius(pin: &Pin) -> f64 {
    match pin.kind {
        PinKind::Place { .. } => 15.0,
        PinKind::Cluster { count: 0..10, .. } => 20.0,
        PinKind::Cluster { count: 10..100, .. } => 23.0,
        PinKind::Cluster { count: 100..1000, .. } => 27.0,
        PinKind::Cluster { .. } => 31.0,
    }
}

#[test]
fn no_mark_lies_on_another_at_any_zoom() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    for site in ["guangzhou", "nanhai", "six-cities", "taijiang"] {
        let dataset = read_folder(&folder.join(site)).0;
        let all: Vec<usize> = (0..dataset.places.len()).collect();
        for size in [1.0, 1.5] {
            let clusters = view::cluster(&dataset, &all, size);
            for zoom in 3..=20_u8 {
                let pins = pins(&dataset, &clusters, Bounds::new(-180.0, -90.0, 180.0, 90.0).unwrap(), zoom);
                let world = 256.0 * f64::from(1_u32 << zoom);
                for (index, one) in pins.iter().enumerate() {
                    for other in &pins[index + 1..] {
                        let (a, b) = (Mercator::from(one.position), Mercator::from(other.position));
                        let apart = (a.x - b.x).hypot(a.y - b.y) * world / size;
                        let what = || format!("{site} at {zoom}: {} and {}, {apart} pixels", one.label, other.label);
                        assert!(apart > radius(one).max(radius(other)), "a middle is covered: {}", what());
                        let lone = [one, other].iter().any(|pin| matches!(pin.kind, PinKind::Place { .. }));
                        assert!(!lone || apart > radius(one) + radius(other), "a lone mark touches: {}", what());
                    }
                }
            }
        }
    }
}

fn pins(dataset: &Dataset, clusters: &xunji::geo::Clusters, bounds: Bounds, zoom: u8) -> Vec<Pin> {
    let now = Date::constant(2026, 11, 22).at(12, 0, 0, 0);
    view::pins(dataset, clusters, (bounds, zoom, 1.0), None, now, Locale::ZhHans)
}
