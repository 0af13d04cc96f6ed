//! What a visitor typed, ready to be looked for.

use super::fold::fold;

/// Folded terms, all of which have to be found; empty where nothing but spaces and punctuation was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<String>,
}

impl Query {
    /// The terms of a text: what white space and punctuation part, at most eight, none twice.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut terms: Vec<String> = Vec::new();
        for term in fold(text).split(' ').filter(|term| !term.is_empty()) {
            if terms.len() < 8 && !terms.iter().any(|known| known == term) {
                terms.push(term.into());
            }
        }
        Self { terms }
    }

    /// The folded terms, in the order typed.
    #[must_use]
    pub fn terms(&self) -> &[String] {
        &self.terms
    }

    /// Those terms alone that `wanted` says are.
    pub(super) fn only(&self, wanted: impl Fn(&str) -> bool) -> Self {
        Self { terms: self.terms.iter().filter(|term| wanted(term)).cloned().collect() }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}
