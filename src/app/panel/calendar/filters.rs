//! By what events can be narrowed besides the main taxonomy: each choice with the number it would leave.

use leptos::prelude::*;

use super::State;
use crate::{
    app::{browser, panel::Icon, tools::Near},
    command::Command,
    profile::Outbound,
    view::{ChoiceGroup, ChoiceLine},
};

/// What is only offered where it is asked for already, by a link from a place's or a team's page.
const BY_LINK: [&str; 2] = ["@place", "@team"];

/// The further choices, folded away until they are wanted, and what of them is on.
#[component]
pub fn EventFilters(state: State) -> impl IntoView {
    let session = state.session;
    let open = RwSignal::new(false);
    let groups = Memo::new(move |_| {
        let main = session.data().site.main_taxonomy.events.clone();
        let mut groups = state.groups.get();
        // The main taxonomy stands above as chips.
        groups.retain(|group| *group.key != *main);
        groups
    });
    let offered =
        move || groups.read().iter().filter(|group| !BY_LINK.contains(&&*group.key)).cloned().collect::<Vec<_>>();
    // What is on stands open, so that it can be seen and taken back.
    let chosen = move || {
        let groups = groups.read();
        let lines = groups.iter().filter(|group| BY_LINK.contains(&&*group.key)).flat_map(|group| &group.lines);
        lines.filter(|line| line.on).cloned().collect::<Vec<_>>()
    };
    view! {
        <div class="event-filters">
            <div class="chips chips-wrap">
                {move || chosen().into_iter().map(|line| choice(state, line)).collect_view()}
                {(session.outbound != Outbound::Qr).then(|| view! { <NearOnly state/> })}
                <button
                    class="chip"
                    data-hue="false"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Icon name="filter"/>
                    {session.say(|words| words.dates().more_filters)}
                </button>
            </div>
            <Show when=move || open.get()>
                <div class="facets">
                    {move || offered().into_iter().map(|group| view! { <Group state group/> }).collect_view()}
                </div>
            </Show>
        </div>
    }
}

#[component]
fn Group(state: State, group: ChoiceGroup) -> impl IntoView {
    view! {
        <fieldset class="facet">
            <legend>{group.label}</legend>
            <div class="chips chips-wrap">
                {group.lines.into_iter().map(|line| choice(state, line)).collect_view()}
            </div>
        </fieldset>
    }
}

fn choice(state: State, line: ChoiceLine) -> AnyView {
    let session = state.session;
    let pressed = if line.partly { "mixed".to_owned() } else { line.on.to_string() };
    let (label, count, on, depth, hue) = (line.label.clone(), line.count, line.on, line.depth, line.hue);
    let empty = count == 0 && !on && !line.partly;
    let id = format!("choice-{}-{}", line.filter.taxonomy, line.filter.code);
    let named = id.clone();
    let choose = move |_| {
        if !line.on {
            line.instead.iter().for_each(|other| session.act(Command::ToggleTag(other.clone())));
        }
        session.act(Command::ToggleTag(line.filter.clone()));
        // The chips are drawn anew with their new numbers; the keyboard stays where it was.
        let named = named.clone();
        request_animation_frame(move || {
            if let Some(button) = browser::element_by_id(&named) {
                let _ = button.focus();
            }
        });
    };
    view! {
        <button
            id=id
            class="chip"
            data-depth=depth.to_string()
            data-hue=hue.is_some().to_string()
            style:--hue=format!("var(--hue-{})", hue.unwrap_or(7))
            aria-pressed=pressed
            disabled=empty
            on:click=choose
        >
            {label}
            " "
            <span class="chip-count numbers">{count}</span>
        </button>
    }
    .into_any()
}

/// Only what is near: the device is asked after a tap, and its answer is kept nowhere. A hall's screen asks nothing.
#[component]
fn NearOnly(state: State) -> impl IntoView {
    let session = state.session;
    let refused = RwSignal::new(false);
    let toggle = move |_| {
        if state.near_only.get_untracked() {
            return state.near_only.set(false);
        }
        state.near_only.set(true);
        if session.near.get_untracked().here().is_none() {
            browser::locate(move |answer| {
                let _ = refused.try_set(answer.is_none());
                match answer {
                    Some((here, accuracy)) => session.near.set(Near::Here(here, Some(accuracy))),
                    None => drop(state.near_only.try_set(false)),
                }
            });
        }
    };
    view! {
        <button class="chip" data-hue="false" aria-pressed=move || state.near_only.get().to_string() on:click=toggle>
            <Icon name="locate"/>
            {session.say(|words| words.dates().near_only)}
        </button>
        <Show when=move || refused.get()>
            <p class="small muted" role="status">{session.say(|words| words.no_location)}</p>
        </Show>
    }
}
