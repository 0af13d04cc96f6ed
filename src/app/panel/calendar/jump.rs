//! To any other month, year or day.

use leptos::prelude::*;

use super::State;
use crate::{link::CalendarMode, text::Locale, time::Month, view};

/// The month and the year, each to be chosen: the heading that is also the way to any other month.
#[component]
pub fn Jump(state: State) -> impl IntoView {
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
            {move || match (state.mode.get(), session.locale.get()) {
                (CalendarMode::Day | CalendarMode::Week, _) => {
                    view! { <span class="calendar-span numbers" aria-hidden="true">{move || state.title()}</span> }.into_any()
                }
                (CalendarMode::Year | CalendarMode::Board, _) => year().into_any(),
                (CalendarMode::Month | CalendarMode::Agenda, Locale::En) => view! { {month()} {year()} }.into_any(),
                (CalendarMode::Month | CalendarMode::Agenda, _) => view! { {year()} {month()} }.into_any(),
            }}
        </div>
    }
}

/// Any day at all, by its date.
#[component]
pub fn JumpToDate(state: State) -> impl IntoView {
    let session = state.session;
    view! {
        <label class="calendar-date">
            <span class="quiet">{session.say(|words| words.jump_date)}</span>
            <input
                type="date"
                class="numbers"
                prop:value=move || state.picked.get().map(view::date_field).unwrap_or_default()
                on:change:target=move |event| {
                    // While a year is typed its first digits are a year, too.
                    if let Some(day) = view::read_date(&event.target().value()).filter(|day| day.year() >= 1900) {
                        state.show_day(day);
                    }
                }
            />
        </label>
    }
}
