//! Taxonomies.

use crate::{
    data::{
        code::Code,
        wire::{Cell, Row},
    },
    taxonomy::{Item, Subject, Taxonomy},
    text::Text,
};

/// A taxonomy; `None` where it has no id.
pub fn taxonomy(mut row: Row<'_>) -> Option<Taxonomy> {
    let id = row.required_string("id")?;
    let label = Some(row.text("label")).filter(|label| !label.is_empty()).unwrap_or_else(|| Text::plain(&id));
    let mut applies_to = row.each("appliesTo", subject);
    if applies_to.is_empty() {
        applies_to = vec![Subject::Places, Subject::Events, Subject::Routes, Subject::Others];
    }
    let mut items = Vec::new();
    row.rows("items", |row| {
        items.extend(item(row, items.len()));
        None::<()>
    });
    let items = parents_first(items, &row);
    Some(Taxonomy { id: id.into(), label, items, applies_to })
}

// An item, and its parent's code.
fn item(mut row: Row<'_>, index: usize) -> Option<(Item, String)> {
    let code = row.required_string("code")?;
    let hue = row.whole("hue", 7, "0–7").or_else(|| u8::try_from(index % 8).ok()).unwrap_or_default();
    let item = Item {
        label: Some(row.text("label")).filter(|label| !label.is_empty()).unwrap_or_else(|| Text::plain(&code)),
        code: code.into(),
        short: row.text("short"),
        icon: row.take("icon").and_then(Cell::string).map(Into::into),
        hue,
        parent: None,
    };
    Some((item, row.string("parent")))
}

// The publisher's order, but every item behind its parent.
fn parents_first(mut waiting: Vec<(Item, String)>, row: &Row<'_>) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::with_capacity(waiting.len());
    loop {
        let before = items.len();
        let mut later = Vec::new();
        for (mut item, parent) in waiting {
            let position = items.iter().position(|known| *known.code == *parent);
            if parent.is_empty() || position.is_some() {
                item.parent = position.and_then(|position| u16::try_from(position).ok());
                items.push(item);
            } else {
                later.push((item, parent));
            }
        }
        if later.is_empty() {
            return items;
        }
        waiting = later;
        if items.len() == before {
            break;
        }
    }
    // What is left has a parent that is not there, or goes in a circle; it stands at the top instead.
    for (_, parent) in &waiting {
        let circular = waiting.iter().any(|(item, _)| *item.code == **parent);
        let code = if circular { Code::CircularParent } else { Code::Dangling };
        row.report_member("items", code, "parent", parent.clone());
    }
    items.extend(waiting.into_iter().map(|(item, _)| item));
    items
}

fn subject(cell: Cell<'_>) -> Option<Subject> {
    cell.word("places, events, routes, others", |word| match word {
        "places" => Some(Subject::Places),
        "events" => Some(Subject::Events),
        "routes" => Some(Subject::Routes),
        "others" => Some(Subject::Others),
        _ => None,
    })
}
