//! The page without a network, for those who ask for it; and everything the device keeps, cleared.

use leptos::{prelude::*, task::spawn_local};

use super::sure::Sure;
use crate::{
    about::Url,
    app::{
        browser::{self, can_keep_page, forget_page, keep_page, keeps_page, page_url},
        session::use_session,
    },
};

/// What has become of the copy.
#[derive(Clone, Copy, PartialEq)]
enum Copy {
    No,
    Saving,
    Failed,
    Kept,
}

/// Keeps the page and the site's data on the device, and removes them again.
#[component]
pub fn Offline() -> impl IntoView {
    let session = use_session();
    let copy = RwSignal::new(Copy::No);
    if !can_keep_page() {
        return view! { <p class="small muted">{session.say(|words| words.follow().offline_unable)}</p> }.into_any();
    }
    spawn_local(async move {
        if keeps_page().await {
            copy.try_update(|copy| {
                if *copy == Copy::No {
                    *copy = Copy::Kept;
                }
            });
        }
    });
    let save = move |_| {
        copy.set(Copy::Saving);
        let data = session.data();
        spawn_local(async move {
            let sources = data.site.sources.iter().map(|source| source.url.as_str());
            let files = sources.chain(data.site.land.iter().map(Url::as_str)).map(absolute);
            let mut files: Vec<String> = files.collect();
            files.push(absolute(&browser::manifest_url()));
            let whole = keep_page(&files).await;
            copy.try_set(if whole { Copy::Kept } else { Copy::Failed });
        });
    };
    let remove = move |_| {
        copy.set(Copy::No);
        spawn_local(forget_page());
    };
    let told = move || {
        let words = session.words().follow();
        match copy.get() {
            Copy::No => "",
            Copy::Saving => words.offline_saving,
            Copy::Failed => words.offline_failed,
            Copy::Kept => words.offline_saved,
        }
    };
    view! {
        <div class="offline">
            <h3>{session.say(|words| words.follow().offline)}</h3>
            <p class="small muted">{session.say(|words| words.follow().offline_note)}</p>
            <p role="status">{told}</p>
            <div class="buttons">
                <Show when=move || matches!(copy.get(), Copy::No | Copy::Failed)>
                    <button class="button" on:click=save>{session.say(|words| words.follow().offline_save)}</button>
                </Show>
                <Show when=move || copy.get() == Copy::Kept>
                    <button class="button" on:click=remove>{session.say(|words| words.follow().offline_remove)}</button>
                </Show>
            </div>
        </div>
    }
    .into_any()
}

/// Forgets all that this device keeps for the page; `done` is called after.
#[component]
pub fn ClearAll(
    /// Called at once after.
    done: impl Fn() + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let clear = move || {
        session.forget_all();
        spawn_local(forget_page());
        done();
    };
    view! {
        <Sure
            label=|words| words.follow().clear_all
            class="button"
            question=|words| words.follow().clear_all_question
            go=|words| words.follow().clear_all
            keep=|words| words.cancel
            ask=Signal::stored(true)
            act=clear
        />
    }
}

/// An address as the worker needs it: whole.
fn absolute(address: &str) -> String {
    Url::parse(address).map_or_else(String::new, |url| url.resolve(&page_url("")).as_str().to_owned())
}
