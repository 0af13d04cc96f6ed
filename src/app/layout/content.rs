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
    let before = StoredValue::new(None::<Page>);
    // A page that somebody opened takes the focus to its heading, as soon as it has one.
    let headless = StoredValue::new(false);
    // The map is drawn first, and the list beside it in the frame after.
    let begun = RwSignal::new(false);
    browser::after_frame(move || {
        begun.try_set(true);
    });
    move || {
        let page = shown.get();
        // The first page keeps the focus where the browser puts it.
        let before = before.try_update_value(|before| before.replace(page.clone())).flatten();
        let opened = before.is_some_and(|before| before != page);
        let Some(chunk) = Chunk::of(&page) else {
            return begun.get().then(|| view! { <PlaceList/> }).into_any();
        };
        let whole = session.tools.with(Option::is_some);
        match session.chunks.state(chunk) {
            Fetched::Yes(panel) if whole => {
                session.chunks.fetch(chunk);
                if headless.try_update_value(std::mem::take).unwrap_or(false) {
                    request_animation_frame(browser::focus_heading);
                }
                panel(page)
            }
            Fetched::No | Fetched::Yes(_) if !session.toolless.get() => {
                headless.update_value(|headless| *headless |= opened);
                session.fetch_tools();
                session.chunks.fetch(chunk);
                view! { <p class="muted" role="status">{session.words().first.loading}</p> }.into_any()
            }
            _ => view! { <Unfetched chunk/> }.into_any(),
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
            <button class="button button-primary" on:click=move |_| {
                session.chunks.fetch(chunk);
                session.fetch_tools();
            }>
                {session.say(|words| words.first.retry)}
            </button>
        </div>
    }
}
