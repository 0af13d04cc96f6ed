//! The open route on the map beside its panel.

use leptos::prelude::*;

use crate::{app::session::use_session, view};

/// Keeps the map's track in step with the open page for as long as the panel that calls this stands.
pub fn show_track() {
    let session = use_session();
    let track = Memo::new(move |_| {
        session.known_ways.track();
        view::track(&session.data(), &session.link.read())
    });
    Effect::new(move |_| session.track.set(track.get()));
    on_cleanup(move || drop(session.track.try_set(None)));
}
