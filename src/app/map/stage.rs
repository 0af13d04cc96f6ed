//! The map on the page: its layers follow the session, its gestures become commands.

use std::rc::Rc;

use leptos::{html, prelude::*};

use super::{
    base::{Base, allowed},
    graticule::Graticule,
    ground::is_special,
    host::Host,
    layers::{self, Layers},
    markers::Markers,
    track::Around,
};
use crate::{
    app::{
        panel::Icon,
        session::{Session, use_session},
        tools::Near,
    },
    command::Command,
    decimal,
    geo::Bounds,
    link::{Camera, Grouping, Page},
    place::Position,
    view::{self, Pin, PinKind},
};

/// The map on the page, once it stands.
pub type MapHost = RwSignal<Option<Host>, LocalStorage>;

/// The map with its controls and credits; the list beside it says the same in words.
#[component]
pub fn Stage() -> impl IntoView {
    let session = use_session();
    let element = NodeRef::<html::Div>::new();
    let host = RwSignal::<Option<Host>, LocalStorage>::new_local(None);
    let layers = Layers::new(session.data().site.layers.iter().position(|layer| allowed(layer) && !layer.preview));
    let layer = layers.shown;
    // Land and water for the schematic ground are the publisher's to give.
    if session.data().site.land.is_some() {
        session.fetch_tools();
    }

    element.on_load(move |element| {
        let data = session.data();
        let Some((extent, fence)) = view::extent(&data) else { return };
        let camera = session.link.read_untracked().camera;
        let made = Host::new(&element, &data.site.home, (&extent, &fence), camera, session.wheel, {
            move |bounds, camera, chosen| {
                session.seen.set(Some((bounds, camera)));
                // The first look and a turned screen are nobody's choice, and have no place in the address.
                if chosen {
                    session.act(Command::MoveCamera(camera));
                }
            }
        });
        host.set(made);
    });
    on_cleanup(move || drop(host.try_update(Option::take)));

    draw(session, host, layers);
    look(session, host);
    follow(session, host);

    let zoom = move |steps: f64| {
        host.with_untracked(|host| {
            if let Some(host) = host {
                host.zoom_by(steps);
            }
        });
    };
    view! {
        <section class="map" aria-label=session.say(|words| words.map)>
            <div class="map-canvas" node_ref=element></div>
            <div class="map-controls">
                <div class="map-zoom">
                    <button class="button button-icon" aria-label=session.say(|words| words.zoom_in) on:click=move |_| zoom(1.0)>
                        <Icon name="plus"/>
                    </button>
                    <button class="button button-icon" aria-label=session.say(|words| words.zoom_out) on:click=move |_| zoom(-1.0)>
                        <Icon name="minus"/>
                    </button>
                </div>
                <LayerSwitch layers/>
                <button
                    class="button button-icon map-locate"
                    aria-label=session.say(|words| words.near_me)
                    aria-pressed=move || session.near.get().here().is_some().to_string()
                    on:click=move |_| {
                        session.fetch_tools();
                        session.near.update(|near| *near = if *near == Near::Off { Near::Asking } else { Near::Off });
                    }
                >
                    <Icon name="locate"/>
                </button>
            </div>
            {move || session.tools.get().map(|tools| (tools.over_map)(host, layers))}
            <Credit layer/>
        </section>
    }
}

/// What lies on the map: each layer is an effect that holds its guard: data in, the old layer out.
fn draw(session: Session, host: MapHost, layers: Layers) {
    let layer = layers.shown;
    Effect::new(move |_: Option<Option<Base>>| {
        let (index, data) = (layer.get()?, session.data());
        let special = data.site.layers.get(index).filter(|layer| is_special(layer));
        let tools = match special {
            Some(_) => {
                session.fetch_tools();
                Some(session.tools.get()?)
            }
            None => None,
        };
        let failed: Rc<dyn Fn()> = Rc::new(move || {
            // Whoever has chosen another one meanwhile keeps it.
            if layer.try_get_untracked() == Some(Some(index)) {
                layers.failed.update(|failed| failed.push(index));
                session.fetch_tools();
                layer.set(next(&session.data().site.layers, index));
            }
        });
        host.with(|host| {
            let (map, layer) = (&host.as_ref()?.map, data.site.layers.get(index)?);
            Some(tools.map_or_else(
                || Base::lay(map, layer, failed.clone(), |_| Vec::new()),
                |tools| (tools.lay)(map, layer, failed.clone()),
            ))
        })
    });
    Effect::new(move |_: Option<Option<Graticule>>| {
        let (bounds, _) = session.seen.get()?;
        layer.get().is_none().then(|| host.with(|host| Some(Graticule::draw(&host.as_ref()?.map, &bounds))))?
    });
    Effect::new(move |markers: Option<Option<Markers>>| {
        let (bounds, camera) = session.seen.get()?;
        let mut pins = view::pins(
            &session.data(),
            &session.clusters.read(),
            (bounds, view::level(camera), session.size),
            session.chosen().as_ref(),
            session.now.get(),
            session.locale.get(),
        );
        if let Some(tools) = session.tools.get().filter(|_| session.grouping.get() != Grouping::Distance) {
            (tools.name)(session, &mut pins);
        }
        host.with(|made| {
            let map = &made.as_ref()?.map;
            let mut markers =
                markers.flatten().unwrap_or_else(|| Markers::new(map, move |pin| press(session, host, pin)));
            markers.show(pins);
            Some(markers)
        })
    });
    Effect::new(move |_: Option<Option<Around>>| {
        let data = session.data();
        let place = data.places.get(&session.chosen()?)?;
        let Position::Approximate { center, radius } = place.position else { return None };
        host.with(|host| Some(Around::draw(&host.as_ref()?.map, center, radius)))
    });
}

/// What is opened is looked at, once: the visitor may then look elsewhere.
fn look(session: Session, host: MapHost) {
    Effect::new(move |_| {
        let point = session.chosen().and_then(|id| session.data().places.get(&id)?.position.point());
        if let Some(point) = point {
            host.with(|host| host.as_ref().map(|host| host.look_at(point)));
        }
    });
    Effect::new(move |before: Option<bool>| {
        let track = session.track.get();
        let own = track.as_ref().is_some_and(|track| track.own);
        // Who changes a route, or adds stops on the map, goes on where they are: as long as they see all of it.
        let stays = |bounds: &Bounds| {
            let seen = session.seen.get_untracked().map(|(seen, _)| seen);
            let all = seen.is_some_and(|seen| seen.contains(bounds.south_west) && seen.contains(bounds.north_east));
            session.picking.get_untracked() || (own && before == Some(true) && all)
        };
        if let Some(bounds) = track.and_then(|track| track.bounds).filter(|bounds| !stays(bounds)) {
            host.with(|host| host.as_ref().map(|host| host.show(&bounds)));
        }
        own
    });
}

/// Offered only where there is a choice.
#[component]
fn LayerSwitch(layers: Layers) -> impl IntoView {
    let session = use_session();
    session.data().site.layers.iter().any(allowed).then(|| {
        view! {
            <button
                id=layers::BUTTON
                class="button button-icon"
                aria-label=session.say(|words| words.layers)
                aria-expanded=move || layers.open.get().to_string()
                on:click=move |_| {
                    session.fetch_tools();
                    layers.open.update(|open| *open = !*open);
                }
            >
                <Icon name="layers"/>
            </button>
        }
    })
}

/// Scale, north, and whose map it is: always in view, always at the lower left.
#[component]
fn Credit(layer: RwSignal<Option<usize>>) -> impl IntoView {
    let session = use_session();
    let scale = move || session.seen.get().map(|(_, camera)| view::scale(camera));
    let source = move || {
        let data = session.data();
        let Some(layer) = layer.get().and_then(|index| data.site.layers.get(index)) else {
            return session.words().not_map.to_owned();
        };
        let attribution = layer.attribution.get(session.locale.get());
        [attribution, &layer.approval_number].join(" ").trim_end().to_owned()
    };
    view! {
        <div class="map-credit">
            <span class="map-north"><Icon name="north"/>"N"</span>
            {move || scale().map(|scale| view! {
                <span class="map-scale numbers" style:width=decimal::shortest(scale.pixels.round()) + "px">
                    {session.format().distance(scale.length)}
                </span>
            })}
            <span>{source}</span>
        </div>
    }
}

/// Takes the map where the link says when that is elsewhere: after going back, and when the next visitor begins.
fn follow(session: Session, host: MapHost) {
    let asked = Memo::new(move |_| session.link.read().camera);
    Effect::new(move |before: Option<Option<Camera>>| {
        let camera = asked.get();
        let seen = session.seen.get_untracked().map(|(_, camera)| camera);
        let elsewhere = if camera.is_some() { camera != seen } else { before.flatten().is_some() };
        if elsewhere {
            host.with_untracked(|host| {
                if let Some(host) = host {
                    host.look(camera);
                }
            });
        }
        camera
    });
}

fn press(session: Session, host: MapHost, pin: &Pin) {
    match &pin.kind {
        PinKind::Place { id, .. } => session.act(if session.picking.get_untracked() {
            Command::AddStop(id.clone())
        } else {
            Command::Open(Page::Place(id.clone()))
        }),
        PinKind::Cluster { id, .. } => {
            let clusters = session.clusters.read_untracked();
            host.with_untracked(|host| {
                let Some(host) = host else { return };
                if let Some(zoom) = clusters.expansion_zoom(*id).filter(|&zoom| host.nears_to(zoom)) {
                    let data = session.data();
                    let points =
                        clusters.leaves(*id).iter().filter_map(|&row| data.places.row(row as usize)?.position.point());
                    return host.part(Bounds::around(points), pin.position, zoom);
                }
                // However near one looks, these stand on one spot.
                session.fetch_tools();
                session.spot.set(Some(clusters.leaves(*id).to_vec()));
            });
        }
    }
}

/// The layer to try after one that failed; the schematic ground after the last.
fn next(layers: &[crate::site::Layer], failed: usize) -> Option<usize> {
    (failed + 1..layers.len()).find(|&index| allowed(&layers[index]) && !layers[index].preview)
}
