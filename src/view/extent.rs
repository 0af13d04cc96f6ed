//! Where the map may look, and how far a pixel reaches.

use std::f64::consts::LN_2;

use crate::{
    dataset::Dataset,
    geo::{Bounds, Metres, wave::cosine},
    link::Camera,
};

/// The box to open with, and the box that cannot be left: the publisher's, else what the places cover; nothing
/// where there is neither.
#[must_use]
pub fn extent(dataset: &Dataset) -> Option<(Bounds, Bounds)> {
    let covered = Bounds::around(dataset.places.iter().filter_map(|place| place.position.point()));
    let home = dataset.site.home.bounds.or(covered)?;
    let fence = covered.map_or(home, |covered| home.extend(covered.south_west).extend(covered.north_east));
    Some((home, fence.pad(0.5)))
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
