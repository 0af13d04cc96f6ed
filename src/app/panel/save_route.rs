//! A route as a file to take along; as a text to copy where the browser cannot save files.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{browser, panel::Icon, session::use_session},
    profile::Outbound,
    text::Locale,
    view::FileKind,
};

/// Offers a route as files; a shared screen has nowhere to save one.
#[component]
pub fn SaveRoute(
    /// What the file is called, without its ending.
    name: String,
    /// As what it can be written.
    kinds: &'static [FileKind],
    /// Writes it, in the reader's language.
    write: impl Fn(FileKind, Locale) -> String + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let shown = RwSignal::new(String::new());
    let copied = RwSignal::new(false);
    if session.outbound == Outbound::Qr {
        return ().into_any();
    }
    let save = StoredValue::new(move |kind: FileKind| {
        let text = write(kind, session.locale.get_untracked());
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
            <button class="button" on:click=move |_| save.with_value(|save| save(kind))>
                <Icon name=if kind == FileKind::Ics { "calendar" } else { "download" }/>
                {move || session.words().download} " " {kind.names().0}
            </button>
        }
    });
    view! {
        {buttons.collect_view()}
        <Show when=move || !shown.read().is_empty()>
            <div class="save-text">
                <p class="small">{session.say(|words| words.planner.save_by_hand)}</p>
                <textarea readonly rows="8" aria-label=session.say(|words| words.copy_text) prop:value=move || shown.get()></textarea>
                <button class="button" on:click=copy><Icon name="copy"/>{session.say(|words| words.copy_text)}</button>
                <span role="status" class="small">{move || copied.get().then(|| session.words().copied)}</span>
            </div>
        </Show>
    }
    .into_any()
}
