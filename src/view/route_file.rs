//! Routes as GPX files for other programs.

use crate::{
    dataset::Dataset,
    link::Draft,
    place::{Place, PlaceId, Position},
    route::{Route, Waypoint, gpx},
    text::Locale,
    words::Words,
};

/// A curated route as GPX; stops without a point are left out.
#[must_use]
pub fn route_gpx(dataset: &Dataset, route: &Route, locale: Locale) -> String {
    let stops = route.stops.iter().filter_map(|stop| Some((stop.place.as_ref()?, stop.task.get(locale))));
    write(dataset, route.about.name.get(locale), stops, locale)
}

/// The visitor's own route as GPX; stops without a point are left out.
#[must_use]
pub fn draft_gpx(dataset: &Dataset, draft: &Draft, locale: Locale) -> String {
    let stops = draft.stops.iter().map(|stop| (&stop.place, ""));
    write(dataset, Words::of(locale).my_route, stops, locale)
}

fn write<'a>(
    dataset: &'a Dataset,
    name: &str,
    stops: impl Iterator<Item = (&'a PlaceId, &'a str)>,
    locale: Locale,
) -> String {
    let known = stops.filter_map(|(id, task)| {
        let place = dataset.places.get(id)?;
        let parts = [task, precision(place, locale)].into_iter().filter(|part| !part.is_empty());
        let note = parts.collect::<Vec<_>>().join("；");
        Some((place.position.point()?, place.about.name.get(locale), note))
    });
    let known: Vec<_> = known.collect();
    let points: Vec<_> =
        known.iter().map(|(position, name, note)| Waypoint { position: *position, name, note }).collect();
    gpx(name, &points)
}

/// Other programs show a sharp point wherever one is given, so an estimate says that it is one.
fn precision(place: &Place, locale: Locale) -> &'static str {
    if matches!(place.position, Position::Approximate { .. }) { Words::of(locale).approximate } else { "" }
}
