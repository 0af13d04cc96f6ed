//! How many points of each hue a slice of points has, without looking at each.

use std::ops::Range;

use super::HUES;

/// Points of one block; the sums before each are kept.
const BLOCK: usize = 16;

/// The hues of points in the order of the tree, with their sums.
#[derive(Clone, Debug)]
pub(super) struct Hues {
    hues: Vec<u8>,
    /// How many of each hue stand before each block.
    sums: Vec<[u32; HUES]>,
}

impl Hues {
    /// The hues of points, each below [`HUES`].
    pub fn new(hues: Vec<u8>) -> Self {
        let mut sum = [0; HUES];
        let sums = hues.chunks(BLOCK).map(|block| {
            let before = sum;
            count(block, &mut sum);
            before
        });
        Self { sums: sums.collect(), hues }
    }

    /// How many of each hue lie in a range.
    pub fn within(&self, range: Range<usize>) -> [u32; HUES] {
        if range.len() < 2 * BLOCK {
            let mut sum = [0; HUES];
            count(&self.hues[range], &mut sum);
            return sum;
        }
        let (before, through) = (self.before(range.start), self.before(range.end));
        std::array::from_fn(|hue| through[hue] - before[hue])
    }

    fn before(&self, end: usize) -> [u32; HUES] {
        // A block that begins at the very end of the points has no sums of its own.
        let block = (end / BLOCK).min(self.sums.len().saturating_sub(1));
        let mut sum = self.sums.get(block).copied().unwrap_or_default();
        count(&self.hues[block * BLOCK..end], &mut sum);
        sum
    }
}

fn count(hues: &[u8], sum: &mut [u32; HUES]) {
    for &hue in hues {
        sum[usize::from(hue)] += 1;
    }
}
