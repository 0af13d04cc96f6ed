//! The way on: a place in other people's maps, opened or scanned.

use leptos::prelude::*;

use crate::{
    app::{panel::Icon, session::use_session},
    place::Place,
    profile::Outbound,
    view::{self, MapApp},
    words::Words,
};

/// Folded until asked for; on a shared screen each map is a code to scan.
#[component]
pub fn Onward(
    /// Where to.
    place: Place,
) -> impl IntoView {
    let session = use_session();
    let ways = Memo::new(move |_| {
        let ways = view::handoffs(&session.data(), &place, session.locale.get());
        ways.into_iter().map(|way| (way.app, way.url, way.by_name)).collect::<Vec<_>>()
    });
    let by_name = move || ways.read().iter().any(|way| way.2);
    view! {
        <details class="onward">
            <summary class="button"><Icon name="pin"/>{session.say(|words| words.navigate)}</summary>
            <Show when=by_name><p class="small muted">{session.say(|words| words.by_name_only)}</p></Show>
            <ul class="onward-ways">
                {move || ways.get().into_iter().map(|(app, url, _)| {
                    let name = name(app, session.words());
                    view! {
                        <li>
                            {match session.outbound {
                                Outbound::Qr => view! {
                                    <span class="outside-code">{name}{session.code(url)}</span>
                                }.into_any(),
                                Outbound::Open => view! { <a class="button" href=url rel="noopener">{name}</a> }.into_any(),
                                Outbound::NewTab => view! {
                                    <a class="button" href=url target="_blank" rel="noopener">{name}</a>
                                }.into_any(),
                            }}
                        </li>
                    }
                }).collect_view()}
            </ul>
        </details>
    }
}

const fn name(app: MapApp, words: &'static Words) -> &'static str {
    match app {
        MapApp::Amap => words.amap,
        MapApp::Baidu => words.baidu_maps,
        MapApp::Tencent => words.tencent_maps,
        MapApp::Apple => words.apple_maps,
        MapApp::Geo => words.device_map,
    }
}
