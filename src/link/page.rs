//! Which page is open: the path of a link.

use std::fmt;

use super::{
    civil,
    escape::{Escaped, unescape},
};
use crate::{
    event::EventId,
    place::PlaceId,
    route::RouteId,
    time::{Date, DateTime, Month},
};

/// Which page is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The map, which is home.
    #[default]
    Map,
    /// One place.
    Place(PlaceId),
    /// The calendar.
    Calendar {
        /// Which month; today's where none is given.
        month: Option<Month>,
        /// How it is shown.
        mode: CalendarMode,
        /// The day picked in it.
        day: Option<Date>,
    },
    /// One event.
    Event {
        /// Its definition.
        id: EventId,
        /// Which occurrence, by its original start, to the second; the next one where none is given.
        start: Option<DateTime>,
    },
    /// The curated routes.
    Routes,
    /// One curated route.
    Route(RouteId),
    /// The visitor's own route.
    Plan,
    /// A route as one follows it on the way.
    Follow {
        /// Which curated route; the visitor's own where none is given.
        route: Option<RouteId>,
        /// The stop one is on the way to, counted from 1.
        stop: u16,
    },
    /// The way to all sections.
    More,
    /// The list of a section.
    Section(Section),
    /// One record of a section, by the publisher's id.
    Record(Section, String),
}

/// How the calendar is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CalendarMode {
    /// A grid of weeks.
    #[default]
    Month,
    /// A week by the clock.
    Week,
    /// A day by the clock.
    Day,
    /// Twelve months at one look.
    Year,
    /// A list of days.
    Agenda,
    /// The programme of a year, to be printed.
    Board,
}

impl CalendarMode {
    /// The modes to choose from, from the closest look to the widest, the list last.
    pub const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Year, Self::Agenda];

    /// Its word in a link.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Month => "calendar",
            Self::Week => "week",
            Self::Day => "day",
            Self::Year => "year",
            Self::Agenda => "agenda",
            Self::Board => "board",
        }
    }

    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().chain([Self::Board]).find(|mode| mode.slug() == slug)
    }
}

/// What a site publishes besides places, events and routes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// The service menu.
    Services,
    /// Volunteer teams.
    Teams,
    /// Stories.
    Stories,
    /// Series, campaigns, brands.
    Series,
    /// Notices and calls.
    Notices,
    /// Wishes and small projects.
    Wishes,
    /// Books, films, songs.
    Works,
    /// Reported figures.
    Figures,
    /// What is wrong with the data.
    Findings,
    /// About the site and the program.
    About,
}

impl Section {
    /// Every section, in the order a menu shows them.
    pub const ALL: [Self; 10] = [
        Self::Services,
        Self::Teams,
        Self::Stories,
        Self::Series,
        Self::Notices,
        Self::Wishes,
        Self::Works,
        Self::Figures,
        Self::Findings,
        Self::About,
    ];

    /// Its word in a link: `services`, `teams` and so on.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Services => "services",
            Self::Teams => "teams",
            Self::Stories => "stories",
            Self::Series => "series",
            Self::Notices => "notices",
            Self::Wishes => "wishes",
            Self::Works => "works",
            Self::Figures => "figures",
            Self::Findings => "findings",
            Self::About => "about",
        }
    }

    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.slug() == slug)
    }
}

impl Page {
    /// The calendar as it opens: today's month, as a grid.
    pub const CALENDAR: Self = Self::Calendar { month: None, mode: CalendarMode::Month, day: None };

    /// Whether the other page is the same one on other days: whoever turns to it stays where the page is scrolled.
    #[must_use]
    pub fn turns_to(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Calendar { mode: CalendarMode::Agenda, .. }, _) => false,
            (Self::Calendar { mode, .. }, Self::Calendar { mode: other, .. }) => mode == other,
            _ => false,
        }
    }

    /// Reads a path without its leading slash; what is no page is the map.
    pub(super) fn parse(path: &str) -> Self {
        let mut parts = path.split('/').map(unescape);
        let head = parts.next().unwrap_or_default();
        let id = parts.next().filter(|part| !part.is_empty());
        let rest = parts.next().unwrap_or_default();
        match (&*head, id) {
            ("place", Some(id)) => Self::Place(PlaceId::new(&id)),
            ("event", Some(id)) => Self::Event { id: EventId::new(&id), start: civil::parse_datetime(&rest) },
            ("routes", _) => Self::Routes,
            ("route", Some(id)) => Self::Route(RouteId::new(&id)),
            ("plan", _) => Self::Plan,
            ("follow", stop) => {
                let stop = stop.and_then(|stop| stop.parse().ok()).unwrap_or(1).max(1);
                Self::Follow { route: Some(rest).filter(|id| !id.is_empty()).map(|id| RouteId::new(&id)), stop }
            }
            ("more", _) => Self::More,
            (slug, id) => match (CalendarMode::from_slug(slug), Section::from_slug(slug), id) {
                (Some(mode), _, month) => {
                    Self::Calendar { month: month.as_deref().and_then(civil::parse_month), mode, day: None }
                }
                (None, Some(section), Some(id)) => Self::Record(section, id.into_owned()),
                (None, Some(section), None) => Self::Section(section),
                (None, None, _) => Self::Map,
            },
        }
    }

    /// Writes the path without its leading slash. The calendar's day is not part of it.
    pub(super) fn write(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Map => Ok(()),
            Self::Place(id) => write!(out, "place/{}", Escaped(id.as_str())),
            Self::Calendar { month, mode, .. } => {
                out.write_str(mode.slug())?;
                let Some(month) = month else { return Ok(()) };
                out.write_str("/")?;
                civil::write_month(out, *month)
            }
            Self::Event { id, start } => {
                write!(out, "event/{}", Escaped(id.as_str()))?;
                let Some(start) = start else { return Ok(()) };
                out.write_str("/")?;
                civil::write_datetime(out, *start)
            }
            Self::Routes => out.write_str("routes"),
            Self::Route(id) => write!(out, "route/{}", Escaped(id.as_str())),
            Self::Plan => out.write_str("plan"),
            Self::Follow { route, stop } => {
                write!(out, "follow/{stop}")?;
                route.as_ref().map_or(Ok(()), |id| write!(out, "/{}", Escaped(id.as_str())))
            }
            Self::More => out.write_str("more"),
            Self::Section(section) => out.write_str(section.slug()),
            Self::Record(section, id) => write!(out, "{}/{}", section.slug(), Escaped(id)),
        }
    }
}
