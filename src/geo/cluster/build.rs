//! How the levels are made: from the nearest zoom outwards, each by one sweep over the one before, and by [settling]
//! what came too near to each other in it.
//!
//! [settling]: Tree::settle

// Nodes are numbered with 32 bits: there are at most twice as many as points, and of those at most 2^31.
#![allow(clippy::cast_possible_truncation)]

use super::{
    ClusterOptions, Clusters, HUES, Node, Pin,
    grid::{Item, Level, counting_sort},
    hues::Hues,
    on_square,
};
use crate::geo::mercator::Latitudes;

/// What grows while the levels are made.
pub(super) struct Tree {
    pub nodes: Vec<Node>,
    /// The node each node was merged into; [`NO_PARENT`] if none.
    pub parents: Vec<u32>,
}

pub(super) const NO_PARENT: u32 = u32::MAX;

pub(super) fn build(pins: &[Pin], options: ClusterOptions) -> Clusters {
    let max_zoom = options.max_zoom.min(20);
    let min_zoom = options.min_zoom.min(max_zoom);
    let mut tree = Tree { nodes: Vec::with_capacity(pins.len() * 3 / 2), parents: Vec::new() };
    let (mut spare, mut merged) = (Vec::new(), Vec::new());
    let (mut items, spots) = tree.spots(pins, &mut spare);

    // Each level is sorted by the grid that makes the next one: a cell is no smaller than the radius there.
    let radius = |zoom: u8| u64::from(options.radius.max(1)) << (24 - zoom);
    let mut levels = Vec::with_capacity(usize::from(max_zoom - min_zoom) + 2);
    let mut level = Level::sort(&mut items, &mut spare, cell_shift(radius(max_zoom)));
    for zoom in (min_zoom..=max_zoom).rev() {
        level.hold(&items);
        let made = tree.nodes.len();
        tree.merge(&level, &mut items, &mut merged, radius(zoom), zoom);
        std::mem::swap(&mut items, &mut merged);
        levels.push(level);
        level = Level::sort(&mut items, &mut spare, cell_shift(radius(zoom.max(min_zoom + 1) - 1)));
        tree.settle(&mut level, &mut items, least(radius(zoom)), (made, zoom));
    }
    level.hold(&items);
    levels.push(level);
    levels.reverse();

    let leaves = tree.order(&items, &spots);
    let (mut rows, mut hues) = (vec![0; pins.len()], vec![0; pins.len()]);
    for (pin, &leaf) in pins.iter().zip(&leaves) {
        rows[leaf as usize] = pin.row;
        hues[leaf as usize] = pin.hue.min(HUES as u8 - 1);
    }
    Clusters {
        min_zoom,
        nodes: tree.nodes,
        levels,
        rows,
        hues: Hues::new(hues),
        latitudes: Latitudes::new(),
        groups: 0,
    }
}

impl Tree {
    /// Makes a node for each spot with points; gives the nodes as items, and each pin's node.
    fn spots(&mut self, pins: &[Pin], spare: &mut Vec<Item>) -> (Vec<Item>, Vec<u32>) {
        // Sorted by y and x, 16 bits at a time, those on one spot come to stand together.
        let mut items: Vec<Item> = (0..)
            .zip(pins)
            .map(|(node, pin)| {
                let (x, y) = on_square(pin.position);
                Item { x, y, count: 1, node }
            })
            .collect();
        let mut starts = Vec::new();
        counting_sort(&items, spare, &mut starts, 0xffff, |item| item.x & 0xffff);
        counting_sort(spare, &mut items, &mut starts, 0xffff, |item| item.x >> 16);
        counting_sort(&items, spare, &mut starts, 0xffff, |item| item.y & 0xffff);
        counting_sort(spare, &mut items, &mut starts, 0xffff, |item| item.y >> 16);

        // Until here an item's node was its pin.
        let mut spots = vec![0; pins.len()];
        let mut distinct: Vec<Item> = Vec::with_capacity(items.len());
        for item in items {
            match distinct.last_mut() {
                Some(last) if (last.x, last.y) == (item.x, item.y) => last.count += 1,
                _ => distinct.push(Item { node: distinct.len() as u32, ..item }),
            }
            spots[item.node as usize] = distinct.len() as u32 - 1;
        }
        for item in &distinct {
            self.add(*item, None);
        }
        (distinct, spots)
    }

    /// Merges the items of a level that lie within `radius` units of each other into those of the next.
    ///
    /// In the order of the grid, every item not merged yet takes in those not merged yet around it. All before it are
    /// done with, so that only the rest of its row and the row below have to be looked at, from a column before it to
    /// the one after.
    fn merge(&mut self, level: &Level, items: &mut [Item], merged: &mut Vec<Item>, radius: u64, zoom: u8) {
        merged.clear();
        let mut rows = level.rows().peekable();
        while let Some(row) = rows.next() {
            let below = rows.peek().cloned().unwrap_or(0..0);
            let mut first_below = below.start;
            for seed in row.clone() {
                let item = items[seed];
                let column = level.column(item.x);
                while first_below < below.end && level.column(items[first_below].x) + 1 < column {
                    first_below += 1;
                }
                if item.count == 0 {
                    continue;
                }
                let mut sum = Sum::default();
                for near in [seed + 1..row.end, first_below..below.end] {
                    for other in &mut items[near] {
                        if level.column(other.x) > column + 1 {
                            break;
                        }
                        if other.count > 0 && is_near(&item, other, radius) {
                            sum.add(other);
                            self.parents[other.node as usize] = self.nodes.len() as u32;
                            other.count = 0;
                        }
                    }
                }
                if sum.count == 0 {
                    merged.push(item);
                    continue;
                }
                sum.add(&item);
                self.parents[item.node as usize] = self.nodes.len() as u32;
                let cluster = sum.mean(self.nodes.len() as u32);
                self.add(cluster, Some(zoom));
                merged.push(cluster);
            }
        }
    }

    pub fn add(&mut self, item: Item, formed_at: Option<u8>) {
        self.nodes.push(Node { x: item.x, y: item.y, count: item.count, start: 0, formed_at });
        self.parents.push(NO_PARENT);
    }

    /// Gives every node its slice of the points, within its parent's; tells each pin's place in that order.
    fn order(&mut self, roots: &[Item], spots: &[u32]) -> Vec<u32> {
        let mut next = vec![0; self.nodes.len()];
        let mut start = 0;
        for root in roots {
            next[root.node as usize] = start;
            start += root.count;
        }
        // Parents come after their children, so backwards they are placed first.
        for id in (0..self.nodes.len()).rev() {
            let parent = self.parents[id];
            if parent != NO_PARENT {
                next[id] = next[parent as usize];
                next[parent as usize] += self.nodes[id].count;
            }
            self.nodes[id].start = next[id];
        }
        let place = |&spot: &u32| {
            let leaf = next[spot as usize];
            next[spot as usize] += 1;
            leaf
        };
        spots.iter().map(place).collect()
    }
}

/// The sum of positions, each as often as it has points.
#[derive(Default)]
pub(super) struct Sum {
    x: u64,
    y: u64,
    pub count: u32,
}

impl Sum {
    pub fn add(&mut self, item: &Item) {
        self.x += u64::from(item.x) * u64::from(item.count);
        self.y += u64::from(item.y) * u64::from(item.count);
        self.count += item.count;
    }

    pub fn mean(&self, node: u32) -> Item {
        let count = u64::from(self.count.max(1));
        Item { x: (self.x / count) as u32, y: (self.y / count) as u32, count: self.count, node }
    }
}

pub(super) fn is_near(a: &Item, b: &Item, radius: u64) -> bool {
    let (x, y) = (u64::from(a.x.abs_diff(b.x)), u64::from(a.y.abs_diff(b.y)));
    // Each square fits into 64 bits; the sum might not, far from anything near.
    (x * x).saturating_add(y * y) <= radius * radius
}

/// How far marks are apart at least: three quarters of the radius, and the widest is no wider than that.
pub(super) fn least(radius: u64) -> u32 {
    u32::try_from(radius * 3 / 4).unwrap_or(u32::MAX)
}

/// The number of bits of the smallest cell not smaller than the radius; half the square serves for all above.
pub(super) fn cell_shift(radius: u64) -> u32 {
    (64 - (radius - 1).leading_zeros()).min(31)
}
