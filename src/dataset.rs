//! The dataset: everything a site publishes, decoded once and never changed.

use std::{collections::HashMap, hash::BuildHasherDefault, sync::Arc};

use crate::{
    about::About,
    digest::Digest,
    event::{Event, EventId},
    id::Id,
    place::{Place, PlaceId},
    record::{Figure, Notice, Observance, Series, SeriesId, Service, Story, StoryId, Team, TeamId, Theme, Wish, Work},
    route::{Route, RouteId, Ways},
    site::Site,
    taxonomy::{Item, Tag, Taxonomy},
    text::{Locale, Text},
    time::Holidays,
};

/// An immutable snapshot of a site; records keep the publisher's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// The manifest.
    pub site: Site,
    /// The ways of filing.
    pub taxonomies: Vec<Taxonomy>,
    /// Places.
    pub places: Table<Place>,
    /// Events, as defined.
    pub events: Table<Event>,
    /// Curated routes.
    pub routes: Table<Route>,
    /// Stories.
    pub stories: Table<Story>,
    /// The service menu.
    pub services: Table<Service>,
    /// Volunteer teams.
    pub teams: Table<Team>,
    /// Series, campaigns, brands.
    pub series: Table<Series>,
    /// Notices and calls.
    pub notices: Table<Notice>,
    /// Wishes and small projects.
    pub wishes: Table<Wish>,
    /// Months' themes.
    pub themes: Vec<Theme>,
    /// Days to remember.
    pub observances: Vec<Observance>,
    /// Holidays and make-up days.
    pub holidays: Holidays,
    /// Books, films, songs to read, see, hear.
    pub works: Vec<Work>,
    /// Reported figures.
    pub figures: Vec<Figure>,
    /// Ways that the site's routing engine has measured; none in what a publisher writes.
    pub ways: Ways,
}

impl Dataset {
    /// The place that an identifier stands for today: the one that took it over, however often that happened, else its own.
    #[must_use]
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        let mut place = self.places.get(id)?;
        // A publisher who lets two places follow each other is led in no circle.
        for _ in 0..8 {
            match place.moved_to.as_ref().and_then(|id| self.places.get(id)) {
                Some(next) => place = next,
                None => break,
            }
        }
        Some(place)
    }

    /// The item a tag stands for.
    #[must_use]
    pub fn item(&self, tag: Tag) -> Option<&Item> {
        self.taxonomies.get(usize::from(tag.taxonomy))?.items.get(usize::from(tag.item))
    }

    /// A part of a place's address; by the label of the item that the place is filed under by this name, where that has
    /// more languages.
    #[must_use]
    pub fn part_of_address<'a>(&'a self, place: &'a Place, part: &'a Text) -> &'a Text {
        let name = |text: &'a Text| text.get(Locale::ZhHans);
        let labels = place.about.tags.iter().filter_map(|tag| self.item(*tag)).map(|item| &item.label);
        let mut same = labels.filter(|label| name(label) == name(part));
        same.find(|label| label.wordings().count() > part.wordings().count()).unwrap_or(part)
    }

    /// The index of a taxonomy by the publisher's id.
    #[must_use]
    pub fn taxonomy(&self, id: &str) -> Option<u16> {
        self.taxonomies.iter().position(|taxonomy| &*taxonomy.id == id).and_then(|index| u16::try_from(index).ok())
    }

    /// The tag for a taxonomy and a code, both by the publisher's words.
    #[must_use]
    pub fn tag(&self, taxonomy: &str, code: &str) -> Option<Tag> {
        let taxonomy = self.taxonomy(taxonomy)?;
        let items = &self.taxonomies[usize::from(taxonomy)].items;
        let item = items.iter().position(|item| &*item.code == code).and_then(|index| u16::try_from(index).ok())?;
        Some(Tag { taxonomy, item })
    }
}

/// The index of the record with an identifier.
pub(crate) type Index = HashMap<Arc<str>, usize, BuildHasherDefault<Digest>>;

/// Records of one kind, in the publisher's order, found by index or by id; cheap to clone.
#[derive(Debug, PartialEq)]
pub struct Table<T>(Arc<Rows<T>>);

#[derive(Debug, PartialEq)]
struct Rows<T> {
    rows: Vec<T>,
    index: Index,
}

/// A record that can be looked up: it has an identifier and tells about itself.
pub trait Record: Sized {
    /// Its identifier.
    fn id(&self) -> &Id<Self>;
    /// What it tells about itself.
    fn about(&self) -> &About;
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self::indexed(Vec::new(), Index::default())
    }
}

impl<T> Table<T> {
    /// A table of rows whose identifiers are known to be these.
    pub(crate) fn indexed(rows: Vec<T>, index: Index) -> Self {
        Self(Arc::new(Rows { rows, index }))
    }

    /// Where the record with an identifier is.
    pub(crate) fn index(&self) -> &Index {
        &self.0.index
    }
}

impl<T: Record> Table<T> {
    /// A table of rows; of rows with one id only the first is found by it.
    #[must_use]
    pub fn new(rows: Vec<T>) -> Self {
        let mut index = Index::default();
        for (position, row) in rows.iter().enumerate() {
            index.entry(row.id().as_str().into()).or_insert(position);
        }
        Self::indexed(rows, index)
    }

    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: &Id<T>) -> Option<&T> {
        self.position(id).and_then(|position| self.row(position))
    }

    /// The record at an index.
    #[must_use]
    pub fn row(&self, index: usize) -> Option<&T> {
        self.0.rows.get(index)
    }

    /// The index of the record with this id.
    #[must_use]
    pub fn position(&self, id: &Id<T>) -> Option<usize> {
        self.0.index.get(id.as_str()).copied()
    }
}

impl<T> std::ops::Deref for Table<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0.rows
    }
}

macro_rules! records {
    ($($record:ident as $id:ident),+ $(,)?) => {$(
        impl Record for $record {
            fn id(&self) -> &$id {
                &self.id
            }

            fn about(&self) -> &About {
                &self.about
            }
        }
    )+};
}

use crate::record::{NoticeId, ServiceId, WishId};

records!(
    Place as PlaceId,
    Event as EventId,
    Route as RouteId,
    Story as StoryId,
    Service as ServiceId,
    Team as TeamId,
    Series as SeriesId,
    Notice as NoticeId,
    Wish as WishId,
);
