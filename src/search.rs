//! Finding records by their words, and counting them by their tags.
//!
//! Text is folded once ([`fold()`]) into one long buffer, which a query then scans whole: exact, in any script, and fast
//! at the size of a district or a country; with the readings of a [`Pinyin`] table, names are found by Latin letters too. A [`Filter`] narrows by taxonomy, and [`Counts`] tell what each further
//! choice would leave; [`Facets`] do so along every way a place or an event can be narrowed by.

mod blocks;
mod dimension;
mod facet;
mod facets;
mod file;
mod find;
mod fold;
mod highlight;
mod index;
mod latin;
mod pinyin;
mod query;
mod rows;
mod script;
mod spans;
mod spell;
mod typo;

pub use dimension::{Choice, Dimension, NONE};
pub use facet::{Counts, Filter};
pub use facets::{Facets, Narrowed};
pub use find::{Hit, find};
pub use fold::fold;
pub use highlight::{highlight, unmarked};
pub use index::{Index, Kind, Part};
pub use pinyin::Pinyin;
pub use query::Query;
pub use rows::Rows;
