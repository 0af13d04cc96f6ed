//! What a visitor asks first: today, tomorrow, this weekend.

use leptos::prelude::*;

use super::State;
use crate::{
    app::panel::Goto,
    link::{CalendarMode, Page},
    time::Month,
    view,
};

/// Three ways into the next days, with what is on.
#[component]
pub fn Soon(state: State) -> impl IntoView {
    let session = state.session;
    let soon = Memo::new(move |_| view::soon(&session.data(), &state.admitted.read(), session.today.get()));
    view! {
        <nav class="soon" aria-label=session.say(|words| words.dates().soon)>
            {move || {
                let words = session.words();
                let names = [words.today, words.dates().tomorrow, words.dates().weekend];
                soon.get().into_iter().zip(names).map(|(soon, name)| {
                    let mode = if soon.first == soon.last { CalendarMode::Day } else { CalendarMode::Agenda };
                    let page = Page::Calendar { month: Some(Month::of(soon.first)), mode, day: Some(soon.first) };
                    let parts = session.parts_on(soon.tally).into_iter().enumerate();
                    // Each on a line of its own: a card is narrow.
                    let count = parts.map(|(at, part)| view! { {(at > 0).then(|| view! { " " <br/> })} <span class="numbers">{part}</span> });
                    view! {
                        <Goto page>
                            <strong>{name}</strong>
                            " "
                            <span class="muted small">{count.collect_view()}</span>
                        </Goto>
                    }
                }).collect_view()
            }}
        </nav>
    }
}
