//! A line of the calendar: one occurrence of an event, with the override of that day in it.

use super::{Letter, hue_of, letter_of};
use crate::{
    dataset::Dataset,
    event::{self, Event, EventStatus, Occurrence, Venue, feed::Scope},
    link::{Link, Page},
    place::PlaceId,
    text::Locale,
    time::{Date, DateTime, civil::add_days},
    words::{Format, Words},
};

/// One occurrence in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct EventRow {
    /// Its page.
    pub page: Page,
    /// Its title, as that day has it.
    pub title: String,
    /// `15:00–16:30`, `全天`.
    pub time: String,
    /// `11月25日 周三`; empty where the time says it.
    pub day: String,
    /// Day and time: `11月25日 周三 15:00–16:30`.
    pub when: String,
    /// When that is on the event's own clock, and whose: `当地时间 10:00 (Europe/London)`; empty where that is the site's.
    pub local: String,
    /// Where, in words; empty where it is not told.
    pub venue: String,
    /// The title is that day's own, not the event's.
    pub own_title: bool,
    /// What is special about it.
    pub marks: Vec<Mark>,
    /// Hue of its main tag, 0 to 7.
    pub hue: u8,
    /// Characters of its main tag.
    pub letter: Letter,
    /// It does not take place then.
    pub off: bool,
    /// It is over.
    pub over: bool,
}

/// A word beside a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The word.
    pub text: String,
    /// Whether it changes a visitor's plans.
    pub caution: bool,
}

impl EventRow {
    /// The line for an occurrence as of `now`; `None` where its event is not in the dataset.
    #[must_use]
    pub fn new(dataset: &Dataset, occurrence: &Occurrence, now: DateTime, locale: Locale) -> Option<Self> {
        let event = dataset.events.row(occurrence.event)?;
        let main = &dataset.site.main_taxonomy.events;
        let (day, time) = (day(occurrence, now, locale), time(occurrence, now, locale));
        Some(Self {
            page: page_of(event, occurrence),
            title: occurrence.title(event).get(locale).into(),
            when: [day.as_str(), &time].join(" ").trim().to_owned(),
            time,
            day,
            local: local(event, occurrence, locale),
            venue: venue_line(dataset, event, occurrence.venues(event), locale),
            own_title: occurrence.change(event).is_some_and(|change| change.title.is_some()),
            marks: marks(event, occurrence, locale),
            hue: hue_of(dataset, &event.about, main),
            letter: letter_of(dataset, &event.about, main, locale),
            off: is_off(occurrence),
            over: is_over(occurrence, now),
        })
    }
}

impl EventRow {
    /// The same line where it stands under a day, which may be a later one than it begins on.
    pub(super) fn on(
        day: Date,
        dataset: &Dataset,
        occurrence: &Occurrence,
        now: DateTime,
        locale: Locale,
    ) -> Option<Self> {
        let row = Self::new(dataset, occurrence, now, locale)?;
        let Some(end) = occurrence.end.filter(|_| !occurrence.all_day && occurrence.start.date() < day) else {
            return Some(row);
        };
        let format = Format(locale);
        let (day, time) = (format.date_near(day, now.year()), format.hours_on(day, occurrence.start, end));
        Some(Self { when: [&*day, &time].join(" "), day, time, ..row })
    }
}

/// Days ahead that a place's page tells of.
const AHEAD: i32 = 62;

/// What happens at a place from the beginning of `today` on, for two months, by start; of the events that never come there
/// none is looked at.
#[must_use]
pub fn events_at(dataset: &Dataset, place: &PlaceId, today: Date, locale: Locale) -> Vec<EventRow> {
    let is_here = |venue: &Venue| matches!(venue, Venue::Place(id) if id == place);
    let within = today.at(0, 0, 0, 0)..add_days(today, AHEAD).at(0, 0, 0, 0);
    let mut found = Vec::new();
    let scope = Scope::Place(place.clone());
    let comes = |event: &Event| !event.about.withdrawn && scope.holds(dataset, event);
    for (row, event) in dataset.events.iter().enumerate().filter(|(_, event)| comes(event)) {
        let all = event::occurrences(row, event, &within, &dataset.holidays);
        found.extend(all.into_iter().filter(|one| one.venues(event).iter().any(is_here)));
    }
    found.sort_unstable_by_key(|one| (one.start, one.event, one.original));
    found.iter().filter_map(|one| EventRow::new(dataset, one, one.start, locale)).collect()
}

/// The page of an occurrence; of its event where it has no other.
#[must_use]
pub fn page_of(event: &Event, occurrence: &Occurrence) -> Page {
    Page::Event { id: event.id.clone(), start: repeats(event).then_some(occurrence.original) }
}

/// The fragment that opens an occurrence's page, or without one the event's, and nothing else that is open.
#[must_use]
pub fn event_link(event: &Event, occurrence: Option<&Occurrence>, locale: Option<Locale>) -> String {
    let whole = || Page::Event { id: event.id.clone(), start: None };
    let page = occurrence.map_or_else(whole, |one| page_of(event, one));
    Link { page, locale, ..Link::default() }.to_string()
}

/// Whether there is anything to be reminded of: it takes place, and has not begun at `now`.
#[must_use]
pub fn can_remind(occurrence: &Occurrence, now: DateTime) -> bool {
    occurrence.start > now && !is_off(occurrence)
}

/// Whether it does not take place then.
#[must_use]
pub const fn is_off(occurrence: &Occurrence) -> bool {
    matches!(occurrence.status, EventStatus::Cancelled | EventStatus::Postponed)
}

/// What is to be said of how it takes place; nothing where that is as announced.
#[must_use]
pub fn status_word(status: EventStatus, locale: Locale) -> Option<&'static str> {
    let words = Words::of(locale);
    match status {
        EventStatus::Scheduled => None,
        EventStatus::Cancelled => Some(words.cancelled),
        EventStatus::Postponed => Some(words.postponed),
        EventStatus::Moved => Some(words.moved),
        EventStatus::Full => Some(words.full),
    }
}

/// Whether it has more than one occurrence.
#[must_use]
pub fn repeats(event: &Event) -> bool {
    !event.rules.is_empty() || event.overrides.iter().any(|(start, change)| *start != event.start && !change.excluded)
}

/// Whether an occurrence is over at `now`; what has no announced end is not.
#[must_use]
pub fn is_over(occurrence: &Occurrence, now: DateTime) -> bool {
    occurrence.end.is_some_and(|end| end.max(occurrence.start) <= now)
}

/// `已取消`, `内部活动`, `第 3/70 场`, in the order of their weight.
#[must_use]
pub fn marks(event: &Event, occurrence: &Occurrence, locale: Locale) -> Vec<Mark> {
    let words = Words::of(locale);
    let caution = [status_word(occurrence.status, locale), event.restricted.then_some(words.restricted)];
    let caution = caution.into_iter().flatten().map(|text| Mark { text: text.into(), caution: true });
    let planned = event.rules.first().and_then(|rule| rule.count);
    let ordinal = occurrence.number.map(|number| Format(locale).ordinal(number, planned));
    let plain = [
        channel(occurrence.venues(event), words).map(str::to_owned),
        occurrence.assumed.then(|| words.assumed.into()),
        ordinal,
        event.about.example.then(|| words.example.into()),
    ];
    let plain = plain.into_iter().flatten().map(|text| Mark { text, caution: false });
    caution.chain(plain).collect()
}

/// Whether it is held on the network, and there only; nothing where it is not.
fn channel(venues: &[Venue], words: &Words) -> Option<&'static str> {
    let (online, on_site): (Vec<&Venue>, Vec<&Venue>) =
        venues.iter().partition(|venue| matches!(venue, Venue::Online { .. }));
    match (online.is_empty(), on_site.is_empty()) {
        (true, _) => None,
        (false, true) => Some(words.online),
        (false, false) => Some(words.dates().hybrid),
    }
}

fn time(occurrence: &Occurrence, now: DateTime, locale: Locale) -> String {
    let format = Format(locale);
    let (first, last) = occurrence.days();
    match (occurrence.all_day, occurrence.end) {
        (true, None) => format.days_near(first, None, now.year()),
        (true, Some(_)) if last > first => format.days_near(first, Some(last), now.year()),
        (true, Some(_)) => Words::of(locale).all_day.into(),
        (false, end) => format.hours(occurrence.start, end.unwrap_or(occurrence.start)),
    }
}

fn day(occurrence: &Occurrence, now: DateTime, locale: Locale) -> String {
    let format = Format(locale);
    let (first, last) = occurrence.days();
    if occurrence.all_day && last > first {
        return String::new();
    }
    format.date_near(first, now.year())
}

fn local(event: &Event, occurrence: &Occurrence, locale: Locale) -> String {
    match (&event.time_zone, &event.clock) {
        (Some(zone), Some(_)) if !event.all_day => {
            let (words, format) = (Words::of(locale), Format(locale));
            let time = format.moment(occurrence.local, occurrence.start.date());
            format!("{} {time} ({zone})", words.local_time)
        }
        (Some(zone), None) if !event.all_day => zone.to_string(),
        _ => String::new(),
    }
}

/// The places' names; a room is not told of what is for named guests only.
pub(super) fn venue_line(dataset: &Dataset, event: &Event, venues: &[Venue], locale: Locale) -> String {
    let names: Vec<&str> = venues
        .iter()
        .filter_map(|venue| match venue {
            Venue::Place(id) => dataset.places.get(id).map(|place| place.about.name.get(locale)),
            Venue::Named { name, .. } => (!event.restricted).then(|| name.get(locale)),
            Venue::Online { .. } => None,
        })
        .filter(|name| !name.is_empty())
        .collect();
    match (names.as_slice(), locale) {
        ([first, second, _, ..], Locale::En) => format!("{first}, {second} and {} more", names.len() - 2),
        ([first, second, _, ..], Locale::ZhHans) => format!("{first}、{second}等 {} 处", names.len()),
        ([first, second, _, ..], Locale::ZhHant) => format!("{first}、{second}等 {} 處", names.len()),
        (names, Locale::En) => names.join(", "),
        (names, _) => names.join("、"),
    }
}
