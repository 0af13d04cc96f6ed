//! The four areas that every page belongs to.

use crate::{
    dataset::Dataset,
    id::Id,
    link::{Page, Section},
    words::Words,
};

/// An area, as the rail or bar shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// The map and places.
    Map,
    /// The calendar and events.
    Calendar,
    /// Curated routes and one's own.
    Routes,
    /// Everything else.
    More,
}

/// Whether a page stands beside the map: those of the map and the routes, and stories with places to be seen there.
#[must_use]
pub fn has_map(dataset: &Dataset, page: &Page) -> bool {
    match page {
        Page::Record(Section::Stories, id) => {
            let seen = |id| dataset.place(id).is_some_and(|place| place.position.point().is_some());
            let story = dataset.stories.get(&Id::new(id));
            story.is_some_and(|story| !story.about.withdrawn && story.places.iter().any(seen))
        }
        page => matches!(Area::of(page), Area::Map | Area::Routes),
    }
}

impl Area {
    /// The area of a page.
    #[must_use]
    pub const fn of(page: &Page) -> Self {
        match page {
            Page::Map | Page::Place(_) => Self::Map,
            Page::Calendar { .. } | Page::Event { .. } | Page::Record(Section::Series, _) => Self::Calendar,
            Page::Routes | Page::Route(_) | Page::Plan | Page::Follow { .. } => Self::Routes,
            Page::More | Page::Section(_) | Page::Record(..) => Self::More,
        }
    }

    /// What a manifest calls it in `modules`.
    #[must_use]
    pub const fn module(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Calendar => "calendar",
            Self::Routes => "routes",
            Self::More => "more",
        }
    }

    /// What a reader calls it.
    #[must_use]
    pub const fn label(self, words: &'static Words) -> &'static str {
        match self {
            Self::Map => words.map,
            Self::Calendar => words.calendar,
            Self::Routes => words.routes,
            Self::More => words.more,
        }
    }
}
