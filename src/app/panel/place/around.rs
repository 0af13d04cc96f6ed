//! What belongs to a place: what happened and happens there, what is told of it, what is near it.

use leptos::prelude::*;

use crate::{
    about::{Media, MediaKind},
    app::{
        panel::{self, Gallery, Goto, Prose, disc, named, row},
        session::use_session,
    },
    event::feed::Scope,
    geo::Metres,
    link::{Filter, Page},
    place::{Place, PlaceId},
    view::{self, PlaceRow},
};

/// How far a place may be to be called near, and how many are.
const NEARBY: (Metres, usize) = (Metres(3_000.0), 5);

/// What happens here next.
#[component]
pub fn Happening(id: PlaceId) -> impl IntoView {
    let session = use_session();
    let follow = panel::follow(Scope::Place(id.clone()), Filter::new("@place", id.as_str()), |words| {
        words.dates().place_calendar
    });
    let rows = Memo::new(move |_| view::events_at(&session.data(), &id, session.today.get(), session.locale.get()));
    view! {
        <Show when=move || !rows.read().is_empty()>
            <section>
                <h2>{session.say(|words| words.place().events_here)}</h2>
                <ul class="rows">
                    {move || rows.get().into_iter().take(6).map(|line| row(line.page, None, named(line.title, line.when))).collect_view()}
                </ul>
            </section>
        </Show>
        {follow}
    }
}

/// Curated routes that stop here.
#[component]
pub fn Passing(id: PlaceId) -> impl IntoView {
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
            <h2>{session.say(|words| words.place().routes_here)}</h2>
            <ul class="rows">
                {routes.into_iter().map(|(id, name)| {
                    row(Page::Route(id), None, named(move || name.get(session.locale.get()).to_owned(), String::new()))
                }).collect_view()}
            </ul>
        </section>
    })
}

/// Stories told of this place, and the larger place it belongs to.
#[component]
pub fn Related(place: Place) -> impl IntoView {
    let session = use_session();
    let data = session.data();
    let stories: Vec<_> = data
        .stories
        .iter()
        .filter(|story| story.places.contains(&place.id) && !story.about.withdrawn)
        .cloned()
        .collect();
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
                        <Gallery media=silent(story.about.media)/>
                    </section>
                }}).collect_view()}
            </section>
        })}
        {whole.map(|whole| view! {
            <p>
                {session.say(|words| words.place().part_of)} " "
                <Goto page=Page::Place(whole.id.clone())>{name(&whole.about)}</Goto>
            </p>
        })}
    }
}

/// What can be seen; what is heard stands at the head of the page.
fn silent(media: Vec<Media>) -> Vec<Media> {
    media.into_iter().filter(|media| media.kind != MediaKind::Audio).collect()
}

/// What happened here, by date.
#[component]
pub fn Timeline(place: Place) -> impl IntoView {
    let session = use_session();
    (!place.timeline.is_empty()).then(|| {
        view! {
            <section>
                <h2>{session.say(|words| words.place().timeline)}</h2>
                <ol class="moments">
                    {place.timeline.into_iter().map(|moment| view! {
                        <li>
                            <p class="moment-when numbers">{moment.when.text}</p>
                            <p>{move || moment.text.get(session.locale.get()).to_owned()}</p>
                        </li>
                    }).collect_view()}
                </ol>
            </section>
        }
    })
}

/// The places next to this one.
#[component]
pub fn Nearby(place: Place) -> impl IntoView {
    let session = use_session();
    let found = view::nearby(&session.data(), &place, NEARBY.0, NEARBY.1);
    (!found.is_empty()).then(|| {
        let lines = move || {
            let (data, now, locale) = (session.data(), session.now.get(), session.locale.get());
            let lines = found.iter().filter_map(|&(place, far)| {
                let line = PlaceRow::new(&data, data.places.row(place)?, now, locale);
                // A number is read with its unit.
                let far = session.format().distance(far).replace(' ', "\u{a0}");
                let kind =
                    [&*line.kind, &*far].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
                Some(row(Page::Place(line.id), Some(disc(line.hue, line.letter)), named(line.name, kind)))
            });
            lines.collect_view()
        };
        view! {
            <section>
                <h2>{session.say(|words| words.place().nearby)}</h2>
                <ul class="rows">{lines}</ul>
            </section>
        }
    })
}
