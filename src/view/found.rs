//! What a link asks for by word and tag, and the records that answer.

use crate::{
    dataset::{Record, Table},
    link::Link,
    search::{Index, Kind, Query, find},
};

/// Rows of the records of a kind that are there to be found by a link's words, the best first; all that the publisher
/// has not taken back, in the published order, where it has no words.
#[must_use]
pub fn candidates<T: Record>(index: &Index, link: &Link, kind: Kind, table: &Table<T>) -> Vec<usize> {
    worded(index, link, kind).unwrap_or_else(|| present(table))
}

/// Rows of all records that the publisher has not taken back, in the published order.
#[must_use]
pub fn present<T: Record>(table: &Table<T>) -> Vec<usize> {
    (0..table.len()).filter(|&row| !table[row].about().withdrawn).collect()
}

/// Rows of the records of a kind that hold a link's words, the best first; `None` where it has no words.
#[must_use]
pub fn worded(index: &Index, link: &Link, kind: Kind) -> Option<Vec<usize>> {
    let query = Query::parse(&link.query);
    if query.is_empty() {
        return None;
    }
    Some(find(index, &query).into_iter().filter(|hit| hit.kind == kind).map(|hit| hit.row as usize).collect())
}
