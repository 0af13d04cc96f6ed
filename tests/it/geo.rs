//! Datums, distances, boxes and the index, against published vectors, laws and brute force.

use xunji::geo::{Bd09, Bounds, Datum, Degrees, Gcj02, Mercator, Metres, PointIndex, Wgs84};

use crate::seed::Seed;

fn wgs(longitude: f64, latitude: f64) -> Wgs84 {
    Wgs84::new(longitude, latitude).unwrap()
}

/// A point of the mainland's box, away from its edges.
fn point_in_china(seed: &mut Seed) -> Wgs84 {
    wgs(seed.between(74.0, 134.0), seed.between(18.0, 53.0))
}

/// A point anywhere.
fn point_on_earth(seed: &mut Seed) -> Wgs84 {
    wgs(seed.between(-180.0, 180.0), seed.between(-90.0, 90.0))
}

/// The vectors of the project eviltransform; its other ellipsoid moves them by a centimetre.
#[test]
fn gcj02_agrees_with_published_vectors() {
    let check = |latitude, longitude, gcj_latitude, gcj_longitude| {
        let gcj = Gcj02::from(wgs(longitude, latitude));
        let expect = Gcj02::new(gcj_longitude, gcj_latitude).unwrap();
        assert!((gcj.longitude() - expect.longitude()).abs() < 2e-7, "{gcj} {expect}");
        assert!((gcj.latitude() - expect.latitude()).abs() < 2e-7, "{gcj} {expect}");
        let back = Wgs84::from(expect);
        assert!(back.distance(wgs(longitude, latitude)) < Metres(0.03), "{back}");
    };
    check(31.177_427_6, 121.527_210_6, 31.175_303_98, 121.531_541_86);
    check(22.543_847, 113.912_316, 22.540_796_13, 113.917_176_48);
    check(39.911_954, 116.377_817, 39.913_345_46, 116.384_047_22);
}

#[test]
fn bd09_agrees_with_a_published_vector() {
    let gcj = Gcj02::new(113.260_031, 23.160_759).unwrap();
    let bd = Bd09::from(gcj);
    assert_eq!(bd.to_string(), "113.266497,23.16693");
    assert_eq!(Gcj02::from(bd).to_string(), gcj.to_string());
}

#[test]
fn conversions_come_back_within_a_micrometre() {
    let mut seed = Seed(1);
    for _ in 0..20_000 {
        let point = point_in_china(&mut seed);
        let through_gcj = Wgs84::from(Gcj02::from(point));
        let through_bd = Wgs84::from(Bd09::from(point));
        assert!(point.distance(through_gcj) < Metres(1e-6), "{point:?} {through_gcj:?}");
        assert!(point.distance(through_bd) < Metres(1e-6), "{point:?} {through_bd:?}");
    }
}

#[test]
fn the_shift_is_of_the_known_size() {
    let mut seed = Seed(2);
    for _ in 0..5_000 {
        let point = point_in_china(&mut seed);
        let gcj = Gcj02::from(point);
        let shift = point.distance(wgs(gcj.longitude(), gcj.latitude()));
        assert!(shift > Metres(15.0) && shift < Metres(720.0), "{point} {shift:?}");
    }
}

#[test]
fn nothing_is_shifted_outside_the_box() {
    for (longitude, latitude) in [(2.35, 48.85), (139.69, 35.69), (-70.0, 30.0), (100.0, -5.0), (180.0, 90.0)] {
        let point = wgs(longitude, latitude);
        assert_eq!(Gcj02::from(point), Gcj02::new(longitude, latitude).unwrap());
        assert_eq!(Bd09::from(point), Bd09::new(longitude, latitude).unwrap());
        for datum in [Datum::Wgs84, Datum::Gcj02, Datum::Bd09] {
            assert_eq!(datum.to_wgs84(longitude, latitude), Some(point));
        }
    }
}

#[test]
fn a_position_is_checked() {
    for (longitude, latitude) in
        [(1116.35, 23.0), (f64::NAN, 23.0), (113.0, f64::NAN), (f64::INFINITY, 0.0), (23.16, 113.26), (-180.1, 0.0)]
    {
        for datum in [Datum::Wgs84, Datum::Gcj02, Datum::Bd09] {
            assert_eq!(datum.to_wgs84(longitude, latitude), None, "{longitude} {latitude}");
        }
    }
}

#[test]
fn datums_are_known_by_name() {
    let check = |name: &str, expect| assert_eq!(Datum::from_name(name), expect, "{name}");
    for name in ["WGS84", "wgs84", "WGS-84", "CGCS2000", " cgcs 2000", "EPSG:4490", "EPSG:4326", "urn:ogc:CRS84"] {
        if name.starts_with("urn") {
            check(name, None);
        } else {
            check(name, Some(Datum::Wgs84));
        }
    }
    for name in ["GCJ02", "GCJ-02", "gcj_02", "gcj02"] {
        check(name, Some(Datum::Gcj02));
    }
    for name in ["BD09", "BD-09", "bd09ll"] {
        check(name, Some(Datum::Bd09));
    }
    for name in ["", "Beijing54", "EPSG:3857", "火星"] {
        check(name, None);
    }
}

#[test]
fn positions_are_written_and_read() {
    let check = |text: &str, expect: Option<(f64, f64)>| {
        let read = text.parse::<Wgs84>().ok().map(|point| (point.longitude(), point.latitude()));
        assert_eq!(read, expect, "{text}");
    };
    check("113.26,23.16", Some((113.26, 23.16)));
    check("-0.5, 51", Some((-0.5, 51.0)));
    check("180,-90", Some((180.0, -90.0)));
    check("121.52721060000001,0.000000001", Some((121.527_210_6, 0.000_000_001)));
    for bad in [
        "", "113.26", "113.26,", "a,b", "1e2,3", "+1,2", "113.,2", ".5,2", "23,113,4", "181,0", "0,90.5", "١,2",
        "--1,2",
    ] {
        check(bad, None);
    }

    let mut seed = Seed(3);
    for _ in 0..2_000 {
        let point = point_on_earth(&mut seed);
        let text = point.to_string();
        let read: Wgs84 = text.parse().unwrap();
        assert_eq!(read.to_string(), text);
        assert!((read.longitude() - point.longitude()).abs() <= 5.1e-7, "{text}");
        assert!((read.latitude() - point.latitude()).abs() <= 5.1e-7, "{text}");
    }
    assert_eq!(Degrees(-0.000_000_4).to_string(), "0");
    assert_eq!(Degrees(-1.050_1).to_string(), "-1.0501");
    assert_eq!(Degrees(7.0).to_string(), "7");
}

#[test]
fn distances_and_bearings_are_right() {
    let degree = 6_371_008.8 * std::f64::consts::PI / 180.0;
    let check = |from: Wgs84, to: Wgs84, metres: f64, bearing: f64| {
        assert!((from.distance(to).0 - metres).abs() < 0.01, "{from} {to} {:?}", from.distance(to));
        assert!((from.bearing(to) - bearing).abs() < 1e-6, "{from} {to} {}", from.bearing(to));
    };
    check(wgs(113.0, 23.0), wgs(113.0, 23.0), 0.0, 0.0);
    check(wgs(0.0, 0.0), wgs(0.0, 1.0), degree, 0.0);
    check(wgs(0.0, 0.0), wgs(1.0, 0.0), degree, 90.0);
    check(wgs(5.0, 10.0), wgs(5.0, 9.0), degree, 180.0);
    check(wgs(0.0, 0.0), wgs(-1.0, 0.0), degree, 270.0);
    check(wgs(179.5, 0.0), wgs(-179.5, 0.0), degree, 90.0);
    check(wgs(0.0, 0.0), wgs(180.0, 0.0), 180.0 * degree, 90.0);
}

#[test]
fn minutes_are_rounded_up() {
    assert_eq!(Metres(1000.0).minutes(4.0, 1.3), 20);
    assert_eq!(Metres(1000.0).minutes(3.0, 1.0), 20);
    assert_eq!(Metres(1.0).minutes(4.0, 1.0), 1);
    assert_eq!(Metres(0.0).minutes(4.0, 1.3), 0);
    assert_eq!(Metres(500.0).minutes(0.0, 1.0), 0);
}

#[test]
fn bounds_hold_what_they_are_made_of() {
    assert_eq!(Bounds::around([]), None);
    let mut seed = Seed(4);
    for _ in 0..200 {
        let points: Vec<_> = (0..=seed.below(20)).map(|_| point_on_earth(&mut seed)).collect();
        let bounds = Bounds::around(points.iter().copied()).unwrap();
        assert!(points.iter().all(|&point| bounds.contains(point)));
        assert!(bounds.contains(bounds.center()));
        let wider = bounds.pad(0.1);
        assert!(points.iter().all(|&point| wider.contains(point)));
    }
}

#[test]
fn the_upper_part_of_a_box_is_measured_on_the_map() {
    let all = Bounds::new(100.0, -60.0, 120.0, 60.0).unwrap();
    // The equator lies in the middle; a quarter of the map's height is less than half of the latitudes north of it.
    let [half, quarter] = [0.5, 0.25].map(|part| all.upper(part).south_west.latitude());
    assert!(half.abs() < 1e-9 && quarter > 30.0 && quarter < 60.0, "{half} {quarter}");
    let row = |latitude: f64| Mercator::from(Wgs84::new(110.0, latitude).unwrap()).y;
    assert!((row(quarter) - f64::midpoint(row(60.0), row(0.0))).abs() < 1e-12);
    assert!((all.upper(1.0).south_west.latitude() + 60.0).abs() < 1e-9);
    assert_eq!(all.upper(7.0), all.upper(1.0));
    assert_eq!(all.upper(0.3).north_east, all.north_east);
}

#[test]
fn bounds_reach_across_the_antimeridian() {
    let bounds = Bounds::new(170.0, -10.0, 190.0, 10.0).unwrap();
    assert_eq!(bounds.south_west.longitude().to_string(), "170");
    assert_eq!(bounds.north_east.longitude().to_string(), "-170");
    assert!(bounds.contains(wgs(175.0, 0.0)) && bounds.contains(wgs(-175.0, 0.0)) && bounds.contains(wgs(180.0, 0.0)));
    assert!(!bounds.contains(wgs(0.0, 0.0)) && !bounds.contains(wgs(169.0, 0.0)));
    assert!((bounds.center().longitude().abs() - 180.0).abs() < 1e-9);
    let grown = bounds.extend(wgs(160.0, 0.0));
    assert!(grown.contains(wgs(165.0, 0.0)) && !grown.contains(wgs(-165.0, 0.0)));
    let grown = bounds.extend(wgs(-160.0, 20.0));
    assert!(grown.contains(wgs(-165.0, 15.0)) && !grown.contains(wgs(165.0, 0.0)));

    let world = Bounds::new(-500.0, -100.0, 400.0, 100.0).unwrap();
    assert!(world.contains(wgs(-180.0, -90.0)) && world.contains(wgs(180.0, 90.0)) && world.contains(wgs(0.0, 0.0)));
    for bad in [(10.0, 0.0, 5.0, 1.0), (0.0, 5.0, 1.0, 4.0), (f64::NAN, 0.0, 1.0, 1.0), (0.0, 0.0, f64::INFINITY, 1.0)]
    {
        assert_eq!(Bounds::new(bad.0, bad.1, bad.2, bad.3), None);
    }
}

#[test]
fn the_fitting_zoom_is_the_greatest() {
    let world = Bounds::new(-180.0, -85.0, 180.0, 85.0).unwrap();
    assert_eq!(world.fit(256, 256, 18), 0);
    assert_eq!(world.fit(1024, 1024, 18), 2);
    assert_eq!(world.fit(1023, 1024, 18), 1);
    assert_eq!(world.fit(10, 10, 18), 0);
    assert_eq!(Bounds::at(wgs(113.0, 23.0)).fit(300, 300, 16), 16);
    let pearl_river = Bounds::new(112.5, 22.5, 114.0, 23.5).unwrap();
    let zoom = pearl_river.fit(800, 600, 18);
    let pixels = |bounds: Bounds, zoom: u8| {
        let (a, b) = (Mercator::from(bounds.south_west), Mercator::from(bounds.north_east));
        let side = 256.0 * f64::from(1_u32 << zoom);
        ((b.x - a.x) * side, (a.y - b.y) * side)
    };
    let (x, y) = pixels(pearl_river, zoom);
    assert!(x <= 800.0 && y <= 600.0);
    let (x, y) = pixels(pearl_river, zoom + 1);
    assert!(x > 800.0 || y > 600.0);
}

#[test]
fn mercator_comes_back() {
    assert_eq!(Mercator::from(wgs(0.0, 0.0)), Mercator { x: 0.5, y: 0.5 });
    assert!(Mercator::from(wgs(0.0, 90.0)).y.abs() < 1e-12);
    assert!((Mercator::from(wgs(0.0, -90.0)).y - 1.0).abs() < 1e-12);
    let mut seed = Seed(5);
    for _ in 0..1_000 {
        let point = wgs(seed.between(-180.0, 180.0), seed.between(-85.0, 85.0));
        let back = Wgs84::from(Mercator::from(point));
        assert!(point.distance(back) < Metres(1e-6), "{point} {back}");
    }
}

#[test]
fn the_index_agrees_with_brute_force() {
    let mut seed = Seed(6);
    for size in [0, 1, 2, 31, 33, 64, 65, 500, 3_000] {
        // A tenth of the points share spots, and some lie on the antimeridian and at the poles.
        let mut points: Vec<Wgs84> = (0..size).map(|_| point_on_earth(&mut seed)).collect();
        for index in 0..size / 10 {
            points[index] = points[seed.below(size)];
        }
        for (index, at) in [(0, wgs(180.0, 0.5)), (1, wgs(-180.0, 0.4)), (2, wgs(77.0, 90.0)), (3, wgs(0.0, -90.0))] {
            if index < size {
                points[index] = at;
            }
        }
        let index = PointIndex::build(&points);

        for _ in 0..20 {
            let (west, south) = (seed.between(-180.0, 180.0), seed.between(-90.0, 90.0));
            let bounds =
                Bounds::new(west, south, west + seed.between(0.0, 200.0), south + seed.between(0.0, 90.0)).unwrap();
            let expect: Vec<usize> = (0..size).filter(|&row| bounds.contains(points[row])).collect();
            assert_eq!(index.range(bounds), expect);

            let center = point_on_earth(&mut seed);
            let mut by_distance: Vec<(usize, Metres)> =
                points.iter().map(|&point| center.distance(point)).enumerate().collect();
            by_distance.sort_by(|a, b| a.1.0.total_cmp(&b.1.0));
            let radius = Metres(seed.between(0.0, 1.0).powi(4) * 20_100_000.0);
            let within: Vec<_> = by_distance.iter().copied().filter(|(_, distance)| *distance <= radius).collect();
            assert_eq!(index.within(center, radius), within);
            let count = seed.below(40);
            assert_eq!(index.nearest(center, count), by_distance[..count.min(size)]);
        }
    }
}
