//! Requests to routing engines.

use std::fmt::Write as _;

use super::{Engine, Request};
use crate::{decimal, geo::Wgs84, route::Mode};

impl Engine {
    /// Asks for the ways between all of these points; `base` is the engine's address, with a query where it wants a key;
    /// `profile` is its word for how one travels.
    #[must_use]
    pub fn ask_table(self, base: &str, profile: &str, points: &[Wgs84]) -> Request {
        let mut body = String::new();
        let url = match self {
            Self::Osrm => {
                let path = format!("/table/v1/{profile}/{}", join(points, ";", pair));
                join_url(base, &path, "annotations=duration,distance")
            }
            Self::Valhalla => {
                let places = join(points, ",", valhalla_point);
                let _ = write!(
                    body,
                    "{{\"sources\":[{places}],\"targets\":[{places}],\"costing\":\"{profile}\",\"units\":\"kilometers\"}}"
                );
                join_url(base, "/sources_to_targets", "")
            }
            Self::GraphHopper => {
                let places = join(points, ",", |point| format!("[{}]", pair(point)));
                let _ = write!(
                    body,
                    "{{\"points\":[{places}],\"profile\":\"{profile}\",\"out_arrays\":[\"times\",\"distances\"]}}"
                );
                join_url(base, "/matrix", "")
            }
        };
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

/// An address with more path and more query.
fn join_url(base: &str, path: &str, query: &str) -> String {
    let (base, key) = base.split_once('?').unwrap_or((base, ""));
    let queries: Vec<&str> = [key, query].into_iter().filter(|query| !query.is_empty()).collect();
    let mark = if queries.is_empty() { "" } else { "?" };
    format!("{}{path}{mark}{}", base.trim_end_matches('/'), queries.join("&"))
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
