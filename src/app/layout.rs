//! How panels are arranged: three frames, chosen once; no logic of their own.

mod content;
mod embed;
mod kiosk;
mod site;

use leptos::prelude::*;

use crate::{
    app::{browser, session::use_session},
    profile::Layout,
};
use content::Content;

/// The frame that a profile asks for.
#[component]
pub fn Frame(
    /// Which one.
    layout: Layout,
) -> impl IntoView {
    let session = use_session();
    Effect::new(move |_| {
        browser::set_language(session.locale.get());
        browser::set_title(&session.title());
    });
    match layout {
        Layout::Site => view! { <site::Site/> }.into_any(),
        Layout::Kiosk => view! { <kiosk::Kiosk/> }.into_any(),
        Layout::Embed => view! { <embed::Embed/> }.into_any(),
    }
}
