//! A year at one look.

use leptos::prelude::*;

use super::State;
use crate::{
    app::panel::{Goto, Icon},
    link::{CalendarMode, Page},
    time::Time,
    view::{self, MonthDensity},
};

/// Twelve months with their themes, and how much happens on each day; each leads to itself.
#[component]
pub fn Year(state: State) -> impl IntoView {
    let session = state.session;
    let year = Memo::new(move |_| {
        let now = session.today.get().to_datetime(Time::midnight());
        view::year_view(&session.data(), &state.admitted.read(), state.month.get().year, now)
    });
    let missing = move || {
        year.read().holidays_missing.map(|missing| {
            view! { <p class="calendar-holidays small"><Icon name="info"/>{missing.words(session.locale.get())}</p> }
        })
    };
    view! {
        {missing}
        <ol class="year" on:keydown=move |event| state.turn_by(&event)>
            {move || year.get().months.into_iter().map(|month| view! { <Twelfth state month/> }).collect_view()}
        </ol>
        <p class="buttons">
            {move || {
                let page = Page::Calendar { month: Some(state.month.get()), mode: CalendarMode::Board, day: None };
                view! { <Goto page class="button"><Icon name="print"/>{session.say(|words| words.dates().open_board)}</Goto> }
            }}
        </p>
        <p class="year-legend muted small" aria-hidden="true">
            {session.say(|words| words.dates().few)}
            {(0..=4).map(|level| view! { <i data-level=level.to_string()></i> }).collect_view()}
            {session.say(|words| words.dates().many)}
        </p>
    }
}

#[component]
fn Twelfth(state: State, month: MonthDensity) -> impl IntoView {
    let format = state.session.format_untracked();
    let page = Page::Calendar { month: Some(month.month), mode: CalendarMode::Month, day: None };
    let days = month.days.into_iter().map(|day| {
        view! {
            <i data-level=day.level.to_string() data-badge=day.badge.map(view::Badge::name) data-today=day.today.to_string()></i>
        }
    });
    let theme = month.theme.map(|theme| theme.name.get(format.0).to_owned());
    let (at, tally) = (month.month.month, month.tally);
    view! {
        <li>
            <Goto page class="year-month">
                <span class="year-head">
                    <strong class="numbers">{format.month_alone(at)}</strong>
                    " "
                    <span class="muted small numbers">{state.session.number_on(tally)}</span>
                </span>
                <span class="year-days" style:--offset=(month.offset + 1).to_string() aria-hidden="true">{days.collect_view()}</span>
                {theme.map(|theme| view! { " " <span class="small">{theme}</span> })}
            </Goto>
        </li>
    }
}
