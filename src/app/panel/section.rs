//! The lists of the sections.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{
            Findings, Footer, Goto, Icon, Outside,
            parts::{Back, FactList, Reach},
            timetable::mark,
        },
        session::{Session, use_session},
    },
    link::{Page, Section},
    view::{self, FigureRow, RecordGroup, RecordRow, ServicesBy, Shelf, WorkRow},
    words::Words,
};

/// Rows drawn at first; a button brings more.
const PAGE: usize = 60;

/// One section: its records, or what it says.
#[component]
pub fn SectionPanel(
    /// Which.
    section: Section,
) -> impl IntoView {
    let session = use_session();
    view! {
        <Back otherwise=Page::More/>
        <article class="section">
            {match section {
                Section::Findings => view! { <Findings/> }.into_any(),
                Section::About => view! { <About/> }.into_any(),
                Section::Works => view! { <h1 tabindex="-1">{session.say(|words| words.works)}</h1> <Works/> }.into_any(),
                Section::Figures => view! { <h1 tabindex="-1">{session.say(|words| words.figures)}</h1> <Figures/> }.into_any(),
                section => view! {
                    <h1 tabindex="-1">{move || view::section_label(section, session.words())}</h1>
                    <Records section/>
                }.into_any(),
            }}
        </article>
        <Footer/>
    }
}

#[component]
fn Records(section: Section) -> impl IntoView {
    let session = use_session();
    let limit = RwSignal::new(PAGE);
    let by = RwSignal::new(ServicesBy::default());
    let groups = Memo::new(move |_| {
        let (data, today, locale) = (session.data(), session.today.get(), session.locale.get());
        match section {
            Section::Services => view::services_by(&data, by.get(), today, locale),
            section => view::record_groups(&data, section, today, locale),
        }
    });
    let count = move || groups.read().iter().map(|group| group.rows.len()).sum::<usize>();
    let shown = move || {
        let mut left = limit.get();
        let cut = |mut group: RecordGroup| {
            group.rows.truncate(left);
            left -= group.rows.len();
            group
        };
        let groups: Vec<_> = groups.get().into_iter().map(cut).filter(|group| !group.rows.is_empty()).collect();
        groups.into_iter().map(|group| group_view(group, session.words())).collect_view()
    };
    view! {
        {(section == Section::Wishes).then(|| view! { <p class="muted">{session.say(|words| words.wishes_note)}</p> })}
        {(section == Section::Services).then(|| view! { <ServiceOrder by/> })}
        <Show when=move || count() == 0><p class="empty muted">{session.say(|words| words.section_empty)}</p></Show>
        {shown}
        <Show when=move || { count() > limit.get() }>
            <button class="button rows-more" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                {session.say(|words| words.show_more)}
            </button>
        </Show>
    }
}

/// The service menu by what is offered, by team or by area.
#[component]
fn ServiceOrder(by: RwSignal<ServicesBy>) -> impl IntoView {
    let session = use_session();
    let name = |way| {
        session.say(match way {
            ServicesBy::Category => |words: &'static Words| words.by_category,
            ServicesBy::Team => |words| words.by_team,
            ServicesBy::Area => |words| words.by_area,
        })
    };
    view! {
        <div class="switch" role="group" aria-label=session.say(|words| words.show_as)>
            {[ServicesBy::Category, ServicesBy::Team, ServicesBy::Area].map(|way| view! {
                <button aria-pressed=move || (by.get() == way).to_string() on:click=move |_| by.set(way)>{name(way)}</button>
            })}
        </div>
    }
}

/// Records under a heading, where they have one.
fn group_view(group: RecordGroup, words: &'static Words) -> AnyView {
    view! {
        <section class="record-group">
            {(!group.heading.is_empty()).then(|| view! { <h2>{group.heading}</h2> })}
            {record_list(group.rows, words)}
        </section>
    }
    .into_any()
}

/// Records as lines that lead to their pages.
pub fn record_list(rows: Vec<RecordRow>, words: &'static Words) -> AnyView {
    let line = move |row: RecordRow| {
        view! {
            <li data-depth=row.depth.min(4).to_string()>
                <Goto page=row.page class="row">
                    <span class="row-text">
                        <span class="row-name">{row.name} {row.example.then_some(words.example).map(mark)}</span>
                        {(!row.detail.is_empty()).then(|| view! { <span class="small muted numbers">{row.detail}</span> })}
                        {(!row.note.is_empty()).then(|| view! { <span class="small numbers">{row.note}</span> })}
                    </span>
                    <Icon name="chevron-right"/>
                </Goto>
            </li>
        }
    };
    view! { <ul class="rows">{rows.into_iter().map(line).collect_view()}</ul> }.into_any()
}

#[component]
fn Works() -> impl IntoView {
    let session = use_session();
    let line = |work: WorkRow| {
        view! {
            <li class="work">
                <p class="row-name">{work.title}</p>
                <p class="small muted">{[work.kind, work.note].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")}</p>
            </li>
        }
    };
    let shelf = move |shelf: Shelf<WorkRow>| {
        view! {
            <section class="record-group">
                {(!shelf.heading.is_empty()).then(|| view! { <h2>{shelf.heading}</h2> })}
                <ul class="rows">{shelf.items.into_iter().map(line).collect_view()}</ul>
            </section>
        }
    };
    let shelves = move || view::works(&session.data().works, session.locale.get());
    view! { <Shelves empty=Signal::derive(move || shelves().is_empty())/> {move || shelves().into_iter().map(shelf).collect_view()} }
}

/// Figures, each with the day it was counted and where it is published: they are not this program's.
#[component]
fn Figures() -> impl IntoView {
    let session = use_session();
    let shelf = move |shelf: Shelf<FigureRow>| {
        view! {
            <section class="record-group">
                {(!shelf.heading.is_empty()).then(|| view! { <h2>{shelf.heading}</h2> })}
                <ul class="figures">{shelf.items.into_iter().map(|item| figure(item, session)).collect_view()}</ul>
            </section>
        }
    };
    let shelves = move || view::figures(&session.data().figures, session.locale.get());
    view! { <Shelves empty=Signal::derive(move || shelves().is_empty())/> {move || shelves().into_iter().map(shelf).collect_view()} }
}

fn figure(figure: FigureRow, session: Session) -> AnyView {
    let (words, locale) = (session.words(), session.locale.get());
    let sources = figure.sources.iter().map(|source| {
        // The day is printed once: where the figure has its own, the source's adds nothing.
        let date = if source.date == figure.as_of { "" } else { source.date.as_str() };
        let name = [source.name.get(locale), date].join(" ").trim().to_owned();
        match source.url.clone() {
            Some(url) => view! { <Outside url label=name/> }.into_any(),
            None => name.into_any(),
        }
    });
    let sources = sources.collect::<Vec<_>>();
    let missing = sources.is_empty().then_some(words.source_missing);
    view! {
        <li class="figure">
            <p class="figure-value numbers"><strong>{figure.value}</strong> " " <span>{figure.unit}</span></p>
            <p>{figure.label}</p>
            <p class="small muted">
                {(!figure.as_of.is_empty()).then(|| format!("{} {}", words.as_of, figure.as_of))}
                " · " {sources} {missing}
            </p>
        </li>
    }
    .into_any()
}

#[component]
fn Shelves(empty: Signal<bool>) -> impl IntoView {
    let session = use_session();
    view! { <Show when=move || empty.get()><p class="empty muted">{session.say(|words| words.section_empty)}</p></Show> }
}

/// Whose site this is, how old its data is, and what shows it.
#[component]
fn About() -> impl IntoView {
    let session = use_session();
    let data = session.data();
    let (title, notice, contact) = (data.site.title.clone(), data.site.notice.clone(), data.site.contact.clone());
    let facts = move || view::site_facts(&data, session.today.get(), session.locale.get());
    view! {
        <h1 tabindex="-1">{move || title.get(session.locale.get()).to_owned()}</h1>
        <p class="lead">{move || notice.get(session.locale.get()).to_owned()}</p>
        <FactList facts/>
        <Reach contact/>
        <ul class="rows">
            <li>
                <Goto page=Page::Section(Section::Findings) class="row">
                    <span class="row-icon"><Icon name="alert"/></span>
                    <span class="row-text"><span class="row-name">{session.say(|words| words.findings)}</span></span>
                    <span class="small muted numbers">{move || session.format().entries(session.findings().len())}</span>
                    <Icon name="chevron-right"/>
                </Goto>
            </li>
        </ul>
        <p class="small muted">{session.say(|words| words.about_program)} " 寻迹 xunji " {env!("CARGO_PKG_VERSION")} " · MIT OR Apache-2.0"</p>
    }
}
