//! A map inside another page: one finger and the wheel scroll that page, and whoever tries them is told how the map moves.

use std::time::Duration;

use leptos::{
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
};

use super::stage::MapHost;
use crate::app::{
    browser::{Gesture, on_gesture},
    session::use_session,
};

/// How long the hint stays.
const STAYS: Duration = Duration::from_millis(1800);

/// The hint, while it is of use.
#[component]
pub fn Guarded(
    /// The map.
    host: MapHost,
) -> impl IntoView {
    let session = use_session();
    let tried = RwSignal::new(None::<Gesture>);
    Effect::new(move |_| {
        let seen = move |gesture| match gesture {
            Gesture::Zoom(steps) => {
                host.with_untracked(|host| host.as_ref().map(|host| host.zoom_by(steps)));
            }
            gesture => {
                let _ = tried.try_set(Some(gesture));
            }
        };
        host.with(|host| host.as_ref().map(|host| on_gesture(&host.element(), seen)))
    });
    // Each new try begins the time anew.
    Effect::new(move |before: Option<Option<TimeoutHandle>>| {
        if let Some(before) = before.flatten() {
            before.clear();
        }
        tried.get()?;
        let end = move || {
            let _ = tried.try_set(None);
        };
        set_timeout_with_handle(end, STAYS).ok()
    });
    move || {
        let words = session.words();
        let hint = match tried.get()? {
            Gesture::Finger => words.place().two_fingers,
            _ => words.place().ctrl_wheel,
        };
        Some(view! { <p class="map-hint" role="status">{hint}</p> })
    }
}
