//! Names below groups that do not run into anything.

use std::cmp::Reverse;

use super::{
    Pin, PinKind,
    labels::{Area, Room, beside, width},
};
use crate::geo::Bounds;

/// The widest that a name is drawn, in CSS pixels, as in style/map/group.css; a longer one is cut there.
const WIDEST: f64 = 182.0;

/// Takes the names of those groups off the map whose name would cover a disc, another name or a control, or leave the
/// map; the largest have the first word, after the places. Pins and names are drawn `size` times as large as written here.
pub(super) fn part(pins: &mut [Pin], (bounds, zoom, size): (Bounds, u8, f64)) {
    let mut room = Room::new(pins, &bounds, zoom, size);
    let mut groups: Vec<(u32, usize)> = Vec::new();
    for (index, pin) in pins.iter().enumerate() {
        match &pin.kind {
            PinKind::Place { named, before, name, .. } => {
                let [east, west] = beside(&room.discs[index], name);
                room.taken.extend(named.then_some(if *before { west } else { east }));
            }
            PinKind::Cluster { count, .. } => groups.push((*count, index)),
        }
    }
    groups.sort_by_key(|(count, _)| Reverse(*count));
    for (_, index) in groups {
        let PinKind::Cluster { name, .. } = &mut pins[index].kind else { continue };
        if name.is_empty() {
            continue;
        }
        let area = below(&room.discs[index], name);
        if room.has(&area, index) {
            room.taken.push(area);
        } else {
            name.clear();
        }
    }
}

/// Where a name stands, one line below its disc; its letters are bold.
fn below(disc: &Area, name: &str) -> Area {
    let half = (width(name) * 1.06).min(WIDEST) / 2.0;
    let middle = f64::midpoint(disc.left, disc.right);
    Area { left: middle - half, top: disc.bottom - 2.0, right: middle + half, bottom: disc.bottom + 18.0 }
}
