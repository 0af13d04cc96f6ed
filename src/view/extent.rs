//! Where the map may look, and how far a pixel reaches.

use std::f64::consts::LN_2;

use crate::{
    dataset::Dataset,
    geo::{Bounds, Metres, Wgs84, wave::cosine},
    link::Camera,
    site::Home,
};

/// The box to open with, and the box that cannot be left: the publisher's, else what the places cover; nothing
/// where there is neither. See [`start`] for a publisher who names no box.
#[must_use]
pub fn extent(dataset: &Dataset) -> Option<(Bounds, Bounds)> {
    let covered = Bounds::around(dataset.places.iter().filter_map(|place| place.position.point()));
    let home = dataset.site.home.bounds.or(covered)?;
    let fence = covered.map_or(home, |covered| home.extend(covered.south_west).extend(covered.north_east));
    let fence = dataset.site.home.center.map_or(fence, |center| fence.extend(center));
    Some((home, fence.pad(0.5)))
}

/// What the publisher opens with instead of a box.
#[must_use]
pub fn start(home: &Home) -> Option<Camera> {
    let center = home.center.filter(|_| home.bounds.is_none())?;
    Some(Camera::new(center, home.zoom?.into()))
}

/// A look at some places at once, near enough for a small phone to hold them; `None` where none of them has a point.
#[must_use]
pub fn look_at(dataset: &Dataset, rows: &[u32]) -> Option<Camera> {
    /// What a small phone's map is wide and high, in CSS pixels, with a margin.
    const SCREEN: (f64, f64) = (280.0, 240.0);
    let point = |row: &u32| dataset.places.row(*row as usize)?.position.point();
    let bounds = Bounds::around(rows.iter().filter_map(point))?;
    let (first, last) = (bounds.south_west, bounds.north_east);
    let center = Wgs84::new(
        f64::midpoint(first.longitude(), last.longitude()),
        f64::midpoint(first.latitude(), last.latitude()),
    )?;
    let (width, height) = (last.longitude() - first.longitude(), last.latitude() - first.latitude());
    let height = height / cosine(center.latitude().to_radians());
    // Each zoom halves what the 256 pixels of the whole world at zoom 0 show.
    let mut zoom = 16.0;
    let mut degrees = 360.0 / 256.0 / 65_536.0;
    while zoom > 3.0 && (width > degrees * SCREEN.0 || height > degrees * SCREEN.1) {
        zoom -= 1.0;
        degrees *= 2.0;
    }
    Some(Camera::new(center, zoom))
}

/// A length on the ground and its width on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// A round length.
    pub length: Metres,
    /// Its width in CSS pixels, 40 to 100.
    pub pixels: f64,
}

/// The whole zoom level that clusters are asked for.
#[must_use]
pub fn level(camera: Camera) -> u8 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "zooms lie between 0 and 24")]
    let zoom = camera.zoom().round() as u8;
    zoom
}

/// The longest round length that takes no more than 100 pixels in the middle of the map (Web Mercator).
#[must_use]
pub fn scale(camera: Camera) -> Scale {
    const EQUATOR: f64 = 40_075_016.686;
    let pixel = EQUATOR * cosine(camera.center().latitude().to_radians()) / (256.0 * (camera.zoom() * LN_2).exp());
    let mut length = 1.0;
    // 1, 2, 5, 10, 20, 50, …
    for factor in [2.0, 2.5, 2.0].into_iter().cycle().take(24) {
        if length * factor > 100.0 * pixel {
            break;
        }
        length *= factor;
    }
    Scale { length: Metres(length), pixels: length / pixel }
}
