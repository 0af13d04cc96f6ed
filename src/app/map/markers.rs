//! The markers in view: only what changed is touched, nothing out of view is kept.

use std::rc::Rc;

use js_sys::Reflect;
use leaflet::{DivIcon, DivIconOptions, Evented, EventedHandle, Map, Marker, MarkerOptions, Point};

use super::host::lat_lng;
use crate::{
    app::browser::{Element, HtmlElement, arrange, focus_in_place, has_focus},
    view::{Pin, PinKind, ring_size},
};

/// The markers of a map; removed with their listeners when dropped.
pub struct Markers {
    map: Map,
    shown: Vec<Shown>,
    pressed: Rc<dyn Fn(&Pin)>,
}

struct Shown {
    pin: Pin,
    marker: Marker,
    button: HtmlElement,
    _click: EventedHandle<leaflet::Event>,
}

impl Markers {
    /// No markers yet; `pressed` is called with the pin that is clicked, tapped or entered.
    #[must_use]
    pub fn new(map: &Map, pressed: impl Fn(&Pin) + 'static) -> Self {
        Self { map: map.clone(), shown: Vec::new(), pressed: Rc::new(pressed) }
    }

    /// Shows `pins` and nothing else, for the keyboard in their order; markers of pins that stay are left as they are. Where
    /// the one with the focus goes, the one nearest to it takes the focus.
    pub fn show(&mut self, pins: Vec<Pin>) {
        let mut old = std::mem::take(&mut self.shown);
        let mut added = false;
        for pin in pins {
            let known = old.iter().position(|shown| shown.pin == pin);
            added |= known.is_none();
            let shown = match known {
                Some(index) => old.swap_remove(index),
                None => self.add(pin),
            };
            self.shown.push(shown);
        }
        if added {
            arrange(self.shown.iter().rev().map(|shown| &shown.button));
        }
        for gone in old {
            if has_focus(&gone.button) {
                let away = |shown: &&Shown| gone.pin.position.distance(shown.pin.position).0;
                let nearest = self.shown.iter().min_by(|a, b| away(a).total_cmp(&away(b)));
                if let Some(shown) = nearest {
                    focus_in_place(&shown.button);
                }
            }
            gone.marker.remove();
        }
    }

    fn add(&self, pin: Pin) -> Shown {
        let (element, size) = draw(&pin);
        let icon_options = DivIconOptions::new();
        icon_options.set_class_name(String::new());
        icon_options.set_icon_size(Point::new(size, size));
        // The binding knows strings only, but Leaflet takes an element as well: no markup is ever parsed.
        let _ = Reflect::set(&icon_options, &"html".into(), &element);
        let options = MarkerOptions::new();
        options.set_icon(DivIcon::new(&icon_options).into());
        // The button inside takes the focus; two stops for one marker would be one too many.
        options.set_keyboard(false);
        // The small above the large; of the small ones the chosen.
        options.set_z_index_offset(match pin.kind {
            PinKind::Cluster { .. } => -4000.0,
            PinKind::Place { chosen, .. } => f64::from(u16::from(chosen)) * 1000.0,
        });
        let marker = Marker::new_with_options(&lat_lng(pin.position), &options);
        let click = {
            let (pin, pressed) = (pin.clone(), self.pressed.clone());
            Evented::on_leaflet_event(&marker, "click", move |_: leaflet::Event| pressed(&pin))
        };
        marker.add_to(&self.map);
        Shown { pin, marker, button: element, _click: click }
    }
}

impl Drop for Markers {
    fn drop(&mut self) {
        for shown in &self.shown {
            shown.marker.remove();
        }
    }
}

/// The least side of a touch area, in CSS pixels.
const TOUCH: f64 = 44.0;

/// The button inside a marker, and the side of its touch area in CSS pixels.
fn draw(pin: &Pin) -> (HtmlElement, f64) {
    match &pin.kind {
        PinKind::Cluster { count, ring, name, .. } => {
            let size = ring_size(*count);
            let count = Element::new("span").class("cluster-count").hidden().text(&count.to_string());
            let ring = Element::new("span")
                .class("cluster-ring")
                .property("--ring", ring)
                .property("--size", &format!("{size}px"))
                .child(count);
            let mut button = Element::new("button").class("cluster").label(&pin.label).child(ring);
            if !name.is_empty() {
                button = button.child(Element::new("span").class("cluster-name").hidden().drawn(name));
            }
            // A small ring is tapped as easily as a disc.
            (button.build(), f64::from(size).max(TOUCH))
        }
        PinKind::Place { hue, letter, rough, closed, chosen, named, before, name, .. } => {
            let disc = Element::new("span").class("pin-disc").hidden().drawn(letter);
            let mut button = Element::new("button").class("pin").label(&pin.label);
            for (holds, class) in
                [(rough, "pin-rough"), (closed, "pin-closed"), (chosen, "pin-chosen"), (before, "pin-before")]
            {
                if *holds {
                    button = button.class(class);
                }
            }
            button = button.property("--hue", &format!("var(--hue-{hue})")).child(disc);
            if *named {
                button = button.child(Element::new("span").class("pin-name").hidden().text(name));
            }
            (button.build(), TOUCH)
        }
    }
}
