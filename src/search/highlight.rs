//! Which part of a name a query found, to mark it.

use std::ops::Range;

use super::{fold::fold_into, query::Query};

/// The ranges of bytes of `text`, as it is written, that a query's terms match: ascending, not touching, on the borders
/// of characters.
#[must_use]
pub fn highlight(text: &str, query: &Query) -> Vec<Range<usize>> {
    // Where each byte of the folded text comes from, and its end.
    let (mut folded, mut origins) = (String::new(), Vec::new());
    fold_into(text, |c, at| {
        folded.push(c);
        origins.resize(folded.len(), at);
    });

    let mut found: Vec<Range<usize>> = Vec::new();
    for term in query.terms() {
        for (start, term) in folded.match_indices(term.as_str()) {
            let last = origins[start + term.len() - 1];
            let width = text[last..].chars().next().map_or(0, char::len_utf8);
            found.push(origins[start]..last + width);
        }
    }

    // Those that overlap or touch are one mark.
    found.sort_unstable_by_key(|range| (range.start, range.end));
    let mut marks: Vec<Range<usize>> = Vec::new();
    for range in found {
        match marks.last_mut() {
            Some(mark) if range.start <= mark.end => mark.end = mark.end.max(range.end),
            _ => marks.push(range),
        }
    }
    marks
}
