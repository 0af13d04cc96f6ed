//! Places: GeoJSON Features, or plain rows with `longitude` and `latitude`.

use super::{
    about::{about, identity},
    contact::contact,
    position::{Geometry, geometry, position},
};
use crate::{
    data::{
        code::Code,
        wire::{Cell, Row},
    },
    geo::Datum,
    id::Id,
    place::{Address, Booking, Designation, Facility, Moment, Place},
    time::{Days, Era, Hours, Opening, Special},
};

/// A place; `None` where it has no name.
pub fn place(mut row: Row<'_>) -> Option<Place> {
    if !row.has("properties") && !row.has("geometry") {
        return properties(row, None, None);
    }
    row.ignore(&["type", "bbox"]);
    let id = row.take("id").and_then(Cell::string);
    // The properties come later, but may say what the numbers before them mean.
    let datum = row.peek("/properties/coordinateSystem").and_then(Datum::from_name).unwrap_or(row.reading.datum);
    let geometry = row.row("geometry").and_then(|row| geometry(row, datum));
    let Some(properties) = row.row("properties") else { return row.lack("properties") };
    self::properties(properties, id, geometry)
}

fn properties(mut row: Row<'_>, id: Option<String>, geometry: Option<Geometry>) -> Option<Place> {
    let about = about(&mut row, &["name"], "body")?;
    let id = match id {
        Some(id) => {
            row.ignore(&["id"]);
            Id::new(&id)
        }
        None => identity(&mut row, &["id"], &about, "")?,
    };
    Some(Place {
        id,
        about,
        position: position(&mut row, geometry),
        address: address(&mut row),
        directions: row.text("directions"),
        era: era(&mut row),
        timeline: timeline(&mut row),
        opening: opening(&mut row),
        contact: contact(&mut row),
        booking: row.row("booking").map(booking),
        fee: row.text("fee"),
        visit_minutes: row.small("visitMinutes"),
        facilities: facilities(&mut row),
        designations: row.rows("designations", |row| Some(designation(row))),
        hosted_by: row.text("hostedBy"),
        part_of: row.id("partOf"),
        moved_to: row.id("movedTo"),
    })
}

/// The time a record stands for, in the publisher's words.
pub fn era(row: &mut Row<'_>) -> Option<Era> {
    row.take("era").and_then(Cell::string).map(|text| Era::parse(&text))
}

/// What happened, in the order of time; what has no year stands where the publisher put it last.
fn timeline(row: &mut Row<'_>) -> Vec<Moment> {
    let mut moments = row.rows("timeline", |mut row| {
        let Some(when) = row.take("date").and_then(Cell::string) else { return row.lack("date") };
        Some(Moment { when: Era::parse(&when), text: row.text("text") })
    });
    moments.sort_by(|a, b| a.when.cmp(&b.when));
    moments
}

fn address(row: &mut Row<'_>) -> Address {
    let Some(cell) = row.take("address") else { return Address::default() };
    // A map by language is one text; its keys are none of an address's.
    if !cell.is_object() || cell.is_text_map() {
        return Address { detail: cell.text(), ..Address::default() };
    }
    let Some(mut row) = cell.row() else { return Address::default() };
    Address {
        province: row.text("province"),
        city: row.text("city"),
        district: row.text("district"),
        street: row.text("street"),
        detail: row.text("detail"),
    }
}

fn opening(row: &mut Row<'_>) -> Option<Opening> {
    let text = row.string("openingHours");
    let hours = hours(row, "openingHours", &text);
    let opening = Opening {
        hours,
        text,
        special: row.rows("specialHours", special),
        last_entry: row.small("lastEntryMinutes"),
        note: row.text("hoursNote"),
    };
    let said = !opening.text.is_empty() || !opening.special.is_empty() || !opening.note.is_empty();
    said.then_some(opening)
}

fn special(mut row: Row<'_>) -> Option<Special> {
    let Some(days) = special_days(&mut row) else { return row.lack("from") };
    let text = row.string("hours");
    let hours = if matches!(text.as_str(), "" | "off" | "closed") { None } else { hours(&row, "hours", &text) };
    Some(Special { days, hours, note: row.text("note") })
}

/// From one date to another, from one lunar day to another, or the days that are worked instead of others.
fn special_days(row: &mut Row<'_>) -> Option<Days> {
    let mut lunar = |name| row.take(name).and_then(|cell| cell.word("MM-DD", lunar_day));
    if let Some(from) = lunar("lunarFrom") {
        return Some(Days::Lunar(from, lunar("lunarTo").unwrap_or(from)));
    }
    if row.flag("makeUpDays") {
        return Some(Days::MakeUp);
    }
    let from = row.date("from")?;
    let to = row.date("to").unwrap_or(from);
    if to < from {
        row.report(Code::EndBeforeStart, "", to.to_string());
    }
    Some(Days::Dates(from, to.max(from)))
}

/// A month and a day of the lunisolar calendar, `12-30`.
fn lunar_day(text: &str) -> Option<(i8, i8)> {
    let (month, day) = text.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    ((1..=12).contains(&month) && (1..=30).contains(&day)).then_some((month, day))
}

fn hours(row: &Row<'_>, name: &str, text: &str) -> Option<Hours> {
    if text.is_empty() {
        return None;
    }
    let hours = Hours::parse(text).ok();
    if hours.is_none() {
        row.report_member(name, Code::UnclearHours, "", text.to_owned());
    }
    hours
}

fn booking(mut row: Row<'_>) -> Booking {
    Booking {
        required: row.flag("required"),
        lead_days: row.small("leadDays"),
        group_min: row.small("groupMin"),
        group_max: row.small("groupMax"),
        phone: row.string("phone"),
        url: row.url("url"),
        note: row.text("note"),
    }
}

fn facilities(row: &mut Row<'_>) -> Vec<Facility> {
    let Some(mut row) = row.row("facilities") else { return Vec::new() };
    let mut facilities = Vec::new();
    for code in row.names() {
        let present = row.take(&code).and_then(Cell::flag);
        facilities.extend(present.map(|present| Facility { code: (&*code).into(), present }));
    }
    facilities
}

fn designation(mut row: Row<'_>) -> Designation {
    Designation {
        title: row.text("title"),
        issuer: row.text("issuer"),
        level: row.text("level"),
        number: row.string("number"),
        date: row.string("date"),
    }
}
