//! Scrolling.

use std::{cell::Cell, rc::Rc};

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{element_by_id, focus_in_place, focused};

/// How near to its end something is scrolled before more is asked for, in CSS pixels.
const NEAR: i32 = 400;

/// What holds the open page's content, and scrolls.
const CONTENT: &str = "content";

/// A link within it.
const LINK: &str = "#content a[href]";

/// For how many frames a page that one comes back to is still being drawn.
const FRAMES: u8 = 60;

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

/// Calls `scrolled` with how far the page's content is scrolled, in CSS pixels, whenever it was, while the guard lives.
#[must_use]
pub fn on_scroll(scrolled: impl Fn(i32) + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::run_in_capture_phase();
    Some(EventListener::new_with_options(&document, "scroll", options, move |event| {
        let content = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(content) = content.filter(|content| content.id() == CONTENT) {
            scrolled(content.scroll_top());
        }
    }))
}

/// Calls `followed` with the address of each link that is pressed within the page's content, and with how far that is
/// scrolled, before anything comes of it, while the guard lives.
#[must_use]
pub fn on_follow(followed: impl Fn(String, i32) + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::run_in_capture_phase();
    Some(EventListener::new_with_options(&document, "click", options, move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = pressed.and_then(|pressed| pressed.closest(LINK).ok()?);
        let address = link.and_then(|link| link.get_attribute("href"));
        if let Some((address, content)) = address.zip(element_by_id(CONTENT)) {
            followed(address, content.scroll_top());
        }
    }))
}

/// Scrolls the page's content so far, and moves the focus to the link with that address, and keeps both so while the page
/// is still being drawn: what is drawn later would move them. Whoever touches the page, or `open` being false, ends it.
pub fn read_on(top: i32, link: String, open: impl Fn() -> bool + 'static) {
    let touched = Rc::new(Cell::new(false));
    let listening = ["pointerdown", "wheel", "keydown"].map(|kind| {
        let touched = touched.clone();
        let document = web_sys::window()?.document()?;
        let options = EventListenerOptions::run_in_capture_phase();
        Some(EventListener::once_with_options(&document, kind, options, move |_| touched.set(true)))
    });
    let goes_on = move || {
        let _ = &listening;
        !touched.get() && open()
    };
    go_on(top, link, Box::new(goes_on), FRAMES);
}

fn go_on(top: i32, link: String, goes_on: Box<dyn Fn() -> bool>, frames: u8) {
    request_animation_frame(move || {
        let Some(content) = element_by_id(CONTENT).filter(|_| goes_on()) else { return };
        if content.scroll_top() != top {
            content.set_scroll_top(top);
        }
        let focused = focused();
        let is_there = focused.as_ref().is_some_and(|focused| leads_to(focused, &link));
        // The heading takes it when a page is opened.
        let is_free = focused.is_none_or(|focused| focused.tag_name() == "H1" || content.contains(Some(&focused)));
        if !is_there
            && is_free
            && let Some(followed) = linked(&content, &link)
        {
            focus_in_place(&followed);
        }
        if frames > 0 {
            go_on(top, link, goes_on, frames - 1);
        }
    });
}

/// The link within an element that leads to the same page as this address.
fn linked(content: &Element, address: &str) -> Option<HtmlElement> {
    let links = content.query_selector_all("a[href]").ok()?;
    let mut links = (0..links.length()).filter_map(|index| links.get(index)?.dyn_into::<HtmlElement>().ok());
    links.find(|link| leads_to(link, address))
}

/// Whether a link leads to the same page as this address; what else is asked for may have changed.
fn leads_to(link: &HtmlElement, address: &str) -> bool {
    let page = |address: &str| address.split('?').next().map(str::to_owned);
    !address.is_empty() && link.get_attribute("href").and_then(|href| page(&href)) == page(address)
}

/// Moves the page's content on by so many CSS pixels.
pub fn scroll_content(pixels: i32) {
    if let Some(content) = element_by_id(CONTENT) {
        let content: &HtmlElement = &content;
        content.set_scroll_top(content.scroll_top() + pixels);
    }
}
