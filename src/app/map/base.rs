//! The base map: a publisher's tiles, with their source and approval number, or the schematic ground.

use std::{cell::Cell, rc::Rc};

use leaflet::{Evented, EventedHandle, Map, TileLayer, TileLayerOptions};

use crate::{app::browser::is_local_host, site::Layer};

/// Tiles that fail before any arrives mean that the layer is not to be had.
const GIVEN_UP_AFTER: u32 = 4;

/// A base layer on the map; removed when dropped.
pub struct Base {
    tiles: Vec<TileLayer>,
    _listeners: Vec<EventedHandle<leaflet::Event>>,
}

impl Base {
    /// Lays the tiles of `layer` under everything; `failed` is called once if none can be had.
    #[must_use]
    pub fn lay(map: &Map, layer: &Layer, failed: impl Fn() + 'static) -> Self {
        let failed = Rc::new(failed);
        let (good, bad) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(0)));
        let mut listeners = Vec::new();
        let tiles = layer.urls.iter().map(|url| {
            let options = TileLayerOptions::new();
            options.set_min_zoom(f64::from(layer.zoom.0));
            options.set_max_zoom(f64::from(layer.zoom.1));
            // The binding takes a flag where Leaflet wants the letters; Leaflet's own `abc` serves where none are given.
            if !layer.subdomains.is_empty() {
                let _ = js_sys::Reflect::set(&options, &"subdomains".into(), &layer.subdomains.as_str().into());
            }
            let tiles = TileLayer::new_options(url, &options);
            let loaded = good.clone();
            listeners.push(Evented::on_leaflet_event(&&**tiles, "tileload", move |_: leaflet::Event| {
                loaded.set(true);
            }));
            let (good, bad, failed) = (good.clone(), bad.clone(), failed.clone());
            listeners.push(Evented::on_leaflet_event(&&**tiles, "tileerror", move |_: leaflet::Event| {
                bad.set(bad.get() + 1);
                if bad.get() == GIVEN_UP_AFTER && !good.get() {
                    failed();
                }
            }));
            tiles.add_to(map);
            tiles
        });
        let tiles = tiles.collect();
        Self { tiles, _listeners: listeners }
    }
}

impl Drop for Base {
    fn drop(&mut self) {
        for tiles in &self.tiles {
            tiles.remove();
        }
    }
}

/// Whether a layer may be shown: never without its source, never without its approval number, except while a site is
/// being prepared on this machine.
#[must_use]
pub fn allowed(layer: &Layer) -> bool {
    !layer.attribution.is_empty() && if layer.preview { is_local_host() } else { !layer.approval_number.is_empty() }
}
