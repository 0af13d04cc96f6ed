//! One way to narrow: its choices, and the rows of each.

use std::collections::HashMap;

use super::rows::Rows;
use crate::text::Text;

/// One way to narrow records down, by choices that are words of the publisher's or of the program's.
#[derive(Clone, Debug, PartialEq)]
pub struct Dimension {
    /// Its name in a link's filters: a taxonomy's id, or one of the program's own that begin with `@`.
    pub key: Box<str>,
    /// The choices, those above before those below; the one with the code [`NONE`] last.
    pub choices: Vec<Choice>,
    /// Whether the publisher's own taxonomy has the same choices: it need not be offered, but a link may ask for it.
    pub doubled: bool,
    /// The rows of all choices one after the other, each choice's ascending, and where they begin; and the last end.
    rows: Vec<u32>,
    starts: Vec<u32>,
}

/// The code of the choice that has the rows of which a [`Dimension`] tells nothing.
pub const NONE: &str = "@none";

/// One choice of a [`Dimension`].
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its name in a link's filters.
    pub code: Box<str>,
    /// What it is called; empty where the program names it.
    pub label: Text,
    /// The choice it is a part of, where choices form a tree; always an earlier one.
    pub above: Option<u16>,
}

impl Dimension {
    /// The rows of a choice, ascending; with those of the choices below it.
    #[must_use]
    pub fn rows(&self, choice: usize) -> &[u32] {
        match self.starts.get(choice..) {
            Some(&[start, end, ..]) => &self.rows[start as usize..end as usize],
            _ => &[],
        }
    }

    /// The choice with this code.
    #[must_use]
    pub fn choice(&self, code: &str) -> Option<usize> {
        self.choices.iter().position(|choice| &*choice.code == code)
    }

    /// The choices to begin with: those at the top, or below a single one there those that it parts into.
    pub(super) fn first(&self) -> Vec<usize> {
        let used = |at: &usize| !self.rows(*at).is_empty();
        let below = |above: Option<usize>| -> Vec<usize> {
            let is_below = |at: &usize| self.choices[*at].above.map(usize::from) == above;
            (0..self.choices.len()).filter(|at| is_below(at) && used(at)).collect()
        };
        let mut first = below(None);
        while let [single] = first[..] {
            // One below stands later, so that a ring cannot keep this going.
            let parts: Vec<usize> = below(Some(single)).into_iter().filter(|&part| part > single).collect();
            if parts.is_empty() {
                break;
            }
            first = parts;
        }
        first
    }

    /// Files those of some rows that none of the first choices has under one of their own, so that the numbers add up.
    pub(super) fn file_none(&mut self, rows: &[u32]) {
        let told = self.any(&self.first());
        let before = self.rows.len();
        self.rows.extend(rows.iter().filter(|&&row| !told.contains(row as usize)));
        if self.rows.len() > before {
            self.choices.push(Choice { code: NONE.into(), label: Text::default(), above: None });
            self.starts.extend(u32::try_from(self.rows.len()));
        }
    }

    /// The rows of any of some choices.
    pub(super) fn any(&self, choices: &[usize]) -> Rows {
        choices.iter().flat_map(|&choice| self.rows(choice)).map(|&row| row as usize).collect()
    }

    /// For each choice, how many of its rows are in a set.
    pub(super) fn counts(&self, rows: &Rows) -> Vec<u32> {
        let counted = |choice| self.rows(choice).iter().map(|&row| u32::from(rows.contains(row as usize))).sum();
        (0..self.choices.len()).map(counted).collect()
    }
}

/// A [`Dimension`] in the making.
pub(super) struct Making {
    key: Box<str>,
    choices: Vec<Choice>,
    known: HashMap<Box<str>, u16>,
    /// Choice and row.
    pairs: Vec<(u16, u32)>,
}

impl Making {
    pub(super) fn new(key: &str) -> Self {
        Self { key: key.into(), choices: Vec::new(), known: HashMap::new(), pairs: Vec::new() }
    }

    /// The choice with this code, added with its label if it is new. Beyond 65,535 choices the last one takes in all.
    pub(super) fn choice(&mut self, code: &str, label: &Text, above: Option<u16>) -> u16 {
        if let Some(&known) = self.known.get(code) {
            return known;
        }
        let Ok(number) = u16::try_from(self.choices.len()) else { return u16::MAX };
        self.known.insert(code.into(), number);
        self.choices.push(Choice { code: code.into(), label: label.clone(), above });
        number
    }

    /// Files a row under a choice and all above it.
    pub(super) fn file(&mut self, choice: u16, row: u32) {
        let mut here = Some(choice);
        while let Some(choice) = here {
            self.pairs.push((choice, row));
            // One above stands earlier, so that a ring cannot keep this going.
            here = self.choices.get(usize::from(choice)).and_then(|known| known.above).filter(|&above| above < choice);
        }
    }

    pub(super) fn finish(mut self) -> Dimension {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        let mut starts = vec![0; self.choices.len() + 1];
        for &(choice, _) in &self.pairs {
            starts[usize::from(choice) + 1] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let rows = self.pairs.into_iter().map(|(_, row)| row).collect();
        Dimension { key: self.key, choices: self.choices, doubled: false, rows, starts }
    }
}
