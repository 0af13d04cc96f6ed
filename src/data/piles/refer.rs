//! References: one that leads nowhere is taken out, or kept as a name where it is one; nothing points into the void afterwards.

use super::pile::{Ledger, Origin, Pen};
use crate::{
    data::{code::Code, finding::Finding, manifest::SITE, wire::civil},
    dataset::{Index, Table},
    event::{Event, Venue},
    id::Id,
    place::Place,
    record::{Service, Story, Team},
    route::Route,
    site::Site,
    taxonomy::Taxonomy,
    text::Text,
    time::Era,
};

/// The identifiers that there are.
pub struct Known<'a> {
    /// Of places.
    pub places: &'a Index,
    /// Of events.
    pub events: &'a Index,
    /// Of series.
    pub series: &'a Index,
    /// Of teams.
    pub teams: &'a Index,
}

/// The place a place is part of, and the one that took over its identifier.
pub fn places(rows: &mut [Place], ledger: &Ledger, findings: &mut Vec<Finding>) {
    review(rows, &ledger.origins, findings, |place, pen| {
        check(&mut place.part_of, &ledger.index, pen, "partOf", "place");
        check(&mut place.moved_to, &ledger.index, pen, "movedTo", "place");
        // What goes on under another identifier is not listed twice.
        place.about.withdrawn |= place.moved_to.is_some();
    });
}

/// Dates in words that are written like a date and are none. This can wait: the words are printed as they are.
pub fn dates(rows: &Table<Place>, origins: &[Origin], findings: &mut Vec<Finding>) {
    for (place, origin) in rows.iter().zip(origins) {
        let mut pen = Pen { findings, origin };
        dated(place.era.as_ref(), &mut pen, "era");
        place.timeline.iter().for_each(|moment| dated(Some(&moment.when), &mut pen, "timeline"));
    }
}

// `1999-13-45`.
fn dated(era: Option<&Era>, pen: &mut Pen<'_>, member: &str) {
    let Some(text) = era.map(|era| &era.text) else { return };
    let sign = |(place, byte): (usize, u8)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    if text.len() == 10 && text.bytes().enumerate().all(sign) && civil::date(text).is_none() {
        pen.note(Code::NotADate, member, "date", text.clone());
    }
}

/// Where events take place, and what they belong to.
pub fn events(rows: &mut [Event], origins: &[Origin], known: &Known<'_>, findings: &mut Vec<Finding>) {
    review(rows, origins, findings, |event, pen| {
        check(&mut event.series, known.series, pen, "series", "series");
        check(&mut event.team, known.teams, pen, "team", "team");
        check(&mut event.part_of, known.events, pen, "partOf", "event");
        // Nothing is a part of itself.
        event.part_of.take_if(|whole| *whole == event.id);
        venues(&mut event.venues, known, pen, "place");
        for change in event.overrides.values_mut() {
            if let Some(changed) = &mut change.venues {
                venues(changed, known, pen, "recurrenceOverrides");
            }
        }
    });
}

/// The stops of routes.
pub fn routes(rows: &mut [Route], origins: &[Origin], known: &Known<'_>, findings: &mut Vec<Finding>) {
    review(rows, origins, findings, |route, pen| {
        for (index, stop) in route.stops.iter_mut().enumerate() {
            let name = stop.place.as_ref().map(|place| as_name(place.as_str())).unwrap_or_default();
            check(&mut stop.place, known.places, pen, &format!("stops/{index}/place"), "place");
            if stop.place.is_none() && stop.name.is_empty() {
                stop.name = name;
            }
        }
    });
}

/// The places and events that stories are told about.
pub fn stories(rows: &mut [Story], origins: &[Origin], known: &Known<'_>, findings: &mut Vec<Finding>) {
    review(rows, origins, findings, |story, pen| {
        check_all(&mut story.places, known.places, pen, "places", "place");
        check_all(&mut story.events, known.events, pen, "events", "event");
        dated(story.era.as_ref(), pen, "era");
    });
}

/// Who does a service.
pub fn services(rows: &mut [Service], origins: &[Origin], known: &Known<'_>, findings: &mut Vec<Finding>) {
    review(rows, origins, findings, |service, pen| check(&mut service.team, known.teams, pen, "team", "team"));
}

/// The team above a team, and where it is at home.
pub fn teams(rows: &mut [Team], origins: &[Origin], known: &Known<'_>, findings: &mut Vec<Finding>) {
    review(rows, origins, findings, |team, pen| {
        check(&mut team.parent, known.teams, pen, "parent", "team");
        check(&mut team.place, known.places, pen, "place", "place");
    });
}

/// What the manifest refers to. A kiosk's place may stand in a source that has not arrived: it is kept.
pub fn site(site: &mut Site, taxonomies: &[Taxonomy], known: &Known<'_>, findings: &mut Vec<Finding>) {
    let mut note = |pointer: &str, expected, found: &str| {
        let (pointer, found) = (pointer.to_owned(), found.to_owned());
        let source = SITE.to_owned();
        findings.push(Finding { code: Code::Dangling, source, pointer, found, expected, count: 1 });
    };
    if let Some(place) = &site.kiosk.place
        && !known.places.contains_key(place.as_str())
    {
        note("/kiosk/place", "place", place.as_str());
    }
    let main = &mut site.main_taxonomy;
    for (pointer, id) in [("/mainTaxonomy/places", &mut main.places), ("/mainTaxonomy/events", &mut main.events)] {
        if !id.is_empty() && !taxonomies.iter().any(|taxonomy| *taxonomy.id == **id) {
            note(pointer, "taxonomy", id);
            id.clear();
        }
    }
}

// Each record, with a pen to write findings about it.
fn review<T>(
    rows: &mut [T],
    origins: &[Origin],
    findings: &mut Vec<Finding>,
    mut review: impl FnMut(&mut T, &mut Pen<'_>),
) {
    for (row, origin) in rows.iter_mut().zip(origins) {
        review(row, &mut Pen { findings, origin });
    }
}

fn check<T>(id: &mut Option<Id<T>>, known: &Index, pen: &mut Pen<'_>, member: &str, kind: &'static str) {
    id.take_if(|id| !is_known(id.as_str(), known, pen, member, kind));
}

fn check_all<T>(ids: &mut Vec<Id<T>>, known: &Index, pen: &mut Pen<'_>, member: &str, kind: &'static str) {
    ids.retain(|id| is_known(id.as_str(), known, pen, member, kind));
}

fn is_known(id: &str, known: &Index, pen: &mut Pen<'_>, member: &str, kind: &'static str) -> bool {
    let found = known.contains_key(id);
    if !found {
        pen.note(Code::Dangling, member, kind, id.to_owned());
    }
    found
}

// Places that are not there leave the list; where no place remains of an event that had one, a name without words says so.
fn venues(venues: &mut Vec<Venue>, known: &Known<'_>, pen: &mut Pen<'_>, member: &str) {
    let mut lost = None;
    venues.retain_mut(|venue| {
        let Venue::Place(id) = venue else { return true };
        if is_known(id.as_str(), known.places, pen, member, "place") {
            return true;
        }
        let name = as_name(id.as_str());
        let said = !name.is_empty();
        *venue = Venue::Named { name, position: None };
        if !said {
            lost = Some(venue.clone());
        }
        said
    });
    if venues.iter().all(|venue| matches!(venue, Venue::Online { .. })) {
        venues.extend(lost);
    }
}

// An identifier that leads nowhere is kept as a name where it reads like one: `beijing-street` does not.
fn as_name(id: &str) -> Text {
    if id.bytes().all(|byte| byte.is_ascii_graphic()) { Text::default() } else { Text::plain(id) }
}
