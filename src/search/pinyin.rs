//! The readings of Chinese characters, for names that are typed in Latin letters.
//!
//! The table is a file beside the page, `pinyin.txt`, fetched when first a Latin letter is typed; until then search does
//! without. It is a text, one syllable with its characters to a line, which servers compress as they do any other.

/// Readings without tones; a character may have several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pinyin {
    syllables: Vec<Box<str>>,
    /// For each character from [`FIRST`] on, where its readings begin; and where the last one's end.
    starts: Vec<u16>,
    /// Indices into `syllables`.
    readings: Vec<u16>,
    /// For each character from [`FIRST`] on, a bit for each letter that a reading of it begins with, `a` the lowest.
    initials: Vec<u32>,
}

/// The characters a table can speak of: those of the basic plane, and the zero 〇 before them.
const FIRST: u32 = 0x3000;
const COUNT: usize = 0x7000;

impl Pinyin {
    /// Reads the table: a line for each syllable, its letters, a space and its characters; `#` begins a remark.
    /// `None` where the text is something else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut syllables: Vec<Box<str>> = Vec::new();
        let mut pairs: Vec<(u16, u16)> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (syllable, characters) = line.split_once(' ')?;
            let id = u16::try_from(syllables.len()).ok()?;
            if !(1..=6).contains(&syllable.len()) || !syllable.bytes().all(|byte| byte.is_ascii_lowercase()) {
                return None;
            }
            syllables.push(syllable.into());
            pairs.extend(characters.chars().filter_map(slot).map(|slot| (slot, id)));
        }
        pairs.sort_unstable();
        u16::try_from(pairs.len()).ok().filter(|&count| count > 0)?;
        let mut starts = vec![0; COUNT + 1];
        for &(slot, _) in &pairs {
            starts[usize::from(slot) + 1] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut initials = vec![0; COUNT];
        for &(slot, id) in &pairs {
            initials[usize::from(slot)] |= 1 << (syllables[usize::from(id)].as_bytes()[0] - b'a');
        }
        Some(Self { syllables, starts, readings: pairs.into_iter().map(|(_, id)| id).collect(), initials })
    }

    /// Whether a character, or a reading of it, begins with this byte.
    pub(super) fn begins(&self, c: char, byte: u8) -> bool {
        let spelt = byte.is_ascii_lowercase()
            && slot(c).is_some_and(|slot| self.initials[usize::from(slot)] >> (byte - b'a') & 1 == 1);
        spelt || c.encode_utf8(&mut [0; 4]).as_bytes()[0] == byte
    }

    /// The readings of a character, in the order of the alphabet; ü is written v. None for what the table leaves out.
    pub fn readings(&self, c: char) -> impl Iterator<Item = &str> {
        let range = slot(c).and_then(|slot| {
            let ends = self.starts.get(usize::from(slot)..)?.get(..2)?;
            Some(usize::from(ends[0])..usize::from(ends[1]))
        });
        self.readings[range.unwrap_or(0..0)].iter().map(|&id| &*self.syllables[usize::from(id)])
    }
}

fn slot(c: char) -> Option<u16> {
    let slot = u32::from(c).checked_sub(FIRST)?;
    u16::try_from(slot).ok().filter(|&slot| usize::from(slot) < COUNT)
}
