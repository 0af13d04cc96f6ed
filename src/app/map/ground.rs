//! Grounds that most sites do without: drawings of the publisher's own, tiles of another datum, land and water.

use std::{any::Any, cell::RefCell, rc::Rc};

use js_sys::{Array, Object, Reflect};
use leaflet::{Evented, EventedHandle, LatLng, Map, Polyline, PolylineOptions, TileLayer};
use leptos::task::spawn_local;

use super::{
    base::Base,
    host::{lat_lng, position},
};
use crate::{
    app::browser::{self, Element, Heard, HtmlElement, Method, call, listen},
    data::{self, Ground, GroundShape},
    decimal,
    geo::{Bd09, Datum, Gcj02, Picture, Wgs84},
    site::Layer,
};

/// Lays a base layer of any kind; see [`Base::lay`].
pub type Lay = fn(&Map, &Layer, Rc<dyn Fn()>) -> Base;

/// Where this copy of the page is told what is not the site's data.
const CONFIG: &str = "config.json";

/// Whether a layer is more than tiles where they belong.
#[must_use]
pub fn is_special(layer: &Layer) -> bool {
    layer.picture.is_some() || is_shifted(layer.datum) || needs_key(layer)
}

fn is_shifted(datum: Datum) -> bool {
    matches!(datum, Datum::Gcj02 | Datum::Bd09)
}

fn needs_key(layer: &Layer) -> bool {
    layer.urls.iter().any(|url| url.contains("{tk}"))
}

/// Lays a drawing, tiles moved to where they belong, or tiles that are given for a key.
#[must_use]
pub fn lay(map: &Map, layer: &Layer, failed: Rc<dyn Fn()>) -> Base {
    let Some(drawing) = &layer.picture else {
        return if needs_key(layer) { unlocked(map, layer, failed) } else { tiles(map, layer, failed, None) };
    };
    if let Some(picture) = Picture::fit(&drawing.points) {
        return Base::other(Box::new(Drawing::lay(map, drawing.url.as_str(), picture, failed)));
    }
    failed();
    Base::other(Box::new(()))
}

/// Tiles with the key that this copy of the page has for them; they are laid once it has been read, unless something else
/// is shown by then.
fn unlocked(map: &Map, layer: &Layer, failed: Rc<dyn Fn()>) -> Base {
    let laid = Rc::new(RefCell::new(None));
    let (wanted, map, layer) = (Rc::downgrade(&laid), map.clone(), layer.clone());
    spawn_local(async move {
        let config = browser::get(CONFIG).await.unwrap_or_default();
        let Some(laid) = wanted.upgrade() else { return };
        match data::map_key(&config) {
            Some(key) => drop(laid.borrow_mut().replace(tiles(&map, &layer, failed, Some(key)))),
            None => failed(),
        }
    });
    Base::other(Box::new(laid))
}

fn tiles(map: &Map, layer: &Layer, failed: Rc<dyn Fn()>, key: Option<String>) -> Base {
    let datum = layer.datum;
    Base::lay(map, layer, failed, move |tiles| {
        // Leaflet fills an address from the options of its layer.
        if let (Some(key), Ok(options)) = (&key, Reflect::get(tiles, &"options".into())) {
            let _ = Reflect::set(&options, &"tk".into(), &key.into());
        }
        if is_shifted(datum) { moved(tiles, datum) } else { Vec::new() }
    })
}

/// Makes tiles cut in another datum stand where they belong: Leaflet asks for those around the middle of the map in that
/// datum, and draws them from there. Within a view the shift is the same to less than a metre.
fn moved(tiles: &TileLayer, datum: Datum) -> Vec<Box<dyn Any>> {
    let shift = move |center: LatLng| position(&center).map_or(center, |center| in_datum(center, datum));
    let methods = [("_getTiledPixelBounds", 0), ("_setZoomTransform", 1)].map(|(name, which)| {
        Method::with_arguments(tiles, name, move |arguments| {
            let center = std::mem::take(&mut arguments[which]);
            arguments[which] = if center.is_object() { shift(center.into()).into() } else { center };
        })
    });
    methods.into_iter().flatten().map(|method| Box::new(method) as Box<dyn Any>).collect()
}

fn in_datum(position: Wgs84, datum: Datum) -> LatLng {
    let gcj = Gcj02::from(position);
    let (longitude, latitude) = match datum {
        Datum::Bd09 => {
            let bd = Bd09::from(gcj);
            (bd.longitude(), bd.latitude())
        }
        _ => (gcj.longitude(), gcj.latitude()),
    };
    LatLng::new(latitude, longitude)
}

/// A drawing under everything; removed when dropped.
struct Drawing {
    element: HtmlElement,
    _listeners: [EventedHandle<leaflet::Event>; 4],
    _error: Heard,
}

impl Drawing {
    fn lay(map: &Map, url: &str, picture: Picture, failed: Rc<dyn Fn()>) -> Self {
        let element = Element::new("img").class("map-drawing").class("leaflet-zoom-animated").picture(url).build();
        let error = listen(&element, "error", move || failed());
        if let Ok(pane) = Reflect::get(&call(map, "getPanes", &[]), &"tilePane".into()) {
            call(&pane, "appendChild", &[&element]);
        }
        let place = {
            let element = element.clone();
            move |zoom: f64, origin: &Object| {
                let number = |name: &str| Reflect::get(origin, &name.into()).ok()?.as_f64();
                let mut matrix = picture.matrix(zoom);
                matrix[4] -= number("x").unwrap_or(0.0);
                matrix[5] -= number("y").unwrap_or(0.0);
                let numbers = matrix.map(|number| decimal::shortest((number * 1e6).round() / 1e6));
                let matrix = ["matrix(", &numbers.join(","), ")"].concat();
                if let Ok(style) = Reflect::get(&element, &"style".into()) {
                    let _ = Reflect::set(&style, &"transform".into(), &matrix.into());
                }
            }
        };
        let stand = {
            let (map, place) = (map.clone(), place.clone());
            move || place(map.get_zoom(), &call(&map, "getPixelOrigin", &[]).into())
        };
        stand();
        let on = |event: &'static str| {
            let stand = stand.clone();
            Evented::on_leaflet_event(&map, event, move |_: leaflet::Event| stand())
        };
        let animated = {
            let map = map.clone();
            Evented::on_leaflet_event(&&map.clone(), "zoomanim", move |event: leaflet::Event| {
                let center = Reflect::get(&event, &"center".into()).unwrap_or_default();
                let zoom = Reflect::get(&event, &"zoom".into()).unwrap_or_default();
                let origin = call(&map, "_getNewPixelOrigin", &[&center, &zoom]);
                place(zoom.as_f64().unwrap_or_default(), &origin.into());
            })
        };
        Self { element, _listeners: [on("viewreset"), on("zoom"), on("zoomend"), animated], _error: error }
    }
}

impl Drop for Drawing {
    fn drop(&mut self) {
        call(&self.element, "remove", &[]);
    }
}

/// Land and water under everything; removed when dropped.
pub struct Lands(Vec<Polyline>);

impl Lands {
    /// Draws shapes in their order.
    #[must_use]
    pub fn draw(map: &Map, shapes: &[GroundShape]) -> Self {
        let drawn = shapes.iter().map(|shape| {
            let rings = Array::new();
            for ring in &shape.rings {
                rings.push(&ring.iter().map(|point| lat_lng(*point)).collect::<Array>());
            }
            let options = PolylineOptions::new();
            options.set_interactive(false);
            options.set_class_name(
                match (shape.ground, shape.area) {
                    (Ground::Land, _) => "ground-land",
                    (Ground::Water, true) => "ground-water",
                    (Ground::Water, false) => "ground-river",
                }
                .into(),
            );
            // Below the graticule, the tracks and the markers.
            let _ = Reflect::set(&options, &"pane".into(), &"tilePane".into());
            // An area is a filled line: the polygons of Leaflet are not in the download.
            for name in ["fill", "noClip"] {
                let _ = Reflect::set(&options, &name.into(), &shape.area.into());
            }
            let line = Polyline::new_with_options(&rings, &options);
            line.add_to(map);
            line
        });
        Self(drawn.collect())
    }
}

impl Drop for Lands {
    fn drop(&mut self) {
        for line in &self.0 {
            line.remove();
        }
    }
}
