//! Which stretches of the buffer can hold a term at all: a signature for each, so that most are never read.

use std::ops::Range;

/// Bytes of a stretch; every place in the buffer belongs to the one it begins in.
const STRETCH: usize = 512;

/// Bits of a signature. A stretch of Chinese sets a third of them.
const BITS: usize = 1024;

/// Stretches whose bits are kept together, a word for each bit of the signature: so a question about a bit is answered for
/// all of them at once.
const GROUP: usize = 64;

/// How many characters of a term are looked up.
const CHARACTERS: usize = 8;

/// For each stretch the characters and pairs of characters that begin in it, as bits of their hashes.
#[derive(Clone, Debug, Default)]
pub(super) struct Blocks {
    /// Group after group, a word for each bit of the signature.
    bits: Vec<u64>,
    /// The last character noted, and where.
    last: Option<(usize, char)>,
}

impl Blocks {
    /// Notes a character that stands at a byte of the buffer; called for each in turn.
    pub(super) fn note(&mut self, at: usize, c: char) {
        for bit in single(c) {
            self.set(at, bit);
        }
        if let Some((before, first)) = self.last.replace((at, c)) {
            self.set(before, pair(first, c));
        }
    }

    /// Shows places where a term begins, in some stretches or all of them, ascending; `show` says from where on others
    /// matter.
    pub(super) fn find(
        &self,
        buffer: &str,
        term: &str,
        within: Option<&Stretches>,
        mut show: impl FnMut(usize) -> usize,
    ) {
        let needle = Needle::new(term);
        let mut head: Vec<char> = term.chars().take(CHARACTERS).collect();
        let Some(&first) = head.first() else { return };
        // What begins in the stretch itself, and what does so there or in the next one.
        let mut here = single(first).to_vec();
        here.extend(head.get(1).map(|&second| pair(first, second)));
        head.remove(0);
        let mut near: Vec<usize> = head.iter().flat_map(|&c| single(c)).collect();
        near.extend(head.windows(2).map(|two| pair(two[0], two[1])));

        let mut from = 0;
        for (number, group) in self.bits.chunks_exact(BITS).enumerate() {
            let next = self.bits.get((number + 1) * BITS..);
            let wanted = within.map_or(u64::MAX, |within| within.group(number));
            if wanted == 0 {
                continue;
            }
            let mut possible = here.iter().fold(wanted, |possible, &bit| possible & group[bit]);
            for &bit in &near {
                let beyond = next.and_then(|next| next.get(bit)).map_or(0, |word| word << (GROUP - 1));
                possible &= group[bit] | group[bit] >> 1 | beyond;
            }
            while possible != 0 {
                let start = (number * GROUP + possible.trailing_zeros() as usize) * STRETCH;
                possible &= possible - 1;
                let (start, end) = (start.max(from), (start + STRETCH + term.len() - 1).min(buffer.len()));
                let Some(stretch) = buffer.as_bytes().get(start..end) else { continue };
                needle.find(stretch, |at| {
                    from = show(start + at);
                    from.saturating_sub(start)
                });
            }
        }
    }

    fn set(&mut self, at: usize, bit: usize) {
        let stretch = at / STRETCH;
        let group = stretch / GROUP * BITS;
        if self.bits.len() <= group {
            self.bits.resize(group + BITS, 0);
        }
        self.bits[group + bit] |= 1 << (stretch % GROUP);
    }
}

/// Some of the stretches, a bit for each.
#[derive(Debug, Default)]
pub(super) struct Stretches {
    groups: Vec<u64>,
}

impl Stretches {
    /// Adds those that have some of these bytes.
    pub(super) fn add(&mut self, bytes: Range<usize>) {
        for stretch in bytes.start / STRETCH..bytes.end.div_ceil(STRETCH) {
            if self.groups.len() <= stretch / GROUP {
                self.groups.resize(stretch / GROUP + 1, 0);
            }
            self.groups[stretch / GROUP] |= 1 << (stretch % GROUP);
        }
    }

    fn group(&self, number: usize) -> u64 {
        self.groups.get(number).copied().unwrap_or(0)
    }
}

/// Two bits, since the first may well be that of a character that stands everywhere.
fn single(c: char) -> [usize; 2] {
    let code = u32::from(c);
    [hash(code), hash(code.wrapping_mul(0x27d4_eb2f) ^ 0x5bd1_e995)]
}

fn pair(first: char, second: char) -> usize {
    hash(u32::from(first).wrapping_mul(0x0100_0193) ^ u32::from(second).rotate_left(16))
}

/// A bit of a signature.
const fn hash(value: u32) -> usize {
    ((value.wrapping_mul(0x9e37_79b9) ^ value.wrapping_mul(0x85eb_ca6b) >> 7) >> 22) as usize
}

/// A term to be looked for byte by byte, going forward by as many as its last byte allows (Horspool).
struct Needle<'a> {
    bytes: &'a [u8],
    /// How far to go from a byte at a window's end; 0 from that which ends the term.
    steps: [u8; 256],
    /// How far to go from that one, the term having been there or not.
    again: usize,
}

impl<'a> Needle<'a> {
    fn new(term: &'a str) -> Self {
        let bytes = term.as_bytes();
        let length = |left: usize| u8::try_from(left).unwrap_or(u8::MAX);
        let mut steps = [length(bytes.len()); 256];
        for (at, &byte) in bytes.iter().enumerate().take(bytes.len().saturating_sub(1)) {
            steps[usize::from(byte)] = length(bytes.len() - 1 - at);
        }
        let again = bytes.last().map_or(1, |&last| std::mem::take(&mut steps[usize::from(last)]));
        Self { bytes, steps, again: usize::from(again) }
    }

    /// Shows places in a text, ascending; `show` says from where on others matter.
    fn find(&self, text: &[u8], mut show: impl FnMut(usize) -> usize) {
        // A single letter is passed over many bytes at a time.
        if let [letter] = self.bytes
            && !text.contains(letter)
        {
            return;
        }
        let before = self.bytes.len() - 1;
        let mut last = before;
        while let Some(&byte) = text.get(last) {
            let step = self.steps[usize::from(byte)];
            if step > 0 {
                last += usize::from(step);
                continue;
            }
            let start = last - before;
            let from = if text[start..].starts_with(self.bytes) { show(start) } else { 0 };
            last = (last + self.again).max(from + before);
        }
    }
}
