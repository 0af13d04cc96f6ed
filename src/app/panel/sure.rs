//! A button that asks again before it does what cannot be taken back.

use leptos::prelude::*;

use crate::{app::session::use_session, words::Words};

/// A word of the page, picked from the reader's words.
pub type Word = fn(&'static Words) -> &'static str;

/// Acts at once where there is nothing to lose, else only after a second word.
#[component]
pub fn Sure(
    /// What the button does.
    label: Word,
    /// Classes of the button.
    class: &'static str,
    /// What will be lost.
    question: Word,
    /// The word that does it all the same.
    go: Word,
    /// The word that leaves everything as it is.
    keep: Word,
    /// Whether there is something to lose.
    #[prop(into)]
    ask: Signal<bool>,
    /// Does it.
    act: impl Fn() + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let asking = RwSignal::new(false);
    move || {
        let words = session.words();
        let act = act.clone();
        if asking.get() {
            let go_on = move |_| {
                asking.set(false);
                act();
            };
            view! {
                <div class="sure" role="group" aria-label=question(words)>
                    <p>{question(words)}</p>
                    <div class="buttons">
                        <button class="button" on:click=go_on>{go(words)}</button>
                        <button class="button" autofocus on:click=move |_| asking.set(false)>{keep(words)}</button>
                    </div>
                </div>
            }
            .into_any()
        } else {
            let press = move |_| if ask.get_untracked() { asking.set(true) } else { act() };
            view! { <button class=class on:click=press>{label(words)}</button> }.into_any()
        }
    }
}
