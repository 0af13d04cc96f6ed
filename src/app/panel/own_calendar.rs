//! From the page of a place or a team to its own calendar, and from what tours to its stops on the map.

use leptos::{ev::MouseEvent, prelude::*};

use super::{subscribe::Subscribe, sure::Word};
use crate::{
    app::{browser, panel::Icon, session::use_session},
    command::Command,
    event::feed::Scope,
    link::{Filter, Link, Page},
    search::Facets,
};

/// Another page with what this filter asks for and nothing else.
#[component]
fn PageFor(
    /// The place, the team, the event or the series.
    filter: Filter,
    /// The page.
    page: Page,
    /// The link's icon.
    icon: &'static str,
    /// What the link says.
    label: Word,
) -> impl IntoView {
    let session = use_session();
    let command = Command::OpenFor(filter, page);
    let href = {
        let command = command.clone();
        move || crate::command::step(Link { camera: None, ..session.link.get() }, command.clone()).to_string()
    };
    let follow = move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        session.act(command.clone());
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
    browser::style_sheet("days.css");
    let given = data.events.iter().any(|event| !event.about.withdrawn && scope.holds(&data, event));
    filter.filter(|_| given).map(|filter| {
        view! {
            <div class="buttons follow">
                <PageFor filter page=Page::CALENDAR icon="calendar" label/>
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
    stops.choice(&filter.code)?;
    Some(view! { <p class="buttons"><PageFor filter page=Page::Map icon="map" label=|words| words.dates.stops_on_map/></p> }.into_any())
}
