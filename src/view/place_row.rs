//! A line of the list beside the map.

use super::{Letter, Tone, hue_of, letter_of, place_status, status_text};
use crate::{
    dataset::Dataset,
    place::{Place, PlaceId, Position},
    text::Locale,
    time::{DateTime, State},
    words::Words,
};

/// One place in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceRow {
    /// Which place.
    pub id: PlaceId,
    /// Its name.
    pub name: String,
    /// Its main kind and district: `所 · 番禺区`.
    pub kind: String,
    /// What matters now: open until when, or how well its position is known.
    pub now: Option<(Tone, String)>,
    /// Hue of its main tag, 0 to 7.
    pub hue: u8,
    /// Characters of its main tag.
    pub letter: Letter,
    /// Made up to show the program.
    pub example: bool,
}

impl PlaceRow {
    /// The line for `place` as of `now`.
    #[must_use]
    pub fn new(dataset: &Dataset, place: &Place, now: DateTime, locale: Locale) -> Self {
        let main = &dataset.site.main_taxonomy.places;
        let (kind, district) = (kind(dataset, place, locale), district(dataset, place, locale));
        let between = if kind.is_empty() || district.is_empty() { "" } else { " · " };
        Self {
            id: place.id.clone(),
            name: place.about.name.get(locale).into(),
            kind: [kind, between, district].concat(),
            now: note(place, now, dataset, locale),
            hue: hue_of(dataset, &place.about, main),
            letter: letter_of(dataset, &place.about, main, locale),
            example: place.about.example,
        }
    }
}

/// The label of a place's item in the main taxonomy.
#[must_use]
pub fn kind<'a>(dataset: &'a Dataset, place: &Place, locale: Locale) -> &'a str {
    let main = dataset.taxonomy(&dataset.site.main_taxonomy.places);
    let tag = place.about.tags.iter().find(|tag| Some(tag.taxonomy) == main);
    tag.and_then(|tag| dataset.item(*tag)).map_or("", |item| item.label.get(locale))
}

/// The smallest named part of the address that helps to tell places apart.
#[must_use]
pub fn district<'a>(dataset: &'a Dataset, place: &'a Place, locale: Locale) -> &'a str {
    let address = &place.address;
    let part = if address.district.is_empty() { &address.city } else { &address.district };
    dataset.part_of_address(place, part).get(locale)
}

/// Known hours come first; else an honest word on the position; else nothing, rather than "unknown" on every line.
fn note(place: &Place, now: DateTime, dataset: &Dataset, locale: Locale) -> Option<(Tone, String)> {
    let words = Words::of(locale);
    let state = place_status(place, now, &dataset.holidays);
    if state != State::Unknown {
        return Some(status_text(state, now, locale));
    }
    let position = match place.position {
        Position::Approximate { .. } => words.approximate,
        Position::Area(_) => words.area_only,
        Position::Absent => words.no_position,
        Position::Exact(_) | Position::Line(_) => return None,
    };
    Some((Tone::Unknown, position.into()))
}
