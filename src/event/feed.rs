//! Feeds: which events people can subscribe to together, and where `xunji publish` puts them.

use super::{Event, Venue};
use crate::{
    dataset::Dataset,
    place::PlaceId,
    record::TeamId,
    taxonomy::{Subject, Tag},
    text::Locale,
};

/// What a feed holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Every event.
    All,
    /// What is filed under an item of a taxonomy, or under an item below it.
    Tag(Tag),
    /// What happens at a place.
    Place(PlaceId),
    /// What a team runs.
    Team(TeamId),
}

impl Scope {
    /// Every feed of a site that holds an event: the whole first, then by taxonomy, by place, by team.
    #[must_use]
    pub fn every(dataset: &Dataset) -> Vec<Self> {
        let mut scopes = vec![Self::All];
        for (taxonomy, filed) in (0..).zip(&dataset.taxonomies) {
            if filed.applies_to.is_empty() || filed.applies_to.contains(&Subject::Events) {
                scopes.extend((0..).zip(&filed.items).map(|(item, _)| Self::Tag(Tag { taxonomy, item })));
            }
        }
        scopes.extend(dataset.places.iter().map(|place| Self::Place(place.id.clone())));
        scopes.extend(dataset.teams.iter().map(|team| Self::Team(team.id.clone())));
        scopes.retain(|scope| *scope == Self::All || dataset.events.iter().any(|event| scope.holds(dataset, event)));
        scopes
    }

    /// Whether an event belongs to it.
    #[must_use]
    pub fn holds(&self, dataset: &Dataset, event: &Event) -> bool {
        match self {
            Self::All => true,
            Self::Tag(tag) => event.about.tags.iter().any(|own| is_below(dataset, *own, *tag)),
            Self::Place(place) => {
                let here =
                    |venues: &[Venue]| venues.iter().any(|venue| matches!(venue, Venue::Place(id) if id == place));
                let moved = || event.overrides.values().filter_map(|change| change.venues.as_deref());
                here(&event.venues) || moved().any(here)
            }
            Self::Team(team) => event.team.as_ref() == Some(team),
        }
    }

    /// Where its files are, seen from the site and without their endings `.ics`, `.rss` and `.json`.
    ///
    /// Letters, digits, `-`, `_` and `.` stand for themselves; every other byte of a code or an id is `~` and two
    /// hexadecimal digits, so that no address and no file system reads it otherwise.
    #[must_use]
    pub fn path(&self, dataset: &Dataset) -> String {
        match self {
            Self::All => "feeds/events".to_owned(),
            Self::Tag(tag) => {
                let taxonomy = dataset.taxonomies.get(usize::from(tag.taxonomy)).map_or("", |taxonomy| &taxonomy.id);
                let code = dataset.item(*tag).map_or("", |item| &item.code);
                format!("feeds/tags/{}/{}", plain(taxonomy), plain(code))
            }
            Self::Place(id) => format!("feeds/places/{}", plain(id.as_str())),
            Self::Team(id) => format!("feeds/teams/{}", plain(id.as_str())),
        }
    }

    /// What it is called: the site's title, and what it is about.
    #[must_use]
    pub fn name(&self, dataset: &Dataset, locale: Locale) -> String {
        let site = dataset.site.title.get(locale);
        let about = match self {
            Self::All => None,
            Self::Tag(tag) => dataset.item(*tag).map(|item| item.label.get(locale)),
            Self::Place(id) => dataset.places.get(id).map(|place| place.about.name.get(locale)),
            Self::Team(id) => dataset.teams.get(id).map(|team| team.about.name.get(locale)),
        };
        about.map_or_else(|| site.to_owned(), |about| format!("{about} · {site}"))
    }
}

fn is_below(dataset: &Dataset, own: Tag, tag: Tag) -> bool {
    let mut item = Some(own.item).filter(|_| own.taxonomy == tag.taxonomy);
    while let Some(current) = item {
        if current == tag.item {
            return true;
        }
        // A parent stands before its child, so this ends.
        item = dataset.item(Tag { item: current, ..own }).and_then(|item| item.parent).filter(|above| *above < current);
    }
    false
}

fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (index, byte) in text.bytes().enumerate() {
        let kept = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') || (byte == b'.' && index > 0);
        if kept {
            plain.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
            plain.extend(['~', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    plain
}
