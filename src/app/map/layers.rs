//! The choice of the base layer.

use leptos::prelude::*;

use super::base::allowed;
use crate::app::{
    panel::{Closing, Sheet},
    session::use_session,
};

/// The button that opens the choice, and takes the focus again when it is closed.
pub const BUTTON: &str = "layer-button";

/// What is known of the base layers.
#[derive(Clone, Copy)]
pub struct Layers {
    /// The one shown, by its place in the manifest; the schematic ground where there is none.
    pub shown: RwSignal<Option<usize>>,
    /// Those that could not be had.
    pub failed: RwSignal<Vec<usize>>,
    /// Whether the choice is open.
    pub open: RwSignal<bool>,
}

impl Layers {
    /// None is shown, none has failed.
    #[must_use]
    pub fn new(shown: Option<usize>) -> Self {
        Self { shown: RwSignal::new(shown), failed: RwSignal::new(Vec::new()), open: RwSignal::new(false) }
    }
}

/// The list of the base layers, each with whose it is, and whether it could be had.
#[component]
pub fn LayerMenu(
    /// What is known of them.
    layers: Layers,
    /// How many of the failures need not be told any more.
    told: RwSignal<usize>,
) -> impl IntoView {
    move || layers.open.get().then(|| view! { <Menu layers told/> })
}

#[component]
fn Menu(layers: Layers, told: RwSignal<usize>) -> impl IntoView {
    let session = use_session();
    let closing = Closing::by_button(BUTTON, move || layers.open.set(false));
    let data = session.data();
    let offered = data.site.layers.iter().enumerate().filter(|(_, layer)| allowed(layer)).map(|(index, _)| Some(index));
    let offered: Vec<Option<usize>> = offered.chain(Some(None)).collect();
    let line = move |choice: Option<usize>| {
        let layer = choice.and_then(|index| session.data().site.layers.get(index).cloned());
        let name = {
            let layer = layer.clone();
            move || match &layer {
                Some(layer) => layer.label.get(session.locale.get()).to_owned(),
                None => session.words().schematic.to_owned(),
            }
        };
        let whose = move || match &layer {
            Some(layer) => [layer.attribution.get(session.locale.get()), &layer.approval_number].join(" "),
            None => session.words().not_map.to_owned(),
        };
        let failed = move || choice.is_some_and(|index| layers.failed.read().contains(&index));
        // A layer that failed may be tried again. Whoever has chosen is told of what fails from now on.
        let choose = move |_| {
            layers.failed.update(|failed| failed.retain(|index| Some(*index) != choice));
            told.set(layers.failed.read_untracked().len());
            layers.shown.set(choice);
        };
        view! {
            <label class="layer-choice">
                <input type="radio" name="layer" prop:checked=move || layers.shown.get() == choice on:change=choose/>
                <span>
                    <span class="layer-name">{name}</span>
                    <span class="small muted">{whose}</span>
                    <Show when=failed><span class="small layer-failed">{session.say(|words| words.place().layer_failed)}</span></Show>
                </span>
            </label>
        }
    };
    let title = view! { {session.say(|words| words.layers)} }.into_any();
    view! {
        <Sheet class="spot layer-menu" id="layers-title" title closing>
            <fieldset class="layer-choices">
                <legend class="quiet">{session.say(|words| words.layers)}</legend>
                {offered.into_iter().map(line).collect_view()}
            </fieldset>
        </Sheet>
    }
}
