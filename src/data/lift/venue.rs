//! Where an event happens: places of the data, places named only, and channels.

use super::{jscalendar, position};
use crate::{
    data::wire::{Cell, Row},
    event::Venue,
};

/// The venues that `place`, `location` and `online` name, in this order; then JSCalendar's own.
pub fn venues(row: &mut Row<'_>) -> Vec<Venue> {
    let mut venues: Vec<Venue> = row.ids("place").into_iter().map(Venue::Place).collect();
    venues.extend(row.each("location", named));
    venues.extend(row.each("online", online));
    venues.extend(jscalendar::venues(row));
    venues
}

/// Whether the object names any venue.
pub fn has_venues(row: &Row<'_>) -> bool {
    ["place", "location", "online", "locations", "virtualLocations"].iter().any(|name| row.has(name))
}

// A text, or an object with a name and perhaps a position.
fn named(cell: Cell<'_>) -> Option<Venue> {
    if !cell.is_object() || cell.is_text_map() {
        let name = cell.text();
        return (!name.is_empty()).then_some(Venue::Named { name, position: None });
    }
    let mut row = cell.row()?;
    let name = row.required_text("name")?;
    Some(Venue::Named { name, position: row.take("position").and_then(position::point) })
}

fn online(cell: Cell<'_>) -> Option<Venue> {
    let mut row = if cell.is_string() { cell.wrap("url") } else { cell.row()? };
    let (name, url) = (row.text("name"), row.url("url"));
    if name.is_empty() && url.is_none() {
        return row.lack("name");
    }
    Some(Venue::Online { name, url })
}
