//! A source's document: which groups it holds, and their rows. Its places are read first, for a map to show; what else
//! it holds may come later.

use std::rc::Rc;

use super::{
    code::Code,
    json::{Json, Members},
    lift,
    piles::{List, Origin, Pile, Piles},
    reading::Reading,
    report::SourceCount,
    shape::Shape,
    wire::{At, Cell, Row, Step},
};
use crate::{
    about::Sources,
    place::Place,
    time::{Date, Day, Holidays},
};

/// A document whose places have been read, and what holds for all in it.
#[derive(Debug)]
pub struct Rest {
    /// What is left of it.
    value: Json,
    /// Where its records are known from.
    sources: Sources,
    /// What they mean beside what they say.
    context: u64,
    /// Whether it had places.
    placed: bool,
}

/// Reads the places of a document onto the pile and counts them; the rest of it, if there is any.
pub fn places(value: Json, reading: &Reading<'_>, pile: &mut Pile<Place>, count: &mut SourceCount) -> Option<Rest> {
    let before = pile.rows.len();
    let rest = match reading.shape {
        Some(shape) if shape.group == PLACES => {
            if let Some(rows) = listed(value, shape, reading) {
                place_rows(Cell::new(rows, At::path(&shape.list), reading), pile, count);
            }
            None
        }
        Some(_) => Some((value, false)),
        None => own_places(value, reading, pile, count),
    };
    count.without_position = pile.rows[before..].iter().filter(|place| place.position.point().is_none()).count();
    let (value, placed) = rest?;
    Some(Rest { value, sources: reading.sources.take(), context: reading.context.get(), placed })
}

/// Reads all other groups of a document onto the piles, and counts their rows.
pub fn others(rest: Rest, reading: &Reading<'_>, piles: &mut Piles, count: &mut SourceCount) {
    let Rest { value, sources, context, placed } = rest;
    reading.sources.replace(sources);
    reading.context.set(context);
    match (reading.shape, value) {
        (Some(shape), value) => foreign(value, shape, reading, piles, count),
        (None, Json::Object(members)) => own(members, placed, reading, piles, count),
        (None, _) => {}
    }
}

const PLACES: &str = "places";

const OTHERS: [&str; 13] = [
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
fn listed(mut value: Json, shape: &Shape, reading: &Reading<'_>) -> Option<Json> {
    let rows = value.pointer(&shape.list).map(std::mem::take).filter(|rows| matches!(rows, Json::List(_)));
    if rows.is_none() {
        reading.report(Code::ListNotFound, &At::path(""), "", shape.list.clone());
    }
    rows
}

// A foreign list of anything but places.
fn foreign(value: Json, shape: &Shape, reading: &Reading<'_>, piles: &mut Piles, count: &mut SourceCount) {
    let Some(rows) = listed(value, shape, reading) else { return };
    if OTHERS.contains(&shape.group.as_str()) {
        group(&shape.group, Cell::new(rows, At::path(&shape.list), reading), piles, count);
    } else {
        reading.report(Code::NotASource, &At::path(""), "", "shape.group ".to_owned() + &shape.group);
    }
}

// The places of a document by the contract; what is left of it, and whether it had any.
fn own_places(
    value: Json,
    reading: &Reading<'_>,
    pile: &mut Pile<Place>,
    count: &mut SourceCount,
) -> Option<(Json, bool)> {
    let at = At::path("");
    if let Some(source) = value.get("source") {
        reading.context.set(reading.context.get() ^ source.digest());
    }
    let Json::Object(members) = value else {
        reading.report(Code::NotASource, &at, "", if matches!(value, Json::List(_)) { "[…]" } else { "" }.into());
        return None;
    };
    let mut row = Row::new(members, at, reading);
    let common = row.each("source", lift::source);
    reading.sources.replace(common.into());
    row.ignore(&["schemaVersion", "generatedAt"]);
    if row.has("features") {
        place_rows(Cell::new(Json::Object(row.take_all()), at, reading), pile, count);
        return None;
    }
    let placed = row.take(PLACES).map(|cell| place_rows(cell, pile, count)).is_some();
    Some((Json::Object(row.take_all()), placed))
}

// Everything else in it.
fn own(members: Members, placed: bool, reading: &Reading<'_>, piles: &mut Piles, count: &mut SourceCount) {
    let mut row = Row::new(members, At::path(""), reading);
    let known = placed || OTHERS.iter().any(|name| row.has(name));
    if row.has("entries") {
        whole("events", row, piles, count);
    } else if row.has("year") && row.has("days") {
        whole("holidays", row, piles, count);
    } else if known {
        for name in OTHERS {
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

fn place_rows(cell: Cell<'_>, pile: &mut Pile<Place>, count: &mut SourceCount) {
    rows(cell, "features", count, &mut |row, from| pile.push(lift::place(row), from));
}

#[rustfmt::skip]
fn group(name: &str, cell: Cell<'_>, piles: &mut Piles, count: &mut SourceCount) {
    let Piles { events, routes, stories, services, teams, series, notices, wishes, rest } = piles;
    match name {
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
    let list = Rc::new(List { source: reading.source.to_owned(), pointer: at.pointer(), length: values.len() });
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
