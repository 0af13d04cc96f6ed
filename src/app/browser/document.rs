//! The document around the page: its title and language, its address's query, its idleness.

use std::{cell::RefCell, rc::Rc, time::Duration};

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Interval,
};
use js_sys::{Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, UrlSearchParams};

use crate::text::Locale;

/// The element with this id.
#[must_use]
pub fn element_by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Whether the page has an element, HTML or SVG, with this id.
#[must_use]
pub fn has_element(id: &str) -> bool {
    document().is_some_and(|document| document.get_element_by_id(id).is_some())
}

/// The number that the element at a point of the window, or one around it, has as `data-NAME`.
#[must_use]
pub fn item_at(x: i32, y: i32, name: &str) -> Option<usize> {
    #[allow(clippy::cast_precision_loss, reason = "pixels of a window")]
    let element = document()?.element_from_point(x as f32, y as f32)?;
    let item = element.closest(&format!("[data-{name}]")).ok()??;
    item.get_attribute(&format!("data-{name}"))?.parse().ok()
}

/// Lets the browser draw and answer before the program goes on.
pub async fn pause() {
    let rest = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    let _ = JsFuture::from(rest).await;
}

/// Goes on when the browser has drawn what was changed until now.
pub fn after_frame(then: impl FnOnce() + 'static) {
    put_off(Box::new(then));
}

// Not generic: each kind of work would bring a timer and a frame of its own.
fn put_off(then: Box<dyn FnOnce()>) {
    request_animation_frame(move || set_timeout(then, Duration::ZERO));
}

/// The same a frame later: for what stands beside that which answers.
pub fn later<T: Send + Sync + 'static>(now: impl Fn() -> T + 'static) -> RwSignal<T> {
    let later = RwSignal::new(untrack(&now));
    Effect::new(move |before: Option<()>| {
        let now = now();
        if before.is_some() {
            after_frame(move || drop(later.try_set(now)));
        }
    });
    later
}

/// What the window calls this page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Tells the browser the language, for glyphs, line breaks and screen readers.
pub fn set_language(locale: Locale) {
    if let Some(root) = document().and_then(|document| document.document_element())
        // To say the same again would have every text on the page laid out anew.
        && root.get_attribute("lang").as_deref() != Some(locale.tag())
    {
        let _ = root.set_attribute("lang", locale.tag());
    }
}

/// Moves the focus to the first link or button within the element with this id, once what was changed is drawn.
pub fn focus_first(id: &'static str) {
    request_animation_frame(move || {
        let within = element_by_id(id).and_then(|element| element.query_selector("a, button").ok()?);
        if let Some(element) = within.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Moves the focus to the open page's heading, so that a keyboard goes on from there and a screen reader says it.
pub fn focus_heading() {
    let heading = document().and_then(|document| document.query_selector("#content h1").ok()?);
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        super::focus_in_place(&heading);
    }
}

/// Whether the focus shows, because the keyboard moved it or because it is a field to type in.
#[must_use]
pub fn focus_is_visible() -> bool {
    document().and_then(|document| document.query_selector(":focus-visible").ok()?).is_some()
}

/// Fetches a style sheet that the first view does not need, once.
pub fn style_sheet(name: &'static str) {
    attach(name, "all");
}

/// Waits until those style sheets are there, or will not come; whether all are there.
pub async fn styled(names: &[&'static str]) -> bool {
    let awaited = |name| document()?.get_element_by_id(name).filter(lacks_sheet);
    for name in names {
        // An empty sheet is of one that has failed.
        let Some(link) = awaited(name).filter(|link| property(link, "sheet").is_null()) else { continue };
        let come = Promise::new(&mut |done, _| {
            for event in ["onload", "onerror"] {
                let _ = Reflect::set(&link, &event.into(), &done);
            }
            if let Some(window) = web_sys::window() {
                let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, PATIENCE);
            }
        });
        let _ = JsFuture::from(come).await;
    }
    names.iter().all(|name| awaited(name).is_none())
}

/// How many milliseconds a style sheet is waited for.
const PATIENCE: i32 = 5_000;

/// The same for paper alone: the browser fetches it last, and has it when somebody prints.
pub fn print_sheet(name: &'static str) {
    attach(name, "print");
}

fn attach(name: &'static str, media: &'static str) {
    let Some(document) = document() else { return };
    if let Some(link) = document.get_element_by_id(name) {
        if !lacks_sheet(&link) {
            return;
        }
        // It has failed, and a link asks only once; or it is on its way still, which the next one shares.
        link.remove();
    }
    if let (Some(head), Ok(link)) = (document.query_selector("head").ok().flatten(), document.create_element("link")) {
        for (attribute, value) in [("id", name), ("rel", "stylesheet"), ("media", media), ("href", name)] {
            let _ = link.set_attribute(attribute, value);
        }
        let _ = head.append_child(&link);
    }
}

// A sheet that is not here yet is none, one that failed is none or empty.
fn lacks_sheet(link: &Element) -> bool {
    let rules = property(&property(link, "sheet"), "cssRules");
    property(&rules, "length").as_f64().unwrap_or_default() == 0.0
}

fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// How many of the lowest pixels of an element lie below the one that the selector finds.
#[must_use]
pub fn covered(element: &Element, by: &str) -> f64 {
    let cover = document().and_then(|document| document.query_selector(by).ok()?);
    let Some(cover) = cover.map(|cover| cover.get_bounding_client_rect()) else { return 0.0 };
    let own = element.get_bounding_client_rect();
    let beside = cover.right() <= own.left() || cover.left() >= own.right() || cover.top() <= own.top();
    if beside { 0.0 } else { (own.bottom() - cover.top()).max(0.0) }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Tells the style sheets a number, as a property of the root.
pub fn root_number(name: &str, number: i32) {
    let root = document().and_then(|document| document.document_element()?.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        let _ = root.style().set_property(name, &number.to_string());
    }
}

/// Puts a class on the root for the looks of a profile.
pub fn theme(class: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.class_list().add_1(class);
    }
}

/// Turns the elder view on or off: its looks are fetched when it is first wanted.
pub fn enlarge(on: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.class_list().toggle_with_force(ELDER, on);
    }
    if on {
        style_sheet("elder.css");
    }
}

/// Whether the page is in the elder view.
#[must_use]
pub fn is_enlarged() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.class_list().contains(ELDER))
}

/// The root's class in the elder view.
const ELDER: &str = "elder";

/// The visitor's own language, by the browser.
#[must_use]
pub fn language() -> Option<Locale> {
    let languages = web_sys::window()?.navigator().languages();
    languages.iter().find_map(|language| Locale::from_tag(&language.as_string()?))
}

/// Whether the visitor asked the browser to spare the network.
#[must_use]
pub fn saves_data() -> bool {
    let read = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    web_sys::window()
        .and_then(|window| read(&window.navigator(), "connection"))
        .filter(JsValue::is_object)
        .and_then(|connection| read(&connection, "saveData"))
        .is_some_and(|saves| saves.is_truthy())
}

/// A parameter of the page's own query, `?site=nanhai`.
#[must_use]
pub fn query_parameter(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name).filter(|value| !value.is_empty())
}

/// Whether the visitor points with a finger.
#[must_use]
pub fn coarse_pointer() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(pointer: coarse)").ok()?);
    query.is_some_and(|query| query.matches())
}

/// Calls `tick` every second with the seconds since anybody last touched the page, while the guard lives.
#[must_use]
pub fn on_idle(tick: impl Fn(u64) + 'static) -> Idle {
    let last = Rc::new(RefCell::new(js_sys::Date::now()));
    let touches = document().map(|document| {
        ["pointerdown", "keydown", "wheel", "touchstart"].map(|event| {
            let last = last.clone();
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&document, event, options, move |_| {
                *last.borrow_mut() = js_sys::Date::now();
            })
        })
    });
    let ticking = Interval::new(1_000, move || {
        let idle = (js_sys::Date::now() - *last.borrow()).max(0.0) / 1000.0;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "seconds since a touch are few")]
        tick(idle as u64);
    });
    Idle { _touches: touches, _ticking: ticking }
}

/// Keeps counting idle seconds while it lives.
pub struct Idle {
    _touches: Option<[EventListener; 4]>,
    _ticking: Interval,
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
