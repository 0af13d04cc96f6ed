//! A route as one follows it on the way, stop by stop: what one needs to know at each, without a look elsewhere.

use super::{
    Fact, Handoff, TimetableStop, Tone, Way, address, draft_days, handoffs, place_status, route_timetable, set_out_at,
    status_text, timetable::Timetable, week::spans,
};
use crate::{
    about::{Contact, Media, MediaKind},
    dataset::Dataset,
    geo::Wgs84,
    link::{Draft, Link, Page},
    place::Place,
    route::Route,
    text::{Locale, Text},
    time::{Date, DateTime, civil::add_days},
    words::{Format, Words},
};

/// A route to follow; it has at least one stop.
#[derive(Clone, Debug, PartialEq)]
pub struct Follow {
    /// What it is called.
    pub title: String,
    /// Its stops.
    pub stops: Vec<FollowStop>,
    /// What the publisher says about safety, a line each.
    pub safety: Vec<String>,
    /// Whom to call when something happens.
    pub emergency_phones: Vec<String>,
    /// Whom to ask about the route.
    pub contact: Contact,
}

/// One stop of a [`Follow`].
#[derive(Clone, Debug, PartialEq)]
pub struct FollowStop {
    /// As the timetable has it.
    pub stop: TimetableStop,
    /// Which day; empty where there is one only.
    pub day: String,
    /// Where it is.
    pub point: Option<Wgs84>,
    /// Whether it is open now, where this is the day.
    pub now: Option<(Tone, String)>,
    /// When it is open that day, when the last visitor is let in, where it is and how to get there.
    pub facts: Vec<Fact>,
    /// Whom to call there.
    pub contact: Contact,
    /// What there is to listen to.
    pub audio: Vec<Media>,
    /// The way there from where the visitor is, in other maps.
    pub ways: Vec<Handoff>,
    /// How one gets from here to where the day ends, after its last stop.
    pub back: Option<Way>,
}

/// The route that a link follows; `None` where it names none, or one without stops. Where no day is chosen it is today.
#[must_use]
pub fn follow(dataset: &Dataset, link: &Link, now: DateTime, locale: Locale) -> Option<Follow> {
    let Page::Follow { route, .. } = &link.page else { return None };
    let draft = &link.draft;
    let date = draft.date.unwrap_or(now.date());
    let published = match route {
        Some(id) => dataset.routes.get(id).filter(|route| !route.about.withdrawn),
        None => Route::behind(draft, dataset),
    };
    let (title, days) = if route.is_some() {
        let route = set_out_at(published?, draft.start);
        (
            route.about.name.get(locale).to_owned(),
            vec![route_timetable(dataset, &route, Some(date), draft.pace, locale)],
        )
    } else {
        let dated = Draft { date: Some(date), ..draft.clone() };
        (Words::of(locale).my_route.to_owned(), draft_days(dataset, &dated, locale))
    };
    let days = days.into_iter().enumerate();
    let stops: Vec<FollowStop> = days
        .flat_map(|(after, table)| day(dataset, table, add_days(date, i32::try_from(after).unwrap_or(0)), now, locale))
        .collect();
    let safety = published.map_or_else(Vec::new, |route| safety(route, locale));
    let contact = published.map_or_else(Contact::default, |route| route.contact.clone());
    let emergency_phones = published.map_or_else(Vec::new, |route| route.emergency_phones.clone());
    (!stops.is_empty()).then_some(Follow { title, stops, safety, emergency_phones, contact })
}

/// Risks, the nearest hospital, and what is done when something happens.
fn safety(route: &Route, locale: Locale) -> Vec<String> {
    let words = Words::of(locale).planner();
    let named = |name: &str, text: &Text| {
        let text = text.get(locale);
        if text.is_empty() { String::new() } else { [name, " ", text].concat() }
    };
    let lines = [
        route.safety.get(locale).to_owned(),
        named(words.hospital, &route.hospital),
        named(words.emergency_plan, &route.emergency_plan),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// How far apart two points are in a straight line, and in which direction: `350 米，东北方向`.
#[must_use]
pub fn apart(from: Wgs84, to: Wgs84, locale: Locale) -> String {
    let format = Format(locale);
    format.toward(&format.distance(from.distance(to)), from.bearing(to))
}

fn day(dataset: &Dataset, table: Timetable, date: Date, now: DateTime, locale: Locale) -> Vec<FollowStop> {
    let (title, mut back) = (table.title, table.back);
    let mut stops: Vec<FollowStop> =
        table.stops.into_iter().map(|stop| one(dataset, stop, &title, (date, now), locale)).collect();
    if let Some(last) = stops.last_mut() {
        last.back = back.take();
    }
    stops
}

fn one(dataset: &Dataset, stop: TimetableStop, day: &str, (date, now): (Date, DateTime), locale: Locale) -> FollowStop {
    let place = stop.place.as_ref().and_then(|id| dataset.places.get(id));
    let ways = match (&stop.leg, place) {
        (Some(leg), _) => leg.from_here().handoffs(),
        (None, Some(place)) => handoffs(dataset, place, locale),
        (None, None) => Vec::new(),
    };
    let today = |place: &Place| {
        let known = date == now.date() && place.opening.is_some();
        known.then(|| status_text(place_status(place, now, &dataset.holidays), now, locale))
    };
    FollowStop {
        point: stop.leg.as_ref().map(|leg| leg.to.0),
        now: place.and_then(today),
        facts: place.map_or_else(Vec::new, |place| facts(dataset, place, date, locale)),
        contact: place.map_or_else(Contact::default, |place| place.contact.clone()),
        audio: place.map_or_else(Vec::new, sounds),
        day: day.to_owned(),
        back: None,
        ways,
        stop,
    }
}

/// What there is to listen to at a place.
#[must_use]
pub fn sounds(place: &Place) -> Vec<Media> {
    place.about.media.iter().filter(|media| media.kind == MediaKind::Audio).cloned().collect()
}

fn facts(dataset: &Dataset, place: &Place, date: Date, locale: Locale) -> Vec<Fact> {
    let (words, format) = (Words::of(locale), Format(locale));
    let mut hours = Vec::new();
    if let Some(opening) = &place.opening {
        hours.push(match opening.day(date, &dataset.holidays) {
            Some(day) => spans(&day, locale),
            None => opening.text.clone(),
        });
        hours.extend(opening.last_entry.map(|minutes| format.last_entry(minutes.into())));
        hours.push(opening.note.get(locale).into());
    }
    [
        Fact::new(words.hours, hours),
        Fact::new(words.address, [address(&place.address, locale)]),
        Fact::new(words.directions, [place.directions.get(locale).to_owned()]),
    ]
    .into_iter()
    .flatten()
    .collect()
}
