//! Where the device is, asked once and only after a gesture; and where the focus is.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::HtmlElement;

use crate::geo::{Metres, Wgs84};

/// Milliseconds after which the device is no longer waited for.
const TIME_LIMIT: f64 = 10_000.0;

/// Asks the device where it is; `done` is called once, with nothing where it may not or cannot say.
pub fn locate(done: impl Fn(Option<(Wgs84, Metres)>) + Clone + 'static) {
    let refused = {
        let done = done.clone();
        move || done(None)
    };
    if ask(done).is_none() {
        refused();
    }
}

fn ask(done: impl Fn(Option<(Wgs84, Metres)>) + Clone + 'static) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let device = get(&navigator, "geolocation").filter(JsValue::is_object)?;
    let method: Function = get(&device, "getCurrentPosition")?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"timeout".into(), &TIME_LIMIT.into()).ok()?;
    Reflect::set(&options, &"enableHighAccuracy".into(), &true.into()).ok()?;
    let found = {
        let done = done.clone();
        Closure::once_into_js(move |answer: JsValue| done(read(&answer)))
    };
    let failed = Closure::once_into_js(move |_: JsValue| done(None));
    method.call3(&device, &found, &failed, &options).ok().map(drop)
}

fn read(answer: &JsValue) -> Option<(Wgs84, Metres)> {
    let coords = get(answer, "coords")?;
    let number = |name| get(&coords, name)?.as_f64();
    let accuracy = number("accuracy").filter(|metres| metres.is_finite() && *metres >= 0.0);
    Some((Wgs84::new(number("longitude")?, number("latitude")?)?, Metres(accuracy.unwrap_or(0.0))))
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

/// What has the focus, unless it is the whole document.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    let element = get(&document, "activeElement")?.dyn_into::<HtmlElement>().ok()?;
    (element.tag_name() != "BODY").then_some(element)
}
