//! What a page has on paper only is made when it is printed.

use leptos::prelude::*;

use crate::app::{browser, panel::Qr, session::use_session};

/// Whether the page is being printed, for as long as what asks stands.
pub fn printing() -> RwSignal<bool> {
    let printing = RwSignal::new(false);
    let listening = StoredValue::new_local(browser::on_print(move |now| {
        let _ = printing.try_set(now);
    }));
    on_cleanup(move || listening.dispose());
    printing
}

/// The page's address as a code, there while it is printed.
#[component]
pub fn PaperCode() -> impl IntoView {
    let session = use_session();
    let printing = printing();
    move || printing.get().then(|| view! { <div class="paper-code"><Qr text=session.public_url()/></div> })
}
