//! A stop of one's own route, with what can be done about it.

use leptos::prelude::*;

use crate::{
    app::{
        browser,
        panel::{
            Icon,
            timetable::{mark, timeline_stop},
        },
        session::Session,
    },
    command::Command,
    view::TimetableStop,
};

/// The longest stay that can be asked for, in minutes.
const LONGEST: u16 = 600;

/// The stop at `index` of a route whose last one is at `last`; what is read out after a move goes into `said`.
pub fn plan_stop(session: Session, stop: TimetableStop, index: usize, last: usize, said: RwSignal<String>) -> AnyView {
    let words = session.words();
    let stay = stay_field(session, &stop, index);
    let labelled = |word: &str| format!("{word} {}", stop.name);
    let name = StoredValue::new(stop.name.clone());
    let go = move |to: usize| {
        session.act(Command::MoveStop { from: index, to });
        let format = session.format_untracked();
        said.set(name.with_value(|name| format.moved_to(name, to + 1)));
        // The buttons stay where they are while the stop moves: the one that was pressed moves with it.
        let side = if (to < index && to > 0) || to == last { "up" } else { "down" };
        focus_later(format!("stop-{side}-{to}"));
    };
    let leave_out = move |_| {
        session.act(Command::RemoveStop(index));
        focus_later(format!("stop-remove-{}", index.min(last.saturating_sub(1))));
    };
    let controls = view! {
        <div class="stop-controls">
            <button
                class="button button-icon"
                id=format!("stop-up-{index}")
                aria-label=labelled(words.up)
                disabled=index == 0
                on:click=move |_| go(index.saturating_sub(1))
            >
                <Icon name="chevron-up"/>
            </button>
            <button
                class="button button-icon"
                id=format!("stop-down-{index}")
                aria-label=labelled(words.down)
                disabled=index == last
                on:click=move |_| go(index + 1)
            >
                <Icon name="chevron-down"/>
            </button>
            <button class="button button-icon" id=format!("stop-remove-{index}") aria-label=labelled(words.remove) on:click=leave_out>
                <Icon name="x"/>
            </button>
        </div>
    };
    timeline_stop(stop, words, stay, controls.into_any())
}

/// How long to stay, to be changed; an empty field is the place's own time again.
fn stay_field(session: Session, stop: &TimetableStop, index: usize) -> AnyView {
    let words = session.words();
    let minutes = stop.stay_minutes;
    let assumed = stop.stay_assumed.then_some(words.stay_assumed);
    let set = move |text: String| {
        let minutes = text.trim().parse::<u16>().ok().map(|minutes| minutes.min(LONGEST));
        session.act(Command::SetStay(index, minutes));
    };
    view! {
        <p class="stop-stay">
            <label class="field field-inline">
                <span>{words.stay_minutes}</span>
                <input
                    type="number"
                    inputmode="numeric"
                    min="0"
                    max=LONGEST.to_string()
                    step="5"
                    aria-label=format!("{} {}", words.stay_minutes, stop.name)
                    prop:value=minutes.to_string()
                    on:change:target=move |event| set(event.target().value())
                />
            </label>
            {assumed.map(mark)}
        </p>
    }
    .into_any()
}

/// Focuses an element once the page has been drawn anew.
fn focus_later(id: String) {
    request_animation_frame(move || {
        if let Some(element) = browser::element_by_id(&id) {
            let _ = element.focus();
        }
    });
}
