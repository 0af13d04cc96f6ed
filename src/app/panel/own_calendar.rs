//! From the page of a place or a team to its own calendar, and from what tours to its stops on the map.

use leptos::{ev::MouseEvent, prelude::*};

use super::{subscribe::Subscribe, sure::Word};
use crate::{
    app::{panel::Icon, session::use_session},
    command::{Command, step},
    event::feed::Scope,
    link::{Camera, Filter, Link, Page},
    search::Facets,
    view,
};

/// Another page with what this filter asks for and nothing else.
#[component]
fn PageFor(
    /// The place, the team, the event or the series.
    filter: Filter,
    /// The page.
    page: Page,
    /// Where the map looks.
    #[prop(optional_no_strip)]
    camera: Option<Camera>,
    /// The link's icon.
    icon: &'static str,
    /// What the link says.
    label: Word,
) -> impl IntoView {
    let session = use_session();
    let command = Command::OpenFor(filter, page);
    let href = {
        let command = command.clone();
        move || Link { camera, ..step(session.link.get(), command.clone()) }.to_string()
    };
    let follow = move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        session.act(command.clone());
        if let Some(camera) = camera {
            session.act(Command::MoveCamera(camera));
        }
    };
    view! {
        <a class="button" href=href on:click=follow>
            <Icon name=icon/>
            {session.say(label)}
        </a>
    }
}

/// The ways to follow what happens at a place or what a team runs; nothing where that is nothing at all.
pub fn follow(scope: Scope, filter: Option<Filter>, label: Word) -> Option<AnyView> {
    let data = use_session().data();
    let path = scope.path(&data);
    let given = data.events.iter().any(|event| !event.about.withdrawn && scope.holds(&data, event));
    filter.filter(|_| given).map(|filter| {
        view! {
            <div class="buttons follow">
                <PageFor filter page=Page::CALENDAR camera=None icon="calendar" label/>
                <Subscribe path/>
            </div>
        }
        .into_any()
    })
}

/// The way to the stops of what tours, on the map; nothing for what comes to one place only.
pub fn stops_on_map(filter: Option<Filter>) -> Option<AnyView> {
    let data = use_session().data();
    let filter = filter?;
    let facets = Facets::places(&data);
    let stops = facets.dimensions.iter().find(|dimension| *dimension.key == *filter.taxonomy)?;
    let camera = view::look_at(&data, stops.rows(stops.choice(&filter.code)?));
    Some(view! { <p class="buttons"><PageFor filter page=Page::Map camera icon="map" label=|words| words.dates().stops_on_map/></p> }.into_any())
}
