//! The panel of the open page, or what stands there until its code is fetched.

use leptos::prelude::*;

use crate::{
    app::{
        browser,
        chunk::{Chunk, Fetched},
        panel::PlaceList,
        session::use_session,
    },
    link::Page,
};

/// The panel of the open page.
#[component]
pub fn Content() -> impl IntoView {
    let session = use_session();
    // Paging the calendar or going on along a route must not build the panel anew: what changes is followed inside.
    let shown = Memo::new(move |_| match session.page.get() {
        Page::Calendar { .. } => Page::CALENDAR,
        Page::Follow { route, .. } => Page::Follow { route, stop: 1 },
        page => page,
    });
    let first = StoredValue::new(true);
    move || {
        let page = shown.get();
        let opened = !first.try_update_value(|first| std::mem::replace(first, false)).unwrap_or(true);
        let Some(chunk) = Chunk::of(&page) else { return view! { <PlaceList/> }.into_any() };
        match session.chunks.state(chunk) {
            Fetched::Yes(panel) => panel(page),
            Fetched::No => {
                // A page that somebody opened takes the focus to its heading, as soon as it has one.
                session.chunks.fetch(chunk, move || {
                    if opened {
                        request_animation_frame(browser::focus_heading);
                    }
                });
                view! { <p class="muted" role="status">{session.words().loading}</p> }.into_any()
            }
            Fetched::Failed => view! { <Unfetched chunk/> }.into_any(),
        }
    }
}

/// The code of the page did not come: one sentence, one action.
#[component]
fn Unfetched(chunk: Chunk) -> impl IntoView {
    let session = use_session();
    view! {
        <div class="empty" role="alert">
            <h1 tabindex="-1">{session.say(|words| words.page_failed)}</h1>
            <p class="muted">{session.say(|words| words.page_failed_hint)}</p>
            <button class="button button-primary" on:click=move |_| session.chunks.fetch(chunk, || ())>
                {session.say(|words| words.retry)}
            </button>
        </div>
    }
}
