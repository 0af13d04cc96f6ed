//! The search: a scan of the whole buffer for each term.

use super::{
    index::{Index, Kind, Part},
    query::Query,
};

/// A record that holds every term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which table it is in.
    pub kind: Kind,
    /// Its row there.
    pub row: u32,
    /// How far it is from a name that is the query itself: smaller is better, 0 is best.
    pub score: u8,
}

/// The records that hold every term of a query: best first, and those equally good in the order places, events, routes,
/// stories, services, each as published. None for an empty query.
#[must_use]
pub fn find(index: &Index, query: &Query) -> Vec<Hit> {
    let Some((first, others)) = query.terms().split_first() else { return Vec::new() };
    let mut scores = index.scores(first);
    for term in others {
        let further = index.scores(term);
        for (score, further) in scores.iter_mut().zip(further) {
            *score = score.zip(further).map(|(score, further)| score + further);
        }
    }
    let mut hits: Vec<Hit> = index
        .records
        .iter()
        .zip(scores)
        .filter_map(|(&(_, kind, row), score)| score.map(|score| Hit { kind, row, score }))
        .collect();
    hits.sort_unstable_by_key(|hit| (hit.score, hit.kind, hit.row));
    hits
}

impl Index {
    /// For each record, how well a term fits it; `None` where it is not there.
    fn scores(&self, term: &str) -> Vec<Option<u8>> {
        let mut scores = vec![None; self.records.len()];
        // Matches, texts and records all ascend, so that one walk past each is enough.
        let (mut text, mut record) = (0, 0);
        for (at, _) in self.buffer.match_indices(term) {
            while self.texts.get(text + 1).is_some_and(|next| next.0 as usize <= at) {
                text += 1;
            }
            while self.records.get(record + 1).is_some_and(|next| next.0 as usize <= at) {
                record += 1;
            }
            let (start, part) = self.texts[text];
            let score = part as u8 + if part == Part::Name { self.within(start as usize, at, term) } else { 0 };
            let best: &mut Option<u8> = &mut scores[record];
            *best = Some(best.map_or(score, |best| best.min(score)));
        }
        scores
    }

    /// Whether a term is a whole text (0), its beginning (1) or within it (2).
    fn within(&self, start: usize, at: usize, term: &str) -> u8 {
        match (at == start, self.buffer[at + term.len()..].starts_with('\n')) {
            (true, true) => 0,
            (true, false) => 1,
            _ => 2,
        }
    }
}
