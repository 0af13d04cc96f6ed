//! The practice hall's screen: above it shows, below it is touched; it starts over when nobody is there.

use leptos::prelude::*;

use super::Content;
use crate::{
    app::{
        browser,
        map::Stage,
        panel::{Goto, Icon},
        session::use_session,
    },
    command::Command,
    link::Page,
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
    let entries = [
        (Area::Map, Page::Map, "map"),
        (Area::Calendar, Page::CALENDAR, "calendar"),
        (Area::Routes, Page::Routes, "route"),
        (Area::More, Page::More, "more"),
    ];
    let date = data.site.generated_at.get(..10).unwrap_or_default().to_owned();
    view! {
        <div class="kiosk" data-stage=move || if session.area().has_map() { "on" } else { "off" }>
            <header class="kiosk-head">
                <button class="button kiosk-home" on:click=move |_| session.act(Command::Reset)>
                    <Icon name="home"/>
                    {move || session.words().home}
                </button>
                <p class="kiosk-hall">{move || hall.get(session.locale.get()).to_owned()}</p>
                <p class="kiosk-clock numbers">{move || session.format().time(session.now.get().time())}</p>
            </header>
            <div class="stage"><Stage/></div>
            <main class="panel">
                <div class="panel-scroll" id="content" tabindex="-1"><Content/></div>
            </main>
            <nav class="rail" aria-label=move || session.words().site_navigation>
                {entries.into_iter().map(|(area, page, icon)| view! {
                    <Goto page current=Signal::derive(move || session.area() == area)>
                        <Icon name=icon/>
                        <span>{move || area.label(session.words())}</span>
                    </Goto>
                }).collect_view()}
            </nav>
            <p class="kiosk-age small muted">{move || session.words().updated} " " {date.clone()}</p>
            <Idle/>
        </div>
    }
}

/// Counts down once nobody has touched the screen for a while, then forgets the visitor; any touch stops it.
#[component]
fn Idle() -> impl IntoView {
    let session = use_session();
    let limit = session.data().site.kiosk.idle_seconds.map_or(IDLE, u64::from).max(COUNTDOWN + 5);
    let idle = RwSignal::new(0);
    let watch = browser::on_idle(move |seconds| {
        idle.set(seconds);
        if seconds == limit {
            session.act(Command::Reset);
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
    view! {
        <Show when=move || left.get().is_some()>
            <div class="countdown" role="alertdialog" aria-modal="true" aria-labelledby="still-there">
                <h2 id="still-there">{move || session.words().still_there}</h2>
                <p>{move || session.words().still_there_hint}</p>
                <p class="countdown-number numbers">{move || left.get()}</p>
                <button class="button button-primary">{move || session.words().continue_using}</button>
            </div>
        </Show>
    }
}
