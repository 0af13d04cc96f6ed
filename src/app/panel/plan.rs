//! One's own route: its stops in order, when one is where, and a better order to consider.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{
            Footer, Goto, Icon,
            booklet::PrintedRoute,
            measured::Measured,
            open_gpx::OpenGpx,
            parts::Back,
            plan_settings::{Settings, edit},
            plan_stop::{Hand, plan_stop},
            plan_undo::{Changes, Undo},
            proposal::Propose,
            saved::SavedRoutes,
            take_route::{TakeRoute, route_url},
            timetable::{back_line, cautions_of, meal_line, totals},
        },
        session::{Session, use_session},
    },
    command::Command,
    link::Page,
    profile::Outbound,
    view::{self, Booklet, Timetable},
};

/// The visitor's own route.
#[component]
pub fn PlanPanel() -> impl IntoView {
    let session = use_session();
    let changes = Changes::follow(session);
    let empty = Memo::new(move |_| session.link.read().draft.stops.is_empty());
    let booklet = Memo::new(move |_| {
        session.known_ways.track();
        view::booklet(&session.data(), &session.link.read().draft, session.today.get(), session.locale.get())
    });
    view! {
        <Back otherwise=Page::Routes/>
        <article class="record">
            <div class="plan-head">
                <h1 tabindex="-1">{session.say(|words| words.my_route)}</h1>
                <Undo changes/>
            </div>
            <PickOnMap/>
            <Show when=move || session.link.read().draft.damaged>
                <div class="sure" role="alert">
                    <p>{session.say(|words| words.planner().code_damaged)}</p>
                    <button class="button" on:click=move |_| edit(session, |draft| draft.damaged = false)>
                        {session.say(|words| words.close)}
                    </button>
                </div>
            </Show>
            {move || if empty.get() { view! { <Begin changes/> }.into_any() } else { view! { <Drafted booklet/> }.into_any() }}
        </article>
        <SavedRoutes/>
        {(session.outbound != Outbound::Qr).then(|| view! { <OpenGpx/> })}
        <Footer/>
        <Show when=move || !empty.get()><PrintedRoute booklet url=move || route_url(session)/></Show>
    }
}

/// Adds the places that are tapped on the map, for as long as the visitor wants; the list and the search do the same.
#[component]
fn PickOnMap() -> impl IntoView {
    let session = use_session();
    let picking = session.picking;
    let count = Memo::new(move |_| session.link.read().draft.stops.len());
    on_cleanup(move || {
        picking.try_set(false);
    });
    let added = move || {
        let stop = session.link.read().draft.stops.last().cloned();
        let name = stop.map(|stop| view::stop_name(&session.data(), &stop, session.locale.get()));
        name.map(|name| format!("{} {name}", session.words().planner().picked))
    };
    // What was there before is not told of as added.
    let before = StoredValue::new(0_usize);
    let press = move |_| {
        before.set_value(count.get_untracked());
        picking.update(|picking| *picking = !*picking);
    };
    view! {
        <div class="plan-pick">
            <button class="button" aria-pressed=move || picking.get().to_string() on:click=press>
                <Icon name="map"/>
                {move || if picking.get() { session.words().planner().pick_done } else { session.words().planner().pick_on_map }}
            </button>
            <p class="small" role="status">
                {move || (picking.get() && count.get() > before.get_value()).then(added).flatten()}
            </p>
        </div>
    }
}

/// No stops yet: how to begin.
#[component]
fn Begin(changes: Changes) -> impl IntoView {
    let session = use_session();
    view! {
        <div class="empty">
            <Show when=move || changes.can_undo()>
                <p role="status">{session.say(|words| words.planner().emptied)}</p>
            </Show>
            <p>{session.say(|words| words.my_route_empty)}</p>
            <div class="buttons">
                <Goto page=Page::Map class="button button-primary">
                    <Icon name="map"/>
                    {session.say(|words| words.planner().browse_map)}
                </Goto>
                <Goto page=Page::Routes class="button">
                    <Icon name="route"/>
                    {session.say(|words| words.planner().browse_routes)}
                </Goto>
            </div>
        </div>
    }
}

#[component]
fn Drafted(booklet: Memo<Booklet>) -> impl IntoView {
    let session = use_session();
    let days = Memo::new(move |_| {
        session.known_ways.track();
        view::draft_days(&session.data(), &session.link.read().draft, session.locale.get())
    });
    let count = Memo::new(move |_| session.link.read().draft.stops.len());
    let hand = Hand { said: RwSignal::new(String::new()), open: RwSignal::new(None), drag: RwSignal::new(None) };
    let tables = move || {
        let last = count.get().saturating_sub(1);
        days.get().into_iter().map(|table| day(session, table, last, hand)).collect_view()
    };
    view! {
        <Settings/>
        <Measured/>
        <div class="plan-head">
            <h2>{session.say(|words| words.timetable)}</h2>
            <p class="small muted" role="status">{move || hand.said.get()}</p>
            {(session.outbound != Outbound::Qr).then(|| view! { <FollowLink page=Page::Follow { route: None, stop: 1 }/> })}
        </div>
        {tables}
        <Show when=move || { count.get() > 1 }><Propose/></Show>
        <TakeRoute booklet/>
        <div class="buttons">
            <button class="button" on:click=move |_| session.act(Command::ClearDraft)>
                {session.say(|words| words.planner().clear_route)}
            </button>
        </div>
    }
}

/// The way to follow a route stop by stop.
#[component]
pub fn FollowLink(
    /// From which stop on.
    page: Page,
) -> impl IntoView {
    let session = use_session();
    view! {
        <Goto page class="button">
            <Icon name="footprints"/>
            {session.say(|words| words.follow().follow)}
        </Goto>
    }
}

/// One day: its sums, its stops, the meal among them, and the way back.
fn day(session: Session, mut table: Timetable, last: usize, hand: Hand) -> AnyView {
    let words = session.words();
    let title = (!table.title.is_empty()).then(|| view! { <h3 class="plan-day">{table.title.clone()}</h3> });
    let (stops, meal, back) = (std::mem::take(&mut table.stops), table.meal.take(), table.back.take());
    let (back_leg, night) = (table.back_leg.take(), std::mem::take(&mut table.night));
    let (finish, cautions, many) = (table.finish.clone(), std::mem::take(&mut table.cautions), stops.len());
    let eat =
        |after: usize| meal.clone().filter(|(place, _)| *place == after).map(|(_, times)| meal_line(times, words));
    let lines = stops.into_iter().enumerate();
    let lines = lines.map(|(index, stop)| view! { {eat(index)} {plan_stop(session, stop, last, hand)} }.into_any());
    let lines = lines.collect::<Vec<_>>();
    view! {
        {title}
        {totals(table, words)}
        {(!cautions.is_empty()).then(|| cautions_of(cautions.into_iter().map(|caution| (String::new(), caution)).collect()))}
        <ol class="timeline">
            {lines}
            {eat(many)}
            {back.map(|back| back_line(back, back_leg, finish, words))}
        </ol>
        {(!night.is_empty()).then(|| view! { <p class="plan-night"><span class="muted">{words.planner().lodging}</span> " " {night}</p> })}
    }
    .into_any()
}
