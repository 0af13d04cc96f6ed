//! Beside the calendar: the chosen day, and what goes on all the while.

use leptos::prelude::*;

use super::{State, line};
use crate::view::{self, DayMarks};

/// The chosen day's events.
#[component]
pub fn ChosenDay(state: State) -> impl IntoView {
    let session = state.session;
    let day = Memo::new(move |_| state.with(|source| view::day_agenda(source, state.chosen.get())));
    view! {
        <section class="calendar-day" aria-labelledby="calendar-day">
            <div role="status">
                <h2 id="calendar-day" class="numbers">
                    {move || day.read().heading.clone()}
                    {move || {
                        let count = day.read().rows.len();
                        (count > 0).then(|| view! { <span class="muted small">" · " {session.format().events(count)}</span> })
                    }}
                </h2>
            </div>
            {move || notes(&day.read().marks, session.locale.get())}
            {move || {
                let rows = day.read().rows.clone();
                if rows.is_empty() {
                    view! { <p class="muted">{session.words().day_empty}</p> }.into_any()
                } else {
                    view! { <ul class="rows">{rows.into_iter().map(line).collect_view()}</ul> }.into_any()
                }
            }}
        </section>
    }
}

/// What goes on for longer than a week in this month.
#[component]
pub fn Ongoing(state: State) -> impl IntoView {
    let session = state.session;
    move || {
        let rows = state.view.read().ongoing.clone();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="calendar-ongoing" aria-labelledby="calendar-ongoing">
                    <h2 id="calendar-ongoing">{session.words().ongoing}</h2>
                    <ul class="rows">{rows.into_iter().map(line).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// What a day is besides its events.
pub(super) fn notes(marks: &DayMarks, locale: crate::text::Locale) -> Option<AnyView> {
    let badge = marks.badge.map(|badge| {
        let (short, meaning) = badge.words(locale);
        let short = (short != meaning)
            .then(|| view! { <span class="day-badge" data-badge=badge.name() aria-hidden="true">{short}</span> " " });
        view! { {short} {meaning} " " }
    });
    let names = marks.names.join("、");
    let given = badge.is_some() || !names.is_empty();
    given.then(|| {
        view! { <p class="day-notes small" data-solemn=marks.solemn.to_string()>{badge} {names}</p> }.into_any()
    })
}
