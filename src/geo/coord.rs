//! Positions, one type for each datum.

/// Longitude and latitude in degrees on WGS 84, which CGCS2000 equals for display.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wgs84 {
    longitude: f64,
    latitude: f64,
}

impl Wgs84 {
    /// A position from degrees; `None` unless both are finite and within ±180 and ±90.
    #[must_use]
    pub fn new(longitude: f64, latitude: f64) -> Option<Self> {
        let valid = longitude.abs() <= 180.0 && latitude.abs() <= 90.0;
        valid.then_some(Self { longitude, latitude })
    }

    /// Degrees east, −180 to 180.
    #[must_use]
    pub const fn longitude(self) -> f64 {
        self.longitude
    }

    /// Degrees north, −90 to 90.
    #[must_use]
    pub const fn latitude(self) -> f64 {
        self.latitude
    }
}
