//! A route as a file to take along; as a text to copy where the browser cannot save files.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{browser, panel::Icon, session::use_session},
    profile::Outbound,
    route::GpxParts,
    text::Locale,
    view::FileKind,
    words::Words,
};

/// A GPX file without any part.
const NOTHING: GpxParts = GpxParts { waypoints: false, route: false, track: false };

/// Offers a route as files; a shared screen has nowhere to save one.
#[component]
pub fn SaveRoute(
    /// What the file is called, without its ending.
    name: String,
    /// As what it can be written.
    kinds: &'static [FileKind],
    /// Writes it, in the reader's language.
    write: impl Fn(FileKind, GpxParts, Locale) -> String + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let shown = RwSignal::new(String::new());
    let copied = RwSignal::new(false);
    if session.outbound == Outbound::Qr {
        return ().into_any();
    }
    let parts = RwSignal::new(GpxParts { waypoints: true, route: true, track: true });
    let save = StoredValue::new(move |kind: FileKind| {
        let text = write(kind, parts.get_untracked(), session.locale.get_untracked());
        let (_, ending, mime) = kind.names();
        let saved = browser::save_file(&format!("{name}.{ending}"), mime, &text);
        shown.set(if saved { String::new() } else { text });
        copied.set(false);
    });
    let copy = move |_| {
        let text = shown.get_untracked();
        spawn_local(async move {
            copied.try_set(browser::copy(&text).await);
        });
    };
    let buttons = kinds.iter().map(|&kind| {
        view! {
            <button
                class="button"
                disabled=move || kind == FileKind::Gpx && parts.get() == NOTHING
                on:click=move |_| save.with_value(|save| save(kind))
            >
                <Icon name=if kind == FileKind::Ics { "calendar" } else { "download" }/>
                {move || session.words().download} " " {kind.names().0}
            </button>
        }
    });
    let part = move |word: fn(&'static Words) -> &'static str, of: fn(&mut GpxParts) -> &mut bool| {
        let on = move || *of(&mut parts.get());
        let flip = move |_| parts.update(|parts| *of(parts) = !*of(parts));
        view! { <label class="check"><input type="checkbox" prop:checked=on on:change=flip/>{session.say(word)}</label> }
    };
    view! {
        {buttons.collect_view()}
        <fieldset class="save-parts small">
            <legend>{session.say(|words| words.planner().gpx_parts)}</legend>
            {part(|words| words.planner().gpx_waypoints, |parts| &mut parts.waypoints)}
            {part(|words| words.planner().gpx_route, |parts| &mut parts.route)}
            {part(|words| words.planner().gpx_track, |parts| &mut parts.track)}
        </fieldset>
        <Show when=move || !shown.read().is_empty()>
            <div class="save-text">
                <p class="small">{session.say(|words| words.planner().save_by_hand)}</p>
                <textarea readonly rows="8" aria-label=session.say(|words| words.copy_text) prop:value=move || shown.get()></textarea>
                <button class="button" on:click=copy><Icon name="copy"/>{session.say(|words| words.copy_text)}</button>
                <span role="status" class="small">{move || copied.get().then(|| session.words().copied)}</span>
            </div>
        </Show>
    }
    .into_any()
}
