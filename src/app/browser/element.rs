//! A small builder for elements that are not Leptos's to draw: the insides of map markers.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// An element being built; texts are texts, never markup.
pub struct Element(Option<HtmlElement>);

impl Element {
    /// An element of this name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let document = web_sys::window().and_then(|window| window.document());
        Self(document.and_then(|document| document.create_element(name).ok()?.dyn_into().ok()))
    }

    /// Adds a class.
    #[must_use]
    pub fn class(self, class: &str) -> Self {
        self.with(|element| drop(element.class_list().add_1(class)))
    }

    /// What a screen reader calls it.
    #[must_use]
    pub fn label(self, label: &str) -> Self {
        self.with(|element| {
            let _ = element.set_attribute("aria-label", label);
            let _ = element.set_attribute("type", "button");
        })
    }

    /// Hides it from screen readers, for what its parent's label says already.
    #[must_use]
    pub fn hidden(self) -> Self {
        self.with(|element| drop(element.set_attribute("aria-hidden", "true")))
    }

    /// Sets a custom property, which a strict content security policy allows where a style attribute is not.
    #[must_use]
    pub fn property(self, name: &str, value: &str) -> Self {
        self.with(|element| drop(element.style().set_property(name, value)))
    }

    /// The file of a picture, which is all decoration.
    #[must_use]
    pub fn picture(self, url: &str) -> Self {
        self.with(|element| {
            for (name, value) in [("alt", ""), ("draggable", "false"), ("src", url)] {
                let _ = element.set_attribute(name, value);
            }
        })
    }

    /// Its text.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.with(|element| element.set_text_content(Some(text)))
    }

    /// Characters that a style sheet draws, as a picture rather than as text: they are no part of any name.
    #[must_use]
    pub fn drawn(self, characters: &str) -> Self {
        self.with(|element| drop(element.set_attribute("data-drawn", characters)))
    }

    /// Adds a child.
    #[must_use]
    pub fn child(self, child: Self) -> Self {
        self.with(|element| {
            if let Some(child) = &child.0 {
                let _ = element.append_child(child);
            }
        })
    }

    /// The element; where the document could not make one, a stand-in without effect.
    #[must_use]
    pub fn build(self) -> HtmlElement {
        self.0.unwrap_or_else(|| wasm_bindgen::JsValue::NULL.unchecked_into())
    }

    fn with(self, act: impl FnOnce(&HtmlElement)) -> Self {
        if let Some(element) = &self.0 {
            act(element);
        }
        self
    }
}

/// Calls `act` when something happens to an element, while the guard lives.
#[must_use]
pub fn listen(element: &HtmlElement, event: &'static str, act: impl Fn() + 'static) -> Heard {
    Heard(EventListener::new(element, event, move |_| act()))
}

/// Keeps listening while it lives.
pub struct Heard(#[allow(dead_code, reason = "held for its end")] EventListener);
