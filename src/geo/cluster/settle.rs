//! Marks that stand too near to each other are brought together.

// Nodes are numbered with 32 bits: there are at most twice as many as points, and of those at most 2^31.
#![allow(clippy::cast_possible_truncation)]

use super::{
    Node,
    build::{NO_PARENT, Sum, Tree, is_near},
    grid::{Item, Level},
};

impl Tree {
    /// Merges the nodes made at a zoom, those from `made` on, with what stands nearer to them than `least`.
    ///
    /// The sweep leaves what it begins with farther apart than the radius, but what it merges stands in the middle of its
    /// points, and that may be beside a neighbour. This is rare: the few that are moved are put in order one by one.
    pub fn settle(&mut self, level: &mut Level, items: &mut Vec<Item>, least: u32, (made, zoom): (usize, u8)) {
        let swept = self.nodes.len();
        // What is merged here is a new node, and comes up in its turn.
        let mut node = made;
        while node < self.nodes.len() {
            if self.parents[node] == NO_PARENT {
                self.join(level, items, least, (node, zoom));
            }
            node += 1;
        }
        if self.nodes.len() > swept {
            level.compact(items);
        }
    }

    /// Merges a node with all that is too near to it.
    fn join(&mut self, level: &mut Level, items: &mut [Item], least: u32, (node, zoom): (usize, u8)) {
        let Node { x, y, count, .. } = self.nodes[node];
        let item = Item { x, y, count, node: node as u32 };
        let joined = self.nodes.len() as u32;
        let (mut own, mut sum) = (0, Sum::default());
        level.around(items, (x, y), least, |index, other| {
            if other.node == item.node {
                own = index;
            } else if other.count > 0 && is_near(&item, other, least.into()) {
                sum.add(other);
                self.parents[other.node as usize] = joined;
                other.count = 0;
            }
        });
        if sum.count > 0 {
            sum.add(&item);
            self.parents[node] = joined;
            let mean = sum.mean(joined);
            self.add(mean, Some(zoom));
            level.replace(items, own, mean);
        }
    }
}
