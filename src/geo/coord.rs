//! Positions, one type for each datum, so that one cannot be taken for another.

use std::{fmt, str::FromStr};

/// One type for each datum: the same checks, the same text, nothing else in common.
macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $name {
            pub(super) longitude: f64,
            pub(super) latitude: f64,
        }

        impl $name {
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

        /// `longitude,latitude` with six decimals each, which is 11 cm or better.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{},{}", Degrees(self.longitude), Degrees(self.latitude))
            }
        }

        /// `longitude,latitude` in decimal degrees, in this order; no exponents.
        impl FromStr for $name {
            type Err = NotAPosition;

            fn from_str(text: &str) -> Result<Self, NotAPosition> {
                let (longitude, latitude) = text.split_once(',').ok_or(NotAPosition)?;
                let longitude = parse_degrees(longitude.trim()).ok_or(NotAPosition)?;
                let latitude = parse_degrees(latitude.trim()).ok_or(NotAPosition)?;
                Self::new(longitude, latitude).ok_or(NotAPosition)
            }
        }
    )+};
}

positions!(
    /// Longitude and latitude in degrees on WGS 84, which CGCS2000 equals for display.
    Wgs84,
    /// Longitude and latitude in degrees on GCJ-02, as Amap and Tencent use it.
    Gcj02,
    /// Longitude and latitude in degrees on BD-09, as Baidu uses it.
    Bd09,
);

/// The text is not `longitude,latitude` within ±180 and ±90.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPosition;

impl fmt::Display for NotAPosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a longitude and a latitude in degrees")
    }
}

impl std::error::Error for NotAPosition {}

/// An angle in degrees, printed with six decimals, trailing zeros dropped: `113.26`.
///
/// Works on whole micro-degrees, so that the page need not carry the printing of floating-point numbers.
/// Must be finite and within ±180.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Degrees(pub f64);

impl fmt::Display for Degrees {
    // The bound on the angle keeps the micro-degrees within 28 bits.
    #[allow(clippy::cast_possible_truncation)]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let micro = (self.0 * 1e6).round() as i32;
        if micro < 0 {
            f.write_str("-")?;
        }
        let micro = micro.unsigned_abs();
        write!(f, "{}", micro / 1_000_000)?;
        let (mut fraction, mut width) = (micro % 1_000_000, 6);
        if fraction == 0 {
            return Ok(());
        }
        while fraction % 10 == 0 {
            fraction /= 10;
            width -= 1;
        }
        write!(f, ".{fraction:0width$}")
    }
}

/// Decimal degrees such as `-0.5` or `113`; digits beyond the tenth decimal (0.01 mm) are read over.
fn parse_degrees(text: &str) -> Option<f64> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() > 3 || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    // Whole and fraction make one integer below 2^53, so that the single division rounds as a direct reading would.
    let (mut value, mut scale) = (0.0, 1.0);
    for digit in whole.bytes() {
        value = value * 10.0 + f64::from(digit - b'0');
    }
    for digit in fraction.bytes().take(10) {
        value = value * 10.0 + f64::from(digit - b'0');
        scale *= 10.0;
    }
    Some(if negative { -value / scale } else { value / scale })
}
