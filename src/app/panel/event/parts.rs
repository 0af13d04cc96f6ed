//! The lower parts of an event's page: registration, programme, further dates, series, links.

use std::sync::Arc;

use leptos::prelude::*;

use super::SaveIcs;
use crate::{
    about::Url,
    app::{
        panel::{Goto, Icon, Outside, event_line, parts::FactList, take::page_alone},
        session::use_session,
    },
    event::{Event, Occurrence, Part},
    link::{Page, Section},
    text::Text,
    time::DateTime,
    view,
};

/// The buttons that lead to registration for an occurrence; none where it has closed, and for another date than the next.
#[component]
pub fn Register(event: Arc<Event>, occurrence: Option<Occurrence>) -> impl IntoView {
    let session = use_session();
    let open = Memo::new(move |_| view::registers(&session.data(), &event, occurrence.as_ref()?, session.now.get()));
    move || {
        let (words, registration) = (session.words(), open.get()?);
        let digits: String =
            registration.phone.chars().filter(|c| c.is_ascii_digit() || matches!(c, '+' | ',')).collect();
        let phone = Url::parse(&format!("tel:{digits}")).filter(|_| !digits.is_empty());
        let label = format!("{} {}", words.phone, registration.phone);
        Some(view! {
            {registration.url.map(|url| view! { <Outside url label=words.registration class="button button-primary"/> })}
            {phone.map(|url| view! { <Outside url label class="button"/> })}
        })
    }
}

/// The programme; a checklist where the publisher says what is done.
#[component]
pub fn Programme(parts: Vec<Part>) -> impl IntoView {
    let session = use_session();
    let text = move |text: Text| move || text.get(session.locale.get()).to_owned();
    (!parts.is_empty()).then(|| view! {
        <section>
            <h2>{session.say(|words| words.dates().programme)}</h2>
            <ol class="programme">
                {parts.into_iter().map(|part| view! {
                    <li class="programme-part" data-done=part.done.map(|done| done.to_string())>
                        {part.done.map(|done| view! {
                            <span class="programme-mark">
                                {done.then(|| view! { <Icon name="check"/> })}
                                <span class="quiet">{move || if done { session.words().dates().part_done } else { session.words().dates().not_done }}</span>
                            </span>
                        })}
                        {(!part.time.is_empty()).then(|| view! { <span class="programme-time numbers">{part.time}</span> })}
                        <span class="programme-text">
                            <span>{text(part.title)}</span>
                            {(!part.description.is_empty()).then(|| view! { <span class="muted small">{text(part.description)}</span> })}
                        </span>
                    </li>
                }).collect_view()}
            </ol>
        </section>
    })
}

/// The parts of the programme that are events themselves, each with its own page.
#[component]
pub fn SubEvents(event: Arc<Event>) -> impl IntoView {
    let session = use_session();
    let id = event.id.clone();
    let rows = Memo::new(move |_| view::sub_events(&session.data(), &id, session.now.get(), session.locale.get()));
    move || {
        let rows = rows.get();
        (!rows.is_empty()).then(|| {
            view! {
                <section aria-labelledby="sub-events">
                    <h2 id="sub-events">{session.words().dates().sub_events}</h2>
                    <ul class="rows">{rows.into_iter().map(event_line).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// The event whose programme it belongs to.
#[component]
pub fn Whole(event: Arc<Event>) -> impl IntoView {
    let session = use_session();
    let whole = event.part_of.as_ref().and_then(|id| session.data().events.get(id).cloned())?;
    let name = whole.about.name;
    Some(view! {
        <p>
            {session.say(|words| words.place().part_of)} " "
            <Goto page=Page::Event { id: whole.id, start: None }>{move || name.get(session.locale.get()).to_owned()}</Goto>
        </p>
    })
}

/// The next days of a repeating event, each with its own page.
#[component]
pub fn FurtherDates(event: Arc<Event>, start: DateTime) -> impl IntoView {
    let session = use_session();
    move || {
        let rows = view::further_dates(&session.data(), &event, start, session.now.get(), session.locale.get());
        if view::has_ended(&session.data(), &event, session.now.get()) {
            return Some(view! { <p class="muted">{session.words().dates().series_over}</p> }.into_any());
        }
        (!rows.is_empty()).then(|| view! {
            <section>
                <h2>{session.words().dates().event_times}</h2>
                <ul class="rows event-dates">
                    {rows.into_iter().map(|row| view! {
                        <li>
                            <Goto page=row.page class="row">
                                <span class="row-text" data-off=row.off.to_string()>
                                    <span class="event-when-text numbers">{row.when}</span>
                                    {(!row.venue.is_empty()).then(|| view! { <span class="muted small">{row.venue.clone()}</span> })}
                                    {row.own_title.then(|| view! { <span class="muted small">{row.title.clone()}</span> })}
                                    <span class="marks">
                                        {row.marks.into_iter().filter(|mark| mark.caution).map(super::mark).collect_view()}
                                    </span>
                                </span>
                                <Icon name="chevron-right"/>
                            </Goto>
                        </li>
                    }).collect_view()}
                </ul>
                <p class="buttons"><SaveIcs event=event.clone() occurrence=None/></p>
            </section>
        }.into_any())
    }
}

/// How far an event with many dates has come: which one is next, how many were, how many are left.
#[component]
pub fn SeriesProgress(event: Arc<Event>) -> impl IntoView {
    let session = use_session();
    let row = session.data().events.position(&event.id)?;
    let progress = Memo::new(move |_| view::progress(&session.data(), row, session.now.get(), session.locale.get()));
    progress.with_untracked(Option::is_some).then_some(())?;
    let facts = move || {
        progress
            .read()
            .as_ref()
            .map(|progress| view::progress_facts(progress, session.locale.get()))
            .unwrap_or_default()
    };
    Some(view! {
        <section>
            <h2>{session.say(|words| words.dates().series_progress)}</h2>
            {move || progress.get().filter(|progress| !progress.endless).map(|progress| {
                // What is off never fills it.
                let all = progress.dates.over + progress.dates.left;
                view! { <progress class="event-progress" max=all.max(1) value=progress.dates.over aria-hidden="true"></progress> }
            })}
            <FactList facts/>
            {move || progress.get().and_then(|progress| progress.next).map(|next| view! {
                <p>{session.words().dates().next_one} " " <Goto page=next.page>{next.when}</Goto></p>
            })}
        </section>
    })
}

/// The series it belongs to, and how far that has come.
#[component]
pub fn SeriesPart(event: Arc<Event>) -> impl IntoView {
    let session = use_session();
    let series = event.series.as_ref().and_then(|id| session.data().series.get(id).cloned())?;
    let page = Page::Record(Section::Series, series.id.to_string());
    let name = series.about.name.clone();
    Some(view! {
        <section>
            <h2>{session.say(|words| words.series)}</h2>
            <p><Goto page class="event-series">{move || name.get(session.locale.get()).to_owned()}</Goto></p>
            <FactList facts=move || view::series_facts(&session.data(), &series, session.now.get(), session.locale.get())/>
        </section>
    })
}

/// Pages elsewhere, and where to report a mistake.
#[component]
pub fn Links(event: Arc<Event>) -> impl IntoView {
    let session = use_session();
    move || {
        let (data, locale) = (session.data(), session.locale.get());
        let links = event.about.links.iter().map(|link| {
            let label = link.label.get(locale);
            let label = if label.is_empty() { link.url.as_str() } else { label }.to_owned();
            view! { <Outside url=link.url.clone() label class="button"/> }
        });
        let links = links.collect_view();
        let page = page_alone(session);
        let correction = view::correction(&data, event.about.name.get(locale), event.id.as_str(), &page);
        let correction = correction.map(|url| view! { <Outside url label=session.words().correction class="button"/> });
        let given = !links.is_empty() || correction.is_some();
        let materials = !event.about.links.is_empty();
        given.then(|| {
            view! {
                <section class="event-links">
                    {materials.then(|| view! { <h2>{session.words().dates().materials}</h2> })}
                    <p class="buttons">{links} {correction}</p>
                </section>
            }
        })
    }
}
