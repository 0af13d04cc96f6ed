//! What else holds the words asked for, below the places.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{Goto, Icon},
        session::use_session,
    },
    view,
};

/// Events, routes, stories and services that hold the words, below the places.
#[component]
pub fn Also() -> impl IntoView {
    let session = use_session();
    let others = Memo::new(move |_| {
        session.ask_index(|index| view::also(&session.data(), index, &session.asked.read(), session.locale.get()))
    });
    view! {
        <Show when=move || !others.read().is_empty()>
            <ul class="rows rows-also">
                {move || others.get().into_iter().map(|other| view! {
                    <li>
                        <Goto page=other.page class="row">
                            <span class="row-text">
                                <span class="row-name">{other.name}</span>
                                <span class="row-kind muted small">{other.kind}</span>
                            </span>
                            <Icon name="chevron-right"/>
                        </Goto>
                    </li>
                }).collect_view()}
            </ul>
        </Show>
    }
}
