//! The pages of the smaller records.

use leptos::prelude::*;

use crate::{
    about::About,
    app::{
        panel::{
            self, Footer, Gallery, Outside, Prose, Sources, Take, event_line,
            parts::{Back, Correction, FactList, Heading, Missing, Reach},
            section::record_list,
            storyline::Storyline,
            sure::Word,
        },
        session::{Session, use_session},
    },
    event::feed::Scope,
    id::Id,
    link::{Filter, Page, Section},
    place::PlaceId,
    record::{Notice, Series, Service, Story, Team, TeamId, Wish},
    view::{self, Fact, RecordRow},
};

/// How many coming events a series shows.
const NEXT: usize = 12;

/// The page of one record of a section, or a word on why there is none.
#[component]
pub fn RecordPanel(
    /// Which section.
    section: Section,
    /// The publisher's identifier.
    id: String,
) -> impl IntoView {
    let data = use_session().data();
    let found = match section {
        Section::Services => {
            data.services.get(&Id::new(&id)).map(|record| view! { <ServicePage record=record.clone()/> }.into_any())
        }
        Section::Teams => {
            data.teams.get(&Id::new(&id)).map(|record| view! { <TeamPage record=record.clone()/> }.into_any())
        }
        Section::Stories => {
            data.stories.get(&Id::new(&id)).map(|record| view! { <StoryPage record=record.clone()/> }.into_any())
        }
        Section::Series => {
            data.series.get(&Id::new(&id)).map(|record| view! { <SeriesPage record=record.clone()/> }.into_any())
        }
        Section::Notices => {
            data.notices.get(&Id::new(&id)).map(|record| view! { <NoticePage record=record.clone()/> }.into_any())
        }
        Section::Wishes => {
            data.wishes.get(&Id::new(&id)).map(|record| view! { <WishPage record=record.clone()/> }.into_any())
        }
        Section::Works | Section::Figures | Section::Findings | Section::About => None,
    };
    view! {
        <Back otherwise=Page::Section(section)/>
        {found.unwrap_or_else(|| view! { <Missing/> }.into_any())}
        <Footer/>
    }
}

/// What every record's page has: its name, pictures, facts and text; a withdrawn one keeps its name only.
#[component]
fn Frame(
    /// The record.
    about: About,
    /// The publisher's identifier of it.
    id: String,
    /// Its facts.
    facts: impl Fn() -> Vec<Fact> + Send + Sync + 'static,
    /// What else it says, between facts and text.
    children: Children,
) -> impl IntoView {
    let session = use_session();
    let kind = {
        let about = about.clone();
        Signal::derive(move || view::themes(&session.data(), &about, session.locale.get()))
    };
    if about.withdrawn {
        return view! { <Heading about kind/> <p>{session.say(|words| words.withdrawn)}</p> }.into_any();
    }
    let (summary, title) = (about.summary.clone(), about.name.clone());
    view! {
        <article class="record">
            <Heading about=about.clone() kind/>
            <Gallery media=about.media.clone()/>
            {(!summary.is_empty()).then(|| view! { <p class="lead">{move || summary.get(session.locale.get()).to_owned()}</p> })}
            <FactList facts/>
            {children()}
            <Prose text=about.body.clone()/>
            <Links about=about.clone()/>
            <div class="buttons"><Take title/></div>
            <Correction name=about.name.clone() id/>
            <Sources about/>
        </article>
    }
    .into_any()
}

#[component]
fn ServicePage(record: Service) -> impl IntoView {
    let id = record.id.to_string();
    let session = use_session();
    let (about, contact, team) = (record.about.clone(), record.contact.clone(), record.team.clone());
    view! {
        <Frame about id facts=move || view::service_facts(&record, session.locale.get())>
            <Named heading=|words| words.team rows=team_row(team.as_ref())/>
            <Reach contact/>
        </Frame>
    }
}

#[component]
fn TeamPage(record: Team) -> impl IntoView {
    let id = record.id.to_string();
    let session = use_session();
    let data = session.data();
    let (about, contact, place) = (record.about.clone(), record.contact.clone(), record.place.clone());
    let follow = panel::follow(Scope::Team(record.id.clone()), Filter::new("@team", record.id.as_str()), |words| {
        words.dates().team_calendar
    });
    let above = team_row(record.parent.as_ref());
    let below: Vec<_> =
        data.teams.iter().filter(|team| team.parent.as_ref() == Some(&record.id) && !team.about.withdrawn).collect();
    let below: Vec<_> = below.into_iter().flat_map(|team| team_row(Some(&team.id))).collect();
    let offered =
        data.services.iter().filter(|service| service.team.as_ref() == Some(&record.id) && !service.about.withdrawn);
    let offered: Vec<_> = offered.map(|service| link(Section::Services, service.id.as_str(), &service.about)).collect();
    view! {
        <Frame about id facts=move || view::team_facts(&record, session.locale.get())>
            <Places places=place.into_iter().collect()/>
            <Named heading=|words| words.parent_team rows=above/>
            <Named heading=|words| words.teams_below rows=below/>
            <Named heading=|words| words.services_of_team rows=offered/>
            {follow}
            <Reach contact/>
        </Frame>
    }
}

#[component]
fn StoryPage(record: Story) -> impl IntoView {
    let id = record.id.to_string();
    let session = use_session();
    let data = session.data();
    let (about, places) = (record.about.clone(), record.places.clone());
    let events = record.events.iter().filter_map(|id| {
        let event = data.events.get(id)?;
        Some((Page::Event { id: id.clone(), start: None }, event.about.clone()))
    });
    let events: Vec<_> = events.collect();
    let page = Page::Record(Section::Stories, record.id.to_string());
    let facts = {
        let record = record.clone();
        move || view::story_facts(&record, session.locale.get())
    };
    view! {
        <Frame about id facts>
            {if view::has_map(&data, &page) {
                view! { <Storyline story=record/> }.into_any()
            } else {
                view! { <Places places/> }.into_any()
            }}
            <Named heading=|words| words.events rows=events/>
        </Frame>
    }
}

#[component]
fn SeriesPage(record: Series) -> impl IntoView {
    let id = record.id.to_string();
    let session = use_session();
    let (about, strands) = (record.about.clone(), record.strands.clone());
    let series = record.id.clone();
    let stops = panel::stops_on_map(Filter::new("@series", record.id.as_str()));
    let events = Memo::new(move |_| {
        view::series_events(&session.data(), &series, NEXT, session.now.get(), session.locale.get())
    });
    view! {
        <Frame about id facts=move || view::series_facts(&session.data(), &record, session.now.get(), session.locale.get())>
            {(!strands.is_empty()).then(|| view! {
                <section>
                    <h2>{session.say(|words| words.strands)}</h2>
                    <ul class="strands">
                        {strands.into_iter().map(|strand| view! { <li>{move || strand.get(session.locale.get()).to_owned()}</li> }).collect_view()}
                    </ul>
                </section>
            })}
            {stops}
            {move || {
                let rows = events.get().upcoming;
                (!rows.is_empty()).then(|| view! {
                    <section>
                        <h2>{session.words().upcoming}</h2>
                        <ul class="rows">{rows.into_iter().map(event_line).collect_view()}</ul>
                    </section>
                })
            }}
            {move || rows_under(session.words().past_events, events.get().past, session)}
        </Frame>
    }
}

/// Lines under a heading; nothing where there are none.
fn rows_under(heading: &'static str, rows: Vec<RecordRow>, session: Session) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    view! { <section><h2>{heading}</h2>{record_list(rows, session.words())}</section> }.into_any()
}

#[component]
fn NoticePage(record: Notice) -> impl IntoView {
    let id = record.id.to_string();
    let session = use_session();
    let about = record.about.clone();
    view! {
        <Frame about id facts=move || view::notice_facts(&record, session.today.get(), session.locale.get())>
            ""
        </Frame>
    }
}

#[component]
fn WishPage(record: Wish) -> impl IntoView {
    let id = record.id.to_string();
    let session = use_session();
    let about = record.about.clone();
    view! {
        <Frame about id facts=move || view::wish_facts(&record, session.locale.get())>
            <p class="muted">{session.say(|words| words.wishes_note)}</p>
        </Frame>
    }
}

/// Pages elsewhere: documents, rules, registration.
#[component]
pub fn Links(
    /// The record that names them.
    about: About,
) -> impl IntoView {
    let session = use_session();
    (!about.links.is_empty()).then(|| {
        view! {
            <section>
                <h2>{session.say(|words| words.documents)}</h2>
                <div class="buttons">
                    {move || about.links.iter().map(|link| {
                        let label = link.label.get(session.locale.get());
                        let label = if label.is_empty() { link.url.as_str() } else { label };
                        view! { <Outside url=link.url.clone() label class="button"/> }
                    }).collect_view()}
                </div>
            </section>
        }
    })
}

/// The places a record names, as far as the data has them.
#[component]
fn Places(places: Vec<PlaceId>) -> impl IntoView {
    let data = use_session().data();
    let rows = places.iter().filter_map(|id| Some((Page::Place(id.clone()), data.places.get(id)?.about.clone())));
    view! { <Named heading=|words| words.places rows=rows.collect()/> }
}

/// Other records, as lines under a heading; nothing where there are none.
#[component]
fn Named(heading: Word, rows: Vec<(Page, About)>) -> impl IntoView {
    let session = use_session();
    move || {
        let locale = session.locale.get();
        let row = |(page, about): &(Page, About)| RecordRow {
            page: page.clone(),
            name: about.name.get(locale).into(),
            detail: String::new(),
            note: String::new(),
            depth: 0,
            example: about.example,
        };
        rows_under(heading(session.words()), rows.iter().map(row).collect(), session)
    }
}

fn team_row(id: Option<&TeamId>) -> Vec<(Page, About)> {
    let data = use_session().data();
    let team = id.and_then(|id| data.teams.get(id));
    team.map(|team| link(Section::Teams, team.id.as_str(), &team.about)).into_iter().collect()
}

fn link(section: Section, id: &str, about: &About) -> (Page, About) {
    (Page::Record(section, id.into()), about.clone())
}
