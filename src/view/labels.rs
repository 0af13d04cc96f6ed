//! Names beside pins that do not run into each other.

use super::{Pin, PinKind};
use crate::geo::Mercator;

/// A box on the screen, in CSS pixels from the world's north-west corner.
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// Takes away the names that would cover a pin or another name, first come first served; the chosen place keeps its own.
/// Pins and names are drawn `size` times as large as written here.
pub(super) fn part(pins: &mut [Pin], zoom: u8, size: f64) {
    let world = 256.0 * f64::from(1_u32 << zoom) / size;
    let discs: Vec<Area> = pins.iter().map(|pin| disc(pin, world)).collect();
    let mut taken: Vec<Area> = Vec::new();
    // The chosen place stands last, on top of all others, and has the first word.
    for index in (0..pins.len()).rev() {
        let PinKind::Place { named, name, chosen, .. } = &mut pins[index].kind else { continue };
        if !*named {
            continue;
        }
        let area = beside(&discs[index], name);
        let free = !taken.iter().any(|other| area.meets(other))
            && !discs.iter().enumerate().any(|(other, disc)| other != index && area.meets(disc));
        if free || *chosen {
            taken.push(area);
        } else {
            *named = false;
        }
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

/// Where a name of 13 px letters stands: Chinese ones are square, others about half as wide.
fn beside(disc: &Area, name: &str) -> Area {
    let width: f64 = name.chars().map(|c| if c.is_ascii() { 7.5 } else { 13.0 }).sum();
    let (left, middle) = (disc.right + 5.0, f64::midpoint(disc.top, disc.bottom));
    Area { left, top: middle - 11.0, right: left + width + 16.0, bottom: middle + 11.0 }
}
