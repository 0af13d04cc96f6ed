//! A box of longitudes and latitudes.

use super::Wgs84;

/// The box between two corners, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The corner with the smallest longitude and latitude.
    pub south_west: Wgs84,
    /// The corner with the largest longitude and latitude.
    pub north_east: Wgs84,
}
