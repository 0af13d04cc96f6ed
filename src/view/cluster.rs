//! The places of a result as a cluster index.

use super::hue_in;
use crate::{
    dataset::Dataset,
    geo::{ClusterOptions, Clusters, Pin},
};

/// Discs of up to 62 pixels that do not touch; from street level on every place stands for itself.
pub(super) const OPTIONS: ClusterOptions = ClusterOptions { radius: 64, min_zoom: 3, max_zoom: 16 };

/// Clusters the places at `rows` that have a point, split by the hue of their main tag.
#[must_use]
pub fn cluster(dataset: &Dataset, rows: &[usize]) -> Clusters {
    let main = dataset.taxonomy(&dataset.site.main_taxonomy.places);
    let points: Vec<Pin> = rows.iter().filter_map(|&row| pin(dataset, main, row)).collect();
    Clusters::build(&points, OPTIONS)
}

/// The pin of the place at a row, its hue that of its tag in the taxonomy `main`; `None` where it has no point.
pub(super) fn pin(dataset: &Dataset, main: Option<u16>, row: usize) -> Option<Pin> {
    let place = dataset.places.row(row)?;
    let hue = hue_in(dataset, &place.about, main);
    Some(Pin { position: place.position.point()?, row: u32::try_from(row).ok()?, hue })
}
