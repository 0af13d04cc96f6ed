//! Beside the calendar: the chosen day, and what goes on all the while.

use leptos::prelude::*;

use super::{State, line};
use crate::{
    app::panel::Goto,
    text::Locale,
    time::{Date, lunar::LunarDate},
    view::{self, DayMarks},
    words::{Format, Words},
};

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
            {move || notes(&day.read().marks, day.read().date, session.locale.get())}
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

/// What happened on the chosen day of earlier years.
#[component]
pub fn OnThisDay(state: State) -> impl IntoView {
    let session = state.session;
    move || {
        let (words, format) = (session.words(), session.format());
        let found = view::remembered(&session.data(), state.chosen.get(), session.locale.get());
        (!found.is_empty()).then(|| {
            view! {
                <section class="calendar-past" aria-labelledby="calendar-past">
                    <h2 id="calendar-past">{words.on_this_day}</h2>
                    <ul class="rows">
                        {found.into_iter().map(|one| view! {
                            <li>
                                <Goto page=one.page class="row">
                                    <span class="row-text">
                                        <span class="event-row-time numbers">{one.era} " · " {format.years_before(one.years)}</span>
                                        <span class="row-name">{one.name}</span>
                                        {one.example.then(|| view! { <span class="marks"><span class="mark">{words.example}</span></span> })}
                                    </span>
                                </Goto>
                            </li>
                        }).collect_view()}
                    </ul>
                </section>
            }
        })
    }
}

/// What a day is besides its events: its lunisolar date, and what is kept on it.
pub(super) fn notes(marks: &DayMarks, date: Date, locale: Locale) -> AnyView {
    let badge = marks.badge.map(|badge| {
        let (short, meaning) = badge.words(locale);
        let short = (short != meaning)
            .then(|| view! { <span class="day-badge" data-badge=badge.name() aria-hidden="true">{short}</span> " " });
        view! { {short} {meaning} " " }
    });
    let names = marks.names.join("、");
    let lunar = LunarDate::of(date).map(|lunar| format!("{} {}", Words::of(locale).lunar, Format(locale).lunar(lunar)));
    // A festival and the solar term of its day often share a name.
    let term = Some(marks.term).filter(|term| !term.is_empty() && !names.contains(term));
    view! {
        <p class="day-notes small" data-solemn=marks.solemn.to_string()>
            <span class="muted">{lunar} {term.map(|term| format!(" · {term}"))} " "</span>
            {badge}
            {names}
        </p>
    }
    .into_any()
}
