//! Above the calendar: what is shown, the ways to other days, what the month stands for.

use leptos::prelude::*;

use super::{
    State,
    jump::{Jump, JumpToDate},
};
use crate::{
    app::panel::{Goto, Icon},
    link::{CalendarMode, Page},
    view,
    words::Words,
};

/// What is shown, paging, and how it is shown.
#[component]
pub fn Head(
    /// The calendar's state.
    state: State,
    /// Whether the filters are folded out, where there is no room for them beside the grid.
    filters: RwSignal<bool>,
) -> impl IntoView {
    let session = state.session;
    let title = move || state.title();
    let said = move || {
        let (first, last) = state.days();
        match state.mode.get() {
            CalendarMode::Month => session.number_on(state.view.read().tally),
            CalendarMode::Day | CalendarMode::Week => session.number_on(state.tally(first, last)),
            CalendarMode::Agenda => session.format().days_near(first, None, session.today.get().year()),
            CalendarMode::Year | CalendarMode::Board => String::new(),
        }
    };
    // It has the focus once a page was turned by a key, and the next key turns on. The lists are scrolled by these keys.
    let pressed = move |event| {
        if !matches!(state.mode.get_untracked(), CalendarMode::Agenda | CalendarMode::Board) {
            state.turn_by(&event);
        }
    };
    view! {
        <header class="calendar-head">
            <h1 id="calendar-title" class="quiet" tabindex="-1" on:keydown=pressed>{title}</h1>
            <div class="calendar-pager">
                <button
                    class="button button-plain button-icon"
                    aria-label=move || turn_label(state.mode.get(), session.words()).0
                    on:click=move |_| state.turn(-1)
                ><Icon name="chevron-left"/></button>
                <Jump state/>
                <button
                    class="button button-plain button-icon"
                    aria-label=move || turn_label(state.mode.get(), session.words()).1
                    on:click=move |_| state.turn(1)
                ><Icon name="chevron-right"/></button>
            </div>
            <div class="calendar-tools">
                <div class="switch" role="group" aria-label=session.say(|words| words.show_as)>
                    {CalendarMode::ALL.into_iter().map(|mode| view! {
                        <button
                            aria-pressed=move || is_on(mode, state.mode.get()).to_string()
                            on:click=move |_| state.open_mode(mode)
                        >
                            {move || mode_word(mode, session.words())}
                        </button>
                    }).collect_view()}
                </div>
                <button class="button calendar-today" on:click=move |_| state.open_month(None)>{session.say(|words| words.today)}</button>
                <JumpToDate state/>
                <button
                    class="button calendar-filter"
                    aria-expanded=move || filters.get().to_string()
                    data-asked=move || session.asked.read().narrows().to_string()
                    on:click=move |_| filters.update(|open| *open = !*open)
                >
                    <Icon name="filter"/>
                    <span>{session.say(|words| words.filter)}</span>
                </button>
            </div>
            <p class="list-count" role="status">
                <span class="quiet">{move || mode_word(state.mode.get(), session.words())} " · " {title} " · "</span>
                {said}
            </p>
        </header>
    }
}

fn mode_word(mode: CalendarMode, words: &'static Words) -> &'static str {
    match mode {
        CalendarMode::Day => words.day,
        CalendarMode::Week => words.week,
        CalendarMode::Month => words.month,
        CalendarMode::Year => words.year,
        CalendarMode::Agenda => words.dates().agenda,
        CalendarMode::Board => words.dates().board,
    }
}

/// The programme of a year is reached from the year.
fn is_on(mode: CalendarMode, shown: CalendarMode) -> bool {
    mode == shown || (mode, shown) == (CalendarMode::Year, CalendarMode::Board)
}

/// What the buttons that turn the pages say.
fn turn_label(mode: CalendarMode, words: &'static Words) -> (&'static str, &'static str) {
    match mode {
        CalendarMode::Day => (words.dates().previous_day, words.dates().next_day),
        CalendarMode::Week => (words.dates().previous_week, words.dates().next_week),
        CalendarMode::Month | CalendarMode::Agenda => (words.dates().previous_month, words.dates().next_month),
        CalendarMode::Year | CalendarMode::Board => (words.dates().previous_year, words.dates().next_year),
    }
}

/// The month's theme, and a word where its holidays are not known.
#[component]
pub fn Banner(state: State) -> impl IntoView {
    let session = state.session;
    let theme = move || {
        let (words, locale) = (session.words(), session.locale.get());
        state.view.read().theme.as_ref().map(|theme| {
            let text = if theme.summary.is_empty() { &theme.body } else { &theme.summary };
            view! {
                <aside class="calendar-theme">
                    <p class="muted small">
                        <span class="calendar-theme-name">{words.theme}</span>
                        {theme.example.then(|| view! { " " <span class="mark">{words.example}</span> })}
                    </p>
                    <p><strong>{theme.name.get(locale).to_owned()}</strong></p>
                    {(!text.is_empty()).then(|| view! { <p class="small">{text.get(locale).to_owned()}</p> })}
                </aside>
            }
        })
    };
    view! {
        {theme}
        {move || state.view.read().holidays_missing.map(|missing| view! {
            <p class="calendar-holidays small"><Icon name="info"/>{missing.words(session.locale.get())}</p>
        })}
    }
}

/// What an empty month says, and where the next event is.
#[component]
pub fn Nothing(state: State) -> impl IntoView {
    let session = state.session;
    move || {
        if !state.view.read().tally.is_empty() {
            return None;
        }
        let (words, format) = (session.words(), session.format());
        let asked = session.asked.read();
        let filtered = !asked.query.is_empty() || !asked.filters.is_empty();
        let next = state.next_day().map(|day| {
            let page = match view::day_page(day) {
                Page::Calendar { month, day, .. } => Page::Calendar { month, day, mode: state.mode.get() },
                page => page,
            };
            view! { <p><Goto page>{format.next_on(day, state.month.get().year)}</Goto></p> }
        });
        Some(view! {
            <div class="empty">
                <p>{session.nothing_on(if filtered { words.dates().calendar_filtered } else { words.dates().calendar_empty })}</p>
                {next}
            </div>
        })
    }
}
