//! Taking a page along: share it, copy its link, scan it.

use std::fmt::Write as _;

use leptos::{prelude::*, task::spawn_local};
use qrcodegen::{QrCode, QrCodeEcc};

use crate::{
    app::{browser, panel::Icon, session::use_session},
    profile::Outbound,
    text::Text,
};

/// The page's link by the share sheet, else copied; on a shared screen as a code to scan.
#[component]
pub fn Take(
    /// What the page is called.
    title: Text,
) -> impl IntoView {
    let session = use_session();
    let copied = RwSignal::new(false);
    let url = move || session.public_url();
    if session.outbound == Outbound::Qr {
        return view! {
            <figure class="take-code">
                {move || view! { <Qr text=url()/> }}
                <figcaption class="small">{move || session.words().scan_to_take}</figcaption>
            </figure>
        }
        .into_any();
    }
    let share = move |_| {
        let (title, url) = (title.get(session.locale.get_untracked()).to_owned(), url());
        spawn_local(async move {
            if !browser::share(&title, &url).await {
                copied.set(browser::copy(&url).await);
            }
        });
    };
    view! {
        <button class="button" on:click=share>
            <Icon name="share"/>
            {move || session.words().share}
        </button>
        <span role="status" class="small">{move || copied.get().then(|| session.words().copied)}</span>
    }
    .into_any()
}

/// A QR code, drawn here: what it says leaves the page only through a camera.
#[component]
pub fn Qr(
    /// What it says; too long a text (over 2,900 bytes) is printed instead.
    text: String,
) -> impl IntoView {
    let Ok(code) = QrCode::encode_text(&text, QrCodeEcc::Low) else { return text.into_any() };
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|&x| code.get_module(x, y)) {
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    view! {
        <svg class="qr" viewBox=format!("-4 -4 {0} {0}", size + 8) role="img" aria-label=text>
            <rect x="-4" y="-4" width=size + 8 height=size + 8 fill="#ffffff"></rect>
            <path d=path fill="#000000"></path>
        </svg>
    }
    .into_any()
}
