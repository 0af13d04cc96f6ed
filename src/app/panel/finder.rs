//! Finding: a search box and the main taxonomy's chips, each with its count.

use leptos::{html, prelude::*};

use crate::{
    app::{panel::Icon, session::use_session},
    command::Command,
    taxonomy::Subject,
    view,
};

/// The search box and the chips for one kind of records.
#[component]
pub fn Finder(
    /// What is to be found: places or events.
    subject: Subject,
    /// The taxonomies to choose from, the main one first.
    facets: Memo<Vec<view::Facet>>,
) -> impl IntoView {
    let session = use_session();
    let input = NodeRef::<html::Input>::new();
    let open = RwSignal::new(false);
    let clear = move |_| {
        session.act(Command::Search(String::new()));
        if let Some(input) = input.get_untracked() {
            let _ = input.focus();
        }
    };
    let active = move || session.asked.read().narrows();
    view! {
        <search class="finder">
            <div class="finder-box">
                <Icon name="search"/>
                <input
                    node_ref=input
                    type="search"
                    enterkeyhint="search"
                    autocomplete="off"
                    aria-label=session.say(|words| words.search)
                    placeholder=session.say(|words| words.search_hint)
                    prop:value=move || session.link.read().query.clone()
                    on:input:target=move |event| session.act(Command::Search(event.target().value()))
                />
                <Show when=move || !session.link.read().query.is_empty()>
                    <button class="button button-plain button-icon" aria-label=session.say(|words| words.clear) on:click=clear>
                        <Icon name="x"/>
                    </button>
                </Show>
                <Show when=move || subject == Subject::Places>
                    <button
                        id="filter-button"
                        class="button button-plain button-icon"
                        aria-label=session.say(|words| words.filter)
                        aria-expanded=move || open.get().to_string()
                        on:click=move |_| {
                            session.fetch_tools();
                            open.update(|open| *open = !*open);
                        }
                    >
                        <Icon name="filter"/>
                    </button>
                </Show>
            </div>
            <div class="chips">
                {move || facets.read().first().cloned().map(|facet| view! { <Chips facet/> })}
            </div>
            {move || session.tools.get().filter(|_| open.get()).map(|tools| (tools.filters)(open))}
            // The filters have such a button of their own.
            <Show when=move || active() && !open.get()>
                <button class="button finder-clear" on:click=move |_| session.act(Command::ClearFilters)>
                    <Icon name="x"/>
                    {session.say(|words| words.clear_filters)}
                </button>
            </Show>
        </search>
    }
}

/// The items of one taxonomy, each a switch with its count.
#[component]
pub fn Chips(
    /// The taxonomy.
    facet: view::Facet,
) -> impl IntoView {
    let session = use_session();
    facet
        .choices
        .into_iter()
        .map(|choice| {
            let filter = choice.filter.clone();
            view! {
                <button
                    class="chip"
                    style:--hue=format!("var(--hue-{})", choice.hue)
                    aria-pressed=choice.on.to_string()
                    disabled=choice.count == 0 && !choice.on
                    on:click=move |_| session.act(Command::ToggleTag(filter.clone()))
                >
                    {choice.label}
                    " "
                    <span class="chip-count numbers">{choice.count}</span>
                </button>
            }
        })
        .collect_view()
}
