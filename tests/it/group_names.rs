//! Names of groups on the map, measured against everything else that stands there.

use std::path::Path;

use xunji::{
    dataset::{Dataset, Table},
    geo::{Bounds, Mercator, Wgs84},
    id::Id,
    link::Grouping,
    place::Position,
    text::Locale,
    time::Date,
    view::{self, Pin, PinKind},
};

use crate::{search::place, seed::Seed, sites::read_folder};

/// The map of these tests, in CSS pixels.
const MAP: (f64, f64) = (796.0, 748.0);

/// West, north, east and south of something drawn, in CSS pixels from the map's corner.
type Area = [f64; 4];

fn meet(a: &Area, b: &Area) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// Letters of 13 pixels, with 8 pixels at either end.
fn width(name: &str) -> f64 {
    name.chars().map(|c| if c.is_ascii() { 7.2 } else { 13.0 }).sum::<f64>() + 16.0
}

/// The disc of a mark, and its name where it has one, as the style sheets have them.
fn drawn(pin: &Pin, (x, y): (f64, f64)) -> (Area, Option<Area>) {
    let around = |radius: f64| [x - radius, y - radius, x + radius, y + radius];
    match &pin.kind {
        PinKind::Place { named, before, name, .. } => {
            let width = width(name);
            let left = if *before { x - 22.0 - width } else { x + 22.0 };
            (around(15.0), named.then_some([left, y - 10.0, left + width, y + 10.0]))
        }
        PinKind::Cluster { count, name, .. } => {
            let (radius, top) = match count {
                0..10 => (20.0, 22.0),
                10..100 => (23.0, 23.0),
                _ => (27.0, 27.0),
            };
            let half = width(name).min(182.0) / 2.0;
            (around(radius), (!name.is_empty()).then_some([x - half, y + top, x + half, y + top + 18.0]))
        }
    }
}

/// Centres with offices around them, wherever the seed puts them.
fn centres(seed: &mut Seed) -> Dataset {
    let mut places = Vec::new();
    for centre in 0..60 {
        let (x, y) = (seed.between(113.0, 113.6), seed.between(23.0, 23.5));
        for office in 0..=seed.below(9) {
            let mut place =
                place(&if office == 0 { format!("模拟中心 {centre}") } else { format!("{centre} 之 {office}") });
            let near = |seed: &mut Seed, middle: f64| middle + seed.between(-0.02, 0.02);
            place.position = Position::Exact(Wgs84::new(near(seed, x), near(seed, y)).unwrap());
            place.part_of = (office > 0).then(|| Id::new(&format!("模拟中心 {centre}")));
            places.push(place);
        }
    }
    Dataset { places: Table::new(places), ..Dataset::default() }
}

#[test]
fn names_of_groups_cover_nothing_and_are_whole() {
    let guangzhou = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/guangzhou")).0;
    let mut seed = Seed(71);
    let made = centres(&mut seed);
    for (dataset, by) in [(&guangzhou, Grouping::District), (&made, Grouping::Whole)] {
        let rows: Vec<usize> = (0..dataset.places.len()).collect();
        let grouped = view::grouped(dataset, &rows, by, 1.0);
        let (mut named, mut left_off) = (0, 0);
        for _ in 0..150 {
            let zoom = u8::try_from(9 + seed.below(6)).unwrap();
            let side = 256.0 * f64::from(1_u32 << zoom);
            let corner: Mercator = Wgs84::new(seed.between(112.9, 113.4), seed.between(23.1, 23.5)).unwrap().into();
            let end: Wgs84 = Mercator { x: corner.x + MAP.0 / side, y: corner.y + MAP.1 / side }.into();
            let start = Wgs84::from(corner);
            let bounds = Bounds::new(start.longitude(), end.latitude(), end.longitude(), start.latitude()).unwrap();
            let now = Date::constant(2026, 11, 22).at(12, 0, 0, 0);
            let mut pins = view::pins(dataset, &grouped.clusters, (bounds, zoom, 1.0), None, now, Locale::ZhHans);
            grouped.call(&mut pins, (bounds, zoom, 1.0), Locale::ZhHans);
            let areas: Vec<(Area, Option<Area>)> = pins
                .iter()
                .map(|pin| {
                    let at = Mercator::from(pin.position);
                    drawn(pin, ((at.x - corner.x) * side, (at.y - corner.y) * side))
                })
                .collect();
            for (index, pin) in pins.iter().enumerate() {
                let PinKind::Cluster { id, .. } = pin.kind else { continue };
                let called = grouped.name(id, Locale::ZhHans);
                assert!(called.is_none_or(|name| pin.label.starts_with(&name)), "who cannot see it is told all");
                let Some(name) = areas[index].1 else {
                    left_off += 1;
                    continue;
                };
                named += 1;
                let what = |other: usize| format!("{} covers {} at {zoom}", pin.label, pins[other].label);
                assert!(
                    name[0] >= 0.0 && name[2] <= MAP.0 && name[3] < MAP.1 - 26.0,
                    "{} leaves the map at {zoom}",
                    pin.label
                );
                for (other, (disc, beside)) in areas.iter().enumerate().filter(|(other, _)| *other != index) {
                    assert!(!meet(&name, disc), "the mark: {}", what(other));
                    assert!(beside.is_none_or(|beside| !meet(&name, &beside)), "the name: {}", what(other));
                }
            }
        }
        assert!(named > 100 && left_off > 20, "{by:?}: {named} named, {left_off} not");
    }
}
