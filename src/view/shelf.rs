//! Works and figures under their headings: records without pages of their own.

use crate::{
    about::Sources,
    record::{Figure, Work},
    text::{Locale, Text},
};

/// Records under one heading, in the publisher's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelf<T> {
    /// The heading; empty where the publisher gives none.
    pub heading: String,
    /// What stands under it.
    pub items: Vec<T>,
}

/// A book, film or song in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkRow {
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: String,
    /// Anything else.
    pub note: String,
}

/// A figure as printed.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// What is counted.
    pub label: String,
    /// The number as printed.
    pub value: String,
    /// What it counts in.
    pub unit: String,
    /// As of when, as printed.
    pub as_of: String,
    /// Where it is published.
    pub sources: Sources,
}

/// Works by category.
#[must_use]
pub fn works(works: &[Work], locale: Locale) -> Vec<Shelf<WorkRow>> {
    let row = |work: &Work| WorkRow {
        title: work.title.get(locale).into(),
        kind: work.kind.get(locale).into(),
        note: work.note.get(locale).into(),
    };
    shelve(works, |work| &work.category, row, locale)
}

/// Figures by group. They are never added up, rounded or compared here.
#[must_use]
pub fn figures(figures: &[Figure], locale: Locale) -> Vec<Shelf<FigureRow>> {
    let row = |figure: &Figure| FigureRow {
        label: figure.label.get(locale).into(),
        value: figure.value.clone(),
        unit: figure.unit.get(locale).into(),
        as_of: figure.as_of.clone(),
        sources: figure.sources.clone(),
    };
    shelve(figures, |figure| &figure.group, row, locale)
}

fn shelve<T, R>(records: &[T], heading: fn(&T) -> &Text, row: impl Fn(&T) -> R, locale: Locale) -> Vec<Shelf<R>> {
    let mut shelves: Vec<Shelf<R>> = Vec::new();
    for record in records {
        let heading = heading(record).get(locale);
        match shelves.iter_mut().find(|shelf| shelf.heading == heading) {
            Some(shelf) => shelf.items.push(row(record)),
            None => shelves.push(Shelf { heading: heading.into(), items: vec![row(record)] }),
        }
    }
    shelves
}
