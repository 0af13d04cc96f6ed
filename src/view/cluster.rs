//! The places of a result as a cluster index.

use super::hue_in;
use crate::{
    dataset::Dataset,
    geo::{ClusterOptions, Clusters, Pin},
};

/// Discs of up to 62 pixels, drawn `size` times as large: those of single places touch no other, however near one looks,
/// and no disc reaches the middle of another. What no map parts opens as a list.
pub(super) fn options(size: f64, max_zoom: u8) -> ClusterOptions {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "markers are drawn at most twice as large"
    )]
    let radius = (64.0 * size) as u8;
    ClusterOptions { radius, min_zoom: 3, max_zoom }
}

/// Clusters the places at `rows` that have a point, split by the hue of their main tag; for markers drawn `size` times as
/// large as on a phone.
#[must_use]
pub fn cluster(dataset: &Dataset, rows: &[usize], size: f64) -> Clusters {
    let main = dataset.taxonomy(&dataset.site.main_taxonomy.places);
    // Room for all at once: growing takes longer than looking.
    let mut points = Vec::with_capacity(rows.len());
    points.extend(rows.iter().filter_map(|&row| pin(dataset, main, row)));
    Clusters::build(&points, options(size, 20))
}

/// The pin of the place at a row, its hue that of its tag in the taxonomy `main`; `None` where it has no point.
pub(super) fn pin(dataset: &Dataset, main: Option<u16>, row: usize) -> Option<Pin> {
    let place = dataset.places.row(row)?;
    let hue = hue_in(dataset, &place.about, main);
    Some(Pin { position: place.position.point()?, row: u32::try_from(row).ok()?, hue })
}
