//! Elements that stay and change by hand, where a page of many would be drawn anew too slowly.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, Node};

/// An element of a page, and what is written into it; texts are texts, never markup.
#[derive(Clone)]
pub struct Part(HtmlElement);

impl Part {
    /// The element itself as a part.
    #[must_use]
    pub fn of(element: &Element) -> Option<Self> {
        element.clone().dyn_into().ok().map(Self)
    }

    /// The elements below this one that a selector names, in the order of the document.
    #[must_use]
    pub fn all(&self, selector: &str) -> Vec<Self> {
        let Ok(found) = self.0.query_selector_all(selector) else { return Vec::new() };
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok().map(Self)).collect()
    }

    /// Puts so many copies of the element, and of all below it, behind it.
    pub fn repeat(&self, times: usize) {
        for _ in 0..times {
            if let Ok(copy) = self.0.clone_node_with_deep(true) {
                let _ = self.0.parent_node().map(|parent| parent.insert_before(&copy, self.0.next_sibling().as_ref()));
            }
        }
    }

    /// Its text; the node that holds it stays, so that the browser need not build its box anew.
    pub fn text(&self, text: &str) {
        match self.0.first_child().filter(|node| node.node_type() == Node::TEXT_NODE) {
            Some(node) => node.set_node_value(Some(text)),
            None => self.0.set_text_content(Some(text)),
        }
    }

    /// An attribute.
    pub fn attribute(&self, name: &str, value: &str) {
        let _ = self.0.set_attribute(name, value);
    }

    /// Takes an attribute away.
    pub fn without(&self, name: &str) {
        let _ = self.0.remove_attribute(name);
    }

    /// A custom property, which a strict content security policy allows where a style attribute is not.
    pub fn property(&self, name: &str, value: &str) {
        let _ = self.0.style().set_property(name, value);
    }

    /// Shows it or takes it out of the page.
    pub fn show(&self, shown: bool) {
        self.0.set_hidden(!shown);
    }

    /// Has it laid out at once, in the time that is left before the next frame, which then has only to paint it.
    pub fn lay_out(&self) {
        let _ = self.0.offset_height();
    }

    /// Gives it the focus, and leaves the page where it is scrolled if it can be seen.
    pub fn focus(&self) {
        let _ = self.0.focus_with_options(&FocusOptions::new());
    }
}

/// An attribute of the nearest element around where an event happened that has it.
#[must_use]
pub fn attribute_at(event: &web_sys::Event, name: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(&["[", name, "]"].concat()).ok()??.get_attribute(name)
}
