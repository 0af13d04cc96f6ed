//! The calendar: a month or an agenda, the chosen day beside it, and what goes on all the while.

mod agenda;
mod day;
mod grid;
mod head;
mod state;

use leptos::prelude::*;

use crate::{
    app::panel::{Finder, Footer, Goto, Icon, Notice},
    app::session::use_session,
    link::{CalendarMode, Link},
    taxonomy::Subject,
    view::EventRow,
};
use agenda::Agenda;
use day::{ChosenDay, Ongoing};
use grid::Grid;
use head::{Banner, Head, Nothing};
use state::State;

/// The calendar page; it follows the link's month, mode and day without being built anew.
#[component]
pub fn CalendarPanel() -> impl IntoView {
    let session = use_session();
    let state = State::new(session);
    let filters = RwSignal::new(*session.asked.read_untracked() != Link::default());
    let monthly = move || state.mode.get() == CalendarMode::Month;
    view! {
        <div class="calendar" data-mode=move || if monthly() { "month" } else { "agenda" }>
            <div class="calendar-finder" data-open=move || filters.get().to_string()>
                <Finder subject=Subject::Events/>
                <Notice/>
            </div>
            <section class="calendar-main" aria-labelledby="calendar-title">
                <Head state filters/>
                <Banner state/>
                {move || if monthly() { view! { <Grid state/> }.into_any() } else { view! { <Agenda state/> }.into_any() }}
                <Nothing state/>
            </section>
            <div class="calendar-side">
                <Show when=monthly><ChosenDay state/></Show>
                <Ongoing state/>
            </div>
        </div>
        <Footer/>
    }
}

/// One line of a day: when, what, where, and what is special about it.
pub(super) fn line(row: EventRow) -> AnyView {
    view! {
        <li>
            <Goto page=row.page class="row event-row">
                <span class="row-disc" style:--hue=format!("var(--hue-{})", row.hue) aria-hidden="true">{row.letter}</span>
                <span class="row-text" data-off=row.off.to_string() data-over=row.over.to_string()>
                    <span class="event-row-time numbers">{row.time}</span>
                    <span class="row-name">{row.title}</span>
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
