//! Where the visitor is: asked of the device after a tap, or pointed at; never stored, never in the link.

use js_sys::Reflect;
use leaflet::{DivIcon, DivIconOptions, Map, Marker, MarkerOptions, Point};
use leptos::prelude::*;

use super::{host::lat_lng, stage::MapHost, track::Around};
use crate::{
    app::{
        browser::{self, Element},
        panel::Icon,
        session::use_session,
        tools::Near,
    },
    geo::Wgs84,
    view,
};

/// How far the circle around the visitor leads on foot.
const MINUTES: u32 = 15;

/// The visitor on the map, and what is to be said about that.
#[component]
pub fn Nearby(
    /// The map.
    host: MapHost,
) -> impl IntoView {
    let session = use_session();
    let near = session.near;
    Effect::new(move |_| {
        if near.get() == Near::Asking {
            browser::locate(move |answer| {
                // Who has changed their mind meanwhile is not located.
                if near.try_get_untracked() == Some(Near::Asking) {
                    near.set(answer.map_or(Near::Refused, |(here, accuracy)| Near::Here(here, Some(accuracy))));
                }
            });
        }
    });
    Effect::new(move |_: Option<Option<Here>>| {
        let Near::Here(here, accuracy) = near.get() else { return None };
        host.with(|host| {
            let map = &host.as_ref()?.map;
            let mut circles = vec![Around::draw(map, here, view::walk(MINUTES))];
            circles.extend(accuracy.map(|accuracy| Around::draw(map, here, accuracy)));
            Some(Here { dot: dot(map, here), _circles: circles })
        })
    });
    Effect::new(move |_| {
        if let Some(here) = near.get().here() {
            host.with(|host| host.as_ref().map(|host| host.look_around(here)));
        }
    });
    let off = move |_| near.set(Near::Off);
    let close = move || {
        view! {
            <button class="button button-plain button-icon" aria-label=session.say(|words| words.close) on:click=off>
                <Icon name="x"/>
            </button>
        }
    };
    let choose = move |_| {
        if let Some((_, camera)) = session.seen.get_untracked() {
            near.set(Near::Here(camera.center(), None));
        }
    };
    // Chosen by hand the middle of the map is already where it is; what the device says is gone to.
    move || match near.get() {
        Near::Off => ().into_any(),
        Near::Asking => {
            view! { <p class="near" role="status">{session.say(|words| words.locating)}{close()}</p> }.into_any()
        }
        Near::Refused => view! {
            <div class="near" role="alert">
                <p>{session.say(|words| words.no_location)}</p>
                <button class="button" on:click=move |_| near.set(Near::Choosing)>
                    {session.say(|words| words.choose_on_map)}
                </button>
                {close()}
            </div>
        }
        .into_any(),
        Near::Choosing => view! {
            <span class="near-cross" aria-hidden="true"></span>
            <div class="near" role="status">
                <p>{session.say(|words| words.here_hint)}</p>
                <button class="button button-primary" on:click=choose>{session.say(|words| words.here_chosen)}</button>
                {close()}
            </div>
        }
        .into_any(),
        Near::Here(..) => view! {
            <div class="near" role="status">
                <p>{session.say(|words| words.near_sorted)}</p>
                {close()}
            </div>
        }
        .into_any(),
    }
}

/// The visitor's dot and circles; removed when dropped.
struct Here {
    dot: Marker,
    _circles: Vec<Around>,
}

impl Drop for Here {
    fn drop(&mut self) {
        self.dot.remove();
    }
}

fn dot(map: &Map, here: Wgs84) -> Marker {
    let icon = DivIconOptions::new();
    icon.set_class_name(String::new());
    icon.set_icon_size(Point::new(22.0, 22.0));
    let _ = Reflect::set(&icon, &"html".into(), &Element::new("span").class("near-dot").hidden().build());
    let options = MarkerOptions::new();
    options.set_icon(DivIcon::new(&icon).into());
    options.set_keyboard(false);
    options.set_interactive(false);
    let marker = Marker::new_with_options(&lat_lng(here), &options);
    marker.add_to(map);
    marker
}
