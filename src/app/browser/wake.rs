//! Keeping the screen on, where the browser can.

use std::{cell::RefCell, rc::Rc};

use gloo::events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Keeps the screen on while it lives and the page is seen.
pub struct Awake {
    lock: Lock,
    _seen: EventListener,
}

/// The browser's lock, which it lets go of whenever the page is hidden; `None` once nobody wants it any more.
type Lock = Rc<RefCell<Option<JsValue>>>;

impl Awake {
    /// Whether the browser can keep the screen on.
    #[must_use]
    pub fn is_possible() -> bool {
        keeper().is_some()
    }

    /// Asks for the screen to stay on, and again whenever the page comes back into sight.
    #[must_use]
    pub fn hold() -> Option<Self> {
        keeper()?;
        let document = web_sys::window()?.document()?;
        let lock: Lock = Rc::new(RefCell::new(Some(JsValue::NULL)));
        let again = {
            let (lock, document) = (lock.clone(), document.clone());
            move || {
                let hidden = Reflect::get(&document, &"hidden".into()).is_ok_and(|hidden| hidden.is_truthy());
                if !hidden {
                    spawn_local(request(lock.clone()));
                }
            }
        };
        again();
        let seen = EventListener::new(&document, "visibilitychange", move |_| again());
        Some(Self { lock, _seen: seen })
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        if let Some(sentinel) = self.lock.borrow_mut().take() {
            release(&sentinel);
        }
    }
}

/// The battery may refuse, which is no reason to bother anybody.
async fn request(lock: Lock) {
    let Some(asked) = keeper().and_then(|keeper| call(&keeper, "request", Some("screen"))) else { return };
    let Ok(sentinel) = JsFuture::from(asked).await else { return };
    match &mut *lock.borrow_mut() {
        Some(kept) => release(&std::mem::replace(kept, sentinel)),
        // It came too late.
        None => release(&sentinel),
    }
}

fn release(sentinel: &JsValue) {
    if sentinel.is_object() {
        // Whether that succeeds changes nothing any more.
        drop(call(sentinel, "release", None));
    }
}

fn keeper() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"wakeLock".into()).ok().filter(JsValue::is_object)
}

fn call(object: &JsValue, name: &str, argument: Option<&str>) -> Option<Promise> {
    let method: Function = Reflect::get(object, &name.into()).ok()?.dyn_into().ok()?;
    let answer = match argument {
        Some(argument) => method.call1(object, &argument.into()),
        None => method.call0(object),
    };
    answer.ok()?.dyn_into().ok()
}
