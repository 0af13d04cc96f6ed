//! What a link asks for by word and tag, and the records that answer.

use crate::{
    dataset::{Record, Table},
    link::Link,
    search::{Hit, Index, Kind, Query, find},
};

/// The records of all kinds that hold a link's words, the best first; `None` where it has no words.
#[must_use]
pub fn hits(index: &Index, link: &Link) -> Option<Vec<Hit>> {
    let query = Query::parse(&link.query);
    (!query.is_empty()).then(|| find(index, &query))
}

/// Rows of those of a kind among the [`hits`], the best first; where there are none to be, of all records that the
/// publisher has not taken back, in the published order.
#[must_use]
pub fn candidates<T: Record>(hits: Option<&[Hit]>, kind: Kind, table: &Table<T>) -> Vec<usize> {
    match hits {
        Some(hits) => hits.iter().filter(|hit| hit.kind == kind).map(|hit| hit.row as usize).collect(),
        None => present(table),
    }
}

/// Rows of all records that the publisher has not taken back, in the published order.
#[must_use]
pub fn present<T: Record>(table: &Table<T>) -> Vec<usize> {
    (0..table.len()).filter(|&row| !table[row].about().withdrawn).collect()
}
