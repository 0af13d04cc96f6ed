//! What is looked for, marked where it was found.

use std::ops::Range;

use super::address;
use crate::{
    about::About,
    dataset::Dataset,
    markdown,
    place::Place,
    search::{Part, Pinyin, Query, highlight, unmarked},
    text::{Locale, Text},
    words::Words,
};

/// A text in pieces, each with whether it is what was looked for.
pub type Pieces = Vec<(String, bool)>;

/// How much of a long text is shown before and after what was found in it; a Han character counts 2, any other 1.
const BEFORE: usize = 16;
const AFTER: usize = 28;

/// Where else than in its name a record has what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// What the words are, where they do not say so themselves: `又名`.
    pub label: &'static str,
    /// All words of a short text; of a long one those around the first match.
    pub pieces: Pieces,
}

/// What is looked for, and who reads the answer.
#[derive(Clone)]
pub struct Sought<'a> {
    query: Query,
    pinyin: Option<&'a Pinyin>,
    pub(super) locale: Locale,
}

impl<'a> Sought<'a> {
    /// What was typed; with `pinyin` also what it spells.
    #[must_use]
    pub fn new(query: &str, pinyin: Option<&'a Pinyin>, locale: Locale) -> Self {
        Self { query: Query::parse(query), pinyin, locale }
    }

    /// A name with what was found in it.
    #[must_use]
    pub fn name(&self, name: &str) -> Pieces {
        pieces(name, 0..name.len(), &highlight(name, Part::Name, &self.query, self.pinyin))
    }

    /// Where a place has what its name has not.
    #[must_use]
    pub fn in_place(&self, dataset: &Dataset, place: &Place) -> Option<Elsewhere> {
        let rest = self.rest(&place.about)?;
        let named = rest.in_names(&place.about).or_else(|| rest.in_address(place));
        named.or_else(|| rest.in_words(dataset, &place.about))
    }

    /// Where a record has what its name has not, as far as it is among the words that all kinds of records have.
    #[must_use]
    pub fn in_record(&self, dataset: &Dataset, about: &About) -> Option<Elsewhere> {
        let rest = self.rest(about)?;
        rest.in_names(about).or_else(|| rest.in_words(dataset, about))
    }

    /// What the name of a record has not, if anything.
    fn rest(&self, about: &About) -> Option<Self> {
        let query = unmarked(about.name.get(self.locale), Part::Name, &self.query, self.pinyin);
        (!query.is_empty()).then_some(Self { query, ..*self })
    }

    fn in_names(&self, about: &About) -> Option<Elsewhere> {
        let label = Words::of(self.locale).also_known;
        let mut alternate = about.alternate_names.iter();
        alternate
            .find_map(|name| self.in_text(label, Part::Alternate, name))
            .or_else(|| self.in_text("", Part::Name, &about.name))
    }

    fn in_address(&self, place: &Place) -> Option<Elsewhere> {
        let mut locales = [self.locale].into_iter().chain(Locale::ALL);
        locales
            .find_map(|locale| self.in_line("", Part::Address, &address(&place.address, locale)))
            .or_else(|| self.in_text("", Part::Address, &place.directions))
            .or_else(|| self.in_text(Words::of(self.locale).hosted_by, Part::Address, &place.hosted_by))
            .or_else(|| place.designations.iter().find_map(|listing| self.in_text("", Part::Text, &listing.title)))
            .or_else(|| place.designations.iter().find_map(|listing| self.in_line("", Part::Text, &listing.number)))
    }

    fn in_words(&self, dataset: &Dataset, about: &About) -> Option<Elsewhere> {
        let body = || {
            let mut wordings = self.wordings(&about.body).map(markdown::plain);
            wordings.find_map(|plain| plain.lines().find_map(|line| self.in_line("", Part::Text, line)))
        };
        let tags = || {
            let mut items = about.tags.iter().filter_map(|tag| dataset.item(*tag));
            items.find_map(|item| self.in_text("", Part::Text, &item.label))
        };
        self.in_text("", Part::Text, &about.summary).or_else(body).or_else(tags)
    }

    fn in_text(&self, label: &'static str, part: Part, text: &Text) -> Option<Elsewhere> {
        self.wordings(text).find_map(|wording| self.in_line(label, part, wording))
    }

    fn in_line(&self, label: &'static str, part: Part, line: &str) -> Option<Elsewhere> {
        let marks = highlight(line, part, &self.query, self.pinyin);
        let shown = around(line, marks.first()?);
        Some(Elsewhere { label, pieces: pieces(line, shown, &marks) })
    }

    /// The reader's wording first.
    fn wordings<'t>(&self, text: &'t Text) -> impl Iterator<Item = &'t str> {
        [text.get(self.locale)].into_iter().chain(text.wordings())
    }
}

/// A part of a text in pieces, with dots where the text goes on.
fn pieces(text: &str, shown: Range<usize>, marks: &[Range<usize>]) -> Pieces {
    let mut pieces = Vec::new();
    let mut add = |text: &str, mark| {
        if !text.is_empty() {
            pieces.push((text.to_owned(), mark));
        }
    };
    add(if shown.start > 0 { "…" } else { "" }, false);
    let mut end = shown.start;
    for mark in marks.iter().filter(|mark| shown.contains(&mark.start)) {
        let mark = mark.start..mark.end.min(shown.end);
        add(&text[end..mark.start], false);
        end = mark.end;
        add(&text[mark], true);
    }
    add(&text[end..shown.end], false);
    add(if shown.end < text.len() { "…" } else { "" }, false);
    pieces
}

/// The part of a text around a mark; where it is cut it begins and ends with whole words.
fn around(text: &str, mark: &Range<usize>) -> Range<usize> {
    let between = |c: char| !c.is_alphanumeric();
    let mut start = mark.start - fitting(text[..mark.start].chars().rev(), BEFORE);
    if start > 0 {
        let mut before = &text[start..mark.start];
        if parts_word(text, start) {
            before = before.trim_start_matches(is_of_word);
        }
        start = mark.start - before.trim_start_matches(between).len();
    }
    let mut end = mark.end + fitting(text[mark.end..].chars(), AFTER);
    if end < text.len() {
        let mut after = &text[mark.end..end];
        if parts_word(text, end) {
            after = after.trim_end_matches(is_of_word);
        }
        end = mark.end + after.trim_end_matches(between).len();
    }
    start..end
}

/// The bytes of the first characters that are at most so wide together.
fn fitting(characters: impl Iterator<Item = char>, width: usize) -> usize {
    let mut left = width;
    let fits = |c: &char| {
        let rest = left.checked_sub(if *c < '\u{2e80}' { 1 } else { 2 });
        left = rest.unwrap_or(left);
        rest.is_some()
    };
    characters.take_while(fits).map(char::len_utf8).sum()
}

/// Whether a cut here parts a word.
fn parts_word(text: &str, at: usize) -> bool {
    text[..at].ends_with(is_of_word) && text[at..].starts_with(is_of_word)
}

/// Han characters are words of their own.
fn is_of_word(c: char) -> bool {
    c < '\u{2e80}' && c.is_alphanumeric()
}
