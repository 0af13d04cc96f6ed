//! Taking a page along: share it, copy its link, scan it.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{
        browser,
        panel::{Icon, Qr},
        session::{Session, use_session},
    },
    link::Link,
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
    let copied = RwSignal::new(None::<bool>);
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
                copied.try_set(Some(browser::copy(&url).await));
            }
        });
    };
    view! {
        <button class="button" on:click=share>
            <Icon name="share"/>
            {session.say(|words| words.share)}
        </button>
        // What cannot be copied stands there to be copied by hand.
        <span role="status" class="small take-link">
            {move || copied.get().map(|copied| if copied { session.words().copied.to_owned() } else { url() })}
        </span>
    }
    .into_any()
}

/// The open page's own address as a code to scan, without the search or the map beside it; on a shared screen it stands
/// with [`Take`] already.
#[component]
pub fn ScanPage() -> impl IntoView {
    let session = use_session();
    (session.outbound != Outbound::Qr).then(|| {
        view! {
            <details class="scan">
                <summary class="button"><Icon name="qr"/>{session.say(|words| words.qr_code)}</summary>
                {move || view! { <Qr text=page_alone(session)/> }}
            </details>
        }
    })
}

/// The address of the open page and nothing beside it; tracked.
pub fn page_alone(session: Session) -> String {
    let link = Link { page: session.page.get(), ..Link::default() };
    session.address_of(&link.to_string())
}
