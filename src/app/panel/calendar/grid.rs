//! The month as a grid: weeks, one stop of the tab key, arrows within.
//!
//! Its six weeks are drawn once and then only written into: a month that is turned changes some hundred texts and no
//! element, however much happens in it.

mod cell;

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    html,
    prelude::*,
};

use super::State;
use crate::{
    app::browser::{self, Part},
    command::Command,
    link::Link,
    time::{Date, civil},
    view,
};
use cell::{Cell, Drawn};

/// The most weeks that a month touches.
const WEEKS: usize = 6;

/// The grid of days.
#[component]
pub fn Grid(state: State) -> impl IntoView {
    let session = state.session;
    let body = NodeRef::<html::Tbody>::new();
    let pressed = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        if let Some(day) = view::moved(untrack(|| state.stop()), &event.key(), event.shift_key(), state.week_start()) {
            event.prevent_default();
            state.move_to(day);
        }
    };
    // One listener for all days and events: what was meant stands in the element.
    let clicked = move |event: MouseEvent| {
        if let Some(address) = browser::attribute_at(&event, "href") {
            if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0) {
                event.prevent_default();
                session.act(Command::Open(Link::parse(&address).page));
            }
        } else if let Some(day) = browser::attribute_at(&event, "data-day").as_deref().and_then(view::read_date) {
            state.open_day(day);
        }
    };
    let cells = StoredValue::new_local(Vec::<Cell>::new());
    let weeks = StoredValue::new_local(Vec::<Part>::new());
    Effect::new(move |focused: Option<Option<Date>>| {
        let cursor = state.cursor.get();
        let Some(body) = body.get() else { return cursor };
        if weeks.with_value(Vec::is_empty) {
            let drawn = Part::of(&body).map(|body| laid_out(&body)).unwrap_or_default();
            weeks.set_value(drawn.0);
            cells.set_value(drawn.1);
        }
        let (month, chosen, stop) = (state.view.read(), state.chosen.get(), state.stop());
        let mut link = session.link.get();
        let locale = session.locale.get();
        weeks.with_value(|weeks| {
            weeks.iter().enumerate().for_each(|(week, row)| row.show(week < month.weeks.len()));
        });
        cells.update_value(|cells| {
            for (cell, day) in cells.iter_mut().zip(month.weeks.iter().flatten()) {
                let mut address = |page: &crate::link::Page| {
                    link.page.clone_from(page);
                    link.to_string()
                };
                cell.show(Drawn::new(day, (day.date == chosen, day.date == stop), locale, &mut address));
                // The keyboard's day takes the focus when it has moved there, not whenever the month changes.
                if cursor == Some(day.date) && focused.flatten() != cursor {
                    cell.focus();
                }
            }
        });
        if let Some(first) = weeks.with_value(|weeks| weeks.first().cloned()) {
            first.lay_out();
        }
        cursor
    });
    view! {
        <table class="month" role="grid" aria-labelledby="calendar-title" on:keydown=pressed on:click=clicked>
            <thead>
                <tr>
                    {move || civil::week_from(state.week_start()).map(|day| view! {
                        <th scope="col" abbr=session.format().weekday(day)>{session.format().weekday_head(day)}</th>
                    }).collect_view()}
                </tr>
            </thead>
            <tbody node_ref=body>
                <tr>{cell::blank()}</tr>
            </tbody>
        </table>
    }
}

/// Makes six weeks of seven days from the one day that was drawn.
fn laid_out(body: &Part) -> (Vec<Part>, Vec<Cell>) {
    if let Some(day) = body.all("td").first() {
        day.repeat(civil::WEEK.len() - 1);
    }
    if let Some(week) = body.all("tr").first() {
        week.repeat(WEEKS - 1);
    }
    (body.all("tr"), body.all("td").iter().filter_map(Cell::of).collect())
}
