//! The page of one place: its story, its hours, how to get there, what happens there.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        panel::{
            Footer, Gallery, Goto, Icon, Outside, Prose, Sources, Take,
            handoff::Onward,
            parts::{Back, FactList, Heading, Missing, Reach},
        },
        session::use_session,
    },
    command::Command,
    event,
    link::Page,
    place::{Booking, Place, PlaceId},
    view::{self, Fact},
};

/// The page of the place with this id, or a word on why there is none.
#[component]
pub fn PlacePanel(
    /// Which place.
    id: PlaceId,
) -> impl IntoView {
    let session = use_session();
    let data = session.data();
    view! {
        <Back otherwise=Page::Map/>
        {match data.places.get(&id) {
            None => view! { <Missing/> }.into_any(),
            Some(place) if place.about.withdrawn => view! { <Withdrawn place=place.clone()/> }.into_any(),
            Some(place) => view! { <Present place=place.clone()/> }.into_any(),
        }}
        <Footer/>
    }
}

/// A tombstone: the name stays, so that a printed code still says what was here.
#[component]
fn Withdrawn(place: Place) -> impl IntoView {
    let session = use_session();
    let successor = place.moved_to.as_ref().and_then(|id| session.data().places.get(id).cloned());
    view! {
        <Heading about=place.about kind=String::new()/>
        <p>{session.say(|words| words.withdrawn)}</p>
        {successor.map(|place| view! {
            <p>
                {session.say(|words| words.moved_to)} " "
                <Goto page=Page::Place(place.id.clone())>
                    {let name = place.about.name.clone(); move || name.get(session.locale.get()).to_owned()}
                </Goto>
            </p>
        })}
    }
}

#[component]
fn Present(place: Place) -> impl IntoView {
    let session = use_session();
    let data = session.data();
    let place = StoredValue::new(place);
    let about = place.with_value(|place| place.about.clone());
    let id = place.with_value(|place| place.id.clone());

    let kind = {
        let data = data.clone();
        Signal::derive(move || {
            place.with_value(|place| view::PlaceRow::new(&data, place, session.now.get(), session.locale.get()).kind)
        })
    };
    let facts = {
        let data = data.clone();
        move || place.with_value(|place| view::place_facts(&data, place, session.now.get(), session.locale.get()))
    };
    let on_route = {
        let id = id.clone();
        move || session.link.read().draft.stops.iter().any(|stop| stop.place == id)
    };
    let add = {
        let id = id.clone();
        move |_| session.act(Command::AddStop(id.clone()))
    };
    let (summary, title) = (about.summary.clone(), about.name.clone());
    let booking = place.with_value(|place| place.booking.clone());
    let contact = place.with_value(|place| place.contact.clone());
    view! {
        <article class="record">
            <Heading about=about.clone() kind/>
            <Gallery media=about.media.clone()/>
            {(!summary.is_empty()).then(|| view! { <p class="lead">{move || summary.get(session.locale.get()).to_owned()}</p> })}
            <div class="buttons">
                {move || if on_route() {
                    view! {
                        <Goto page=Page::Plan class="button">
                            <Icon name="check"/>{session.say(|words| words.added)}
                        </Goto>
                    }.into_any()
                } else {
                    let add = add.clone();
                    view! {
                        <button class="button button-primary" on:click=add>
                            <Icon name="plus"/>{session.say(|words| words.add_stop)}
                        </button>
                    }.into_any()
                }}
                <Take title/>
            </div>
            <Onward place=place.get_value()/>
            <FactList facts/>
            <Reach contact/>
            {booking.map(|booking| view! { <BookingPart booking/> })}
            <Prose text=about.body.clone()/>
            <Happening id=id.clone()/>
            <Passing id/>
            <Related place=place.get_value()/>
            <Sources about/>
        </article>
    }
}

/// How to book a visit.
#[component]
fn BookingPart(booking: Booking) -> impl IntoView {
    let session = use_session();
    let facts = {
        let booking = booking.clone();
        move || {
            let (words, format, locale) = (session.words(), session.format(), session.locale.get());
            let size = |name, count: Option<u16>| Fact::new(name, count.map(|count| count.to_string()));
            let required = if booking.required { words.booking_required } else { "" };
            let lines = [
                required.to_owned(),
                booking.lead_days.map_or_else(String::new, |days| format.lead_days(u32::from(days))),
                booking.phone.clone(),
                booking.note.get(locale).to_owned(),
            ];
            [
                Fact::new(words.booking, lines),
                size(words.group_min, booking.group_min),
                size(words.group_max, booking.group_max),
            ]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
        }
    };
    view! {
        <FactList facts/>
        {booking.url.map(|url| view! { <Outside url label=session.words().booking class="button"/> })}
    }
}

/// What happens here next.
#[component]
fn Happening(id: PlaceId) -> impl IntoView {
    let session = use_session();
    let upcoming = Memo::new(move |_| Arc::new(event::upcoming(&session.data(), session.today.get())));
    let rows = Memo::new(move |_| view::events_at(&session.data(), &upcoming.read(), &id, session.locale.get()));
    view! {
        <Show when=move || !rows.read().is_empty()>
            <section>
                <h2>{session.say(|words| words.events_here)}</h2>
                <ul class="rows">
                    {move || rows.get().into_iter().take(6).map(|row| view! {
                        <li>
                            <Goto page=row.page class="row">
                                <span class="row-text">
                                    <span class="row-name">{row.title}</span>
                                    <span class="row-kind muted small numbers">{row.when}</span>
                                </span>
                                <Icon name="chevron-right"/>
                            </Goto>
                        </li>
                    }).collect_view()}
                </ul>
            </section>
        </Show>
    }
}

/// Curated routes that stop here.
#[component]
fn Passing(id: PlaceId) -> impl IntoView {
    let session = use_session();
    let data = session.data();
    let routes: Vec<_> = data
        .routes
        .iter()
        .filter(|route| route.stops.iter().any(|stop| stop.place.as_ref() == Some(&id)))
        .map(|route| (route.id.clone(), route.about.name.clone()))
        .collect();
    (!routes.is_empty()).then(|| view! {
        <section>
            <h2>{session.say(|words| words.routes_here)}</h2>
            <ul class="rows">
                {routes.into_iter().map(|(id, name)| view! {
                    <li>
                        <Goto page=Page::Route(id) class="row">
                            <span class="row-text"><span class="row-name">{move || name.get(session.locale.get()).to_owned()}</span></span>
                            <Icon name="chevron-right"/>
                        </Goto>
                    </li>
                }).collect_view()}
            </ul>
        </section>
    })
}

/// Stories told of this place, and the larger place it belongs to.
#[component]
fn Related(place: Place) -> impl IntoView {
    let session = use_session();
    let data = session.data();
    let stories: Vec<_> = data.stories.iter().filter(|story| story.places.contains(&place.id)).cloned().collect();
    let whole = place.part_of.as_ref().and_then(|id| data.places.get(id).cloned());
    let name = move |about: &crate::about::About| {
        let name = about.name.clone();
        move || name.get(session.locale.get()).to_owned()
    };
    view! {
        {(!stories.is_empty()).then(|| view! {
            <section>
                <h2>{session.say(|words| words.stories)}</h2>
                {stories.into_iter().map(|story| { let name = name(&story.about); view! {
                    <section class="story">
                        <h3>
                            <Goto page=Page::Record(crate::link::Section::Stories, story.id.to_string())>{name}</Goto>
                        </h3>
                        <Prose text=story.about.body/>
                        <Gallery media=story.about.media/>
                    </section>
                }}).collect_view()}
            </section>
        })}
        {whole.map(|whole| view! {
            <p>
                {session.say(|words| words.part_of)} " "
                <Goto page=Page::Place(whole.id.clone())>{name(&whole.about)}</Goto>
            </p>
        })}
    }
}
