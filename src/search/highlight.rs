//! Which part of a text a query found, to mark it.

use std::ops::Range;

use super::{fold::fold_into, index::Part, pinyin::Pinyin, query::Query, typo};

/// The ranges of bytes of `text`, as it is written, that a query's terms match: ascending, not touching, on the borders
/// of characters.
///
/// What part of a record it is says how far it may be from what was typed, as in [`find`](super::find()). A term that does
/// not stand there as it is marks what it spells, with `pinyin`; one that spells nothing, the words it misspells.
#[must_use]
pub fn highlight(text: &str, part: Part, query: &Query, pinyin: Option<&Pinyin>) -> Vec<Range<usize>> {
    let folded = Folded::new(text);
    let found = query.terms().iter().flat_map(|term| folded.find(term, part, pinyin));

    // Those that overlap or touch are one mark.
    let mut found: Vec<Range<usize>> = found
        .map(|range| {
            let last = folded.origins[range.end - 1];
            folded.origins[range.start]..last + text[last..].chars().next().map_or(0, char::len_utf8)
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

/// What of a query marks nothing in a text.
#[must_use]
pub fn unmarked(text: &str, part: Part, query: &Query, pinyin: Option<&Pinyin>) -> Query {
    let folded = Folded::new(text);
    query.only(|term| folded.find(term, part, pinyin).is_empty())
}

struct Folded {
    text: String,
    /// Where in the text as it is written each byte comes from.
    origins: Vec<usize>,
}

impl Folded {
    fn new(text: &str) -> Self {
        let (mut folded, mut origins) = (String::new(), Vec::new());
        fold_into(text, |c, at| {
            folded.push(c);
            origins.resize(folded.len(), at);
        });
        Self { text: folded, origins }
    }

    /// The ranges that a term matches, as bytes of the folded text.
    fn find(&self, term: &str, part: Part, pinyin: Option<&Pinyin>) -> Vec<Range<usize>> {
        let typed: Vec<Range<usize>> =
            self.text.match_indices(term).map(|(start, term)| start..start + term.len()).collect();
        let Some(least) = part.spelling().filter(|_| typed.is_empty()) else { return typed };
        match pinyin.and_then(|pinyin| pinyin.spelt(term, &self.text, least)) {
            Some((_, range)) => vec![range],
            None => typo::near(term, &self.text).collect(),
        }
    }
}
