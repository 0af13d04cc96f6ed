//! Scrolling.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::element_by_id;

/// How near to its end something is scrolled before more is asked for, in CSS pixels.
const NEAR: i32 = 400;

/// Calls `reached` whenever something is scrolled near to its end, while the guard lives.
#[must_use]
pub fn on_scroll_end(reached: impl Fn() + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    // Scrolling does not bubble; what scrolls is the page's panel, or the window where the page is embedded.
    let options = EventListenerOptions::run_in_capture_phase();
    Some(EventListener::new_with_options(&document, "scroll", options, move |event| {
        let scrolled = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_near = |one: &Element| one.scroll_height() - one.scroll_top() - one.client_height() < NEAR;
        if scrolled.as_ref().is_some_and(is_near) {
            reached();
        }
    }))
}

/// Moves the page's content on by so many CSS pixels.
pub fn scroll_content(pixels: i32) {
    if let Some(content) = element_by_id("content") {
        let content: &HtmlElement = &content;
        content.set_scroll_top(content.scroll_top() + pixels);
    }
}
