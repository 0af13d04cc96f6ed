//! One's own route: its stops in order, when one is where, and a better order to consider.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{
            Footer, Goto, Icon, Take, parts::Back, plan_settings::Settings, plan_stop::plan_stop, proposal::Propose,
            save_route::SaveRoute, sure::Sure, timetable::totals,
        },
        session::use_session,
    },
    command::Command,
    link::Page,
    text::{Locale, Text},
    view,
    words::Words,
};

/// The visitor's own route.
#[component]
pub fn PlanPanel() -> impl IntoView {
    let session = use_session();
    let empty = Memo::new(move |_| session.link.read().draft.stops.is_empty());
    view! {
        <Back otherwise=Page::Routes/>
        <article class="record">
            <h1 tabindex="-1">{session.say(|words| words.my_route)}</h1>
            {move || if empty.get() { view! { <Begin/> }.into_any() } else { view! { <Drafted/> }.into_any() }}
        </article>
        <Footer/>
    }
}

/// No stops yet: how to begin.
#[component]
fn Begin() -> impl IntoView {
    let session = use_session();
    view! {
        <div class="empty">
            <p>{session.say(|words| words.my_route_empty)}</p>
            <div class="buttons">
                <Goto page=Page::Map class="button button-primary">
                    <Icon name="map"/>
                    {session.say(|words| words.browse_map)}
                </Goto>
                <Goto page=Page::Routes class="button">
                    <Icon name="route"/>
                    {session.say(|words| words.browse_routes)}
                </Goto>
            </div>
        </div>
    }
}

#[component]
fn Drafted() -> impl IntoView {
    let session = use_session();
    let table =
        Memo::new(move |_| view::draft_timetable(&session.data(), &session.link.read().draft, session.locale.get()));
    let said = RwSignal::new(String::new());
    let count = Memo::new(move |_| table.read().stops.len());
    let stops = move || {
        let last = count.get().saturating_sub(1);
        let stops = table.get().stops.into_iter().enumerate();
        stops.map(|(index, stop)| plan_stop(session, stop, index, last, said)).collect_view()
    };
    let write = move |locale| view::draft_gpx(&session.data(), &session.link.read_untracked().draft, locale);
    view! {
        <Settings/>
        <h2>{session.say(|words| words.timetable)}</h2>
        {move || totals(table.get(), session.words())}
        <ol class="timeline">{stops}</ol>
        <p class="quiet" role="status">{move || said.get()}</p>
        <Show when=move || { count.get() > 2 }><Propose/></Show>
        <div class="buttons">
            <Take title=own_name()/>
            <SaveRoute name="route".to_owned() write/>
            <Sure
                label=|words| words.clear_route
                class="button"
                question=|words| words.clear_question
                go=|words| words.clear_route
                keep=|words| words.keep_mine
                ask=Signal::stored(true)
                act=move || session.act(Command::ClearDraft)
            />
        </div>
    }
}

/// What the route is called when it is shared, in every language.
fn own_name() -> Text {
    Text::from_variants(Locale::ALL.map(|locale| (Some(locale), Words::of(locale).my_route)))
}
