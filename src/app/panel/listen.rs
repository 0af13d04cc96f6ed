//! Recordings: heard at one tap, read along, or read instead.

use leptos::{html, prelude::*};

use crate::{
    about::Media,
    app::{
        browser::{Cues, HtmlElement},
        panel::{Icon, Prose},
        session::use_session,
    },
    text::Text,
};

/// Recordings, each with what it belongs to where that is not this page.
#[component]
pub fn Listen(
    /// The recordings.
    recordings: Vec<(Text, Media)>,
) -> impl IntoView {
    let session = use_session();
    (!recordings.is_empty()).then(|| {
        view! {
            <section class="listen" aria-label=session.say(|words| words.place().listen)>
                {recordings.into_iter().map(|(of, media)| view! { <Recording of media/> }).collect_view()}
            </section>
        }
    })
}

/// One recording with its words: those being said, where it has captions, and all of them.
#[component]
fn Recording(of: Text, media: Media) -> impl IntoView {
    let session = use_session();
    let player = NodeRef::<html::Audio>::new();
    let said = RwSignal::new(String::new());
    let cues = StoredValue::new_local(None::<Cues>);
    player.on_load(move |player| {
        let element: &HtmlElement = &player;
        cues.set_value(Cues::follow(element, move |words| drop(said.try_set(words))));
    });
    on_cleanup(move || cues.dispose());
    let name = {
        let (of, media) = (of.clone(), media.clone());
        Signal::derive(move || {
            let locale = session.locale.get();
            [of.get(locale), media.caption.get(locale), media.alt.get(locale)]
                .into_iter()
                .find(|name| !name.is_empty())
                .unwrap_or(session.words().place().listen)
                .to_owned()
        })
    };
    let credit = media.credit.clone();
    let captions = media.captions.map(|track| view! { <track kind="captions" src=track.as_str().to_owned()/> });
    view! {
        <figure class="recording">
            <figcaption>
                <Icon name="audio"/>
                <span>{move || name.get()}</span>
                <span class="small muted">{move || credit.get(session.locale.get()).to_owned()}</span>
            </figcaption>
            <audio controls preload="none" node_ref=player src=media.url.as_str().to_owned() aria-label=move || name.get()>
                {captions}
            </audio>
            <Show when=move || !said.read().is_empty()>
                <p class="recording-cue">{move || said.get()}</p>
            </Show>
            {(!media.transcript.is_empty()).then(|| view! {
                <details class="transcript">
                    <summary>{session.say(|words| words.transcript)}</summary>
                    <Prose text=media.transcript/>
                </details>
            })}
        </figure>
    }
}
