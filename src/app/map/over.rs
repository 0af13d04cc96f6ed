//! What is drawn over the map, or under it, when somebody asks for it.

use leptos::{prelude::*, task::spawn_local};

use super::{
    found::bring_found,
    ground::Lands,
    guarded::Guarded,
    host::Host,
    layers::{BUTTON, LayerMenu, Layers},
    near::Nearby,
    pull::Pulled,
    spot::Spot,
    stage::MapHost,
};
use crate::{
    app::{browser, panel::Icon, session::use_session},
    data::{self, GroundShape},
};

/// The open route, the places on one spot, where the visitor is, the choice of the base layer, and a schematic map's land and water.
#[component]
pub fn Over(
    /// The map.
    host: MapHost,
    /// Its base layers.
    layers: Layers,
) -> impl IntoView {
    let session = use_session();
    let land = RwSignal::new(Vec::<GroundShape>::new());
    let told = RwSignal::new(0);
    if let Some(url) = session.data().site.land.clone() {
        spawn_local(async move {
            if let Ok(bytes) = browser::get(url.as_str()).await {
                land.try_set(data::land(&bytes));
            }
        });
    }
    Effect::new(move |_: Option<Option<Lands>>| {
        let shapes = land.read();
        let bare = layers.shown.get().is_none() && !shapes.is_empty();
        bare.then(|| host.with(|host| Some(Lands::draw(&host.as_ref()?.map, &shapes))))?
    });
    bring_found(host);
    // On paper the map stays as Leaflet has laid it out on the screen, and is made to fit.
    let printing = StoredValue::new_local(browser::on_print(move |begins| {
        host.try_with_untracked(|host| {
            if let Some(element) = host.as_ref().filter(|_| begins).map(Host::element) {
                browser::root_number("--map-width", element.client_width());
                browser::root_number("--map-height", element.client_height());
            }
        });
    }));
    on_cleanup(move || printing.dispose());
    view! {
        {notice(layers, told)}
        <Spot/>
        <LayerMenu layers told/>
        <Nearby host/>
        <Pulled host/>
        {(!session.wheel).then(|| view! { <Guarded host/> })}
    }
}

/// Says that a base layer could not be had, and leads to the choice of another one. So many of the failures are `told`.
fn notice(layers: Layers, told: RwSignal<usize>) -> impl IntoView {
    let session = use_session();
    let gone = move || {
        let failed = layers.failed.read();
        let last = *failed.last().filter(|_| failed.len() > told.get() && !layers.open.get())?;
        let name = session.data().site.layers.get(last)?.label.get(session.locale.get()).to_owned();
        Some([&*name, " ", session.words().place().layer_failed].concat())
    };
    let close = move || told.set(layers.failed.read_untracked().len());
    // What is closed hands the keyboard to where the layers are chosen.
    let leave = move |_| {
        close();
        if let Some(button) = browser::element_by_id(BUTTON) {
            browser::focus_in_place(&button);
        }
    };
    view! {
        <p class="quiet" role="status">{gone}</p>
        {move || gone().map(|gone| view! {
            <div class="near">
                <p>{gone}</p>
                <button class="button" on:click=move |_| { close(); layers.open.set(true); }>
                    {session.say(|words| words.layers)}
                </button>
                <button class="button button-plain button-icon" aria-label=session.say(|words| words.close) on:click=leave>
                    <Icon name="x"/>
                </button>
            </div>
        })}
    }
}
