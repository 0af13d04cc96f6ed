//! What somebody tries on a map that leaves the wheel and a single finger to the page around it.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{Event, HtmlElement};

/// A gesture over the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// A single finger that moves.
    Finger,
    /// The wheel alone.
    Wheel,
    /// The wheel with the key that browsers zoom by: nearer (1) or farther (−1).
    Zoom(f64),
}

/// Tells of gestures over an element while the guard lives; those that zoom are kept from the browser.
pub fn on_gesture(element: &HtmlElement, seen: impl Fn(Gesture) + Clone + 'static) -> [EventListener; 2] {
    let moved = {
        let seen = seen.clone();
        EventListener::new(element, "touchmove", move |event| {
            let touches = member(event, "touches");
            if Reflect::get(&touches, &"length".into()).is_ok_and(|length| length.as_f64() == Some(1.0)) {
                seen(Gesture::Finger);
            }
        })
    };
    let options = EventListenerOptions::enable_prevent_default();
    let wheel = EventListener::new_with_options(element, "wheel", options, move |event| {
        if member(event, "ctrlKey").is_truthy() || member(event, "metaKey").is_truthy() {
            event.prevent_default();
            let down = member(event, "deltaY").as_f64().unwrap_or_default();
            seen(Gesture::Zoom(if down > 0.0 { -1.0 } else { 1.0 }));
        } else {
            seen(Gesture::Wheel);
        }
    });
    [moved, wheel]
}

fn member(event: &Event, name: &str) -> JsValue {
    Reflect::get(event, &name.into()).unwrap_or_default()
}
