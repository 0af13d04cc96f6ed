//! Elements that change their size.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{HtmlElement, ResizeObserver};

/// Watches an element's size while it lives.
pub struct Resize {
    observer: ResizeObserver,
    _changed: Closure<dyn FnMut(Array)>,
}

impl Resize {
    /// Calls `changed` whenever `element` gets another size; `None` in browsers that cannot tell.
    #[must_use]
    pub fn watch(element: &HtmlElement, changed: impl Fn() + 'static) -> Option<Self> {
        let changed = Closure::<dyn FnMut(Array)>::new(move |_| changed());
        let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _changed: changed })
    }

    /// Tells the page around this one how high `element` is, at each change: `{type: "xunji:height", height}` in CSS
    /// pixels.
    #[must_use]
    pub fn report(element: &HtmlElement) -> Option<Self> {
        let reported = element.clone();
        Self::watch(element, move || {
            let message = Object::new();
            let _ = Reflect::set(&message, &"type".into(), &"xunji:height".into());
            let _ = Reflect::set(&message, &"height".into(), &reported.offset_height().into());
            if let Some(parent) = web_sys::window().and_then(|window| window.parent().ok()?) {
                // A height is no secret, and the page around is not known here.
                let _ = parent.post_message(&message, "*");
            }
        })
    }
}

impl Drop for Resize {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
