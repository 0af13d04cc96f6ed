//! Open, closed or unknown: now, today, or at a time of one's own.

use leptos::prelude::*;

use super::Choice;
use crate::{
    app::{session::use_session, tools::Tools},
    command::Command,
    link::{Filter, When},
    view,
};

/// When to ask for, and the three answers with their numbers.
#[component]
pub fn Hours(tools: Tools) -> impl IntoView {
    let session = use_session();
    let when = Memo::new(move |_| session.asked.read().when);
    let chosen = move || matches!(when.get(), When::At(_) | When::Day(_));
    let moment = move || match when.get() {
        When::At(moment) => moment,
        When::Day(day) => day.to_datetime(session.now.get().time()),
        When::Now | When::Today => session.now.get(),
    };
    let states = ["open", "closed", "unknown"].into_iter().filter_map(|code| Filter::new("@open", code));
    let set = move |when| session.act(Command::SetWhen(when));
    view! {
        <fieldset class="facet">
            <legend>{session.say(|words| words.hours)}</legend>
            <div class="switch" role="group" aria-label=session.say(|words| words.when)>
                <button aria-pressed=move || (when.get() == When::Now).to_string() on:click=move |_| set(When::Now)>
                    {session.say(|words| words.at_now)}
                </button>
                <button aria-pressed=move || (when.get() == When::Today).to_string() on:click=move |_| set(When::Today)>
                    {session.say(|words| words.today)}
                </button>
                <button
                    aria-pressed=move || chosen().to_string()
                    on:click=move |_| set(When::At(session.now.get_untracked()))
                >
                    {session.say(|words| words.at_a_time)}
                </button>
            </div>
            <Show when=chosen>
                <div class="fields">
                    <label class="field">
                        <span>{session.say(|words| words.date)}</span>
                        <input
                            type="date"
                            prop:value=move || view::date_field(moment().date())
                            on:change:target=move |event| if let Some(day) = view::read_date(&event.target().value()) {
                                set(When::At(day.to_datetime(moment().time())));
                            }
                        />
                    </label>
                    <label class="field">
                        <span>{session.say(|words| words.time)}</span>
                        <input
                            type="time"
                            prop:value=move || view::time_field(moment().time())
                            on:change:target=move |event| if let Some(time) = view::read_time(&event.target().value()) {
                                set(When::At(moment().date().to_datetime(time)));
                            }
                        />
                    </label>
                </div>
            </Show>
            <div class="chips chips-wrap">
                {states.map(|filter| view! { <Choice tools filter/> }).collect_view()}
            </div>
        </fieldset>
    }
}
