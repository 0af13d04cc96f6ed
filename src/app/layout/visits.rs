//! One visit to a shared screen after another: each has a session of its own, and leaves nothing of it behind.

use leptos::prelude::*;

use super::{attend, kiosk::Kiosk};
use crate::{
    app::{
        browser::{self, Address},
        session::{Beginning, Legacy, Session, use_session},
    },
    link::Link,
};

/// The visits to a screen.
///
/// A signal remembers for good whatever has followed it, and a screen runs for weeks: every signal of a visit ends with it.
#[derive(Clone, Copy)]
struct Turns {
    visit: RwSignal<u32>,
    left: StoredValue<Option<Legacy>>,
}

/// Draws one visit after another.
#[component]
pub fn Visits(
    /// What the first begins with.
    beginning: Beginning,
) -> impl IntoView {
    let turns = Turns { visit: RwSignal::new(0), left: StoredValue::new(None) };
    provide_context(turns);
    let draw = move |visit: u32| {
        // Only the first visitor finds what the page was opened with.
        let link = if visit == 0 { Address::opened_with() } else { Link::default() };
        let session = Session::new(beginning.clone(), link);
        if let Some(legacy) = turns.left.try_update_value(Option::take).flatten() {
            session.inherit(legacy);
            request_animation_frame(browser::focus_heading);
        }
        provide_context(session);
        attend(session);
        view! { <Kiosk/> }
    };
    view! { <For each=move || [turns.visit.get()] key=|visit| *visit children=draw/> }
}

/// Ends the visit, and begins the next.
pub fn over() -> impl Fn() + Copy + Send + Sync {
    let (session, turns) = (use_session(), use_context::<Turns>());
    move || {
        if let Some(Turns { visit, left }) = turns {
            left.set_value(Some(session.leave()));
            visit.update(|visit| *visit = visit.wrapping_add(1));
        }
    }
}
