//! Adding a day of an event to a calendar on the web.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{browser, panel::Outside, session::use_session},
    event::{Event, Occurrence},
    profile::Outbound,
    view,
};

/// Links that open the forms of web calendars, filled in; folded away, as most visitors save the file.
#[component]
pub fn WebCalendars(event: Arc<Event>, occurrence: Option<Occurrence>) -> impl IntoView {
    let session = use_session();
    let occurrence = occurrence.filter(|_| session.outbound != Outbound::Qr)?;
    Some(move || {
        let fragment = view::event_link(&event, Some(&occurrence), session.link.read().locale);
        let page = session.address_of(&fragment);
        let with = (&*page, session.locale.get(), browser::offsets as crate::time::Offsets);
        let links = view::web_calendars(&session.data(), &event, &occurrence, with);
        (!links.is_empty()).then(|| {
            view! {
                <details class="event-web">
                    <summary>{session.words().dates().other_calendars}</summary>
                    <ul class="buttons">
                        {links.into_iter().map(|link| view! {
                            <li><Outside url=link.url label=link.name class="button"/></li>
                        }).collect_view()}
                    </ul>
                </details>
            }
        })
    })
}
