//! The manifest: the site, its taxonomies, and where its sources are.

use super::{
    filing::Filing,
    finding::Finding,
    json, lift,
    reading::Reading,
    wire::{At, Cell},
};
use crate::{
    geo::{Bounds, Datum},
    site::Site,
    taxonomy::Taxonomy,
};

/// What `site.json` says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Manifest {
    /// The site; its addresses are resolved, its positions are on WGS 84.
    pub site: Site,
    /// The ways of filing, as declared; sources may add to them.
    pub taxonomies: Vec<Taxonomy>,
    /// Where places must lie.
    pub area: Option<Bounds>,
}

/// The source's name in findings about the manifest.
pub const SITE: &str = "site.json";

/// Reads a manifest; `url` is its own address, from which the addresses in it are seen.
///
/// `None` only where the bytes are not an object of JSON at all.
#[must_use]
pub fn manifest(bytes: &[u8], url: &str) -> (Option<Manifest>, Vec<Finding>) {
    let (value, mut findings) = json::read(bytes, SITE);
    let reading = Reading::new(SITE, url, Datum::Wgs84, Filing::default());
    let row = value.and_then(|value| Cell::new(value, At::path(""), &reading).row());
    let manifest = row.map(|mut row| {
        let taxonomies = row.rows("taxonomies", lift::taxonomy);
        let (site, area) = lift::site(&mut row);
        Manifest { site, taxonomies, area }
    });
    let (_, more) = reading.finish();
    findings.extend(more);
    (manifest, findings)
}
