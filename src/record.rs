//! The smaller records: stories, services, teams, series, themes, notices, wishes, works, figures.

use crate::{
    about::{About, Contact, Sources},
    event::EventId,
    id::Id,
    place::PlaceId,
    taxonomy::Tag,
    text::Text,
    time::{Date, Era, Month},
};

/// The publisher's identifier of a story.
pub type StoryId = Id<Story>;
/// The publisher's identifier of a service.
pub type ServiceId = Id<Service>;
/// The publisher's identifier of a volunteer team.
pub type TeamId = Id<Team>;
/// The publisher's identifier of a series.
pub type SeriesId = Id<Series>;
/// The publisher's identifier of a notice.
pub type NoticeId = Id<Notice>;
/// The publisher's identifier of a wish.
pub type WishId = Id<Wish>;

/// A story told about places, people or things.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// Stable across publications.
    pub id: StoryId,
    /// Title, text, recordings, sources.
    pub about: About,
    /// Where it happened, in the order it is told.
    pub places: Vec<PlaceId>,
    /// Events it belongs to.
    pub events: Vec<EventId>,
    /// When it happened.
    pub era: Option<Era>,
    /// Who tells it, by role.
    pub narrator: Text,
}

/// An item of a service menu (点单).
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// Stable across publications.
    pub id: ServiceId,
    /// Title, description, tags.
    pub about: About,
    /// The number on the menu.
    pub code: String,
    /// Who does it.
    pub team: Option<TeamId>,
    /// Where it is offered, in words.
    pub area: Text,
    /// Who it is for, in words.
    pub audience: Text,
    /// When it is offered, in words.
    pub availability: Text,
    /// Days ahead.
    pub lead_days: Option<u16>,
    /// How to order.
    pub contact: Contact,
}

/// A volunteer team.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// Stable across publications.
    pub id: TeamId,
    /// Name, what it does, tags.
    pub about: About,
    /// The team above it.
    pub parent: Option<TeamId>,
    /// Where it is at home.
    pub place: Option<PlaceId>,
    /// 总队, 支队, 分队, 小队, by the publisher's word.
    pub level: Text,
    /// How many belong to it.
    pub size: Option<u32>,
    /// When it is on duty, in words.
    pub duty: Text,
    /// How to reach it.
    pub contact: Contact,
}

/// A series, campaign or brand that events belong to.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Stable across publications.
    pub id: SeriesId,
    /// Name, description, tags.
    pub about: About,
    /// How many are planned.
    pub planned: Option<u32>,
    /// How many have taken place, when last counted.
    pub done: Option<(u32, Option<Date>)>,
    /// How often, in words.
    pub cadence: Text,
    /// The strands, stages or items it consists of, as a list.
    pub strands: Vec<Text>,
}

/// A month's theme (一月一主题).
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Which month.
    pub month: Month,
    /// Title and text.
    pub about: About,
}

/// A day to be remembered.
#[derive(Clone, Debug, PartialEq)]
pub struct Observance {
    /// What it is called.
    pub name: Text,
    /// Which day.
    pub day: ObservanceDay,
    /// Whether the page keeps quiet on it: ink only, no accent.
    pub solemn: bool,
    /// Where that is laid down.
    pub sources: Sources,
}

/// Which day an [`Observance`] is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObservanceDay {
    /// Each year on this month and day.
    Yearly {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
    /// Once.
    Once(Date),
}

/// A notice, or a call for entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Stable across publications.
    pub id: NoticeId,
    /// Title, text, documents, tags.
    pub about: About,
    /// Who published it.
    pub issuer: Text,
    /// When.
    pub date: Option<Date>,
    /// Until when entries are taken.
    pub deadline: Option<Date>,
    /// Whether it asks for entries.
    pub call: bool,
}

/// A published wish or small project (微心愿, 微项目); read only, without personal data.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Stable across publications.
    pub id: WishId,
    /// What is wished for.
    pub about: About,
    /// 征集中, 已认领, 已办结, by the publisher's word.
    pub status: Text,
    /// Who took it up, by role.
    pub claimed_by: Text,
    /// When it was published.
    pub date: Option<Date>,
}

/// A film, song, book or play.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// Its title.
    pub title: Text,
    /// Film, song, book, by the publisher's word.
    pub kind: Text,
    /// What it is listed under.
    pub category: Text,
    /// Anything else.
    pub note: Text,
    /// What it is filed under, in any taxonomy.
    pub tags: Vec<Tag>,
    /// Where this is known from; empty for a work named by an event, whose own sources serve.
    pub sources: Sources,
}

/// A figure the publisher reports; never computed here.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What is counted.
    pub label: Text,
    /// The number as printed: `500+`, `约200`.
    pub value: String,
    /// What it counts in.
    pub unit: Text,
    /// As of when, as the publisher writes it.
    pub as_of: String,
    /// Where it is published.
    pub sources: Sources,
    /// The heading it stands under.
    pub group: Text,
    /// How it was counted, in words.
    pub summary: Text,
}
