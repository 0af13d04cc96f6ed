//! What the pages of all records share: the way back, the heading, the facts, how to reach somebody.

use leptos::prelude::*;

use crate::{
    about::{About, Contact, Url},
    app::{
        browser,
        panel::{Goto, Icon, Outside, take::page_alone},
        session::use_session,
    },
    link::Page,
    text::Text,
    view::{self, Fact},
    words::Words,
};

/// Closes what was opened last.
#[component]
pub fn Back(
    /// Where to go when this page was the first.
    otherwise: Page,
) -> impl IntoView {
    let session = use_session();
    view! {
        <button class="button button-plain back" on:click=move |_| session.back(otherwise.clone())>
            <Icon name="chevron-left"/>
            {session.say(|words| words.back)}
        </button>
    }
}

/// Takes something over into one's own route; once it is on it, leads there. Who pressed it has the focus on that.
#[component]
pub fn OnRoute(
    /// Whether it is on the route.
    on_route: Memo<bool>,
    /// Puts it there.
    add: impl Fn() + Clone + Send + Sync + 'static,
    /// Classes of the button.
    class: &'static str,
) -> impl IntoView {
    const ID: &str = "on-route";
    let session = use_session();
    view! {
        <span id=ID class="on-route">
            {move || if on_route.get() {
                view! {
                    <Goto page=Page::Plan class="button"><Icon name="check"/>{session.say(|words| words.added)}</Goto>
                }.into_any()
            } else {
                let add = add.clone();
                view! {
                    <button class=class on:click=move |_| { add(); browser::focus_first(ID); }>
                        <Icon name="plus"/>{session.say(|words| words.add_stop)}
                    </button>
                }.into_any()
            }}
        </span>
    }
}

/// What is to be said of data that did not come, or not as it should.
#[component]
pub fn Troubles() -> impl IntoView {
    let session = use_session();
    move || session.tools.get().map(|tools| (tools.troubles)())
}

/// The link names something that is not in the data.
#[component]
pub fn Missing() -> impl IntoView {
    let session = use_session();
    view! {
        <div class="empty" role="status">
            <h1>{session.say(|words| words.not_found)}</h1>
            <Show when=move || session.lost().is_none()>
                <p>{session.say(|words| words.not_found_hint)}</p>
            </Show>
        </div>
        <Troubles/>
    }
}

/// A record's name, what it is filed under, and its other names.
#[component]
pub fn Heading(
    /// The record.
    about: About,
    /// What it is filed under, in words; may be empty.
    #[prop(into)]
    kind: Signal<String>,
) -> impl IntoView {
    let session = use_session();
    let (name, others) = (about.name, about.alternate_names);
    let names = move || {
        let locale = session.locale.get();
        others.iter().map(|name| name.get(locale)).collect::<Vec<_>>().join("、")
    };
    let shown = Signal::derive(names);
    view! {
        <header class="record-head">
            <p class="muted small">
                {move || kind.get()}
                {about.example.then(|| view! { " " <span class="mark">{session.say(|words| words.example)}</span> })}
            </p>
            <h1 tabindex="-1">{move || name.get(session.locale.get()).to_owned()}</h1>
            <Show when=move || !shown.read().is_empty()>
                <p class="muted small">{session.say(|words| words.also_known)} " " {move || shown.get()}</p>
            </Show>
        </header>
    }
}

/// Facts as names and values.
#[component]
pub fn FactList(
    /// The facts.
    facts: impl Fn() -> Vec<Fact> + Send + Sync + 'static,
) -> impl IntoView {
    move || {
        let facts = facts();
        (!facts.is_empty()).then(|| {
            view! {
                <dl class="facts">
                    {facts.into_iter().map(|fact| view! {
                        <div>
                            <dt>{fact.name}</dt>
                            <dd>{fact.lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</dd>
                        </div>
                    }).collect_view()}
                </dl>
            }
        })
    }
}

/// Telephone numbers as buttons, mail and page as links, each by role.
#[component]
pub fn Reach(
    /// Whom to reach.
    contact: Contact,
) -> impl IntoView {
    let session = use_session();
    let (role, note) = (contact.role.clone(), contact.note.clone());
    let numbers = contact.phones.clone();
    let mail = Url::parse(&format!("mailto:{}", contact.email)).filter(|_| !contact.email.is_empty());
    let given = contact != Contact::default();
    given.then(|| {
        view! {
            <section class="reach">
                <h2>{session.say(|words| words.contact)}</h2>
                <p>{move || role.get(session.locale.get()).to_owned()}</p>
                <div class="buttons">
                    {move || phones(&numbers, session.words())}
                    {mail.map(|url| view! { <Outside url label=contact.email.clone() class="button"/> })}
                    {contact.url.clone().map(|url| view! { <Outside url label=url_label(&contact) class="button"/> })}
                </div>
                <p class="muted small">{move || note.get(session.locale.get()).to_owned()}</p>
            </section>
        }
    })
}

/// Telephone numbers as buttons.
pub fn phones(numbers: &[String], words: &Words) -> AnyView {
    let numbers = numbers.iter().filter_map(|phone| {
        let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || matches!(c, '+' | ',')).collect();
        let label = format!("{} {phone}", words.phone);
        Some(view! { <Outside url=Url::parse(&format!("tel:{digits}"))? label class="button"/> })
    });
    numbers.collect_view().into_any()
}

/// Where to report a mistake in a record, if the publisher says; a shared screen gives the address to scan.
#[component]
pub fn Correction(
    /// What the record is called.
    name: Text,
    /// The publisher's identifier of it.
    id: String,
) -> impl IntoView {
    let session = use_session();
    move || {
        let url = view::correction(&session.data(), name.get(session.locale.get()), &id, &page_alone(session))?;
        Some(view! { <p class="buttons"><Outside url label=session.words().correction class="button"/></p> })
    }
}

fn url_label(contact: &Contact) -> String {
    let url = contact.url.as_ref().map_or("", Url::as_str);
    url.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned()
}
