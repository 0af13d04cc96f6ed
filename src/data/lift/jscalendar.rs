//! What JSCalendar (RFC 8984) says in its own way: relations, languages, places and channels by their keys.

use crate::{
    data::{
        json::Json,
        wire::{Cell, Row},
    },
    decimal,
    event::{EventId, Venue},
    geo::Wgs84,
    text::Locale,
};

/// Takes what JSCalendar has and this program has no use for.
pub fn ignore(row: &mut Row<'_>) {
    row.ignore(&["prodId", "created", "privacy", "freeBusyStatus", "priority", "method", "locale", "localizations"]);
    row.ignore(&["replyTo", "participants", "alerts", "useDefaultAlerts", "categories", "keywords", "color"]);
}

/// Takes the changes to what [`ignore`] takes: those of one occurrence are named by pointers.
pub fn ignore_pointers(row: &mut Row<'_>) {
    for name in row.names() {
        if ["participants/", "alerts/", "localizations/"].iter().any(|begin| name.starts_with(begin)) {
            row.ignore(&[&name]);
        }
    }
}

/// Gives the title and the description in every language of `localizations` that is a language of the page.
pub fn localize(row: &mut Row<'_>) {
    let Some(mut given) = row.take("localizations").and_then(Cell::row) else { return };
    let mut wordings: Vec<(&'static str, Locale, String)> = Vec::new();
    for tag in given.names() {
        let Some(mut patch) = given.row(&tag) else { continue };
        if let Some(locale) = Locale::from_tag(&tag) {
            for member in ["title", "description"] {
                wordings.extend(patch.take(member).and_then(Cell::string).map(|text| (member, locale, text)));
            }
        }
        // Other members, and languages that nobody chooses here, are passed over.
        patch.reject();
    }
    given.reject();
    drop(given);
    let own = row.peek("/locale").and_then(Locale::from_tag).unwrap_or_default();
    for member in ["title", "description"] {
        let Some(text) = row.peek(&["/", member].concat()).map(str::to_owned) else { continue };
        let others = wordings.iter().filter(|(of, locale, _)| *of == member && *locale != own);
        let mut variants = vec![(own.tag().into(), Json::Text(text))];
        variants.extend(others.map(|(_, locale, text)| (locale.tag().into(), Json::Text(text.clone()))));
        if variants.len() > 1 {
            row.put(member, Json::Object(variants));
        }
    }
}

/// The first event that the relations name as its parent.
pub fn parent(row: &mut Row<'_>) -> Option<EventId> {
    let mut related = row.row("relatedTo")?;
    let mut found = None;
    for uid in related.names() {
        let Some(mut relation) = related.row(&uid) else { continue };
        let Some(mut kinds) = relation.row("relation") else { continue };
        if kinds.flag("parent") && found.is_none() {
            found = Some(EventId::new(&uid));
        }
        // What came first or next is of no use here.
        kinds.reject();
    }
    found
}

/// The places of `locations` and the channels of `virtualLocations`, in their order.
pub fn venues(row: &mut Row<'_>) -> Vec<Venue> {
    let mut venues = keyed(row, "locations", |row| {
        row.ignore(&["description", "locationTypes", "relativeTo", "timeZone", "links"]);
        let position = row.take("coordinates").and_then(Cell::string).and_then(|uri| geo(&uri));
        let name = row.text("name");
        (!name.is_empty()).then_some(Venue::Named { name, position })
    });
    venues.extend(keyed(row, "virtualLocations", |row| {
        row.ignore(&["description", "features"]);
        let (name, url) = (row.text("name"), row.url("uri"));
        (!name.is_empty() || url.is_some()).then_some(Venue::Online { name, url })
    }));
    venues
}

fn keyed(row: &mut Row<'_>, name: &str, read: impl Fn(&mut Row<'_>) -> Option<Venue>) -> Vec<Venue> {
    let Some(mut list) = row.row(name) else { return Vec::new() };
    let keys = list.names();
    keys.iter().filter_map(|key| read(&mut list.row(key)?)).collect()
}

/// A position as RFC 5870 writes it: `geo:23.12,113.25`, latitude first, on WGS 84.
fn geo(uri: &str) -> Option<Wgs84> {
    let (point, _) = uri.strip_prefix("geo:")?.split_once(';').unwrap_or((&uri["geo:".len()..], ""));
    let mut numbers = point.split(',').map(decimal::float);
    let (latitude, longitude) = (numbers.next()??, numbers.next()??);
    Wgs84::new(longitude, latitude)
}
