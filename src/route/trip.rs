//! What is asked of the planner: where to stop, for how long, and when the doors are open.

use super::{Doors, Matrix, Mode, Pace};
use crate::geo::Wgs84;

/// A day out: stops in the order they were asked for, and the ways between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Trip {
    /// The stops; every index of a [`Plan`](super::Plan) points here.
    pub visits: Vec<Visit>,
    /// The ways between them.
    pub matrix: Matrix,
    /// How one travels where nothing else is published.
    pub mode: Mode,
    /// How fast one walks.
    pub pace: Pace,
    /// When to be at the first stop, in minutes since midnight.
    pub start: u16,
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
}

impl Trip {
    /// Nine in the morning: when one sets out where nobody says otherwise.
    pub const DEFAULT_START: u16 = 9 * 60;

    /// How long one stays where nobody says otherwise, in minutes; shown as assumed.
    pub const DEFAULT_STAY: u16 = 30;

    /// A trip over ways that are all estimated.
    #[must_use]
    pub fn new(visits: Vec<Visit>, mode: Mode, pace: Pace, start: u16) -> Self {
        let points: Vec<_> = visits.iter().map(|visit| visit.position).collect();
        let matrix = Matrix::estimate(&points, mode, pace);
        Self { visits, matrix, mode, pace, start }
    }

    /// The stops in the order they were asked for.
    #[must_use]
    pub fn as_asked(&self) -> Vec<usize> {
        (0..self.visits.len()).collect()
    }
}
