//! Owns a Leaflet map: made on an element, told where to look, removed when dropped.

use leaflet::{Evented, EventedHandle, LatLng, LatLngBounds, Map, MapOptions};

use crate::{
    app::browser::{HtmlElement, Resize},
    geo::{Bounds, Wgs84},
    link::Camera,
    site::Home,
};

/// Zoom at which a single place is looked at.
const CLOSE: u8 = 16;
/// The farthest zoom out where the publisher names none: a province, never the nation.
const FAR: u8 = 7;

/// A map on the page.
pub struct Host {
    /// The Leaflet map, for the layers.
    pub map: Map,
    _listeners: [EventedHandle<leaflet::Event>; 2],
    _resize: Option<Resize>,
}

impl Host {
    /// Makes a map on `element` that looks at `camera`, else at `extent`, and cannot leave `fence`; `moved` is called
    /// with what it shows, at once and after each move.
    #[must_use]
    pub fn new(
        element: &HtmlElement,
        home: &Home,
        (extent, fence): (&Bounds, &Bounds),
        camera: Option<&Camera>,
        wheel: bool,
        moved: impl Fn(Bounds, Camera) + Clone + 'static,
    ) -> Option<Self> {
        let options = MapOptions::new();
        options.set_zoom_control(false);
        options.set_attribution_control(false);
        options.set_scroll_wheel_zoom(wheel);
        options.set_bounce_at_zoom_limits(false);
        options.set_max_bounds_viscosity(1.0);
        options.set_max_bounds(corners(fence));
        options.set_min_zoom(f64::from(home.min_zoom.unwrap_or(FAR)));
        options.set_max_zoom(f64::from(home.max_zoom.unwrap_or(19)));
        let map = Map::new_with_element(element, &options).ok()?;
        match camera {
            Some(camera) => drop(map.set_view(&lat_lng(camera.center()), camera.zoom())),
            None => drop(map.fit_bounds(&corners(extent))),
        }

        let tell = {
            let map = map.clone();
            move || {
                if let Some((bounds, camera)) = seen(&map) {
                    moved(bounds, camera);
                }
            }
        };
        tell();
        let listeners = ["moveend", "resize"].map(|event| {
            let tell = tell.clone();
            Evented::on_leaflet_event(&&map, event, move |_: leaflet::Event| tell())
        });
        let resize = {
            let map = map.clone();
            Resize::watch(element, move || drop(map.invalidate_size(false)))
        };
        Some(Self { map, _listeners: listeners, _resize: resize })
    }

    /// Looks at one place from close by, without moving if it is well in view already.
    pub fn look_at(&self, point: Wgs84) {
        let zoom = self.map.get_zoom().max(f64::from(CLOSE - 2));
        self.map.set_view(&lat_lng(point), zoom);
    }

    /// Looks at a box.
    pub fn show(&self, bounds: &Bounds) {
        self.map.fit_bounds(&corners(&bounds.pad(0.1)));
    }

    /// Looks at `point` from `zoom`.
    pub fn zoom_to(&self, point: Wgs84, zoom: u8) {
        self.map.set_view(&lat_lng(point), f64::from(zoom));
    }

    /// One step nearer (1) or farther (−1).
    pub fn zoom_by(&self, steps: f64) {
        self.map.set_zoom(self.map.get_zoom() + steps);
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.map.remove();
    }
}

/// A position for Leaflet, which puts latitude first.
#[must_use]
pub fn lat_lng(point: Wgs84) -> LatLng {
    LatLng::new(point.latitude(), point.longitude())
}

fn corners(bounds: &Bounds) -> LatLngBounds {
    LatLngBounds::new(&lat_lng(bounds.south_west), &lat_lng(bounds.north_east))
}

fn seen(map: &Map) -> Option<(Bounds, Camera)> {
    let bounds = map.get_bounds();
    let (south_west, north_east) = (position(&bounds.get_south_west())?, position(&bounds.get_north_east())?);
    let center = position(&map.get_center())?;
    Some((Bounds { south_west, north_east }, Camera::new(center, map.get_zoom())))
}

/// Leaflet may look beyond the poles and the antimeridian; we may not.
fn position(point: &LatLng) -> Option<Wgs84> {
    Wgs84::new(point.lng().clamp(-180.0, 180.0), point.lat().clamp(-90.0, 90.0))
}
