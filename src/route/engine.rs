//! Routing engines: how they are asked for the ways between stops, and what they answer.
//!
//! | engine | ways between all stops | the line of one way |
//! |---|---|---|
//! | OSRM 5 | `table/v1`: `durations` in seconds, `distances` in metres | `route/v1`, GeoJSON |
//! | Valhalla 3 | `sources_to_targets`: `time` in seconds, `distance` in kilometres | `route`, polyline of six decimals |
//! | `GraphHopper` 10 | `matrix`: `times` in seconds, `distances` in metres | `route`, `points` as coordinates |
//!
//! Nothing here goes over the network: a [`Request`] is what to send, a reading is of what came back. Whatever fails, the
//! estimates of the [`Matrix`] stay, and the caller is told why.

mod answer;
mod ask;

pub use answer::{EngineFault, read_line, read_table};

use super::{Matrix, Mode, Travel};
use crate::geo::Metres;

/// A routing engine that a publisher may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// <https://project-osrm.org/docs/v5.24.0/api/>; its profile is chosen by its address.
    Osrm,
    /// <https://valhalla.github.io/valhalla/api/>
    Valhalla,
    /// <https://docs.graphhopper.com/>
    GraphHopper,
}

/// What to send to an engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Where to.
    pub url: String,
    /// What to post as JSON; empty for a plain GET.
    pub body: String,
}

/// The ways between all points that were asked about, row by row; `None` where the engine knows none.
pub type Table = Vec<Option<Way>>;

/// A way as an engine measures it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// How long it takes, in seconds.
    pub seconds: f64,
    /// How far it is, where the engine says so.
    pub distance: Option<Metres>,
}

impl Matrix {
    /// Takes the ways that an engine measured between the points at these indices; published ways stay. Returns how many
    /// ways between different points it does not know: those stay estimated.
    pub fn measure(&mut self, points: &[usize], table: &Table, mode: Mode) -> usize {
        let mut missing = 0;
        let cells = points.iter().flat_map(|from| points.iter().map(move |to| (*from, *to)));
        for ((from, to), way) in cells.zip(table).filter(|((from, to), _)| from != to) {
            match way {
                Some(way) => self.replace_estimate(from, to, travel(*way, mode)),
                None => missing += 1,
            }
        }
        missing
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative, and saturating")]
pub(super) fn travel(way: Way, mode: Mode) -> Travel {
    Travel {
        mode,
        minutes: (way.seconds / 60.0).ceil() as u32,
        distance: way.distance,
        estimated: false,
        measured: true,
    }
}
