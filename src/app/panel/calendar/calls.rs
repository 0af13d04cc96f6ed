//! Calls for entries: those that are open, and those that close on a day.

use leptos::prelude::*;

use super::State;
use crate::{
    app::{
        panel::{Goto, Icon},
        session::Session,
    },
    link::{Page, Section},
    text::Locale,
    time::Date,
    view::{self, Call},
    words::{Format, Words},
};

/// The calls that still take entries, the next to close first; nothing where there are none.
#[component]
pub fn OpenCalls(state: State) -> impl IntoView {
    let session = state.session;
    move || {
        let calls = view::open_calls(&session.data(), session.today.get(), session.locale.get());
        (!calls.is_empty()).then(|| {
            view! {
                <section class="calendar-calls" aria-labelledby="calendar-calls">
                    <h2 id="calendar-calls">{session.words().dates().calls}</h2>
                    {rows(calls, session.locale.get())}
                    <p class="small"><Goto page=Page::Section(Section::Notices)>{session.say(|words| words.notices)}</Goto></p>
                </section>
            }
        })
    }
}

/// The calls that close on a day, before what happens on it.
pub(super) fn closing(session: Session, day: Date) -> AnyView {
    let locale = session.locale.get_untracked();
    let calls = view::closing_on(&session.data(), day, session.today.get_untracked(), locale);
    if calls.is_empty() { ().into_any() } else { rows(calls, locale) }
}

fn rows(calls: Vec<Call>, locale: Locale) -> AnyView {
    let (words, format) = (Words::of(locale), Format(locale));
    let row = |call: Call| {
        let left = call.left.filter(|left| *left >= 0).map(|left| format.days_left(left));
        let until = [words.dates().call_until, " ", &call.until].concat();
        view! {
            <li>
                <Goto page=call.page class="row event-row">
                    <span class="row-disc" style:--hue="var(--hue-7)" aria-hidden="true"><Icon name="notice"/></span>
                    <span class="row-text">
                        {(!call.until.is_empty()).then(|| view! {
                            <span class="event-row-time numbers">{until} {left.map(|left| [" · ", &left].concat())}</span>
                        })}
                        <span class="row-name">{call.name}</span>
                        {call.example.then(|| view! { <span class="marks"><span class="mark">{words.example}</span></span> })}
                    </span>
                    <Icon name="chevron-right"/>
                </Goto>
            </li>
        }
    };
    view! { <ul class="rows">{calls.into_iter().map(row).collect_view()}</ul> }.into_any()
}
