//! A link to another page of this app.

use leptos::{ev::MouseEvent, prelude::*};

use crate::{app::session::use_session, command::Command, link::Page};

/// A real link, so that it can be copied or opened in a new tab; a plain click moves the session.
#[component]
pub fn Goto(
    /// Where it leads.
    page: Page,
    /// Classes of the link.
    #[prop(optional)]
    class: &'static str,
    /// Whether it leads to where the reader is.
    #[prop(optional, into)]
    current: Signal<bool>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let session = use_session();
    let href = {
        let page = page.clone();
        move || session.href(page.clone())
    };
    let follow = move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        session.act(Command::Open(page.clone()));
    };
    view! {
        <a class=class href=href aria-current=move || current.get().then_some("page") on:click=follow>
            {children()}
        </a>
    }
}
