//! What is asked for, marked in a line of what was found.

use leptos::prelude::*;

use crate::{
    app::session::Session,
    place::Place,
    view::{Elsewhere, Pieces, Sought},
};

/// Asks with the words of the link; tracked.
pub fn sought<T: Default>(session: Session, ask: impl FnOnce(&Sought) -> T) -> T {
    let asked = session.asked.read();
    session.ask_index(|index| ask(&Sought::new(&asked.query, index.pinyin(), session.locale.get())))
}

/// A place's name, and below it where else it has the words.
#[must_use]
pub fn marked_place(session: Session, place: &Place) -> AnyView {
    let name = place.about.name.get(session.locale.get());
    let (name, elsewhere) = sought(session, |sought| (sought.name(name), sought.in_place(&session.data(), place)));
    marked(name, elsewhere)
}

/// A name, and below it where else the words are.
pub fn marked(name: Pieces, elsewhere: Option<Elsewhere>) -> AnyView {
    let elsewhere = elsewhere.map(|Elsewhere { label, pieces }| {
        let label = (!label.is_empty()).then(|| [label, " "].concat());
        view! { <span class="muted small">{label}{drawn(pieces)}</span> }
    });
    view! { <span class="row-name">{drawn(name)}</span>{elsewhere} }.into_any()
}

fn drawn(pieces: Pieces) -> Vec<AnyView> {
    let mark =
        |(text, hit): (String, bool)| if hit { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() };
    pieces.into_iter().map(mark).collect()
}
