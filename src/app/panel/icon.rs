//! An icon from the shipped set; always decoration beside a word or inside a labelled control.

use leptos::prelude::*;

use crate::app::browser;

/// The icon called `name`: those of the first view stand in the page itself, the others in `icons.svg`.
#[component]
pub fn Icon(
    /// Its name in the set.
    name: &'static str,
) -> impl IntoView {
    let near = ["#icon-", name].concat();
    let href = if browser::has_element(&near[1..]) { near } else { ["icons.svg#", name].concat() };
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <use href=href></use>
        </svg>
    }
}
