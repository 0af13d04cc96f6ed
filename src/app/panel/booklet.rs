//! A route as it is printed: a cover with the sketch and the code, then the stops with room to write.

use std::fmt::Write as _;

use leptos::prelude::*;

use super::{
    Qr,
    timetable::{cautions_of, mark},
};
use crate::{
    app::session::use_session,
    view::{Booklet, BookletStop, Fact},
    words::Words,
};

/// How many children or guests a roll call has boxes for.
const ROLL: usize = 40;

/// Stands on paper only.
#[component]
pub fn PrintedRoute(
    /// What is printed.
    booklet: Memo<Booklet>,
    /// The address that the code on the cover holds; tracked.
    url: impl Fn() -> String + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    move || {
        let (words, booklet) = (session.words(), booklet.get());
        let name = session.data().site.title.get(session.locale.get()).to_owned();
        let from = (!booklet.from.is_empty()).then(|| view! { <p>{words.planner().start_at} " " {booklet.from}</p> });
        let facts = (!booklet.facts.is_empty()).then(|| {
            let facts = booklet.facts.into_iter();
            let fact = |fact: Fact| view! { <div><dt>{fact.name}</dt><dd>{fact.lines.join(" ")}</dd></div> };
            view! { <dl class="booklet-facts numbers">{facts.map(fact).collect_view()}</dl> }
        });
        let days = booklet.days.into_iter().map(|day| {
            let title = (!day.title.is_empty()).then(|| view! { <h2>{day.title}</h2> });
            let meal = day.meal;
            let eat = |after: usize| {
                meal.clone()
                    .filter(|(place, _)| *place == after)
                    .map(|(_, times)| view! { <p class="booklet-meal">{words.meal} " " {times}</p> })
            };
            let stops = day.stops.into_iter().enumerate();
            let stops: Vec<_> = stops.map(|(index, stop)| view! { {eat(index)} {printed(stop, words)} }).collect();
            let cautions = day.cautions.into_iter().map(|caution| (String::new(), caution)).collect();
            view! {
                <section class="booklet-day">
                    {title}
                    <p class="numbers">{day.sums}</p>
                    {cautions_of(cautions)}
                    {stops}
                    {(!day.night.is_empty()).then(|| view! { <p class="booklet-meal">{words.planner().lodging} " " {day.night}</p> })}
                </section>
            }
        });
        view! {
            <article class="booklet" aria-hidden="true">
                <header class="booklet-cover">
                    <div>
                        <p>{name}</p>
                        <h1>{booklet.title}</h1>
                        <p class="numbers">{booklet.date}</p>
                        {from}
                    </div>
                    <figure>
                        <Qr text=url()/>
                        <figcaption>{words.planner().scan_route}</figcaption>
                    </figure>
                </header>
                {facts}
                {drawn(&booklet.sketch.0, booklet.sketch.1, words)}
                {days.collect_view()}
                <section class="booklet-roll">
                    <h2>{words.planner().roll_call}</h2>
                    <ol>{(0..ROLL).map(|_| view! { <li><span></span><span></span><span></span></li> }).collect_view()}</ol>
                </section>
            </article>
        }
    }
}

fn printed(one: BookletStop, words: &'static Words) -> AnyView {
    let BookletStop { stop, address, hours, phones } = one;
    let marks = [(stop.optional, words.optional), (stop.meal, words.meal)];
    let marks = marks.into_iter().filter(|(shown, _)| *shown).map(|(_, word)| mark(word)).collect_view();
    let fact = |name: &'static str, value: String| {
        (!value.is_empty()).then(|| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
    };
    let way = stop.way.map_or_else(String::new, |way| way.text);
    let warnings = stop.warnings.into_iter().map(|caution| (String::new(), caution)).collect();
    view! {
        <section class="booklet-stop">
            <h3><span class="booklet-number">{stop.number}</span> {stop.name} {marks}</h3>
            <dl class="numbers">
                {fact(words.when, format!("{}–{} · {} {}", stop.arrive, stop.leave, words.stay, stop.stay))}
                {fact(words.the_way, way)}
                {fact(words.planner().go_to_event, stop.event)}
                {fact(words.address, address)}
                {fact(words.hours, hours.join("；"))}
                {fact(words.phone, phones.join("、"))}
                {fact(words.task, stop.task)}
            </dl>
            {(!stop.note.is_empty()).then(|| view! { <p>{stop.note}</p> })}
            {cautions_of(warnings)}
            <p class="booklet-lines"><span>{words.planner().own_notes}</span></p>
        </section>
    }
    .into_any()
}

/// The stops as they lie to each other, joined in order; no map, and said to be none.
fn drawn(points: &[(usize, i32, i32)], height: i32, words: &'static Words) -> AnyView {
    if points.len() < 2 {
        return ().into_any();
    }
    let mut line = String::new();
    for (index, (_, x, y)) in points.iter().enumerate() {
        let _ = write!(line, "{}{x} {y}", if index == 0 { 'M' } else { 'L' });
    }
    let discs = points.iter().map(|&(number, x, y)| {
        view! {
            <circle cx=x cy=y r="24"></circle>
            <text x=x y=y + 9 text-anchor="middle">{number}</text>
        }
    });
    view! {
        <figure class="booklet-sketch">
            <svg viewBox=format!("0 0 1000 {height}")>
                <path d=line></path>
                {discs.collect_view()}
            </svg>
            <figcaption>{words.not_map}</figcaption>
        </figure>
    }
    .into_any()
}
