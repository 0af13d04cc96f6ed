//! The list beside the map, in step with it: what is in view, then what cannot be drawn.

use leptos::prelude::*;

use crate::{
    app::{
        browser,
        panel::{Finder, Footer, Goto, Icon, parts::Troubles},
        session::{LINES, Session, use_session},
        tools::Tools,
    },
    link::Page,
    taxonomy::Subject,
    view::{self, Listing, PlaceRow},
};

/// Lines drawn together with their number, as many as are seen; the others follow after them.
const AT_ONCE: usize = 12;

/// The finder and the places it finds.
#[component]
pub fn PlaceList() -> impl IntoView {
    let session = use_session();
    let limit = session.lines;
    let facets = Memo::new(move |_| match session.tools.get() {
        Some(tools) => tools.chips.get(),
        None => view::first_facets(&session.data(), &session.asked.read(), session.locale.get()),
    });
    let answer = Memo::new(move |before: Option<&u32>| {
        session.places.track();
        before.map_or(1, |before| before + 1)
    });
    // The map answers first. The lines in sight follow in the frame after it, the others one later still.
    let shown = RwSignal::new(None::<Listing>);
    let all = RwSignal::new(false);
    let runs = RwSignal::new(0_usize);
    let anew = RwSignal::new(false);
    Effect::new(move |answered: Option<u32>| {
        let answer = answer.get();
        session.asked.track();
        session.seen.track();
        session.near.track();
        let tools = session.tools.get();
        // Readings that are learnt meanwhile are marked in the same lines.
        if let Some(tools) = tools {
            tools.index.track();
        }
        let run = runs.get_untracked() + 1;
        runs.set(run);
        anew.set(anew.get_untracked() || answered.is_some_and(|answered| answered != answer));
        let draw = move || {
            // What is asked for meanwhile is drawn in its own turn.
            if runs.try_get_untracked() != Some(run) {
                return;
            }
            // A new search starts at the top again.
            if anew.get_untracked() {
                anew.set(false);
                limit.try_set(LINES);
                all.try_set(false);
            }
            if all.try_get_untracked() == Some(false) {
                browser::after_frame(move || {
                    all.try_set(true);
                });
            }
            shown.try_update(|shown| *shown = untrack(|| Some(listed(session, tools))));
        };
        browser::after_frame(draw);
        answer
    });
    let rows = move |from: usize, to: usize| {
        let (data, now, locale) = (session.data(), session.now.get(), session.locale.get());
        let example = session.words().example;
        let shown = shown.read();
        let rows = shown.iter().flat_map(|shown| &shown.rows).take(to).skip(from);
        // What is asked for is followed above: the lines of the last answer stay until the next is drawn.
        untrack(|| {
            let tools = session.tools.get();
            let marked = tools.filter(|_| !session.asked.read().query.is_empty()).map(|tools| tools.marked);
            let near = session.near.get().here().zip(tools);
            let rows = rows.filter_map(|&row| data.places.row(row)).map(|place| {
                let mut row = PlaceRow::new(&data, place, now, locale);
                if let Some(far) = near.and_then(|(here, tools)| (tools.far)(session, place, here)) {
                    row.kind = [&row.kind, " · ", &far].concat();
                }
                line(row, marked.map(|marked| marked(session, place)), example)
            });
            rows.collect_view()
        })
    };
    let found = move || session.places.read().len();
    let lines = move || shown.read().as_ref().map_or(0, |shown| shown.rows.len());
    view! {
        <h1 class="quiet" tabindex="-1">{move || session.data().site.title.get(session.locale.get()).to_owned()}</h1>
        <Finder subject=Subject::Places facets/>
        <p class="list-count" role="status">
            <strong class="numbers">
                {move || if session.waits() { session.words().first.loading.into() } else { session.format().places(found()) }}
            </strong>
            {move || {
                let here = shown.read().as_ref().map(|shown| shown.in_view);
                here.filter(|here| *here < found()).map(|here| format!(" · {} {here}", session.words().in_view))
            }}
            {move || session.tools.get().map(|tools| (tools.besides)(session))}
        </p>
        <Troubles/>
        <ul class="rows">
            {move || rows(0, AT_ONCE)}
            {move || all.get().then(|| rows(AT_ONCE, limit.get()))}
        </ul>
        <Show when=move || { lines() > limit.get() }>
            <button class="button rows-more" on:click=move |_| limit.update(|limit| *limit += LINES)>
                {session.say(|words| words.show_more)}
            </button>
        </Show>
        {move || session.tools.get().map(|tools| (tools.also)())}
        <Footer/>
    }
}

/// What of the answer the map shows, and what no map can, nearest first where the visitor's place is known.
pub(super) fn listing(session: Session, tools: Option<Tools>) -> Listing {
    let bounds = session.seen.get().map(|(bounds, _)| bounds);
    ordered(session, tools, view::in_view(&session.data(), &session.places.read(), bounds))
}

// Whoever looks for a word is told of all that has it, wherever the map is; and so is whoever would see nothing else.
fn listed(session: Session, tools: Option<Tools>) -> Listing {
    let listing = listing(session, tools);
    if listing.in_view > 0 && session.asked.read().query.is_empty() {
        return listing;
    }
    let all = listing.with_others(&session.places.read());
    ordered(session, tools, all)
}

fn ordered(session: Session, tools: Option<Tools>, mut listed: Listing) -> Listing {
    if let Some((here, tools)) = session.near.get().here().zip(tools) {
        (tools.nearest)(session, &mut listed.rows, here);
    }
    listed
}

fn line(row: PlaceRow, marked: Option<AnyView>, example: &'static str) -> AnyView {
    let name = marked.unwrap_or_else(|| view! { <span class="row-name">{row.name}</span> }.into_any());
    view! {
        <li>
            <Goto page=Page::Place(row.id) class="row">
                <span class="row-disc" style:--hue=format!("var(--hue-{})", row.hue) aria-hidden="true">{row.letter}</span>
                <span class="row-text">
                    {name}
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
