//! Which datum positions are published in, and the ways between them.
//!
//! GCJ-02 and BD-09 are not published officially; these are the formulas everybody uses (as in the project
//! eviltransform), on the Krasovsky ellipsoid; the choice of ellipsoid moves a result by 1.2 cm at most. They give the
//! shift forwards only. Backwards, the closed form is up to 4.4 m off, and each fixed-point round makes that about a
//! hundred times smaller: three rounds leave less than a micrometre.
//!
//! Outside a box around China the three agree, so nothing is shifted there; at the very edge of that box, positions
//! within the shift (700 m) of it may not come back exactly.

use std::f64::consts::PI;

use super::{
    Bd09, Gcj02, Wgs84,
    wave::{cosine, sine, sine_cosine},
};

/// A datum as declared by a publisher.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Datum {
    /// WGS 84, or CGCS2000, which equals it for display.
    #[default]
    Wgs84,
    /// GCJ-02, as used by Amap and Tencent.
    Gcj02,
    /// BD-09, as used by Baidu.
    Bd09,
}

impl Datum {
    /// The datum a publisher names: `WGS84`, `CGCS2000`, `GCJ02` or `BD09`, in any case, with any of `- _/:` or spaces
    /// between, or by its EPSG code (`EPSG:4326`, `EPSG:4490`), or `CRS84`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let plain: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
        match plain.as_str() {
            "WGS84" | "CGCS2000" | "EPSG4326" | "EPSG4490" | "CRS84" | "OGCCRS84" | "GPS" => Some(Self::Wgs84),
            "GCJ02" | "GCJ" | "GAODE" | "AMAP" => Some(Self::Gcj02),
            "BD09" | "BD09LL" | "BAIDU" => Some(Self::Bd09),
            _ => None,
        }
    }

    /// The position that a longitude and a latitude in degrees on this datum stand for; `None` unless both are finite
    /// and within ±180 and ±90.
    #[must_use]
    pub fn to_wgs84(self, longitude: f64, latitude: f64) -> Option<Wgs84> {
        match self {
            Self::Wgs84 => Wgs84::new(longitude, latitude),
            Self::Gcj02 => Gcj02::new(longitude, latitude).map(Wgs84::from),
            Self::Bd09 => Bd09::new(longitude, latitude).map(Wgs84::from),
        }
    }
}

impl From<Wgs84> for Gcj02 {
    fn from(position: Wgs84) -> Self {
        let Wgs84 { longitude, latitude } = position;
        let (longitude, latitude) =
            if is_shifted(longitude, latitude) { to_gcj(longitude, latitude) } else { (longitude, latitude) };
        Self { longitude, latitude }
    }
}

impl From<Gcj02> for Wgs84 {
    fn from(position: Gcj02) -> Self {
        let Gcj02 { longitude, latitude } = position;
        let (longitude, latitude) = if is_shifted(longitude, latitude) {
            invert(to_gcj, longitude, latitude, (0.0, 0.0))
        } else {
            (longitude, latitude)
        };
        Self { longitude, latitude }
    }
}

impl From<Gcj02> for Bd09 {
    fn from(position: Gcj02) -> Self {
        let Gcj02 { longitude, latitude } = position;
        let (longitude, latitude) =
            if is_shifted(longitude, latitude) { to_bd(longitude, latitude) } else { (longitude, latitude) };
        Self { longitude, latitude }
    }
}

impl From<Bd09> for Gcj02 {
    fn from(position: Bd09) -> Self {
        let Bd09 { longitude, latitude } = position;
        let (longitude, latitude) = if is_shifted(longitude, latitude) {
            invert(to_bd, longitude, latitude, BD_OFFSET)
        } else {
            (longitude, latitude)
        };
        Self { longitude, latitude }
    }
}

impl From<Wgs84> for Bd09 {
    fn from(position: Wgs84) -> Self {
        Gcj02::from(position).into()
    }
}

impl From<Bd09> for Wgs84 {
    fn from(position: Bd09) -> Self {
        Gcj02::from(position).into()
    }
}

/// Whether maps of China shift this position: the usual box, which holds some neighbours as well.
fn is_shifted(longitude: f64, latitude: f64) -> bool {
    (72.004..=137.8347).contains(&longitude) && (0.8293..=55.8271).contains(&latitude)
}

/// WGS 84 to GCJ-02, in degrees.
fn to_gcj(longitude: f64, latitude: f64) -> (f64, f64) {
    /// The semi-major axis of the Krasovsky ellipsoid, in metres, and the square of its eccentricity.
    const AXIS: f64 = 6_378_245.0;
    const ECCENTRICITY: f64 = 0.006_693_421_622_965_943;

    // Two sums of waves, in metres, around a point in Shaanxi.
    let (x, y) = (longitude - 105.0, latitude - 35.0);
    let wave = |size: f64, angle: f64| size * sine(angle * PI);
    let root = x.abs().sqrt();
    let short = wave(20.0, 6.0 * x) + wave(20.0, 2.0 * x);
    let north = -100.0
        + 2.0 * x
        + 3.0 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * root
        + (short + wave(20.0, y) + wave(40.0, y / 3.0) + wave(160.0, y / 12.0) + wave(320.0, y / 30.0)) * 2.0 / 3.0;
    let east = 300.0
        + x
        + 2.0 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * root
        + (short + wave(20.0, x) + wave(40.0, x / 3.0) + wave(150.0, x / 12.0) + wave(300.0, x / 30.0)) * 2.0 / 3.0;

    // Metres to degrees by the ellipsoid's two radii at this latitude.
    let (sine, cosine) = sine_cosine(latitude.to_radians());
    let flat = 1.0 - ECCENTRICITY * sine * sine;
    let meridian = AXIS * (1.0 - ECCENTRICITY) / (flat * flat.sqrt());
    let parallel = AXIS / flat.sqrt() * cosine;
    (longitude + (east / parallel).to_degrees(), latitude + (north / meridian).to_degrees())
}

/// The constant part of BD-09's shift, in degrees.
const BD_OFFSET: (f64, f64) = (0.0065, 0.006);

/// GCJ-02 to BD-09, in degrees.
fn to_bd(longitude: f64, latitude: f64) -> (f64, f64) {
    const TURN: f64 = PI * 3000.0 / 180.0;
    let radius = (longitude * longitude + latitude * latitude).sqrt() + 0.000_02 * sine(latitude * TURN);
    let angle = latitude.atan2(longitude) + 0.000_003 * cosine(longitude * TURN);
    let (sine, cosine) = sine_cosine(angle);
    (radius * cosine + BD_OFFSET.0, radius * sine + BD_OFFSET.1)
}

/// The position that `forward` takes to this one: the shift taken off once, where it is about `offset`, and then three
/// fixed-point rounds.
fn invert(forward: fn(f64, f64) -> (f64, f64), longitude: f64, latitude: f64, offset: (f64, f64)) -> (f64, f64) {
    let (mut x, mut y) = (longitude - offset.0, latitude - offset.1);
    for _ in 0..4 {
        let (east, north) = forward(x, y);
        x += longitude - east;
        y += latitude - north;
    }
    (x, y)
}
