//! Taking an event over into one's own route, at its own time.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{panel::parts::OnRoute, session::use_session},
    command::Command,
    event::{Event, EventStatus, Occurrence, Venue},
    link::DraftStop,
};

/// Adds the event's place as a stop for it, and takes its day for the route where that has none.
#[component]
pub fn AddEvent(event: Arc<Event>, occurrence: Option<Occurrence>) -> impl IntoView {
    let session = use_session();
    let off = |one: &Occurrence| matches!(one.status, EventStatus::Cancelled | EventStatus::Postponed);
    let venues = occurrence.as_ref().map_or(&*event.venues, |one| one.venues(&event));
    let venues = if occurrence.as_ref().is_some_and(off) { &[] } else { venues };
    let place = venues.iter().find_map(|venue| match venue {
        Venue::Place(id) => Some(id.clone()),
        _ => None,
    });
    let stop = place.map(|place| DraftStop { event: Some(event.id.clone()), ..DraftStop::at(place) });
    let (wanted, day) = (stop.clone(), occurrence.map(|occurrence| occurrence.start.date()));
    let on_route = Memo::new(move |_| {
        let link = session.link.read();
        link.draft.stops.iter().any(|other| wanted.as_ref().is_some_and(|stop| stop.event == other.event))
    });
    stop.map(|stop| {
        let add = move || {
            let mut draft = session.link.read_untracked().draft.clone();
            draft.date = draft.date.or(day);
            draft.push(stop.clone());
            session.act(Command::SetDraft(draft));
        };
        view! { <OnRoute on_route add class="button"/> }
    })
}
