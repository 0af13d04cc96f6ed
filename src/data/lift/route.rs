//! Curated routes.

use super::{
    about::{about, identity},
    contact::contact,
    position,
};
use crate::{
    data::wire::{Cell, Row, civil},
    geo::Metres,
    route::{Leg, Mode, Route, Stop},
    time::Time,
};

/// A route; `None` where it has no id or no name.
pub fn route(mut row: Row<'_>) -> Option<Route> {
    let about = about(&mut row, &["name"], "body")?;
    let id = identity(&mut row, &["id"], &about, "")?;
    let mode = mode(&mut row).unwrap_or_default();
    Some(Route {
        id,
        about,
        stops: row.rows("stops", stop),
        legs: row.each("legs", |cell| Some(leg(cell, mode))),
        mode,
        start: row.take("start").and_then(|cell| cell.civil("time", civil::time)),
        start_windows: row.rows("startWindows", window),
        total_minutes: row.count("totalMinutes"),
        audience: row.text("audience"),
        grade: row.text("grade"),
        curriculum: row.texts("curriculum"),
        group_min: row.small("groupMin"),
        group_max: row.small("groupMax"),
        staffing: row.text("staffing"),
        materials: row.text("materials"),
        safety: row.text("safety"),
        hospital: row.text("hospital"),
        emergency_phones: row.strings("emergencyPhones"),
        emergency_plan: row.text("emergencyPlan"),
        contact: contact(&mut row),
    })
}

/// From when until when one may set out; `until` may be left out where it is one moment.
fn window(mut row: Row<'_>) -> Option<(Time, Time)> {
    let mut time = |name| row.take(name).and_then(|cell| cell.civil("time", civil::time));
    let (from, until) = (time("from"), time("until"));
    let Some(from) = from else { return row.lack("from") };
    Some((from, until.unwrap_or(from)))
}

fn stop(mut row: Row<'_>) -> Option<Stop> {
    let stop = Stop {
        place: row.id("place"),
        name: row.text("name"),
        stay_minutes: row.small("stayMinutes"),
        task: row.text("task"),
        note: row.text("note"),
        optional: row.flag("optional"),
        meal: row.flag("meal"),
    };
    if stop.place.is_none() && stop.name.is_empty() {
        return row.lack("place");
    }
    Some(stop)
}

// Legs keep their places in the list: one that is not published leaves a gap.
fn leg(cell: Cell<'_>, mode: Mode) -> Option<Leg> {
    let mut row = cell.row()?;
    Some(Leg {
        mode: self::mode(&mut row).unwrap_or(mode),
        distance: row.take("distanceMetres").and_then(Cell::number).filter(|metres| *metres >= 0.0).map(Metres),
        minutes: row.small("minutes"),
        line: row.each("line", position::point),
    })
}

fn mode(row: &mut Row<'_>) -> Option<Mode> {
    row.take("mode").and_then(|cell| cell.word("walk, bicycle, bus, coach, mixed", mode_word))
}

/// One of the contract's words for how one travels.
pub fn mode_word(word: &str) -> Option<Mode> {
    match word {
        "walk" => Some(Mode::Walk),
        "bicycle" => Some(Mode::Bicycle),
        "bus" => Some(Mode::Bus),
        "coach" => Some(Mode::Coach),
        "mixed" => Some(Mode::Mixed),
        _ => None,
    }
}
