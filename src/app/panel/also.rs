//! What else holds the words asked for, below the places.

use leptos::prelude::*;

use super::marked::{marked, sought};
use crate::{
    app::{panel::row, session::use_session},
    view,
};

/// Below places so many of each kind: the list stays theirs.
const FEW: usize = 4;

/// Where no place is found, and with each press of the button, so many more.
const PAGE: usize = 40;

/// Events, routes, stories and services that hold the words; where there is nothing at all, this is said.
#[component]
pub fn Also() -> impl IntoView {
    let session = use_session();
    let pages = RwSignal::new(0);
    // A new search begins with few again.
    Effect::new(move |_| {
        let _ = session.hits();
        pages.set(0);
    });
    let none = Memo::new(move |_| session.places.read().is_empty());
    let others = Memo::new(move |_| {
        let (hits, pages) = (session.hits(), pages.get() + usize::from(none.get()));
        let of_each = FEW + pages * PAGE;
        sought(session, |sought| view::also(&session.data(), hits.as_deref().unwrap_or_default(), of_each, sought))
    });
    // The map of a phone has nothing to show for such words.
    Effect::new(move |_| {
        if none.get() && session.hits().is_some() && !session.waits() {
            session.glance.set(false);
        }
    });
    let count = Memo::new(move |_| session.hits().as_deref().map_or(0, view::others));
    view! {
        <Show when=move || !others.read().is_empty()>
            <ul class="rows rows-also">
                {move || others.get().into_iter().map(|other| {
                    let words = view! {
                        {marked(other.name, other.elsewhere)}
                        <span class="row-kind muted small">{other.kind}</span>
                    };
                    row(other.page, None, words.into_any())
                }).collect_view()}
            </ul>
        </Show>
        <Show when=move || others.read().len() < count.get()>
            <button class="button rows-more" on:click=move |_| pages.update(|pages| *pages += 1)>
                {session.say(|words| words.show_more)}
            </button>
        </Show>
        <Show when=move || none.get() && count.get() == 0 && !session.waits()>
            <div class="empty">
                <p>{session.say(|words| words.find().none)}</p>
                <p class="muted">{session.say(|words| words.find().none_hint)}</p>
            </div>
        </Show>
    }
}
