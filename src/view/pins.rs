//! What the map draws: clusters and places in view, each as plain values.

use std::fmt::Write as _;

use super::{Letter, hue_of, kind, labels, letter_of, order, place_status};
use crate::{
    dataset::Dataset,
    geo::{Bounds, Cluster, ClusterId, Clusters, Pinned, Wgs84},
    place::{PlaceId, Position},
    text::Locale,
    time::{DateTime, State},
    words::{Format, Words},
};

/// Names are drawn beside single places only while so few are in view that they cannot crowd.
const NAMED_AT_MOST: usize = 40;

/// One thing on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// Where it is.
    pub position: Wgs84,
    /// What a screen reader calls it: a place's name, its main kind, and whether it is closed or stands there roughly.
    pub label: String,
    /// What it stands for.
    pub kind: PinKind,
}

/// What a [`Pin`] stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum PinKind {
    /// Several places close together.
    Cluster {
        /// The cluster, within the index it comes from.
        id: ClusterId,
        /// How many places.
        count: u32,
        /// A CSS `conic-gradient` with the share of each hue.
        ring: String,
        /// What it is called, where it is more than a number of places.
        name: String,
    },
    /// One place.
    Place {
        /// Which.
        id: PlaceId,
        /// Hue of its main tag.
        hue: u8,
        /// Characters of its main tag.
        letter: Letter,
        /// Its position is an estimate.
        rough: bool,
        /// It is known to be closed now.
        closed: bool,
        /// Its page is open.
        chosen: bool,
        /// Whether its name is drawn beside it.
        named: bool,
        /// Whether it is drawn before it, to the west: there is no room to the east.
        before: bool,
        /// Its name.
        name: String,
    },
}

/// The pins in `bounds` at `zoom`, drawn `size` times as large as on a phone; the chosen place stands by itself whatever
/// it is near to. They come in the order in which one reads: from north to south, and in a line from west to east.
#[must_use]
pub fn pins(
    dataset: &Dataset,
    clusters: &Clusters,
    (bounds, zoom, size): (Bounds, u8, f64),
    chosen: Option<&PlaceId>,
    now: DateTime,
    locale: Locale,
) -> Vec<Pin> {
    let visible = clusters.visible(bounds, zoom);
    let singles = visible.iter().filter(|cluster| matches!(cluster.pinned, Pinned::One(_))).count();
    let nearest = dataset.site.home.nearest();
    let chosen_row = chosen.and_then(|id| dataset.places.position(id));
    let mut pins: Vec<Pin> = visible
        .iter()
        .filter_map(|cluster| match cluster.pinned {
            Pinned::Many(id) => {
                let parts = clusters.expansion_zoom(id).is_some_and(|parts| parts > zoom && parts <= nearest);
                Some(cluster_pin(cluster, id, parts, locale))
            }
            Pinned::One(row) if Some(row as usize) == chosen_row => None,
            Pinned::One(row) => place_pin(dataset, row as usize, (false, singles <= NAMED_AT_MOST), now, locale),
        })
        .collect();
    pins.extend(chosen_row.and_then(|row| place_pin(dataset, row, (true, true), now, locale)));
    labels::part(&mut pins, &bounds, zoom, size);
    order::read(&mut pins, zoom, size);
    pins
}

fn cluster_pin(cluster: &Cluster, id: ClusterId, parts: bool, locale: Locale) -> Pin {
    Pin {
        position: cluster.position,
        label: Format(locale).cluster(cluster.count as usize, parts),
        kind: PinKind::Cluster {
            id,
            count: cluster.count,
            ring: ring(&cluster.hues, cluster.count),
            name: String::new(),
        },
    }
}

fn place_pin(
    dataset: &Dataset,
    row: usize,
    (chosen, named): (bool, bool),
    now: DateTime,
    locale: Locale,
) -> Option<Pin> {
    let place = dataset.places.row(row)?;
    let main = &dataset.site.main_taxonomy.places;
    let words = Words::of(locale);
    let name = place.about.name.get(locale).to_owned();
    let rough = matches!(place.position, Position::Approximate { .. });
    let closed = matches!(place_status(place, now, &dataset.holidays), State::Closed { .. });
    // What the disc shows by its hue, its letter and its edge.
    let mut label = name.clone();
    for (holds, word) in [(true, kind(dataset, place, locale)), (closed, words.closed), (rough, words.approximate)] {
        if holds && !word.is_empty() {
            label.push_str(Format(locale).comma());
            label.push_str(word);
        }
    }
    Some(Pin {
        position: place.position.point()?,
        label,
        kind: PinKind::Place {
            id: place.id.clone(),
            hue: hue_of(dataset, &place.about, main),
            letter: letter_of(dataset, &place.about, main, locale),
            rough,
            closed,
            chosen,
            named,
            before: false,
            name,
        },
    })
}

/// Shares of hues as a ring, the publisher's first hue at twelve o'clock.
fn ring(hues: &[u32], count: u32) -> String {
    let mut css = String::from("conic-gradient(");
    let mut sum = 0;
    for (hue, share) in hues.iter().enumerate().filter(|(_, share)| **share > 0) {
        let from = sum * 100 / count.max(1);
        sum += share;
        let to = sum * 100 / count.max(1);
        let comma = if css.ends_with('(') { "" } else { "," };
        let _ = write!(css, "{comma}var(--hue-{}) {from}% {to}%", hue.min(7));
    }
    css.push(')');
    css
}
