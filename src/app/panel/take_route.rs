//! Taking one's own route along: share it, scan it, save it, print it.

use leptos::{prelude::*, task::spawn_local};

use super::{picture::TakePicture, save_route::SaveRoute};
use crate::{
    app::{
        browser,
        panel::{Icon, Qr},
        session::{Session, use_session},
    },
    profile::Outbound,
    view::{self, Booklet, FileKind},
};

/// The route's link in its shortest form, tracked: what is shared and scanned holds all of it.
pub fn route_url(session: Session) -> String {
    session.address_of(&session.link.read().shared())
}

/// All the ways to take a route along; a shared screen shows a code to scan.
#[component]
pub fn TakeRoute(
    /// What of it is printed.
    booklet: Memo<Booklet>,
) -> impl IntoView {
    let session = use_session();
    let scan = RwSignal::new(session.outbound == Outbound::Qr);
    let copied = RwSignal::new(false);
    let code = move || {
        scan.get().then(|| {
            view! {
                <figure class="take-code">
                    <Qr text=route_url(session)/>
                    <figcaption class="small">{session.words().planner().scan_route}</figcaption>
                </figure>
            }
        })
    };
    if session.outbound == Outbound::Qr {
        return code.into_any();
    }
    let share = move |_| {
        let (title, url) = (untrack(|| session.words().my_route), untrack(|| route_url(session)));
        spawn_local(async move {
            if !browser::share(title, &url).await {
                copied.try_set(browser::copy(&url).await);
            }
        });
    };
    let write = move |kind, parts, locale| {
        let draft = session.link.read_untracked().draft.clone();
        view::draft_file(&session.data(), &draft, (kind, parts), browser::now_in("UTC"), locale)
    };
    view! {
        <section class="take-route">
            <h2>{session.say(|words| words.planner().take_along)}</h2>
            <div class="buttons">
                <button class="button" on:click=share>
                    <Icon name="share"/>
                    {session.say(|words| words.share)}
                </button>
                <button class="button" aria-expanded=move || scan.get().to_string() on:click=move |_| scan.update(|scan| *scan = !*scan)>
                    <Icon name="qr"/>
                    {session.say(|words| words.qr_code)}
                </button>
                <button class="button" on:click=move |_| browser::print()>
                    <Icon name="print"/>
                    {session.say(|words| words.print)}
                </button>
                <TakePicture booklet url=move || route_url(session)/>
                <SaveRoute name="route".to_owned() kinds=&FileKind::ALL write/>
                <span role="status" class="small">{move || copied.get().then(|| session.words().copied)}</span>
            </div>
            {code}
        </section>
    }
    .into_any()
}
