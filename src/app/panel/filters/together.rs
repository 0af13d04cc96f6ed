//! How the map brings places together.

use leptos::prelude::*;

use crate::{app::session::use_session, command::Command, link::Grouping, words::Words};

/// By distance, by district, or by what they belong to.
#[component]
pub fn Together() -> impl IntoView {
    let session = use_session();
    let name = |way| {
        session.say(match way {
            Grouping::Distance => |words: &'static Words| words.by_distance,
            Grouping::District => |words| words.by_district,
            Grouping::Whole => |words| words.by_whole,
        })
    };
    view! {
        <fieldset class="facet">
            <legend>{session.say(|words| words.grouping)}</legend>
            <div class="switch">
                {[Grouping::Distance, Grouping::District, Grouping::Whole].map(|way| view! {
                    <button
                        aria-pressed=move || (session.grouping.get() == way).to_string()
                        on:click=move |_| session.act(Command::SetGrouping(way))
                    >
                        {name(way)}
                    </button>
                })}
            </div>
        </fieldset>
    }
}
