//! Places on one spot, as a list: no map can part them.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{Closing, Sheet, disc, named, row},
        session::use_session,
    },
    link::Page,
    view::PlaceRow,
};

/// The list of the spot that was pressed.
#[component]
pub fn Spot() -> impl IntoView {
    let session = use_session();
    // A list is done with once one of its places, or another page, is open.
    Effect::new(move |before: Option<()>| {
        session.page.track();
        if before.is_some() {
            session.spot.set(None);
        }
    });
    move || session.spot.get().map(|rows| view! { <List rows/> })
}

#[component]
fn List(rows: Vec<u32>) -> impl IntoView {
    let session = use_session();
    let closing = Closing::new(move || session.spot.set(None));
    let count = rows.len();
    let lines = move || {
        let (data, now, locale) = (session.data(), session.now.get(), session.locale.get());
        let places = rows.iter().filter_map(|&row| data.places.row(row as usize));
        let rows = places.map(|place| PlaceRow::new(&data, place, now, locale));
        let rows =
            rows.map(|line| row(Page::Place(line.id), Some(disc(line.hue, line.letter)), named(line.name, line.kind)));
        rows.collect_view()
    };
    let title =
        view! { {session.say(|words| words.one_spot)} " · " {move || session.format().places(count)} }.into_any();
    view! {
        <Sheet class="spot" id="spot-title" title closing>
            <ul class="rows">{lines}</ul>
        </Sheet>
    }
}
