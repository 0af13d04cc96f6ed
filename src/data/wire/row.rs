//! An object being read: every member taken is removed, and what is left at the end is unknown.

use std::sync::Arc;

use super::{At, Cell, Step};
use crate::{
    about::Url,
    data::{
        code::Code,
        json::{Json, Members},
        reading::Reading,
    },
    id::Id,
    taxonomy::Tag,
    text::Text,
    time::{Date, DateTime},
};

/// An object of a source. When it is dropped it reports the members that nobody asked for.
pub struct Row<'a> {
    members: Members,
    at: At<'a>,
    // Whether the object stands for a single value: then its member is where it is itself.
    wrapped: bool,
    /// What holds for the whole source.
    pub reading: &'a Reading<'a>,
}

impl<'a> Row<'a> {
    /// The object's members and their place.
    pub const fn new(members: Members, at: At<'a>, reading: &'a Reading<'a>) -> Self {
        Self { members, at, wrapped: false, reading }
    }

    /// An object with a single member, made up where a plain value may stand for it.
    pub const fn wrapping(members: Members, at: At<'a>, reading: &'a Reading<'a>) -> Self {
        Self { members, at, wrapped: true, reading }
    }

    /// Takes a member; `None` where it is missing or `null`.
    pub fn take<'s>(&'s mut self, name: &'s str) -> Option<Cell<'s>> {
        let value = self.remove(name).filter(|value| !value.is_null())?;
        let at = if self.wrapped { self.at } else { self.at.step(Step::Member(name)) };
        Some(Cell::new(value, at, self.reading))
    }

    /// Whether a member is there and still unread.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| !value.is_null())
    }

    /// The string that a JSON Pointer leads to, without taking it.
    pub fn peek(&self, pointer: &str) -> Option<&str> {
        let (name, rest) = pointer.strip_prefix('/')?.split_once('/').unwrap_or((&pointer[1..], ""));
        let value = self.get(name)?;
        if rest.is_empty() { value.as_text() } else { value.get(rest)?.as_text() }
    }

    /// Takes members that are known but of no use here.
    pub fn ignore(&mut self, names: &[&str]) {
        for name in names {
            self.remove(name);
        }
    }

    /// The names of the members that are still unread.
    pub fn names(&self) -> Vec<Arc<str>> {
        self.members.iter().map(|(name, _)| name.clone()).collect()
    }

    /// Takes all members, with their names.
    pub fn take_all(&mut self) -> Members {
        std::mem::take(&mut self.members)
    }

    /// Gives the object up: its members are not reported.
    pub fn reject(&mut self) {
        self.members.clear();
    }

    /// Says what is wrong with the object itself.
    pub fn report(&self, code: Code, expected: &'static str, found: String) {
        self.reading.report(code, &self.at, expected, found);
    }

    /// Says what is wrong with a member that was taken.
    pub fn report_member(&self, name: &str, code: Code, expected: &'static str, found: String) {
        self.reading.report(code, &self.at.step(Step::Member(name)), expected, found);
    }

    /// Files the record under what the object's member `taxonomy` says.
    pub fn file(&self, taxonomy: &str, code: &str) -> Option<Tag> {
        self.reading.file(&self.at.step(Step::Member(taxonomy)), taxonomy, code)
    }

    /// Puts a value in the place of a member.
    pub fn put(&mut self, name: &str, value: Json) {
        self.remove(name);
        self.members.push((name.into(), value));
    }

    /// The place of the object.
    pub const fn at(&self) -> &At<'a> {
        &self.at
    }

    /// A text; empty where it is missing.
    pub fn text(&mut self, name: &str) -> Text {
        self.take(name).map(Cell::text).unwrap_or_default()
    }

    /// A list of texts, without the empty ones.
    pub fn texts(&mut self, name: &str) -> Vec<Text> {
        self.each(name, |cell| Some(cell.text()).filter(|text| !text.is_empty()))
    }

    /// A string; empty where it is missing.
    pub fn string(&mut self, name: &str) -> String {
        self.take(name).and_then(Cell::string).unwrap_or_default()
    }

    /// A list of strings, without the blank ones.
    #[allow(clippy::redundant_closure_for_method_calls, reason = "the method alone is for one lifetime, not for all")]
    pub fn strings(&mut self, name: &str) -> Vec<String> {
        self.each(name, |cell| cell.string())
    }

    /// A whole number from 0 up to a limit.
    pub fn whole<N: TryFrom<u32>>(&mut self, name: &str, max: u32, range: &'static str) -> Option<N> {
        N::try_from(self.number_up_to(name, max, range)?).ok()
    }

    fn number_up_to(&mut self, name: &str, max: u32, range: &'static str) -> Option<u32> {
        self.take(name)?.whole(max, range)
    }

    /// A whole number of minutes, days or people, up to 65535.
    pub fn small(&mut self, name: &str) -> Option<u16> {
        self.whole(name, u32::from(u16::MAX), "0–65535")
    }

    /// A whole number, up to 4294967295.
    pub fn count(&mut self, name: &str) -> Option<u32> {
        self.whole(name, u32::MAX, "0–4294967295")
    }

    /// A yes or no; `false` where it is missing.
    pub fn flag(&mut self, name: &str) -> bool {
        self.take(name).and_then(Cell::flag).unwrap_or_default()
    }

    /// An address, seen from the source.
    pub fn url(&mut self, name: &str) -> Option<Url> {
        self.take(name).and_then(Cell::url)
    }

    /// A date.
    pub fn date(&mut self, name: &str) -> Option<Date> {
        self.take(name).and_then(Cell::date)
    }

    /// A date and time on the wall clock of a zone.
    pub fn moment_in(&mut self, name: &str, zone: &str) -> Option<DateTime> {
        self.take(name).and_then(|cell| cell.moment_in(zone))
    }

    /// A date and time on the site's wall clock.
    pub fn moment(&mut self, name: &str) -> Option<DateTime> {
        self.take(name).and_then(Cell::moment)
    }

    /// An identifier.
    pub fn id<T>(&mut self, name: &str) -> Option<Id<T>> {
        self.take(name).and_then(Cell::string).map(|text| Id::new(&text))
    }

    /// One identifier or a list.
    pub fn ids<T>(&mut self, name: &str) -> Vec<Id<T>> {
        self.each(name, |cell| cell.string().map(|text| Id::new(&text)))
    }

    /// An object.
    pub fn row<'s>(&'s mut self, name: &'s str) -> Option<Row<'s>> {
        self.take(name).and_then(Cell::row)
    }

    /// A list, or a single value in its place.
    pub fn each<T>(&mut self, name: &str, mut read: impl FnMut(Cell<'_>) -> Option<T>) -> Vec<T> {
        let mut values = Vec::new();
        self.walk(name, &mut |cell| {
            if let Some(value) = read(cell) {
                values.push(value);
            }
        });
        values
    }

    fn walk(&mut self, name: &str, visit: &mut dyn FnMut(Cell<'_>)) {
        if let Some(cell) = self.take(name) {
            cell.walk(visit);
        }
    }

    /// A list of objects, or a single one in its place.
    pub fn rows<T>(&mut self, name: &str, mut read: impl FnMut(Row<'_>) -> Option<T>) -> Vec<T> {
        self.each(name, |cell| cell.row().and_then(&mut read))
    }

    /// A required text: reports it and gives the object up where it is missing.
    pub fn required_text(&mut self, name: &'static str) -> Option<Text> {
        Some(self.text(name)).filter(|text| !text.is_empty()).or_else(|| self.lack(name))
    }

    /// A required string: reports it and gives the object up where it is missing.
    pub fn required_string(&mut self, name: &'static str) -> Option<String> {
        self.take(name).and_then(Cell::string).or_else(|| self.lack(name))
    }

    /// A required address: reports it and gives the object up where it is missing.
    pub fn required_url(&mut self, name: &'static str) -> Option<Url> {
        if !self.has(name) {
            return self.lack(name);
        }
        let url = self.url(name);
        if url.is_none() {
            self.reject();
        }
        url
    }

    /// Gives the object up because a member is missing.
    pub fn lack<T>(&mut self, name: &'static str) -> Option<T> {
        self.lacks(name);
        None
    }

    fn lacks(&mut self, name: &'static str) {
        self.report(Code::Missing, name, String::new());
        self.reject();
    }

    fn get(&self, name: &str) -> Option<&Json> {
        self.members.iter().find(|(known, _)| **known == *name).map(|(_, value)| value)
    }

    fn remove(&mut self, name: &str) -> Option<Json> {
        let index = self.members.iter().position(|(known, _)| **known == *name)?;
        Some(self.members.remove(index).1)
    }
}

impl Drop for Row<'_> {
    fn drop(&mut self) {
        for (name, _) in &self.members {
            if !(name.starts_with(['$', '_', '@']) || name.starts_with("x-")) {
                self.report_member(name, Code::UnknownMember, "", name.to_string());
            }
        }
    }
}
