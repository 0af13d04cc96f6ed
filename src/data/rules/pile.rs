//! The records of one kind from all sources, each with the place it comes from.

use std::collections::{HashMap, HashSet};

use crate::{
    data::{batch::Rows, code::Code, finding::Finding, report::Report},
    dataset::Record,
    event::Event,
    id::Id,
    place::Place,
    record::{Notice, Series, Service, Story, Team, Wish},
    route::Route,
};

/// Records, and the sources and places they come from.
pub struct Pile<T> {
    /// The records, source by source.
    pub rows: Vec<T>,
    // For each record: which of the lists, and the index in it.
    origins: Vec<(usize, usize)>,
    // The lists: the source's index in the report, and the JSON Pointer.
    lists: Vec<(usize, String)>,
}

impl<T> Default for Pile<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), origins: Vec::new(), lists: Vec::new() }
    }
}

impl<T> Pile<T> {
    /// Puts the records of a source on top; `source` is its index in the report.
    pub fn add(&mut self, rows: Rows<T>, source: usize) {
        let list = self.lists.len();
        self.lists.push((source, rows.list));
        self.origins.extend(rows.indices.into_iter().map(|index| (list, index)));
        self.rows.extend(rows.records);
    }

    /// Each record, with a pen to write findings about it.
    pub fn review<'a>(&'a mut self, report: &'a mut Report, mut review: impl FnMut(&mut T, &mut Pen<'_>)) {
        for (row, (list, index)) in self.rows.iter_mut().zip(&self.origins) {
            let (source, list) = &self.lists[*list];
            review(row, &mut Pen { report, source: *source, list, index: *index });
        }
    }
}

impl<T: Named> Pile<T> {
    /// All identifiers.
    pub fn ids(&self) -> HashSet<String> {
        self.rows.iter().map(|row| row.id().as_str().to_owned()).collect()
    }

    /// Of records with one identifier the later ones get another, or go where they say the same again.
    pub fn make_ids_unique(&mut self, report: &mut Report) {
        let mut first: HashMap<String, usize> = HashMap::with_capacity(self.rows.len());
        let mut repeated = Vec::new();
        for position in 0..self.rows.len() {
            let id = self.rows[position].id().as_str().to_owned();
            let Some(earlier) = first.get(&id) else {
                first.insert(id, position);
                continue;
            };
            let same = self.rows[*earlier] == self.rows[position];
            let (list, index) = self.origins[position];
            let (source, list) = &self.lists[list];
            let mut pen = Pen { report, source: *source, list, index };
            if same {
                pen.note(Code::Repeated, "", "", id);
                pen.report.sources[*source].shown -= 1;
                pen.report.sources[*source].rejected += 1;
                repeated.push(position);
            } else {
                let mut free = format!("{id}~2");
                let mut number = 2_u32;
                while first.contains_key(&free) {
                    number += 1;
                    free = format!("{id}~{number}");
                }
                self.rows[position].set_id(Id::new(&free));
                pen.note(Code::DuplicateId, "", "", free.clone());
                first.insert(free, position);
            }
        }
        for position in repeated.into_iter().rev() {
            self.rows.remove(position);
            self.origins.remove(position);
        }
    }
}

/// Writes findings about one record.
pub struct Pen<'a> {
    report: &'a mut Report,
    source: usize,
    list: &'a str,
    index: usize,
}

impl Pen<'_> {
    /// Notes a finding about a member of the record, or about the record itself where `member` is empty.
    pub fn note(&mut self, code: Code, member: &str, expected: &'static str, found: String) {
        let mut pointer = format!("{}/{}", self.list, self.index);
        if !member.is_empty() {
            pointer.push('/');
            pointer.push_str(member);
        }
        let source = self.report.sources[self.source].id.clone();
        self.report.findings.push(Finding { code, source, pointer, found, expected, count: 1 });
    }
}

/// A record whose identifier can be changed.
pub trait Named: Record + PartialEq {
    /// Gives it another identifier.
    fn set_id(&mut self, id: Id<Self>);
}

macro_rules! named {
    ($($record:ident),+) => {$(
        impl Named for $record {
            fn set_id(&mut self, id: Id<Self>) {
                self.id = id;
            }
        }
    )+};
}

named!(Place, Event, Route, Story, Service, Team, Series, Notice, Wish);
