//! How a back end's own JSON maps to ours.

use super::{
    json::{Json, Members, set, value_of},
    wire::{Cell, Row},
};

/// Where a foreign list is, and which field is which.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Which group of the contract the rows belong to: `places`, `events`, ….
    pub group: String,
    /// JSON Pointer to the array of rows; empty for the whole document.
    pub list: String,
    /// Our member, and the JSON Pointer inside a row that leads to its value.
    fields: Vec<(String, String)>,
    /// Members that every row gets where it has none of its own.
    constants: Members,
    /// A taxonomy, and the JSON Pointer to the code, or the codes, to file the row under.
    tags: Vec<(String, String)>,
    /// Whether `end` is the last day itself.
    inclusive_end: bool,
}

impl Shape {
    /// Reads a shape from the manifest; `None` where it says no group.
    pub(super) fn read(mut row: Row<'_>) -> Option<Self> {
        let group = row.required_string("group")?;
        Some(Self {
            group,
            list: row.string("list"),
            fields: pointers(&mut row, "fields"),
            constants: row.row("constants").map(|mut constants| constants.take_all()).unwrap_or_default(),
            tags: pointers(&mut row, "tags"),
            inclusive_end: row.flag("inclusiveEnd"),
        })
    }

    /// A foreign row in our members.
    pub(super) fn map(&self, mut row: Json) -> Json {
        let mut members = self.constants.clone();
        for (member, pointer) in &self.fields {
            if let Some(value) = row.pointer(pointer).filter(|value| !is_blank(value)) {
                place(&mut members, self.our_name(member), value.clone());
            }
        }
        for (taxonomy, pointer) in &self.tags {
            if let Some(value) = row.pointer(pointer).filter(|value| !is_blank(value))
                && let Some(tags) = nested(&mut members, "tags")
            {
                set(tags, taxonomy.clone(), value.clone());
            }
        }
        Json::Object(members)
    }

    /// Adds to a row that has our members already what every row gets, and files it by them.
    pub(super) fn adorn(&self, members: &mut Members) {
        let plain = Self { fields: Vec::new(), ..self.clone() };
        let Json::Object(mut adorned) = plain.map(Json::Object(members.clone())) else { return };
        for (name, value) in std::mem::take(members) {
            set(&mut adorned, name, value);
        }
        *members = adorned;
    }

    /// Where a foreign row keeps what we call `member`.
    pub(super) fn pointer_of(&self, member: &str) -> Option<&str> {
        self.fields.iter().find(|(name, _)| self.our_name(name) == member).map(|(_, pointer)| pointer.as_str())
    }

    // An end that includes its day has a name of its own in the contract.
    fn our_name<'a>(&self, member: &'a str) -> &'a str {
        if self.inclusive_end && member == "end" { "lastDay" } else { member }
    }
}

fn pointers(row: &mut Row<'_>, name: &str) -> Vec<(String, String)> {
    let Some(mut fields) = row.row(name) else { return Vec::new() };
    let names = fields.names();
    names
        .into_iter()
        .filter_map(|name| fields.take(&name).and_then(Cell::string).map(|pointer| (name.to_string(), pointer)))
        .collect()
}

// Foreign rows write what they do not know as null or as an empty text.
fn is_blank(value: &Json) -> bool {
    value.is_null() || value.as_text().is_some_and(|text| text.trim().is_empty())
}

// A member of ours may lie inside another: `address/city`.
fn place(members: &mut Members, name: &str, value: Json) {
    match name.split_once('/') {
        None => set(members, name.to_owned(), value),
        Some((outer, inner)) => {
            if let Some(nested) = nested(members, outer) {
                place(nested, inner, value);
            }
        }
    }
}

// The members of the object that is a member, made where there is none; `None` where it is something else.
fn nested<'a>(members: &'a mut Members, name: &str) -> Option<&'a mut Members> {
    if value_of(members, name).is_none() {
        members.push((name.into(), Json::Object(Members::new())));
    }
    match value_of(members, name) {
        Some(Json::Object(nested)) => Some(nested),
        _ => None,
    }
}
