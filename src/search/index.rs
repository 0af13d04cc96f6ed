//! All words of a dataset, folded into one buffer.

mod words;

use super::{blocks::Blocks, fold::fold_into, pinyin::Pinyin, spell::Spelling};
use crate::{about::About, dataset::Dataset, markdown, text::Text};

/// All words of a dataset, folded, or of as much of it as has been read. Records taken back are left out.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Every text of every record, each ended by a line feed, which no folded text holds.
    pub(super) buffer: String,
    /// The texts in the order of the buffer, and the part they are.
    pub(super) texts: Vec<(u32, Part)>,
    /// The records in the order of the buffer: their first text, kind and row.
    pub(super) records: Vec<(u32, Kind, u32)>,
    /// Where in the buffer which characters stand.
    pub(super) blocks: Blocks,
    /// How names are read, where that is known.
    pub(super) pinyin: Option<Pinyin>,
    /// How many records of the dataset have been read.
    read: usize,
}

/// What kind of record was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A place.
    Place,
    /// An event.
    Event,
    /// A route.
    Route,
    /// A story.
    Story,
    /// A service.
    Service,
    /// A volunteer team.
    Team,
    /// A series, campaign or brand.
    Series,
    /// A notice or a call.
    Notice,
}

/// Where in a record a term stands; the sum over the terms is the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The whole name; a name that begins with the term counts one more, one that has it elsewhere two more.
    Name = 0,
    /// Another name.
    Alternate = 3,
    /// Where it is.
    Address = 4,
    /// Any other words.
    Text = 5,
}

impl Part {
    /// The least sure spelling that finds it; `None` where only what was typed does.
    pub(super) const fn spelling(self) -> Option<Spelling> {
        match self {
            Self::Name | Self::Alternate => Some(Spelling::Initials),
            Self::Address => Some(Spelling::Syllables),
            Self::Text => None,
        }
    }
}

impl Index {
    /// Reads every text of a dataset.
    #[must_use]
    pub fn build(dataset: &Dataset) -> Self {
        let mut index = Self::default();
        index.advance(dataset, usize::MAX);
        index
    }

    /// Reads on in a dataset, always the same one, until it has about `bytes` bytes of folded text more; says whether
    /// there is more to read.
    ///
    /// A page that reads a little at a time stays quick to the touch, and finds meanwhile what has been read.
    pub fn advance(&mut self, dataset: &Dataset, bytes: usize) -> bool {
        let enough = self.buffer.len().saturating_add(bytes);
        while self.buffer.len() < enough {
            if !self.read_record(dataset, self.read) {
                return false;
            }
            self.read += 1;
        }
        true
    }

    /// Finds names by Latin letters too from now on.
    pub fn learn(&mut self, pinyin: Pinyin) {
        self.pinyin = Some(pinyin);
    }

    /// How names are read, once that is known.
    #[must_use]
    pub const fn pinyin(&self) -> Option<&Pinyin> {
        self.pinyin.as_ref()
    }

    /// One record: its own words first, then `more`, then what all have.
    fn record(&mut self, kind: Kind, row: u32, about: &About, dataset: &Dataset, more: impl FnOnce(&mut Self)) {
        if about.withdrawn {
            return;
        }
        self.records.push((self.end(), kind, row));
        self.text(Part::Name, &about.name);
        for name in &about.alternate_names {
            self.text(Part::Alternate, name);
        }
        more(self);
        self.text(Part::Text, &about.summary);
        for wording in about.body.wordings() {
            self.line(Part::Text, &markdown::plain(wording));
        }
        for tag in &about.tags {
            if let Some(item) = dataset.item(*tag) {
                self.text(Part::Text, &item.label);
            }
        }
    }

    /// Adds every wording of a text.
    fn text(&mut self, part: Part, text: &Text) {
        text.wordings().for_each(|wording| self.line(part, wording));
    }

    fn line(&mut self, part: Part, line: &str) {
        let start = self.end();
        let (buffer, blocks) = (&mut self.buffer, &mut self.blocks);
        fold_into(line, |c, _| {
            blocks.note(buffer.len(), c);
            buffer.push(c);
        });
        if self.end() > start {
            self.texts.push((start, part));
            self.blocks.note(self.buffer.len(), '\n');
            self.buffer.push('\n');
        }
    }

    /// Where the next text will begin. A buffer beyond 4 GB would not fit into a page anyway.
    fn end(&self) -> u32 {
        u32::try_from(self.buffer.len()).unwrap_or(u32::MAX)
    }
}
