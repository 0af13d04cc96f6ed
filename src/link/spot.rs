//! A point as a link writes it: `23.16343,113.25470`.

use std::fmt;

use crate::{decimal, geo::Wgs84};

/// A point on WGS 84 in hundred-thousandths of a degree, about a metre: what it is in a link it is everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// North of the equator.
    pub(super) latitude: i32,
    /// East of Greenwich.
    pub(super) longitude: i32,
}

const PLACES: u32 = 5;

impl Spot {
    /// The nearest one to a point.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "at most 180 × 100,000")]
    pub fn new(point: Wgs84) -> Self {
        let round = |degrees: f64| (degrees * 1e5).round() as i32;
        Self { latitude: round(point.latitude()), longitude: round(point.longitude()) }
    }

    /// A spot from its two numbers; `None` where that is no point on Earth.
    pub(super) fn of(latitude: i32, longitude: i32) -> Option<Self> {
        let spot = Self { latitude, longitude };
        spot.point().map(|_| spot)
    }

    /// The point itself.
    #[must_use]
    pub fn point(self) -> Option<Wgs84> {
        Wgs84::new(f64::from(self.longitude) / 1e5, f64::from(self.latitude) / 1e5)
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (latitude, longitude) = text.split_once(',')?;
        Self::of(decimal::parse(latitude, PLACES)?, decimal::parse(longitude, PLACES)?)
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        decimal::write(f, self.latitude, PLACES)?;
        f.write_str(",")?;
        decimal::write(f, self.longitude, PLACES)
    }
}
