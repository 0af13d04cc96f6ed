//! Which stretches of the buffer can hold a term at all: a signature for each, so that most are never read.

/// Bytes of a stretch; every place in the buffer belongs to the one it begins in.
const STRETCH: usize = 512;

/// Bits of a signature, in words. A stretch of Chinese sets a third of them.
const WORDS: usize = 16;

/// How many characters of a term are looked up.
const CHARACTERS: usize = 8;

/// For each stretch the characters and pairs of characters that begin in it, as bits of their hashes.
#[derive(Clone, Debug, Default)]
pub(super) struct Blocks {
    signatures: Vec<[u64; WORDS]>,
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

    /// Shows each place where a term begins, ascending.
    pub(super) fn find(&self, buffer: &str, term: &str, mut show: impl FnMut(usize)) {
        let needle = Needle::new(term);
        let mut head: Vec<char> = term.chars().take(CHARACTERS).collect();
        let Some(&first) = head.first() else { return };
        // What begins in the stretch itself, and what does so there or in the next one.
        let mut here = single(first).to_vec();
        here.extend(head.get(1).map(|&second| pair(first, second)));
        head.remove(0);
        let mut near: Vec<u32> = head.iter().flat_map(|&c| single(c)).collect();
        near.extend(head.windows(2).map(|two| pair(two[0], two[1])));

        for (number, signature) in self.signatures.iter().enumerate() {
            let holds = |signature: &[u64; WORDS], bit: u32| signature[(bit / 64) as usize] >> (bit % 64) & 1 == 1;
            let next = self.signatures.get(number + 1);
            let possible = here.iter().all(|&bit| holds(signature, bit))
                && near.iter().all(|&bit| holds(signature, bit) || next.is_some_and(|next| holds(next, bit)));
            if possible {
                let start = number * STRETCH;
                let end = (start + STRETCH + term.len() - 1).min(buffer.len());
                needle.find(&buffer.as_bytes()[start..end], |at| show(start + at));
            }
        }
    }

    fn set(&mut self, at: usize, bit: u32) {
        let number = at / STRETCH;
        if self.signatures.len() <= number {
            self.signatures.resize(number + 1, [0; WORDS]);
        }
        self.signatures[number][(bit / 64) as usize] |= 1 << (bit % 64);
    }
}

/// Two bits, since the first may well be that of a character that stands everywhere.
fn single(c: char) -> [u32; 2] {
    let code = u32::from(c);
    [hash(code), hash(code.wrapping_mul(0x27d4_eb2f) ^ 0x5bd1_e995)]
}

fn pair(first: char, second: char) -> u32 {
    hash(u32::from(first).wrapping_mul(0x0100_0193) ^ u32::from(second).rotate_left(16))
}

/// A bit of a signature.
const fn hash(value: u32) -> u32 {
    (value.wrapping_mul(0x9e37_79b9) ^ value.wrapping_mul(0x85eb_ca6b) >> 7) >> 22
}

/// A term to be looked for byte by byte, going forward by as many as its last byte allows (Horspool).
struct Needle<'a> {
    bytes: &'a [u8],
    steps: [u8; 256],
}

impl<'a> Needle<'a> {
    fn new(term: &'a str) -> Self {
        let bytes = term.as_bytes();
        let length = |left: usize| u8::try_from(left).unwrap_or(u8::MAX);
        let mut steps = [length(bytes.len()); 256];
        for (at, &byte) in bytes.iter().enumerate().take(bytes.len().saturating_sub(1)) {
            steps[usize::from(byte)] = length(bytes.len() - 1 - at);
        }
        Self { bytes, steps }
    }

    fn find(&self, text: &[u8], mut show: impl FnMut(usize)) {
        let mut end = self.bytes.len();
        while let Some(window) = text.get(..end) {
            let last = window[end - 1];
            if window.ends_with(self.bytes) {
                show(end - self.bytes.len());
            }
            end += usize::from(self.steps[usize::from(last)]);
        }
    }
}
