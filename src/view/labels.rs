//! Names beside pins that do not run into each other.

use super::{Pin, PinKind};
use crate::geo::{Bounds, Mercator};

/// A box on the screen, in CSS pixels from the world's north-west corner.
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

/// How far the controls of the map reach from its north-east corner, in CSS pixels.
const CONTROLS: (f64, f64) = (68.0, 228.0);

/// How high its caption stands, which may be as wide as the map.
const CAPTION: f64 = 28.0;

/// What names must not cover, and where the map ends or its caption begins.
pub(super) struct Room {
    /// The discs, as many as pins.
    pub(super) discs: Vec<Area>,
    /// The controls, and the names that stand.
    pub(super) taken: Vec<Area>,
    west: f64,
    east: f64,
    south: f64,
}

impl Room {
    /// Around pins of which no name stands yet, drawn `size` times as large as written here.
    pub(super) fn new(pins: &[Pin], bounds: &Bounds, zoom: u8, size: f64) -> Self {
        let world = 256.0 * f64::from(1_u32 << zoom) / size;
        let discs = pins.iter().map(|pin| disc(pin, world)).collect();
        let [south_west, north_east] = [bounds.south_west, bounds.north_east].map(Mercator::from);
        let (west, east, north) = (south_west.x * world, north_east.x * world, north_east.y * world);
        let controls = Area { left: east - CONTROLS.0, top: north, right: east, bottom: north + CONTROLS.1 };
        Self { discs, taken: vec![controls], west, east, south: south_west.y * world - CAPTION }
    }

    /// Whether the name of a pin covers nothing there but its own disc, and neither leaves the map nor runs under its
    /// caption.
    pub(super) fn has(&self, area: &Area, pin: usize) -> bool {
        area.left >= self.west
            && area.right <= self.east
            && area.bottom <= self.south
            && !self.taken.iter().any(|other| area.meets(other))
            && !self.discs.iter().enumerate().any(|(other, disc)| other != pin && area.meets(disc))
    }
}

/// Finds each name a side of its pin where it covers no pin, no other name and no control, and does not leave the map;
/// takes away those that have none. First come, first served; the chosen place keeps its own. Pins and names are drawn
/// `size` times as large as written here.
pub(super) fn part(pins: &mut [Pin], bounds: &Bounds, zoom: u8, size: f64) {
    let mut room = Room::new(pins, bounds, zoom, size);
    // The chosen place stands last, on top of all others, and has the first word.
    for index in (0..pins.len()).rev() {
        let PinKind::Place { named, name, chosen, before, .. } = &mut pins[index].kind else { continue };
        if !*named {
            continue;
        }
        let sides = beside(&room.discs[index], name);
        let found = sides.iter().position(|area| room.has(area, index));
        *named = *chosen || found.is_some();
        *before = found == Some(1);
        room.taken.extend(sides.into_iter().nth(found.unwrap_or(0)).filter(|_| *named));
    }
}

impl Area {
    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// How wide the ring of a cluster is drawn, in CSS pixels: by how many digits its number has.
#[must_use]
pub fn ring_size(count: u32) -> u8 {
    match count {
        0..10 => 40,
        10..100 => 46,
        100..1000 => 54,
        _ => 62,
    }
}

fn disc(pin: &Pin, world: f64) -> Area {
    let radius = match pin.kind {
        PinKind::Cluster { count, .. } => f64::from(ring_size(count)) / 2.0 + 2.0,
        PinKind::Place { .. } => 17.0,
    };
    let at = Mercator::from(pin.position);
    let (x, y) = (at.x * world, at.y * world);
    Area { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

/// Where a name of 13 px letters stands, east or west of its disc.
pub(super) fn beside(disc: &Area, name: &str) -> [Area; 2] {
    let width = width(name);
    let middle = f64::midpoint(disc.top, disc.bottom);
    let (east, west) = (disc.right + 5.0, disc.left - 5.0 - width);
    [east, west].map(|left| Area { left, top: middle - 11.0, right: left + width, bottom: middle + 11.0 })
}

/// How wide a name of 13 px letters is with its edges: Chinese ones are square, others about half as wide.
pub(super) fn width(name: &str) -> f64 {
    name.chars().map(|c| if c.is_ascii() { 7.5 } else { 13.0 }).sum::<f64>() + 16.0
}
