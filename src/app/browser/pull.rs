//! Something that is pulled about with the mouse, a finger or a pen, and pressed like any button.

use std::{cell::Cell, rc::Rc};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, PointerEvent};

/// What becomes of an element that can be pulled; points are pixels of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pull {
    /// It is here now.
    Moved(f64, f64),
    /// It is let go here.
    Dropped(f64, f64),
    /// It goes back to where it was.
    GivenUp,
    /// It was pressed and not pulled.
    Pressed,
}

/// How far a pointer may tremble while it presses, in pixels.
const STILL: f64 = 6.0;

/// Tells of pulls on an element while the guards live. What lies below is told of none of it.
#[must_use]
pub fn on_pull(element: &HtmlElement, told: impl Fn(Pull) + Clone + 'static) -> Pulling {
    // Where it was taken hold of, and whether it has been pulled since.
    let held = Rc::new(Cell::new(None::<(f64, f64)>));
    let pulled = Rc::new(Cell::new(false));
    let at = |event: &PointerEvent| (f64::from(event.client_x()), f64::from(event.client_y()));
    let on = |name: &'static str, act: Box<dyn Fn(&PointerEvent)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(element, name, options, move |event| {
            event.stop_propagation();
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                act(event);
            }
        })
    };
    let quiet = ["mousedown", "touchstart", "dblclick"]
        .map(|name| EventListener::new(element, name, web_sys::Event::stop_propagation));
    let taken = {
        let (held, pulled, element) = (held.clone(), pulled.clone(), element.clone());
        on(
            "pointerdown",
            Box::new(move |event| {
                let _ = element.set_pointer_capture(event.pointer_id());
                held.set(Some(at(event)));
                pulled.set(false);
            }),
        )
    };
    let moved = {
        let (held, pulled, told) = (held.clone(), pulled.clone(), told.clone());
        on(
            "pointermove",
            Box::new(move |event| {
                let (Some((from_x, from_y)), (x, y)) = (held.get(), at(event)) else { return };
                if pulled.get() || (x - from_x).hypot(y - from_y) > STILL {
                    pulled.set(true);
                    told(Pull::Moved(x, y));
                }
            }),
        )
    };
    let dropped = {
        let (held, pulled, told) = (held.clone(), pulled.clone(), told.clone());
        on(
            "pointerup",
            Box::new(move |event| {
                if held.take().is_some() && pulled.get() {
                    let (x, y) = at(event);
                    told(Pull::Dropped(x, y));
                }
            }),
        )
    };
    let given_up = {
        let (pulled, told) = (pulled.clone(), told.clone());
        on(
            "pointercancel",
            Box::new(move |_| {
                held.set(None);
                pulled.set(false);
                told(Pull::GivenUp);
            }),
        )
    };
    let pressed = EventListener::new(element, "click", move |event| {
        event.stop_propagation();
        // The end of a pull is a click as well.
        if !pulled.replace(false) {
            told(Pull::Pressed);
        }
    });
    Pulling { _listeners: quiet.into_iter().chain([taken, moved, dropped, given_up, pressed]).collect() }
}

/// Keeps telling of pulls while it lives.
pub struct Pulling {
    _listeners: Vec<EventListener>,
}
