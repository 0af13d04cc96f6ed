//! The practice hall's screen: above it shows, below it is touched; it starts over when nobody is there.

use leptos::{html, prelude::*};

use super::{Content, visits::over};
use crate::{
    app::{
        browser,
        map::Stage,
        panel::{Goto, Icon},
        session::use_session,
    },
    command::Command,
    link::Page,
    text::Locale,
    view::Area,
};

/// Seconds without a touch where the publisher gives none.
const IDLE: u64 = 90;
/// The last seconds, counted down for all to see.
const COUNTDOWN: u64 = 15;

/// The kiosk's frame.
#[component]
pub fn Kiosk() -> impl IntoView {
    let session = use_session();
    let data = session.data();
    let hall = if data.site.kiosk.hall.is_empty() { data.site.title.clone() } else { data.site.kiosk.hall.clone() };
    let updated = data.site.generated_at.get(..10).unwrap_or_default().to_owned();
    let start_over = over();
    let scroller = NodeRef::<html::Div>::new();
    Effect::new(move |before: Option<Page>| {
        let now = session.page.get();
        let turned = before.is_some_and(|before| before.turns_to(&now));
        if let Some(scroller) = scroller.get_untracked().filter(|_| !turned) {
            scroller.set_scroll_top(0);
        }
        now
    });
    view! {
        <div class="kiosk" data-stage=move || if session.has_map() { "on" } else { "off" }>
            <header class="kiosk-head">
                <p class="kiosk-hall">{move || hall.get(session.locale.get()).to_owned()}</p>
                <p class="kiosk-age small muted">{session.say(|words| words.updated)} " " {updated}</p>
                <p class="kiosk-clock numbers">{move || session.format().time(session.now.get().time())}</p>
            </header>
            <div class="stage"><Stage/></div>
            <main class="panel">
                <div class="panel-scroll" id="content" tabindex="-1" node_ref=scroller>
                    <Content/>
                </div>
            </main>
            <div class="kiosk-bar">
                <button class="kiosk-home" on:click=move |_| start_over()>
                    <Icon name="home"/>
                    <span>{session.say(|words| words.home)}</span>
                </button>
                <Ways/>
                <Language/>
            </div>
            <Idle start_over/>
        </div>
    }
}

/// The ways in that the publisher has not switched off.
#[component]
fn Ways() -> impl IntoView {
    let session = use_session();
    let off = session.data().site.modules_off.clone();
    let entries = [
        (Area::Map, Page::Map, "map"),
        (Area::Calendar, Page::CALENDAR, "calendar"),
        (Area::Routes, Page::Routes, "route"),
        (Area::More, Page::More, "more"),
    ];
    let entries = entries.into_iter().filter(|(area, _, _)| !off.iter().any(|name| name == area.module()));
    let entries: Vec<_> = entries.collect();
    view! {
        <nav aria-label=session.say(|words| words.site_navigation)>
            {entries.into_iter().map(|(area, page, icon)| view! {
                <Goto page current=Signal::derive(move || session.area() == area)>
                    <Icon name=icon/>
                    <span>{move || area.label(session.words())}</span>
                </Goto>
            }).collect_view()}
        </nav>
    }
}

/// One press for the next language, named in its own words; nothing where there is only one.
#[component]
fn Language() -> impl IntoView {
    let session = use_session();
    let offered = session.data().site.locales.clone();
    (offered.len() > 1).then(|| {
        let next = Memo::new(move |_| after(&offered, session.locale.get()));
        view! {
            <button class="kiosk-language" lang=move || next.get().tag() on:click=move |_| session.act(Command::SetLocale(next.get_untracked()))>
                <Icon name="language"/>
                <span>{move || next.get().own_name()}</span>
            </button>
        }
    })
}

/// Counts down once nobody has touched the screen for a while, then forgets the visitor; any touch stops it.
#[component]
fn Idle(
    /// Begins the next visit.
    start_over: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let limit = session.data().site.kiosk.idle_seconds.map_or(IDLE, u64::from).max(COUNTDOWN + 5);
    let idle = RwSignal::new(0);
    let watch = browser::on_idle(move |seconds| {
        idle.set(seconds);
        // A busy screen may skip a second; the page is left alone once it has started over.
        if seconds >= limit && !session.at_start() {
            start_over();
        }
    });
    let watch = StoredValue::new_local(watch);
    on_cleanup(move || watch.dispose());
    // At home with nothing asked for there is nothing to forget, and no reason to disturb.
    let left = Memo::new(move |_| {
        let seconds = idle.get();
        let counting = seconds + COUNTDOWN >= limit && seconds < limit && !session.at_start();
        counting.then(|| limit - seconds)
    });
    let counting = Memo::new(move |_| left.get().is_some());
    view! {
        <Show when=move || counting.get()>
            <div class="countdown" role="alertdialog" aria-modal="true" aria-labelledby="still-there" aria-describedby="still-there-hint">
                <h2 id="still-there">{session.say(|words| words.still_there)}</h2>
                <p id="still-there-hint">{session.say(|words| words.still_there_hint)}</p>
                <p class="countdown-number numbers" aria-hidden="true">{move || left.get()}</p>
                <button class="button button-primary" on:click=move |_| idle.set(0)>{session.say(|words| words.continue_using)}</button>
            </div>
        </Show>
    }
}

/// The locale that follows `current` in what the site offers.
fn after(offered: &[Locale], current: Locale) -> Locale {
    let at = offered.iter().position(|locale| *locale == current).unwrap_or(0);
    offered.get((at + 1) % offered.len().max(1)).copied().unwrap_or_default()
}
