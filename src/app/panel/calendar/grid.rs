//! The month as a grid: weeks from Monday on, one stop of the tab key, arrows within.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::State;
use crate::{
    app::panel::Goto,
    text::Locale,
    time::civil,
    view::{self, Bar, DayCell},
};

/// The grid of days.
#[component]
pub fn Grid(state: State) -> impl IntoView {
    let session = state.session;
    let pressed = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        if let Some(day) = view::moved(untrack(|| state.stop()), &event.key()) {
            event.prevent_default();
            state.move_to(day);
        }
    };
    view! {
        <table class="month" role="grid" aria-labelledby="calendar-title" on:keydown=pressed>
            <thead>
                <tr>
                    {move || civil::WEEK.map(|day| view! {
                        <th scope="col" abbr=session.format().weekday(day)>{session.format().weekday_head(day)}</th>
                    }).collect_view()}
                </tr>
            </thead>
            <tbody>
                {move || state.view.get().weeks.into_iter().map(|week| view! {
                    <tr>{week.map(|cell| view! { <Day state cell/> }).collect_view()}</tr>
                }).collect_view()}
            </tbody>
        </table>
    }
}

/// One day: its number, what it is besides, and its events as bars or dots.
#[component]
fn Day(state: State, cell: DayCell) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let date = cell.date;
    let chosen = move || state.chosen.get() == date;
    let stop = move || state.stop() == date;
    // The keyboard's day takes the focus, also when its month has just been drawn.
    Effect::new(move |_| {
        if state.cursor.get() == Some(date)
            && let Some(button) = button.get()
        {
            let _ = button.focus();
        }
    });
    let badge = cell.marks.badge.map(|badge| {
        let (short, _) = badge.words(state.session.locale.get_untracked());
        view! { <span class="day-badge" data-badge=badge.name()>{short}</span> }
    });
    let name = cell.marks.names.first().cloned();
    // The lunisolar day is for those who read Chinese; a solar term takes its place on the day it begins.
    let chinese = state.session.locale.get_untracked() != Locale::En;
    let (term, lunar) = (cell.marks.term, cell.marks.lunar.clone());
    let lunar = chinese.then(|| view! {
        <span class="day-lunar" data-term=(!term.is_empty()).to_string()>{if term.is_empty() { lunar } else { term.to_owned() }}</span>
    });
    let dots = cell.dots.iter().map(|hue| view! { <i style:--hue=format!("var(--hue-{hue})")></i> }).collect_view();
    view! {
        <td
            class="day"
            aria-selected=move || chosen().to_string()
            data-inside=cell.inside.to_string()
            data-today=cell.today.to_string()
            data-solemn=cell.marks.solemn.to_string()
        >
            <button
                node_ref=button
                class="day-button"
                tabindex=move || if stop() { "0" } else { "-1" }
                aria-current=cell.today.then_some("date")
                on:click=move |_| state.open_day(date)
            >
                <span class="quiet">{cell.label}</span>
                <span class="day-line" aria-hidden="true">
                    <span class="day-number numbers">{date.day()}</span>
                    {name.map(|name| view! { <span class="day-name">{name}</span> })}
                    {badge}
                </span>
                <span aria-hidden="true">{lunar}</span>
                <span class="day-dots" aria-hidden="true">
                    {dots}
                    {(cell.count > 0).then(|| view! { <span class="numbers">{cell.count}</span> })}
                </span>
            </button>
            <div class="day-bars">
                {cell.bars.into_iter().map(bar).collect_view()}
                {(cell.more > 0).then(|| view! { <span class="day-more numbers" aria-hidden="true">"+" {cell.more}</span> })}
            </div>
        </td>
    }
}

/// A lane of a day; an event in it is a link for the pointer, the keyboard finds it in the chosen day's list.
fn bar(bar: Option<Bar>) -> AnyView {
    let Some(bar) = bar else { return view! { <span class="bar-gap"></span> }.into_any() };
    view! {
        <span
            class="bar"
            style:--hue=format!("var(--hue-{})", bar.hue)
            style:--days=bar.days.to_string()
            data-before=bar.from_before.to_string()
            data-after=bar.goes_on.to_string()
            data-off=bar.off.to_string()
        >
            <Goto page=bar.page attr:tabindex="-1">
                <span class="bar-time numbers">{bar.time}</span>
                {bar.title}
            </Goto>
        </span>
    }
    .into_any()
}
