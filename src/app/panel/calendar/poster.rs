//! What only a printed calendar has: below a month the events for which its days have no room, and the code of the page.

use leptos::prelude::*;

use super::State;
use crate::{
    app::panel::printing::{PaperCode, printing},
    link::CalendarMode,
    view::{self, EventRow},
};

/// What is only there while the page is printed.
#[component]
pub fn Poster(state: State) -> impl IntoView {
    let printing = printing();
    let rest = move || {
        printing.get().then(|| {
            let month = state.mode.get() == CalendarMode::Month;
            let days =
                if month { state.with(|source| view::poster_rest(source, state.month.get())) } else { Vec::new() };
            view! {
                <div class="poster-rest">
                    {days.into_iter().map(|day| view! {
                        <section>
                            <h3 class="numbers">{day.heading}</h3>
                            <ul>{day.rows.into_iter().map(line).collect_view()}</ul>
                        </section>
                    }).collect_view()}
                </div>
            }
        })
    };
    view! {
        <PaperCode/>
        {rest}
    }
}

fn line(row: EventRow) -> AnyView {
    let marks: Vec<String> = row.marks.into_iter().filter(|mark| mark.caution).map(|mark| mark.text).collect();
    let rest = [row.venue, marks.join(" ")].into_iter().filter(|part| !part.is_empty());
    view! {
        <li>
            <span class="numbers">{row.time}</span> " " <strong>{row.title}</strong> " "
            <span>{rest.collect::<Vec<_>>().join(" · ")}</span>
        </li>
    }
    .into_any()
}
