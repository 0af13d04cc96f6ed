//! Nodes sorted into the rows and columns of a grid.

// There are at most twice as many nodes as points, and of those at most 2^31.
#![allow(clippy::cast_possible_truncation)]

use super::Node;

/// A node on its way through the levels, small enough to be moved when sorted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub x: u32,
    pub y: u32,
    /// How many points; zero once it is merged into another.
    pub count: u32,
    /// Its index among the nodes.
    pub node: u32,
}

/// The nodes of one zoom, by row and then by column of a grid with cells of 2^`shift` units.
#[derive(Clone, Debug)]
pub(super) struct Level {
    shift: u32,
    first_row: u32,
    /// Where each row begins in `held`, and the end of the last.
    rows: Vec<u32>,
    /// The nodes, each with its `x`: a look goes through them in one piece, and fetches from afar only what it finds.
    held: Vec<(u32, u32)>,
}

impl Level {
    /// Sorts the items by grid cell, of 2^`shift` units or wider; `spare` is room to sort in. They are to be [held](Self::hold) when they are settled.
    pub fn sort(items: &mut Vec<Item>, spare: &mut Vec<Item>, shift: u32) -> Self {
        let ends = items.iter().fold([u32::MAX, 0, u32::MAX, 0], |[west, east, north, south], item| {
            [west.min(item.x), east.max(item.x), north.min(item.y), south.max(item.y)]
        });
        // Few points near the ground would have a million rows of nothing between them.
        let [west, east, north, south] = ends;
        let side = east.saturating_sub(west).max(south.saturating_sub(north));
        let most = 4 * (items.len() as u32 + 1_024);
        let shift = (shift..31).find(|shift| side >> shift <= most).unwrap_or(31);
        let [first_column, last_column, first_row, last_row] = ends.map(|end| end >> shift);
        let mut rows = Vec::new();
        if !items.is_empty() {
            counting_sort(items, spare, &mut rows, last_column - first_column, |item| (item.x >> shift) - first_column);
            counting_sort(spare, items, &mut rows, last_row - first_row, |item| (item.y >> shift) - first_row);
        }
        Self { shift, first_row, rows, held: Vec::new() }
    }

    /// A level of items that are settled.
    pub fn of(items: &mut Vec<Item>, spare: &mut Vec<Item>, shift: u32) -> Self {
        let mut level = Self::sort(items, spare, shift);
        level.hold(items);
        level
    }

    /// Keeps the nodes of the items, in their order.
    pub fn hold(&mut self, items: &[Item]) {
        self.held = items.iter().map(|item| (item.x, item.node)).collect();
    }

    /// The items that may be nearer to a position than `reach` units, and others in the same cells.
    pub fn around(&self, items: &mut [Item], (x, y): (u32, u32), reach: u32, mut show: impl FnMut(usize, &mut Item)) {
        let last = self.rows.len() - 2;
        let rows = self.row(y.saturating_sub(reach)).min(last)..=self.row(y.saturating_add(reach)).min(last);
        let (west, east) = (self.column(x.saturating_sub(reach)), self.column(x.saturating_add(reach)));
        for row in rows {
            let (start, end) = (self.rows[row] as usize, self.rows[row + 1] as usize);
            let from = start + items[start..end].partition_point(|item| self.column(item.x) < west);
            for (index, item) in (from..).zip(&mut items[from..end]) {
                if self.column(item.x) > east {
                    break;
                }
                show(index, item);
            }
        }
    }

    /// Puts another item in the place of one, and that where it belongs in the order.
    pub fn replace(&mut self, items: &mut [Item], index: usize, item: Item) {
        let old = std::mem::replace(&mut items[index], item);
        let (from, to) = (self.row(old.y), self.row(item.y));
        if (from, self.column(old.x)) == (to, self.column(item.x)) {
            return;
        }
        // In its own row it is found at its old column.
        items[index].x = old.x;
        let before = |other: &Item| self.column(other.x) < self.column(item.x);
        let start = self.rows[to] as usize;
        let mut place = start + items[start..self.rows[to + 1] as usize].partition_point(before);
        if place > index {
            place -= 1;
            items[index..=place].rotate_left(1);
        } else {
            items[place..=index].rotate_right(1);
        }
        items[place] = item;
        for row in from..to {
            self.rows[row + 1] -= 1;
        }
        for row in to..from {
            self.rows[row + 1] += 1;
        }
    }

    /// Drops the items that were merged into others.
    pub fn compact(&mut self, items: &mut Vec<Item>) {
        let (mut kept, mut start) = (0, 0);
        let (slots, list) = (&mut self.rows[1..], &mut items[..]);
        for end in slots {
            for index in start..*end as usize {
                if list[index].count > 0 {
                    list[kept] = list[index];
                    kept += 1;
                }
            }
            start = std::mem::replace(end, kept as u32) as usize;
        }
        items.truncate(kept);
    }

    /// The row of a position, counted from the first that has items.
    const fn row(&self, y: u32) -> usize {
        (y >> self.shift).saturating_sub(self.first_row) as usize
    }

    /// The column of a position.
    pub const fn column(&self, x: u32) -> u32 {
        x >> self.shift
    }

    /// The rows from north to south, each as a range of indices.
    pub fn rows(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        self.rows.windows(2).map(|ends| ends[0] as usize..ends[1] as usize)
    }

    /// Shows every node in a box of west, north, east and south, all inclusive.
    pub fn visit(&self, nodes: &[Node], [west, north, east, south]: [u32; 4], mut show: impl FnMut(u32)) {
        let row = |y: u32| self.row(y).min(self.rows.len());
        // Near the ground there are hundreds of thousands of rows; those above the box are not walked past.
        let ends = &self.rows[row(north)..(row(south) + 2).min(self.rows.len())];
        for range in ends.windows(2) {
            let row = &self.held[range[0] as usize..range[1] as usize];
            let from = row.partition_point(|&(x, _)| self.column(x) < self.column(west));
            for &(x, node) in &row[from..] {
                if self.column(x) > self.column(east) {
                    break;
                }
                if (west..=east).contains(&x) && (north..=south).contains(&nodes[node as usize].y) {
                    show(node);
                }
            }
        }
    }
}

/// Stable sort by a small key from 0 to `max`; leaves in `starts` where each key begins, and the end of the last.
pub(super) fn counting_sort(
    from: &[Item],
    to: &mut Vec<Item>,
    starts: &mut Vec<u32>,
    max: u32,
    key: impl Fn(&Item) -> u32,
) {
    // Counts stand two places late, sums one place late; the moves then push each start to where it belongs.
    starts.clear();
    starts.resize(max as usize + 3, 0);
    to.clear();
    to.extend_from_slice(from);
    // Slices are looked into in place, where a vector would be called each time.
    let (slots, sorted) = (&mut starts[..], &mut to[..]);
    for item in from {
        slots[key(item) as usize + 2] += 1;
    }
    let mut sum = 0;
    for slot in slots.iter_mut() {
        sum += *slot;
        *slot = sum;
    }
    for item in from {
        let slot = &mut slots[key(item) as usize + 1];
        sorted[*slot as usize] = *item;
        *slot += 1;
    }
    starts.pop();
}
