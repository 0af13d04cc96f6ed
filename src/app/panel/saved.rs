//! Several routes kept on this device, until somebody clears them.

use leptos::prelude::*;

use super::offline::{ClearAll, Offline};
use crate::{
    app::{
        panel::Icon,
        session::{Session, use_session},
    },
    command::Command,
    link::{Draft, Page},
    view::{self, SavedRoute},
};

/// Under which name the device keeps them.
const KEPT: &str = "routes";

/// Keeps the present route under a name, and lists those that are kept; nothing where the device may not keep anything.
#[component]
pub fn SavedRoutes() -> impl IntoView {
    let session = use_session();
    let routes = RwSignal::new(session.recall(KEPT).as_deref().map(view::read_saved).unwrap_or_default());
    let store = move |change: &dyn Fn(&mut Vec<SavedRoute>)| {
        routes.update(|routes| change(routes));
        session.keep(KEPT, &view::write_saved(&routes.read_untracked()));
    };
    let name = RwSignal::new(String::new());
    let empty = Memo::new(move |_| session.link.read().draft.stops.is_empty());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let draft = session.link.read_untracked().draft.clone();
        let given = name.get_untracked();
        store(&|routes| view::save(routes, &given, &draft));
        name.set(String::new());
    };
    let forget = move |index: usize| {
        store(&|routes| {
            if index < routes.len() {
                routes.remove(index);
            }
        });
    };
    let lines = move || {
        let routes = routes.get().into_iter().enumerate();
        routes.map(|(index, route)| line(session, route, move || forget(index))).collect_view()
    };
    session.keeps().then(|| {
        view! {
            <section class="saved">
                <h2>{session.say(|words| words.planner().saved_routes)}</h2>
                <Show when=move || !empty.get()>
                    <form class="saved-form" on:submit=save>
                        <label class="field">
                            <span>{session.say(|words| words.planner().route_name)}</span>
                            <input
                                type="text"
                                required
                                maxlength="40"
                                prop:value=move || name.get()
                                on:input:target=move |event| name.set(event.target().value())
                            />
                        </label>
                        <button class="button">{session.say(|words| words.planner().save_route)}</button>
                    </form>
                </Show>
                <ul class="rows">{lines}</ul>
                <p class="small muted">{session.say(|words| words.planner().saved_here)}</p>
                <Offline/>
                <ClearAll done=move || routes.set(Vec::new())/>
            </section>
        }
    })
}

fn line(session: Session, route: SavedRoute, forget: impl Fn() + Send + Sync + 'static) -> AnyView {
    let words = session.words();
    let draft = Draft::from_code(&route.code).unwrap_or_default();
    let count = session.format().stops(draft.stops.len());
    let date = draft.date.map_or_else(String::new, |date| format!(" · {}", session.format().day(date)));
    let label = format!("{} {}", words.remove, route.name);
    let open = move |_| {
        session.act(Command::SetDraft(draft.clone()));
        session.act(Command::Open(Page::Plan));
    };
    view! {
        <li class="saved-line">
            <button class="row" on:click=open>
                <span class="row-text">
                    <span class="row-name">{route.name}</span>
                    <span class="small muted numbers">{count}{date}</span>
                </span>
            </button>
            <button class="button button-icon" aria-label=label on:click=move |_| forget()><Icon name="x"/></button>
        </li>
    }
    .into_any()
}
