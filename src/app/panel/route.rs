//! The page of one curated route: what it is, and its timetable.

use leptos::prelude::*;

use crate::{
    app::{
        browser,
        panel::{
            Footer, Gallery, Icon, Prose, Sources, Take,
            booklet::PrintedRoute,
            listen::Listen,
            measured::Measured,
            parts::{Back, Correction, FactList, Heading, Missing, Reach},
            picture::TakePicture,
            plan::FollowLink,
            record::Links,
            save_route::SaveRoute,
            sure::Sure,
            timetable::{cautions_of, stay_line, timeline_stop, totals},
        },
        session::{Session, use_session},
    },
    command::Command,
    link::{Draft, Link, Page},
    profile::Outbound,
    route::{Pace, Route, RouteId},
    text::Text,
    time::{Date, Time},
    view::{self, FileKind},
};

/// The page of the route with this id, or a word on why there is none.
#[component]
pub fn RoutePanel(
    /// Which route.
    id: RouteId,
) -> impl IntoView {
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
    let (file, correction) = (route.id.to_string(), route.id.to_string());
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
        let (date, start, pace) = chosen(session);
        let date = date.unwrap_or_else(|| session.today.get());
        let route = route.with_value(|route| view::set_out_at(route, start));
        view::route_booklet(&session.data(), &route, date, pace, session.locale.get())
    });
    let url = move || {
        let page = Page::Route(route.with_value(|route| route.id.clone()));
        let locale = session.link.read().locale;
        let (date, start, pace) = chosen(session);
        let draft = Draft { date, start, pace, ..Draft::default() };
        session.address_of(&Link { page, locale, draft, ..Link::default() }.to_string())
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
                {(session.outbound != Outbound::Qr).then(|| view! {
                    <button class="button" on:click=move |_| browser::print()>
                        <Icon name="print"/>
                        {session.say(|words| words.print)}
                    </button>
                })}
                <Take title/>
                {(session.outbound != Outbound::Qr).then(|| view! { <TakePicture booklet url/> })}
                <SaveRoute name=file kinds=&[FileKind::Gpx] write/>
            </div>
            <FactList facts/>
            <Itinerary route/>
            <Reach contact/>
            <Prose text=about.body.clone()/>
            <Links about=about.clone()/>
            <Correction name=about.name.clone() id=correction/>
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
        let start = draft.start.or(start);
        session.act(Command::SetDraft(Draft { stops, start, mode, base, ..draft }));
        session.act(Command::Open(Page::Plan));
    };
    usable.then(|| {
        view! {
            <div class="use-route">
                <Sure
                    label=|words| words.planner().use_route
                    class="button button-primary"
                    question=|words| words.planner().route_replaces
                    go=|words| words.planner().replace_route
                    keep=|words| words.planner().keep_mine
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
        let (_, start, pace) = chosen(session);
        let route = route.with_value(|route| view::set_out_at(route, start));
        view::route_timetable(&session.data(), &route, Some(day.get()), pace, session.locale.get())
    });
    let usual = route.with_value(|route| route.start.or(route.start_windows.first().map(|(from, _)| *from)));
    let stops = move || {
        let words = session.words();
        let stop = |stop| {
            let stay = stay_line(&stop, words);
            let data = session.data();
            let heard = stop.place.as_ref().and_then(|id| data.place(id)).map_or_else(Vec::new, view::sounds);
            let recordings = heard.into_iter().map(|media| (Text::default(), media)).collect();
            timeline_stop(stop, words, stay, view! { <Listen recordings/> }.into_any())
        };
        table.get().stops.into_iter().map(stop).collect_view()
    };
    view! {
        <section class="itinerary">
            <h2>{session.say(|words| words.timetable)}</h2>
            <div class="fields">
                <Day day=day.into()/>
                <SetOut usual/>
            </div>
            <Measured/>
            {move || totals(table.get(), session.words())}
            {move || {
                let cautions = table.read().cautions.clone();
                cautions_of(cautions.into_iter().map(|caution| (String::new(), caution)).collect())
            }}
            <ol class="timeline">
                {stops}
            </ol>
        </section>
    }
}

/// When the visitor sets out: on which day and at which time, as far as these are chosen, and at which pace.
fn chosen(session: Session) -> (Option<Date>, Option<Time>, Pace) {
    let draft = &session.link.read().draft;
    (draft.date, draft.start, draft.pace)
}

/// The hour at which one sets out; the published one until another is chosen.
#[component]
fn SetOut(usual: Option<Time>) -> impl IntoView {
    let session = use_session();
    let time = move || session.link.read().draft.start.or(usual);
    view! {
        <label class="field">
            <span>{session.say(|words| words.set_out)}</span>
            <input
                type="time"
                prop:value=move || time().map(view::time_field).unwrap_or_default()
                on:change:target=move |event| session.act(Command::SetStart(view::read_time(&event.target().value())))
            />
        </label>
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
