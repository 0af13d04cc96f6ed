//! A route as a file to take along.

use leptos::prelude::*;

use crate::{
    app::{browser, panel::Icon, session::use_session},
    profile::Outbound,
    text::Locale,
};

/// Offers a route as GPX; a shared screen has nowhere to save one.
#[component]
pub fn SaveRoute(
    /// What the file is called, without its ending.
    name: String,
    /// Writes it, in the reader's language.
    write: impl Fn(Locale) -> String + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let failed = RwSignal::new(false);
    let save = move |_| {
        let text = write(session.locale.get_untracked());
        failed.set(!browser::save_file(&format!("{name}.gpx"), "application/gpx+xml", &text));
    };
    (session.outbound != Outbound::Qr).then(|| {
        view! {
            <button class="button" on:click=save>
                <Icon name="download"/>
                {session.say(|words| words.save_gpx)}
            </button>
            <span role="status" class="small">{move || failed.get().then(|| session.words().save_failed)}</span>
        }
    })
}
