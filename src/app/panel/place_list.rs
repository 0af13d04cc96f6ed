//! The list beside the map, in step with it: what is in view, then what cannot be drawn.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    app::{
        panel::{Finder, Footer, Goto, Icon, Notice},
        session::{Session, use_session},
    },
    command::Command,
    link::Page,
    taxonomy::Subject,
    view::{self, PlaceRow},
};

/// Lines drawn at first; a button brings more, so that thousands of places cost nothing until asked for.
const PAGE: usize = 40;

/// Lines drawn in the frame that answers a question, as many as are seen; the others follow after it.
const AT_ONCE: usize = 12;

/// Marks in a name what is asked for.
type Marked = fn(Session, String) -> AnyView;

/// The finder and the places it finds.
#[component]
pub fn PlaceList() -> impl IntoView {
    let session = use_session();
    let limit = RwSignal::new(PAGE);
    let facets = Memo::new(move |_| match session.tools.get() {
        Some(tools) => tools.chips.get(),
        None => view::first_facets(&session.data(), &session.asked.read(), session.locale.get()),
    });
    // A new search starts at the top again.
    Effect::new(move |_| {
        session.places.track();
        limit.set(PAGE);
    });
    let listed = Memo::new(move |_| {
        let bounds = session.seen.get().map(|(bounds, _)| bounds);
        let mut listed = view::in_view(&session.data(), &session.places.read(), bounds);
        if let Some((here, tools)) = session.near.get().here().zip(session.tools.get()) {
            (tools.nearest)(session, &mut listed.rows, here);
        }
        listed
    });
    // Which answer's lines are all drawn; answers are counted.
    let settled = RwSignal::new(0);
    let answer = Memo::new(move |before: Option<&u32>| {
        session.places.track();
        before.map_or(1, |before| before + 1)
    });
    Effect::new(move |_| {
        let answer = answer.get();
        let settle = move || {
            let _ = settled.try_set(answer);
        };
        request_animation_frame(move || set_timeout(settle, Duration::ZERO));
    });
    let rows = move |from: usize, to: usize| {
        let (data, now, locale) = (session.data(), session.now.get(), session.locale.get());
        let example = session.words().example;
        let tools = session.tools.get();
        let marked = tools.filter(|_| !session.asked.read().query.is_empty()).map(|tools| tools.marked);
        let listed = listed.read();
        let rows = listed.rows.iter().take(to).skip(from).filter_map(|&row| data.places.row(row));
        let near = session.near.get().here().zip(tools);
        let rows = rows.map(|place| {
            let mut row = PlaceRow::new(&data, place, now, locale);
            if let Some(far) = near.and_then(|(here, tools)| (tools.far)(session, place, here)) {
                row.kind = [&row.kind, " · ", &far].concat();
            }
            line(row, marked, example)
        });
        rows.collect_view()
    };
    let found = move || session.places.read().len();
    view! {
        <h1 class="quiet" tabindex="-1">{move || session.data().site.title.get(session.locale.get()).to_owned()}</h1>
        <Finder subject=Subject::Places facets/>
        <p class="list-count" role="status">
            <strong class="numbers">
                {move || if session.waits() { session.words().first.loading.into() } else { session.format().places(found()) }}
            </strong>
            {move || {
                let here = listed.read().in_view;
                (here < found()).then(|| format!(" · {} {here}", session.words().in_view))
            }}
        </p>
        <Notice/>
        <ul class="rows">
            {move || rows(0, AT_ONCE)}
            {move || (settled.get() == answer.get()).then(|| rows(AT_ONCE, limit.get()))}
        </ul>
        <Show when=move || { listed.read().rows.len() > limit.get() }>
            <button class="button rows-more" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                {session.say(|words| words.show_more)}
            </button>
        </Show>
        {move || session.tools.get().map(|tools| (tools.also)())}
        <Show when=move || found() == 0>
            <div class="empty">
                <p>{session.say(|words| words.no_results)}</p>
                <p class="muted">{session.say(|words| words.no_results_hint)}</p>
                <button class="button" on:click=move |_| session.act(Command::ClearFilters)>
                    {session.say(|words| words.clear_filters)}
                </button>
            </div>
        </Show>
        <Footer/>
    }
}

fn line(row: PlaceRow, marked: Option<Marked>, example: &'static str) -> AnyView {
    let name = match marked {
        Some(marked) => marked(use_session(), row.name),
        None => row.name.into_any(),
    };
    view! {
        <li>
            <Goto page=Page::Place(row.id) class="row">
                <span class="row-disc" style:--hue=format!("var(--hue-{})", row.hue) aria-hidden="true">{row.letter}</span>
                <span class="row-text">
                    <span class="row-name">{name}</span>
                    <span class="row-kind muted small">
                        {row.kind}
                        {row.example.then(|| view! { " " <span class="mark">{example}</span> })}
                    </span>
                    {row.now.map(|(tone, text)| view! { <span class="row-now small" data-tone=tone.name()>{text}</span> })}
                </span>
                <Icon name="chevron-right"/>
            </Goto>
        </li>
    }
    .into_any()
}
