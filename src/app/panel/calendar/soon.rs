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
                    let count = session.number_on(soon.count);
                    view! {
                        <Goto page>
                            <strong>{name}</strong>
                            " "
                            <span class="muted small numbers">{count}</span>
                        </Goto>
                    }
                }).collect_view()
            }}
        </nav>
    }
}
