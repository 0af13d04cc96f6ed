//! Routes as files for other programs.

use super::{published_words, stop_name};
use crate::{
    dataset::Dataset,
    event::ics::{DayEntry, day},
    link::{Draft, DraftStop},
    place::{Place, Position},
    route::{Course, Gpx, GpxParts, Route, Trip, Waypoint, schedule},
    text::Locale,
    time::{
        DateTime,
        civil::{add_days, add_minutes},
    },
    words::{Format, Words},
};

/// A curated route as GPX; stops without a point are left out.
#[must_use]
pub fn route_gpx(dataset: &Dataset, route: &Route, parts: GpxParts, locale: Locale) -> String {
    let known = route.stops.iter().filter_map(|stop| {
        let place = dataset.places.get(stop.place.as_ref()?)?;
        let notes = [stop.task.get(locale), stop.note.get(locale), precision(place, locale)];
        Some((place.position.point()?, place.about.name.get(locale), joined(notes)))
    });
    let known: Vec<_> = known.collect();
    let points: Vec<_> =
        known.iter().map(|(position, name, note)| Waypoint { position: *position, name, note }).collect();
    let line = super::track::curated(dataset, route).line();
    Course { name: route.about.name.get(locale), stops: &points, line: &line }.gpx(parts)
}

/// What a route is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// GPX 1.1 with waypoints, route and track.
    Gpx,
    /// KML 2.2.
    Kml,
    /// GeoJSON.
    GeoJson,
    /// A calendar with an entry for each stop.
    Ics,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Gpx, Self::Kml, Self::GeoJson, Self::Ics];

    /// What it is called, its ending and its media type.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Gpx => ("GPX", "gpx", "application/gpx+xml"),
            Self::Kml => ("KML", "kml", "application/vnd.google-earth.kml+xml"),
            Self::GeoJson => ("GeoJSON", "geojson", "application/geo+json"),
            Self::Ics => ("ICS", "ics", "text/calendar"),
        }
    }
}

/// The visitor's own route as a file; stops without a point are left out, but not of a calendar. A calendar needs a day:
/// without one there are no entries. `parts` says what of it a GPX file has, `stamp` when it is made, in UTC.
#[must_use]
pub fn draft_file(
    dataset: &Dataset,
    draft: &Draft,
    (kind, parts): (FileKind, GpxParts),
    stamp: DateTime,
    locale: Locale,
) -> String {
    let format = Format(locale);
    let trips = Trip::days_of_draft(draft, dataset);
    let (mut entries, mut points, mut stops) = (Vec::new(), Vec::new(), draft.stops.iter());
    for (day, trip) in trips.iter().enumerate() {
        let date = draft.date.map(|date| add_days(date, i32::try_from(day).unwrap_or(0)));
        for (row, stop) in schedule(trip, &trip.as_asked()).rows.iter().zip(&mut stops) {
            let place = dataset.places.get(&stop.place);
            let name = stop_name(dataset, stop, locale);
            let times = format!("{}–{}", format.clock(row.arrive), format.clock(row.depart));
            let rough = place.map_or("", |place| precision(place, locale));
            let (task, note) = published_words(dataset, draft, stop, locale);
            let note = joined([&times, &task, &note, rough]);
            if let Some(position) = place.and_then(|place| place.position.point()) {
                points.push((position, name.clone(), note));
            }
            if let Some(date) = date {
                let at = |minute: u32| add_minutes(date.at(0, 0, 0, 0), minute.into());
                let location = place.map_or("", |place| place.address.detail.get(locale));
                let id = format!("{}-{}-{day}@{}", stop.place, super::date_field(date), dataset.site.id);
                let warnings = row.warnings.iter().map(|warning| format.warning(*warning, row.arrive));
                let (task, note) = published_words(dataset, draft, stop, locale);
                let told = joined([task, note].into_iter().chain(warnings));
                entries.push((id, name, location, told, at(row.arrive + row.wait), at(row.depart)));
            }
        }
    }
    if kind == FileKind::Ics {
        let entries: Vec<_> = entries
            .iter()
            .map(|(id, name, location, note, start, end)| DayEntry {
                id,
                name,
                location,
                note,
                start: *start,
                end: *end,
            })
            .collect();
        return day(&entries, stamp);
    }
    let points: Vec<_> =
        points.iter().map(|(position, name, note)| Waypoint { position: *position, name, note }).collect();
    let line = super::track::own(dataset, draft).line();
    let course = Course { name: Words::of(locale).my_route, stops: &points, line: &line };
    match kind {
        FileKind::Kml => course.kml(),
        FileKind::GeoJson => course.geojson(),
        FileKind::Gpx | FileKind::Ics => course.gpx(parts),
    }
}

/// What there is of some texts, in one.
fn joined<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let mut out = String::new();
    for text in texts {
        if !out.is_empty() && !text.as_ref().is_empty() {
            out.push('；');
        }
        out.push_str(text.as_ref());
    }
    out
}

/// Other programs show a sharp point wherever one is given, so an estimate says that it is one.
fn precision(place: &Place, locale: Locale) -> &'static str {
    if matches!(place.position, Position::Approximate { .. }) { Words::of(locale).approximate } else { "" }
}

/// How far a point of a file may lie from a place that it stands for, in metres.
const NEAR: f64 = 60.0;

/// The stops that a GPX file names, by name or else by position; and the names of its points that are no place of the
/// data, `?` for one without a name.
#[must_use]
pub fn stops_of_gpx(dataset: &Dataset, file: &Gpx) -> (Vec<DraftStop>, Vec<String>) {
    let points = if file.route.is_empty() { &file.waypoints } else { &file.route };
    let (mut stops, mut unknown) = (Vec::new(), Vec::new());
    for point in points {
        let name = point.name.trim();
        let called = |place: &&Place| Locale::ALL.iter().any(|locale| place.about.name.get(*locale) == name);
        let far = |place: &Place| place.position.point().map_or(f64::INFINITY, |at| at.distance(point.position).0);
        let named = dataset.places.iter().filter(called);
        let place = named.min_by(|a, b| far(a).total_cmp(&far(b))).or_else(|| {
            let near = dataset.places.iter().min_by(|a, b| far(a).total_cmp(&far(b)));
            near.filter(|place| far(place) <= NEAR)
        });
        match place {
            Some(place) => stops.push(DraftStop::at(place.id.clone())),
            None => unknown.push(if name.is_empty() { "?".to_owned() } else { name.to_owned() }),
        }
    }
    (stops, unknown)
}
