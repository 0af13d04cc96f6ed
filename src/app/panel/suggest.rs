//! Days suggested from all places: a theme, a time, and several to choose from.

use leptos::{prelude::*, task::spawn_local};

use super::{
    plan_settings::{choose_start, pick},
    proposal::{SLICE, in_slices},
};
use crate::{
    app::{
        browser,
        panel::sure::{Sure, Word},
        session::{Session, use_session},
    },
    command::Command,
    link::{Draft, Page},
    route::Mode,
    view::{self, Search, Suggested, Wish},
};

const MODES: [Mode; 3] = [Mode::Walk, Mode::Bicycle, Mode::Coach];

/// How many days are suggested.
const COUNT: usize = 3;

/// What has become of the question.
#[derive(Clone, PartialEq)]
enum Asked {
    Idle,
    Working,
    Found(Vec<Suggested>),
}

/// Asks for a theme and a time, and shows days that fit.
#[component]
pub fn Suggest() -> impl IntoView {
    let session = use_session();
    let (theme, budget) = (RwSignal::new(0_usize), RwSignal::new(2_usize));
    let state = RwSignal::new(Asked::Idle);
    let told = RwSignal::new(None::<Word>);
    let themes = Memo::new(move |_| view::place_themes(&session.data(), session.locale.get()));
    let frame = Memo::new(move |_| Draft { stops: Vec::new(), ..session.link.read().draft.clone() });
    Effect::new(move |_| {
        theme.track();
        budget.track();
        frame.track();
        session.locale.track();
        state.set(Asked::Idle);
    });
    let ask = move |_| {
        state.set(Asked::Working);
        let theme = themes.read_untracked().get(theme.get_untracked().wrapping_sub(1)).map(|(tag, _)| *tag);
        let minutes = view::BUDGETS.get(budget.get_untracked()).copied().unwrap_or(240);
        let mut frame = frame.get_untracked();
        frame.date = frame.date.or_else(|| Some(session.today.get_untracked()));
        let (data, locale, wish) = (session.data(), session.locale.get_untracked(), Wish { theme, minutes, frame });
        spawn_local(async move {
            let (mut found, mut seen) = (Vec::new(), Vec::new());
            while found.len() < COUNT {
                browser::pause().await;
                let wanted = || state.try_with_untracked(|state| *state == Asked::Working) == Some(true);
                let Some(mut search) = Search::begin(&data, &wish, &seen) else { break };
                if !in_slices(|| search.advance(SLICE), wanted).await {
                    return;
                }
                let Some(day) = view::told(&data, &wish, &seen, search, locale) else { break };
                seen.extend(day.draft.stops.iter().map(|stop| stop.place.clone()));
                found.push(day);
            }
            state.try_set(Asked::Found(found));
        });
    };
    view! {
        <div class="suggest">
            <div class="fields">
                {pick(session, |words| words.planner().suggest_theme, move || {
                    let any = std::iter::once((session.words().planner().any_theme.to_owned(), theme.get() == 0));
                    let names = themes.get().into_iter().enumerate();
                    any.chain(names.map(|(index, (_, name))| (name, theme.get() == index + 1))).collect()
                }, move |index| theme.set(index))}
                {pick(session, |words| words.planner().suggest_time, move || {
                    let (format, budget) = (session.format(), budget.get());
                    let named = view::BUDGETS.iter().enumerate();
                    named.map(|(index, minutes)| (format.duration((*minutes).into()), index == budget)).collect()
                }, move |index| budget.set(index))}
                {pick(session, |words| words.mode, move || {
                    let (format, mode) = (session.format(), frame.read().mode);
                    MODES.map(|other| (format.mode(other).to_owned(), other == mode)).into()
                }, move |index| session.act(Command::SetMode(MODES.get(index).copied().unwrap_or_default())))}
                {pick(session, |words| words.planner().start_at, move || {
                    told.track();
                    start_choices(session, &frame.read())
                }, move |index| {
                    choose_start(session, index, told);
                })}
            </div>
            <p class="small muted plan-told" role="status">{move || told.get().map(|word| word(session.words()))}</p>
            <button class="button button-primary" on:click=ask>{session.say(|words| words.planner().suggest_go)}</button>
            <div role="status">
                {move || match state.get() {
                    Asked::Idle => ().into_any(),
                    Asked::Working => view! { <p class="muted">{session.words().planner().planning} "…"</p> }.into_any(),
                    Asked::Found(days) if days.is_empty() => view! { <p>{session.words().planner().suggest_none}</p> }.into_any(),
                    Asked::Found(days) => {
                        view! { <ol class="suggest-days">{days.into_iter().map(|day| line(session, day)).collect_view()}</ol> }
                            .into_any()
                    }
                }}
            </div>
        </div>
    }
}

fn start_choices(session: Session, frame: &Draft) -> Vec<(String, bool)> {
    let words = session.words();
    let mut choices = super::plan_settings::from_choices(session, frame);
    if let Some(first) = choices.first_mut() {
        words.planner().any_theme.clone_into(&mut first.0);
    }
    choices
}

fn line(session: Session, day: Suggested) -> AnyView {
    let draft = day.draft;
    let take = move || {
        session.act(Command::SetDraft(draft.clone()));
        session.act(Command::Open(Page::Plan));
    };
    let stops =
        day.stops.into_iter().map(|(clock, name)| view! { <li><span class="muted">{clock}</span> " " {name}</li> });
    view! {
        <li class="suggest-day">
            <p class="numbers"><strong>{day.facts.join(" · ")}</strong></p>
            <p class="small muted">{day.reasons.join(" · ")}</p>
            <ol class="small numbers">{stops.collect_view()}</ol>
            <Sure
                label=|words| words.planner().use_route
                class="button"
                question=|words| words.planner().route_replaces
                go=|words| words.planner().replace_route
                keep=|words| words.planner().keep_mine
                ask=Signal::derive(move || !session.link.read().draft.stops.is_empty())
                act=take
            />
        </li>
    }
    .into_any()
}
