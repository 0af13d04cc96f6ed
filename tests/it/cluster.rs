//! Clusters at every zoom, against independent counts.

use std::collections::BTreeSet;

use serde_json::Value;
use xunji::geo::{Bounds, Cluster, ClusterOptions, Clusters, Datum, HUES, Mercator, Metres, Pin, Pinned, Wgs84};

use crate::seed::Seed;

const OPTIONS: ClusterOptions = ClusterOptions { radius: 64, min_zoom: 0, max_zoom: 16 };

fn wgs(longitude: f64, latitude: f64) -> Wgs84 {
    Wgs84::new(longitude, latitude).unwrap()
}

fn world() -> Bounds {
    Bounds::new(-180.0, -90.0, 180.0, 90.0).unwrap()
}

/// Points around towns, some on one spot, with hues.
fn towns(seed: &mut Seed, size: usize) -> Vec<Pin> {
    let centers: Vec<(f64, f64)> =
        (0..=size / 50).map(|_| (seed.between(-180.0, 180.0), seed.between(-80.0, 80.0))).collect();
    let mut pins: Vec<Pin> = (0..u32::try_from(size).unwrap())
        .map(|row| {
            let (x, y) = centers[seed.below(centers.len())];
            let spread = seed.between(0.0, 1.0).powi(6) * 5.0;
            let longitude = (x + seed.between(-spread, spread)).clamp(-180.0, 180.0);
            let hue = u8::try_from(seed.below(12)).unwrap();
            let latitude = y + seed.between(-spread, spread);
            // Whole micro-degrees, so that what is not one spot is more than the index's centimetre apart.
            let micro = |degrees: f64| (degrees * 1e6).round() / 1e6;
            Pin { position: wgs(micro(longitude), micro(latitude)), row, hue }
        })
        .collect();
    for index in 0..size / 8 {
        pins[index].position = pins[seed.below(size)].position;
    }
    pins
}

fn rows<'a>(clusters: &'a Clusters, cluster: &'a Cluster) -> Vec<u32> {
    match cluster.pinned {
        Pinned::One(row) => vec![row],
        Pinned::Many(id) => clusters.leaves(id).to_vec(),
    }
}

/// Pixels between two positions at a zoom.
fn pixels(a: Wgs84, b: Wgs84, zoom: u8) -> f64 {
    let (a, b) = (Mercator::from(a), Mercator::from(b));
    (a.x - b.x).hypot(a.y - b.y) * 256.0 * f64::from(1_u32 << zoom)
}

/// The least distance between two of what is shown at a zoom, in pixels.
fn nearest(shown: &[Cluster], zoom: u8) -> f64 {
    let mut points: Vec<Mercator> = shown.iter().map(|cluster| cluster.position.into()).collect();
    points.sort_by(|a, b| a.x.total_cmp(&b.x));
    let side = 256.0 * f64::from(1_u32 << zoom);
    let mut least = f64::MAX;
    for (index, a) in points.iter().enumerate() {
        let near = points[index + 1..].iter().take_while(|b| (b.x - a.x) * side < least);
        least = near.map(|b| (a.x - b.x).hypot(a.y - b.y) * side).fold(least, f64::min);
    }
    least
}

/// Everything that must hold of the clusters of these pins at every zoom.
fn check(pins: &[Pin], options: ClusterOptions) {
    let clusters = Clusters::build(pins, options);
    let spots: BTreeSet<(u64, u64)> =
        pins.iter().map(|pin| (pin.position.longitude().to_bits(), pin.position.latitude().to_bits())).collect();
    let mut before = 0;
    // Three quarters of the radius, less the rounding of a mean.
    let least = f64::from(options.radius.max(1)) * 0.75 - 0.01;
    for zoom in options.min_zoom..=options.max_zoom + 2 {
        let shown = clusters.visible(world(), zoom);
        assert!(shown.len() >= before, "clusters fall apart going in, they never join");
        before = shown.len();
        let mut seen = vec![false; pins.len()];
        for cluster in &shown {
            let rows = rows(&clusters, cluster);
            assert_eq!(rows.len(), cluster.count as usize);
            assert_eq!(cluster.hues.iter().sum::<u32>(), cluster.count);
            let mut hues = [0; HUES];
            let (mut x, mut y) = (0.0, 0.0);
            for row in rows {
                let pin = pins[row as usize];
                assert!(!std::mem::replace(&mut seen[row as usize], true), "row {row} shown twice");
                hues[usize::from(pin.hue).min(8)] += 1;
                let at = Mercator::from(pin.position);
                (x, y) = (x + at.x, y + at.y);
            }
            assert_eq!(hues, cluster.hues);
            let count = f64::from(cluster.count);
            let mean = Wgs84::from(Mercator { x: x / count, y: y / count });
            assert!(mean.distance(cluster.position) < Metres(0.2), "{mean:?} {cluster:?}");
        }
        assert!(seen.iter().all(|&seen| seen), "every point is shown at zoom {zoom}");
        if zoom <= options.max_zoom {
            assert!(nearest(&shown, zoom) >= least, "marks stand apart at zoom {zoom}");
        } else {
            assert_eq!(shown.len(), spots.len(), "beyond the last zoom every spot stands alone");
        }
    }
}

#[test]
fn every_point_is_shown_once_at_every_zoom() {
    let mut seed = Seed(10);
    for size in [0, 1, 2, 3, 10, 100, 2_000] {
        check(&towns(&mut seed, size), OPTIONS);
    }
    // Spread evenly, means of neighbours come to stand beside each other most often.
    let even: Vec<Pin> = (0..6_000)
        .map(|row| Pin { position: wgs(seed.between(112.0, 114.0), seed.between(22.0, 24.0)), row, hue: 0 })
        .collect();
    check(&even, OPTIONS);
    let pins = towns(&mut seed, 700);
    for (radius, min_zoom, max_zoom) in [(0, 0, 5), (1, 3, 12), (40, 9, 18), (100, 0, 3), (255, 0, 20), (64, 7, 7)] {
        check(&pins, ClusterOptions { radius, min_zoom, max_zoom });
    }
    let same: Vec<Pin> = (0..50).map(|row| Pin { position: wgs(113.0, 23.0), row, hue: 1 }).collect();
    check(&same, OPTIONS);
}

#[test]
fn a_box_shows_what_stands_in_it() {
    let mut seed = Seed(11);
    let pins = towns(&mut seed, 1_500);
    let clusters = Clusters::build(&pins, OPTIONS);
    for _ in 0..100 {
        let zoom = u8::try_from(seed.below(19)).unwrap();
        let (west, south) = (seed.between(-180.0, 180.0), seed.between(-90.0, 90.0));
        let (width, height) = (seed.between(0.0, 370.0), seed.between(0.0, 90.0));
        let bounds = Bounds::new(west, south, west + width, south + height).unwrap();
        let mut expect = clusters.visible(world(), zoom);
        expect.retain(|cluster| bounds.contains(cluster.position));
        let mut shown = clusters.visible(bounds, zoom);
        let key = |cluster: &Cluster| rows(&clusters, cluster).into_iter().min();
        expect.sort_by_key(key);
        shown.sort_by_key(key);
        assert_eq!(shown, expect);
    }
}

#[test]
fn neighbours_on_the_screen_are_merged() {
    let mut seed = Seed(12);
    let pins: Vec<Pin> = (0..400)
        .map(|row| Pin { position: wgs(seed.between(113.0, 113.6), seed.between(23.0, 23.4)), row, hue: 0 })
        .collect();
    let clusters = Clusters::build(&pins, OPTIONS);
    for zoom in 8..=16 {
        let shown = clusters.visible(world(), zoom);
        // Two points that stand alone were within reach of nobody.
        let alone: Vec<&Cluster> = shown.iter().filter(|cluster| cluster.count == 1).collect();
        for (index, a) in alone.iter().enumerate() {
            for b in &alone[index + 1..] {
                assert!(pixels(a.position, b.position, zoom) > 63.9, "{a:?} {b:?} at {zoom}");
            }
        }
        // A cluster holds what lies around it: mergers of mergers reach twice as far at most.
        for cluster in &shown {
            for row in rows(&clusters, cluster) {
                let away = pixels(cluster.position, pins[row as usize].position, zoom);
                assert!(away < 128.0, "{away} pixels at {zoom}");
            }
        }
    }
}

#[test]
fn a_cluster_falls_apart_at_its_expansion_zoom() {
    let mut seed = Seed(13);
    let pins = towns(&mut seed, 400);
    let clusters = Clusters::build(&pins, OPTIONS);
    for zoom in 0..=17 {
        for cluster in clusters.visible(world(), zoom) {
            let Pinned::Many(id) = cluster.pinned else { continue };
            let rows: BTreeSet<u32> = clusters.leaves(id).iter().copied().collect();
            let stands_at = |zoom| {
                clusters.visible(world(), zoom).iter().any(|other| match other.pinned {
                    Pinned::Many(other) => clusters.leaves(other).iter().copied().collect::<BTreeSet<_>>() == rows,
                    Pinned::One(_) => false,
                })
            };
            if zoom % 5 == 2 {
                match clusters.expansion_zoom(id) {
                    Some(expansion) => {
                        assert!(expansion > zoom && stands_at(expansion - 1) && !stands_at(expansion));
                    }
                    None => assert!(stands_at(17)),
                }
            }
        }
    }
}

#[test]
fn points_on_one_spot_stay_one_cluster() {
    let spot = wgs(113.260_031, 23.160_759);
    let pin = |position, row| Pin { position, row, hue: 0 };
    let pins = [pin(spot, 7), pin(wgs(113.261, 23.161), 8), pin(spot, 9)];
    let clusters = Clusters::build(&pins, OPTIONS);
    let shown = clusters.visible(world(), 18);
    assert_eq!(shown.len(), 2);
    let Some(Pinned::Many(id)) = shown.iter().find(|cluster| cluster.count == 2).map(|cluster| cluster.pinned) else {
        panic!("the two on one spot are one cluster");
    };
    assert_eq!(clusters.expansion_zoom(id), None);
    assert_eq!(clusters.leaves(id), [7, 9]);
}

/// 5,149 of the 5,150 national heritage sites have a position, in GCJ-02.
#[test]
fn heritage_sites_add_up() {
    let file =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/places/luoyangchan_heritage_sites_geocoded.gcj02.json");
    let Ok(text) = std::fs::read_to_string(file) else {
        println!("skipped: no {file}");
        return;
    };
    let sites: Vec<Value> = serde_json::from_str(&text).unwrap();
    let pins: Vec<Pin> = sites
        .iter()
        .filter_map(|site| {
            let (longitude, latitude) = (site["longitude"].as_f64()?, site["latitude"].as_f64()?);
            let hue = u8::try_from(site["batch"].as_u64()? - 1).unwrap();
            Some(Pin { position: Datum::Gcj02.to_wgs84(longitude, latitude)?, row: 0, hue })
        })
        .zip(0..)
        .map(|(pin, row)| Pin { row, ..pin })
        .collect();
    assert_eq!((sites.len(), pins.len()), (5_150, 5_149));
    check(&pins, OPTIONS);
    check(&pins, ClusterOptions { radius: 96, min_zoom: 3, max_zoom: 20 });

    // One province's box, counted by hand, at the zoom where every spot stands alone.
    let guangdong = Bounds::new(109.6, 20.2, 117.2, 25.5).unwrap();
    let expect = pins.iter().filter(|pin| guangdong.contains(pin.position)).count();
    let clusters = Clusters::build(&pins, OPTIONS);
    let shown: u32 = clusters.visible(guangdong, 17).iter().map(|cluster| cluster.count).sum();
    assert_eq!(shown as usize, expect);
    for zoom in 0..=17 {
        let total: u32 = clusters.visible(world(), zoom).iter().map(|cluster| cluster.count).sum();
        assert_eq!(total, 5_149);
    }
}

#[test]
fn a_point_stands_where_it_was_put_to_the_millimetre() {
    let mut seed = Seed(12);
    for _ in 0..2_000 {
        let position = Wgs84::new(seed.between(-179.9, 179.9), seed.between(-84.9, 84.9)).unwrap();
        let clusters = Clusters::build(&[Pin { position, row: 0, hue: 0 }], OPTIONS);
        let shown = clusters.visible(world(), 10);
        // Half a unit of the square is 4.7 mm at the equator.
        assert!(shown[0].position.distance(position).0 < 0.009, "{position:?} {:?}", shown[0].position);
    }
}
