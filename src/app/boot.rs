//! From an empty page to a session: reads the manifest, then its sources, telling how far it is.

use leptos::{prelude::*, task::spawn_local};

use super::{
    browser::{self, Address, Store},
    chunk,
    layout::Frame,
    session::{self, Beginning, Reading, Session},
};
use crate::{
    data::{self, Finding, Reader},
    profile::{Layout, Profile},
    text::Locale,
    words::{First, Words},
};

/// How far the page is on its way to a session.
#[derive(Clone)]
pub enum Boot {
    /// Reading: sources read, sources in all.
    Reading(usize, usize),
    /// The manifest itself could not be read.
    Failed(Vec<Finding>),
    /// All sources are here, and the places have been read.
    Ready(Beginning),
}

/// What stands on the page until there is a session, and the session after.
#[component]
pub fn Door(
    /// How this copy of the page lives in its surroundings.
    profile: Profile,
) -> impl IntoView {
    let boot = RwSignal::new(Boot::Reading(0, 0));
    spawn_local(read(boot, profile));
    let again = move |_| {
        boot.set(Boot::Reading(0, 0));
        spawn_local(read(boot, profile));
    };
    move || match boot.get() {
        Boot::Reading(done, all) => view! { <Waiting done all/> }.into_any(),
        Boot::Failed(findings) => view! { <Broken findings again/> }.into_any(),
        Boot::Ready(beginning) => {
            if let Some(kiosk) = beginning.kiosk {
                return (kiosk.visits)(beginning);
            }
            provide_context(Session::new(beginning, Address::opened_with()));
            view! { <Frame layout=profile.layout/> }.into_any()
        }
    }
}

/// The layout stands at once; a bar shows only when reading takes long enough to wonder.
#[component]
fn Waiting(done: usize, all: usize) -> impl IntoView {
    let words = First::of(browser::language().unwrap_or_default());
    let count = if all > 0 { format!("{done}/{all}") } else { String::new() };
    view! {
        <div class="waiting" role="status">
            <p>{words.loading} " " <span class="numbers">{count}</span></p>
            <progress max=all.max(1) value=done aria-label=words.loading></progress>
        </div>
    }
}

/// The site's manifest could not be read: one sentence, one action, and the particulars below.
#[component]
fn Broken(findings: Vec<Finding>, again: impl Fn(leptos::ev::MouseEvent) + 'static) -> impl IntoView {
    let locale = browser::language().unwrap_or_default();
    let words = First::of(locale);
    let list = RwSignal::new(None::<chunk::FindingsPanel>);
    spawn_local(async move {
        if let Ok(drawn) = chunk::finding_list().await {
            list.try_set(Some(drawn));
        }
    });
    view! {
        <main class="waiting">
            <div class="waiting-why" role="alert">
                <h1>{words.load_failed}</h1>
                <p>{words.load_failed_hint}</p>
                <button class="button button-primary" on:click=again>{words.retry}</button>
                {move || list.get().filter(|_| !findings.is_empty()).map(|list| list(findings.clone(), locale))}
            </div>
        </main>
    }
}

/// Reads the manifest, then all its sources at once; a source that fails becomes a finding.
async fn read(boot: RwSignal<Boot>, profile: Profile) {
    let store = Store::new(profile.memory);
    let kiosk = match profile.layout {
        Layout::Kiosk => chunk::kiosk().await.ok(),
        Layout::Site | Layout::Embed => None,
    };
    if profile.layout == Layout::Kiosk && kiosk.is_none() {
        return boot.set(Boot::Failed(Vec::new()));
    }
    let url = browser::manifest_url();
    let manifest = match browser::get(&url).await {
        Ok(bytes) => data::manifest(&bytes, &url),
        Err(failure) => (None, vec![failure.finding("site.json")]),
    };
    let (Some(manifest), findings) = manifest else { return boot.set(Boot::Failed(manifest.1)) };
    let sources = manifest.site.sources.clone();
    // A reader of another language needs its words as well.
    let foreign = session::choose(session::preferred(store), &manifest.site.locales) != Locale::ZhHans;
    let all = sources.len() + usize::from(foreign);
    boot.set(Boot::Reading(0, all));
    let reading = Reading::new_local((Reader::without_calendars(manifest, browser::offsets), findings));
    let left = StoredValue::new_local(all);
    let settle = move || {
        if left.get_value() > 0 {
            return boot.set(Boot::Reading(all - left.get_value(), all));
        }
        if let Some(places) = reading.try_update_value(|(reader, _)| reader.places()) {
            boot.set(Boot::Ready(Beginning { data: places.into(), reading, profile, kiosk, store }));
        }
    };
    if all == 0 {
        settle();
    }
    if foreign {
        spawn_local(async move {
            if let Ok(editions) = chunk::editions().await {
                Words::learn(editions);
            }
            left.update_value(|left| *left -= 1);
            settle();
        });
    }
    for source in sources {
        spawn_local(async move {
            let answer = browser::get(source.url.as_str()).await;
            reading.update_value(|(reader, _)| reader.source(&source, answer.as_deref().map_err(|failure| *failure)));
            left.update_value(|left| *left -= 1);
            settle();
        });
    }
}
