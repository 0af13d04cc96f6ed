//! A stop of one's own route, with what can be done about it.

use leptos::prelude::*;

use crate::{
    app::{
        browser,
        panel::{Icon, timetable::TimelineStop},
        session::use_session,
    },
    command::Command,
    view::TimetableStop,
};

/// The longest stay that can be asked for, in minutes.
const LONGEST: u16 = 600;

/// A stop, how long to stay there, and its way up, down or out.
#[component]
pub fn PlanStop(
    /// The stop.
    stop: TimetableStop,
    /// Its index.
    index: usize,
    /// The index of the last one.
    last: usize,
    /// What is read out after a move.
    said: RwSignal<String>,
) -> impl IntoView {
    let session = use_session();
    let words = session.words();
    let name = stop.name.clone();
    let labelled = |word: &str| format!("{word} {name}");
    let (up, down, remove) = (labelled(words.up), labelled(words.down), labelled(words.remove));
    let stay_label = labelled(words.stay_minutes);
    let go = StoredValue::new(move |to: usize| {
        session.act(Command::MoveStop { from: index, to });
        said.set(session.format().moved_to(&name, to + 1));
        // The buttons stay where they are while the stop moves: the one that was pressed moves with it.
        let upward = to < index;
        let side = if (upward && to > 0) || to == last { "up" } else { "down" };
        focus_later(format!("stop-{side}-{to}"));
    });
    let leave_out = move |_| {
        session.act(Command::RemoveStop(index));
        focus_later(format!("stop-remove-{}", if index == last { index.saturating_sub(1) } else { index }));
    };
    let stay = stop.stay_minutes;
    let set_stay = move |text: String| {
        let minutes = text.trim().parse::<u16>().ok().map(|minutes| minutes.min(LONGEST));
        session.act(Command::SetStay(index, minutes));
    };
    view! {
        <TimelineStop stop>
            <div class="stop-controls">
                <label class="field field-short">
                    <span>{words.stay_minutes}</span>
                    <input
                        type="number"
                        inputmode="numeric"
                        min="0"
                        max=LONGEST.to_string()
                        step="5"
                        aria-label=stay_label
                        prop:value=stay.to_string()
                        on:change:target=move |event| set_stay(event.target().value())
                    />
                </label>
                <button
                    class="button button-icon"
                    id=format!("stop-up-{index}")
                    aria-label=up
                    disabled=index == 0
                    on:click=move |_| go.with_value(|go| go(index.saturating_sub(1)))
                >
                    <Icon name="chevron-up"/>
                </button>
                <button
                    class="button button-icon"
                    id=format!("stop-down-{index}")
                    aria-label=down
                    disabled=index == last
                    on:click=move |_| go.with_value(|go| go(index + 1))
                >
                    <Icon name="chevron-down"/>
                </button>
                <button class="button button-icon" id=format!("stop-remove-{index}") aria-label=remove on:click=leave_out>
                    <Icon name="x"/>
                </button>
            </div>
        </TimelineStop>
    }
}

/// Focuses an element once the page has been drawn anew.
fn focus_later(id: String) {
    request_animation_frame(move || {
        if let Some(element) = browser::element_by_id(&id) {
            let _ = element.focus();
        }
    });
}
