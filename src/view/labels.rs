//! Names beside pins that do not run into each other.

use super::{Pin, PinKind};
use crate::geo::{Bounds, Mercator};

/// A box on the screen, in CSS pixels from the world's north-west corner.
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// How far the controls of the map reach from its north-east corner, in CSS pixels.
const CONTROLS: (f64, f64) = (68.0, 228.0);

/// Finds each name a side of its pin where it covers no pin, no other name and no control, and does not leave the map;
/// takes away those that have none. First come, first served; the chosen place keeps its own. Pins and names are drawn
/// `size` times as large as written here.
pub(super) fn part(pins: &mut [Pin], bounds: &Bounds, zoom: u8, size: f64) {
    let world = 256.0 * f64::from(1_u32 << zoom) / size;
    let discs: Vec<Area> = pins.iter().map(|pin| disc(pin, world)).collect();
    let [south_west, north_east] = [bounds.south_west, bounds.north_east].map(Mercator::from);
    let (west, east, north) = (south_west.x * world, north_east.x * world, north_east.y * world);
    let controls = Area { left: east - CONTROLS.0, top: north, right: east, bottom: north + CONTROLS.1 };
    let mut taken: Vec<Area> = vec![controls];
    // The chosen place stands last, on top of all others, and has the first word.
    for index in (0..pins.len()).rev() {
        let PinKind::Place { named, name, chosen, before, .. } = &mut pins[index].kind else { continue };
        if !*named {
            continue;
        }
        let free = |area: &Area| {
            area.left >= west
                && area.right <= east
                && !taken.iter().any(|other| area.meets(other))
                && !discs.iter().enumerate().any(|(other, disc)| other != index && area.meets(disc))
        };
        let sides = beside(&discs[index], name);
        let found = sides.iter().position(free);
        *named = *chosen || found.is_some();
        *before = found == Some(1);
        taken.extend(sides.into_iter().nth(found.unwrap_or(0)).filter(|_| *named));
    }
}

impl Area {
    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

fn disc(pin: &Pin, world: f64) -> Area {
    let radius = match pin.kind {
        PinKind::Cluster { .. } => 26.0,
        PinKind::Place { .. } => 17.0,
    };
    let at = Mercator::from(pin.position);
    let (x, y) = (at.x * world, at.y * world);
    Area { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

/// Where a name of 13 px letters stands, east or west of its disc: Chinese ones are square, others about half as wide.
fn beside(disc: &Area, name: &str) -> [Area; 2] {
    let width: f64 = name.chars().map(|c| if c.is_ascii() { 7.5 } else { 13.0 }).sum();
    let middle = f64::midpoint(disc.top, disc.bottom);
    let (east, west) = (disc.right + 5.0, disc.left - 5.0 - width - 16.0);
    [east, west].map(|left| Area { left, top: middle - 11.0, right: left + width + 16.0, bottom: middle + 11.0 })
}
