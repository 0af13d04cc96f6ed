//! A week or a day by the clock; on a phone the same days, one below the other.

use leptos::prelude::*;

use super::{State, day::notes, mark};
use crate::{
    app::panel::Goto,
    link::{CalendarMode, Page},
    time::{Date, Month},
    view::{self, DayHours, EventRow, Mark},
    words::Words,
};

/// How many events stand side by side in a column of a week; the others are told of, and stand on their day's own page.
const ABREAST: u16 = 2;

/// The days, their hours beside them.
#[component]
pub fn Hours(state: State) -> impl IntoView {
    let session = state.session;
    let shown = Memo::new(move |_| {
        let (first, _) = state.days();
        let days = if state.mode.get() == CalendarMode::Day { 1 } else { 7 };
        let mut view = state.with(|source| view::hours_view(source, first, days));
        // The hand of the clock moves by itself: the days are not drawn anew each minute.
        view.days.iter_mut().for_each(|day| day.now = None);
        view
    });
    move || {
        let view = shown.get();
        let ((from, to), days) = (view.hours, view.days.len());
        let scale = (from..=to).map(|hour| {
            view! { <span class="numbers" style:--at=(hour - from).to_string()>{session.format().clock(u32::from(hour) * 60)}</span> }
        });
        view! {
            <div
                class="hours"
                style:--days=days.to_string()
                style:--from=from.to_string()
                style:--hours=(to - from).to_string()
                on:keydown=move |event| state.turn_by(&event)
            >
                <div class="hours-scale" aria-hidden="true">{scale.collect_view()}</div>
                {view.days.into_iter().map(|day| view! { <Day state day/> }).collect_view()}
            </div>
        }
    }
}

#[component]
fn Day(state: State, day: DayHours) -> impl IntoView {
    let locale = state.session.locale.get_untracked();
    let words = Words::of(locale);
    let date = day.date;
    let id = format!("hours-{}", view::date_field(date));
    let named = id.clone();
    let empty = (day.whole.is_empty() && day.blocks.is_empty()).then_some(day.tally);
    let page = Page::Calendar { month: Some(Month::of(date)), mode: CalendarMode::Day, day: Some(date) };
    let whole = day.whole.into_iter().map(|lane| {
        let hue = lane.row.hue;
        view! {
            <li
                class="block"
                style:--lane=(lane.lane + 1).to_string()
                style:--span=lane.days.to_string()
                style:--hue=format!("var(--hue-{hue})")
                data-carried=lane.carried.to_string()
            >{block(lane.row)}</li>
        }
    });
    let extra = day.blocks.iter().filter(|one| one.column >= ABREAST).count();
    let by_day = page.clone();
    let blocks = day.blocks.into_iter().map(|one| {
        let hue = one.row.hue;
        view! {
            <li
                class="block"
                style:--top=one.from.to_string()
                style:--length=(one.to - one.from).to_string()
                style:--column=one.column.to_string()
                style:--columns=one.columns.to_string()
                style:--abreast=one.columns.min(ABREAST).to_string()
                data-extra=(one.column >= ABREAST).to_string()
                data-tight=(one.to - one.from < 45 || one.columns > 2).to_string()
                style:--hue=format!("var(--hue-{hue})")
            >{block(one.row)}</li>
        }
    });
    view! {
        <section class="hours-day" aria-labelledby=named data-today=day.today.to_string()>
            <div class="hours-head">
                <h2 id=id class="numbers">
                    <Goto page>{day.heading}</Goto>
                    {day.today.then(|| view! { " " <span class="mark mark-accent">{words.today}</span> })}
                </h2>
                {notes(&day.marks, date, locale)}
            </div>
            {(extra > 0).then(|| view! {
                <p class="hours-extra small numbers"><Goto page=by_day>"+" {state.session.format_untracked().events(extra)}</Goto></p>
            })}
            <ul class="hours-whole">{whole.collect_view()}</ul>
            <ul class="hours-clock">
                {blocks.collect_view()}
                {move || now(state, date).map(|minute| view! {
                    <li class="hours-now" style:--top=minute.to_string() aria-hidden="true"></li>
                })}
            </ul>
            {empty.map(|tally| {
                let nothing = state.session.nothing_on(words.dates().day_empty).to_owned();
                let said = if tally.is_empty() { nothing } else { tally.said(locale) };
                view! { <p class="hours-none muted small">{said}</p> }
            })}
        </section>
    }
}

/// The minute of the day that it is now, on today.
fn now(state: State, date: Date) -> Option<i16> {
    let now = state.session.now.get();
    (now.date() == date).then(|| i16::from(now.hour()) * 60 + i16::from(now.minute()))
}

fn block(row: EventRow) -> AnyView {
    // What changes a visitor's plans stands for itself: it has room where the other words have none.
    let (said, marks): (Vec<Mark>, Vec<Mark>) = row.marks.into_iter().partition(|mark| mark.caution);
    view! {
        <Goto page=row.page>
            <span class="row-text" data-off=row.off.to_string() data-over=row.over.to_string()>
                <span class="quiet">{row.day} " " {row.time.clone()} " "</span>
                <span class="event-row-time numbers" aria-hidden="true">{row.time}</span>
                <span class="row-name">{row.title}</span>
                {(!said.is_empty()).then(|| view! { <span class="marks block-said">{said.into_iter().map(mark).collect_view()}</span> })}
                {(!row.local.is_empty()).then(|| view! { <span class="block-venue muted small numbers">{row.local}</span> })}
                {(!row.venue.is_empty()).then(|| view! { <span class="block-venue muted small">{row.venue}</span> })}
                {(!marks.is_empty()).then(|| view! { <span class="marks">{marks.into_iter().map(mark).collect_view()}</span> })}
            </span>
        </Goto>
    }
    .into_any()
}
