//! How panels are arranged: three frames, chosen once; no logic of their own.

mod content;
mod embed;
mod kiosk;
mod site;
mod visits;

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    app::{
        browser,
        chunk::{Chunk, Fetched},
        session::{Session, use_session},
    },
    link::{Grouping, Page},
    profile::Layout,
};
use content::Content;
pub use visits::Visits;

/// How long the first view has the device for itself: the time to draw it.
const SOON: Duration = Duration::from_millis(200);

/// How long it has the network for itself, but for what answers questions about it.
const LATER: Duration = Duration::from_millis(1500);

/// The frame that a profile asks for; a shared screen's comes with its [visits](Visits).
#[component]
pub fn Frame(
    /// Which one.
    layout: Layout,
) -> impl IntoView {
    attend(use_session());
    match layout {
        Layout::Embed => view! { <embed::Embed/> }.into_any(),
        Layout::Site | Layout::Kiosk => view! { <site::Site/> }.into_any(),
    }
}

/// What every frame does beside what it shows: it follows the language and the open page, and fetches what comes later.
fn attend(session: Session) {
    Effect::new(move |_| {
        browser::set_language(session.locale.get());
        browser::set_title(&session.title());
        session.fetch_words();
        if session.waits() || session.grouping.get() != Grouping::default() {
            session.fetch_tools();
        }
    });
    // The first page keeps the focus where the browser puts it; each later one takes it to its heading.
    Effect::new(move |before: Option<Page>| {
        let page = session.page.get();
        let same = match (&before, &page) {
            (None, _) | (Some(Page::Calendar { .. }), Page::Calendar { .. }) => true,
            (Some(before), page) => before == page,
        };
        if !same {
            request_animation_frame(browser::focus_heading);
        }
        page
    });
    // What the first view does not need comes after it, so that it is there when it is wanted.
    set_timeout(move || session.fetch_tools(), SOON);
    if !browser::saves_data() {
        let late = RwSignal::new(false);
        set_timeout(
            move || {
                late.try_set(true);
            },
            LATER,
        );
        Effect::new(move |begun: Option<bool>| {
            // What the open page waits for is not held up by what another may need.
            let chunk = Chunk::of(&session.page.read());
            let settled = chunk.is_none_or(|chunk| !matches!(session.chunks.state(chunk), Fetched::No));
            let begins = late.get() && settled && session.tools.with(Option::is_some);
            if begins && begun != Some(true) {
                session.chunks.fetch_all();
            }
            begins || begun == Some(true)
        });
    }
}
