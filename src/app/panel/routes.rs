//! The list of routes: one's own first, then the curated ones.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{Footer, Goto, Icon, plan_settings::pick, suggest::Suggest, timetable::mark},
        session::{Session, use_session},
    },
    link::Page,
    view::{self, RouteFilter, RouteRow},
    words::Words,
};

/// One's own route and the curated ones.
#[component]
pub fn RoutesPanel() -> impl IntoView {
    let session = use_session();
    let rows = Memo::new(move |_| view::route_rows(&session.data(), session.locale.get()));
    let filter = RwSignal::new(RouteFilter::default());
    // What it is filtered by is in the reader's language.
    Effect::new(move |before: Option<()>| {
        session.locale.track();
        if before.is_some() {
            filter.set(RouteFilter::default());
        }
    });
    view! {
        <h1 tabindex="-1">{session.say(|words| words.routes)}</h1>
        <Own/>
        <details class="routes">
            <summary><h2>{session.say(|words| words.planner().suggest)}</h2></summary>
            <Suggest/>
        </details>
        <section class="routes">
            <h2>{session.say(|words| words.curated_routes)}</h2>
            <Show when=move || rows.read().is_empty()>
                <p class="empty muted">{session.say(|words| words.no_routes)}</p>
            </Show>
            <Show when=move || { rows.read().len() >= MANY }>{narrow(session, rows, filter)}</Show>
            <ul class="rows">
                {move || {
                    let left = rows.get().into_iter().filter(|row| filter.read().leaves(&row.traits));
                    left.map(|row| line(row, session.words())).collect_view()
                }}
            </ul>
            <Show when=move || !rows.read().is_empty() && !rows.read().iter().any(|row| filter.read().leaves(&row.traits))>
                <div class="empty">
                    <p class="muted">{session.say(|words| words.planner().none_match)}</p>
                    <button class="button" on:click=move |_| filter.set(RouteFilter::default())>
                        {session.say(|words| words.clear_filters)}
                    </button>
                </div>
            </Show>
        </section>
        <Footer/>
    }
}

/// From how many routes on a list is worth narrowing.
const MANY: usize = 5;

/// A field of the filter: what it is called, whether a choice is the one, and how it is made.
type Field = (
    fn(&'static Words) -> &'static str,
    fn(&RouteFilter, usize, &str) -> bool,
    fn(&mut RouteFilter, Option<(usize, String)>),
);

/// The fields that narrow the list, each choice with how many routes it leaves.
fn narrow(session: Session, rows: Memo<Vec<RouteRow>>, filter: RwSignal<RouteFilter>) -> AnyView {
    let choices = Memo::new(move |_| view::route_choices(&rows.read(), &filter.read(), session.locale.get()));
    let fields: [Field; 4] = [
        (
            |words| words.planner().suggest_theme,
            |filter, _, name| filter.theme == name,
            |filter, chosen| filter.theme = chosen.map(|(_, name)| name).unwrap_or_default(),
        ),
        (
            |words| words.planner().filter_length,
            |filter, index, _| filter.length == Some(index),
            |filter, chosen| filter.length = chosen.map(|(index, _)| index),
        ),
        (
            |words| words.audience,
            |filter, _, name| filter.audience == name,
            |filter, chosen| filter.audience = chosen.map(|(_, name)| name).unwrap_or_default(),
        ),
        (
            |words| words.district,
            |filter, _, name| filter.district == name,
            |filter, chosen| filter.district = chosen.map(|(_, name)| name).unwrap_or_default(),
        ),
    ];
    let field = |(place, (label, is, set)): (usize, Field)| {
        let shown = Memo::new(move |_| !choices.read()[place].is_empty());
        let list = move || {
            let chosen = filter.get();
            let named = choices.read()[place]
                .iter()
                .enumerate()
                .map(|(index, choice)| {
                    (format!("{}（{}）", choice.name, choice.count), is(&chosen, index, &choice.name))
                })
                .collect::<Vec<_>>();
            let any = named.iter().all(|(_, chosen)| !chosen);
            std::iter::once((session.words().planner().filter_any.to_owned(), any)).chain(named).collect()
        };
        let choose = move |index: usize| {
            let name = index
                .checked_sub(1)
                .and_then(|index| Some((index, choices.read_untracked()[place].get(index)?.name.clone())));
            filter.update(|filter| set(filter, name));
        };
        move || shown.get().then(|| pick(session, label, list, choose))
    };
    view! { <div class="fields">{fields.into_iter().enumerate().map(field).collect_view()}</div> }.into_any()
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
