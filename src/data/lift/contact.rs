//! How to reach somebody.

use crate::{about::Contact, data::wire::Row};

/// A contact; a plain string is a telephone number.
pub fn contact(row: &mut Row<'_>) -> Contact {
    let Some(cell) = row.take("contact") else { return Contact::default() };
    if !cell.is_object() {
        return Contact { phones: cell.string().into_iter().collect(), ..Contact::default() };
    }
    let Some(mut row) = cell.row() else { return Contact::default() };
    let mut phones = row.strings("phones");
    phones.extend(row.strings("phone"));
    Contact { role: row.text("role"), phones, email: row.string("email"), url: row.url("url"), note: row.text("note") }
}
