//! An icon from the shipped set; always decoration beside a word or inside a labelled control.

use leptos::prelude::*;

/// The icon called `name` in `icons.svg`.
#[component]
pub fn Icon(
    /// Its name in the set.
    name: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <use href=format!("icons.svg#{name}")></use>
        </svg>
    }
}
