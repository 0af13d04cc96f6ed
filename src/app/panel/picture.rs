//! A route as a picture and as a text: what can be taken along where files cannot be saved.

use leptos::{prelude::*, task::spawn_local};

use super::qr::fields;
use crate::{
    app::{
        browser::{self, PictureLine},
        panel::Icon,
        session::use_session,
    },
    view::{self, Booklet, Card, CardLine},
};

/// Draws the route as a picture to press and hold, and copies it as a text.
#[component]
pub fn TakePicture(
    /// What is drawn.
    booklet: Memo<Booklet>,
    /// The address of the route, which the picture has as a code.
    url: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let drawn = RwSignal::new(None::<String>);
    let copied = RwSignal::new(false);
    let card = move || untrack(|| view::card(&booklet.read(), session.words()));
    // What was drawn shows another route once this one is changed.
    Effect::new(move |_| {
        booklet.with(|_| ());
        drawn.set(None);
        copied.set(false);
    });
    let draw = move |_| {
        let shown = drawn.with_untracked(Option::is_some);
        let beside = untrack(|| session.words().planner().scan_route);
        drawn.set(if shown { None } else { browser::picture(&lines(card(), &untrack(url), beside)) });
    };
    let copy = move |_| {
        let text = card().text(&untrack(url));
        spawn_local(async move {
            copied.try_set(browser::copy(&text).await);
        });
    };
    let title = move || booklet.read().title.clone();
    view! {
        <button class="button" aria-expanded=move || drawn.read().is_some().to_string() on:click=draw>
            <Icon name="image"/>
            {session.say(|words| words.planner().picture)}
        </button>
        <button class="button" on:click=copy>
            <Icon name="copy"/>
            {session.say(|words| words.planner().copy_plan)}
        </button>
        <span role="status" class="small">{move || copied.get().then(|| session.words().copied)}</span>
        {move || drawn.get().map(|url| view! {
            <figure class="take-picture">
                <img src=url alt=title/>
                <figcaption class="small">{session.words().planner().picture_hint}</figcaption>
            </figure>
        })}
    }
}

fn lines(card: Card, url: &str, beside: &str) -> Vec<PictureLine> {
    let line = |line| match line {
        CardLine::Heading(text) => PictureLine::Heading(text),
        CardLine::Stop(number, text) => PictureLine::Item(number.to_string(), text),
        CardLine::Detail(text) => PictureLine::Detail(text),
    };
    let mut lines = vec![PictureLine::Title(card.title)];
    lines.extend(card.lines.into_iter().map(line));
    lines.extend(fields(url).map(|(side, dark)| PictureLine::Code(side, dark, beside.to_owned())));
    lines
}
