//! From an empty page to a session: reads the manifest, then its sources, telling how far it is.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use leptos::{prelude::*, task::spawn_local};

use super::{
    browser::{self, Address, Store},
    chunk::{self, Kiosk},
    layout::Frame,
    session::Session,
};
use crate::{
    config,
    data::{self, Finding, Reader},
    dataset::Dataset,
    profile::{Layout, Profile},
    words::Words,
};

/// How far the page is on its way to a session.
#[derive(Clone)]
pub enum Boot {
    /// Reading: sources read, sources in all.
    Reading(usize, usize),
    /// The manifest itself could not be read.
    Failed(Vec<Finding>),
    /// Everything that could be read is here.
    Ready(Arc<Dataset>, Arc<Vec<Finding>>, Option<Kiosk>),
}

/// What stands on the page until there is a session, and the session after.
#[component]
pub fn Door(
    /// How this copy of the page lives in its surroundings.
    profile: Profile,
) -> impl IntoView {
    let boot = RwSignal::new(Boot::Reading(0, 0));
    spawn_local(read(boot, profile.layout));
    let again = move |_| {
        boot.set(Boot::Reading(0, 0));
        spawn_local(read(boot, profile.layout));
    };
    let address = StoredValue::new_local(Address::new(profile.address));
    move || match boot.get() {
        Boot::Reading(done, all) => view! { <Waiting done all/> }.into_any(),
        Boot::Failed(findings) => view! { <Broken findings again/> }.into_any(),
        Boot::Ready(dataset, findings, kiosk) => {
            let session =
                Session::new(dataset, findings, profile, kiosk, address.get_value(), Store::new(profile.memory));
            provide_context(session);
            view! { <Frame layout=profile.layout/> }.into_any()
        }
    }
}

/// The layout stands at once; a bar shows only when reading takes long enough to wonder.
#[component]
fn Waiting(done: usize, all: usize) -> impl IntoView {
    let words = Words::of(browser::language().unwrap_or_default());
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
    let words = Words::of(locale);
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
async fn read(boot: RwSignal<Boot>, layout: Layout) {
    let kiosk = match layout {
        Layout::Kiosk => chunk::kiosk().await.ok(),
        Layout::Site | Layout::Embed => None,
    };
    if layout == Layout::Kiosk && kiosk.is_none() {
        return boot.set(Boot::Failed(Vec::new()));
    }
    let url = manifest_url().await;
    let manifest = match browser::get(&url).await {
        Ok(bytes) => data::manifest(&bytes, &url),
        Err(failure) => (None, vec![failure.finding("site.json")]),
    };
    let (Some(manifest), findings) = manifest else { return boot.set(Boot::Failed(manifest.1)) };
    let sources = manifest.site.sources.clone();
    let all = sources.len();
    boot.set(Boot::Reading(0, all));
    let reading = Rc::new(RefCell::new((Reader::without_calendars(manifest, browser::offsets), 0)));
    let settle = move |reading: &RefCell<(Reader, usize)>| {
        let mut reading = reading.borrow_mut();
        let done = reading.1;
        if done < all {
            return boot.set(Boot::Reading(done, all));
        }
        let (dataset, report) = reading.0.finish();
        let findings = findings.iter().cloned().chain(report.findings).collect();
        boot.set(Boot::Ready(Arc::new(dataset), Arc::new(findings), kiosk));
    };
    if all == 0 {
        settle(&reading);
    }
    for source in sources {
        let (reading, settle) = (reading.clone(), settle.clone());
        spawn_local(async move {
            let answer = browser::get(source.url.as_str()).await;
            let is_calendar = answer.as_deref().is_ok_and(data::is_calendar);
            let calendars = if is_calendar { chunk::calendars().await.ok() } else { None };
            {
                let mut reading = reading.borrow_mut();
                if let Some(calendars) = calendars {
                    reading.0.learn(calendars);
                }
                reading.0.source(&source, answer.as_deref().map_err(|failure| *failure));
                reading.1 += 1;
            }
            settle(&reading);
        });
    }
}

/// `?site=NAME` opens `data/NAME/site.json`; else `config.json` beside the page names the site or its address.
pub(super) async fn manifest_url() -> String {
    let name = match browser::query_parameter("site") {
        Some(name) => Some(name),
        None => browser::get("config.json").await.ok().and_then(|bytes| config::site(&bytes)),
    };
    let name = name.unwrap_or_else(|| "guangzhou".into());
    // A name is a folder of this site's own data; anything else could make this page show a stranger's.
    let safe = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    if safe { format!("data/{name}/site.json") } else { "data/guangzhou/site.json".into() }
}
