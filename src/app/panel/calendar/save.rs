//! Taking everything that is asked for along, as one calendar file.

use leptos::prelude::*;

use super::State;
use crate::{
    app::{
        browser,
        panel::{Icon, event::ByHand},
    },
    event::{Event, ics},
    link::{Link, Page},
    profile::Outbound,
};

/// Saves every event that the words and tags ask for, each with all its dates.
///
/// A shared screen saves nothing.
#[component]
pub fn SaveList(state: State) -> impl IntoView {
    let session = state.session;
    let shown = RwSignal::new(String::new());
    if session.outbound == Outbound::Qr {
        return ().into_any();
    }
    let save = move |_| {
        let data = session.data();
        let context = ics::Context {
            dataset: &data,
            locale: session.locale.get_untracked(),
            stamp: browser::now_in("UTC"),
            page: "",
            alarm: None,
            offsets: browser::offsets,
        };
        let admitted = state.admitted.get_untracked();
        let asked = data.events.iter().zip(admitted).filter(|(event, asked)| *asked && !event.about.withdrawn);
        let events: Vec<(&Event, String)> = asked
            .map(|(event, _)| {
                let page = Page::Event { id: event.id.clone(), start: None };
                (event, browser::page_url(&Link { page, ..Link::default() }.to_string()))
            })
            .collect();
        let text = ics::calendar(data.site.title.get(context.locale), &events, &context);
        if !browser::save_file("events.ics", "text/calendar", &text) {
            shown.set(text);
        }
    };
    view! {
        <section class="calendar-save">
            <button class="button" on:click=save>
                <Icon name="download"/>
                {session.say(|words| words.dates().save_list)}
            </button>
            <ByHand text=shown/>
        </section>
    }
    .into_any()
}
