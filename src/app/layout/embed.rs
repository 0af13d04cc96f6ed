//! Inside a portal's page: no header, no footer, one thin line; the height follows the content.

use leptos::{html, prelude::*};

use super::Content;
use crate::app::{
    browser::{self, Resize},
    map::Stage,
    session::use_session,
};

/// The embedded frame.
#[component]
pub fn Embed() -> impl IntoView {
    let session = use_session();
    let frame = NodeRef::<html::Div>::new();
    let watch = StoredValue::new_local(None::<Resize>);
    frame.on_load(move |element| watch.set_value(Resize::report(&element)));
    on_cleanup(move || watch.dispose());
    // A page opened from far down a list is read from its top; it is the host page that has to scroll there.
    Effect::new(move |before: Option<()>| {
        session.page.track();
        if let (Some(()), Some(frame)) = (before, frame.get_untracked()) {
            frame.scroll_into_view();
        }
    });
    view! {
        <div class="embed" node_ref=frame data-stage=move || if session.has_map() { "on" } else { "off" }>
            <section class="embed-line small" aria-label=session.say(|words| words.full_page)>
                <p class="embed-title muted">{let data = session.data(); move || data.site.title.get(session.locale.get()).to_owned()}</p>
                <a href=move || browser::full_page_url(&session.link.read().to_string()) target="_blank" rel="noopener">
                    {session.say(|words| words.full_page)}
                </a>
            </section>
            <div class="stage"><Stage/></div>
            <main class="panel"><div class="panel-scroll" id="content" tabindex="-1"><Content/></div></main>
        </div>
    }
}
