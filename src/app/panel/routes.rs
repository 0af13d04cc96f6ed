//! The list of routes: one's own first, then the curated ones.

use leptos::prelude::*;

use crate::{
    app::{
        browser,
        panel::{Footer, Goto, Icon, suggest::Suggest, timetable::mark},
        session::use_session,
    },
    link::Page,
    view::{self, RouteRow},
    words::Words,
};

/// One's own route and the curated ones.
#[component]
pub fn RoutesPanel() -> impl IntoView {
    browser::style_sheet("plan.css");
    let session = use_session();
    let rows = Memo::new(move |_| view::route_rows(&session.data(), session.locale.get()));
    view! {
        <h1 tabindex="-1">{session.say(|words| words.routes)}</h1>
        <Own/>
        <details class="routes">
            <summary><h2>{session.say(|words| words.planner.suggest)}</h2></summary>
            <Suggest/>
        </details>
        <section class="routes">
            <h2>{session.say(|words| words.curated_routes)}</h2>
            <Show when=move || rows.read().is_empty()>
                <p class="empty muted">{session.say(|words| words.no_routes)}</p>
            </Show>
            <ul class="rows">{move || rows.get().into_iter().map(|row| line(row, session.words())).collect_view()}</ul>
        </section>
        <Footer/>
    }
}

/// The way to one's own route: how many stops it has, or how to begin.
#[component]
fn Own() -> impl IntoView {
    let session = use_session();
    let count = Memo::new(move |_| session.link.read().draft.stops.len());
    let state = move || match count.get() {
        0 => session.words().my_route_empty.to_owned(),
        count => {
            let table = view::draft_timetable(&session.data(), &session.link.read().draft, session.locale.get());
            [session.format().stops(count), table.total, table.distance]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · ")
        }
    };
    view! {
        <Goto page=Page::Plan class="own-route">
            <Icon name="footprints"/>
            <span class="row-text">
                <span class="row-name">{session.say(|words| words.my_route)}</span>
                <span class="small muted numbers">{state}</span>
            </span>
            <Icon name="chevron-right"/>
        </Goto>
    }
}

fn line(row: RouteRow, words: &'static Words) -> AnyView {
    view! {
        <li>
            <Goto page=Page::Route(row.id) class="row">
                <span class="row-icon"><Icon name=row.icon/></span>
                <span class="row-text">
                    <span class="row-name">{row.name}</span>
                    <span class="parts small numbers">
                        {row.facts.into_iter().map(|fact| view! { <span class="part">{fact}</span> }).collect_view()}
                        {row.estimated.then_some(words.estimated).map(mark)}
                    </span>
                    <span class="small muted">
                        {row.themes}
                        {row.example.then_some(words.example).map(mark)}
                    </span>
                </span>
                <Icon name="chevron-right"/>
            </Goto>
        </li>
    }
    .into_any()
}
