//! Places on one spot, as a list: no map can part them.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use crate::{
    app::{
        browser,
        panel::{Goto, Icon},
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
    let from = StoredValue::new_local(browser::focused());
    let title = NodeRef::<html::H2>::new();
    title.on_load(|title| {
        request_animation_frame(move || {
            let _ = title.focus();
        });
    });
    let close = move || {
        session.spot.set(None);
        if let Some(element) = from.try_get_value().flatten() {
            let _ = element.focus();
        }
    };
    let count = rows.len();
    let lines = move || {
        let (data, now, locale) = (session.data(), session.now.get(), session.locale.get());
        let places = rows.iter().filter_map(|&row| data.places.row(row as usize));
        let rows = places.map(|place| PlaceRow::new(&data, place, now, locale)).map(|row| {
            view! {
                <li>
                    <Goto page=Page::Place(row.id) class="row">
                        <span class="row-disc" style:--hue=format!("var(--hue-{})", row.hue) aria-hidden="true">{row.letter}</span>
                        <span class="row-text">
                            <span class="row-name">{row.name}</span>
                            <span class="row-kind muted small">{row.kind}</span>
                        </span>
                        <Icon name="chevron-right"/>
                    </Goto>
                </li>
            }
        });
        rows.collect_view()
    };
    view! {
        <section
            class="spot"
            role="dialog"
            aria-labelledby="spot-title"
            on:keydown=move |event: KeyboardEvent| if event.key() == "Escape" { close() }
        >
            <header class="filters-head">
                <h2 id="spot-title" tabindex="-1" node_ref=title>
                    {session.say(|words| words.one_spot)} " · " {move || session.format().places(count)}
                </h2>
                <button class="button button-plain button-icon" aria-label=session.say(|words| words.close) on:click=move |_| close()>
                    <Icon name="x"/>
                </button>
            </header>
            <ul class="rows">{lines}</ul>
        </section>
    }
}
