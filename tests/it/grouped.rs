//! Clusters by what belongs together, against counts made one by one and against the rule by its words.

use std::{collections::BTreeMap, path::Path};

use xunji::geo::{Bounds, Cluster, ClusterOptions, Clusters, Groups, HUES, Mercator, Pin, Pinned, Wgs84};

use xunji::{
    dataset::{Dataset, Table},
    id::Id,
    link::Grouping,
    place::Position,
    text::{Locale, Text},
    time::Date,
    view::{self, PinKind},
};

use crate::{search::place, seed::Seed, sites::read_folder};

const OPTIONS: ClusterOptions = ClusterOptions { radius: 64, min_zoom: 3, max_zoom: 16 };
const UNTIL: u8 = 14;

fn world() -> Bounds {
    Bounds::new(-180.0, -90.0, 180.0, 90.0).unwrap()
}

/// Points and a tree of groups around them, some points without a group, some on one spot.
struct Case {
    pins: Vec<Pin>,
    parents: Vec<Option<u32>>,
    of: Vec<Option<u32>>,
}

impl Case {
    fn new(seed: &mut Seed, size: usize, groups: usize) -> Self {
        let parents: Vec<Option<u32>> =
            (0..groups).map(|group| (group > 2).then(|| u32::try_from(seed.below(group)).unwrap())).collect();
        let middles: Vec<(f64, f64)> =
            (0..=groups).map(|_| (seed.between(112.5, 114.0), seed.between(22.5, 24.0))).collect();
        let (mut pins, mut of): (Vec<Pin>, Vec<Option<u32>>) = (Vec::new(), Vec::new());
        for row in 0..u32::try_from(size).unwrap() {
            let group = seed.below(groups + 1);
            let (x, y) = middles[group];
            let near = |seed: &mut Seed, middle: f64| middle + seed.between(-0.05, 0.05);
            let mut position = Wgs84::new(near(seed, x), near(seed, y)).unwrap();
            if row > 0 && seed.below(6) == 0 {
                position = pins[seed.below(pins.len())].position;
            }
            pins.push(Pin { position, row, hue: u8::try_from(seed.below(9)).unwrap() });
            of.push((group < groups).then(|| u32::try_from(group).unwrap()));
        }
        Self { pins, parents, of }
    }

    fn build(&self) -> Clusters {
        Clusters::grouped(&self.pins, Groups { parents: &self.parents, of: &self.of, until: UNTIL }, OPTIONS)
    }

    /// Whether a point belongs to a group or to one below it.
    fn belongs(&self, row: u32, group: u32) -> bool {
        let above = |&group: &u32| self.parents[group as usize];
        std::iter::successors(self.of[row as usize], above).any(|above| above == group)
    }
}

fn rows(clusters: &Clusters, cluster: &Cluster) -> Vec<u32> {
    match cluster.pinned {
        Pinned::One(row) => vec![row],
        Pinned::Many(id) => clusters.leaves(id).to_vec(),
    }
}

#[test]
fn totals_are_those_of_counting_one_by_one() {
    let mut seed = Seed(50);
    for (size, groups) in [(0, 0), (0, 3), (1, 0), (1, 1), (40, 1), (60, 0), (300, 12), (1_000, 60)] {
        let case = Case::new(&mut seed, size, groups);
        let clusters = case.build();
        for zoom in 0..=18 {
            let mut times = vec![0; size];
            for cluster in clusters.visible(world(), zoom) {
                let rows = rows(&clusters, &cluster);
                assert_eq!(rows.len(), cluster.count as usize);
                let mut hues = [0; HUES];
                for &row in &rows {
                    times[row as usize] += 1;
                    hues[usize::from(case.pins[row as usize].hue).min(8)] += 1;
                }
                assert_eq!(hues, cluster.hues);
                let Pinned::Many(id) = cluster.pinned else { continue };
                if let Some(group) = clusters.group(id) {
                    let all = (0..u32::try_from(size).unwrap()).filter(|&row| case.belongs(row, group)).count();
                    assert_eq!(rows.len(), all, "all of group {group} at zoom {zoom}");
                }
            }
            assert!(times.iter().all(|&times| times == 1), "every point once at zoom {zoom}");
        }
        let mut spots: Vec<_> = case.pins.iter().map(|pin| pin.position.to_string()).collect();
        spots.sort();
        spots.dedup();
        assert_eq!(clusters.visible(world(), 17).len(), spots.len(), "at last every spot stands alone");
    }
}

/// The zoom from which on the parts of a group stand, by the words of the rule.
fn opens_at(case: &Case, group: u32) -> u8 {
    let mean = |rows: &[u32]| {
        let points: Vec<Mercator> = rows.iter().map(|&row| case.pins[row as usize].position.into()).collect();
        #[allow(clippy::cast_precision_loss)]
        let count = points.len() as f64;
        (points.iter().map(|at| at.x).sum::<f64>() / count, points.iter().map(|at| at.y).sum::<f64>() / count)
    };
    let all = 0..u32::try_from(case.pins.len()).unwrap();
    let mut parts: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for row in all.filter(|&row| case.belongs(row, group)) {
        let mut below = case.of[row as usize].unwrap();
        if below == group {
            parts.entry(case.pins[row as usize].position.to_string()).or_default().push(row);
            continue;
        }
        while case.parents[below as usize] != Some(group) {
            below = case.parents[below as usize].unwrap();
        }
        parts.entry(below.to_string()).or_default().push(row);
    }
    let middles: Vec<(f64, f64)> = parts.values().map(|rows| mean(rows)).collect();
    let spread = |of: fn(&(f64, f64)) -> f64| {
        let values = middles.iter().map(of);
        values.clone().fold(0.0, f64::max) - values.fold(1.0, f64::min)
    };
    #[allow(clippy::cast_precision_loss)]
    let wanted = middles.len() as f64;
    let room = |zoom: &u8| {
        let pixels = 256.0 * f64::from(1_u32 << zoom) / 64.0;
        let (across, down) = (spread(|at| at.0) * pixels, spread(|at| at.1) * pixels);
        middles.len() <= 1 || across * down >= wanted || across.max(down) >= wanted - 1.0
    };
    let own = (OPTIONS.min_zoom..=UNTIL).find(room).unwrap_or(UNTIL + 1);
    case.parents[group as usize].map_or(own, |parent| own.max(opens_at(case, parent)))
}

/// What would stand at a zoom if nothing were too near to anything else: groups that are closed, and spots.
fn standing(case: &Case, zoom: u8) -> Vec<Vec<u32>> {
    let mut standing: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (row, pin) in (0..).zip(&case.pins) {
        let above = |&group: &u32| case.parents[group as usize];
        let chain = std::iter::successors(case.of[row as usize], above);
        let closed = chain.filter(|&group| opens_at(case, group) > zoom).last();
        let homeless = case.of[row as usize].is_none();
        let name =
            closed.map_or_else(|| format!("{:?} {}", case.of[row as usize], pin.position), |group| format!("g{group}"));
        standing.entry(if homeless { "homeless".into() } else { name }).or_default().push(row);
    }
    standing.into_values().collect()
}

fn pixels(a: Wgs84, b: Wgs84, zoom: u8) -> f64 {
    let (a, b) = (Mercator::from(a), Mercator::from(b));
    (a.x - b.x).hypot(a.y - b.y) * 256.0 * f64::from(1_u32 << zoom)
}

/// The least distance between two of what is shown, in pixels, by trying all pairs.
fn nearest(shown: &[Cluster], zoom: u8) -> f64 {
    let pairs = shown.iter().enumerate().flat_map(|(index, a)| shown[index + 1..].iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| pixels(a.position, b.position, zoom)).fold(f64::MAX, f64::min)
}

#[test]
fn a_group_opens_when_its_parts_have_room_and_what_is_too_near_stands_together() {
    let mut seed = Seed(51);
    let mut case = Case::new(&mut seed, 200, 25);
    // Everything belongs somewhere.
    for of in &mut case.of {
        *of = of.or(Some(0));
    }
    let clusters = case.build();
    let mut together = 0;
    for zoom in OPTIONS.min_zoom..=OPTIONS.max_zoom {
        let shown = clusters.visible(world(), zoom);
        assert!(nearest(&shown, zoom) > 47.9, "too near at zoom {zoom}");
        let standing = standing(&case, zoom);
        let middle = |rows: &[u32]| {
            let points: Vec<Mercator> = rows.iter().map(|&row| case.pins[row as usize].position.into()).collect();
            #[allow(clippy::cast_precision_loss)]
            let count = points.len() as f64;
            (points.iter().map(|at| at.x).sum::<f64>() / count, points.iter().map(|at| at.y).sum::<f64>() / count)
        };
        for cluster in &shown {
            let rows = rows(&clusters, cluster);
            let whole = |part: &Vec<u32>| part.iter().all(|row| rows.contains(row));
            let parts: Vec<&Vec<u32>> = standing.iter().filter(|part| whole(part)).collect();
            assert_eq!(
                parts.iter().map(|part| part.len()).sum::<usize>(),
                rows.len(),
                "nothing is torn at zoom {zoom}"
            );
            if parts.len() > 1 {
                together += 1;
                let middles: Vec<_> = parts.iter().map(|part| middle(part)).collect();
                let side = 256.0 * f64::from(1_u32 << zoom);
                let near = |(index, a): (usize, &(f64, f64))| {
                    middles[index + 1..].iter().any(|b| (a.0 - b.0).hypot(a.1 - b.1) * side < 48.1)
                };
                assert!(middles.iter().enumerate().any(near), "together without need at zoom {zoom}");
            }
            if let Pinned::Many(id) = cluster.pinned
                && let Some(parts) = clusters.expansion_zoom(id)
            {
                let alone =
                    |zoom: u8| clusters.visible(world(), zoom).iter().any(|other| other.pinned == cluster.pinned);
                assert!(parts > zoom && !alone(parts) && alone(parts - 1), "zoom {zoom} leads to {parts}");
            }
        }
    }
    assert!(together > 10, "{together}");
}

#[test]
fn no_two_marks_of_real_places_touch_whatever_they_are_grouped_by() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/");
    for site in ["guangzhou", "nanhai", "taijiang", "six-cities"] {
        let (dataset, _) = read_folder(&Path::new(folder).join(site));
        let rows: Vec<usize> = (0..dataset.places.len()).collect();
        for by in [Grouping::District, Grouping::Whole] {
            for size in [1.0, 1.5] {
                let clusters = view::grouped(&dataset, &rows, by, size).clusters;
                for zoom in 3..=20 {
                    let shown = clusters.visible(world(), zoom);
                    let least = nearest(&shown, zoom);
                    assert!(least > 47.9 * size, "{site} {by:?}: {least} pixels at zoom {zoom}");
                }
            }
        }
    }
}

#[test]
fn what_is_shown_in_a_box_stands_there() {
    let mut seed = Seed(52);
    let case = Case::new(&mut seed, 400, 20);
    let clusters = case.build();
    for _ in 0..60 {
        let zoom = u8::try_from(3 + seed.below(15)).unwrap();
        let (west, south) = (seed.between(112.4, 113.8), seed.between(22.4, 23.8));
        let bounds = Bounds::new(west, south, west + 0.4, south + 0.3).unwrap();
        let mut expect = clusters.visible(world(), zoom);
        expect.retain(|cluster| bounds.contains(cluster.position));
        let key = |cluster: &Cluster| rows(&clusters, cluster).into_iter().min();
        let mut shown = clusters.visible(bounds, zoom);
        shown.sort_by_key(key);
        expect.sort_by_key(key);
        assert_eq!(shown, expect);
    }
}

#[test]
fn a_centre_and_its_office_in_one_house_are_one_list_at_last() {
    let at = |longitude: f64| Wgs84::new(longitude, 23.1).unwrap();
    let pin = |row, longitude| Pin { position: at(longitude), row, hue: 0 };
    // Centre 0 with its office 1 in the same house, and two stations of the office elsewhere.
    let pins = [pin(0, 113.2), pin(1, 113.2), pin(2, 113.3), pin(3, 113.31)];
    let groups = Groups { parents: &[None, Some(0)], of: &[Some(0), Some(1), Some(1), Some(1)], until: UNTIL };
    let clusters = Clusters::grouped(&pins, groups, OPTIONS);
    let shown = clusters.visible(world(), 3);
    let Pinned::Many(id) = shown[0].pinned else { panic!("one group at first") };
    assert_eq!((shown.len(), clusters.group(id), clusters.leaves(id)), (1, Some(0), &[0, 1, 2, 3][..]));
    let last = clusters.visible(world(), 18);
    let together = last.iter().find_map(|cluster| match cluster.pinned {
        Pinned::Many(id) => Some((clusters.group(id), clusters.expansion_zoom(id), clusters.leaves(id).to_vec())),
        Pinned::One(_) => None,
    });
    assert_eq!((last.len(), together), (3, Some((None, None, vec![0, 1]))));
}

#[test]
fn groups_that_make_no_sense_are_none() {
    let pin = |row| Pin { position: Wgs84::new(113.0 + f64::from(row), 23.0).unwrap(), row, hue: 0 };
    let pins = [pin(0), pin(1), pin(2)];
    // A group above itself, one above an earlier one, a pin of a group that is not there, a pin of none.
    let groups = Groups { parents: &[Some(1), Some(1)], of: &[Some(0), Some(7)], until: UNTIL };
    let clusters = Clusters::grouped(&pins, groups, OPTIONS);
    for zoom in 0..18 {
        assert_eq!(clusters.visible(world(), zoom).iter().map(|cluster| cluster.count).sum::<u32>(), 3);
    }
}

/// What a district view of places shows, whole and far out: each name with its count.
fn named(dataset: &Dataset, by: Grouping, zoom: u8) -> Vec<(String, u32)> {
    let rows: Vec<usize> = (0..dataset.places.len()).collect();
    let grouped = view::grouped(dataset, &rows, by, 1.0);
    let name = |cluster: &Cluster| match cluster.pinned {
        Pinned::One(row) => dataset.places[row as usize].about.name.get(Locale::ZhHans).to_owned(),
        Pinned::Many(id) => grouped.name(id, Locale::ZhHans).unwrap_or_else(|| "-".to_owned()),
    };
    let mut shown: Vec<(String, u32)> =
        grouped.clusters.visible(world(), zoom).iter().map(|cluster| (name(cluster), cluster.count)).collect();
    shown.sort();
    shown
}

#[test]
fn places_stand_under_their_district_or_their_centre() {
    let at = |name: &str, longitude: f64, district: &str, part_of: Option<&str>| {
        let mut place = place(name);
        place.position = Position::Exact(Wgs84::new(longitude, 23.0).unwrap());
        place.address.city = Text::plain("甲市");
        place.address.district = Text::plain(district);
        place.part_of = part_of.map(Id::new);
        place
    };
    let mut nowhere = at("悬", 0.0, "东区", None);
    nowhere.position = Position::Absent;
    let dataset = Dataset {
        places: Table::new(vec![
            at("中心", 113.0, "东区", None),
            at("一所", 113.1, "东区", Some("中心")),
            at("一站", 113.102, "东区", Some("一所")),
            at("二站", 113.2, "西区", Some("一所")),
            at("独", 113.3, "西区", Some("不在")),
            nowhere,
        ]),
        ..Dataset::default()
    };
    let check = |by, zoom, expect: &[(&str, u32)]| {
        let shown = named(&dataset, by, zoom);
        assert_eq!(shown.iter().map(|(name, count)| (&**name, *count)).collect::<Vec<_>>(), expect, "at zoom {zoom}");
    };
    check(Grouping::District, 3, &[("甲市", 5)]);
    check(Grouping::District, 10, &[("东区", 3), ("二站", 1), ("独", 1)]);
    check(Grouping::Whole, 3, &[("一所等", 5)]);
    check(Grouping::Whole, 9, &[("中心", 4), ("独", 1)]);
    check(Grouping::Whole, 10, &[("一所", 3), ("中心", 1), ("独", 1)]);
    check(Grouping::Whole, 17, &[("一所", 1), ("一站", 1), ("中心", 1), ("二站", 1), ("独", 1)]);
    assert_eq!(named(&dataset, Grouping::Distance, 3), [("-".to_owned(), 5)]);
}

/// What the map draws below each group and what it is called, from west to east.
fn called(dataset: &Dataset, zoom: u8, locale: Locale) -> Vec<(String, String)> {
    let rows: Vec<usize> = (0..dataset.places.len()).collect();
    let grouped = view::grouped(dataset, &rows, Grouping::District, 1.0);
    // Wide enough for every name.
    let seen = (Bounds::new(100.0, 20.0, 126.0, 26.0).unwrap(), zoom, 1.0);
    let now = Date::constant(2026, 11, 22).at(12, 0, 0, 0);
    let mut pins = view::pins(dataset, &grouped.clusters, seen, None, now, locale);
    grouped.call(&mut pins, seen, locale);
    pins.into_iter()
        .filter_map(|pin| match pin.kind {
            PinKind::Cluster { name, .. } => Some((name, pin.label)),
            PinKind::Place { .. } => None,
        })
        .collect()
}

#[test]
fn a_group_says_how_much_of_its_district_it_has_and_whether_that_is_known() {
    let at = |name: &str, longitude: f64, district: &str| {
        let mut place = place(name);
        place.position = Position::Exact(Wgs84::new(longitude, 23.0).unwrap());
        place.address.district = Text::plain(district);
        place
    };
    let dataset = Dataset {
        places: Table::new(vec![
            at("a", 113.0, "东区"),
            at("b", 113.0, "东区"),
            at("c", 113.5, "东区"),
            at("d", 119.0, ""),
            at("e", 119.001, ""),
        ]),
        ..Dataset::default()
    };
    let check = |zoom, locale, expect: &[(&str, &str)]| {
        let called = called(&dataset, zoom, locale);
        assert_eq!(called.iter().map(|(name, label)| (&**name, &**label)).collect::<Vec<_>>(), expect, "at {zoom}");
    };
    // Far out each stands for all of its places.
    check(6, Locale::ZhHans, &[("东区", "东区 3 处，放大"), ("未注明区划", "未注明区划 2 处，放大")]);
    check(6, Locale::ZhHant, &[("东区", "东区 3 處，放大"), ("未註明區劃", "未註明區劃 2 處，放大")]);
    check(
        6,
        Locale::En,
        &[("东区", "东区 3 places, zoom in"), ("District not stated", "District not stated 2 places, zoom in")],
    );
    // Nearer, two of the three are one house.
    check(12, Locale::ZhHans, &[("东区 2/3", "东区，3 处中的 2 处，列出"), ("未注明区划", "未注明区划 2 处，放大")]);
    check(12, Locale::ZhHant, &[("东区 2/3", "东区，3 處中的 2 處，列出"), ("未註明區劃", "未註明區劃 2 處，放大")]);
    check(
        12,
        Locale::En,
        &[
            ("东区 2/3", "东区, 2 of 3 places, list them"),
            ("District not stated", "District not stated 2 places, zoom in"),
        ],
    );
}
