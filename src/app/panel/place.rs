//! The page of one place: its story, its hours, how to get there, what happens there.

mod around;
mod printed;
mod visit;

use leptos::prelude::*;

use self::{
    around::{Happening, Nearby, Passing, Related, Timeline},
    printed::PrintedCode,
    visit::{BookingPart, Hours},
};
use crate::{
    about::{Media, MediaKind},
    app::{
        browser,
        panel::{
            Footer, Gallery, Icon, Prose, Sources, Take,
            handoff::Onward,
            listen::Listen,
            parts::{Back, Correction, FactList, Heading, Missing, OnRoute, Reach},
            record::Links,
            take::ScanPage,
        },
        session::use_session,
    },
    command::Command,
    dataset::Dataset,
    link::Page,
    place::{Place, PlaceId},
    profile::Outbound,
    text::Text,
    view,
};

/// The page of the place with this id, or a word on why there is none.
#[component]
pub fn PlacePanel(
    /// Which place.
    id: PlaceId,
) -> impl IntoView {
    let data = use_session().data();
    view! {
        <Back otherwise=Page::Map/>
        {match (data.places.get(&id), data.place(&id)) {
            (Some(old), Some(place)) if old.id != place.id && !place.about.withdrawn => view! {
                <Moved name=old.about.name.clone()/>
                <Present place=place.clone()/>
            }.into_any(),
            (Some(place), _) if place.about.withdrawn => view! { <Withdrawn place=place.clone()/> }.into_any(),
            (Some(place), _) => view! { <Present place=place.clone()/> }.into_any(),
            _ => view! { <Missing/> }.into_any(),
        }}
        <Footer/>
    }
}

/// A tombstone: the name stays, so that a printed code still says what was here.
#[component]
fn Withdrawn(place: Place) -> impl IntoView {
    let session = use_session();
    view! {
        <Heading about=place.about kind=String::new()/>
        <p>{session.say(|words| words.withdrawn)}</p>
    }
}

/// The place that a link names goes on as another: said once, above that one's page.
#[component]
fn Moved(name: Text) -> impl IntoView {
    let session = use_session();
    view! {
        <p class="moved small" role="note">
            {session.say(|words| words.place().moved_here)} " “"
            {move || name.get(session.locale.get()).to_owned()} "”"
            {session.say(|words| words.place().moved_note)}
        </p>
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
    let facts = move || place.with_value(|place| view::place_facts(place, session.locale.get()));
    let on_route = {
        let id = id.clone();
        Memo::new(move |_| session.link.read().draft.stops.iter().any(|stop| stop.place == id))
    };
    let add = {
        let id = id.clone();
        move || session.act(Command::AddStop(id.clone()))
    };
    let (summary, title) = (about.summary.clone(), about.name.clone());
    let booking = place.with_value(|place| place.booking.clone());
    let contact = place.with_value(|place| place.contact.clone());
    let of_kind = |kind| -> Vec<Media> { about.media.iter().filter(|media| media.kind == kind).cloned().collect() };
    let [heard, seen, films] = [MediaKind::Audio, MediaKind::Image, MediaKind::Video].map(of_kind);
    view! {
        <article class="record">
            <Heading about=about.clone() kind/>
            <Listen recordings=recordings(&data, &id, heard)/>
            <Gallery media=seen/>
            {(!summary.is_empty()).then(|| view! { <p class="lead">{move || summary.get(session.locale.get()).to_owned()}</p> })}
            <div class="buttons">
                <OnRoute on_route add class="button button-primary"/>
                <Onward place=place.get_value()/>
            </div>
            <div class="buttons take-along">
                <Take title/>
                <ScanPage/>
                <Print/>
            </div>
            <Hours place=place.get_value()/>
            <FactList facts/>
            <Reach contact/>
            {booking.map(|booking| view! { <BookingPart booking/> })}
            <Prose text=about.body.clone()/>
            <Gallery media=films/>
            <Timeline place=place.get_value()/>
            <Happening id=id.clone()/>
            <Passing id=id.clone()/>
            <Related place=place.get_value()/>
            <Nearby place=place.get_value()/>
            <Links about=about.clone()/>
            <Correction name=about.name.clone() id=id.to_string()/>
            <Sources about/>
            <PrintedCode/>
        </article>
    }
}

/// The sheet of a place on paper; a shared screen has no printer.
#[component]
fn Print() -> impl IntoView {
    let session = use_session();
    (session.outbound != Outbound::Qr).then(|| {
        view! {
            <button class="button" on:click=move |_| browser::print()>
                <Icon name="print"/>{session.say(|words| words.print)}
            </button>
        }
    })
}

/// What can be heard of a place: its own recordings, then those of its stories; first on the page, so that whoever scanned
/// a code there hears it at the first tap.
fn recordings(data: &Dataset, id: &PlaceId, own: Vec<Media>) -> Vec<(Text, Media)> {
    let stories = data.stories.iter().filter(|story| story.places.contains(id) && !story.about.withdrawn);
    let told =
        stories.flat_map(|story| story.about.media.iter().map(|media| (story.about.name.clone(), media.clone())));
    let told = told.filter(|(_, media)| media.kind == MediaKind::Audio);
    own.into_iter().map(|media| (Text::default(), media)).chain(told).collect()
}
