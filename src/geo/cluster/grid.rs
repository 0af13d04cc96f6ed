//! Nodes sorted into the rows and columns of a grid.

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
    /// Where each row begins in `nodes`, and the end of the last.
    rows: Vec<u32>,
    nodes: Vec<u32>,
}

impl Level {
    /// Sorts the items by grid cell and keeps that order; `spare` is room to sort in.
    pub fn sort(items: &mut Vec<Item>, spare: &mut Vec<Item>, shift: u32) -> Self {
        let ends = items.iter().fold([u32::MAX, 0, u32::MAX, 0], |[west, east, north, south], item| {
            [west.min(item.x), east.max(item.x), north.min(item.y), south.max(item.y)]
        });
        let [first_column, last_column, first_row, last_row] = ends.map(|end| end >> shift);
        let mut rows = Vec::new();
        if !items.is_empty() {
            counting_sort(items, spare, &mut rows, last_column - first_column, |item| (item.x >> shift) - first_column);
            counting_sort(spare, items, &mut rows, last_row - first_row, |item| (item.y >> shift) - first_row);
        }
        Self { shift, first_row, rows, nodes: items.iter().map(|item| item.node).collect() }
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
        let row = |y: u32| ((y >> self.shift).saturating_sub(self.first_row) as usize).min(self.rows.len());
        // Near the ground there are hundreds of thousands of rows; those above the box are not walked past.
        let ends = &self.rows[row(north)..(row(south) + 2).min(self.rows.len())];
        for range in ends.windows(2) {
            let row = &self.nodes[range[0] as usize..range[1] as usize];
            let from = row.partition_point(|&id| self.column(nodes[id as usize].x) < self.column(west));
            for &id in &row[from..] {
                let node = &nodes[id as usize];
                if self.column(node.x) > self.column(east) {
                    break;
                }
                if (west..=east).contains(&node.x) && (north..=south).contains(&node.y) {
                    show(id);
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
    for item in from {
        starts[key(item) as usize + 2] += 1;
    }
    let mut sum = 0;
    for start in starts.iter_mut() {
        sum += *start;
        *start = sum;
    }
    to.clear();
    to.extend_from_slice(from);
    for item in from {
        let slot = &mut starts[key(item) as usize + 1];
        to[*slot as usize] = *item;
        *slot += 1;
    }
    starts.pop();
}
