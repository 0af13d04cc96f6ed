//! The way on: a place in other people's maps, opened or scanned.

use leptos::prelude::*;

use crate::{
    app::{panel::Icon, session::use_session},
    place::Place,
    profile::Outbound,
    view::{self, Handoff, MapApp},
    words::Words,
};

/// Folded until asked for; on a shared screen each map is a code to scan.
#[component]
pub fn Onward(
    /// Where to.
    place: Place,
) -> impl IntoView {
    let session = use_session();
    let ways = Memo::new(move |_| view::handoffs(&session.data(), &place, session.locale.get()));
    view! {
        <details class="onward">
            <summary class="button"><Icon name="pin"/>{session.say(|words| words.navigate)}</summary>
            <Ways ways/>
        </details>
    }
}

/// Links into other maps.
#[component]
pub fn Ways(
    /// The links.
    #[prop(into)]
    ways: Signal<Vec<Handoff>>,
) -> impl IntoView {
    let session = use_session();
    let by_name = move || ways.read().iter().any(|way| way.by_name);
    let link = move |Handoff { app, url, .. }| {
        let name = name(app, session.words());
        match session.outbound {
            Outbound::Qr => view! { <span class="outside-code">{name}{session.code(url)}</span> }.into_any(),
            Outbound::Open => view! { <a class="button" href=url rel="noopener">{name}</a> }.into_any(),
            Outbound::NewTab => {
                view! { <a class="button" href=url target="_blank" rel="noopener">{name}</a> }.into_any()
            }
        }
    };
    view! {
        <Show when=by_name><p class="small muted">{session.say(|words| words.place().by_name_only)}</p></Show>
        <ul class="onward-ways">
            {move || ways.get().into_iter().map(|way| view! { <li>{link(way)}</li> }).collect_view()}
        </ul>
    }
}

fn name(app: MapApp, words: &'static Words) -> &'static str {
    match app {
        MapApp::Amap => words.amap,
        MapApp::Baidu => words.place().baidu_maps,
        MapApp::Tencent => words.place().tencent_maps,
        MapApp::Apple => words.place().apple_maps,
        MapApp::Geo => words.place().device_map,
    }
}
