//! What a visitor may choose on the way: the screen stays on, stops are noted, the page is kept.

use leptos::prelude::*;

use super::offline::Offline;
use crate::{
    app::{browser::Awake, session::use_session},
    place::PlaceId,
};

/// Under which names the device keeps them: the wish for a dark screen, and the places that were visited, one a line.
const DARK: &str = "dark";
const VISITED: &str = "visited";

thread_local! {
    /// Tells all parts of the page when noting is switched.
    static NOTING: std::cell::RefCell<Option<ArcTrigger>> = const { std::cell::RefCell::new(None) };
}

/// The settings, folded until somebody wants them.
#[component]
pub fn OnTheWay() -> impl IntoView {
    let session = use_session();
    let awake = StoredValue::new_local(None::<Awake>);
    let on = RwSignal::new(session.recall(DARK).is_none());
    Effect::new(move |_| awake.set_value(if on.get() { Awake::hold() } else { None }));
    on_cleanup(move || awake.dispose());
    let switch = move |_| {
        on.update(|on| *on = !*on);
        if on.get_untracked() { session.forget(DARK) } else { session.keep(DARK, "1") }
    };
    let noting = Memo::new(move |_| {
        noting().track();
        session.recall(VISITED).is_some()
    });
    let note = move |_| {
        if noting.get_untracked() {
            session.forget(VISITED);
        } else {
            session.keep(VISITED, "");
        }
        self::noting().notify();
    };
    view! {
        <section class="follow-settings">
            <h2>{session.say(|words| words.follow().settings)}</h2>
            {Awake::is_possible().then(|| view! {
                <label class="check">
                    <input type="checkbox" prop:checked=move || on.get() on:change=switch/>
                    {session.say(|words| words.follow().keep_awake)}
                </label>
            })}
            {session.keeps().then(|| view! {
                <label class="check">
                    <input type="checkbox" prop:checked=move || noting.get() on:change=note/>
                    {session.say(|words| words.follow().note_visited)}
                </label>
                <p class="small muted">{session.say(|words| words.follow().visited_note)}</p>
                <Offline/>
            })}
        </section>
    }
}

/// Whether one has been at a place: a note for oneself, on this device, and only for those who want one.
#[component]
pub fn Visited(
    /// The place.
    place: Signal<Option<PlaceId>>,
) -> impl IntoView {
    let session = use_session();
    let line = move || Some(format!("{}/{}", session.data().site.id, place.get()?));
    let lines = move || {
        noting().track();
        session.recall(VISITED)
    };
    let noted = Memo::new(move |_| Some(lines()?.lines().any(|other| Some(other) == line().as_deref())));
    let change = move |_| {
        let (Some(kept), Some(line)) = (session.recall(VISITED), untrack(line)) else { return };
        let mut lines: Vec<&str> = kept.lines().filter(|other| **other != line).collect();
        if noted.get_untracked() == Some(false) {
            lines.push(&line);
        }
        session.keep(VISITED, &lines.join("\n"));
        noting().notify();
    };
    view! {
        <Show when=move || noted.read().is_some() && place.read().is_some()>
            <label class="check">
                <input type="checkbox" prop:checked=move || noted.get() == Some(true) on:change=change/>
                {session.say(|words| words.follow().visited)}
            </label>
        </Show>
    }
}

fn noting() -> ArcTrigger {
    NOTING.with_borrow_mut(|noting| noting.get_or_insert_with(ArcTrigger::new).clone())
}
