//! A line of a list that leads to a page.

use leptos::prelude::*;

use crate::{
    app::panel::{Goto, Icon},
    link::Page,
};

/// What stands before the words, the words, and the sign that it leads on.
pub fn row(page: Page, before: Option<AnyView>, words: AnyView) -> AnyView {
    view! {
        <li>
            <Goto page class="row">
                {before}
                <span class="row-text">{words}</span>
                <Icon name="chevron-right"/>
            </Goto>
        </li>
    }
    .into_any()
}

/// A name, and what there is to be said of it, if anything.
pub fn named(name: impl IntoView + 'static, note: String) -> AnyView {
    view! {
        <span class="row-name">{name.into_any()}</span>
        {(!note.is_empty()).then(|| view! { <span class="row-kind muted small numbers">{note}</span> })}
    }
    .into_any()
}

/// The disc of a place, as on the map.
pub fn disc(hue: u8, letter: String) -> AnyView {
    view! { <span class="row-disc" style:--hue=format!("var(--hue-{hue})") aria-hidden="true">{letter}</span> }
        .into_any()
}
