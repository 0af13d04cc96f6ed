//! How the map brings places together.

use leptos::prelude::*;

use crate::{app::session::use_session, command::Command, link::Grouping, words::Words};

/// By distance, by district, or by what they belong to.
#[component]
pub fn Together() -> impl IntoView {
    let session = use_session();
    let ways: [(Grouping, fn(&'static Words) -> &'static str); 3] = [
        (Grouping::Distance, |words| words.by_distance),
        (Grouping::District, |words| words.by_district),
        (Grouping::Whole, |words| words.by_whole),
    ];
    view! {
        <fieldset class="facet">
            <legend>{session.say(|words| words.grouping)}</legend>
            <div class="switch">
                {ways.into_iter().map(|(way, name)| view! {
                    <button
                        aria-pressed=move || (session.grouping.get() == way).to_string()
                        on:click=move |_| session.act(Command::SetGrouping(way))
                    >
                        {session.say(name)}
                    </button>
                }).collect_view()}
            </div>
        </fieldset>
    }
}
