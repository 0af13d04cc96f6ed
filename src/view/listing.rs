//! Which places the list shows: those the map shows, then those it cannot.

use crate::{dataset::Dataset, geo::Bounds};

/// Rows of places, in the order to list them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Those in view first, in the order they were found; then those without a point, or [all others](Self::with_others).
    pub rows: Vec<usize>,
    /// How many of them are in view.
    pub in_view: usize,
}

impl Listing {
    /// Lists all others of `found` as well, in their order, after those in view.
    #[must_use]
    pub fn with_others(mut self, found: &[usize]) -> Self {
        self.rows.truncate(self.in_view);
        let mut here = vec![false; found.iter().max().map_or(0, |last| last + 1)];
        for row in &self.rows {
            here[*row] = true;
        }
        self.rows.extend(found.iter().copied().filter(|row| !here[*row]));
        self
    }
}

/// What of `found` lies in `bounds`, followed by what has no point to lie anywhere; everything while there is no map.
#[must_use]
pub fn in_view(dataset: &Dataset, found: &[usize], bounds: Option<Bounds>) -> Listing {
    let Some(bounds) = bounds else { return Listing { rows: found.to_vec(), in_view: found.len() } };
    let point = |row: &usize| dataset.places.row(*row).and_then(|place| place.position.point());
    let mut rows: Vec<usize> =
        found.iter().copied().filter(|row| point(row).is_some_and(|point| bounds.contains(point))).collect();
    let in_view = rows.len();
    rows.extend(found.iter().copied().filter(|row| point(row).is_none()));
    Listing { rows, in_view }
}
