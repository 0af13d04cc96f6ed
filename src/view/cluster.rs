//! The places of a result as a cluster index.

use super::hue_of;
use crate::{
    dataset::Dataset,
    geo::{ClusterOptions, Clusters, Pin},
};

/// Discs of up to 62 pixels that do not touch; from street level on every place stands for itself.
const OPTIONS: ClusterOptions = ClusterOptions { radius: 64, min_zoom: 3, max_zoom: 16 };

/// Clusters the places at `rows` that have a point, split by the hue of their main tag.
#[must_use]
pub fn cluster(dataset: &Dataset, rows: &[usize]) -> Clusters {
    let main = &dataset.site.main_taxonomy.places;
    let points: Vec<Pin> = rows
        .iter()
        .filter_map(|&row| {
            let place = dataset.places.row(row)?;
            let position = place.position.point()?;
            Some(Pin { position, row: u32::try_from(row).ok()?, hue: hue_of(dataset, &place.about, main) })
        })
        .collect();
    Clusters::build(&points, OPTIONS)
}
