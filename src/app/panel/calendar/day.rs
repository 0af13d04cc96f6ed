//! Beside the calendar: the chosen day, and what goes on all the while.

use leptos::prelude::*;

use super::{State, calls::closing, line};
use crate::{
    app::{browser::later, panel::Goto, session::Session},
    link::CalendarMode,
    text::Locale,
    time::{Date, lunar::LunarDate},
    view::{self, DayMarks, EventRow},
    words::{Format, Words},
};

/// How many events of a day are listed at first.
const MOST: usize = 8;

/// How many of those that go on all the while.
const LESS: usize = 4;

/// The chosen day's events.
#[component]
pub fn ChosenDay(state: State) -> impl IntoView {
    let session = state.session;
    let day = later(move || state.with(|source| view::day_agenda(source, state.chosen.get())));
    let tally = Memo::new(move |_| state.tally(day.read().date, day.read().date));
    view! {
        <section class="calendar-day" aria-labelledby="calendar-day">
            <div role="status">
                <h2 id="calendar-day" class="numbers">
                    {move || day.read().heading.clone()}
                    {move || {
                        let tally = tally.get();
                        (!tally.is_empty()).then(|| view! { <span class="muted small">" · " {tally.said(session.locale.get())}</span> })
                    }}
                </h2>
            </div>
            {move || notes(&day.read().marks, day.read().date, session.locale.get())}
            {move || {
                session.locale.track();
                closing(session, day.read().date)
            }}
            {move || {
                let rows = day.read().rows.clone();
                // What is open all the while is listed below.
                if rows.is_empty() && tally.read().ongoing > 0 {
                    ().into_any()
                } else if rows.is_empty() {
                    view! { <p class="muted">{session.nothing_on(session.words().dates().day_empty)}</p> }.into_any()
                } else {
                    some(session, rows, MOST)
                }
            }}
        </section>
    }
}

/// So many rows, and the others after a tap: a page with ever so many events stays a light one.
fn some(session: Session, mut rows: Vec<EventRow>, most: usize) -> AnyView {
    let rest = StoredValue::new(rows.split_off(most.min(rows.len())));
    let open = RwSignal::new(false);
    let count = rest.with_value(Vec::len);
    view! {
        <ul class="rows">
            {rows.into_iter().map(line).collect_view()}
            {move || open.get().then(|| rest.get_value().into_iter().map(line).collect_view())}
        </ul>
        {move || (count > 0 && !open.get()).then(|| view! {
            <button class="button rows-more" on:click=move |_| open.set(true)>
                {session.words().show_more} " · " {session.format().events(count)}
            </button>
        })}
    }
    .into_any()
}

/// What goes on for longer than a week: by the clock on the days that are shown, else in this month.
#[component]
pub fn Ongoing(state: State) -> impl IntoView {
    let session = state.session;
    let ongoing = later(move || match state.mode.get() {
        CalendarMode::Day | CalendarMode::Week => {
            let (first, last) = state.days();
            state.with(|source| source.ongoing(first, last))
        }
        _ => state.view.read().ongoing.clone(),
    });
    move || {
        let rows = ongoing.get();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="calendar-ongoing" aria-labelledby="calendar-ongoing">
                    <h2 id="calendar-ongoing">{session.words().ongoing}</h2>
                    {some(session, rows, LESS)}
                </section>
            }
        })
    }
}

/// What happened on the chosen day of earlier years.
#[component]
pub fn OnThisDay(state: State) -> impl IntoView {
    let session = state.session;
    let found = later(move || view::remembered(&session.data(), state.chosen.get(), session.locale.get()));
    move || {
        let (words, format, found) = (session.words(), session.format(), found.get());
        (!found.is_empty()).then(|| {
            view! {
                <section class="calendar-past" aria-labelledby="calendar-past">
                    <h2 id="calendar-past">{words.dates().on_this_day}</h2>
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
