//! Limited Markdown: paragraphs, headings, lists, quotes, links, pictures and bold, as a tree.
//!
//! Publishers write it, so nothing in it is trusted: there is no HTML (it is shown as it is typed), an address is one
//! that [`Url`] accepts or it is dropped and its label kept, nothing nests deeper than is drawn, and reading takes time
//! in proportion to the text.

mod block;
mod inline;

pub use block::parse;

use crate::about::Url;

/// A part of a text that stands by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading (`### …`). There is one level, whatever the number of signs.
    Heading(Vec<Inline>),
    /// A list, each item one paragraph.
    List {
        /// The first number of a numbered list.
        start: Option<u16>,
        /// The items.
        items: Vec<Vec<Inline>>,
    },
    /// A quotation; holds no further one.
    Quote(Vec<Block>),
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Words as they are.
    Text(String),
    /// `**words**`; holds words, links and pictures.
    Bold(Vec<Inline>),
    /// `[label](address)`; the label holds words and bold ones.
    Link {
        /// Where it leads.
        url: Url,
        /// What it is called.
        label: Vec<Inline>,
    },
    /// `![words](address)`.
    Image {
        /// Where the picture is.
        url: Url,
        /// What is to be seen.
        alt: String,
    },
}

/// The words alone, a line for each block: for searching, and for where nothing else can be shown.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for block in parse(text) {
        block.plain(&mut words);
    }
    words.truncate(words.trim_end().len());
    words
}

/// The words of a line alone, for where a link's label or a title is wanted.
#[must_use]
pub fn words(inlines: &[Inline]) -> String {
    let mut words = String::new();
    line(inlines, &mut words);
    words.truncate(words.trim_end().len());
    words
}

impl Block {
    fn plain(&self, words: &mut String) {
        match self {
            Self::Paragraph(inlines) | Self::Heading(inlines) => line(inlines, words),
            Self::List { items, .. } => items.iter().for_each(|item| line(item, words)),
            Self::Quote(blocks) => blocks.iter().for_each(|block| block.plain(words)),
        }
    }
}

impl Inline {
    fn plain(&self, words: &mut String) {
        match self {
            Self::Text(text) | Self::Image { alt: text, .. } => words.push_str(text),
            Self::Bold(inlines) | Self::Link { label: inlines, .. } => {
                for inline in inlines {
                    inline.plain(words);
                }
            }
        }
    }
}

fn line(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        inline.plain(words);
    }
    words.push('\n');
}
