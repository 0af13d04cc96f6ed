//! What is known of an event and of one of its occurrences, ready to print.

mod conflict;
mod joining;
mod when;

pub use conflict::{HoursConflict, hours_conflicts};
pub use joining::{can_join, registers};
pub use when::{day_page, further_dates, has_ended, occurrence, zone_name};

use super::{
    Fact, Mark,
    event_row::{is_over, marks},
};
use crate::{
    about::Url,
    dataset::Dataset,
    event::{Capacity, Event, EventStatus, Occurrence, Registration, Venue},
    place::PlaceId,
    record::Work,
    text::{Locale, Text},
    time::DateTime,
    words::{Format, Words},
};
use when::{moment, planned, rules};

/// The head of an event's page, for one occurrence.
#[derive(Clone, Debug, PartialEq)]
pub struct EventHead {
    /// The title as that day has it.
    pub title: Text,
    /// On which days: `2026年11月25日 周三`.
    pub days: String,
    /// At what time; with the event's own zone where its clock is not known. Empty where the days say it all.
    pub hours: String,
    /// When that is on the event's own clock, and whose: `当地时间 2026年11月25日 周三 10:00 (Europe/London)`; empty
    /// where that is the site's.
    pub local: String,
    /// When it was to be, where it was moved: `原定 2026年12月2日 周三 15:00`.
    pub planned: String,
    /// How it repeats; empty for an event that does not, or by rules that have no short phrase.
    pub repeat: String,
    /// What is special about it.
    pub marks: Vec<Mark>,
    /// What that day's change says.
    pub note: Text,
    /// It is over.
    pub over: bool,
    /// It does not take place as announced.
    pub off: bool,
}

/// Where an event happens, ready to be linked.
#[derive(Clone, Debug, PartialEq)]
pub enum VenueLine {
    /// A place with a page: its name and address.
    Place(PlaceId, String, String),
    /// A place that is named only.
    Named(String),
    /// A place of which nothing is known: the data refers to one that it does not have.
    Missing,
    /// A channel: its name, and where to watch or join.
    Online(String, Option<Url>),
}

/// The head of an event's page; without an occurrence it speaks of the definition alone.
#[must_use]
pub fn event_head(event: &Event, occurrence: Option<&Occurrence>, now: DateTime, locale: Locale) -> EventHead {
    let (days, mut hours) = occurrence.map(|occurrence| moment(occurrence, locale)).unwrap_or_default();
    let mut local = String::new();
    match (&event.time_zone, &event.clock, occurrence) {
        (Some(zone), Some(_), Some(one)) if !one.all_day => {
            local = format!("{} {} ({zone})", Words::of(locale).local_time, Format(locale).date_time(one.local));
        }
        (Some(zone), None, _) => hours = format!("{hours} ({zone})"),
        _ => {}
    }
    let change = occurrence.and_then(|occurrence| occurrence.change(event));
    let status = occurrence.map_or(event.status, |occurrence| occurrence.status);
    EventHead {
        title: occurrence.map_or(&event.about.name, |occurrence| occurrence.title(event)).clone(),
        days,
        hours,
        local,
        planned: occurrence.and_then(|occurrence| planned(event, occurrence, locale)).unwrap_or_default(),
        repeat: rules(event, locale).unwrap_or_default(),
        marks: occurrence.map_or_else(Vec::new, |occurrence| marks(event, occurrence, locale)),
        note: change.and_then(|change| change.description.clone()).unwrap_or_default(),
        over: occurrence.is_some_and(|occurrence| is_over(occurrence, now)),
        off: matches!(status, EventStatus::Cancelled | EventStatus::Postponed),
    }
}

/// Where an event happens on that day; a room is not told of what is for named guests only.
#[must_use]
pub fn venue_lines(
    dataset: &Dataset,
    event: &Event,
    occurrence: Option<&Occurrence>,
    locale: Locale,
) -> Vec<VenueLine> {
    let venues = occurrence.map_or(&*event.venues, |occurrence| occurrence.venues(event));
    let lines = venues.iter().filter_map(|venue| match venue {
        Venue::Place(id) => {
            let place = dataset.places.get(id)?;
            let address = super::address(&place.address, locale);
            Some(VenueLine::Place(id.clone(), place.about.name.get(locale).into(), address))
        }
        Venue::Named { name, .. } if name.is_empty() => Some(VenueLine::Missing),
        Venue::Named { name, .. } => (!event.restricted).then(|| VenueLine::Named(name.get(locale).into())),
        Venue::Online { name, url } => Some(VenueLine::Online(name.get(locale).into(), url.clone())),
    });
    lines.collect()
}

/// The facts below the head, for one occurrence; unknown ones are left out, and so is how to come to what is over.
#[must_use]
pub fn event_facts(
    dataset: &Dataset,
    event: &Event,
    occurrence: Option<&Occurrence>,
    now: DateTime,
    locale: Locale,
) -> Vec<Fact> {
    let words = Words::of(locale);
    let text = |text: &Text| text.get(locale).to_owned();
    let team = event.team.as_ref().and_then(|id| dataset.teams.get(id)).map(|team| text(&team.about.name));
    let speakers = event.speakers.iter().map(|speaker| joined([speaker.name.get(locale), speaker.role.get(locale)]));
    let facts = [
        Fact::new(words.audience, [text(&event.audience)]),
        Fact::new(words.fee, [text(&event.fee)]),
        Fact::new(
            words.registration,
            joining::registration(dataset, event, occurrence, now)
                .iter()
                .flat_map(|registration| registration_lines(registration, locale)),
        ),
        Fact::new(
            words.capacity,
            joining::capacity(dataset, event, occurrence, now).map(|capacity| seats(capacity, locale)),
        ),
        Fact::new(words.speakers, speakers),
        Fact::new(words.dates().spoken, [text(&event.language)]),
        Fact::new(words.dates().weather, [text(&event.weather)]),
        Fact::new(words.organisers, event.organisers.iter().map(text)),
        Fact::new(words.team, team),
        Fact::new(words.works, event.works.iter().map(|work| work_line(work, locale))),
    ];
    facts.into_iter().flatten().collect()
}

/// Where a mistake in a record is reported, with the record and the address of its page filled in.
#[must_use]
pub fn correction(dataset: &Dataset, name: &str, id: &str, page: &str) -> Option<Url> {
    let mut template = dataset.site.footer.correction.as_ref()?.as_str().to_owned();
    // A mail address alone is told what it is about.
    if template.starts_with("mailto:") && !template.contains(['?', '{']) {
        template.push_str("?subject={name}%20({id})&body={url}");
    }
    let filled = [("{name}", name), ("{id}", id), ("{url}", page)];
    Url::parse(&filled.iter().fold(template, |template, (field, text)| template.replace(field, &percent(text))))
}

fn seats(capacity: Capacity, locale: Locale) -> String {
    let format = Format(locale);
    let as_of = capacity.as_of.map_or_else(String::new, |day| format.as_of(day));
    format!("{}{as_of}", format.seats(capacity.total, capacity.remaining))
}

fn registration_lines(registration: &Registration, locale: Locale) -> Vec<String> {
    let (words, format) = (Words::of(locale), Format(locale));
    let mode = match registration.mode.as_str() {
        "none" => words.dates().registration_none,
        "phone" => words.dates().registration_phone,
        "link" => words.dates().registration_link,
        "onsite" => words.dates().registration_onsite,
        other => other,
    };
    let window = match (registration.opens, registration.closes) {
        (Some(opens), Some(closes)) => format.span(opens, closes),
        (Some(opens), None) => format!("{} {}", words.dates().registration_opens, format.date_time(opens)),
        (None, Some(closes)) => format!("{} {}", words.dates().registration_closes, format.date_time(closes)),
        (None, None) => String::new(),
    };
    vec![mode.into(), window, registration.note.get(locale).into()]
}

fn work_line(work: &Work, locale: Locale) -> String {
    joined([work.title.get(locale), work.kind.get(locale), work.note.get(locale)])
}

fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A text as a part of an address (RFC 3986).
pub(super) fn percent(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
    let escaped = text.bytes().map(|byte| match byte {
        byte if plain(byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    });
    escaped.collect()
}
