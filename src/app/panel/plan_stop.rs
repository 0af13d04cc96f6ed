//! A stop of one's own route, with what can be done about it.

use leptos::{ev::PointerEvent, prelude::*};

use super::plan_settings::{MODES, edit, pick};
use crate::{
    app::{
        browser::{self, HtmlElement},
        panel::{
            Icon,
            timetable::{mark, stay_line, timeline_stop},
        },
        session::Session,
    },
    command::Command,
    link::{Draft, DraftStop},
    view::TimetableStop,
    words::Words,
};

/// The longest stay that can be asked for, in minutes.
const LONGEST: u16 = 600;

/// What the stops of one list share.
#[derive(Clone, Copy)]
pub struct Hand {
    /// What is read out after a change.
    pub said: RwSignal<String>,
    /// The stop whose settings are open.
    pub open: RwSignal<Option<usize>>,
    /// The stop that is being dragged, and the one it is over.
    pub drag: RwSignal<Option<(usize, usize)>>,
}

/// A stop of a route whose last one is at `last`.
pub fn plan_stop(session: Session, stop: TimetableStop, last: usize, hand: Hand) -> AnyView {
    let (words, index) = (session.words(), stop.number - 1);
    let labelled = |word: &str| format!("{word} {}", stop.name);
    let name = StoredValue::new(stop.name.clone());
    let go = move |to: usize| {
        session.act(Command::MoveStop { from: index, to });
        hand.open.set(None);
        let format = session.format_untracked();
        hand.said.set(name.with_value(|name| format.moved_to(name, to + 1)));
    };
    let press = move |to: usize| {
        go(to);
        // The buttons stay where they are while the stop moves: the one that was pressed moves with it.
        let side = if (to < index && to > 0) || to == last { "up" } else { "down" };
        focus_later(format!("stop-{side}-{to}"));
    };
    let leave_out = move |_| {
        session.act(Command::RemoveStop(index));
        hand.open.set(None);
        hand.said.set(name.with_value(|name| format!("{} {name}", words.removed)));
        focus_later(format!("stop-remove-{}", index.min(last.saturating_sub(1))));
    };
    let opened = Memo::new(move |_| hand.open.get() == Some(index));
    let settings = StoredValue::new(stop.clone());
    let controls = view! {
        <div class="stop-controls">
            {handle(index, labelled(words.planner().drag_stop), hand, go)}
            <button
                class="button button-icon"
                id=format!("stop-up-{index}")
                aria-label=labelled(words.up)
                disabled=index == 0
                on:click=move |_| press(index.saturating_sub(1))
            >
                <Icon name="chevron-up"/>
            </button>
            <button
                class="button button-icon"
                id=format!("stop-down-{index}")
                aria-label=labelled(words.down)
                disabled=index == last
                on:click=move |_| press(index + 1)
            >
                <Icon name="chevron-down"/>
            </button>
            <button
                class="button button-icon"
                id=format!("stop-more-{index}")
                aria-label=labelled(words.planner().stop_settings)
                aria-expanded=move || opened.get().to_string()
                on:click=move |_| hand.open.set((!opened.get_untracked()).then_some(index))
            >
                <Icon name="more"/>
            </button>
            <button class="button button-icon" id=format!("stop-remove-{index}") aria-label=labelled(words.remove) on:click=leave_out>
                <Icon name="x"/>
            </button>
        </div>
        {move || opened.get().then(|| settings.with_value(|stop| stop_settings(session, stop, index)))}
    };
    let stay = stay_line(&stop, words);
    timeline_stop(stop, words, stay, controls.into_any())
}

/// What a stop is dragged by; buttons do the same.
fn handle(index: usize, label: String, hand: Hand, go: impl Fn(usize) + Send + Sync + 'static) -> AnyView {
    let grip = move |event: PointerEvent| {
        let _ = event_target::<HtmlElement>(&event).set_pointer_capture(event.pointer_id());
        hand.drag.set(Some((index, index)));
        event.prevent_default();
    };
    let follow = move |event: PointerEvent| {
        if hand.drag.get_untracked().is_some_and(|(held, _)| held == index) {
            let over = browser::item_at(event.client_x(), event.client_y(), "stop");
            hand.drag.set(Some((index, over.unwrap_or(index))));
        }
    };
    let drop = move |_| {
        if let Some((held, over)) = hand.drag.get_untracked() {
            hand.drag.set(None);
            if held == index && over != index {
                go(over);
            }
        }
    };
    let shown = move |below: bool| {
        move || match hand.drag.get() {
            Some((held, over)) if over == index && held != over => ((held < over) == below).to_string(),
            _ => "false".into(),
        }
    };
    view! {
        <span
            class="button button-icon stop-handle"
            aria-hidden="true"
            title=label
            on:pointerdown=grip
            on:pointermove=follow
            on:pointerup=drop
            on:pointercancel=move |_| hand.drag.set(None)
        >
            <Icon name="grip"/>
        </span>
        <span class="stop-drop" data-shown=shown(false)></span>
        <span class="stop-drop stop-drop-below" data-shown=shown(true)></span>
    }
    .into_any()
}

/// How long to stay, and how the planner may treat the stop.
fn stop_settings(session: Session, stop: &TimetableStop, index: usize) -> AnyView {
    let words = session.words();
    let flag = |word: fn(&'static Words) -> &'static str, on: bool, flip: fn(&mut DraftStop), id: &str| {
        let id = format!("stop-{id}-{index}");
        let again = id.clone();
        let flip = move |_| {
            edit(session, |draft| draft.stops.get_mut(index).into_iter().for_each(flip));
            focus_later(again.clone());
        };
        view! { <label class="check"><input type="checkbox" id=id prop:checked=on on:change=flip/>{word(words)}</label> }
    };
    view! {
        <div class="stop-settings">
            {stay_field(session, stop, index)}
            {flag(|words| words.planner().optional_stop, stop.optional, |stop| stop.optional = !stop.optional, "optional")}
            {flag(|words| words.planner().lock_stop, stop.locked, |stop| stop.locked = !stop.locked, "lock")}
            {mode_field(session, stop, index)}
            {(index > 0).then(|| flag(|words| words.planner().new_day, stop.new_day, |stop| stop.new_day = !stop.new_day, "day"))}
            {(index > 0 && stop.new_day).then(|| lodging_field(session, stop, index))}
        </div>
    }
    .into_any()
}

/// How one travels to the stop, where not as on the whole route.
fn mode_field(session: Session, stop: &TimetableStop, index: usize) -> AnyView {
    let present = stop.mode;
    // Who sets out at the first stop does not travel there.
    if index == 0 && session.link.read_untracked().draft.from.is_none() {
        return ().into_any();
    }
    let choices = move || {
        let (words, format) = (session.words(), session.format());
        let modes = MODES.map(|mode| (format.mode(mode).to_owned(), present == Some(mode)));
        std::iter::once((words.planner().mode_as_all.to_owned(), present.is_none())).chain(modes).collect()
    };
    let choose = move |chosen: usize| {
        let mode = chosen.checked_sub(1).and_then(|chosen| MODES.get(chosen).copied());
        edit(session, |draft| draft.stops.get_mut(index).into_iter().for_each(|stop| stop.mode = mode));
    };
    pick(session, |words| words.planner().mode_here, choices, choose)
}

/// Where one sleeps before the stop's day, in the visitor's own words.
fn lodging_field(session: Session, stop: &TimetableStop, index: usize) -> AnyView {
    let lodging = stop.lodging.clone();
    let set = move |text: String| {
        edit(session, |draft| draft.stops.get_mut(index).into_iter().for_each(|stop| stop.lodging.clone_from(&text)));
    };
    view! {
        <label class="field">
            <span>{session.words().planner().lodging_before}</span>
            <input
                type="text"
                maxlength=Draft::MAX_LODGING.to_string()
                prop:value=lodging
                on:change:target=move |event| set(event.target().value())
            />
        </label>
    }
    .into_any()
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
