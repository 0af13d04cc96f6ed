//! Undoing and redoing what was done to one's own route, by buttons and by keys.

use std::cell::RefCell;

use leptos::{ev, prelude::*};

use crate::{
    app::{
        browser::HtmlElement,
        panel::Icon,
        session::{Session, use_session},
    },
    command::Command,
    link::Draft,
    profile::Outbound,
    route::History,
};

thread_local! {
    /// The route as its page was last left, and its changes until then. Nobody finds another's on a shared screen.
    static LEFT: RefCell<Option<(Draft, History)>> = const { RefCell::new(None) };
}

/// The changes of a route, for as long as its page stands and until it is opened again.
#[derive(Clone, Copy)]
pub struct Changes {
    session: Session,
    steps: RwSignal<History>,
    known: StoredValue<Draft>,
}

impl Changes {
    /// Begins to follow the route of a session.
    pub fn follow(session: Session) -> Self {
        let shared = session.outbound == Outbound::Qr;
        let now = session.link.read_untracked().draft.clone();
        let mut past = History::default();
        if let Some((draft, before)) = LEFT.take().filter(|_| !shared) {
            past = before;
            past.changed(&draft, &now);
        }
        let changes = Self { session, steps: RwSignal::new(past), known: StoredValue::new(now) };
        let draft = Memo::new(move |_| session.link.read().draft.clone());
        Effect::new(move |_| {
            let after = draft.read();
            let before = changes.known.get_value();
            if before != *after {
                changes.steps.update(|steps| steps.changed(&before, &after));
                changes.known.set_value(after.clone());
            }
        });
        on_cleanup(move || {
            if let (false, Some(draft), Some(steps)) =
                (shared, changes.known.try_get_value(), changes.steps.try_get_untracked())
            {
                LEFT.set(Some((draft, steps)));
            }
        });
        changes
    }

    fn go(self, step: fn(&mut History, &Draft) -> Option<Draft>) {
        let present = self.session.link.read_untracked().draft.clone();
        let found = self.steps.try_update(|steps| step(steps, &present)).flatten();
        if let Some(draft) = found {
            self.known.set_value(draft.clone());
            self.session.act(Command::SetDraft(draft));
        }
    }

    /// Whether there is a change to take back; tracked.
    pub fn can_undo(self) -> bool {
        self.steps.read().can_undo()
    }

    /// Takes back the last change.
    pub fn undo(self) {
        self.go(History::undo);
    }

    /// Makes the change that was taken back last.
    pub fn redo(self) {
        self.go(History::redo);
    }
}

/// The buttons; Ctrl+Z and Ctrl+Shift+Z do the same wherever no text is being typed.
#[component]
pub fn Undo(changes: Changes) -> impl IntoView {
    let session = use_session();
    let keys = window_event_listener(ev::keydown, move |event| {
        let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        if !held || typing(&event) {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => changes.undo(),
            ("z", true) | ("y", false) => changes.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
    let button = move |icon: &'static str,
                       word: fn(&'static crate::words::Words) -> &'static str,
                       act: fn(Changes),
                       can: fn(&History) -> bool| {
        view! {
            <button
                class="button button-icon"
                aria-label=session.say(word)
                title=session.say(word)
                disabled=move || !can(&changes.steps.read())
                on:click=move |_| act(changes)
            >
                <Icon name=icon/>
            </button>
        }
    };
    view! {
        {button("undo", |words| words.planner().undo, Changes::undo, History::can_undo)}
        {button("redo", |words| words.planner().redo, Changes::redo, History::can_redo)}
    }
}

/// Whether a key goes to a field that can undo by itself.
fn typing(event: &ev::KeyboardEvent) -> bool {
    event_target::<HtmlElement>(event).matches("input:not([type=checkbox]), textarea").unwrap_or(false)
}
