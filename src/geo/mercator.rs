//! The square that web maps are cut from.

use std::f64::consts::PI;

use super::{Wgs84, wave::sine};

/// A position on the Web Mercator square (EPSG:3857): 0 to 1 from west to east and from north to south.
///
/// At zoom `z` the square is 256 × 2^z pixels wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mercator {
    /// From the antimeridian eastwards, 0 to 1.
    pub x: f64,
    /// From 85.05° N southwards, 0 to 1.
    pub y: f64,
}

impl From<Wgs84> for Mercator {
    /// Positions nearer to a pole than 4.95° come to lie on the square's edge.
    fn from(position: Wgs84) -> Self {
        let sine = sine(position.latitude.to_radians());
        let y = 0.5 - 0.25 * ((1.0 + sine) / (1.0 - sine)).ln() / PI;
        Self { x: position.longitude / 360.0 + 0.5, y: y.clamp(0.0, 1.0) }
    }
}

impl From<Mercator> for Wgs84 {
    /// Positions off the square are taken to its edge.
    fn from(square: Mercator) -> Self {
        let longitude = (square.x.clamp(0.0, 1.0) - 0.5) * 360.0;
        let north = (1.0 - 2.0 * square.y.clamp(0.0, 1.0)) * PI;
        Self { longitude, latitude: 2.0 * north.exp().atan().to_degrees() - 90.0 }
    }
}

/// Latitudes of the square's rows, laid out once: quicker than the formula, and within a millimetre of it.
#[derive(Clone, Debug)]
pub(super) struct Latitudes(Vec<(f64, f64)>);

impl Latitudes {
    /// Rows laid out; between two of them the curve is cubic.
    const ROWS: u32 = 1024;

    /// The latitude and its slope at each row.
    pub fn new() -> Self {
        let row = |row| {
            let y = f64::from(row) / f64::from(Self::ROWS);
            let latitude = Wgs84::from(Mercator { x: 0.5, y }).latitude;
            (latitude, -360.0 / f64::from(Self::ROWS) * latitude.to_radians().cos())
        };
        Self((0..=Self::ROWS).map(row).collect())
    }

    /// The position at a point of the square, 0 to 1.
    pub fn position(&self, x: f64, y: f64) -> Wgs84 {
        let place = y * f64::from(Self::ROWS);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to the number of rows")]
        let row = place as usize;
        let latitude = match self.0.get(row..row + 2) {
            Some(&[(from, rise), (to, fall)]) => {
                let t = place - place.floor();
                let (u, rest) = (1.0 - t, t * (1.0 - t));
                from * u + to * t + rest * (u * (rise - to + from) + t * (to - from - fall))
            }
            _ => Wgs84::from(Mercator { x, y }).latitude,
        };
        Wgs84 { longitude: (x - 0.5) * 360.0, latitude }
    }
}
