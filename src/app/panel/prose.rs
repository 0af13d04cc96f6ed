//! Publisher's text and pictures, drawn as elements; never as markup.

use leptos::prelude::*;

use crate::{
    about::{About, Media, MediaKind},
    app::{
        panel::{Outside, listen::Listen, viewer::Viewer},
        session::use_session,
    },
    markdown::{self, Block, Inline},
    text::Text,
};

/// A long text in limited Markdown.
#[component]
pub fn Prose(
    /// The text.
    text: Text,
) -> impl IntoView {
    let session = use_session();
    move || {
        let locale = session.locale.get();
        let language = text.language(locale).unwrap_or(locale).tag();
        let blocks = markdown::parse(text.get(locale));
        (!blocks.is_empty())
            .then(|| view! { <div class="prose" lang=language>{blocks.into_iter().map(block).collect_view()}</div> })
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(inline) => view! { <p>{spans(inline)}</p> }.into_any(),
        Block::Heading(inline) => view! { <h3>{spans(inline)}</h3> }.into_any(),
        Block::Quote(blocks) => {
            view! { <blockquote>{blocks.into_iter().map(self::block).collect_view()}</blockquote> }.into_any()
        }
        Block::List { start: None, items } => {
            view! { <ul>{items.into_iter().map(item).collect_view()}</ul> }.into_any()
        }
        Block::List { start: Some(start), items } => {
            view! { <ol start=start.to_string()>{items.into_iter().map(item).collect_view()}</ol> }.into_any()
        }
    }
}

fn item(inline: Vec<Inline>) -> AnyView {
    view! { <li>{spans(inline)}</li> }.into_any()
}

fn spans(inline: Vec<Inline>) -> Vec<AnyView> {
    inline.into_iter().map(span).collect()
}

fn span(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Bold(inline) => view! { <strong>{spans(inline)}</strong> }.into_any(),
        Inline::Link { label, url } => view! { <Outside url label=markdown::words(&label)/> }.into_any(),
        Inline::Image { alt, url } => view! { <img src=url.as_str().to_owned() alt=alt loading="lazy"/> }.into_any(),
    }
}

/// A record's pictures, recordings and films, each with its words: the first picture large, the others in a strip below it.
#[component]
pub fn Gallery(
    /// The media.
    media: Vec<Media>,
) -> impl IntoView {
    let (heard, seen): (Vec<Media>, Vec<Media>) = media.into_iter().partition(|media| media.kind == MediaKind::Audio);
    let heard: Vec<(Text, Media)> = heard.into_iter().map(|media| (Text::default(), media)).collect();
    let (films, pictures): (Vec<Media>, Vec<Media>) =
        seen.into_iter().partition(|media| media.kind == MediaKind::Video);
    let enlarged: Vec<Media> = pictures.iter().filter(|media| can_be_viewed(media)).cloned().collect();
    let shown = RwSignal::new(None::<usize>);
    let session = use_session();
    let drawn = !(films.is_empty() && pictures.is_empty());
    let figures = move || {
        // The words on them are in the reader's language.
        session.locale.track();
        let mut number = 0;
        let mut pictures = pictures.iter().cloned().map(|media| {
            let at = number;
            number += usize::from(can_be_viewed(&media));
            figure(media, move || shown.set(Some(at)))
        });
        let first = pictures.next();
        let others: Vec<AnyView> = pictures.collect();
        let others = (!others.is_empty()).then(|| view! { <div class="gallery-strip">{others}</div> });
        let films: Vec<AnyView> = films.iter().cloned().map(|media| figure(media, || ())).collect();
        view! { {first} {others} {films} }
    };
    let viewer = (!enlarged.is_empty()).then(|| view! { <Viewer pictures=enlarged shown/> });
    view! {
        <Listen recordings=heard/>
        {drawn.then(|| view! { <div class="gallery">{figures}{viewer}</div> })}
    }
}

/// Pictures of minors are never shown.
fn can_be_viewed(media: &Media) -> bool {
    media.kind == MediaKind::Image && !media.contains_minors
}

/// A picture to be seen larger, or a film.
fn figure(media: Media, enlarge: impl Fn() + Send + Sync + 'static) -> AnyView {
    let session = use_session();
    let words = session.words();
    let locale = session.locale.get_untracked();
    let url = media.url.as_str().to_owned();
    let alt = media.alt.get(locale).to_owned();
    let label = words.place().captions;
    let captions = media
        .captions
        .map(|track| view! { <track kind="captions" label=label src=track.as_str().to_owned() default/> });
    let shown = match media.kind {
        MediaKind::Image if media.contains_minors => {
            view! { <p class="muted">{words.place().minors_hidden}</p> }.into_any()
        }
        MediaKind::Image => {
            let label = [words.place().picture_larger, &alt].join(" ");
            let lost = RwSignal::new(false);
            let instead = alt.clone();
            let enlarge = Callback::new(move |()| enlarge());
            // A picture that does not come is told in words, not by the browser's sign for it.
            view! {
                <Show when=move || !lost.get() fallback=move || view! { <p class="muted">{instead.clone()}</p> }>
                    <button class="gallery-open" aria-label=label.clone() on:click=move |_| enlarge.run(())>
                        <img src=url.clone() alt=alt.clone() loading="lazy" on:error=move |_| lost.set(true)/>
                    </button>
                </Show>
            }
            .into_any()
        }
        MediaKind::Audio | MediaKind::Video => {
            let names = [alt, media.caption.get(locale).to_owned(), words.video.to_owned()];
            let name = names.into_iter().find(|name| !name.is_empty());
            view! { <video controls preload="none" src=url aria-label=name>{captions}</video> }.into_any()
        }
    };
    let caption = [media.caption.get(locale), media.credit.get(locale)].join(" ").trim().to_owned();
    let transcript = (!media.transcript.is_empty()).then(|| {
        view! { <details class="transcript"><summary>{words.transcript}</summary><Prose text=media.transcript/></details> }
    });
    view! {
        <figure>
            {shown}
            {(!caption.is_empty()).then(|| view! { <figcaption class="small muted">{caption}</figcaption> })}
            {transcript}
        </figure>
    }
    .into_any()
}

/// Where a record is known from, and when it was last changed; a missing source is said to be missing.
#[component]
pub fn Sources(
    /// The record.
    about: About,
) -> impl IntoView {
    let session = use_session();
    move || {
        let (words, format, locale) = (session.words(), session.format(), session.locale.get());
        let sources = about.sources.iter().map(|source| {
            let name = [source.name.get(locale), &source.date].join(" ").trim().to_owned();
            match source.url.clone() {
                Some(url) => view! { <li><Outside url label=name/></li> }.into_any(),
                None => view! { <li>{name}</li> }.into_any(),
            }
        });
        let sources = sources.collect::<Vec<_>>();
        let missing = sources.is_empty().then(|| view! { <li>{words.source_missing}</li> });
        let updated = about.updated_at.map(|date| view! { <p>{words.updated} " " {format.day(date)}</p> });
        view! {
            <section class="sources small muted">
                <h3>{words.sources}</h3>
                <ul>{sources}{missing}</ul>
                {updated}
            </section>
        }
    }
}
