//! A timetable as a vertical timeline: how one gets to a stop, when one arrives and leaves, what one must know.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{Goto, Icon},
        session::use_session,
    },
    link::Page,
    view::{Caution, Timetable, TimetableStop, Way},
    words::Words,
};

/// One stop of a timeline, an item of an ordered list.
#[component]
pub fn TimelineStop(
    /// The stop.
    stop: TimetableStop,
    /// What can be done with it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = use_session().words();
    let (arrive, leave) = (stop.arrive.clone(), stop.leave.clone());
    view! {
        <li class="stop">
            {stop.way.clone().map(|way| view! { <WayLine way/> })}
            <p class="stop-clock numbers">
                <span>{arrive}</span>
                <span class="quiet">"–"</span>
                <span>{leave}</span>
            </p>
            <span class="stop-disc numbers" aria-hidden="true">{stop.number}</span>
            <div class="stop-text">
                <Name stop=stop.clone() words/>
                <p class="small muted numbers">
                    {words.stay} " " {stop.stay}
                    {stop.stay_assumed.then(|| view! { " " <span class="mark">{words.stay_assumed}</span> })}
                </p>
                <Cautions cautions=stop.warnings/>
                {(!stop.task.is_empty()).then(|| view! { <p class="stop-task"><strong>{words.task}</strong> " " {stop.task}</p> })}
                {(!stop.note.is_empty()).then(|| view! { <p class="small muted">{stop.note}</p> })}
                {children.map(|children| children())}
            </div>
        </li>
    }
}

#[component]
fn Name(stop: TimetableStop, words: &'static Words) -> impl IntoView {
    let mark = |shown: bool, word: &'static str| shown.then(|| view! { " " <span class="mark">{word}</span> });
    let marks = [(stop.place.is_none(), words.stop_no_place), (stop.optional, words.optional), (stop.meal, words.meal)];
    let name = match stop.place {
        Some(id) => view! { <Goto page=Page::Place(id)>{stop.name}</Goto> }.into_any(),
        None => stop.name.into_any(),
    };
    view! { <h3 class="stop-name">{name}{marks.map(|(shown, word)| mark(shown, word)).into_iter().collect_view()}</h3> }
}

#[component]
fn WayLine(way: Way) -> impl IntoView {
    let words = use_session().words();
    view! {
        <p class="stop-way small muted numbers">
            <Icon name=way.icon/>
            <span>
                {way.text}
                {way.estimated.then(|| view! { " " <span class="mark">{words.estimated}</span> })}
            </span>
        </p>
    }
}

#[component]
fn Cautions(cautions: Vec<Caution>) -> impl IntoView {
    (!cautions.is_empty()).then(|| {
        let lines = cautions.into_iter().map(|caution| {
            view! {
                <li data-grave=caution.grave.to_string()>
                    <Icon name=if caution.grave { "alert" } else { "info" }/>
                    <span>{caution.text}</span>
                </li>
            }
        });
        view! { <ul class="cautions small numbers">{lines.collect_view()}</ul> }
    })
}

/// What a timetable comes to.
#[component]
pub fn Totals(
    /// The timetable.
    table: Timetable,
) -> impl IntoView {
    let words = use_session().words();
    let way = [table.travel.as_str(), &table.distance].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let way = way.join(" · ");
    let estimated = table.estimated.then(|| view! { " " <span class="mark">{words.estimated}</span> });
    let waiting = (!table.wait.is_empty()).then(|| view! { <div><dt>{words.wait}</dt><dd>{table.wait}</dd></div> });
    view! {
        <dl class="totals numbers">
            <div><dt>{words.when}</dt><dd>{table.span}</dd></div>
            <div><dt>{words.total_time}</dt><dd>{table.total}</dd></div>
            <div><dt>{words.the_way}</dt><dd>{way}{estimated}</dd></div>
            <div><dt>{words.stay}</dt><dd>{table.stay}</dd></div>
            {waiting}
        </dl>
    }
}
