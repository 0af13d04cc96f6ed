//! Taking an event along into one's own calendar.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{browser, panel::Icon, session::use_session},
    event::{Event, Occurrence, ics},
    profile::Outbound,
    view,
};

/// How long before the start a reminder comes, where one is wanted, in minutes.
const AHEAD: u32 = 60;

/// Saves one occurrence, or without one all of them, as a calendar file; shows its text where the browser cannot save.
///
/// A shared screen saves nothing.
#[component]
pub fn SaveIcs(event: Arc<Event>, occurrence: Option<Occurrence>) -> impl IntoView {
    let session = use_session();
    let shown = RwSignal::new(String::new());
    let remind = RwSignal::new(false);
    if session.outbound == Outbound::Qr {
        return ().into_any();
    }
    let save = move |_| {
        let data = session.data();
        let fragment = view::event_link(&event, occurrence.as_ref(), session.link.read_untracked().locale);
        let page = session.address_of(&fragment);
        let context = ics::Context {
            dataset: &data,
            locale: session.locale.get_untracked(),
            stamp: browser::now_in("UTC"),
            page: &page,
            alarm: remind.get_untracked().then_some(AHEAD),
            offsets: browser::offsets,
        };
        let text = occurrence.map_or_else(|| ics::series(&event, &context), |one| ics::single(&event, &one, &context));
        let name = format!(
            "{}.ics",
            event.id.as_str().replace(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.')), "-")
        );
        if !browser::save_file(&name, "text/calendar", &text) {
            shown.set(text);
        }
    };
    view! {
        <button class="button" on:click=save>
            <Icon name="calendar"/>
            {move || if occurrence.is_some() { session.words().dates().save_ics } else { session.words().dates().all_times }}
        </button>
        {occurrence.is_some_and(|one| view::can_remind(&one, session.now.get_untracked())).then(|| view! {
            <label class="event-remind small">
                <input type="checkbox" on:change:target=move |event| remind.set(event.target().checked())/>
                {session.say(|words| words.dates().remind)}
            </label>
        })}
        <ByHand text=shown/>
    }
    .into_any()
}

/// The text of a file that the browser could not save, to be copied; nothing while there is none.
#[component]
pub fn ByHand(
    /// The text.
    text: RwSignal<String>,
) -> impl IntoView {
    let session = use_session();
    let copied = RwSignal::new(false);
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move { copied.set(browser::copy(&text).await) });
    };
    view! {
        <Show when=move || !text.read().is_empty()>
            <div class="event-ics">
                <p class="small">{session.say(|words| words.dates().ics_by_hand)}</p>
                <textarea readonly rows="8" aria-label=session.say(|words| words.dates().save_ics) prop:value=move || text.get()></textarea>
                <button class="button" on:click=copy><Icon name="copy"/>{session.say(|words| words.copy_text)}</button>
                <span role="status" class="small">{move || copied.get().then(|| session.words().copied)}</span>
            </div>
        </Show>
    }
}
