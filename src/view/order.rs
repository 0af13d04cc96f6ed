//! The order in which a keyboard comes to what the map shows.

use super::Pin;
use crate::geo::Mercator;

/// How high a line is, in CSS pixels: what stands on one is read from west to east.
const LINE: f64 = 64.0;

/// Puts pins in the order in which one reads: line by line from north to south, each from west to east. Pins are drawn
/// `size` times as large as on a phone, and so are the lines.
pub(super) fn read(pins: &mut [Pin], zoom: u8, size: f64) {
    let lines = 256.0 * f64::from(1_u32 << zoom) / (LINE * size);
    let mut places: Vec<(f64, f64)> = Vec::with_capacity(pins.len());
    // They come nearly in order, so that each is carried a short way to its place.
    for index in 0..pins.len() {
        let Mercator { x, y } = pins[index].position.into();
        let place = ((y * lines).floor(), x);
        let mut at = index;
        while at > 0 && place < places[at - 1] {
            at -= 1;
        }
        places.insert(at, place);
        pins[at..=index].rotate_right(1);
    }
}
