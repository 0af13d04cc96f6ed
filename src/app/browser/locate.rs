//! Where the device is, asked only after a gesture; and where the focus is.

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
    let (device, options) = device()?;
    let method: Function = get(&device, "getCurrentPosition")?.dyn_into().ok()?;
    let found = {
        let done = done.clone();
        Closure::once_into_js(move |answer: JsValue| done(read(&answer)))
    };
    let failed = Closure::once_into_js(move |_: JsValue| done(None));
    method.call3(&device, &found, &failed, &options).ok().map(drop)
}

/// Keeps asking the device where it is while it lives.
pub struct Watch {
    device: JsValue,
    id: JsValue,
    _told: [Closure<dyn FnMut(JsValue)>; 2],
}

impl Watch {
    /// Calls `told` at each move, with nothing where the device may not or cannot say; `None` where there is no device.
    #[must_use]
    pub fn start(told: impl Fn(Option<(Wgs84, Metres)>) + Clone + 'static) -> Option<Self> {
        let (device, options) = device()?;
        let method: Function = get(&device, "watchPosition")?.dyn_into().ok()?;
        let found = {
            let told = told.clone();
            Closure::<dyn FnMut(JsValue)>::new(move |answer: JsValue| told(read(&answer)))
        };
        let failed = Closure::<dyn FnMut(JsValue)>::new(move |_: JsValue| told(None));
        let id = method.call3(&device, found.as_ref(), failed.as_ref(), &options).ok()?;
        Some(Self { device, id, _told: [found, failed] })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(method) = get(&self.device, "clearWatch").and_then(|method| method.dyn_into::<Function>().ok()) {
            let _ = method.call1(&self.device, &self.id);
        }
    }
}

fn device() -> Option<(JsValue, Object)> {
    let navigator = web_sys::window()?.navigator();
    let device = get(&navigator, "geolocation").filter(JsValue::is_object)?;
    let options = Object::new();
    Reflect::set(&options, &"timeout".into(), &TIME_LIMIT.into()).ok()?;
    Reflect::set(&options, &"enableHighAccuracy".into(), &true.into()).ok()?;
    Some((device, options))
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
