//! stub
use crate::{dataset::Dataset, geo::*, link::Link};
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    pub line: Vec<Wgs84>,
    pub stops: Vec<Option<Wgs84>>,
    pub bounds: Option<Bounds>,
}
#[must_use]
pub fn track(_: &Dataset, _: &Link) -> Option<Track> {
    None
}
