//! Where the map looks.

use std::fmt;

use crate::{decimal, geo::Wgs84};

/// The middle of the map and how near it is; kept no finer than a link writes it.
///
/// Written `23.16343,113.25470,14`: latitude and longitude to five decimals (about a metre), then the zoom level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    center: Wgs84,
    /// In hundredths of a level.
    zoom: i32,
}

const PLACES: u32 = 5;
const SCALE: f64 = 100_000.0;

impl Camera {
    /// The nearest zoom level there is.
    pub const MAX_ZOOM: f64 = 24.0;

    /// A camera over a position; the zoom level is kept within 0 and [`Camera::MAX_ZOOM`], to two decimals.
    #[must_use]
    pub fn new(center: Wgs84, zoom: f64) -> Self {
        let [longitude, latitude] = [center.longitude(), center.latitude()].map(|degrees| f64::from(fixed(degrees)));
        let rounded = Wgs84::new(longitude / SCALE, latitude / SCALE).unwrap_or(center);
        let zoom = if zoom.is_nan() { 0.0 } else { zoom.clamp(0.0, Self::MAX_ZOOM) };
        Self { center: rounded, zoom: whole(zoom * 100.0) }
    }

    /// The middle of the map.
    #[must_use]
    pub const fn center(self) -> Wgs84 {
        self.center
    }

    /// The zoom level; each further one doubles the scale.
    #[must_use]
    pub fn zoom(self) -> f64 {
        f64::from(self.zoom) / 100.0
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(',').map(str::trim);
        let latitude = decimal::parse(parts.next()?, PLACES)?;
        let longitude = decimal::parse(parts.next()?, PLACES)?;
        let zoom = decimal::parse(parts.next()?, 2)?;
        let center = Wgs84::new(f64::from(longitude) / SCALE, f64::from(latitude) / SCALE)?;
        Some(Self::new(center, f64::from(zoom) / 100.0))
    }
}

impl fmt::Display for Camera {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        decimal::write(f, fixed(self.center.latitude()), PLACES)?;
        f.write_str(",")?;
        decimal::write(f, fixed(self.center.longitude()), PLACES)?;
        // Whole levels are by far the most frequent, and read best without decimals.
        write!(f, ",{}", self.zoom / 100)?;
        if self.zoom % 100 == 0 { Ok(()) } else { write!(f, ".{:02}", self.zoom % 100) }
    }
}

/// Degrees in hundred-thousandths.
fn fixed(degrees: f64) -> i32 {
    whole(degrees * SCALE)
}

#[expect(clippy::cast_possible_truncation, reason = "rounded first, and at most 180 × 100,000")]
fn whole(value: f64) -> i32 {
    value.round() as i32
}
