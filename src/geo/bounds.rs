//! A box of longitudes and latitudes.

use super::{Mercator, Wgs84};

/// The box between two corners, both inclusive.
///
/// A box whose west is greater than its east lies across the antimeridian. Only here does anybody need to know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The corner with the smallest longitude and latitude.
    pub south_west: Wgs84,
    /// The corner with the largest longitude and latitude.
    pub north_east: Wgs84,
}

impl Bounds {
    /// A box from degrees as maps give them: longitudes may run on beyond ±180, latitudes beyond ±90 are cut off.
    ///
    /// `None` unless all are finite, west is not greater than east, and south is not greater than north.
    #[must_use]
    pub fn new(west: f64, south: f64, east: f64, north: f64) -> Option<Self> {
        let ordered = west <= east && south <= north && (east - west).is_finite() && (north - south).is_finite();
        if !ordered {
            return None;
        }
        let (west, east) = if east - west >= 360.0 { (-180.0, 180.0) } else { (wrap(west), wrap(east)) };
        let corner = |longitude, latitude: f64| Wgs84 { longitude, latitude: latitude.clamp(-90.0, 90.0) };
        Some(Self { south_west: corner(west, south), north_east: corner(east, north) })
    }

    /// The box of one point.
    #[must_use]
    pub const fn at(point: Wgs84) -> Self {
        Self { south_west: point, north_east: point }
    }

    /// The smallest box, not across the antimeridian, around points; `None` for no points.
    #[must_use]
    pub fn around(points: impl IntoIterator<Item = Wgs84>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = Self::at(points.next()?);
        Some(points.fold(first, Self::extend))
    }

    /// This box, grown to hold a point; a box across the antimeridian grows on the nearer side.
    #[must_use]
    pub fn extend(self, point: Wgs84) -> Self {
        let Self { mut south_west, mut north_east } = self;
        south_west.latitude = south_west.latitude.min(point.latitude);
        north_east.latitude = north_east.latitude.max(point.latitude);
        if self.crosses_antimeridian() {
            let (to_west, to_east) = (south_west.longitude - point.longitude, point.longitude - north_east.longitude);
            if to_west > 0.0 && to_east > 0.0 {
                let side = if to_west < to_east { &mut south_west } else { &mut north_east };
                side.longitude = point.longitude;
            }
        } else {
            south_west.longitude = south_west.longitude.min(point.longitude);
            north_east.longitude = north_east.longitude.max(point.longitude);
        }
        Self { south_west, north_east }
    }

    /// Whether a point lies in the box or on its edge.
    #[must_use]
    pub fn contains(&self, point: Wgs84) -> bool {
        let (west, east) = (self.south_west.longitude, self.north_east.longitude);
        let between = if self.crosses_antimeridian() {
            point.longitude >= west || point.longitude <= east
        } else {
            west <= point.longitude && point.longitude <= east
        };
        between && self.south_west.latitude <= point.latitude && point.latitude <= self.north_east.latitude
    }

    /// The northern part of the box, 0 to 1 of its height on a map.
    #[must_use]
    pub fn upper(self, part: f64) -> Self {
        let [north, south]: [Mercator; 2] = [self.north_east.into(), self.south_west.into()];
        let y = north.y + (south.y - north.y) * part.clamp(0.0, 1.0);
        let latitude = Wgs84::from(Mercator { x: 0.5, y }).latitude;
        Self { south_west: Wgs84 { latitude, ..self.south_west }, ..self }
    }

    /// The point with the mean longitude and latitude.
    #[must_use]
    pub fn center(&self) -> Wgs84 {
        Wgs84 {
            longitude: wrap(self.south_west.longitude + self.width() / 2.0),
            latitude: f64::midpoint(self.south_west.latitude, self.north_east.latitude),
        }
    }

    /// This box, wider by `part` of its width on the east and the west each, and so for its height.
    #[must_use]
    pub fn pad(self, part: f64) -> Self {
        let (west, width) = (self.south_west.longitude, self.width());
        let (south, north) = (self.south_west.latitude, self.north_east.latitude);
        let (x, y) = (width * part, (north - south) * part);
        Self::new(west - x, south - y, west + width + x, north + y).unwrap_or(self)
    }

    /// The greatest whole zoom, at most `max_zoom`, at which the box fits into so many pixels on a web map; 0 if none.
    #[must_use]
    pub fn fit(&self, width: u32, height: u32, max_zoom: u8) -> u8 {
        let (south_west, north_east) = (Mercator::from(self.south_west), Mercator::from(self.north_east));
        let (across, down) = (self.width() / 360.0, south_west.y - north_east.y);
        let fits = |zoom: &u8| {
            let world = 256.0 * f64::from(1_u32 << zoom);
            across * world <= f64::from(width) && down * world <= f64::from(height)
        };
        (0..=max_zoom.min(30)).rev().find(fits).unwrap_or(0)
    }

    /// This box as one or two boxes that do not cross the antimeridian; the second is `None` where one does.
    pub(super) fn split(self) -> (Self, Option<Self>) {
        if !self.crosses_antimeridian() {
            return (self, None);
        }
        let edge = |longitude, corner: Wgs84| Wgs84 { longitude, latitude: corner.latitude };
        let west = Self { north_east: edge(180.0, self.north_east), ..self };
        let east = Self { south_west: edge(-180.0, self.south_west), ..self };
        (west, Some(east))
    }

    fn crosses_antimeridian(&self) -> bool {
        self.south_west.longitude > self.north_east.longitude
    }

    /// From west to east, in degrees.
    fn width(&self) -> f64 {
        let width = self.north_east.longitude - self.south_west.longitude;
        if width < 0.0 { width + 360.0 } else { width }
    }
}

/// A longitude brought within ±180; both ends stay as they are.
fn wrap(longitude: f64) -> f64 {
    if longitude.abs() <= 180.0 { longitude } else { longitude - 360.0 * ((longitude + 180.0) / 360.0).floor() }
}
