//! Groups and points that stand too near to each other at a zoom are brought together, whatever they belong to.

// Nodes are numbered with 32 bits: there are far fewer.
#![allow(clippy::cast_possible_truncation)]

use std::collections::HashMap;

use super::{
    Node,
    build::{NO_PARENT, Tree, cell_shift, least},
    grid::{Item, Level},
};

/// The nodes of all zooms while they are made, from the nearest zoom outwards.
pub(super) struct Apart {
    pub nodes: Vec<Node>,
    pub rows: Vec<u32>,
    pub hues: Vec<u8>,
    /// The spots, and what was brought together nearer by: by the least row and the number of points.
    known: HashMap<(u32, u32), Vec<u32>>,
}

impl Apart {
    /// Begins with the nodes of the groups and spots, and with what stands nearest of all.
    pub fn new(nodes: Vec<Node>, (rows, hues): (Vec<u32>, Vec<u8>), nearest: &[Item]) -> Self {
        let mut apart = Self { nodes, rows, hues, known: HashMap::new() };
        for item in nearest {
            let least = apart.sorted(item.node).first().copied().unwrap_or_default();
            apart.known.entry((least, item.count)).or_default().push(item.node);
        }
        apart
    }

    /// Brings together what stands nearer than three quarters of the radius, in units of the square; `above` tells the
    /// groups that a node is, or is in.
    pub fn settle<Above: Iterator<Item = u32>>(
        &mut self,
        items: &mut Vec<Item>,
        spare: &mut Vec<Item>,
        (radius, zoom): (u64, u8),
        above: impl Fn(usize) -> Above,
    ) {
        let least = least(radius);
        let mut level = Level::sort(items, spare, cell_shift(least.into()));
        let own: Vec<u32> = (0..).zip(&mut *items).map(|(at, item)| std::mem::replace(&mut item.node, at)).collect();
        let nodes = items.iter().map(|&Item { x, y, count, .. }| Node { x, y, count, start: 0, formed_at: None });
        let mut tree = Tree { nodes: nodes.collect(), parents: vec![NO_PARENT; items.len()] };
        tree.settle(&mut level, items, least, (0, zoom));

        let mut members: HashMap<u32, Vec<u32>> = HashMap::new();
        for (at, &node) in own.iter().enumerate() {
            let mut root = at as u32;
            while tree.parents[root as usize] != NO_PARENT {
                root = tree.parents[root as usize];
            }
            members.entry(root).or_default().push(node);
        }
        for item in items {
            let members = members.remove(&item.node).unwrap_or_default();
            item.node = match members[..] {
                [node] => node,
                _ => self.together(*item, &members, zoom, &above),
            };
        }
    }

    /// The node of what stands together at a zoom: a group where it is all of one, else that of a nearer zoom, else a
    /// new one.
    fn together<Above: Iterator<Item = u32>>(
        &mut self,
        item: Item,
        members: &[u32],
        zoom: u8,
        above: &impl Fn(usize) -> Above,
    ) -> u32 {
        let mut sorted: Vec<u32> = members.iter().flat_map(|&node| self.sorted(node)).collect();
        sorted.sort_unstable();
        let same = |node: &u32| self.nodes[*node as usize].count == item.count && self.sorted(*node) == sorted;
        let key = (sorted[0], item.count);
        let group = above(members[0] as usize).find(same);
        if let Some(node) = group.or_else(|| self.known.get(&key)?.iter().copied().find(same)) {
            let node_there = &mut self.nodes[node as usize];
            if group.is_some() {
                node_there.formed_at = node_there.formed_at.max(Some(zoom));
            }
            return node;
        }
        let (node, start) = (self.nodes.len() as u32, self.rows.len() as u32);
        for &member in members {
            let range = self.nodes[member as usize].range();
            self.rows.extend_from_within(range.clone());
            self.hues.extend_from_within(range);
        }
        self.nodes.push(Node { x: item.x, y: item.y, count: item.count, start, formed_at: Some(zoom) });
        self.known.entry(key).or_default().push(node);
        node
    }

    fn sorted(&self, node: u32) -> Vec<u32> {
        let mut rows = self.rows[self.nodes[node as usize].range()].to_vec();
        rows.sort_unstable();
        rows
    }
}
