//! A static index of points: built once, then asked for boxes, circles and nearest points.
//!
//! A k-d tree laid out in one array, in the manner of kdbush: the middle of every stretch splits it by longitude and
//! latitude in turn, short stretches are left unsorted and scanned.

use super::{
    Bounds, Metres, Wgs84,
    measure::EARTH,
    wave::{cosine, sine},
};

/// Stretches up to this length are scanned.
const LEAF: usize = 32;

/// Points by index into the slice they were built from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PointIndex {
    /// In tree order.
    points: Vec<(Wgs84, u32)>,
}

impl PointIndex {
    /// An index of points; a point's number is its place in `points`. At most `u32::MAX` points.
    #[must_use]
    pub fn build(points: &[Wgs84]) -> Self {
        let mut points: Vec<_> = points.iter().copied().zip(0..).collect();
        sort(&mut points, Axis::Longitude);
        Self { points }
    }

    /// The points in a box, in ascending order.
    #[must_use]
    pub fn range(&self, bounds: Bounds) -> Vec<usize> {
        let mut found = Vec::new();
        let (first, second) = bounds.split();
        visit(&self.points, Axis::Longitude, &first, &mut |_, index| found.push(index));
        if let Some(second) = second {
            visit(&self.points, Axis::Longitude, &second, &mut |_, index| found.push(index));
        }
        found.sort_unstable();
        found
    }

    /// The points within a great-circle distance, nearest first, those equally far in ascending order.
    #[must_use]
    pub fn within(&self, center: Wgs84, radius: Metres) -> Vec<(usize, Metres)> {
        let mut found = Vec::new();
        let mut keep = |point: Wgs84, index| {
            let distance = center.distance(point);
            if distance <= radius {
                found.push((index, distance));
            }
        };
        let (first, second) = box_around(center, radius).split();
        visit(&self.points, Axis::Longitude, &first, &mut keep);
        if let Some(second) = second {
            visit(&self.points, Axis::Longitude, &second, &mut keep);
        }
        found.sort_unstable_by(|a, b| a.1.0.total_cmp(&b.1.0).then(a.0.cmp(&b.0)));
        found
    }

    /// The `count` nearest points, nearest first; all, if there are no more.
    #[must_use]
    pub fn nearest(&self, center: Wgs84, count: usize) -> Vec<(usize, Metres)> {
        // A circle that doubles until it holds enough: the last one costs as much as all before it.
        let wanted = count.min(self.points.len());
        let mut radius = Metres(1000.0);
        loop {
            let mut found = self.within(center, radius);
            if found.len() >= wanted {
                found.truncate(wanted);
                return found;
            }
            radius.0 *= 2.0;
        }
    }
}

/// By what a stretch of the tree is split.
#[derive(Clone, Copy)]
enum Axis {
    Longitude,
    Latitude,
}

impl Axis {
    const fn other(self) -> Self {
        match self {
            Self::Longitude => Self::Latitude,
            Self::Latitude => Self::Longitude,
        }
    }

    const fn of(self, point: Wgs84) -> f64 {
        match self {
            Self::Longitude => point.longitude(),
            Self::Latitude => point.latitude(),
        }
    }
}

/// Puts the median into the middle of the stretch, and so on in both halves.
fn sort(points: &mut [(Wgs84, u32)], axis: Axis) {
    if points.len() <= LEAF {
        return;
    }
    let middle = points.len() / 2;
    let (low, _, high) = points.select_nth_unstable_by(middle, |a, b| axis.of(a.0).total_cmp(&axis.of(b.0)));
    sort(low, axis.other());
    sort(high, axis.other());
}

/// Shows every point of the stretch that lies in a box, which must not cross the antimeridian.
fn visit(points: &[(Wgs84, u32)], axis: Axis, bounds: &Bounds, found: &mut dyn FnMut(Wgs84, usize)) {
    let mut show = |&(point, index): &(Wgs84, u32)| {
        if bounds.contains(point) {
            found(point, index as usize);
        }
    };
    if points.len() <= LEAF {
        points.iter().for_each(show);
        return;
    }
    let middle = points.len() / 2;
    let split = axis.of(points[middle].0);
    show(&points[middle]);
    if axis.of(bounds.south_west) <= split {
        visit(&points[..middle], axis.other(), bounds, found);
    }
    if axis.of(bounds.north_east) >= split {
        visit(&points[middle + 1..], axis.other(), bounds, found);
    }
}

/// A box around a circle on the sphere, a hair too wide so that rounding leaves nothing out.
fn box_around(center: Wgs84, radius: Metres) -> Bounds {
    let angle = radius.0 / EARTH * (1.0 + 1e-9) + 1e-9;
    let (longitude, latitude) = (center.longitude(), center.latitude());
    let (south, north) = (latitude - angle.to_degrees(), latitude + angle.to_degrees());
    // Where the circle holds a pole, it holds every longitude.
    let ratio = sine(angle) / cosine(latitude.to_radians());
    let east = if south <= -90.0 || north >= 90.0 || ratio >= 1.0 { 180.0 } else { ratio.asin().to_degrees() };
    Bounds::new(longitude - east, south, longitude + east, north).unwrap_or(Bounds::at(center))
}
