//! Pictures tied to the ground.

use xunji::geo::{ControlPoint, Mercator, Metres, Picture, Wgs84};

use crate::seed::Seed;

fn wgs(longitude: f64, latitude: f64) -> Wgs84 {
    Wgs84::new(longitude, latitude).unwrap()
}

/// Pixels of a picture of Guangzhou, turned, scaled and slanted by `rates`.
fn drawn(rates: [f64; 4], position: Wgs84) -> (f64, f64) {
    let (at, from) = (Mercator::from(position), Mercator::from(wgs(113.2, 23.2)));
    let (east, south) = ((at.x - from.x) * 1e6, (at.y - from.y) * 1e6);
    (40.0 + rates[0] * east + rates[1] * south, 30.0 + rates[2] * east + rates[3] * south)
}

fn points(seed: &mut Seed, rates: [f64; 4], count: usize, bent: f64) -> Vec<ControlPoint> {
    (0..count)
        .map(|_| {
            let position = wgs(seed.between(113.2, 113.4), seed.between(23.0, 23.2));
            let (x, y) = drawn(rates, position);
            ControlPoint { x: x + seed.between(-bent, bent), y: y + seed.between(-bent, bent), position }
        })
        .collect()
}

#[test]
fn an_affine_drawing_is_met_exactly() {
    let mut seed = Seed(70);
    for rates in [[1.0, 0.0, 0.0, 1.0], [1.2, -0.8, 0.7, 1.1], [0.0, 2.0, -2.0, 0.0], [-1.0, 0.3, 0.2, 1.5]] {
        for count in [3, 4, 9] {
            let points = points(&mut seed, rates, count, 0.0);
            let picture = Picture::fit(&points).unwrap();
            assert!(picture.residuals(&points).iter().all(|&miss| miss < 1e-6));
            for _ in 0..20 {
                let position = wgs(seed.between(113.1, 113.5), seed.between(22.9, 23.3));
                let ((x, y), (at_x, at_y)) = (drawn(rates, position), picture.to_pixel(position));
                assert!((x - at_x).hypot(y - at_y) < 1e-5, "{x} {y} {at_x} {at_y}");
                assert!(picture.to_position(x, y).distance(position) < Metres(0.01));
            }
        }
    }
}

#[test]
fn two_points_give_turn_and_scale() {
    let mut seed = Seed(71);
    for rates in [[1.0, 0.0, 0.0, 1.0], [0.6, -0.8, 0.8, 0.6], [-3.0, 0.0, 0.0, -3.0]] {
        let points = points(&mut seed, rates, 2, 0.0);
        let picture = Picture::fit(&points).unwrap();
        let position = wgs(113.33, 23.11);
        let ((x, y), (at_x, at_y)) = (drawn(rates, position), picture.to_pixel(position));
        assert!((x - at_x).hypot(y - at_y) < 1e-5);
    }
}

/// No other map nearby misses the control points by less.
#[test]
fn a_bent_drawing_is_met_as_well_as_can_be() {
    let mut seed = Seed(72);
    let points = points(&mut seed, [1.1, 0.1, -0.2, 0.9], 12, 6.0);
    let picture = Picture::fit(&points).unwrap();
    let squares = |picture: &Picture| picture.residuals(&points).iter().map(|miss| miss * miss).sum::<f64>();
    let best = squares(&picture);
    assert!(best > 1.0);
    for _ in 0..200 {
        // Another map: the best one of the same points, each moved a little.
        let moved: Vec<ControlPoint> = points
            .iter()
            .map(|point| ControlPoint {
                x: point.x + seed.between(-1.0, 1.0),
                y: point.y + seed.between(-1.0, 1.0),
                ..*point
            })
            .collect();
        assert!(squares(&Picture::fit(&moved).unwrap()) >= best);
    }
}

#[test]
fn what_says_too_little_is_refused() {
    let point = |x: f64, longitude: f64| ControlPoint { x, y: x, position: wgs(longitude, 23.0) };
    for points in [
        vec![],
        vec![point(0.0, 113.0)],
        vec![point(0.0, 113.0), point(9.0, 113.0)],
        vec![point(5.0, 113.0), point(5.0, 113.1)],
        vec![point(0.0, 113.0), point(9.0, 113.1), point(30.0, 113.2)],
        vec![point(0.0, 113.0), point(f64::NAN, 113.1)],
    ] {
        assert_eq!(Picture::fit(&points), None, "{points:?}");
    }
}

#[test]
fn the_matrix_lays_the_picture_on_the_map() {
    let mut seed = Seed(73);
    let points = points(&mut seed, [1.2, -0.8, 0.7, 1.1], 5, 2.0);
    let picture = Picture::fit(&points).unwrap();
    for zoom in [9.0, 14.5] {
        let css = picture.matrix(zoom);
        let world = 256.0 * f64::exp2(zoom);
        for _ in 0..20 {
            let (x, y) = (seed.between(0.0, 800.0), seed.between(0.0, 600.0));
            let at = Mercator::from(picture.to_position(x, y));
            let (east, south) = (css[0] * x + css[2] * y + css[4], css[1] * x + css[3] * y + css[5]);
            assert!((east - at.x * world).hypot(south - at.y * world) < 1e-3);
        }
    }
}

fn before_colon(text: &str) -> String {
    text.split(':').next().unwrap_or_default().to_owned()
}

#[test]
fn picture_maps_that_do_not_lie_where_they_say_are_found() {
    let check = |points: &str, expected: &[(&str, &str)]| {
        let folder = std::env::temp_dir().join(format!("xunji-picture-{}-{}", std::process::id(), points.len()));
        std::fs::create_dir_all(&folder).unwrap();
        let site = format!(
            r#"{{"schemaVersion": 1, "id": "a", "title": "A", "coordinateSystem": "WGS84", "sources": [{{"url": "p.json"}}],
            "map": {{"layers": [{{"id": "hand", "attribution": "a", "approvalNumber": "1", "picture": {{"url": "m.png", "points": [{points}]}}}}]}}}}"#
        );
        std::fs::write(folder.join("site.json"), site).unwrap();
        std::fs::write(folder.join("p.json"), r#"{"source": "s", "places": [{"id": "a", "name": "A"}]}"#).unwrap();
        let report = xunji::check::check(&folder.to_string_lossy());
        std::fs::remove_dir_all(&folder).unwrap();
        let found: Vec<(&str, String)> =
            report.findings.iter().map(|finding| (finding.code.id(), before_colon(&finding.found))).collect();
        let expected: Vec<(&str, String)> = expected.iter().map(|(code, found)| (*code, (*found).to_owned())).collect();
        assert_eq!(found, expected, "{points}");
    };
    let point = |x, y, longitude, latitude| format!(r#"{{"x": {x}, "y": {y}, "position": [{longitude}, {latitude}]}}"#);
    let good = [point(0, 0, 113.2, 23.2), point(1000, 0, 113.3, 23.2), point(0, 1000, 113.2, 23.108)];
    check(&good.join(","), &[]);
    check(&good[0], &[("E209", "hand")]);
    check(&[good.join(","), point(900, 900, 113.25, 23.15)].join(","), &[("W210", "hand, points[3]")]);
}
