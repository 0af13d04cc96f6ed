//! The open route on the map, and its stops and ends pulled about there; or moved by buttons, once one is pressed.

use std::rc::Rc;

use leptos::prelude::*;

use super::{
    stage::MapHost,
    track::{Hand, Track},
};
use crate::{
    app::{
        panel::{Closing, Goto, Icon, Sheet},
        session::{Session, use_session},
    },
    command::Command,
    geo::{Metres, Wgs84},
    link::{Draft, End, Page},
    view::{self, Grip},
};

/// The track, the menu of the mark that was pressed, and what is said after a change.
#[component]
pub fn Pulled(
    /// The map.
    host: MapHost,
) -> impl IntoView {
    let session = use_session();
    let (chosen, placing) = (RwSignal::new(None::<Grip>), RwSignal::new(None::<Grip>));
    let said = RwSignal::new(String::new());
    let hand = Hand {
        label: Rc::new(move |grip| untrack(|| name(session, grip))),
        pressed: Rc::new(move |grip| chosen.set(Some(grip))),
        dropped: Rc::new(move |grip, point, reach| drop_at(session, (grip, point, reach), said)),
    };
    let hand = StoredValue::new_local(hand);
    Effect::new(move |_: Option<Option<Track>>| {
        session.locale.with(|_| ());
        let track = session.track.get()?;
        let hand = track.own.then(|| hand.get_value());
        host.with(|host| Some(Track::draw(&host.as_ref()?.map, &track, hand.as_ref())))
    });
    // A menu is done with once another page is open, or its stop is gone.
    Effect::new(move |_| {
        let own = session.track.with(|track| track.as_ref().is_some_and(|track| track.own));
        if !own {
            chosen.set(None);
            placing.set(None);
            said.set(String::new());
        }
    });
    view! {
        <p class="pull-said" role="status" data-shown=move || (!said.read().is_empty()).to_string()>{move || said.get()}</p>
        {move || chosen.get().map(|grip| menu(session, grip, chosen, (placing, said)))}
        {move || placing.get().map(|grip| place(session, grip, placing, said))}
    }
}

/// Changes the route by what was dropped; whether anything changed.
fn drop_at(session: Session, (grip, point, reach): (Grip, Wgs84, Metres), said: RwSignal<String>) -> bool {
    let draft = session.link.read_untracked().draft.clone();
    let Some(changed) = view::dropped(&session.data(), &draft, grip, point, reach) else {
        said.set(untrack(|| session.words().planner().dropped_nowhere.to_owned()));
        return false;
    };
    let word = untrack(|| told(session, &draft, &changed, grip));
    session.act(Command::SetDraft(changed));
    said.set(word);
    true
}

/// What a change comes to, in words.
fn told(session: Session, before: &Draft, after: &Draft, grip: Grip) -> String {
    let (data, locale) = (session.data(), session.locale.get());
    let Grip::Stop(index) = grip else {
        return [&*name(session, grip), ": ", session.words().planner().moved].concat();
    };
    let Some(stop) = before.stops.get(index) else { return String::new() };
    let to = after.stops.iter().position(|other| other.place == stop.place && other.event == stop.event);
    let new = after.stops.get(index).map_or_else(String::new, |stop| view::stop_name(&data, stop, locale));
    match to {
        Some(to) => session.format().moved_to(&view::stop_name(&data, stop, locale), to + 1),
        None => [&*view::stop_name(&data, stop, locale), " → ", &new].concat(),
    }
}

fn name(session: Session, grip: Grip) -> String {
    match grip {
        Grip::From => session.words().planner().start_at.to_owned(),
        Grip::To => session.words().planner().end_at.to_owned(),
        Grip::Stop(index) => {
            let stop = session.link.read().draft.stops.get(index).cloned();
            let name = stop.map(|stop| view::stop_name(&session.data(), &stop, session.locale.get()));
            [&*(index + 1).to_string(), " ", &name.unwrap_or_default()].concat()
        }
    }
}

/// What can be done with a mark without pulling it.
fn menu(
    session: Session,
    grip: Grip,
    chosen: RwSignal<Option<Grip>>,
    (placing, said): (RwSignal<Option<Grip>>, RwSignal<String>),
) -> AnyView {
    let words = session.words();
    let closing = Closing::new(move || chosen.set(None));
    let change = move |change: Box<dyn FnOnce(&mut Draft)>| {
        let mut draft = session.link.read_untracked().draft.clone();
        change(&mut draft);
        session.act(Command::SetDraft(draft));
    };
    let buttons = match grip {
        Grip::Stop(index) => {
            let stops = session.link.read().draft.stops.clone();
            let last = stops.len().saturating_sub(1);
            let go = move |to: usize| {
                let format = session.format_untracked();
                let name = untrack(|| name(session, grip));
                session.act(Command::MoveStop { from: index, to });
                said.set(format.moved_to(name.split_once(' ').map_or("", |(_, name)| name), to + 1));
                chosen.set(Some(Grip::Stop(to)));
            };
            let page = stops.get(index).map(|stop| Page::Place(stop.place.clone()));
            view! {
                <button class="button" disabled=index == 0 on:click=move |_| go(index.saturating_sub(1))>
                    <Icon name="chevron-up"/>{words.up}
                </button>
                <button class="button" disabled={index >= last} on:click=move |_| go(index + 1)>
                    <Icon name="chevron-down"/>{words.down}
                </button>
                <button class="button" on:click=move |_| { session.act(Command::RemoveStop(index)); closing.close(); }>
                    <Icon name="x"/>{words.remove}
                </button>
                {page.map(|page| view! { <Goto page class="button"><Icon name="book"/>{words.follow().read_more}</Goto> })}
            }
            .into_any()
        }
        Grip::From | Grip::To => view! {
            <button class="button button-primary" on:click=move |_| { chosen.set(None); placing.set(Some(grip)); }>
                <Icon name="locate"/>{words.planner().place_anew}
            </button>
            <button class="button" on:click=move |_| {
                change(Box::new(move |draft| if grip == Grip::From { draft.from = None } else { draft.end = End::Open }));
                closing.close();
            }>
                <Icon name="x"/>{words.remove}
            </button>
        }
        .into_any(),
    };
    view! {
        <Sheet class="spot pull-menu" id="pull-title" title=name(session, grip).into_any() closing>
            <div class="buttons">{buttons}</div>
            <p class="small muted">{words.planner().pull_hint}</p>
        </Sheet>
    }
    .into_any()
}

/// A cross in the middle of the map, under which an end is put.
fn place(session: Session, grip: Grip, placing: RwSignal<Option<Grip>>, said: RwSignal<String>) -> AnyView {
    let words = session.words();
    let put = move |_| {
        if let Some((_, camera)) = session.seen.get_untracked() {
            drop_at(session, (grip, camera.center(), Metres(0.0)), said);
        }
        placing.set(None);
    };
    view! {
        <span class="near-cross" aria-hidden="true"></span>
        <div class="near" role="status">
            <p>{words.planner().place_hint}</p>
            <button class="button button-primary" on:click=put>{words.planner().place_here}</button>
            <button class="button button-plain button-icon" aria-label=words.close on:click=move |_| placing.set(None)>
                <Icon name="x"/>
            </button>
        </div>
    }
    .into_any()
}
