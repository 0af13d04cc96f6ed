//! A source's document: which groups it holds, and their rows.

use super::{
    batch::{Batch, Rows},
    code::Code,
    json::Json,
    lift,
    reading::Reading,
    wire::{At, Cell, Row, Step},
};

/// Reads all groups of a document.
pub fn read(value: Json, reading: &Reading) -> Batch {
    let mut batch = Batch::default();
    match &reading.shape {
        Some(shape) => foreign(value, &shape.list, &shape.group, reading, &mut batch),
        None => own(value, reading, &mut batch),
    }
    batch
}

const GROUPS: [&str; 14] = [
    "places",
    "events",
    "routes",
    "stories",
    "services",
    "teams",
    "series",
    "themes",
    "observances",
    "holidays",
    "notices",
    "wishes",
    "works",
    "figures",
];

// The list that a shape points to.
fn foreign(mut value: Json, list: &str, name: &str, reading: &Reading, batch: &mut Batch) {
    let at = At::path(list);
    let Some(Json::List(rows)) = value.pointer(list).map(std::mem::take) else {
        reading.report(Code::ListNotFound, &At::path(""), "", list.to_owned());
        return;
    };
    let cell = Cell::new(Json::List(rows), at, reading);
    if GROUPS.contains(&name) {
        group(name, cell, batch);
    } else {
        reading.report(Code::NotASource, &At::path(""), "", format!("shape.group {name}"));
    }
}

// A document by the contract.
fn own(value: Json, reading: &Reading, batch: &mut Batch) {
    let at = At::path("");
    let Json::Object(members) = value else {
        reading.report(Code::NotASource, &at, "", if matches!(value, Json::List(_)) { "[…]" } else { "" }.into());
        return;
    };
    let mut row = Row::new(members, at, reading);
    let common = row.each("source", lift::source);
    reading.sources.replace(common);
    row.ignore(&["schemaVersion", "generatedAt"]);

    let known = GROUPS.iter().any(|name| row.has(name));
    if row.has("features") {
        whole("places", row, batch);
    } else if row.has("entries") {
        whole("events", row, batch);
    } else if row.has("year") && row.has("days") {
        whole("holidays", row, batch);
    } else if known {
        for name in GROUPS {
            if let Some(cell) = row.take(name) {
                group(name, cell, batch);
            }
        }
    } else {
        let names = row.names().join(", ");
        row.report(Code::NotASource, "", names);
        row.reject();
    }
}

// A document that is one group itself.
fn whole(name: &str, mut row: Row<'_>, batch: &mut Batch) {
    let members = row.take_all();
    group(name, Cell::new(Json::Object(members), At::path(""), row.reading), batch);
}

fn group(name: &str, cell: Cell<'_>, batch: &mut Batch) {
    match name {
        "places" => within(cell, "features", |cell| batch.places = rows(cell, lift::place)),
        "events" => within(cell, "entries", |cell| batch.events = rows(cell, lift::event)),
        "routes" => batch.routes = rows(cell, lift::route),
        "stories" => batch.stories = rows(cell, lift::story),
        "services" => batch.services = rows(cell, lift::service),
        "teams" => batch.teams = rows(cell, lift::team),
        "series" => batch.series = rows(cell, lift::series),
        "themes" => batch.themes = rows(cell, lift::theme),
        "observances" => batch.observances = rows(cell, lift::observance),
        "holidays" => batch.holidays = rows(cell, lift::holidays),
        "notices" => batch.notices = rows(cell, lift::notice),
        "wishes" => batch.wishes = rows(cell, lift::wish),
        "works" => batch.works = rows(cell, lift::work),
        "figures" => batch.figures = rows(cell, lift::figure),
        _ => {}
    }
}

// The list inside a FeatureCollection or a Group, or the list itself.
fn within(cell: Cell<'_>, list: &str, read: impl FnOnce(Cell<'_>)) {
    if !cell.is_object() {
        return read(cell);
    }
    let Some(mut row) = cell.row() else { return };
    // What GeoJSON, OGC API Features and JSCalendar put beside the list.
    row.ignore(&["type", "bbox", "crs", "name", "links", "timeStamp", "numberMatched", "numberReturned"]);
    row.ignore(&["uid", "title", "description", "updated", "prodId", "color", "categories", "keywords", "locale"]);
    match row.take(list) {
        Some(cell) => read(cell),
        None => row.report(Code::WrongType, "[…]", format!("{list}: null")),
    }
}

// The rows of a list; foreign ones are put into our members first.
fn rows<T>(cell: Cell<'_>, lift: fn(Row<'_>) -> Option<T>) -> Rows<T> {
    let (value, at, reading) = cell.into_parts();
    let values = match value {
        Json::List(values) => values,
        single @ Json::Object(_) => vec![single],
        other => {
            Cell::new(other, at, reading).report(Code::WrongType, "[…]");
            return Rows::default();
        }
    };
    if values.is_empty() {
        reading.report(Code::EmptyList, &at, "", String::new());
    }
    let mut rows = Rows { list: at.pointer(), read: values.len(), ..Rows::default() };
    for (index, value) in values.into_iter().enumerate() {
        let cell = match &reading.shape {
            Some(shape) => Cell::new(shape.map(value), at.step(Step::Mapped(index, shape)), reading),
            None => Cell::new(value, at.step(Step::Index(index)), reading),
        };
        if let Some(record) = cell.row().and_then(lift) {
            rows.records.push(record);
            rows.indices.push(index);
        }
    }
    rows
}
