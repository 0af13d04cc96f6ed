//! A publisher's own picture of an area, tied to the ground by a few points known on both.

use std::f64::consts::LN_2;

use super::{Mercator, Wgs84};

/// A point known on a picture and on the ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ControlPoint {
    /// Pixels from the picture's left edge.
    pub x: f64,
    /// Pixels from the picture's top edge.
    pub y: f64,
    /// Where that is.
    pub position: Wgs84,
}

/// The way from the ground to a picture's pixels and back: an affine map between the Mercator square and the picture,
/// by least squares. It follows turning, scaling and slant; what a drawing bends beyond that is left as residuals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// The middle of the control points on the square, and in pixels.
    middle: Mercator,
    pixel: (f64, f64),
    /// Pixels for each unit of the square: of x by x and y, of y by x and y.
    rates: [f64; 4],
}

impl Picture {
    /// The best map through control points. Two give one without slant, three or more the best of any.
    ///
    /// `None` for fewer than two, for points in a line, on one spot, or not finite.
    #[must_use]
    // No picture has so many points that their number is not exact.
    #[allow(clippy::cast_precision_loss)]
    pub fn fit(points: &[ControlPoint]) -> Option<Self> {
        let count = points.len() as f64;
        let mean = |of: &dyn Fn(&ControlPoint) -> f64| points.iter().map(of).sum::<f64>() / count;
        let middle = Mercator {
            x: mean(&|point| Mercator::from(point.position).x),
            y: mean(&|point| Mercator::from(point.position).y),
        };
        let pixel = (mean(&|point| point.x), mean(&|point| point.y));

        // Sums of products of the distances from the middle: east and south on the square, across and down in pixels.
        let sum = |of: &dyn Fn(f64, f64, f64, f64) -> f64| -> f64 {
            let from_middle = |point: &ControlPoint| {
                let at = Mercator::from(point.position);
                of(at.x - middle.x, at.y - middle.y, point.x - pixel.0, point.y - pixel.1)
            };
            points.iter().map(from_middle).sum()
        };
        let (ee, es, ss) = (sum(&|e, _, _, _| e * e), sum(&|e, s, _, _| e * s), sum(&|_, s, _, _| s * s));
        let (ea, sa) = (sum(&|e, _, a, _| e * a), sum(&|_, s, a, _| s * a));
        let (ed, sd) = (sum(&|e, _, _, d| e * d), sum(&|_, s, _, d| s * d));

        let size = ee + ss;
        let rates = if points.len() == 2 {
            let (scale, turn) = ((ea + sd) / size, (ed - sa) / size);
            [scale, -turn, turn, scale]
        } else {
            let determinant = ee * ss - es * es;
            // Points nearly in a line say nothing of what lies beside it.
            if determinant <= size * size * 1e-6 {
                return None;
            }
            let solve = |e: f64, s: f64| [(e * ss - s * es) / determinant, (s * ee - e * es) / determinant];
            let ([xx, xy], [yx, yy]) = (solve(ea, sa), solve(ed, sd));
            [xx, xy, yx, yy]
        };
        let picture = Self { middle, pixel, rates };
        let sound = rates.iter().all(|rate| rate.is_finite()) && picture.area() != 0.0;
        sound.then_some(picture)
    }

    /// Where a position lies on the picture: pixels from its left and its top edge; perhaps beyond its edges.
    #[must_use]
    pub fn to_pixel(&self, position: Wgs84) -> (f64, f64) {
        let at = Mercator::from(position);
        let (east, south) = (at.x - self.middle.x, at.y - self.middle.y);
        let [xx, xy, yx, yy] = self.rates;
        (self.pixel.0 + xx * east + xy * south, self.pixel.1 + yx * east + yy * south)
    }

    /// What a pixel shows.
    #[must_use]
    pub fn to_position(&self, x: f64, y: f64) -> Wgs84 {
        let (across, down) = (x - self.pixel.0, y - self.pixel.1);
        let ([xx, xy, yx, yy], area) = (self.rates, self.area());
        let (east, south) = ((across * yy - down * xy) / area, (down * xx - across * yx) / area);
        Mercator { x: self.middle.x + east, y: self.middle.y + south }.into()
    }

    /// How far each control point is drawn from where this map puts it, in pixels.
    #[must_use]
    pub fn residuals(&self, points: &[ControlPoint]) -> Vec<f64> {
        let miss = |point: &ControlPoint| {
            let (x, y) = self.to_pixel(point.position);
            ((x - point.x) * (x - point.x) + (y - point.y) * (y - point.y)).sqrt()
        };
        points.iter().map(miss).collect()
    }

    /// The picture on a web map at a zoom, as the numbers of a CSS `matrix()`: from pixels of the picture to pixels of the
    /// map, counted from the north-west corner of the world.
    #[must_use]
    pub fn matrix(&self, zoom: f64) -> [f64; 6] {
        let world = 256.0 * (zoom * LN_2).exp();
        let ([xx, xy, yx, yy], scale) = (self.rates, world / self.area());
        let (across, down) = ([yy * scale, -yx * scale], [-xy * scale, xx * scale]);
        let end = |axis: usize, middle: f64| middle * world - across[axis] * self.pixel.0 - down[axis] * self.pixel.1;
        [across[0], across[1], down[0], down[1], end(0, self.middle.x), end(1, self.middle.y)]
    }

    /// Square pixels for each unit of the square's area; negative for a picture seen in a mirror.
    fn area(&self) -> f64 {
        let [xx, xy, yx, yy] = self.rates;
        xx * yy - xy * yx
    }
}
