//! One reading of one source: what holds for every value in it, and what was found on the way.

use std::cell::{Cell, RefCell};

use super::{
    code::Code,
    filing::{Filed, Filing},
    finding::Finding,
    shape::Shape,
    wire::{At, civil::Reckoned},
};
use crate::{
    about::Sources,
    digest::digest,
    geo::{Bounds, Datum},
    taxonomy::Tag,
    text::Text,
    time::{DateTime, Offsets, Shift, civil::second_number, zone, zone::Ask},
};

/// What holds for every value of a source.
pub struct Reading<'a> {
    /// The source's id, for findings.
    pub source: &'a str,
    /// The source's own address, from which its relative addresses are seen.
    pub base: &'a str,
    /// The datum of its positions.
    pub datum: Datum,
    /// The site's time zone, an IANA name.
    pub zone: &'a str,
    /// Whom to ask about time zones.
    pub offsets: Offsets,
    /// Whom to ask about time zones that the source describes itself.
    pub own_offsets: Option<Box<Ask<'static>>>,
    /// Where its places must lie, if that is known.
    pub area: Option<Bounds>,
    /// How its rows are written, where it is not by the contract.
    pub shape: Option<&'a Shape>,
    /// Where its records are known from, unless they say it themselves.
    pub sources: RefCell<Sources>,
    /// What its records mean beside what they say: a number that differs where the same words mean something else.
    pub context: Cell<u64>,
    filing: RefCell<Filing>,
    findings: RefCell<Vec<Finding>>,
    // The habits among the findings: the place's pattern, and the index of the finding.
    habits: RefCell<Vec<(String, usize)>>,
}

impl<'a> Reading<'a> {
    /// The beginning of a reading, with nothing found yet.
    pub fn new(source: &'a str, base: &'a str, datum: Datum, filing: Filing) -> Self {
        // Relative addresses are seen from here.
        let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
        Self {
            source,
            base,
            datum,
            zone: "Asia/Shanghai",
            offsets: zone::china,
            own_offsets: None,
            area: None,
            shape: None,
            sources: RefCell::default(),
            context: Cell::new(digest(folder.as_bytes(), datum as u64)),
            filing: RefCell::new(filing),
            findings: RefCell::default(),
            habits: RefCell::default(),
        }
    }

    /// What the clock of a zone shows at a moment that is given on it, or on another clock by its offset.
    pub fn on_clock(&self, (at, offset): Reckoned, zone: &str) -> DateTime {
        let moved = offset.and_then(|offset| zone::local(second_number(at) - i64::from(offset), zone, &self.ask()));
        moved.unwrap_or(at)
    }

    /// How the clock of a zone becomes the site's, in some years; `None` where they are one, or one is not known.
    pub fn clock(&self, zone: &str, years: (i16, i16)) -> Option<Shift> {
        (zone != self.zone).then(|| Shift::between(zone, self.zone, years, &self.ask())).flatten()
    }

    /// Whether nobody knows such a time zone; see [`is_no_zone`](zone::is_no_zone).
    pub fn is_no_zone(&self, zone: &str) -> bool {
        zone::is_no_zone(zone, &self.ask())
    }

    /// Whom to ask about time zones: the platform, and the source itself about what that does not know.
    pub fn ask(&self) -> impl Fn(&str, i64) -> Option<i32> {
        |zone, instant| {
            let own = || self.own_offsets.as_ref().and_then(|own| own(zone, instant));
            (self.offsets)(zone, instant).or_else(own)
        }
    }

    /// Writes a finding down; a habit only the first time, then it is counted.
    pub fn report(&self, code: Code, at: &At<'_>, expected: &'static str, found: String) {
        let mut findings = self.findings.borrow_mut();
        if code.is_habit() {
            let mut pattern = at.pattern();
            if matches!(code, Code::UnknownTaxonomy | Code::UnknownCode) {
                pattern.push_str(&found);
            }
            let mut habits = self.habits.borrow_mut();
            let known = habits.iter().find(|(known, index)| *known == pattern && findings[*index].code == code);
            if let Some((_, index)) = known {
                findings[*index].count += 1;
                return;
            }
            habits.push((pattern, findings.len()));
        }
        findings.push(Finding {
            code,
            source: self.source.to_owned(),
            pointer: at.pointer(),
            found,
            expected,
            count: 1,
        });
    }

    /// Files a record, adding to the taxonomies what the manifest does not declare.
    pub fn file(&self, at: &At<'_>, taxonomy: &str, code: &str) -> Option<Tag> {
        let filed = self.filing.borrow_mut().file(taxonomy, code);
        match filed {
            Filed::Declared(tag) => Some(tag),
            Filed::NewTaxonomy(tag) => {
                self.report(Code::UnknownTaxonomy, at, "", taxonomy.to_owned());
                Some(tag)
            }
            // A foreign list is filed by what it holds; that is what the shape asked for.
            Filed::NewItem(tag) if self.shape.is_some() => Some(tag),
            Filed::NewItem(tag) => {
                self.report(Code::UnknownCode, at, "", [taxonomy, ": ", code].concat());
                Some(tag)
            }
            Filed::Full => None,
        }
    }

    /// An identifier for a foreign row that has none: its name, and what tells it from others of that name.
    pub fn made_up_id(&self, name: &Text, distinction: &str) -> Option<String> {
        self.shape?;
        let name = name.wordings().next()?;
        Some(if distinction.is_empty() { name.to_owned() } else { [name, "@", distinction].concat() })
    }

    /// The end of a reading: the taxonomies with what was added, and what was found.
    pub fn finish(self) -> (Filing, Vec<Finding>) {
        (self.filing.into_inner(), self.findings.into_inner())
    }
}
