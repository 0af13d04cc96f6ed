//! A proposed order beside the present one; nothing changes unless the visitor says so.

use leptos::prelude::*;

use crate::{
    app::session::use_session,
    command::Command,
    link::DraftStop,
    route::Ends,
    view::{self, Outline, Proposal},
    words::Words,
};

/// Asks the planner for an order, and shows both.
#[component]
pub fn Propose() -> impl IntoView {
    let session = use_session();
    let shown = RwSignal::new(false);
    let ends = RwSignal::new((true, false));
    // `Some(None)`: it was asked, and found nothing better.
    let offer = Memo::new(move |_| {
        let (first, last) = ends.get();
        let ends = Ends { first, last };
        shown.get().then(|| view::proposal(&session.data(), &session.link.read().draft, ends, session.locale.get()))
    });
    let accept = move |stops: Vec<DraftStop>| {
        session.act(Command::ReplaceStops(stops));
        shown.set(false);
    };
    view! {
        <section class="propose">
            <div class="propose-ask">
                <button class="button" aria-expanded=move || shown.get().to_string() on:click=move |_| shown.update(|shown| *shown = !*shown)>
                    {session.say(|words| words.propose)}
                </button>
                <label class="check">
                    <input type="checkbox" prop:checked=move || ends.get().0 on:change=move |_| ends.update(|ends| ends.0 = !ends.0)/>
                    {session.say(|words| words.keep_first)}
                </label>
                <label class="check">
                    <input type="checkbox" prop:checked=move || ends.get().1 on:change=move |_| ends.update(|ends| ends.1 = !ends.1)/>
                    {session.say(|words| words.keep_last)}
                </label>
            </div>
            <div role="status">
                {move || match offer.get() {
                    None => ().into_any(),
                    Some(None) => view! { <p>{session.words().no_better_order}</p> }.into_any(),
                    Some(Some(proposal)) => beside(proposal, session.words(), accept, move || shown.set(false)),
                }}
            </div>
        </section>
    }
}

/// Both orders side by side, and the choice between them.
fn beside(
    proposal: Proposal,
    words: &'static Words,
    accept: impl Fn(Vec<DraftStop>) + Send + Sync + 'static,
    keep: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let Proposal { stops, present, proposed } = proposal;
    // Told of both or of neither, so that the lines stand side by side.
    let tell = present.troubles + proposed.troubles > 0;
    view! {
        <div class="orders">
            {order(words.present_order, present, tell, words)}
            {order(words.proposed_order, proposed, tell, words)}
        </div>
        <div class="buttons">
            <button class="button button-primary" on:click=move |_| accept(stops.clone())>{words.accept_order}</button>
            <button class="button" on:click=move |_| keep()>{words.keep_order}</button>
        </div>
    }
    .into_any()
}

fn order(title: &'static str, outline: Outline, tell: bool, words: &'static Words) -> AnyView {
    let troubles = tell.then(|| outline.troubles.to_string());
    let facts = [
        (words.total_time, Some(outline.total)),
        (words.the_way, Some(outline.travel)),
        (words.distance, Some(outline.distance).filter(|distance| !distance.is_empty())),
        (words.ends, Some(outline.finish)),
        (words.troubled_stops, troubles),
    ];
    let facts =
        facts.into_iter().filter_map(|(name, value)| Some(view! { <div><dt>{name}</dt><dd>{value?}</dd></div> }));
    let stops = outline.stops.into_iter().map(|(name, moved)| {
        let said = moved.then(|| view! { <span class="quiet">" " {words.moved_stop}</span> });
        view! { <li data-moved=moved.to_string()>{name} {said}</li> }
    });
    view! {
        <section class="order">
            <h3>{title}</h3>
            <dl class="order-facts numbers small">{facts.collect_view()}</dl>
            <ol class="order-stops small">{stops.collect_view()}</ol>
        </section>
    }
    .into_any()
}
