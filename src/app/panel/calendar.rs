//! The calendar: a day, a week, a month, a year or an agenda, the chosen day beside it, and what goes on all the while.

mod agenda;
mod board;
mod calls;
mod day;
mod filters;
mod grid;
mod head;
mod hours;
mod jump;
mod poster;
mod save;
mod soon;
mod state;
mod year;

use leptos::prelude::*;

use crate::{
    app::{
        panel::{Finder, Footer, Goto, Icon, parts::Troubles, subscribe::Subscribe},
        session::use_session,
    },
    link::CalendarMode,
    taxonomy::Subject,
    view::{self, EventRow},
};
use agenda::Agenda;
use board::Board;
use calls::OpenCalls;
use day::{ChosenDay, OnThisDay, Ongoing};
use filters::EventFilters;
use grid::Grid;
use head::{Banner, Head, Nothing};
use hours::Hours;
use poster::Poster;
use save::SaveList;
use soon::Soon;
use state::State;
use year::Year;

/// The calendar page; it follows the link's month, mode and day without being built anew.
#[component]
pub fn CalendarPanel() -> impl IntoView {
    let session = use_session();
    let state = State::new(session);
    // The main taxonomy as chips, the others folded away below.
    let chips = Memo::new(move |_| {
        let main = session.data().site.main_taxonomy.events.clone();
        state.groups.get().into_iter().filter(|group| *group.key == *main).map(view::Facet::from).collect()
    });
    let filters = RwSignal::new(session.asked.read_untracked().narrows());
    let is = move |mode: CalendarMode| move || state.mode.get() == mode;
    let held = StoredValue::new(None::<(i32, i32)>);
    let shown = move || match state.mode.get() {
        CalendarMode::Month => view! { <Grid state/> }.into_any(),
        CalendarMode::Week | CalendarMode::Day => view! { <Hours state/> }.into_any(),
        CalendarMode::Year => view! { <Year state/> }.into_any(),
        CalendarMode::Agenda => view! { <Agenda state/> }.into_any(),
        CalendarMode::Board => view! { <Board state/> }.into_any(),
    };
    view! {
        <div class="calendar" data-mode=move || state.mode.get().slug()>
            <div class="calendar-finder" data-open=move || filters.get().to_string()>
                <Finder subject=Subject::Events facets=chips/>
                <EventFilters state/>
            </div>
            <section class="calendar-main" aria-labelledby="calendar-title">
                <Troubles/>
                <Head state filters/>
                <Soon state/>
                <Show when=move || !of_a_year(state.mode.get())><Banner state/></Show>
                <div
                    class="calendar-pages"
                    on:pointerdown=move |event| {
                        held.set_value((event.pointer_type() == "touch").then(|| (event.client_x(), event.client_y())));
                    }
                    on:pointercancel=move |_| held.set_value(None)
                    on:pointerup=move |event| {
                        let pages = held.try_update_value(Option::take).flatten().map(|from| swiped(from, (event.client_x(), event.client_y())));
                        if let Some(pages @ (-1 | 1)) = pages && state.mode.get_untracked() != CalendarMode::Agenda {
                            state.turn(pages);
                        }
                    }
                >{shown}</div>
                <Poster state/>
                <Show when=is(CalendarMode::Month)><Nothing state/></Show>
            </section>
            <div class="calendar-side">
                <Show when=is(CalendarMode::Month)><ChosenDay state/></Show>
                <Show when=move || matches!(state.mode.get(), CalendarMode::Month | CalendarMode::Day)><OnThisDay state/></Show>
                <Show when=move || !of_a_year(state.mode.get())><Ongoing state/></Show>
                <OpenCalls state/>
                <SaveList state/>
                <Subscribe path=Signal::derive(move || view::feed(&session.data(), &session.asked.read()))/>
            </div>
        </div>
        <Footer/>
    }
}

/// Whether a look holds a whole year.
fn of_a_year(mode: CalendarMode) -> bool {
    matches!(mode, CalendarMode::Year | CalendarMode::Board)
}

/// The pages that a finger turned: one back or on where it went well to a side, else none.
fn swiped(from: (i32, i32), to: (i32, i32)) -> i32 {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    if x.abs() < 56 || x.abs() < 2 * y.abs() { 0 } else { -x.signum() }
}

/// One line of a day: when, what, where, and what is special about it.
pub(super) fn line(row: EventRow) -> AnyView {
    view! {
        <li>
            <Goto page=row.page class="row event-row">
                <span class="row-disc" style:--hue=format!("var(--hue-{})", row.hue) aria-hidden="true">{row.letter}</span>
                <span class="row-text" data-off=row.off.to_string() data-over=row.over.to_string()>
                    <span class="event-row-time numbers"><span class="quiet">{row.day} " "</span>{row.time}</span>
                    <span class="row-name">{row.title}</span>
                    {(!row.local.is_empty()).then(|| view! { <span class="muted small numbers">{row.local}</span> })}
                    {(!row.venue.is_empty()).then(|| view! { <span class="muted small">{row.venue}</span> })}
                    {(!row.marks.is_empty()).then(|| view! {
                        <span class="marks">{row.marks.into_iter().map(mark).collect_view()}</span>
                    })}
                </span>
                <Icon name="chevron-right"/>
            </Goto>
        </li>
    }
    .into_any()
}

/// A word beside a title.
pub(super) fn mark(mark: crate::view::Mark) -> AnyView {
    let class = if mark.caution { "mark mark-caution" } else { "mark" };
    view! { <span class=class>{mark.text}</span> }.into_any()
}
