//! Taking a page along: share it, copy its link, scan it.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{browser, panel::Icon, session::use_session},
    profile::Outbound,
    text::Text,
};

/// The page's link by the share sheet, else copied; on a shared screen as a code to scan.
#[component]
pub fn Take(
    /// What the page is called.
    title: Text,
) -> impl IntoView {
    let session = use_session();
    let copied = RwSignal::new(false);
    let url = move || session.public_url();
    if session.outbound == Outbound::Qr {
        return view! {
            <figure class="take-code">
                {move || session.code(url())}
                <figcaption class="small">{session.say(|words| words.scan_to_take)}</figcaption>
            </figure>
        }
        .into_any();
    }
    let share = move |_| {
        let (title, url) = (title.get(session.locale.get_untracked()).to_owned(), url());
        spawn_local(async move {
            if !browser::share(&title, &url).await {
                copied.set(browser::copy(&url).await);
            }
        });
    };
    view! {
        <button class="button" on:click=share>
            <Icon name="share"/>
            {session.say(|words| words.share)}
        </button>
        <span role="status" class="small">{move || copied.get().then(|| session.words().copied)}</span>
    }
    .into_any()
}
