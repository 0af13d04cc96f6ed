//! What else holds the words asked for, below the places.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{named, row},
        session::use_session,
    },
    view,
};

/// Events, routes, stories and services that hold the words, below the places.
#[component]
pub fn Also() -> impl IntoView {
    let session = use_session();
    let others = Memo::new(move |_| {
        let hits = session.hits();
        view::also(&session.data(), hits.as_deref().unwrap_or_default(), session.locale.get())
    });
    view! {
        <Show when=move || !others.read().is_empty()>
            <ul class="rows rows-also">
                {move || others.get().into_iter().map(|other| row(other.page, None, named(other.name, other.kind.to_owned()))).collect_view()}
            </ul>
        </Show>
    }
}
