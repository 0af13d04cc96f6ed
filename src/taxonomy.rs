//! The publisher's own ways of filing things: tiers, platforms, verbs, audiences.
//!
//! Nothing here is known to the program. Guangzhou files talks under five stages, Taijiang under five clouds;
//! both are data.

use crate::text::Text;

/// A named set of items to file records under.
#[derive(Clone, Debug, PartialEq)]
pub struct Taxonomy {
    /// The publisher's identifier, as used in `tags`.
    pub id: Box<str>,
    /// What it is called.
    pub label: Text,
    /// The items, in the publisher's order.
    pub items: Vec<Item>,
    /// What kinds of records it files.
    pub applies_to: Vec<Subject>,
}

/// One thing to be filed under.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The publisher's code, as used in `tags`.
    pub code: Box<str>,
    /// What it is called.
    pub label: Text,
    /// One or two characters for a marker or a chip.
    pub short: Text,
    /// An icon's name from the shipped set.
    pub icon: Option<Box<str>>,
    /// Which of the eight taxonomy hues, 0 to 7.
    pub hue: u8,
    /// The item above this one, where the taxonomy is a tree; always an earlier index.
    pub parent: Option<u16>,
}

/// The kinds of records a taxonomy can file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Places.
    Places,
    /// Events.
    Events,
    /// Routes.
    Routes,
    /// Services, stories, teams and the rest.
    Others,
}

/// One filing: an item of a taxonomy, both by index into the dataset's taxonomies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag {
    /// Index of the taxonomy.
    pub taxonomy: u16,
    /// Index of the item in it.
    pub item: u16,
}
