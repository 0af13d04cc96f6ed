//! Places by their distance from the visitor.

use crate::{
    dataset::Dataset,
    geo::{Metres, Wgs84},
    place::Place,
    text::Locale,
};

/// How far a walk of so many minutes leads, as a straight line: at 4.0 km/h, by ways 1.3 times as long, like the planner's.
#[must_use]
pub fn walk(minutes: u32) -> Metres {
    Metres::within(minutes, 4.0, 1.3)
}

/// `rows` of places with their distance from `here`: the nearest first, those equally far as they were; then those
/// without a point, as they were.
#[must_use]
pub fn near(dataset: &Dataset, rows: &[usize], here: Wgs84) -> Vec<(usize, Option<Metres>)> {
    let point = |row: usize| dataset.places.row(row).and_then(|place| place.position.point());
    let mut far: Vec<(usize, Option<Metres>)> =
        rows.iter().map(|&row| (row, point(row).map(|point| here.distance(point)))).collect();
    far.sort_by(|(_, a), (_, b)| {
        let metres = |distance: &Option<Metres>| distance.map_or(f64::INFINITY, |distance| distance.0);
        metres(a).total_cmp(&metres(b))
    });
    far
}

/// The places nearest to one, with their distance: at most `most`, none farther than `within`, itself and withdrawn ones
/// left out; none where its own position is not known.
#[must_use]
pub fn nearby(dataset: &Dataset, place: &Place, within: Metres, most: usize) -> Vec<(usize, Metres)> {
    let Some(here) = place.position.point() else { return Vec::new() };
    let others = dataset.places.iter().enumerate().filter(|(_, other)| other.id != place.id && !other.about.withdrawn);
    let mut far: Vec<(usize, Metres)> = others
        .filter_map(|(row, other)| Some((row, here.distance(other.position.point()?))))
        .filter(|(_, distance)| distance.0 <= within.0)
        .collect();
    far.sort_by(|(_, a), (_, b)| a.0.total_cmp(&b.0));
    far.truncate(most);
    far
}

/// The name of the place next to a point; `None` where no place has a point.
#[must_use]
pub fn nearest_name(dataset: &Dataset, here: Wgs84, locale: Locale) -> Option<String> {
    let far = dataset.places.iter().filter_map(|place| Some((here.distance(place.position.point()?).0, place)));
    let (_, place) = far.min_by(|(a, _), (b, _)| a.total_cmp(b))?;
    Some(place.about.name.get(locale).to_owned())
}
