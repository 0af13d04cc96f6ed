//! A number for a text that hardly another one shares: quickly made, and no keeper of secrets.

use std::hash::Hasher;

/// The digest of a text, and of what comes before it.
pub(crate) fn digest(text: &[u8], before: u64) -> u64 {
    let (words, rest) = text.as_chunks();
    let sum = words.iter().fold(before, |sum, word| mix(sum, u64::from_le_bytes(*word)));
    rest.iter().fold(sum, |sum, byte| mix(sum, u64::from(*byte)))
}

/// The digest of what comes before, and of a number.
pub(crate) const fn mix(before: u64, more: u64) -> u64 {
    (before ^ more).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
}

/// Finds what publishers name, which nobody chooses in order to slow their own page down: the standard hasher guards
/// against that, at a price that thousands of places pay before the map is drawn.
#[derive(Debug, Default)]
pub struct Digest(u64);

impl Hasher for Digest {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = digest(bytes, self.0);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
