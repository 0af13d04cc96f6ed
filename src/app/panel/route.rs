//! The page of one curated route: what it is, and its timetable.

use leptos::prelude::*;

use crate::{
    app::{
        browser,
        panel::{
            Footer, Gallery, Icon, Prose, Sources, Take,
            booklet::PrintedRoute,
            measured::Measured,
            parts::{Back, FactList, Heading, Missing, Reach},
            picture::TakePicture,
            plan::FollowLink,
            record::Links,
            save_route::SaveRoute,
            sure::Sure,
            timetable::{stay_line, timeline_stop, totals},
        },
        session::use_session,
    },
    command::Command,
    link::{Draft, Link, Page},
    profile::Outbound,
    route::{Route, RouteId},
    time::Date,
    view::{self, FileKind},
};

/// The page of the route with this id, or a word on why there is none.
#[component]
pub fn RoutePanel(
    /// Which route.
    id: RouteId,
) -> impl IntoView {
    browser::style_sheet("plan.css");
    let session = use_session();
    let data = session.data();
    view! {
        <Back otherwise=Page::Routes/>
        {match data.routes.get(&id) {
            None => view! { <Missing/> }.into_any(),
            Some(route) if route.about.withdrawn => view! {
                <Heading about=route.about.clone() kind=String::new()/>
                <p>{session.say(|words| words.withdrawn)}</p>
            }.into_any(),
            Some(route) => view! { <Present route=route.clone()/> }.into_any(),
        }}
        <Footer/>
    }
}

#[component]
fn Present(route: Route) -> impl IntoView {
    let session = use_session();
    let about = route.about.clone();
    let (title, summary, contact) = (about.name.clone(), about.summary.clone(), route.contact.clone());
    let file = route.id.to_string();
    let first = Page::Follow { route: Some(route.id.clone()), stop: 1 };
    let followed =
        (session.outbound != Outbound::Qr && !route.stops.is_empty()).then(|| view! { <FollowLink page=first/> });
    let route = StoredValue::new(route);
    let kind = Signal::derive(move || {
        route.with_value(|route| view::themes(&session.data(), &route.about, session.locale.get()))
    });
    let facts = move || route.with_value(|route| view::route_facts(route, session.locale.get()));
    let booklet = Memo::new(move |_| {
        session.known_ways.track();
        let (date, pace) = {
            let draft = &session.link.read().draft;
            (draft.date, draft.pace)
        };
        let date = date.unwrap_or_else(|| session.today.get());
        route.with_value(|route| view::route_booklet(&session.data(), route, date, pace, session.locale.get()))
    });
    let url = move || {
        let page = Page::Route(route.with_value(|route| route.id.clone()));
        let locale = session.link.read().locale;
        session.address_of(&Link { page, locale, ..Link::default() }.to_string())
    };
    let write =
        move |_, parts, locale| route.with_value(|route| view::route_gpx(&session.data(), route, parts, locale));
    view! {
        <article class="record">
            <Heading about=about.clone() kind/>
            <Gallery media=about.media.clone()/>
            {(!summary.is_empty()).then(|| view! { <p class="lead">{move || summary.get(session.locale.get()).to_owned()}</p> })}
            <UseRoute route/>
            <div class="buttons">
                {followed}
                {(session.outbound != Outbound::Qr).then(|| view! { <TakePicture booklet url/> })}
                <SaveRoute name=file kinds=&[FileKind::Gpx] write/>
                {(session.outbound != Outbound::Qr).then(|| view! {
                    <button class="button" on:click=move |_| browser::print()>
                        <Icon name="print"/>
                        {session.say(|words| words.print)}
                    </button>
                })}
                <Take title/>
            </div>
            <FactList facts/>
            <Itinerary route/>
            <Reach contact/>
            <Prose text=about.body.clone()/>
            <Links about=about.clone()/>
            <Sources about/>
        </article>
        <PrintedRoute booklet url/>
    }
}

/// Takes the route over as one's own; asks before it replaces one.
#[component]
fn UseRoute(route: StoredValue<Route>) -> impl IntoView {
    let session = use_session();
    let (stops, lost) = route.with_value(|route| view::route_stops(&session.data(), route));
    let (mode, start, base) = route.with_value(|route| (route.mode, route.start, Some(route.id.clone())));
    let usable = !stops.is_empty();
    let take_over = move || {
        let draft = session.link.read_untracked().draft.clone();
        let (stops, base) = (stops.clone(), base.clone());
        session.act(Command::SetDraft(Draft { stops, mode, start, base, ..draft }));
        session.act(Command::Open(Page::Plan));
    };
    usable.then(|| {
        view! {
            <div class="use-route">
                <Sure
                    label=|words| words.use_route
                    class="button button-primary"
                    question=|words| words.route_replaces
                    go=|words| words.replace_route
                    keep=|words| words.keep_mine
                    ask=Signal::derive(move || !session.link.read().draft.stops.is_empty())
                    act=take_over
                />
                {(lost > 0).then(|| view! { <p class="small muted">{session.say(|words| words.route_skips)}</p> })}
            </div>
        }
    })
}

/// The timetable, with the opening hours of a day: the visitor's, else today.
#[component]
fn Itinerary(route: StoredValue<Route>) -> impl IntoView {
    let session = use_session();
    let day = Memo::new(move |_| session.link.read().draft.date.unwrap_or_else(|| session.today.get()));
    let table = Memo::new(move |_| {
        session.known_ways.track();
        let pace = session.link.read().draft.pace;
        route.with_value(|route| {
            view::route_timetable(&session.data(), route, Some(day.get()), pace, session.locale.get())
        })
    });
    let stops = move || {
        let words = session.words();
        let stop = |stop| {
            let stay = stay_line(&stop, words);
            timeline_stop(stop, words, stay, ().into_any())
        };
        table.get().stops.into_iter().map(stop).collect_view()
    };
    view! {
        <section class="itinerary">
            <h2>{session.say(|words| words.timetable)}</h2>
            <Day day=day.into()/>
            <Measured/>
            {move || totals(table.get(), session.words())}
            <ol class="timeline">
                {stops}
            </ol>
        </section>
    }
}

/// The day whose opening hours are checked.
#[component]
fn Day(day: Signal<Date>) -> impl IntoView {
    let session = use_session();
    view! {
        <label class="field">
            <span>{session.say(|words| words.route_check)}</span>
            <input
                type="date"
                prop:value=move || view::date_field(day.get())
                on:change:target=move |event| session.act(Command::SetDate(view::read_date(&event.target().value())))
            />
        </label>
    }
}
