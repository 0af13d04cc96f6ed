//! A timetable as a vertical timeline: how one gets to a stop, when one arrives and leaves, what one must know.
//!
//! Plain functions, so that the words follow the reader's language wherever they are called from.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{Goto, Icon, handoff::Ways},
        session::use_session,
    },
    link::Page,
    profile::Outbound,
    view::{Caution, Timetable, TimetableStop, Way, WayTo, Weight},
    words::Words,
};

/// One stop of a timeline, an item of an ordered list.
///
/// `stay` is how the stay is shown, `controls` what can be done with the stop.
pub fn timeline_stop(stop: TimetableStop, words: &'static Words, stay: AnyView, controls: AnyView) -> AnyView {
    let (arrive, leave) = (stop.arrive.clone(), stop.leave.clone());
    let (number, warnings) = (stop.number, stop.warnings.clone());
    let event = (!stop.event.is_empty()).then(|| stop.event.clone());
    let task = (!stop.task.is_empty()).then(|| stop.task.clone());
    let note = (!stop.note.is_empty()).then(|| stop.note.clone());
    view! {
        <li class="stop" data-stop=(number - 1).to_string()>
            {way_line(stop.way.clone(), stop.leg.clone(), words)}
            <p class="stop-clock numbers">
                <span>{arrive}</span>
                <span class="quiet">"–"</span>
                <span>{leave}</span>
            </p>
            <span class="stop-disc numbers" aria-hidden="true">{number}</span>
            <div class="stop-text">
                {name(stop, words)}
                {event.map(|event| view! { <p class="stop-task"><strong>{words.planner().go_to_event}</strong> " " {event}</p> })}
                {cautions(warnings)}
                {stay}
                {task.map(|task| view! { <p class="stop-task"><strong>{words.task}</strong> " " {task}</p> })}
                {note.map(|note| view! { <p class="small muted">{note}</p> })}
                {controls}
            </div>
        </li>
    }
    .into_any()
}

/// When one eats, between two stops.
pub fn meal_line(times: String, words: &'static Words) -> AnyView {
    view! { <li class="stop stop-meal"><p class="stop-way small numbers">{words.meal} " " {times}</p></li> }.into_any()
}

/// The way back, below the last stop.
pub fn back_line(back: Way, leg: Option<WayTo>, finish: String, words: &'static Words) -> AnyView {
    view! {
        <li class="stop stop-end">
            {way_line(Some(back), leg, words)}
            <p class="stop-clock numbers"><span>{finish}</span></p>
            <span class="stop-disc" aria-hidden="true"><Icon name="flag"/></span>
            <p class="stop-text">{words.planner().end_at}</p>
        </li>
    }
    .into_any()
}

/// What one must know, each with what it is about.
pub fn cautions_of(cautions: Vec<(String, Caution)>) -> AnyView {
    let line = |(name, caution): (String, Caution)| {
        let name = (!name.is_empty()).then(|| view! { <strong>{name}</strong> " " });
        view! {
            <li data-weight=caution.weight.name()>
                <Icon name=icon(caution.weight)/>
                <span>{name}{caution.text}</span>
            </li>
        }
    };
    view! { <ul class="cautions small numbers">{cautions.into_iter().map(line).collect_view()}</ul> }.into_any()
}

/// How long one stays, as words.
pub fn stay_line(stop: &TimetableStop, words: &'static Words) -> AnyView {
    let assumed = stop.stay_assumed.then_some(words.stay_assumed);
    view! { <p class="small muted numbers">{words.stay} " " {stop.stay.clone()} {assumed.map(mark)}</p> }.into_any()
}

/// What a timetable comes to.
pub fn totals(table: Timetable, words: &'static Words) -> AnyView {
    let way: Vec<String> = [table.travel, table.distance].into_iter().filter(|part| !part.is_empty()).collect();
    let estimated = table.estimated.then_some(words.estimated);
    let entry = |name: &'static str, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    view! {
        <dl class="totals numbers">
            {entry(words.when, table.span)}
            {entry(words.total_time, table.total)}
            <div><dt>{words.the_way}</dt><dd>{way.join(" · ")} {estimated.map(mark)}</dd></div>
            {entry(words.stay, table.stay)}
            {(!table.wait.is_empty()).then(|| entry(words.wait, table.wait))}
        </dl>
    }
    .into_any()
}

/// A small word beside another: example, estimate, optional.
pub fn mark(word: &'static str) -> AnyView {
    view! { " " <span class="mark">{word}</span> }.into_any()
}

fn name(stop: TimetableStop, words: &'static Words) -> AnyView {
    let marks = [
        (stop.place.is_none(), words.stop_no_place),
        (stop.optional, words.optional),
        (stop.locked, words.planner().locked),
        (stop.meal, words.meal),
    ];
    let marks = marks.into_iter().filter(|(shown, _)| *shown).map(|(_, word)| mark(word)).collect_view();
    let name = match stop.place {
        Some(id) => view! { <Goto page=Page::Place(id)>{stop.name}</Goto> }.into_any(),
        None => stop.name.into_any(),
    };
    view! { <h3 class="stop-name">{name}{marks}</h3> }.into_any()
}

/// Where the minutes of a way come from, unless the publisher says them.
pub fn origin(way: &Way, words: &'static Words) -> AnyView {
    let word = match (way.estimated, way.measured) {
        (true, _) => Some(words.estimated),
        (false, true) => Some(words.planner().measured),
        (false, false) => None,
    };
    word.map(mark).into_any()
}

/// Facts joined by dots, none of them broken over two lines.
pub fn parts(text: &str) -> AnyView {
    let between = |index: usize| (index > 0).then_some(" · ");
    let parts = text.split(" · ").enumerate();
    parts
        .map(|(index, part)| view! { {between(index)} <span class="whole">{part.to_owned()}</span> })
        .collect_view()
        .into_any()
}

/// How one gets to a stop, and the same way in other maps, folded until asked for.
fn way_line(way: Option<Way>, leg: Option<WayTo>, words: &'static Words) -> AnyView {
    let Some(way) = way else { return ().into_any() };
    let opened = RwSignal::new(false);
    // A shared screen would need a code for each map and each way.
    let leg = leg.filter(|_| use_session().outbound != Outbound::Qr);
    let label = leg.as_ref().map(|leg| format!("{} {}", words.follow().navigate_leg, leg.to.1));
    let button = label.map(|label| {
        view! {
            <button
                class="button button-plain stop-onward"
                aria-label=label.clone()
                title=label
                aria-expanded=move || opened.get().to_string()
                on:click=move |_| opened.update(|opened| *opened = !*opened)
            >
                <Icon name="navigate"/>
            </button>
        }
    });
    let ways = move || opened.get().then(|| leg.as_ref().map(WayTo::handoffs)).flatten();
    view! {
        <div class="stop-way small muted numbers">
            <Icon name=way.icon/>
            <span>{parts(&way.text)} {origin(&way, words)}</span>
            {button}
        </div>
        {move || ways().map(|ways| view! { <div class="stop-ways"><Ways ways/></div> })}
    }
    .into_any()
}

fn cautions(cautions: Vec<Caution>) -> AnyView {
    if cautions.is_empty() {
        return ().into_any();
    }
    cautions_of(cautions.into_iter().map(|caution| (String::new(), caution)).collect())
}

const fn icon(weight: Weight) -> &'static str {
    match weight {
        Weight::Note => "info",
        Weight::Wait => "clock",
        Weight::Trouble => "alert",
    }
}
