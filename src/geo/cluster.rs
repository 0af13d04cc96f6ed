//! What a map shows at each zoom: single points, and clusters of those too near to tell apart.
//!
//! Everything is laid out flat when the points are known, so that a look at the map is a few binary searches:
//! - [`Node`]s, one for each spot and each merger, children before their parents;
//! - a [`Level`] for each zoom, its nodes sorted by grid row and column;
//! - the points in the order of the tree, so that those of any node are one slice.

mod apart;
mod build;
mod grid;
mod group;
mod hues;
mod settle;

pub use group::Groups;

use self::{grid::Level, hues::Hues};
use super::{Bounds, Mercator, Wgs84, mercator::Latitudes};

/// How many hues a cluster counts: the eight of the taxonomies, and the last for what has none.
pub const HUES: usize = 9;

/// A point to be clustered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pin {
    /// Where it is.
    pub position: Wgs84,
    /// The caller's number for it: the row of the place.
    pub row: u32,
    /// Its hue, 0 to 7; 8 and more for none.
    pub hue: u8,
}

/// How to cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClusterOptions {
    /// Points nearer than this come together: pixels, on tiles 256 pixels wide; 1 to 255. Nothing that stands at a zoom is
    /// nearer to anything else there than three quarters of it.
    pub radius: u8,
    /// The farthest zoom out; beyond it nothing changes.
    pub min_zoom: u8,
    /// The nearest zoom at which anything is clustered but points on exactly one spot; at most 20.
    pub max_zoom: u8,
}

/// What stands at one position at one zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster {
    /// The mean position of its points, to the centimetre.
    pub position: Wgs84,
    /// How many points it stands for.
    pub count: u32,
    /// How many points of each hue; they add up to `count`.
    pub hues: [u32; HUES],
    /// What it is.
    pub pinned: Pinned,
}

/// Whether one point stands there, or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pinned {
    /// The point with this [`Pin::row`].
    One(u32),
    /// Several points.
    Many(ClusterId),
}

/// A cluster's number; means something only to the [`Clusters`] it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClusterId(u32);

/// Points clustered for every zoom. Points on exactly one spot (to the centimetre) are never parted.
#[derive(Clone, Debug)]
pub struct Clusters {
    min_zoom: u8,
    nodes: Vec<Node>,
    /// For `min_zoom` and each zoom after it; the last is for all deeper ones.
    levels: Vec<Level>,
    /// The pins' rows and hues, in the order of the tree.
    rows: Vec<u32>,
    hues: Hues,
    latitudes: Latitudes,
    /// How many of the first nodes are the caller's groups.
    groups: u32,
}

/// A spot, or a merger of nodes made earlier. Positions are on the Mercator square, in 2^-32 of its side.
#[derive(Clone, Copy, Debug)]
struct Node {
    x: u32,
    y: u32,
    count: u32,
    /// Where its points begin in the order of the tree.
    start: u32,
    /// The nearest zoom at which it stands; `None` for a spot, which stands at all.
    formed_at: Option<u8>,
}

impl Clusters {
    /// Clusters of these points, for every zoom; at most 2^31 points.
    #[must_use]
    pub fn build(pins: &[Pin], options: ClusterOptions) -> Self {
        build::build(pins, options)
    }

    /// What stands in a box at a whole zoom; in the order of the grid, which is the same on every machine.
    #[must_use]
    pub fn visible(&self, bounds: Bounds, zoom: u8) -> Vec<Cluster> {
        let index = usize::from(zoom.saturating_sub(self.min_zoom)).min(self.levels.len() - 1);
        let level = &self.levels[index];
        let mut found = Vec::new();
        let (first, second) = bounds.split();
        for part in [Some(first), second].into_iter().flatten() {
            let (west, south) = on_square(part.south_west);
            let (east, north) = on_square(part.north_east);
            level.visit(&self.nodes, [west, north, east, south], |node| found.push(self.describe(node)));
        }
        found
    }

    /// The zoom at which a cluster falls apart; `None` where all its points lie on one spot.
    #[must_use]
    pub fn expansion_zoom(&self, id: ClusterId) -> Option<u8> {
        self.nodes.get(id.0 as usize)?.formed_at.map(|zoom| zoom + 1)
    }

    /// Which of the caller's [`Groups`] a cluster is; `None` for points on one spot, for those without a group, and
    /// for what is clustered by distance.
    #[must_use]
    pub fn group(&self, id: ClusterId) -> Option<u32> {
        (id.0 < self.groups).then_some(id.0)
    }

    /// The [`Pin::row`]s of a cluster's points, near ones together.
    #[must_use]
    pub fn leaves(&self, id: ClusterId) -> &[u32] {
        self.nodes.get(id.0 as usize).map_or(&[], |node| &self.rows[node.range()])
    }

    fn describe(&self, id: u32) -> Cluster {
        let node = &self.nodes[id as usize];
        let pinned = match self.rows[node.range()] {
            [row] => Pinned::One(row),
            _ => Pinned::Many(ClusterId(id)),
        };
        Cluster {
            // The middle of its unit square.
            position: self.latitudes.position((f64::from(node.x) + 0.5) / SIDE, (f64::from(node.y) + 0.5) / SIDE),
            count: node.count,
            hues: self.hues.within(node.range()),
            pinned,
        }
    }
}

impl Node {
    /// Its points in the order of the tree.
    const fn range(&self) -> std::ops::Range<usize> {
        self.start as usize..(self.start + self.count) as usize
    }
}

/// The side of the Mercator square in the unit of the nodes.
const SIDE: f64 = 4_294_967_296.0;

/// A position in the unit of the nodes; its last digit is a centimetre on the ground.
// The square is 0 to 1, and the cast saturates at its far edge.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn on_square(position: Wgs84) -> (u32, u32) {
    let Mercator { x, y } = position.into();
    ((x * SIDE) as u32, (y * SIDE) as u32)
}
