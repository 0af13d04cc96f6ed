//! The page of one event, on one of its days.

mod add;
mod parts;
mod save;
mod web;

use std::sync::Arc;

use leptos::prelude::*;

use super::{calendar::mark, printing::PaperCode};
use crate::{
    app::{
        browser,
        panel::{
            self, Footer, Gallery, Goto, Icon, Outside, Prose, Sources, Take,
            parts::{Back, FactList, Missing, Reach},
        },
        session::use_session,
    },
    dataset::Dataset,
    event::{Event, EventId, Occurrence, Venue, feed::Scope},
    link::{Filter, Page},
    time::DateTime,
    view::{self, HoursConflict, VenueLine},
};
use add::AddEvent;
use parts::{FurtherDates, Links, Programme, Register, SeriesPart, SeriesProgress, SubEvents, Whole};
pub(super) use save::{ByHand, SaveIcs};
use web::WebCalendars;

/// The page of the event with this id, on the day asked for or its next one, or a word on why there is none.
#[component]
pub fn EventPanel(
    /// Which event.
    id: EventId,
    /// Which occurrence, by its original start; the next one where none is given.
    start: Option<DateTime>,
) -> impl IntoView {
    let session = use_session();
    let data = session.data();
    view! {
        <Back otherwise=Page::CALENDAR/>
        {match data.events.get(&id) {
            None => view! { <Missing/> }.into_any(),
            Some(event) if event.about.withdrawn => view! { <Withdrawn event=event.clone()/> }.into_any(),
            Some(event) => {
                let occurrence = view::occurrence(&data, event, start, session.now.get_untracked());
                view! { <Present event=Arc::new(event.clone()) occurrence/> }.into_any()
            }
        }}
        <Footer/>
    }
}

/// A tombstone: the title stays, so that a printed code still says what was here.
#[component]
fn Withdrawn(event: Event) -> impl IntoView {
    let session = use_session();
    let name = event.about.name;
    view! {
        <h1 tabindex="-1">{move || name.get(session.locale.get()).to_owned()}</h1>
        <p>{session.say(|words| words.withdrawn)}</p>
    }
}

#[component]
fn Present(event: Arc<Event>, occurrence: Option<Occurrence>) -> impl IntoView {
    let session = use_session();
    let start = occurrence.map_or(event.start, |occurrence| occurrence.original);
    let head = {
        let event = event.clone();
        Memo::new(move |_| view::event_head(&event, occurrence.as_ref(), session.now.get(), session.locale.get()))
    };
    let facts = {
        let (data, event) = (session.data(), event.clone());
        move || view::event_facts(&data, &event, occurrence.as_ref(), session.now.get(), session.locale.get())
    };
    // Readers far from the site are told whose clock this is.
    let zone = session.data().site.time_zone.clone();
    let own_clock = !head.get_untracked().local.is_empty();
    let on_site_clock = event.time_zone.is_none() && !head.get_untracked().hours.is_empty();
    let abroad = own_clock || (on_site_clock && browser::is_abroad(&zone));
    let about = event.about.clone();
    let summary = about.summary.clone();
    view! {
        <article class="record event">
            <header class="record-head">
                <Kinds event=event.clone()/>
                <h1 tabindex="-1" data-off=move || head.read().off.to_string()>
                    {move || head.read().title.get(session.locale.get()).to_owned()}
                </h1>
                {move || {
                    let head = head.get();
                    let over = head.over.then(|| view! { <span class="mark">{session.words().ended}</span> });
                    (head.over || !head.marks.is_empty()).then(|| view! {
                        <p class="marks">{over} {head.marks.into_iter().map(mark).collect_view()}</p>
                    })
                }}
                <Whole event=event.clone()/>
                {move || {
                    let note = head.read().note.get(session.locale.get()).to_owned();
                    (!note.is_empty()).then(|| view! { <p class="event-note">{note}</p> })
                }}
            </header>
            <PaperCode/>
            <div class="event-side">
                <div class="event-when">
                    <div class="event-line">
                        <Icon name="calendar"/>
                        <div>
                            <h2 class="quiet">{session.say(|words| words.when)}</h2>
                            <p class="event-when-text numbers">
                                <span>{move || head.get().days}</span> " "
                                <span>{move || head.get().hours}</span> " "
                                {abroad.then(|| view! { <span>{move || view::zone_name(&zone, session.locale.get())}</span> })}
                            </p>
                            <p class="event-local numbers">{move || head.get().local}</p>
                            <p>{move || head.get().planned}</p>
                            <p>{move || head.get().repeat}</p>
                        </div>
                    </div>
                    <Venues event=event.clone() occurrence/>
                </div>
                <div class="buttons">
                    <Register event=event.clone() occurrence/>
                    <SaveIcs event=event.clone() occurrence/>
                    {
                        let event = event.clone();
                        move || (!head.read().over).then(|| view! { <AddEvent event=event.clone() occurrence/> })
                    }
                    <Take title=head.get_untracked().title/>
                </div>
                <WebCalendars event=event.clone() occurrence/>
                <Follow event=event.clone()/>
                <FactList facts/>
                <Reach contact=event.contact.clone()/>
            </div>
            <div class="event-main">
                {(!summary.is_empty()).then(|| view! { <p class="lead">{move || summary.get(session.locale.get()).to_owned()}</p> })}
                <Gallery media=about.media.clone()/>
                <Prose text=about.body.clone()/>
                <Programme parts=event.parts.clone()/>
                <SubEvents event=event.clone()/>
                <SeriesProgress event=event.clone()/>
                {panel::stops_on_map(Filter::new("@event", event.id.as_str()))}
                <FurtherDates event=event.clone() start/>
                <SeriesPart event=event.clone()/>
                <Links event=event.clone()/>
                <Sources about/>
            </div>
        </article>
    }
}

/// What the event is filed under, in the site's own words.
#[component]
fn Kinds(event: Arc<Event>) -> impl IntoView {
    let session = use_session();
    let kinds = move || kinds(&session.data(), &event, session.locale.get());
    view! { <p class="muted small">{kinds}</p> }
}

/// The labels of its tags, the main taxonomy's first.
fn kinds(data: &Dataset, event: &Event, locale: crate::text::Locale) -> String {
    let main = data.taxonomy(&data.site.main_taxonomy.events);
    let mut tags = event.about.tags.clone();
    tags.sort_by_key(|tag| Some(tag.taxonomy) != main);
    let labels = tags.iter().filter_map(|tag| data.item(*tag)).map(|item| item.label.get(locale));
    labels.collect::<Vec<_>>().join(" · ")
}

/// Where it happens: places by their pages, others by their names, channels by their addresses.
#[component]
fn Venues(event: Arc<Event>, occurrence: Option<Occurrence>) -> impl IntoView {
    let session = use_session();
    move || {
        let lines = view::venue_lines(&session.data(), &event, occurrence.as_ref(), session.locale.get());
        let words = session.words();
        let live = occurrence.is_none_or(|one| view::can_join(&one, session.now.get()));
        let conflicts = occurrence
            .as_ref()
            .map(|one| view::hours_conflicts(&session.data(), &event, one, session.locale.get()))
            .unwrap_or_default();
        (!lines.is_empty()).then(|| {
            view! {
                <div class="event-line">
                    <Icon name="pin"/>
                    <div>
                        <h2 class="quiet">{words.venue}</h2>
                        <ul>{lines.into_iter().map(|line| view! { <li>{conflict(&line, &conflicts)} {venue(line, live, words)}</li> }).collect_view()}</ul>
                    </div>
                </div>
            }
        })
    }
}

/// That the place is not open then, as far as both are published.
fn conflict(line: &VenueLine, conflicts: &[HoursConflict]) -> AnyView {
    let VenueLine::Place(id, ..) = line else { return ().into_any() };
    let found = conflicts.iter().find(|conflict| conflict.place == *id).map(|conflict| conflict.text);
    found.map(|text| view! { <p class="event-conflict small"><Icon name="alert"/>{text}</p> }).into_any()
}

/// What else is on at its place, and how to subscribe to that.
#[component]
fn Follow(event: Arc<Event>) -> impl IntoView {
    let session = use_session();
    let data = session.data();
    let place = event.venues.iter().find_map(|venue| match venue {
        Venue::Place(id) => data.places.get(id).map(|place| place.id.clone()),
        _ => None,
    });
    let filter = place.as_ref().and_then(|id| Filter::new("@place", id.as_str()));
    place.and_then(|id| panel::follow(Scope::Place(id), filter, |words| words.dates().place_calendar))
}

/// A place, or a channel; what is over or off is not to be watched.
fn venue(line: VenueLine, ahead: bool, words: &'static crate::words::Words) -> AnyView {
    match line {
        VenueLine::Place(id, name, address) => view! {
            <Goto page=Page::Place(id)>{name}</Goto>
            <span class="muted small">{address}</span>
        }
        .into_any(),
        VenueLine::Named(name) => name.into_any(),
        VenueLine::Missing => words.dates().venue_missing.into_any(),
        VenueLine::Online(name, url) => {
            let name = if name.is_empty() { words.online.to_owned() } else { format!("{} · {name}", words.online) };
            let watch = url.filter(|_| ahead).map(|url| view! { <Outside url label=words.watch class="button"/> });
            view! { <span>{name}</span> {watch} }.into_any()
        }
    }
}
