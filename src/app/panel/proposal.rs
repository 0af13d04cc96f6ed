//! A proposed day beside the present one; nothing changes unless the visitor says so.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{
        browser,
        panel::{plan_settings::pick, timetable::cautions_of},
        session::use_session,
    },
    command::Command,
    dataset::Dataset,
    link::{Draft, DraftStop},
    route::{Aim, DaysPlanner, Ends, Planner, Trip},
    text::Locale,
    view::{self, Change, Outline, Proposal},
    words::Words,
};

/// How much the planner does before the page may draw again: a few milliseconds' worth, a few more on a phone.
pub const SLICE: u64 = 150_000;

/// Over how many days a route can be spread.
const MOST_DAYS: usize = 5;

/// Works until there is no more to do, and lets the page draw in between; whether the answer is still wanted.
pub async fn in_slices(mut work: impl FnMut() -> bool, wanted: impl Fn() -> bool) -> bool {
    loop {
        browser::pause().await;
        if !wanted() {
            return false;
        }
        if !work() {
            return true;
        }
    }
}

/// How far the planner is.
#[derive(Clone, PartialEq)]
enum Asked {
    Idle,
    Working,
    /// It has found something better, or nothing.
    Found(Option<Arc<Proposal>>),
}

/// Asks the planner for an order, and shows both.
#[component]
pub fn Propose() -> impl IntoView {
    let session = use_session();
    let state = RwSignal::new(Asked::Idle);
    let ends = RwSignal::new((true, false));
    // How many days; 0 leaves each stop on its day.
    let (aim, days) = (RwSignal::new(Aim::Soonest), RwSignal::new(0_usize));
    // Which question is the last: the answers to others are not waited for.
    let question = StoredValue::new(0_u32);
    let forget = move || {
        question.update_value(|question| *question += 1);
        state.set(Asked::Idle);
    };
    let draft = Memo::new(move |_| session.link.read().draft.clone());
    Effect::new(move |before: Option<()>| {
        // Read, not only followed: the first reading of a memo counts as a change of it.
        draft.with(|_| ());
        ends.track();
        aim.track();
        days.track();
        session.locale.track();
        if before.is_some() {
            forget();
        }
    });
    let ask = move || {
        forget();
        let asked = question.get_value();
        state.set(Asked::Working);
        let (data, draft, locale) = (session.data(), draft.get_untracked(), session.locale.get_untracked());
        let (first, last) = ends.get_untracked();
        let (aim, count) = (aim.get_untracked(), days.get_untracked());
        let wanted = move || question.try_get_value() == Some(asked);
        let asked = Question { data, draft, aim, days: count, ends: Ends { first, last }, locale };
        spawn_local(async move {
            let Some(found) = answer(asked, &wanted).await else { return };
            // What was found is drawn in a turn of its own.
            browser::pause().await;
            if wanted() {
                state.try_set(Asked::Found(found.map(Arc::new)));
            }
        });
    };
    let accept = move |stops: Vec<DraftStop>| session.act(Command::ReplaceStops(stops));
    let press = move |_| if *state.read_untracked() == Asked::Idle { ask() } else { forget() };
    view! {
        <section class="propose">
            <div class="fields">
                {pick(session, |words| words.planner().aim, move || {
                    let words = session.words().planner();
                    vec![
                        (words.aim_soonest.to_owned(), aim.get() == Aim::Soonest),
                        (words.aim_travel.to_owned(), aim.get() == Aim::LeastTravel),
                    ]
                }, move |index| aim.set(if index == 0 { Aim::Soonest } else { Aim::LeastTravel }))}
                {pick(session, |words| words.planner().days, move || {
                    let as_now = (session.words().planner().days_as_now.to_owned(), days.get() == 0);
                    let counts = (1..=MOST_DAYS).map(|count| (session.format().day_count(count), days.get() == count));
                    std::iter::once(as_now).chain(counts).collect()
                }, move |index| days.set(index))}
            </div>
            <div class="propose-ask">
                <button class="button button-primary" aria-expanded=move || (*state.read() != Asked::Idle).to_string() on:click=press>
                    {session.say(|words| words.planner().propose)}
                </button>
                {move || (days.get() == 0).then(|| view! {
                <label class="check">
                    <input type="checkbox" prop:checked=move || ends.get().0 on:change=move |_| ends.update(|ends| ends.0 = !ends.0)/>
                    {session.say(|words| words.planner().keep_first)}
                </label>
                <label class="check">
                    <input type="checkbox" prop:checked=move || ends.get().1 on:change=move |_| ends.update(|ends| ends.1 = !ends.1)/>
                    {session.say(|words| words.planner().keep_last)}
                </label>
                })}
            </div>
            <div role="status">
                {move || match state.get() {
                    Asked::Idle => ().into_any(),
                    Asked::Working => view! {
                        <p class="propose-working">
                            <progress aria-label=session.words().planner().planning></progress>
                            <span>{session.words().planner().planning}</span>
                            <button class="button" on:click=move |_| forget()>{session.words().cancel}</button>
                        </p>
                    }.into_any(),
                    Asked::Found(None) => view! { <p>{session.words().planner().no_better_order}</p> }.into_any(),
                    Asked::Found(Some(proposal)) => beside(Proposal::clone(&proposal), session.words(), accept, forget),
                }}
            </div>
        </section>
    }
}

/// What the planner is asked.
struct Question {
    data: Arc<Dataset>,
    draft: Draft,
    aim: Aim,
    /// Over how many days; 0 leaves each stop on its day.
    days: usize,
    ends: Ends,
    locale: Locale,
}

/// Plans in slices; `None` where the answer is no longer wanted.
async fn answer(asked: Question, wanted: &impl Fn() -> bool) -> Option<Option<Proposal>> {
    let Question { data, draft, aim, days: count, ends, locale } = asked;
    if count > 0 {
        let trips = Trip::spread_draft(&draft, count, &data);
        let mut planner = DaysPlanner::new(trips.clone(), aim);
        if !in_slices(|| planner.advance(SLICE), wanted).await {
            return None;
        }
        let found = planner.outcome();
        browser::pause().await;
        return Some(view::spread(&data, &draft, &trips, &found, locale));
    }
    let mut days = Vec::new();
    for trip in view::days_to_plan(&data, &draft, ends) {
        let mut planner = Planner::new(&trip, aim);
        if !in_slices(|| planner.advance(SLICE), wanted).await {
            return None;
        }
        let outcome = planner.outcome();
        days.push((trip, outcome));
    }
    browser::pause().await;
    Some(view::proposal(&data, &draft, &days, locale))
}

/// Both days side by side, what one must know, and the choice between them.
fn beside(
    proposal: Proposal,
    words: &'static Words,
    accept: impl Fn(Vec<DraftStop>) + Send + Sync + 'static,
    keep: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let Proposal { stops, present, proposed, omitted } = proposal;
    // Told of both or of neither, so that the lines stand side by side.
    let tell = (present.troubles + proposed.troubles > 0, !(present.wait.is_empty() && proposed.wait.is_empty()));
    let notes = proposed.cautions.clone();
    view! {
        <div class="orders">
            {order(words.planner().present_order, present, tell, words)}
            {order(words.planner().proposed_order, proposed, tell, words)}
        </div>
        {(!omitted.is_empty()).then(|| view! {
            <section class="propose-notes">
                <h3>{words.planner().not_all_fits}</h3>
                <ul class="small numbers">
                    {omitted.into_iter().map(|(name, why)| view! { <li><strong>{name}</strong> " " {why}</li> }).collect_view()}
                </ul>
            </section>
        })}
        {(!notes.is_empty()).then(|| view! {
            <section class="propose-notes">
                <h3>{words.planner().to_note}</h3>
                {cautions_of(notes)}
            </section>
        })}
        <div class="buttons">
            <button class="button button-primary" on:click=move |_| accept(stops.clone())>{words.planner().accept_plan}</button>
            <button class="button" on:click=move |_| keep()>{words.planner().keep_order}</button>
        </div>
    }
    .into_any()
}

fn order(title: &'static str, outline: Outline, tell: (bool, bool), words: &'static Words) -> AnyView {
    let troubles = tell.0.then(|| outline.troubles.to_string());
    let wait = tell.1.then(|| if outline.wait.is_empty() { "–".to_owned() } else { outline.wait });
    let facts = [
        (words.total_time, Some(outline.total)),
        (words.the_way, Some(outline.travel)),
        (words.distance, Some(outline.distance).filter(|distance| !distance.is_empty())),
        (words.wait, wait),
        (words.ends, Some(outline.finish)),
        (words.planner().troubled_stops, troubles),
    ];
    let facts =
        facts.into_iter().filter_map(|(name, value)| Some(view! { <div><dt>{name}</dt><dd>{value?}</dd></div> }));
    let breaks = outline.breaks;
    let stops = outline.stops.into_iter().enumerate().map(|(index, (name, change))| {
        let day = breaks
            .iter()
            .find(|(at, _)| *at == index)
            .map(|(_, day)| view! { <span class="order-day">{day.clone()}</span> });
        let said = match change {
            Change::Same => None,
            Change::Moved => Some(view! { <span class="quiet">" " {words.planner().moved_stop}</span> }.into_any()),
            Change::LeftOut => Some(mark_left_out(words)),
        };
        view! { <li data-moved=(change == Change::Moved).to_string()>{day} {name} {said}</li> }
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

fn mark_left_out(words: &'static Words) -> AnyView {
    view! { <span class="mark">{words.planner().left_out}</span> }.into_any()
}
