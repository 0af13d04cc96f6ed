//! Where Latin letters spell a Chinese text: by whole syllables, by initials, or by a mixture.

use std::ops::Range;

use super::pinyin::Pinyin;

/// How a term spells a part of a text; the first is the surer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spelling {
    /// By whole syllables, of which the last may be begun only: `danganju`, `dangan`, `danga`.
    Syllables,
    /// By initials, or some characters by these and others by syllables: `daj`, `dangaj`.
    Initials,
}

/// Terms longer than this spell nothing; a set of places in one has to fit into 64 bits.
const LONGEST: usize = 60;

impl Pinyin {
    /// The part of a folded text that a folded term spells: the surest spelling, and of those the whole text before its
    /// beginning before any other part. `None` for a term without a Latin letter.
    pub(super) fn spelt(&self, term: &str, text: &str, least: Spelling) -> Option<(Spelling, Range<usize>)> {
        let letters = term.bytes().any(|byte| byte.is_ascii_lowercase());
        if !letters || term.len() > LONGEST {
            return None;
        }
        let mut best: Option<(Spelling, Range<usize>)> = None;
        for (start, c) in text.char_indices() {
            if !self.begins(c, term.as_bytes()[0]) {
                continue;
            }
            // Initials take in every spelling, so that nearly all of a text is passed over by one walk.
            let Some(end) = self.walk(term.as_bytes(), text, start, least) else { continue };
            let whole = self.walk(term.as_bytes(), text, start, Spelling::Syllables);
            let found = whole.map_or((least, start..end), |end| (Spelling::Syllables, start..end));
            let rank = |(how, range): &(Spelling, Range<usize>)| (*how, *range != (0..text.len()), range.start);
            if best.as_ref().is_none_or(|best| rank(&found) < rank(best)) {
                best = Some(found);
            }
        }
        best
    }

    /// Where the part that begins at `start` ends, if the term spells one.
    fn walk(&self, term: &[u8], text: &str, start: usize, how: Spelling) -> Option<usize> {
        // A bit for each number of the term's bytes that the characters so far may have taken.
        let (mut taken, goal) = (1_u64, 1 << term.len());
        for (at, c) in text[start..].char_indices() {
            if c == ' ' && at > 0 {
                continue;
            }
            let mut next = 0;
            let mut left = taken;
            while left != 0 {
                let place = left.trailing_zeros() as usize;
                left &= left - 1;
                let rest = &term[place..];
                if rest.starts_with(c.encode_utf8(&mut [0; 4]).as_bytes()) {
                    next |= 1 << (place + c.len_utf8());
                }
                for reading in self.readings(c) {
                    next |= steps(rest, reading.as_bytes(), how, place > 0) << place;
                }
            }
            if next & goal != 0 {
                return Some(start + at + c.len_utf8());
            }
            if next == 0 {
                return None;
            }
            taken = next;
        }
        None
    }
}

/// A bit for each number of letters that a character with this reading may take from the rest of a term.
fn steps(rest: &[u8], reading: &[u8], how: Spelling, begun: bool) -> u64 {
    // On a keyboard ü is v, or u where somebody leaves out the dots.
    let same = |(typed, letter): (&u8, &u8)| typed == letter || (*letter == b'v' && *typed == b'u');
    let common = rest.iter().zip(reading).take_while(|&pair| same(pair)).count();
    if common == 0 {
        return 0;
    }
    let mut steps = 0;
    if common == reading.len() || (common == rest.len() && (begun || how == Spelling::Initials)) {
        steps |= 1 << common;
    }
    if how == Spelling::Initials {
        steps |= 1 << 1;
        if common >= 2 && reading[1] == b'h' {
            steps |= 1 << 2;
        }
    }
    steps
}
