//! A story's places in the order it is told, followed on the map step by step.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{Goto, Icon},
        session::use_session,
    },
    link::Page,
    place::{Place, Position},
    record::Story,
    text::Text,
    view,
    words::Words,
};

/// The places of a story, and the steps from one to the next.
#[component]
pub fn Storyline(
    /// The story; at least one of its places is on the map.
    story: Story,
) -> impl IntoView {
    let session = use_session();
    let data = session.data();
    let at = RwSignal::new(None::<usize>);
    let places: Vec<_> = story.places.iter().filter_map(|id| data.place(id).cloned()).collect();
    let told: Vec<_> = places.iter().map(|place| (place.about.name.clone(), unseen(place))).collect();
    let count = places.len();
    Effect::new(move |_| session.track.set(view::story_track(&session.data(), &story, at.get())));
    on_cleanup(move || drop(session.track.try_set(None)));
    // On a phone the map lies below the page, which makes way for it.
    let go = move |to: usize| {
        at.set(Some(to));
        session.glance.set(true);
    };
    let step = move |back: bool| match at.get_untracked() {
        None => go(0),
        Some(here) if back => go(here.saturating_sub(1)),
        Some(here) => go((here + 1).min(count - 1)),
    };
    let here = move || {
        let at = at.get()?;
        let (name, unseen) = told.get(at)?;
        let (locale, words) = (session.locale.get(), session.words());
        let name = name.get(locale).to_owned();
        // The map stays with what lies around such a stop.
        let why = unseen.as_ref().map(|(word, directions)| {
            let directions = directions.get(locale).to_owned();
            view! { <span class="storyline-unseen small">{word(words)} " " {directions}</span> }
        });
        Some(view! { <span class="numbers muted">{at + 1}"/"{count}</span> " " <strong>{name}</strong> " " {why} })
    };
    view! {
        <section class="storyline" data-on=move || at.get().is_some().to_string()>
            <div class="storyline-bar">
                <p class="storyline-here" role="status">{here}</p>
                <Show
                    when=move || at.get().is_some()
                    fallback=move || view! {
                        <button class="button" on:click=move |_| go(0)>
                            <Icon name="footprints"/>{session.say(|words| words.place().follow_story)}
                        </button>
                    }
                >
                    <button class="button button-icon" disabled=move || at.get() == Some(0) aria-label=session.say(|words| words.place().step_back) on:click=move |_| step(true)>
                        <Icon name="chevron-left"/>
                    </button>
                    <button class="button button-icon button-primary" disabled=move || at.get().is_some_and(|at| at + 1 == count) aria-label=session.say(|words| words.place().step_on) on:click=move |_| step(false)>
                        <Icon name="chevron-right"/>
                    </button>
                    <button class="button button-icon button-plain" aria-label=session.say(|words| words.close) on:click=move |_| at.set(None)>
                        <Icon name="x"/>
                    </button>
                </Show>
            </div>
            <h2>{session.say(|words| words.places)}</h2>
            <ol class="rows">
                {places.into_iter().enumerate().map(|(index, place)| view! {
                    <li aria-current=move || (at.get() == Some(index)).then_some("step")>
                        <Goto page=Page::Place(place.id.clone()) class="row">
                            <span class="stop-number" aria-hidden="true">{index + 1}</span>
                            <span class="row-text">
                                <span class="row-name">{
                                    let name = place.about.name.clone();
                                    move || name.get(session.locale.get()).to_owned()
                                }</span>
                            </span>
                            <Icon name="chevron-right"/>
                        </Goto>
                    </li>
                }).collect_view()}
            </ol>
        </section>
    }
}

/// A word in the reader's language.
type Word = fn(&Words) -> &'static str;

/// Why a place is not on the map, in a word, and how it is found without; `None` where it is.
fn unseen(place: &Place) -> Option<(Word, Text)> {
    let word: Word = match place.position {
        Position::Area(_) => |words| words.area_only,
        _ => |words| words.no_position,
    };
    place.position.point().is_none().then(|| (word, place.directions.clone()))
}
