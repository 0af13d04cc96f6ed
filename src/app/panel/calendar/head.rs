//! Above the calendar: which month, the ways to another, what the month stands for.

use leptos::prelude::*;

use super::State;
use crate::{
    app::panel::{Goto, Icon},
    link::{CalendarMode, Page},
    text::Locale,
    time::Month,
    view,
};

/// The month, paging, and how it is shown.
#[component]
pub fn Head(
    /// The calendar's state.
    state: State,
    /// Whether the filters are folded out, where there is no room for them beside the grid.
    filters: RwSignal<bool>,
) -> impl IntoView {
    let session = state.session;
    let title = move || session.format().month(state.month.get());
    let count = move || session.format().events(state.view.read().count);
    let modes = [CalendarMode::Month, CalendarMode::Agenda];
    view! {
        <header class="calendar-head">
            <h1 id="calendar-title" class="quiet" tabindex="-1">{title}</h1>
            <div class="calendar-pager">
                <button
                    class="button button-plain button-icon"
                    aria-label=session.say(|words| words.previous_month)
                    on:click=move |_| state.open_month(Some(state.month.get_untracked().prev()))
                ><Icon name="chevron-left"/></button>
                <Jump state/>
                <button
                    class="button button-plain button-icon"
                    aria-label=session.say(|words| words.next_month)
                    on:click=move |_| state.open_month(Some(state.month.get_untracked().next()))
                ><Icon name="chevron-right"/></button>
            </div>
            <div class="calendar-tools">
                <button class="button" on:click=move |_| state.open_month(None)>{session.say(|words| words.today)}</button>
                <div class="switch" role="group" aria-label=session.say(|words| words.show_as)>
                    {modes.into_iter().map(|mode| view! {
                        <button
                            aria-pressed=move || (state.mode.get() == mode).to_string()
                            on:click=move |_| state.open_mode(mode)
                        >
                            {move || match mode {
                                CalendarMode::Month => session.words().month,
                                CalendarMode::Agenda => session.words().agenda,
                            }}
                        </button>
                    }).collect_view()}
                </div>
                <button
                    class="button calendar-filter"
                    aria-expanded=move || filters.get().to_string()
                    on:click=move |_| filters.update(|open| *open = !*open)
                >
                    <Icon name="search"/>
                    {session.say(|words| words.filter)}
                </button>
            </div>
            <p class="list-count" role="status"><span class="quiet">{title} " · "</span>{count}</p>
        </header>
    }
}

/// The month and the year, each to be chosen: the heading that is also the way to any other month.
#[component]
fn Jump(state: State) -> impl IntoView {
    let session = state.session;
    let years = Memo::new(move |_| view::years(&session.data(), session.today.get(), state.month.get()));
    let month = move || {
        view! {
            <select
                class="numbers"
                aria-label=session.words().month
                on:change:target=move |event| {
                    let year = state.month.get_untracked().year;
                    if let Ok(month) = event.target().value().parse() {
                        state.open_month(Some(Month { year, month }));
                    }
                }
            >
                {(1..=12_i8).map(|month| view! {
                    <option value=month.to_string() prop:selected=move || state.month.get().month == month>
                        {session.format().month_alone(month)}
                    </option>
                }).collect_view()}
            </select>
        }
    };
    let year = move || {
        view! {
            <select
                class="numbers"
                aria-label=session.words().year
                on:change:target=move |event| {
                    let month = state.month.get_untracked().month;
                    if let Ok(year) = event.target().value().parse() {
                        state.open_month(Some(Month { year, month }));
                    }
                }
            >
                {years.get().into_iter().map(|year| view! {
                    <option value=year.to_string() prop:selected=move || state.month.get().year == year>
                        {session.format().year_alone(year)}
                    </option>
                }).collect_view()}
            </select>
        }
    };
    view! {
        <div class="calendar-jump">
            {move || if session.locale.get() == Locale::En {
                view! { {month()} {year()} }.into_any()
            } else {
                view! { {year()} {month()} }.into_any()
            }}
        </div>
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
                        {words.theme}
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
        {move || state.view.read().holidays_missing.then(|| view! {
            <p class="calendar-holidays small"><Icon name="info"/>{session.words().holidays_missing}</p>
        })}
    }
}

/// What an empty month says, and where the next event is.
#[component]
pub fn Nothing(state: State) -> impl IntoView {
    let session = state.session;
    move || {
        if state.view.read().count > 0 {
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
            let day = format.day_near(day, session.today.get().year());
            view! { <p><Goto page>{format.next_on(&day)}</Goto></p> }
        });
        Some(view! {
            <div class="empty">
                <p>{if filtered { words.calendar_filtered } else { words.calendar_empty }}</p>
                {next}
            </div>
        })
    }
}
