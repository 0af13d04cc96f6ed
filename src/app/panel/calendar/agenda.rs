//! The month as a list of days.

use leptos::prelude::*;

use super::{State, day::notes, line};
use crate::{app::panel::Icon, view};

/// The days with events: of this month from today on, of any other from its first day on.
#[component]
pub fn Agenda(state: State) -> impl IntoView {
    let session = state.session;
    let days = Memo::new(move |_| {
        let month = state.month.get();
        let today = session.today.get();
        let first = if month.contains(today) { today } else { month.first_day() };
        state.with(|source| view::agenda(source, first, month.last_day()))
    });
    view! {
        <div class="agenda">
            {move || days.get().into_iter().map(|day| {
                let today = day.date == session.today.get();
                view! {
                    <section class="agenda-day">
                        <h2 class="numbers">
                            {day.heading}
                            {today.then(|| view! { " " <span class="mark mark-accent">{session.words().today}</span> })}
                        </h2>
                        {notes(&day.marks, session.locale.get())}
                        <ul class="rows">{day.rows.into_iter().map(line).collect_view()}</ul>
                    </section>
                }
            }).collect_view()}
            {move || (days.read().is_empty() && state.view.read().count > 0).then(|| view! {
                <p class="muted">{session.words().agenda_empty}</p>
            })}
            <button class="button rows-more" on:click=move |_| state.open_month(Some(state.month.get_untracked().next()))>
                {move || session.format().month(state.month.get().next())}
                <Icon name="chevron-right"/>
            </button>
        </div>
    }
}
