//! Owns a Leaflet map: made on an element, told where to look, removed when dropped.

use std::{cell::Cell, rc::Rc};

use js_sys::{Array, Object, Reflect};
use leaflet::{Evented, EventedHandle, LatLng, LatLngBounds, Map, MapOptions};

use crate::{
    app::browser::{HtmlElement, Resize, coarse_pointer},
    geo::{Bounds, Wgs84},
    link::Camera,
    site::Home,
    view,
};

/// Zoom at which a single place is looked at.
const CLOSE: u8 = 16;
/// The farthest zoom out where the publisher names none: a province, never the nation.
const FAR: u8 = 7;

/// Pixels between what was found and the edges of what is seen: half a mark.
const MARGIN: f64 = 32.0;

/// A map on the page.
pub struct Host {
    /// The Leaflet map, for the layers.
    pub map: Map,
    extent: Bounds,
    start: Option<Camera>,
    // The zoom that was asked for while the map was still on its way to another one.
    wanted: Rc<Cell<Option<f64>>>,
    // Whether the program moves the map, and whether it looks at the whole extent still.
    own: Rc<Cell<bool>>,
    home: Rc<Cell<bool>>,
    _listeners: [EventedHandle<leaflet::Event>; 3],
    _resize: Option<Resize>,
}

impl Host {
    /// Makes a map on `element` that looks at `camera`, else where the publisher has it begin, else at `extent`, and
    /// cannot leave `fence`; `moved` is called with what it shows, at once and after each move, and with whether somebody
    /// chose to move it.
    ///
    /// With `whole` the map has the screen to itself; else it leaves the wheel and a single finger to the page around it.
    #[must_use]
    pub fn new(
        element: &HtmlElement,
        home: &Home,
        (extent, fence): (&Bounds, &Bounds),
        camera: Option<Camera>,
        whole: bool,
        moved: impl Fn(Bounds, Camera, bool) + Clone + 'static,
    ) -> Option<Self> {
        let options = MapOptions::new();
        options.set_zoom_control(false);
        options.set_attribution_control(false);
        options.set_scroll_wheel_zoom(whole);
        options.set_dragging(whole || !coarse_pointer());
        options.set_bounce_at_zoom_limits(false);
        options.set_max_bounds_viscosity(1.0);
        options.set_max_bounds(corners(fence));
        options.set_min_zoom(f64::from(home.min_zoom.unwrap_or(FAR)));
        options.set_max_zoom(f64::from(home.nearest()));
        let map = Map::new_with_element(element, &options).ok()?;
        let start = view::start(home);
        go(&map, camera.or(start), extent);

        let own = Rc::new(Cell::new(true));
        let home = Rc::new(Cell::new(camera.is_none()));
        let tell = {
            let (map, own, home) = (map.clone(), own.clone(), home.clone());
            move || {
                home.set(home.get() && own.get());
                if let Some((bounds, camera)) = seen(&map) {
                    moved(bounds, camera, !own.get());
                }
            }
        };
        tell();
        own.set(false);
        let [moved, resized] = ["moveend", "resize"].map(|event| {
            let tell = tell.clone();
            Evented::on_leaflet_event(&&map, event, move |_: leaflet::Event| tell())
        });
        let wanted = Rc::new(Cell::new(None));
        let arrived = {
            let (map, wanted) = (map.clone(), wanted.clone());
            Evented::on_leaflet_event(&&map.clone(), "zoomend", move |_: leaflet::Event| {
                if let Some(zoom) = wanted.take() {
                    map.set_zoom(zoom);
                }
            })
        };
        let resize = {
            let (map, own, home, extent) = (map.clone(), own.clone(), home.clone(), *extent);
            Resize::watch(element, move || {
                own.set(true);
                map.invalidate_size(false);
                if home.get() {
                    go(&map, start, &extent);
                }
                own.set(false);
            })
        };
        Some(Self {
            map,
            extent: *extent,
            start,
            wanted,
            own,
            home,
            _listeners: [moved, resized, arrived],
            _resize: resize,
        })
    }

    /// The element the map stands in.
    #[must_use]
    pub fn element(&self) -> HtmlElement {
        self.map.get_container()
    }

    /// Looks at one place from close by. At once: whoever goes back right away must not be overtaken by the move.
    pub fn look_at(&self, point: Wgs84) {
        let zoom = self.map.get_zoom().max(f64::from(CLOSE - 2));
        self.map.set_view_with_options(&lat_lng(point), zoom, &at_once());
    }

    /// Looks at where the visitor is, which is nothing for the address.
    pub fn look_around(&self, here: Wgs84) {
        self.own.set(true);
        self.home.set(false);
        self.look_at(here);
        self.own.set(false);
    }

    /// Looks where the link says, at once; where it does not say, at what the map opens with.
    pub fn look(&self, camera: Option<Camera>) {
        self.own.set(true);
        self.home.set(camera.is_none());
        go(&self.map, camera.or(self.start), &self.extent);
        self.own.set(false);
    }

    /// Looks at a box, at once too; at one point from no nearer than one looks at a place.
    pub fn show(&self, bounds: &Bounds) {
        if bounds.south_west == bounds.north_east {
            return self.look_at(bounds.south_west);
        }
        fit(&self.map, &bounds.pad(0.1));
    }

    /// Looks at what was found, which is nothing for the address; the lowest pixels are covered.
    pub fn bring(&self, bounds: &Bounds, covered: f64) {
        let options = at_once();
        let _ = Reflect::set(&options, &"maxZoom".into(), &f64::from(CLOSE).into());
        let _ = Reflect::set(&options, &"paddingTopLeft".into(), &Array::of2(&MARGIN.into(), &MARGIN.into()));
        let _ = Reflect::set(
            &options,
            &"paddingBottomRight".into(),
            &Array::of2(&MARGIN.into(), &(covered + MARGIN).into()),
        );
        self.own.set(true);
        self.home.set(false);
        self.map.fit_bounds_with_options(&corners(bounds), &options);
        self.own.set(false);
    }

    /// Looks at what parts at `zoom`: at all of it where that is near enough, else at its middle from there.
    pub fn part(&self, bounds: Option<Bounds>, point: Wgs84, zoom: u8) {
        let size = self.map.get_size();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a screen")]
        let (width, height) = (size.x() as u32, size.y() as u32);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "zooms lie between 0 and 24")]
        let nearest = self.map.get_max_zoom() as u8;
        let all = bounds.map(|bounds| (bounds.center(), bounds.pad(0.1).fit(width, height, nearest)));
        let (center, zoom) = all.filter(|(_, fits)| *fits >= zoom).unwrap_or((point, zoom));
        self.map.set_view(&lat_lng(center), f64::from(zoom));
    }

    /// Whether the map can be looked at from this zoom, and is not yet.
    #[must_use]
    pub fn nears_to(&self, zoom: u8) -> bool {
        let zoom = f64::from(zoom);
        zoom <= self.map.get_max_zoom() && zoom > self.map.get_zoom()
    }

    /// One step nearer (1) or farther (−1).
    pub fn zoom_by(&self, steps: f64) {
        let zoom = self.wanted.take().unwrap_or_else(|| self.map.get_zoom()) + steps;
        // Leaflet hears nothing while it moves.
        if Reflect::get(&self.map, &"_animatingZoom".into()).is_ok_and(|moving| moving.is_truthy()) {
            self.wanted.set(Some(zoom));
        } else {
            self.map.set_zoom(zoom);
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // Leaflet would end a zoom that is under way some time after there is no map any more.
        let _ = Reflect::set(&self.map, &"_animatingZoom".into(), &false.into());
        self.map.remove();
    }
}

/// A position for Leaflet, which puts latitude first.
#[must_use]
pub fn lat_lng(point: Wgs84) -> LatLng {
    LatLng::new(point.latitude(), point.longitude())
}

fn go(map: &Map, camera: Option<Camera>, extent: &Bounds) {
    match camera {
        Some(camera) => drop(map.set_view_with_options(&lat_lng(camera.center()), camera.zoom(), &at_once())),
        None => fit(map, extent),
    }
}

fn fit(map: &Map, bounds: &Bounds) {
    map.fit_bounds_with_options(&corners(bounds), &at_once());
}

fn at_once() -> Object {
    let options = Object::new();
    let _ = Reflect::set(&options, &"animate".into(), &false.into());
    options
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

/// A position of Leaflet's, which may lie beyond the poles and the antimeridian; ours may not.
pub fn position(point: &LatLng) -> Option<Wgs84> {
    Wgs84::new(point.lng().clamp(-180.0, 180.0), point.lat().clamp(-90.0, 90.0))
}
