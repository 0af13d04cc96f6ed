//! Everything places can be narrowed down by, with the number each choice would leave.

mod era;
mod hours;
mod together;

use leptos::prelude::*;

use crate::{
    app::{
        panel::{Closing, Sheet},
        session::{Session, use_session},
        tools::Tools,
    },
    command::Command,
    link::Filter,
    view::ChoiceLine,
};
use era::Eras;
use hours::Hours;
use together::Together;

/// The button that opens the filters, and takes the focus again when they are closed.
pub const BUTTON: &str = "filter-button";

/// What is not offered as chips: the hours have a part of their own, and tours are asked for from their pages.
const APART: [&str; 3] = ["@open", "@event", "@series"];

/// The filters for places.
#[component]
pub fn Filters(
    /// Set to false to close.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = use_session();
    session.tools.get_untracked().map(|tools| view! { <Panel tools open/> })
}

#[component]
fn Panel(tools: Tools, open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    tools.looking.set(true);
    on_cleanup(move || {
        tools.looking.try_set(false);
    });
    let closing = Closing::by_button(BUTTON, move || open.set(false));
    let keys = Memo::new(move |_| {
        let groups = tools.groups.read();
        groups.iter().map(|group| group.key.clone()).filter(|key| !APART.contains(&&**key)).collect::<Vec<_>>()
    });
    let title = view! { {session.say(|words| words.filters_here)} }.into_any();
    view! {
        <Sheet class="filters" id="filters-title" title closing>
            <div class="filters-body">
                <Hours tools/>
                <For each=move || keys.get() key=Clone::clone let:key>
                    <Group tools key/>
                </For>
                <Eras tools/>
                <Together/>
            </div>
            <footer class="filters-foot">
                <button class="button" on:click=move |_| session.act(Command::ClearFilters)>
                    {session.say(|words| words.clear_filters)}
                </button>
                <button class="button button-primary" on:click=move |_| closing.close()>
                    {move || session.format().show_places(session.places.read().len())}
                </button>
            </footer>
        </Sheet>
    }
}

/// One way to narrow.
#[component]
fn Group(tools: Tools, key: String) -> impl IntoView {
    let group = Memo::new(move |_| tools.groups.read().iter().find(|group| *group.key == *key).cloned());
    let lines = Memo::new(move |_| group.read().iter().flat_map(|group| filters_of(&group.lines)).collect::<Vec<_>>());
    view! {
        <fieldset class="facet">
            <legend>{move || group.read().as_ref().map(|group| group.label.clone())}</legend>
            <div class="chips chips-wrap">
                <For each=move || lines.get() key=|(filter, depth)| (filter.code.clone(), *depth) let((filter, depth))>
                    <Choice tools filter depth/>
                </For>
            </div>
        </fieldset>
    }
}

fn filters_of(lines: &[ChoiceLine]) -> Vec<(Filter, u8)> {
    lines.iter().map(|line| (line.filter.clone(), line.depth)).collect()
}

/// A switch with the number it would leave; it stays the same element while that changes, and keeps the focus.
#[component]
fn Choice(tools: Tools, filter: Filter, #[prop(optional)] depth: u8) -> impl IntoView {
    let session = use_session();
    let line = Memo::new(move |_| {
        let groups = tools.groups.read();
        groups.iter().flat_map(|group| &group.lines).find(|line| line.filter == filter).cloned()
    });
    let with = move |read: fn(&ChoiceLine) -> String| move || line.read().as_ref().map(read);
    let empty = move || line.read().as_ref().is_none_or(|line| line.count == 0 && !line.on && !line.partly);
    view! {
        <button
            class="chip"
            data-depth=depth.to_string()
            data-hue=with(|line| line.hue.is_some().to_string())
            style:--hue=with(|line| format!("var(--hue-{})", line.hue.unwrap_or(7)))
            aria-pressed=with(|line| if line.partly { "mixed".into() } else { line.on.to_string() })
            disabled=empty
            on:click=move |_| if let Some(line) = line.get_untracked() { choose(session, line) }
        >
            {with(|line| line.label.clone())}
            " "
            <span class="chip-count numbers">{with(|line| line.count.to_string())}</span>
        </button>
    }
}

/// Turns a choice on or off; it takes the place of those above and below it.
fn choose(session: Session, line: ChoiceLine) {
    if !line.on {
        line.instead.into_iter().for_each(|other| session.act(Command::ToggleTag(other)));
    }
    session.act(Command::ToggleTag(line.filter));
}
