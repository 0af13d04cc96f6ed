//! To any other month, year or day.

use leptos::prelude::*;

use super::State;
use crate::{app::panel::Icon, link::CalendarMode, text::Locale, time::Month, view};

/// The month and the year, each to be chosen: the heading that is also the way to any other month.
#[component]
pub fn Jump(state: State) -> impl IntoView {
    let session = state.session;
    let years = Memo::new(move |_| view::years(&session.data(), session.today.get(), state.month.get()));
    let month = move || {
        choice(
            Signal::derive(move || session.words().month),
            (1..=12).map(|month: i8| (i16::from(month), session.format().month_alone(month))).collect(),
            move || state.month.get().month.into(),
            move |month| Month { month: i8::try_from(month).unwrap_or(1), ..state.month.get_untracked() },
            state,
        )
    };
    let year = move || {
        choice(
            Signal::derive(move || session.words().year),
            years.get().into_iter().map(|year| (year, session.format().year_alone(year))).collect(),
            move || state.month.get().year,
            move |year| Month { year, ..state.month.get_untracked() },
            state,
        )
    };
    view! {
        <div class="calendar-jump">
            {move || match (state.mode.get(), session.locale.get()) {
                (CalendarMode::Day | CalendarMode::Week, _) => {
                    view! { <span class="calendar-span numbers" aria-hidden="true">{move || state.title()}</span> }.into_any()
                }
                (CalendarMode::Year | CalendarMode::Board, _) => year(),
                (CalendarMode::Month | CalendarMode::Agenda, Locale::En) => view! { {month()} {year()} }.into_any(),
                (CalendarMode::Month | CalendarMode::Agenda, _) => view! { {year()} {month()} }.into_any(),
            }}
        </div>
    }
}

/// A choice of numbers that leads to the month they stand for.
fn choice(
    label: Signal<&'static str>,
    offered: Vec<(i16, String)>,
    shown: impl Fn() -> i16 + Copy + Send + Sync + 'static,
    month: impl Fn(i16) -> Month + 'static,
    state: State,
) -> AnyView {
    let option = move |(number, name): (i16, String)| {
        view! { <option value=number.to_string() prop:selected=move || shown() == number>{name}</option> }
    };
    view! {
        <select
            class="numbers"
            aria-label=label
            on:change:target=move |event| {
                if let Ok(number) = event.target().value().parse() {
                    state.open_month(Some(month(number)));
                }
            }
        >
            {offered.into_iter().map(option).collect_view()}
        </select>
    }
    .into_any()
}

/// Any day at all, by its date.
#[component]
pub fn JumpToDate(state: State) -> impl IntoView {
    let session = state.session;
    view! {
        <label class="calendar-date">
            <Icon name="calendar"/>
            <span class="quiet">{session.say(|words| words.dates().jump_date)}</span>
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
