//! How a back end's own JSON maps to ours.

use serde_json::{Map, Value};

use super::wire::{Cell, Row};

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
    constants: Map<String, Value>,
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
    pub(super) fn map(&self, row: &Value) -> Value {
        let mut members = self.constants.clone();
        for (member, pointer) in &self.fields {
            if let Some(value) = row.pointer(pointer).filter(|value| !is_blank(value)) {
                place(&mut members, self.our_name(member), value.clone());
            }
        }
        for (taxonomy, pointer) in &self.tags {
            if let Some(value) = row.pointer(pointer).filter(|value| !is_blank(value)) {
                let tags = members.entry("tags").or_insert_with(|| Value::Object(Map::new()));
                if let Value::Object(tags) = tags {
                    tags.insert(taxonomy.clone(), value.clone());
                }
            }
        }
        Value::Object(members)
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
        .filter_map(|name| fields.take(&name).and_then(Cell::string).map(|pointer| (name, pointer)))
        .collect()
}

// Foreign rows write what they do not know as null or as an empty text.
fn is_blank(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty())
}

// A member of ours may lie inside another: `address/city`.
fn place(members: &mut Map<String, Value>, name: &str, value: Value) {
    match name.split_once('/') {
        None => {
            members.insert(name.to_owned(), value);
        }
        Some((outer, inner)) => {
            let nested = members.entry(outer).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(nested) = nested {
                place(nested, inner, value);
            }
        }
    }
}
