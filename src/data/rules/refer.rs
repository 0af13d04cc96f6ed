//! References: one that leads nowhere is taken out, or kept as a name; nothing points into the void afterwards.

use std::collections::HashSet;

use super::pile::{Pen, Pile};
use crate::{
    data::{code::Code, finding::Finding, manifest::SITE, report::Report},
    event::{Event, Venue},
    id::Id,
    place::Place,
    record::{Service, Story, Team},
    route::Route,
    site::Site,
    taxonomy::Taxonomy,
    text::Text,
};

/// The identifiers that there are.
pub struct Known {
    /// Of places.
    pub places: HashSet<String>,
    /// Of events.
    pub events: HashSet<String>,
    /// Of series.
    pub series: HashSet<String>,
    /// Of teams.
    pub teams: HashSet<String>,
}

/// The place a place is part of, and the one that took over its identifier.
pub fn places(pile: &mut Pile<Place>, known: &Known, report: &mut Report) {
    pile.review(report, |place, pen| {
        check(&mut place.part_of, &known.places, pen, "partOf", "place");
        check(&mut place.moved_to, &known.places, pen, "movedTo", "place");
    });
}

/// Where events take place, and what they belong to.
pub fn events(pile: &mut Pile<Event>, known: &Known, report: &mut Report) {
    pile.review(report, |event, pen| {
        check(&mut event.series, &known.series, pen, "series", "series");
        check(&mut event.team, &known.teams, pen, "team", "team");
        venues(&mut event.venues, known, pen, "place");
        for change in event.overrides.values_mut() {
            if let Some(changed) = &mut change.venues {
                venues(changed, known, pen, "recurrenceOverrides");
            }
        }
    });
}

/// The stops of routes.
pub fn routes(pile: &mut Pile<Route>, known: &Known, report: &mut Report) {
    pile.review(report, |route, pen| {
        for (index, stop) in route.stops.iter_mut().enumerate() {
            let name = stop.place.as_ref().map(|place| Text::plain(place.as_str())).unwrap_or_default();
            check(&mut stop.place, &known.places, pen, &format!("stops/{index}/place"), "place");
            if stop.place.is_none() && stop.name.is_empty() {
                stop.name = name;
            }
        }
    });
}

/// The places and events that stories are told about.
pub fn stories(pile: &mut Pile<Story>, known: &Known, report: &mut Report) {
    pile.review(report, |story, pen| {
        check_all(&mut story.places, &known.places, pen, "places", "place");
        check_all(&mut story.events, &known.events, pen, "events", "event");
    });
}

/// Who does a service.
pub fn services(pile: &mut Pile<Service>, known: &Known, report: &mut Report) {
    pile.review(report, |service, pen| check(&mut service.team, &known.teams, pen, "team", "team"));
}

/// The team above a team, and where it is at home.
pub fn teams(pile: &mut Pile<Team>, known: &Known, report: &mut Report) {
    pile.review(report, |team, pen| {
        check(&mut team.parent, &known.teams, pen, "parent", "team");
        check(&mut team.place, &known.places, pen, "place", "place");
    });
}

/// What the manifest refers to. A kiosk's place may stand in a source that has not arrived: it is kept.
pub fn site(site: &mut Site, taxonomies: &[Taxonomy], known: &Known, report: &mut Report) {
    let mut note = |pointer: &str, expected, found: &str| {
        let (pointer, found) = (pointer.to_owned(), found.to_owned());
        let source = SITE.to_owned();
        report.findings.push(Finding { code: Code::Dangling, source, pointer, found, expected, count: 1 });
    };
    if let Some(place) = &site.kiosk.place
        && !known.places.contains(place.as_str())
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

fn check<T>(id: &mut Option<Id<T>>, known: &HashSet<String>, pen: &mut Pen<'_>, member: &str, kind: &'static str) {
    if let Some(dangling) = id.take_if(|id| !known.contains(id.as_str())) {
        pen.note(Code::Dangling, member, kind, dangling.as_str().to_owned());
    }
}

fn check_all<T>(ids: &mut Vec<Id<T>>, known: &HashSet<String>, pen: &mut Pen<'_>, member: &str, kind: &'static str) {
    ids.retain(|id| {
        let found = known.contains(id.as_str());
        if !found {
            pen.note(Code::Dangling, member, kind, id.as_str().to_owned());
        }
        found
    });
}

// A place that is not there is kept as a name.
fn venues(venues: &mut [Venue], known: &Known, pen: &mut Pen<'_>, member: &str) {
    for venue in venues {
        if let Venue::Place(id) = venue
            && !known.places.contains(id.as_str())
        {
            pen.note(Code::Dangling, member, "place", id.as_str().to_owned());
            *venue = Venue::Named { name: Text::plain(id.as_str()), position: None };
        }
    }
}
