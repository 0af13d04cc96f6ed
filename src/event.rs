//! Events: what happens, by which rule, and the occurrences that follow from it.

mod change;
pub mod feed;
pub mod grid;
pub mod ics;
mod occurrence;
mod recur;
mod rrule;
pub mod rule;

pub(crate) use occurrence::effective;
pub use occurrence::{Occurrence, expand, occurrences};
pub use recur::{MAX_STARTS, Start, has_too_many, starts};
pub use rrule::NotARule;
pub use rule::{Frequency, NthDay, Rule, Scale, Skip, Workdays};

use std::collections::BTreeMap;

use crate::{
    about::{About, Contact, Url},
    geo::Wgs84,
    id::Id,
    place::PlaceId,
    record::{SeriesId, TeamId, Work},
    text::Text,
    time::{Date, DateTime, Shift},
};

/// The publisher's identifier of an event (RFC 8984 `uid`).
pub type EventId = Id<Event>;

/// An event as defined: one start, and the rules by which it repeats.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Stable across publications; the UID of the calendar file.
    pub id: EventId,
    /// Title, description, pictures, tags, sources.
    pub about: About,
    /// How often the definition was revised (RFC 5545 `SEQUENCE`).
    pub sequence: u32,
    /// The first start, on the wall clock of `time_zone`.
    pub start: DateTime,
    /// How long it lasts.
    pub duration: Duration,
    /// Whether only the dates matter (RFC 8984 `showWithoutTime`).
    pub all_day: bool,
    /// No end is announced: it goes on until the publisher says otherwise.
    pub open_end: bool,
    /// The zone of `start` where it is not the site's own, as an IANA name.
    pub time_zone: Option<Box<str>>,
    /// From the wall clock of that zone to the site's, where both are known.
    pub clock: Option<Shift>,
    /// How it repeats; empty for a single event.
    pub rules: Vec<Rule>,
    /// Repetitions to leave out.
    pub excluded_rules: Vec<Rule>,
    /// Changes to single occurrences, and further ones, by original start.
    pub overrides: BTreeMap<DateTime, Override>,
    /// Where it happens; several for an event in many places at once.
    pub venues: Vec<Venue>,
    /// Whether it takes place as announced.
    pub status: EventStatus,
    /// Named guests only: shown, marked as internal, without the room.
    pub restricted: bool,
    /// Who it is for, in words.
    pub audience: Text,
    /// The language or dialect spoken, in words.
    pub language: Text,
    /// What it costs, in words; empty is unknown.
    pub fee: Text,
    /// What happens in bad weather.
    pub weather: Text,
    /// Seats, and how many are left.
    pub capacity: Option<Capacity>,
    /// How to register.
    pub registration: Option<Registration>,
    /// Who holds it.
    pub organisers: Vec<Text>,
    /// Who speaks or performs.
    pub speakers: Vec<Speaker>,
    /// Films, songs, books.
    pub works: Vec<Work>,
    /// The parts of its programme.
    pub parts: Vec<Part>,
    /// The event whose programme it belongs to, as a sub-event with a page of its own (RFC 8984 `relatedTo`, `parent`).
    pub part_of: Option<EventId>,
    /// The series or campaign it belongs to.
    pub series: Option<SeriesId>,
    /// The volunteer team that runs it.
    pub team: Option<TeamId>,
    /// Whom to ask.
    pub contact: Contact,
}

/// A nominal length of time: days first, then minutes on the clock (RFC 8984 `Duration`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Duration {
    /// Whole days; weeks count seven.
    pub days: u32,
    /// Minutes beyond the days; seconds are rounded up.
    pub minutes: u32,
}

/// A change to one occurrence; `None` leaves a property as defined.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Override {
    /// It does not take place and is not shown (RFC 8984 `excluded`).
    pub excluded: bool,
    /// It is moved.
    pub start: Option<DateTime>,
    /// It is longer or shorter.
    pub duration: Option<Duration>,
    /// It has its own title: an episode, a film.
    pub title: Option<Text>,
    /// It has its own description.
    pub description: Option<Text>,
    /// It is cancelled, postponed or full.
    pub status: Option<EventStatus>,
    /// It is elsewhere.
    pub venues: Option<Vec<Venue>>,
    /// The same change holds for all later occurrences, moved by as much (RFC 5545 `RANGE=THISANDFUTURE`).
    pub and_future: bool,
}

/// Where an event happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Venue {
    /// At a place of this dataset.
    Place(PlaceId),
    /// Somewhere named only.
    Named {
        /// What the place is called.
        name: Text,
        /// Where it is, if that is published.
        position: Option<Wgs84>,
    },
    /// On the network.
    Online {
        /// What the channel is called.
        name: Text,
        /// Where to watch or join.
        url: Option<Url>,
    },
}

/// Whether an event takes place as announced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EventStatus {
    /// As announced.
    #[default]
    Scheduled,
    /// Not at all.
    Cancelled,
    /// Later; the new date is not known.
    Postponed,
    /// At another time or place than first announced.
    Moved,
    /// No places left.
    Full,
}

/// Seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// In all.
    pub total: u32,
    /// Left, when last counted.
    pub remaining: Option<u32>,
    /// When counted.
    pub as_of: Option<Date>,
}

/// How to register.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Registration {
    /// `none`, `phone`, `link`, `onsite`, or the publisher's own word.
    pub mode: String,
    /// Where.
    pub url: Option<Url>,
    /// Telephone number as printed.
    pub phone: String,
    /// From when.
    pub opens: Option<DateTime>,
    /// Until when.
    pub closes: Option<DateTime>,
    /// Anything else.
    pub note: Text,
}

/// Who speaks or performs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Speaker {
    /// As announced.
    pub name: Text,
    /// Affiliation or role.
    pub role: Text,
}

/// A part of a programme.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// What it is.
    pub title: Text,
    /// More about it.
    pub description: Text,
    /// When, as the publisher writes it: `15:00`, `第二轮`.
    pub time: String,
    /// Whether it is over, in a series shown as a checklist; `None` where the publisher does not say.
    pub done: Option<bool>,
}
