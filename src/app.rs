//! The page: reads the site, then shows it.

mod boot;
mod browser;
mod chunk;
mod layout;
mod map;
mod panel;
mod resume;
mod session;
mod tools;

use leptos::prelude::*;

use crate::profile::{Layout, Profile};

/// Where the choice of a view is kept, and what it is called in the page's query.
const VIEW: &str = "view";

/// The view with large type and targets.
const ELDER: &str = "elder";

/// Bytes of memory that a site with thousands of places takes; what nobody writes to is no real memory.
const ROOM: usize = 16 << 20;

/// Starts the page in the document's `#app` element.
pub fn start() {
    let Some(host) = browser::element_by_id("app") else { return };
    // Each piece of memory that is asked for on the way to the first view stops it for some milliseconds.
    drop(std::hint::black_box(Vec::<u8>::with_capacity(ROOM)));
    let named = browser::query_parameter("profile").and_then(|name| Profile::from_name(&name));
    let profile = named.unwrap_or(Profile::SITE);
    browser::theme(match profile.layout {
        Layout::Site => "profile-site",
        Layout::Kiosk => "profile-kiosk",
        Layout::Embed => "profile-embed",
    });
    // What the visitor chose on this device, else what the link asks for.
    let view = browser::Store::new(profile.memory).load(VIEW).or_else(|| browser::query_parameter(VIEW));
    if view.as_deref() == Some(ELDER) {
        browser::enlarge(true);
    }
    mount_to(host, move || view! { <boot::Door profile/> }).forget();
}
