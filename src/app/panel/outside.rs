//! A link out of the app, opened as the surroundings allow: here, in a new tab, or as a code to scan.

use leptos::prelude::*;

use crate::{about::Url, app::session::use_session, profile::Outbound};

/// An address elsewhere; telephone and mail are shown, not dialled, where the screen is shared.
#[component]
pub fn Outside(
    /// Where it leads.
    url: Url,
    /// What it says.
    #[prop(into)]
    label: String,
    /// Classes of the link.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let session = use_session();
    let href = url.as_str().to_owned();
    match session.outbound {
        Outbound::Open => view! { <a class=class href=href rel="noopener">{label}</a> }.into_any(),
        Outbound::NewTab => view! { <a class=class href=href target="_blank" rel="noopener">{label}</a> }.into_any(),
        Outbound::Qr => view! { <span class="outside-code">{label}{session.code(href)}</span> }.into_any(),
    }
}
