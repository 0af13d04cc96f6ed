//! Clusters by what belongs together instead of by what lies together: districts, or centres with their offices and
//! stations.

// Nodes are numbered with 32 bits: there are at most twice as many as points and groups, and of those at most 2^30.
#![allow(clippy::cast_possible_truncation)]

use super::{
    ClusterOptions, Clusters, HUES, Node, Pin,
    apart::Apart,
    grid::{Item, Level},
    hues::Hues,
    on_square,
};
use crate::geo::mercator::Latitudes;

/// What belongs together.
#[derive(Clone, Copy, Debug)]
pub struct Groups<'a> {
    /// For each group the larger one it is a part of, which must stand earlier; another one is taken for none.
    pub parents: &'a [Option<u32>],
    /// For each pin the smallest group it belongs to; those without one are a group of their own.
    pub of: &'a [Option<u32>],
    /// The nearest zoom at which a group stands for its points.
    pub until: u8,
}

/// A group on its way into the tree.
#[derive(Clone, Copy, Default)]
struct Group {
    parent: Option<usize>,
    /// All its points, also those of the groups below it: how many, and the sums of their positions.
    count: u32,
    x: u64,
    y: u64,
    /// How many points are its own.
    own: u32,
    /// Its parts, which are groups and spots: how many, and from west, north to east, south.
    parts: u32,
    ends: [u32; 4],
    /// Where its next own point goes in the order of the tree, and the points of the next group below it.
    next: [u32; 2],
    /// The farthest zoom at which its parts stand instead of it.
    opens_at: u8,
}

impl Clusters {
    /// These points, for every zoom, under the group they belong to: a group stands for its points until its parts have
    /// room beside each other (a square of `options.radius` pixels each), and at the nearest zooms none stands any more.
    ///
    /// A group with a single part gives way to it at once. What then stands too near to something else stands together
    /// with it, whatever group it belongs to, as it does where points are clustered by distance.
    #[must_use]
    pub fn grouped(pins: &[Pin], groups: Groups, options: ClusterOptions) -> Self {
        let max_zoom = options.max_zoom.min(20);
        let min_zoom = options.min_zoom.min(max_zoom);
        let homeless = groups.parents.len();
        let home = |pin: usize| {
            let group = groups.of.get(pin).copied().flatten().map(|group| group as usize);
            group.filter(|&group| group < homeless).unwrap_or(homeless)
        };

        // Pins by group and by spot, as groups of one level would have them.
        let spots: Vec<(u32, u32)> = pins.iter().map(|pin| on_square(pin.position)).collect();
        let mut order: Vec<u32> = (0..pins.len() as u32).collect();
        order.sort_unstable_by_key(|&pin| (home(pin as usize), spots[pin as usize], pin));

        let mut table = vec![Group { ends: [u32::MAX, u32::MAX, 0, 0], ..Group::default() }; homeless + 1];
        for (number, (group, parent)) in table.iter_mut().zip(groups.parents).enumerate() {
            group.parent = parent.map(|parent| parent as usize).filter(|&parent| parent < number);
        }
        let same = |&a: &u32, &b: &u32| {
            let (a, b) = (a as usize, b as usize);
            home(a) == home(b) && spots[a] == spots[b]
        };
        for stack in order.chunk_by(same) {
            let (x, y) = spots[stack[0] as usize];
            let group = &mut table[home(stack[0] as usize)];
            group.own += stack.len() as u32;
            group.add(x, y, stack.len() as u32);
            group.part(x, y);
        }
        rise(&mut table, options.radius, min_zoom..=groups.until.min(max_zoom));

        // The nodes: groups, spots in each group, spots that several groups share.
        let mut nodes: Vec<Node> = table.iter().map(Group::node).collect();
        let mut stacks: Vec<(usize, u32)> = Vec::new();
        let (mut rows, mut hues) = (vec![0; pins.len()], vec![0; pins.len()]);
        for stack in order.chunk_by(same) {
            let number = home(stack[0] as usize);
            let start = table[number].next[0];
            table[number].next[0] += stack.len() as u32;
            stacks.push((number, nodes.len() as u32));
            let (x, y) = spots[stack[0] as usize];
            nodes.push(Node { x, y, count: stack.len() as u32, start, formed_at: None });
            for (&pin, at) in stack.iter().zip(start as usize..) {
                (rows[at], hues[at]) = described(pins[pin as usize]);
            }
        }
        order.sort_unstable_by_key(|&pin| (spots[pin as usize], pin));
        let mut nearest: Vec<Item> = Vec::new();
        for stack in order.chunk_by(|&a, &b| spots[a as usize] == spots[b as usize]) {
            let (x, y) = spots[stack[0] as usize];
            let (count, start) = (stack.len() as u32, rows.len() as u32);
            nearest.push(Item { x, y, count, node: nodes.len() as u32 });
            nodes.push(Node { x, y, count, start, formed_at: None });
            for &pin in stack {
                let (row, hue) = described(pins[pin as usize]);
                rows.push(row);
                hues.push(hue);
            }
        }

        // What stands at a zoom is a group that is closed or a spot, with everything above it open.
        let mut levels: Vec<Level> = Vec::new();
        let (mut items, mut spare) = (Vec::new(), Vec::new());
        let groups_of = |node: usize| {
            let first =
                node.checked_sub(table.len()).map_or(node, |stack| stacks.get(stack).map_or(0, |stack| stack.0));
            std::iter::successors(Some(first), |&number| table[number].parent).map(|number| number as u32)
        };
        let mut apart = Apart::new(nodes, (rows, hues), &nearest);
        // A mark that was made nearer is the same farther out, as long as it stands for the same points.
        for zoom in (min_zoom..=max_zoom).rev() {
            items.clear();
            let open = |number: usize| table[number].opens_at <= zoom;
            let item = |node: u32| {
                let Node { x, y, count, .. } = apart.nodes[node as usize];
                Item { x, y, count, node }
            };
            let closed = (0..=homeless)
                .filter(|&number| table[number].count > 0 && !open(number) && table[number].parent.is_none_or(open));
            items.extend(closed.map(|number| item(number as u32)));
            items.extend(stacks.iter().filter(|(number, _)| open(*number)).map(|&(_, node)| item(node)));
            apart.settle(&mut items, &mut spare, (u64::from(options.radius.max(1)) << (24 - zoom), zoom), groups_of);
            levels.push(Level::of(&mut items, &mut spare, shift(zoom)));
        }
        levels.reverse();
        levels.push(Level::of(&mut nearest, &mut spare, shift(max_zoom)));
        let Apart { nodes, rows, hues, .. } = apart;
        Self {
            min_zoom,
            nodes,
            levels,
            rows,
            hues: Hues::new(hues),
            latitudes: Latitudes::new(),
            groups: homeless as u32,
        }
    }
}

impl Group {
    fn add(&mut self, x: u32, y: u32, count: u32) {
        self.count += count;
        self.x += u64::from(x) * u64::from(count);
        self.y += u64::from(y) * u64::from(count);
    }

    fn part(&mut self, x: u32, y: u32) {
        let [west, north, east, south] = self.ends;
        self.ends = [west.min(x), north.min(y), east.max(x), south.max(y)];
        self.parts += 1;
    }

    fn mean(&self) -> (u32, u32) {
        let count = u64::from(self.count.max(1));
        ((self.x / count) as u32, (self.y / count) as u32)
    }

    /// Whether its parts have room at a zoom: spread over its box, or one beside the other along its longer side.
    fn has_room(&self, radius: u8, zoom: u8) -> bool {
        if self.parts <= 1 {
            return true;
        }
        let side = f64::from(radius.max(1)) * f64::from(1_u32 << (24 - zoom));
        let [west, north, east, south] = self.ends;
        let (across, down) = (f64::from(east - west) / side, f64::from(south - north) / side);
        across * down >= f64::from(self.parts) || across.max(down) >= f64::from(self.parts - 1)
    }

    fn node(&self) -> Node {
        let (x, y) = self.mean();
        Node { x, y, count: self.count, start: self.next[0], formed_at: Some(self.opens_at.saturating_sub(1)) }
    }
}

/// Adds up what lies below each group, gives it its points in the order of the tree, and finds when it opens.
fn rise(table: &mut [Group], radius: u8, zooms: std::ops::RangeInclusive<u8>) {
    for number in (0..table.len()).rev() {
        let group = table[number];
        table[number].opens_at = zooms.clone().find(|&zoom| group.has_room(radius, zoom)).unwrap_or(*zooms.end() + 1);
        let Some(parent) = group.parent.filter(|_| group.count > 0) else { continue };
        let (x, y) = group.mean();
        let parent = &mut table[parent];
        parent.count += group.count;
        parent.x += group.x;
        parent.y += group.y;
        parent.part(x, y);
    }
    let mut end = 0;
    for number in 0..table.len() {
        let (parent, count) = (table[number].parent, table[number].count);
        let start = match parent {
            Some(parent) => &mut table[parent].next[1],
            None => &mut end,
        };
        let first = *start;
        *start += count;
        table[number].next = [first, first + table[number].own];
        // A part shows no earlier than the whole is open.
        if let Some(parent) = parent {
            table[number].opens_at = table[number].opens_at.max(table[parent].opens_at);
        }
    }
}

fn described(pin: Pin) -> (u32, u8) {
    (pin.row, pin.hue.min(HUES as u8 - 1))
}

/// Cells of about 64 pixels.
const fn shift(zoom: u8) -> u32 {
    30 - zoom as u32
}
