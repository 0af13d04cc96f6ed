//! What only the printed sheet of a place has: the code that leads back to its page.

use leptos::prelude::*;

use crate::app::{
    panel::{Qr, take::page_alone},
    session::use_session,
};

/// Stands on paper only.
#[component]
pub fn PrintedCode() -> impl IntoView {
    let session = use_session();
    view! {
        <figure class="printed-code" aria-hidden="true">
            {move || view! { <Qr text=page_alone(session)/> }}
            <figcaption>{session.say(|words| words.place().printed)}</figcaption>
        </figure>
    }
}
