//! A route as the map draws it.

use crate::{
    dataset::Dataset,
    geo::{Bounds, Wgs84},
    link::{Draft, End, Link, Page, Spot},
    place::PlaceId,
    record::Story,
    route::{Mode, Route},
};

/// A line and its stops.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Track {
    /// The way: as published where it is, straight from stop to stop elsewhere.
    pub line: Vec<Wgs84>,
    /// Every stop in order, numbered from 1 by the map; `None` where drawing one would claim too much.
    pub stops: Vec<Option<Wgs84>>,
    /// What to look at: all of the line, or on the way the part that leads to the next stop.
    pub bounds: Option<Bounds>,
    /// The stop that one is on the way to, by index.
    pub next: Option<usize>,
    /// Where one sets out and where one ends, where these are points that the visitor chose.
    pub ends: [Option<Wgs84>; 2],
    /// Whether it is the visitor's own, to be changed on the map.
    pub own: bool,
}

/// The stops of a route, and the ways between them.
pub(super) struct Going<'a> {
    pub(super) stops: Vec<Option<Wgs84>>,
    /// From each stop but the last to the one after it.
    pub(super) ways: Vec<Stretch<'a>>,
}

/// The way from one stop to the next.
pub(super) struct Stretch<'a> {
    pub(super) mode: Mode,
    /// From where to where; `None` where one of them is not known, and where a night lies between.
    pub(super) ends: Option<(Wgs84, Wgs84)>,
    /// The line that is published or was measured; empty where there is none.
    pub(super) line: &'a [Wgs84],
    /// Whether its length or its time is published.
    pub(super) published: bool,
}

/// The track of the open page: a curated route's or the visitor's own; `None` where there is nothing to draw.
#[must_use]
pub fn track(dataset: &Dataset, link: &Link) -> Option<Track> {
    let next = if let Page::Follow { stop, .. } = link.page { Some(usize::from(stop.saturating_sub(1))) } else { None };
    let going = going(dataset, link)?;
    let chosen = |spot: Option<Spot>| spot.and_then(Spot::point);
    let ends = match &link.page {
        Page::Plan => {
            let to = if let End::At(spot) = link.draft.end { Some(spot) } else { None };
            [chosen(link.draft.from), chosen(to)]
        }
        _ => [None; 2],
    };
    let mut track =
        draw(going.stops, next, |index| going.ways.get(index).map_or(&[], |way| way.line)).or_else(|| {
            // A start alone can be moved about before there is a stop.
            ends.iter().any(Option::is_some).then(Track::default)
        })?;
    let [from, to] = ends;
    track.line.splice(0..0, from);
    track.line.extend(to);
    if link.page == Page::Plan {
        track.bounds = Bounds::around(track.line.iter().copied());
    }
    (track.ends, track.own) = (ends, link.page == Page::Plan);
    Some(track)
}

/// The stops and ways of the open route; `None` where none is open.
pub(super) fn going<'a>(dataset: &'a Dataset, link: &Link) -> Option<Going<'a>> {
    match &link.page {
        Page::Route(id) | Page::Follow { route: Some(id), .. } => {
            Some(curated(dataset, dataset.routes.get(id).filter(|route| !route.about.withdrawn)?))
        }
        Page::Plan | Page::Follow { route: None, .. } => Some(own(dataset, &link.draft)),
        _ => None,
    }
}

/// A curated route's.
pub(super) fn curated<'a>(dataset: &'a Dataset, route: &'a Route) -> Going<'a> {
    let stops: Vec<_> = route.stops.iter().map(|stop| point(dataset, stop.place.as_ref()?)).collect();
    let way = |index: usize| {
        let leg = route.legs.get(index).and_then(Option::as_ref);
        let mode = leg.map_or(route.mode, |leg| leg.mode);
        let ends = stops[index].zip(stops[index + 1]);
        let published = leg.is_some_and(|leg| leg.distance.is_some() || leg.minutes.is_some());
        Stretch { mode, ends, line: line(dataset, leg.map_or(&[], |leg| &leg.line), ends, mode), published }
    };
    let ways = (0..stops.len().saturating_sub(1)).map(way).collect();
    Going { stops, ways }
}

/// The visitor's own.
pub(super) fn own<'a>(dataset: &'a Dataset, draft: &Draft) -> Going<'a> {
    let base = Route::behind(draft, dataset);
    let stops: Vec<_> = draft.stops.iter().map(|stop| point(dataset, &stop.place)).collect();
    let way = |(index, pair): (usize, &[crate::link::DraftStop])| {
        let mode = pair[1].mode.unwrap_or(draft.mode);
        let leg = base.and_then(|route| route.leg(&pair[0].place, &pair[1].place)).filter(|leg| leg.mode == mode);
        let ends = stops[index].zip(stops[index + 1]).filter(|_| !pair[1].new_day);
        let published = leg.is_some_and(|leg| leg.distance.is_some() || leg.minutes.is_some());
        Stretch { mode, ends, line: line(dataset, leg.map_or(&[], |leg| &leg.line), ends, mode), published }
    };
    let ways = draft.stops.windows(2).enumerate().map(way).collect();
    Going { stops, ways }
}

/// The places of a story in the order it is told, with the one that the reader has come to; `None` where none of them has
/// a point.
#[must_use]
pub fn story_track(dataset: &Dataset, story: &Story, at: Option<usize>) -> Option<Track> {
    draw(story.places.iter().map(|id| point(dataset, id)).collect(), at, |_| &[])
}

impl Going<'_> {
    /// The line through all stops; empty where no part of it is more than a straight one.
    pub(super) fn line(self) -> Vec<Wgs84> {
        if self.ways.iter().all(|way| way.line.is_empty()) {
            return Vec::new();
        }
        let ways = self.ways;
        let track = draw(self.stops, None, |index| ways.get(index).map_or(&[], |way| way.line));
        track.map(|track| track.line).unwrap_or_default()
    }
}

/// Joins the stops; `way` gives the known line from a stop to the one after it.
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
    let near = next.filter(|_| !stops.is_empty()).map(|next| {
        let next = next.min(stops.len() - 1);
        let before = stops[..next].iter().rev().flatten().next();
        let leg = if before.is_some() { way(next - 1) } else { &[] };
        // At the first stop, and at one that cannot be drawn, one sees where it goes on.
        let after = stops[next + 1..].iter().flatten().next().filter(|_| before.is_none() || stops[next].is_none());
        Bounds::around(stops[next].iter().chain(before).chain(after).chain(leg).copied())
    });
    let bounds = near.flatten().or_else(|| Bounds::around(line.iter().copied()));
    (!line.is_empty()).then_some(Track { line, stops, bounds, next, ..Track::default() })
}

/// The published line, else the measured one.
fn line<'a>(dataset: &'a Dataset, published: &'a [Wgs84], ends: Option<(Wgs84, Wgs84)>, mode: Mode) -> &'a [Wgs84] {
    match ends {
        Some((from, to)) if published.is_empty() => dataset.ways.line(from, to, mode),
        _ => published,
    }
}

fn point(dataset: &Dataset, id: &PlaceId) -> Option<Wgs84> {
    dataset.place(id)?.position.point()
}
