//! The records of one kind from all sources, each with the place it comes from.
//!
//! Whatever need not know the kind of record is in the ledger, so that it is in the download once and not nine times.

use std::{rc::Rc, sync::Arc};

use crate::{
    data::{code::Code, finding::Finding},
    dataset::Index,
    event::Event,
    id::Id,
    place::Place,
    record::{Notice, Series, Service, Story, Team, Wish},
    route::Route,
};

/// Records of one kind.
pub struct Pile<T> {
    /// The records, source by source.
    pub rows: Vec<T>,
    /// What is known about them.
    pub ledger: Ledger,
}

impl<T> Default for Pile<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), ledger: Ledger::default() }
    }
}

impl<T: Named> Pile<T> {
    /// Puts a record on top; false where there is none, or it says again what an earlier one says.
    pub fn push(&mut self, record: Option<T>, origin: Origin) -> bool {
        let Some(mut record) = record else { return false };
        // Records are large: they are not to be moved about while the pile grows.
        if origin.index == 0 {
            self.rows.reserve(origin.list.length);
            self.ledger.index.reserve(origin.list.length);
        }
        let taken = self.ledger.enter(record.id_mut().text_mut(), origin);
        if taken {
            self.rows.push(record);
        }
        taken
    }
}

/// Where the records of a pile come from, and by which identifiers they are found.
#[derive(Default)]
pub struct Ledger {
    /// The index of the record with an identifier.
    pub index: Index,
    /// The places of the records, by index.
    pub origins: Vec<Origin>,
    /// What was found about identifiers.
    pub findings: Vec<Finding>,
}

/// A list of rows.
#[derive(Debug)]
pub struct List {
    /// The source's id.
    pub source: String,
    /// JSON Pointer to the list.
    pub pointer: String,
    /// How many rows it has.
    pub length: usize,
}

/// Where a record comes from.
#[derive(Debug)]
pub struct Origin {
    /// The list it stands in.
    pub list: Rc<List>,
    /// Its index in that list.
    pub index: usize,
    /// The digest of what stands there.
    pub digest: u64,
}

impl Ledger {
    // Of records with one identifier the later ones get another, or are refused where they say the same again.
    fn enter(&mut self, id: &mut Arc<str>, origin: Origin) -> bool {
        if let Some(earlier) = self.index.get(id) {
            if self.origins[*earlier].digest == origin.digest {
                Pen { findings: &mut self.findings, origin: &origin }.note(Code::Repeated, "", "", id.to_string());
                return false;
            }
            *id = self.free(id);
            Pen { findings: &mut self.findings, origin: &origin }.note(Code::DuplicateId, "", "", id.to_string());
        }
        self.index.insert(id.clone(), self.origins.len());
        self.origins.push(origin);
        true
    }

    // An identifier like a taken one.
    fn free(&self, id: &str) -> Arc<str> {
        let mut number = 2_u32;
        loop {
            let free = [id, "~", &number.to_string()].concat();
            if !self.index.contains_key(&*free) {
                return free.into();
            }
            number += 1;
        }
    }
}

/// Writes findings about one record.
pub struct Pen<'a> {
    /// Where to.
    pub findings: &'a mut Vec<Finding>,
    /// Where the record stands.
    pub origin: &'a Origin,
}

impl Pen<'_> {
    /// Notes a finding about a member of the record, or about the record itself where `member` is empty.
    pub fn note(&mut self, code: Code, member: &str, expected: &'static str, found: String) {
        let Origin { list, index, .. } = self.origin;
        let slash = if member.is_empty() { "" } else { "/" };
        let pointer = [&list.pointer, "/", &index.to_string(), slash, member].concat();
        self.findings.push(Finding { code, source: list.source.clone(), pointer, found, expected, count: 1 });
    }
}

/// A record whose identifier can be changed.
pub trait Named: Sized {
    /// Its identifier.
    fn id_mut(&mut self) -> &mut Id<Self>;
}

macro_rules! named {
    ($($record:ident),+) => {$(
        impl Named for $record {
            fn id_mut(&mut self) -> &mut Id<Self> {
                &mut self.id
            }
        }
    )+};
}

named!(Place, Event, Route, Story, Service, Team, Series, Notice, Wish);
