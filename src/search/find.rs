//! The search: a scan of the buffer for each term, past all stretches that cannot hold it.

use std::cmp::Reverse;

use super::{
    blocks::Stretches,
    index::{Index, Kind, Part},
    query::Query,
    spell::Spelling,
    typo,
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

/// How a term was found; each step counts more than any difference within one.
#[derive(Clone, Copy)]
enum How {
    Letters = 0,
    Syllables = 6,
    Initials = 12,
    Slip = 18,
}

/// The records that hold every term of a query: best first, and those equally good in the order of [`Kind`], each as
/// published. None for an empty query.
///
/// A term is held as it is typed, or where [`Index::learn`] has been given readings, as a spelling: names and other
/// names by syllables and initials, addresses by syllables. One letter is what nearly every name is spelt with: it counts
/// as a spelling only where no record holds it as it is typed. A term that no record holds in any of these ways finds
/// the names and addresses with a Latin word that differs by a slip.
#[must_use]
pub fn find(index: &Index, query: &Query) -> Vec<Hit> {
    // What may be spelt is looked for everywhere, other terms only in the records that hold the ones before; of these the
    // long ones, which few records hold, come first.
    let mut terms: Vec<&str> = query.terms().iter().map(String::as_str).collect();
    terms.sort_by_key(|term| (!may_spell(term), Reverse(term.len())));
    let Some((first, others)) = terms.split_first() else { return Vec::new() };
    let mut scores = index.scores(first, None);
    for term in others {
        let further = index.scores(term, Some(&scores));
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
    /// For each record, how well a term fits it; `None` where it is not there, or where `held` has none.
    fn scores(&self, term: &str, held: Option<&[Option<u8>]>) -> Vec<Option<u8>> {
        let mut scores = vec![None; self.records.len()];
        if !may_spell(term) {
            self.letters(term, held, &mut scores);
            return scores;
        }
        self.letters(term, None, &mut scores);
        if term.len() > 1 || scores.iter().all(Option::is_none) {
            self.spellings(term, &mut scores);
        }
        if typo::slips(term) > 0 && scores.iter().all(Option::is_none) {
            self.slips(term, &mut scores);
        }
        scores
    }

    /// Where the term stands as it is, in records that `held` has.
    fn letters(&self, term: &str, held: Option<&[Option<u8>]>, scores: &mut [Option<u8>]) {
        let within = held.map(|held| self.stretches(held));
        // Matches, texts and records all ascend, so that one walk past each is enough.
        let (mut text, mut record) = (0, 0);
        self.blocks.find(&self.buffer, term, within.as_ref(), |at| {
            while self.texts.get(text + 1).is_some_and(|next| next.0 as usize <= at) {
                text += 1;
            }
            while self.records.get(record + 1).is_some_and(|next| next.0 as usize <= at) {
                record += 1;
            }
            let after = || self.records.get(record + 1).map_or(self.buffer.len(), |next| next.0 as usize);
            if held.is_some_and(|held| held[record].is_none()) {
                return after();
            }
            let (start, part) = self.texts[text];
            let start = start as usize;
            let ended = self.buffer.as_bytes().get(at + term.len()) == Some(&b'\n');
            better(&mut scores[record], score(How::Letters, part, at == start, ended));
            // Within a text the first match is the best, and a record's texts stand in the order of what they count: only
            // the name in another language may be a better match than its name.
            let next = if part == Part::Name { self.texts.get(text + 1) } else { None };
            next.map_or_else(after, |next| next.0 as usize)
        });
    }

    /// The stretches of the buffer that have something of the records that `held` has.
    fn stretches(&self, held: &[Option<u8>]) -> Stretches {
        let mut stretches = Stretches::default();
        for (record, _) in held.iter().enumerate().filter(|(_, held)| held.is_some()) {
            let end = self.records.get(record + 1).map_or(self.buffer.len(), |next| next.0 as usize);
            stretches.add(self.records[record].0 as usize..end);
        }
        stretches
    }

    /// Where it spells a name, or by whole syllables an address.
    fn spellings(&self, term: &str, scores: &mut [Option<u8>]) {
        let Some(pinyin) = &self.pinyin else { return };
        self.each_short(|text, part, record| {
            let found = part.spelling().and_then(|least| pinyin.spelt(term, text, least));
            if let Some((spelling, range)) = found {
                let how = if spelling == Spelling::Syllables { How::Syllables } else { How::Initials };
                better(&mut scores[record], score(how, part, range.start == 0, range.end == text.len()));
            }
        });
    }

    /// Where a Latin word differs from it by a slip.
    fn slips(&self, term: &str, scores: &mut [Option<u8>]) {
        self.each_short(|text, part, record| {
            if let Some(word) = typo::near(term, text).next() {
                better(&mut scores[record], score(How::Slip, part, word.start == 0, word.end == text.len()));
            }
        });
    }

    /// Shows every name and address with the number of its record.
    fn each_short(&self, mut show: impl FnMut(&str, Part, usize)) {
        let mut record = 0;
        for (number, &(start, part)) in self.texts.iter().enumerate() {
            if part == Part::Text {
                continue;
            }
            while self.records.get(record + 1).is_some_and(|next| next.0 <= start) {
                record += 1;
            }
            let end = self.texts.get(number + 1).map_or(self.buffer.len(), |next| next.0 as usize);
            show(&self.buffer[start as usize..end - 1], part, record);
        }
    }
}

/// Whether a term may be the spelling of a name, or be one with a slip.
fn may_spell(term: &str) -> bool {
    term.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// A match that is a whole name counts best, then its beginning, then any other part of it.
fn score(how: How, part: Part, begins: bool, ends: bool) -> u8 {
    let within = match (part, begins, ends) {
        (Part::Name, true, false) => 1,
        (Part::Name, false, _) => 2,
        _ => 0,
    };
    how as u8 + part as u8 + within
}

fn better(best: &mut Option<u8>, score: u8) {
    *best = Some(best.map_or(score, |best| best.min(score)));
}
