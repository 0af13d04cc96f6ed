//! Requests to routing engines.

use std::fmt::Write as _;

use super::{Engine, Request};
use crate::{decimal, geo::Wgs84};

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

    /// Asks for the line of the way through these points, by the same address and profile.
    #[must_use]
    pub fn ask_line(self, base: &str, profile: &str, points: &[Wgs84]) -> Request {
        let mut body = String::new();
        let url = match self {
            Self::Osrm => {
                let path = format!("/route/v1/{profile}/{}", join(points, ";", pair));
                join_url(base, &path, "overview=full&geometries=geojson")
            }
            Self::Valhalla => {
                let places = join(points, ",", valhalla_point);
                let _ = write!(body, "{{\"locations\":[{places}],\"costing\":\"{profile}\",\"units\":\"kilometers\"}}");
                join_url(base, "/route", "")
            }
            Self::GraphHopper => {
                let places = join(points, ",", |point| format!("[{}]", pair(point)));
                let _ = write!(
                    body,
                    "{{\"points\":[{places}],\"profile\":\"{profile}\",\"points_encoded\":false,\"instructions\":false}}"
                );
                join_url(base, "/route", "")
            }
        };
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
