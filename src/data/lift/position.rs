//! Positions: checked, and brought to WGS 84 once, here.

use crate::{
    data::{
        code::Code,
        reading::Reading,
        wire::{At, Cell, Row},
    },
    decimal,
    geo::{Bounds, Datum, Metres, Wgs84},
    place::Position,
};

/// Where a place is: at its geometry, or at `longitude` and `latitude` among its members.
pub fn position(row: &mut Row<'_>, geometry: Option<Geometry>) -> Position {
    let datum = row.take("coordinateSystem").and_then(datum).unwrap_or(row.reading.datum);
    let radius = row.take("radius").and_then(Cell::number).filter(|radius| *radius > 0.0);
    let accuracy = row.take("accuracy").and_then(|cell| cell.word("exact, approximate, area", accuracy));
    let point = match geometry.or_else(|| plain(row, datum)) {
        None => return Position::Absent,
        Some(Geometry::Line(line)) => return Position::Line(line),
        Some(Geometry::Point(point)) => point,
    };
    match accuracy.unwrap_or_default() {
        Accuracy::Exact => Position::Exact(point),
        Accuracy::Area => Position::Area(point),
        Accuracy::Approximate => {
            if radius.is_none() {
                row.report(Code::NoRadius, "", String::new());
            }
            Position::Approximate { center: point, radius: Metres(radius.unwrap_or(500.0)) }
        }
    }
}

/// A geometry that can be shown.
pub enum Geometry {
    /// One position.
    Point(Wgs84),
    /// Two or more positions along a line.
    Line(Vec<Wgs84>),
}

/// The geometry of a GeoJSON Feature.
pub fn geometry(mut row: Row<'_>, datum: Datum) -> Option<Geometry> {
    row.ignore(&["bbox"]);
    let kind = row.string("type");
    match kind.as_str() {
        "Point" => row.take("coordinates").and_then(|cell| point_in(cell, datum)).map(Geometry::Point),
        "LineString" => {
            let line = row.each("coordinates", |cell| point_in(cell, datum));
            (line.len() > 1).then_some(Geometry::Line(line))
        }
        _ => {
            row.report(Code::Geometry, "", kind);
            row.reject();
            None
        }
    }
}

/// A pair of numbers, longitude first; a height behind them is dropped.
pub fn pair(cell: Cell<'_>) -> Option<[f64; 2]> {
    let (at, reading) = (*cell.at(), cell.reading);
    let numbers = cell.numbers();
    match numbers[..] {
        [longitude, latitude, ..] => return Some([longitude, latitude]),
        // GeoJSON writes an unknown position so.
        [] => {}
        [_] => reading.report(Code::WrongType, &at, "[longitude, latitude]", text(&numbers)),
    }
    None
}

/// A position in the source's datum.
pub fn point(cell: Cell<'_>) -> Option<Wgs84> {
    let datum = cell.reading.datum;
    point_in(cell, datum)
}

/// The box `[west, south, east, north]` in a datum.
pub fn bounds(cell: Cell<'_>, datum: Datum) -> Option<Bounds> {
    let (at, reading) = (*cell.at(), cell.reading);
    let edges = cell.numbers();
    // A box may lie across the antimeridian, but not across nearly everything else.
    if let [west, south, east, north] = edges[..]
        && south <= north
        && (west <= east || west > 0.0 && east < 0.0)
    {
        let south_west = wgs84([west, south], datum, &at, reading)?;
        let north_east = wgs84([east, north], datum, &at, reading)?;
        return Some(Bounds { south_west, north_east });
    }
    reading.report(Code::WrongType, &at, "[west, south, east, north]", text(&edges));
    None
}

/// A datum by its name.
pub fn datum(cell: Cell<'_>) -> Option<Datum> {
    cell.word("WGS84, CGCS2000, GCJ02, BD09", Datum::from_name)
}

#[derive(Default)]
enum Accuracy {
    #[default]
    Exact,
    Approximate,
    Area,
}

fn accuracy(word: &str) -> Option<Accuracy> {
    match word {
        "exact" => Some(Accuracy::Exact),
        "approximate" => Some(Accuracy::Approximate),
        "area" => Some(Accuracy::Area),
        _ => None,
    }
}

fn point_in(cell: Cell<'_>, datum: Datum) -> Option<Wgs84> {
    let (at, reading) = (*cell.at(), cell.reading);
    pair(cell).and_then(|pair| wgs84(pair, datum, &at, reading))
}

// A plain row, as most back ends serve it.
fn plain(row: &mut Row<'_>, datum: Datum) -> Option<Geometry> {
    let longitude = row.take("longitude").and_then(Cell::number);
    let latitude = row.take("latitude").and_then(Cell::number);
    wgs84([longitude?, latitude?], datum, row.at(), row.reading).map(Geometry::Point)
}

// The position on WGS 84, unless the numbers are impossible or in the wrong order.
fn wgs84([longitude, latitude]: [f64; 2], datum: Datum, at: &At<'_>, reading: &Reading<'_>) -> Option<Wgs84> {
    let refuse = |code| {
        reading.report(code, at, "", text(&[longitude, latitude]));
        None
    };
    if longitude == 0.0 && latitude == 0.0 {
        return refuse(Code::NullIsland);
    }
    let position = Wgs84::new(longitude, latitude);
    let swapped = Wgs84::new(latitude, longitude);
    if is_swapped(position, swapped, reading.area.as_ref()) {
        return refuse(Code::SwappedAxes);
    }
    let Some(position) = position else { return refuse(Code::NotOnEarth) };
    let position = datum.to_wgs84(position.longitude(), position.latitude())?;
    if reading.area.is_some_and(|area| !area.contains(position)) {
        reading.report(Code::OutsideArea, at, "", text(&[longitude, latitude]));
    }
    Some(position)
}

// Only a position outside of the site's area can be swapped: then the area decides, or the box around China,
// where the longitude is always the larger number.
fn is_swapped(position: Option<Wgs84>, swapped: Option<Wgs84>, area: Option<&Bounds>) -> bool {
    let lies_within =
        |position: Option<Wgs84>| area.zip(position).is_some_and(|(area, position)| area.contains(position));
    let in_china = swapped.is_some_and(|swapped| {
        (72.0..=138.0).contains(&swapped.longitude()) && (0.8..=56.0).contains(&swapped.latitude())
    });
    !lies_within(position) && (in_china || lies_within(swapped))
}

fn text(numbers: &[f64]) -> String {
    let numbers: Vec<String> = numbers.iter().map(|number| decimal::shortest(*number)).collect();
    numbers.join(", ")
}
