//! A route as one follows it on the way: one stop at a time, large, with all that is needed there.

use leptos::prelude::*;

use super::{
    follow_settings::{OnTheWay, Visited},
    handoff::Ways,
    measured::Measured,
    timetable::{cautions_of, mark, origin, parts},
};
use crate::{
    app::{
        browser,
        panel::{
            Footer, Gallery, Goto, Icon,
            parts::{self, Back, FactList, Missing, Reach},
        },
        session::{Session, use_session},
    },
    command::Command,
    geo::{Metres, Wgs84},
    link::Page,
    route::RouteId,
    view::{self, Follow, FollowStop},
    words::Words,
};

/// A route, followed from one stop to the next.
#[component]
pub fn FollowPanel(
    /// Which curated route; the visitor's own where none is given.
    route: Option<RouteId>,
) -> impl IntoView {
    let session = use_session();
    let home = route.clone().map_or(Page::Plan, Page::Route);
    let follow = Memo::new(move |_| {
        session.known_ways.track();
        view::follow(&session.data(), &session.link.read(), session.now.get(), session.locale.get())
    });
    let exists = Memo::new(move |_| follow.read().is_some());
    let body = {
        let home = home.clone();
        move || {
            if exists.get() {
                view! { <Following route=route.clone() home=home.clone() follow/> }.into_any()
            } else {
                view! { <Missing/> }.into_any()
            }
        }
    };
    view! {
        <Back otherwise=home/>
        {body}
        <Footer/>
    }
}

#[component]
fn Following(route: Option<RouteId>, home: Page, follow: Memo<Option<Follow>>) -> impl IntoView {
    let session = use_session();
    let count = Memo::new(move |_| follow.read().as_ref().map_or(1, |follow| follow.stops.len()));
    let index = Memo::new(move |_| match *session.page.read() {
        Page::Follow { stop, .. } => usize::from(stop).clamp(1, count.get()) - 1,
        _ => 0,
    });
    let stop = Memo::new(move |_| follow.read().as_ref().and_then(|follow| follow.stops.get(index.get()).cloned()));
    let then = Memo::new(move |_| follow.read().as_ref().and_then(|follow| follow.stops.get(index.get() + 1).cloned()));
    let place = move || stop.read().as_ref().and_then(|stop| stop.stop.place.clone());
    let title = move || follow.read().as_ref().map(|follow| follow.title.clone());
    let safety = move || follow.read().as_ref().map_or_else(Vec::new, |follow| follow.safety.clone());
    let phones =
        Memo::new(move |_| follow.read().as_ref().map_or_else(Vec::new, |follow| follow.emergency_phones.clone()));
    let warned = Memo::new(move |_| !(safety().is_empty() && phones.read().is_empty()));
    let contact = Memo::new(move |_| follow.read().as_ref().map(|follow| follow.contact.clone()).unwrap_or_default());
    view! {
        <article class="record follow">
            <header class="follow-head">
                <p class="small muted">{title}</p>
                <p class="follow-count numbers" role="status">
                    {move || session.format().stop_of(index.get() + 1, count.get())}
                    <span class="quiet">" " {move || stop.get().map(|stop| stop.stop.name)}</span>
                </p>
                <progress class="follow-progress" aria-hidden="true" max=move || count.get() value=move || index.get() + 1></progress>
            </header>
            {move || stop.get().map(|stop| shown(session, stop))}
            <Measured/>
            <Distance point=Signal::derive(move || stop.read().as_ref().and_then(|stop| stop.point))/>
            <Visited place=Signal::derive(place)/>
            {move || next_line(then.get(), stop.get(), session.words())}
            <Show when=move || warned.get()>
                <section class="follow-safety">
                    <h2>{session.say(|words| words.safety)}</h2>
                    {move || safety().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                    {move || (!phones.read().is_empty()).then(|| view! {
                        <p>{session.words().planner().emergency}</p>
                        <div class="buttons">{parts::phones(&phones.read(), session.words())}</div>
                    })}
                </section>
            </Show>
            {move || view! { <Reach contact=contact.get()/> }}
            <OnTheWay/>
            <Turn route home index count/>
        </article>
    }
}

/// The stop itself.
fn shown(session: Session, one: FollowStop) -> AnyView {
    let words = session.words();
    let FollowStop { stop, day, now, facts, contact, audio, ways, .. } = one;
    let line = |name: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <p class="follow-task"><strong>{name}</strong> {text}</p> })
    };
    let marks = [(stop.place.is_none(), words.stop_no_place), (stop.optional, words.optional), (stop.meal, words.meal)];
    let marks = marks.into_iter().filter(|(shown, _)| *shown).map(|(_, word)| mark(word)).collect_view();
    let way = stop.way.clone().map(|way| {
        view! {
            <p class="follow-way numbers">
                <Icon name=way.icon/>
                <span>{parts(&way.text)} {origin(&way, words)}</span>
            </p>
        }
    });
    let warnings = stop.warnings.iter().cloned().map(|caution| (String::new(), caution)).collect::<Vec<_>>();
    let read = stop.place.clone().map(|id| {
        view! {
            <Goto page=Page::Place(id) class="button"><Icon name="book"/>{words.follow().read_more}</Goto>
        }
    });
    let given = (!ways.is_empty()).then(|| {
        view! {
            <details class="onward">
                <summary class="button button-primary"><Icon name="navigate"/>{words.navigate}</summary>
                <Ways ways=Signal::stored(ways)/>
            </details>
        }
    });
    view! {
        <div class="follow-stop">
            {(!day.is_empty()).then(|| view! { <p class="small muted">{day}</p> })}
            <h1 tabindex="-1">{stop.name} {marks}</h1>
            {way}
            <p class="numbers">
                <span class="muted">{words.follow().planned}</span> " " <strong>{stop.arrive}</strong>
                <span class="muted">" · " {words.stay} " "</span> {stop.stay}
            </p>
            {now.map(|(tone, text)| view! { <p class="status" data-tone=tone.name()>{text}</p> })}
            {(!warnings.is_empty()).then(|| cautions_of(warnings))}
            {line(words.planner().go_to_event, stop.event)}
            {line(words.task, stop.task)}
            {(!stop.note.is_empty()).then(|| view! { <p class="muted">{stop.note}</p> })}
            {given}
            <FactList facts=move || facts.clone()/>
            <Gallery media=audio/>
            <Reach contact/>
            {read}
        </div>
    }
    .into_any()
}

/// What comes after: the next stop, or the way to where the day ends.
fn next_line(then: Option<FollowStop>, stop: Option<FollowStop>, words: &'static Words) -> AnyView {
    let back = stop.and_then(|stop| stop.back).map(|way| (words.planner().end_at.to_owned(), Some(way)));
    let next = then.map(|then| (then.stop.name, then.stop.way));
    let Some((name, way)) = back.or(next) else { return ().into_any() };
    view! {
        <p class="follow-then small numbers">
            <span class="muted">{words.follow().then}</span> " " {name}
            {way.map(|way| view! { <span class="muted">" · " {way.text}</span> })}
        </p>
    }
    .into_any()
}

/// Where the visitor is, as far as this page knows.
#[derive(Clone, Copy, PartialEq)]
enum Here {
    Off,
    Asking,
    Refused,
    At(Wgs84, Metres),
}

/// How far the stop is from the visitor, in a straight line; only once somebody asks, and only while they look.
#[component]
fn Distance(point: Signal<Option<Wgs84>>) -> impl IntoView {
    let session = use_session();
    let here = RwSignal::new(Here::Off);
    let watch = StoredValue::new_local(None::<browser::Watch>);
    on_cleanup(move || watch.dispose());
    let press = move |_| {
        if here.get_untracked() != Here::Off {
            watch.set_value(None);
            return here.set(Here::Off);
        }
        here.set(Here::Asking);
        let started = browser::Watch::start(move |found| {
            // Who stopped asking in the meantime is told nothing.
            if here.try_get_untracked().is_none_or(|now| now == Here::Off) {
                return;
            }
            match found {
                Some((at, accuracy)) => here.set(Here::At(at, accuracy)),
                // A position that is known stays until there is another.
                None if matches!(here.get_untracked(), Here::At(..)) => {}
                None => here.set(Here::Refused),
            }
        });
        if started.is_none() {
            here.set(Here::Refused);
        }
        watch.set_value(started);
    };
    let told = move || {
        let (words, format) = (session.words(), session.format());
        match (here.get(), point.get()) {
            (Here::Off, _) => view! { <p class="small muted">{words.follow().far_note}</p> }.into_any(),
            (Here::Asking, _) => view! { <p>{words.locating} "…"</p> }.into_any(),
            (Here::Refused, _) => view! { <p>{words.follow().far_refused}</p> }.into_any(),
            (Here::At(..), None) => view! { <p>{words.no_position}</p> }.into_any(),
            (Here::At(at, accuracy), Some(point)) => view! {
                <p class="follow-far numbers">
                    <span class="muted">{words.follow().straight}</span>
                    <strong>{view::apart(at, point, session.locale.get())}</strong>
                    <span class="small muted">"±" {format.distance(accuracy)}</span>
                </p>
            }
            .into_any(),
        }
    };
    let label = move || {
        let words = session.words().follow();
        if here.get() == Here::Off { words.how_far } else { words.far_stop }
    };
    view! {
        <section class="follow-distance">
            <button class="button" aria-pressed=move || (here.get() != Here::Off).to_string() on:click=press>
                <Icon name="locate"/>
                {label}
            </button>
            <div role="status">{told}</div>
        </section>
    }
}

/// On to the next stop, or back to the one before; after the last one the route is left.
#[component]
fn Turn(route: Option<RouteId>, home: Page, index: Memo<usize>, count: Memo<usize>) -> impl IntoView {
    let session = use_session();
    let go = move |index: usize| {
        let stop = u16::try_from(index + 1).unwrap_or(u16::MAX);
        session.act(Command::Open(Page::Follow { route: route.clone(), stop }));
    };
    let back = {
        let go = go.clone();
        move |_| go(index.get_untracked().saturating_sub(1))
    };
    let is_last = move || index.get() + 1 == count.get();
    let on = move |_| match index.get_untracked() + 1 {
        next if next < count.get_untracked() => go(next),
        _ => session.back(home.clone()),
    };
    view! {
        <nav class="follow-turn" aria-label=session.say(|words| words.timetable)>
            <button class="button" disabled=move || index.get() == 0 on:click=back>
                <Icon name="chevron-left"/>
                {session.say(|words| words.follow().previous)}
            </button>
            <button class="button button-primary" on:click=on>
                {move || if is_last() { session.words().follow().finish } else { session.words().follow().next }}
                <Show when=move || !is_last()><Icon name="chevron-right"/></Show>
            </button>
        </nav>
    }
}
