//! What the keyboard comes to, and in which order.

use web_sys::{FocusOptions, HtmlElement, Node};

/// Puts what holds these elements, given from the last to the first, beside each other in that order. What has the focus
/// keeps its place, and with it the focus: the others go before and behind it.
pub fn arrange<'a>(inside: impl Iterator<Item = &'a HtmlElement>) {
    let mut next: Option<Node> = None;
    for element in inside {
        let Some(holder) = element.parent_element() else { continue };
        let holder: Node = holder.into();
        if holder.next_sibling() != next
            && !has_focus(element)
            && let Some(parent) = holder.parent_node()
        {
            let _ = parent.insert_before(&holder, next.as_ref());
        }
        next = Some(holder);
    }
}

/// Whether an element has the focus.
#[must_use]
pub fn has_focus(element: &HtmlElement) -> bool {
    element.matches(":focus").unwrap_or_default()
}

/// Moves the focus to an element, and nothing else.
pub fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
