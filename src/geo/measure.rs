//! Lengths and directions on the ground.

use super::{
    Wgs84,
    wave::{cosine, sine, sine_cosine},
};

/// The Earth's mean radius in metres (IUGG); a great circle on it is within 0.6 % of the ellipsoid's.
pub(super) const EARTH: f64 = 6_371_008.8;

/// A length in metres; finite and not negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Metres(pub f64);

impl Metres {
    /// Minutes to go this far, rounded up, at `km_per_hour`, where the way is `detour` times the straight line
    /// (1.0 where it is the way itself); zero where the speed is not positive.
    #[must_use]
    // A way around the Earth at 1 m/h takes fewer minutes than a u32 holds; the cast saturates beyond.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn minutes(self, km_per_hour: f64, detour: f64) -> u32 {
        let metres_per_minute = km_per_hour * 1000.0 / 60.0;
        if metres_per_minute > 0.0 { (self.0 * detour / metres_per_minute).ceil() as u32 } else { 0 }
    }

    /// The straight line that can be gone in so many minutes, the inverse of [`Metres::minutes`]; zero where the speed or
    /// the detour is not positive.
    #[must_use]
    pub fn within(minutes: u32, km_per_hour: f64, detour: f64) -> Self {
        let sound = km_per_hour > 0.0 && detour > 0.0;
        Self(if sound { f64::from(minutes) * km_per_hour * 1000.0 / 60.0 / detour } else { 0.0 })
    }
}

impl Wgs84 {
    /// The great-circle distance, by the haversine formula: exact for the smallest and the largest.
    #[must_use]
    pub fn distance(self, other: Self) -> Metres {
        let half_north = sine(((other.latitude - self.latitude) / 2.0).to_radians());
        let half_east = sine(((other.longitude - self.longitude) / 2.0).to_radians());
        let cosines = cosine(self.latitude.to_radians()) * cosine(other.latitude.to_radians());
        let chord = (half_north * half_north + cosines * half_east * half_east).clamp(0.0, 1.0);
        Metres(2.0 * EARTH * chord.sqrt().asin())
    }

    /// The direction in which to set out for `other`, in degrees clockwise from north, 0 to 360; 0 for the same point.
    #[must_use]
    pub fn bearing(self, other: Self) -> f64 {
        let (sine, cosine) = sine_cosine(self.latitude.to_radians());
        let (other_sine, other_cosine) = sine_cosine(other.latitude.to_radians());
        let (east_sine, east_cosine) = sine_cosine((other.longitude - self.longitude).to_radians());
        let north = cosine * other_sine - sine * other_cosine * east_cosine;
        let bearing = (east_sine * other_cosine).atan2(north).to_degrees();
        if bearing < 0.0 { bearing + 360.0 } else { bearing }
    }
}
