//! A route as the map draws it.

use crate::{
    dataset::Dataset,
    geo::{Bounds, Wgs84},
    link::{Link, Page},
    place::PlaceId,
    record::Story,
    route::Route,
};

/// A line and its stops.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// The way: as published where it is, straight from stop to stop elsewhere.
    pub line: Vec<Wgs84>,
    /// Every stop in order, numbered from 1 by the map; `None` where drawing one would claim too much.
    pub stops: Vec<Option<Wgs84>>,
    /// What to look at: all of the line, or on the way the part that leads to the next stop.
    pub bounds: Option<Bounds>,
    /// The stop that one is on the way to, by index.
    pub next: Option<usize>,
}

/// The track of the open page: a curated route's or the visitor's own; `None` where there is nothing to draw.
#[must_use]
pub fn track(dataset: &Dataset, link: &Link) -> Option<Track> {
    let next = if let Page::Follow { stop, .. } = link.page { Some(usize::from(stop.saturating_sub(1))) } else { None };
    match &link.page {
        Page::Route(id) | Page::Follow { route: Some(id), .. } => {
            let route = dataset.routes.get(id).filter(|route| !route.about.withdrawn)?;
            let stops = route.stops.iter().map(|stop| point(dataset, stop.place.as_ref()?)).collect();
            draw(stops, next, |index| published(route, index))
        }
        Page::Plan | Page::Follow { route: None, .. } => {
            let stops = link.draft.stops.iter().map(|stop| point(dataset, &stop.place)).collect();
            draw(stops, next, |_| &[])
        }
        _ => None,
    }
}

/// The places of a story in the order it is told, with the one that the reader has come to; `None` where none of them has
/// a point.
#[must_use]
pub fn story_track(dataset: &Dataset, story: &Story, at: Option<usize>) -> Option<Track> {
    draw(story.places.iter().map(|id| point(dataset, id)).collect(), at, |_| &[])
}

/// Joins the stops; `way` gives the published line from a stop to the one after it.
fn draw<'a>(stops: Vec<Option<Wgs84>>, next: Option<usize>, way: impl Fn(usize) -> &'a [Wgs84]) -> Option<Track> {
    let mut line: Vec<Wgs84> = Vec::with_capacity(stops.len());
    let mut go = |point: Wgs84| {
        if line.last() != Some(&point) {
            line.push(point);
        }
    };
    for (index, stop) in stops.iter().enumerate() {
        if let Some(stop) = stop {
            go(*stop);
        }
        // The way on from the last stop leads nowhere.
        if index + 1 < stops.len() {
            for point in way(index) {
                go(*point);
            }
        }
    }
    // The next stop, the way to it, and where that began.
    let near = next.map(|next| {
        let next = next.min(stops.len() - 1);
        let before = stops[..next].iter().rev().flatten().next();
        let leg = if before.is_some() { way(next - 1) } else { &[] };
        // At the first stop one sees where it goes on.
        let other = before.or_else(|| stops[next + 1..].iter().flatten().next());
        Bounds::around(stops[next].iter().chain(other).chain(leg).copied())
    });
    let bounds = near.flatten().or_else(|| Bounds::around(line.iter().copied()));
    (!line.is_empty()).then_some(Track { line, stops, bounds, next })
}

fn published(route: &Route, index: usize) -> &[Wgs84] {
    route.legs.get(index).and_then(Option::as_ref).map_or(&[], |leg| &leg.line)
}

fn point(dataset: &Dataset, id: &PlaceId) -> Option<Wgs84> {
    dataset.place(id)?.position.point()
}
