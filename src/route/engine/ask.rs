//! Requests to routing engines.

use std::fmt::Write as _;

use super::{Engine, Request};
use crate::{decimal, geo::Wgs84, route::Mode};

impl Engine {
    /// Asks for the ways between all of these points; `base` is the engine's address without a slash at its end, with the
    /// profile for OSRM: `https://host/table/v1/foot`.
    #[must_use]
    pub fn ask_table(self, base: &str, points: &[Wgs84], mode: Mode) -> Request {
        let mut url = String::from(base);
        let mut body = String::new();
        match self {
            Self::Osrm => {
                url.push('/');
                url.push_str(&join(points, ";", pair));
                url.push_str("?annotations=duration,distance");
            }
            Self::Valhalla => {
                url.push_str("/sources_to_targets");
                let places = join(points, ",", valhalla_point);
                let costing = valhalla_costing(mode);
                let _ = write!(
                    body,
                    "{{\"sources\":[{places}],\"targets\":[{places}],\"costing\":\"{costing}\",\"units\":\"kilometers\"}}"
                );
            }
            Self::GraphHopper => {
                url.push_str("/matrix");
                let places = join(points, ",", |point| format!("[{}]", pair(point)));
                let _ = write!(
                    body,
                    "{{\"points\":[{places}],\"profile\":\"{}\",\"out_arrays\":[\"times\",\"distances\"]}}",
                    graphhopper_profile(mode)
                );
            }
        }
        Request { url, body }
    }

    /// Asks for the line of the way through these points; for OSRM `base` is like `https://host/route/v1/foot`.
    #[must_use]
    pub fn ask_line(self, base: &str, points: &[Wgs84], mode: Mode) -> Request {
        let mut url = String::from(base);
        let mut body = String::new();
        match self {
            Self::Osrm => {
                url.push('/');
                url.push_str(&join(points, ";", pair));
                url.push_str("?overview=full&geometries=geojson");
            }
            Self::Valhalla => {
                url.push_str("/route");
                let places = join(points, ",", valhalla_point);
                let _ = write!(body, "{{\"locations\":[{places}],\"costing\":\"{}\"}}", valhalla_costing(mode));
            }
            Self::GraphHopper => {
                url.push_str("/route");
                let places = join(points, ",", |point| format!("[{}]", pair(point)));
                let _ = write!(
                    body,
                    "{{\"points\":[{places}],\"profile\":\"{}\",\"points_encoded\":false,\"instructions\":false}}",
                    graphhopper_profile(mode)
                );
            }
        }
        Request { url, body }
    }
}

const fn valhalla_costing(mode: Mode) -> &'static str {
    match mode {
        Mode::Walk => "pedestrian",
        Mode::Bicycle => "bicycle",
        Mode::Bus | Mode::Coach | Mode::Mixed => "bus",
    }
}

const fn graphhopper_profile(mode: Mode) -> &'static str {
    match mode {
        Mode::Walk => "foot",
        Mode::Bicycle => "bike",
        Mode::Bus | Mode::Coach | Mode::Mixed => "car",
    }
}

fn valhalla_point(point: Wgs84) -> String {
    let (longitude, latitude) = degrees(point);
    format!("{{\"lat\":{latitude},\"lon\":{longitude}}}")
}

/// Longitude, then latitude.
fn pair(point: Wgs84) -> String {
    let (longitude, latitude) = degrees(point);
    format!("{longitude},{latitude}")
}

/// Longitude and latitude to six decimals.
fn degrees(point: Wgs84) -> (String, String) {
    #[expect(clippy::cast_possible_truncation, reason = "rounded first, and at most 180 × 1,000,000")]
    let write = |degrees: f64| {
        let mut text = String::new();
        let _ = decimal::write(&mut text, (degrees * 1_000_000.0).round() as i32, 6);
        text
    };
    (write(point.longitude()), write(point.latitude()))
}

fn join(points: &[Wgs84], between: &str, write: impl Fn(Wgs84) -> String) -> String {
    points.iter().map(|point| write(*point)).collect::<Vec<_>>().join(between)
}
