//! A method of one object of a library, changed: for what its options do not reach.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// Two arguments at most are looked at; the rest goes through as it came.
type Body = dyn FnMut(JsValue, JsValue, JsValue) -> JsValue;

/// Holds a changed method for as long as its object is used.
pub struct Method(#[allow(dead_code, reason = "held for the object")] Closure<Body>);

impl Method {
    /// Calls the object's own method `name` with its arguments as `change` makes them; `None` where there is none.
    #[must_use]
    pub fn with_arguments(object: &JsValue, name: &str, change: impl Fn(&mut [JsValue; 3]) + 'static) -> Option<Self> {
        let own: Function = Reflect::get(object, &name.into()).ok()?.dyn_into().ok()?;
        let this = object.clone();
        let body: Box<Body> = Box::new(move |first, second, third| {
            let mut arguments = [first, second, third];
            change(&mut arguments);
            own.apply(&this, &arguments.iter().collect::<Array>()).unwrap_or_default()
        });
        let body = Closure::wrap(body);
        Reflect::set(object, &name.into(), body.as_ref()).ok()?;
        Some(Self(body))
    }
}

/// Calls a method that the bindings of a library do not have; nothing where there is none.
pub fn call(object: &JsValue, name: &str, arguments: &[&JsValue]) -> JsValue {
    let list: Array = arguments.iter().copied().cloned().collect();
    let method = Reflect::get(object, &name.into()).ok().and_then(|method| method.dyn_into::<Function>().ok());
    method.and_then(|method| method.apply(object, &list).ok()).unwrap_or_default()
}
