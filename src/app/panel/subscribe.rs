//! Subscribing to the calendars that the site publishes.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{browser, chunk, panel::Icon, session::use_session},
    profile::Outbound,
};

/// What has been found out about the site's feeds.
#[derive(Clone, PartialEq)]
enum Found {
    Asking,
    Nothing,
    /// The address of the calendar, as a page and as a code to scan.
    At(String),
}

/// Offers the published calendar of what is shown, where there is one; it is looked for when it is asked for.
#[component]
pub fn Subscribe(
    /// Where the feed is, seen from the site and without its ending.
    #[prop(into)]
    path: Signal<String>,
) -> impl IntoView {
    let session = use_session();
    browser::style_sheet("subscribe.css");
    if session.outbound == Outbound::Qr {
        return ().into_any();
    }
    let found = RwSignal::new(None::<Found>);
    let code = RwSignal::new(None::<fn(String) -> AnyView>);
    let ask = move |_| {
        let path = format!("{}.ics", path.read_untracked());
        found.set(Some(Found::Asking));
        spawn_local(async move {
            let listed = browser::get("feeds/index.json").await.unwrap_or_default();
            let there = String::from_utf8_lossy(&listed).contains(&path);
            if there {
                code.set(chunk::kiosk().await.ok().map(|kiosk| kiosk.code));
            }
            found.set(Some(if there { Found::At(browser::sibling_url(&path)) } else { Found::Nothing }));
        });
    };
    view! {
        <section class="calendar-subscribe">
            <button class="button" on:click=ask>
                <Icon name="calendar"/>
                {session.say(|words| words.dates().subscribe)}
            </button>
            <div role="status">
                {move || {
                    let words = session.words();
                    match found.get()? {
                        Found::Asking => None,
                        Found::Nothing => Some(view! { <p class="small muted">{words.dates().subscribe_none}</p> }.into_any()),
                        Found::At(url) => {
                            let (_, rest) = url.split_once("://")?;
                            let webcal = format!("webcal://{rest}");
                            Some(view! {
                                <p class="small">{words.dates().subscribe_hint}</p>
                                <p><a class="button" href=webcal.clone()>{words.dates().subscribe_open}</a></p>
                                <p class="small subscribe-address">{url}</p>
                                {code.get().map(|code| code(webcal))}
                            }.into_any())
                        }
                    }
                }}
            </div>
        </section>
    }
    .into_any()
}
