//! How long the ways between stops take.
//!
//! What a publisher says wins. Everything else is an estimate from straight lines, and is marked as one.

use super::{Leg, Mode};
use crate::geo::{Metres, Wgs84};

/// How fast one walks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// 4.0 km/h.
    #[default]
    Usual,
    /// 3.0 km/h, for elders and school classes.
    Slow,
}

/// The way from one stop to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Travel {
    /// How one travels.
    pub mode: Mode,
    /// How long, in minutes, rounded up.
    pub minutes: u32,
    /// How far along the way; `None` where neither the publisher nor the positions tell.
    pub distance: Option<Metres>,
    /// Whether `minutes` is reckoned from a straight line, rather than published or measured along the roads.
    pub estimated: bool,
    /// Whether a routing engine measured it along the roads.
    pub measured: bool,
}

/// The ways between all stops of a trip, by index.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    size: usize,
    cells: Vec<Option<Travel>>,
}

/// How much longer a way in a town is than the straight line; an assumption, usual in planning for walkers.
const DETOUR: f64 = 1.3;

impl Matrix {
    /// Estimates every way between stops whose positions are known.
    #[must_use]
    pub fn estimate(points: &[Option<Wgs84>], mode: Mode, pace: Pace) -> Self {
        let way = |from: &Option<Wgs84>, to: &Option<Wgs84>| Some(estimate((*from)?, (*to)?, mode, pace));
        let cells = points.iter().flat_map(|from| points.iter().map(move |to| way(from, to))).collect();
        Self { size: points.len(), cells }
    }

    /// The ways between some of the stops alone, in the order given.
    pub(super) fn pick(&self, indices: &[usize]) -> Self {
        let cells = indices.iter().flat_map(|from| indices.iter().map(move |to| self.get(*from, *to))).collect();
        Self { size: indices.len(), cells }
    }

    /// Takes the published way from one stop to another; what it leaves out stays estimated.
    pub fn publish(&mut self, from: usize, to: usize, leg: &Leg, pace: Pace) {
        if from >= self.size || to >= self.size {
            return;
        }
        let cell = &mut self.cells[from * self.size + to];
        let distance = leg.distance.or(cell.and_then(|travel| travel.distance));
        let published = leg.minutes.map(u32::from);
        let minutes = published.or_else(|| distance.map(|way| way.minutes(speed(leg.mode, pace), 1.0)));
        if let Some(minutes) = minutes {
            *cell = Some(Travel { mode: leg.mode, minutes, distance, estimated: published.is_none(), measured: false });
        }
    }

    /// Puts a measured way in the place of an estimate, or of nothing; a published one stays.
    pub(super) fn replace_estimate(&mut self, from: usize, to: usize, travel: Travel) {
        if from < self.size && to < self.size {
            let cell = &mut self.cells[from * self.size + to];
            if cell.is_none_or(|known| known.estimated) {
                *cell = Some(travel);
            }
        }
    }

    /// Puts a way in the place of what was known.
    pub(super) fn put(&mut self, from: usize, to: usize, travel: Travel) {
        if from < self.size && to < self.size {
            self.cells[from * self.size + to] = Some(travel);
        }
    }

    /// The way from one stop to another; `None` where nothing is known about it.
    #[must_use]
    pub fn get(&self, from: usize, to: usize) -> Option<Travel> {
        if from < self.size && to < self.size { self.cells[from * self.size + to] } else { None }
    }
}

/// The way from one point to another, reckoned from the straight line between them.
pub(super) fn estimate(from: Wgs84, to: Wgs84, mode: Mode, pace: Pace) -> Travel {
    let straight = from.distance(to);
    let minutes = straight.minutes(speed(mode, pace), DETOUR);
    Travel { mode, minutes, distance: Some(Metres(straight.0 * DETOUR)), estimated: true, measured: false }
}

/// Kilometres an hour, stops and traffic lights included. Assumptions all: vehicles in a town do about 20.
const fn speed(mode: Mode, pace: Pace) -> f64 {
    match (mode, pace) {
        (Mode::Walk, Pace::Usual) => 4.0,
        (Mode::Walk, Pace::Slow) => 3.0,
        (Mode::Bicycle, _) => 12.0,
        (Mode::Bus | Mode::Coach | Mode::Mixed, _) => 20.0,
    }
}
