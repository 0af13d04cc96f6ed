//! The schematic ground: lines of longitude and latitude, no borders, no roads.

use js_sys::Array;
use leaflet::{Map, Polyline, PolylineOptions};

use super::host::lat_lng;
use crate::geo::{Bounds, Wgs84};

/// Steps in degrees that give between five and a dozen lines across the screen.
const STEPS: [f64; 12] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0];
const LINES: f64 = 10.0;

/// The lines in view, all of them one shape; removed when dropped.
pub struct Graticule(Polyline);

impl Graticule {
    /// Draws the lines that cross `bounds`.
    #[must_use]
    pub fn draw(map: &Map, bounds: &Bounds) -> Self {
        let (west, east) = (bounds.south_west.longitude(), bounds.north_east.longitude());
        let (south, north) = (bounds.south_west.latitude(), bounds.north_east.latitude());
        let span = (east - west).max(north - south);
        let step = STEPS.into_iter().find(|step| span / step <= LINES).unwrap_or(10.0);
        let meridians = multiples(west, east, step).map(|lng| [(lng, south), (lng, north)]);
        let parallels = multiples(south, north, step).map(|lat| [(west, lat), (east, lat)]);
        let lines = Array::new();
        for ends in meridians.chain(parallels) {
            let ends = ends.into_iter().filter_map(|(longitude, latitude)| Wgs84::new(longitude, latitude));
            lines.push(&ends.map(lat_lng).collect::<Array>());
        }
        let options = PolylineOptions::new();
        options.set_class_name("graticule".into());
        options.set_interactive(false);
        options.set_weight(1.0);
        let shape = Polyline::new_with_options(&lines, &options);
        shape.add_to(map);
        Self(shape)
    }
}

impl Drop for Graticule {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// The multiples of `step` between two bounds.
fn multiples(from: f64, to: f64, step: f64) -> impl Iterator<Item = f64> {
    let first = (from / step).ceil() * step;
    std::iter::successors(Some(first), move |value| Some(value + step)).take_while(move |value| *value <= to)
}
