//! Land and water for the schematic map: GeoJSON lines and areas without names.

use super::json::{self, Json};
use crate::geo::Wgs84;

/// What a shape shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Land.
    Land,
    /// A lake, a river, the sea.
    Water,
}

/// A line, or an area with its holes.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundShape {
    /// What it shows.
    pub ground: Ground,
    /// Whether it is an area.
    pub area: bool,
    /// The line; or the area's border, then its holes.
    pub rings: Vec<Vec<Wgs84>>,
}

/// The shapes of a GeoJSON file (RFC 7946), in its order. A property `layer` or `kind` says `land`, or a word for water;
/// where there is none, areas are land and lines are water. What is not a line or an area is left out: borders have no
/// word here and points no place.
#[must_use]
pub fn land(bytes: &[u8]) -> Vec<GroundShape> {
    let Ok(text) = str::from_utf8(bytes) else { return Vec::new() };
    let (file, _) = json::parse(text);
    let Some(Json::List(features)) = file.get("features") else { return Vec::new() };
    features.iter().flat_map(shapes).collect()
}

fn shapes(feature: &Json) -> Vec<GroundShape> {
    let properties = feature.get("properties");
    let word = properties.and_then(|of| of.get("layer").or_else(|| of.get("kind"))).and_then(Json::as_text);
    let Some(geometry) = feature.get("geometry") else { return Vec::new() };
    let Some(coordinates) = geometry.get("coordinates") else { return Vec::new() };
    let kind = geometry.get("type").and_then(Json::as_text).unwrap_or_default();
    let area = kind.ends_with("Polygon");
    let is_land = word.map_or(area, |word| word == "land");
    let ground = if is_land { Ground::Land } else { Ground::Water };
    let parts: Vec<Vec<Vec<Wgs84>>> = match kind {
        "Polygon" => vec![items(coordinates).iter().map(line).collect()],
        "MultiPolygon" => items(coordinates).iter().map(|part| items(part).iter().map(line).collect()).collect(),
        "LineString" => vec![vec![line(coordinates)]],
        "MultiLineString" => items(coordinates).iter().map(|part| vec![line(part)]).collect(),
        _ => Vec::new(),
    };
    let parts = parts.into_iter().filter(|rings| rings.iter().any(|ring| ring.len() > 1));
    parts.map(|rings| GroundShape { ground, area, rings }).collect()
}

fn items(list: &Json) -> &[Json] {
    if let Json::List(items) = list { items } else { &[] }
}

fn line(list: &Json) -> Vec<Wgs84> {
    let number = |value: &Json| match value {
        #[allow(clippy::cast_precision_loss, reason = "degrees are small")]
        Json::Whole(whole) => Some(*whole as f64),
        Json::Number(number) => Some(*number),
        _ => None,
    };
    let point = |pair: &Json| match items(pair) {
        [longitude, latitude, ..] => Wgs84::new(number(longitude)?, number(latitude)?),
        _ => None,
    };
    items(list).iter().filter_map(point).collect()
}
