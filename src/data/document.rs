//! A source's document: which groups it holds, and their rows.

use std::rc::Rc;

use super::{
    code::Code,
    json::Json,
    lift,
    piles::{List, Origin, Piles},
    reading::Reading,
    report::SourceCount,
    shape::Shape,
    wire::{At, Cell, Row, Step},
};
use crate::time::{Date, Day, Holidays};

/// Reads all groups of a document onto the piles, and counts their rows.
pub fn read(value: Json, reading: &Reading<'_>, piles: &mut Piles, count: &mut SourceCount) {
    let before = piles.places.rows.len();
    match reading.shape {
        Some(shape) => foreign(value, shape, reading, piles, count),
        None => own(value, reading, piles, count),
    }
    let places = &piles.places.rows[before..];
    count.without_position = places.iter().filter(|place| place.position.point().is_none()).count();
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
fn foreign(mut value: Json, shape: &Shape, reading: &Reading<'_>, piles: &mut Piles, count: &mut SourceCount) {
    let rows = value.pointer(&shape.list).map(std::mem::take).filter(|rows| matches!(rows, Json::List(_)));
    let Some(rows) = rows else {
        reading.report(Code::ListNotFound, &At::path(""), "", shape.list.clone());
        return;
    };
    if GROUPS.contains(&shape.group.as_str()) {
        group(&shape.group, Cell::new(rows, At::path(&shape.list), reading), piles, count);
    } else {
        reading.report(Code::NotASource, &At::path(""), "", "shape.group ".to_owned() + &shape.group);
    }
}

// A document by the contract.
fn own(value: Json, reading: &Reading<'_>, piles: &mut Piles, count: &mut SourceCount) {
    let at = At::path("");
    if let Some(source) = value.get("source") {
        reading.context.set(reading.context.get() ^ source.digest());
    }
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
        whole("places", row, piles, count);
    } else if row.has("entries") {
        whole("events", row, piles, count);
    } else if row.has("year") && row.has("days") {
        whole("holidays", row, piles, count);
    } else if known {
        for name in GROUPS {
            if let Some(cell) = row.take(name) {
                group(name, cell, piles, count);
            }
        }
    } else {
        let names = row.names().join(", ");
        row.report(Code::NotASource, "", names);
        row.reject();
    }
}

// A document that is one group itself.
fn whole(name: &str, mut row: Row<'_>, piles: &mut Piles, count: &mut SourceCount) {
    let members = row.take_all();
    group(name, Cell::new(Json::Object(members), At::path(""), row.reading), piles, count);
}

#[rustfmt::skip]
fn group(name: &str, cell: Cell<'_>, piles: &mut Piles, count: &mut SourceCount) {
    let Piles { places, events, routes, stories, services, teams, series, notices, wishes, rest } = piles;
    match name {
        "places" => rows(cell, "features", count, &mut |row, from| places.push(lift::place(row), from)),
        "events" => rows(cell, "entries", count, &mut |row, from| events.push(lift::event(row), from)),
        "routes" => rows(cell, "", count, &mut |row, from| routes.push(lift::route(row), from)),
        "stories" => rows(cell, "", count, &mut |row, from| stories.push(lift::story(row), from)),
        "services" => rows(cell, "", count, &mut |row, from| services.push(lift::service(row), from)),
        "teams" => rows(cell, "", count, &mut |row, from| teams.push(lift::team(row), from)),
        "series" => rows(cell, "", count, &mut |row, from| series.push(lift::series(row), from)),
        "notices" => rows(cell, "", count, &mut |row, from| notices.push(lift::notice(row), from)),
        "wishes" => rows(cell, "", count, &mut |row, from| wishes.push(lift::wish(row), from)),
        "themes" => rows(cell, "", count, &mut |row, _| add(&mut rest.themes, lift::theme(row))),
        "observances" => rows(cell, "", count, &mut |row, _| add(&mut rest.observances, lift::observance(row))),
        "holidays" => rows(cell, "", count, &mut |row, _| add_holidays(&mut rest.holidays, lift::holidays(row))),
        "works" => rows(cell, "", count, &mut |row, _| add(&mut rest.works, lift::work(row))),
        "figures" => rows(cell, "", count, &mut |row, _| add(&mut rest.figures, lift::figure(row))),
        _ => {}
    }
}

fn add<T>(records: &mut Vec<T>, record: Option<T>) -> bool {
    let found = record.is_some();
    records.extend(record);
    found
}

// A file without days is a year that was not announced yet.
fn add_holidays(holidays: &mut Holidays, file: Option<(i16, Vec<(Date, Day)>)>) -> bool {
    let Some((year, days)) = file else { return false };
    if !days.is_empty() && !holidays.years.contains(&year) {
        holidays.years.push(year);
        holidays.years.sort_unstable();
    }
    holidays.days.extend(days);
    true
}

// What becomes of a row and the place it comes from; false where that is no new record.
type Take<'a> = &'a mut dyn FnMut(Row<'_>, Origin) -> bool;

// The list itself, or the one inside a FeatureCollection or a Group.
fn rows(cell: Cell<'_>, inner: &str, count: &mut SourceCount, take: Take<'_>) {
    if inner.is_empty() || !cell.is_object() {
        return each_row(cell, count, take);
    }
    let Some(mut row) = cell.row() else { return };
    // What GeoJSON, OGC API Features and JSCalendar put beside the list.
    row.ignore(&["type", "bbox", "crs", "name", "links", "timeStamp", "numberMatched", "numberReturned"]);
    row.ignore(&["uid", "title", "description", "updated", "prodId", "color", "categories", "keywords", "locale"]);
    match row.take(inner) {
        Some(cell) => each_row(cell, count, take),
        None => row.report(Code::WrongType, "[…]", inner.to_owned() + ": null"),
    }
}

// The rows of a list; foreign ones are put into our members first.
fn each_row(cell: Cell<'_>, count: &mut SourceCount, take: Take<'_>) {
    let (value, at, reading) = cell.into_parts();
    let values = match value {
        Json::List(values) => values,
        single @ Json::Object(_) => vec![single],
        other => return Cell::new(other, at, reading).report(Code::WrongType, "[…]"),
    };
    if values.is_empty() {
        reading.report(Code::EmptyList, &at, "", String::new());
    }
    count.read += values.len();
    let list = Rc::new(List { source: reading.source.to_owned(), pointer: at.pointer() });
    for (index, value) in values.into_iter().enumerate() {
        let (value, step) = match reading.shape {
            Some(shape) => (shape.map(value), Step::Mapped(index, shape)),
            None => (value, Step::Index(index)),
        };
        let digest = value.digest() ^ reading.context.get();
        let row = Cell::new(value, at.step(step), reading).row();
        if row.is_some_and(|row| take(row, Origin { list: list.clone(), index, digest })) {
            count.shown += 1;
        } else {
            count.rejected += 1;
        }
    }
}
