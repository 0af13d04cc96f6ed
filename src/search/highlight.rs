//! Which part of a name a query found, to mark it.

use std::ops::Range;

use super::{fold::fold_into, pinyin::Pinyin, query::Query, spell::Spelling, typo};

/// The ranges of bytes of `text`, as it is written, that a query's terms match: ascending, not touching, on the borders
/// of characters.
///
/// A term that does not stand there as it is marks what it spells, with `pinyin`; one that spells nothing, the words it
/// misspells.
#[must_use]
pub fn highlight(text: &str, query: &Query, pinyin: Option<&Pinyin>) -> Vec<Range<usize>> {
    // Where each byte of the folded text comes from, and its end.
    let (mut folded, mut origins) = (String::new(), Vec::new());
    fold_into(text, |c, at| {
        folded.push(c);
        origins.resize(folded.len(), at);
    });

    let mut found: Vec<Range<usize>> = Vec::new();
    for term in query.terms() {
        let before = found.len();
        found.extend(folded.match_indices(term.as_str()).map(|(start, term)| start..start + term.len()));
        if found.len() == before {
            let spelt = pinyin.and_then(|pinyin| pinyin.spelt(term, &folded, Spelling::Initials));
            found.extend(spelt.map(|(_, range)| range));
        }
        if found.len() == before {
            found.extend(typo::near(term, &folded));
        }
    }

    // Those that overlap or touch are one mark.
    let mut found: Vec<Range<usize>> = found
        .into_iter()
        .map(|range| {
            let last = origins[range.end - 1];
            origins[range.start]..last + text[last..].chars().next().map_or(0, char::len_utf8)
        })
        .collect();
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
