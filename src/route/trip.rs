//! What is asked of the planner: where to stop, for how long, and when the doors are open.

use super::{Doors, Matrix, Mode, Pace, cost::estimate};
use crate::geo::Wgs84;

/// A day out: stops in the order they were asked for, and the ways between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Trip {
    /// The stops; every index of a [`Plan`](super::Plan) points here.
    pub visits: Vec<Visit>,
    /// The ways between them; the index behind the stops' is the start, the next one the end.
    pub matrix: Matrix,
    /// How one travels where nothing else is published.
    pub mode: Mode,
    /// How fast one walks.
    pub pace: Pace,
    /// When to set out from `from`, or else to be at the first stop, in minutes since midnight.
    pub start: u16,
    /// Where the day begins, if not at its first stop; set by [`Trip::between`].
    pub from: Option<Wgs84>,
    /// Where it ends, if not at its last stop; the same as `from` for a round trip.
    pub to: Option<Wgs84>,
    /// When to be done, in minutes since midnight.
    pub back_by: Option<u16>,
    /// When to eat.
    pub lunch: Option<Meal>,
}

/// A meal on the way, at the stop one happens to be at.
///
/// A day that is over before it could begin needs none, nor does one that sets out after it had to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meal {
    /// When it may begin, in minutes since midnight.
    pub from: u16,
    /// When it must have begun; not before `from`.
    pub until: u16,
    /// How long it takes, in minutes.
    pub minutes: u16,
}

/// One stop of a [`Trip`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    /// Where it is; a stop without a position is kept, without a way to it.
    pub position: Option<Wgs84>,
    /// How long to stay, in minutes.
    pub stay: u16,
    /// Whether the stay is assumed because nobody gave one.
    pub stay_assumed: bool,
    /// When it is open on that day.
    pub doors: Doors,
    /// Whether `doors` rests on holidays that are not announced yet.
    pub hours_assumed: bool,
    /// How much one would like to see it, from 1 up, where it may be left out; `None` where it must be seen.
    pub wish: Option<u16>,
    /// Whether it stays where it was asked for; such a stop is never left out.
    pub locked: bool,
}

impl Trip {
    /// Nine in the morning: when one sets out where nobody says otherwise.
    pub const DEFAULT_START: u16 = 9 * 60;

    /// How long one stays where nobody says otherwise, in minutes; shown as assumed.
    pub const DEFAULT_STAY: u16 = 30;

    /// A trip over ways that are all estimated.
    #[must_use]
    pub fn new(visits: Vec<Visit>, mode: Mode, pace: Pace, start: u16) -> Self {
        let mut trip = Self {
            visits,
            matrix: Matrix::default(),
            mode,
            pace,
            start,
            from: None,
            to: None,
            back_by: None,
            lunch: None,
        };
        trip.matrix = Matrix::estimate(&trip.points(), mode, pace);
        trip
    }

    /// The same trip from one point to another; every way is estimated again.
    #[must_use]
    pub fn between(mut self, from: Option<Wgs84>, to: Option<Wgs84>) -> Self {
        (self.from, self.to) = (from, to);
        self.matrix = Matrix::estimate(&self.points(), self.mode, self.pace);
        self
    }

    /// Travels to a stop another way than on the whole trip: every way to it is estimated again.
    pub fn arrive_by(&mut self, stop: usize, mode: Mode) {
        let points = self.points();
        let Some(there) = points.get(stop).copied().flatten() else { return };
        for (from, point) in points.iter().enumerate() {
            if let Some(point) = point {
                self.matrix.put(from, stop, estimate(*point, there, mode, self.pace));
            }
        }
    }

    /// The points that the matrix is about: the stops, the start, the end.
    #[must_use]
    pub fn points(&self) -> Vec<Option<Wgs84>> {
        self.visits.iter().map(|visit| visit.position).chain([self.from, self.to]).collect()
    }

    /// The stops in the order they were asked for.
    #[must_use]
    pub fn as_asked(&self) -> Vec<usize> {
        (0..self.visits.len()).collect()
    }
}
