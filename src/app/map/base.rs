//! The base map: a publisher's tiles, with their source and approval number, or the schematic ground.

use std::{any::Any, cell::Cell, rc::Rc, time::Duration};

use leaflet::{Evented, EventedHandle, Map, TileLayer, TileLayerOptions};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};

use crate::{app::browser::is_local_host, site::Layer};

/// Tiles that fail before any arrives mean that the layer is not to be had.
const GIVEN_UP_AFTER: u32 = 4;

/// Tiles that have come and then fail one after another: a quota is used up, or the network is gone.
const SPENT_AFTER: u32 = 16;
/// How long the first tile may take.
const PATIENCE: Duration = Duration::from_secs(12);

/// A base layer on the map; removed when dropped.
pub struct Base {
    tiles: Vec<TileLayer>,
    _listeners: Vec<EventedHandle<leaflet::Event>>,
    patience: Option<TimeoutHandle>,
    /// What the layer needs besides.
    _held: Vec<Box<dyn Any>>,
}

impl Base {
    /// Lays the tiles of `layer` under everything; `failed` is called once if none can be had, or none any more.
    /// `prepare` may change what Leaflet makes of them, and gives what must be held for that.
    #[must_use]
    pub fn lay(
        map: &Map,
        layer: &Layer,
        failed: Rc<dyn Fn()>,
        prepare: impl Fn(&TileLayer) -> Vec<Box<dyn Any>>,
    ) -> Self {
        let (good, bad) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(0)));
        let mut held = Vec::new();
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
            held.extend(prepare(&tiles));
            let loaded = (good.clone(), bad.clone());
            listeners.push(Evented::on_leaflet_event(&&**tiles, "tileload", move |_: leaflet::Event| {
                loaded.0.set(true);
                loaded.1.set(0);
            }));
            let (good, bad, failed) = (good.clone(), bad.clone(), failed.clone());
            listeners.push(Evented::on_leaflet_event(&&**tiles, "tileerror", move |_: leaflet::Event| {
                bad.set(bad.get() + 1);
                if bad.get() == if good.get() { SPENT_AFTER } else { GIVEN_UP_AFTER } {
                    failed();
                }
            }));
            tiles.add_to(map);
            tiles
        });
        let tiles = tiles.collect();
        let late = move || {
            if !good.get() {
                failed();
            }
        };
        let patience = set_timeout_with_handle(late, PATIENCE).ok();
        Self { tiles, _listeners: listeners, patience, _held: held }
    }

    /// A layer that is no tiles, held for as long as it is shown.
    #[must_use]
    pub fn other(held: Box<dyn Any>) -> Self {
        Self { tiles: Vec::new(), _listeners: Vec::new(), patience: None, _held: vec![held] }
    }
}

impl Drop for Base {
    fn drop(&mut self) {
        if let Some(patience) = self.patience.take() {
            patience.clear();
        }
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
