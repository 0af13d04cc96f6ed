//! What a link asks for by word and tag, and the records that answer.

use crate::{
    dataset::{Dataset, Record, Table},
    link::Link,
    search::{Filter, Index, Kind, Query, find},
};

/// The tags a link asks for, as far as the dataset knows them.
#[must_use]
pub fn filter(dataset: &Dataset, link: &Link) -> Filter {
    let tags = link.filters.iter().filter_map(|filter| dataset.tag(&filter.taxonomy, &filter.code));
    Filter { tags: tags.collect() }
}

/// Rows of the places that a link's words and tags ask for: the best match first, or the publisher's order without words.
#[must_use]
pub fn places(dataset: &Dataset, index: &Index, link: &Link) -> Vec<usize> {
    let filter = filter(dataset, link);
    let mut rows = candidates(index, link, Kind::Place, &dataset.places);
    rows.retain(|&row| dataset.places.row(row).is_some_and(|place| filter.admits(&place.about, dataset)));
    rows
}

/// Rows of the records of a kind that are there to be found by a link's words, the best first; all that the publisher
/// has not taken back, in the published order, where it has no words.
#[must_use]
pub fn candidates<T: Record>(index: &Index, link: &Link, kind: Kind, table: &Table<T>) -> Vec<usize> {
    worded(index, link, kind).unwrap_or_else(|| (0..table.len()).filter(|&row| !table[row].about().withdrawn).collect())
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
