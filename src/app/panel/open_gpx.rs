//! A route from a file of another program, or from a link.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{
        browser::{self, HtmlElement},
        session::use_session,
    },
    command::Command,
    link::Link,
    route::read_gpx,
    view,
};

/// Reads a GPX file, and adds its stops to the route; says which of its points the data do not have. A link that is
/// pasted takes the place of the route.
#[component]
pub fn OpenGpx() -> impl IntoView {
    let session = use_session();
    let told = RwSignal::new(String::new());
    let read = move |event| {
        let field = event_target::<HtmlElement>(&event);
        spawn_local(async move {
            let text = browser::chosen_text(&field).await;
            if told.is_disposed() {
                return;
            }
            let Some(file) = text.as_deref().and_then(read_gpx) else {
                told.try_set(untrack(|| session.words().planner().file_unread.to_owned()));
                return;
            };
            let (stops, unknown) = view::stops_of_gpx(&session.data(), &file);
            let words = untrack(|| session.words());
            told.try_set(match (stops.is_empty(), unknown.is_empty()) {
                (true, _) => words.planner().file_none.to_owned(),
                (false, true) => String::new(),
                (false, false) => format!("{}{}", words.planner().file_unknown, unknown.join("、")),
            });
            if !stops.is_empty() {
                let mut draft = session.link.read_untracked().draft.clone();
                for stop in stops {
                    draft.push(stop);
                }
                session.act(Command::SetDraft(draft));
            }
        });
    };
    let open = move |text: String| {
        if text.trim().is_empty() {
            return;
        }
        let draft = Link::parse(&text).draft;
        if draft.stops.is_empty() && !draft.damaged {
            return told.set(untrack(|| session.words().planner().link_none.to_owned()));
        }
        told.set(String::new());
        session.act(Command::SetDraft(draft));
    };
    view! {
        <label class="field open-gpx">
            <span>{session.say(|words| words.planner().open_link)}</span>
            <input
                type="url"
                prop:value=""
                on:change:target=move |event| {
                    open(event.target().value());
                    event.target().set_value("");
                }
            />
        </label>
        <label class="field open-gpx">
            <span>{session.say(|words| words.planner().open_gpx)}</span>
            <input type="file" accept=".gpx,application/gpx+xml" on:change=read/>
        </label>
        <p class="small" role="status">{move || told.get()}</p>
    }
}
