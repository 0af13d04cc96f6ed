//! A code to scan.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// The fields of a code, row by row, and how many a side has; `None` for too long a text.
#[must_use]
pub fn fields(text: &str) -> Option<(usize, Vec<bool>)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let size = code.size();
    let fields = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    Some((usize::try_from(size).ok()?, fields.map(|(x, y)| code.get_module(x, y)).collect()))
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
