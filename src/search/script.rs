//! Traditional characters and variants, as they are found in Simplified script.

use std::sync::OnceLock;

/// The Simplified form of each character of the block of unified ideographs.
pub(super) struct Variants(Vec<u16>);

/// Where the block begins.
const FIRST: u32 = 0x4e00;

/// Pairs of lines: Traditional characters and variants, and below each its Simplified form.
///
/// The 2,587 pairs of the most usual characters (those with a Simplified form in GB 2312, or themselves in the first
/// level of Big5) from the table `TSCharacters` of Open Chinese Convert (`OpenCC`), Apache License 2.0; where it offers
/// several forms, the first.
const PAIRS: &str = include_str!("variants.txt");

/// The table, made when first asked for.
pub(super) fn variants() -> &'static Variants {
    static VARIANTS: OnceLock<Variants> = OnceLock::new();
    VARIANTS.get_or_init(|| {
        let mut table: Vec<u16> = (0x4e00..0xa000).collect();
        let mut lines = PAIRS.lines();
        while let (Some(variants), Some(plain)) = (lines.next(), lines.next()) {
            for (variant, plain) in variants.chars().zip(plain.chars()) {
                let slot = u32::from(variant).checked_sub(FIRST).and_then(|at| table.get_mut(at as usize));
                if let (Some(slot), Ok(plain)) = (slot, u16::try_from(u32::from(plain))) {
                    *slot = plain;
                }
            }
        }
        Variants(table)
    })
}

impl Variants {
    /// The Simplified form of a character; itself, if it has none of its own.
    pub fn simplified(&self, c: char) -> char {
        let code = u32::from(c).checked_sub(FIRST).and_then(|at| self.0.get(at as usize));
        code.and_then(|&code| char::from_u32(u32::from(code))).unwrap_or(c)
    }
}
