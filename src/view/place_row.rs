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
        let parts = [kind(dataset, place, locale), district(place, locale)];
        let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        Self {
            id: place.id.clone(),
            name: place.about.name.get(locale).into(),
            kind: parts.join(" · "),
            now: note(place, now, dataset, locale),
            hue: hue_of(dataset, &place.about, main),
            letter: letter_of(dataset, &place.about, main, locale),
            example: place.about.example,
        }
    }
}

/// The label of a place's item in the main taxonomy.
#[must_use]
pub fn kind(dataset: &Dataset, place: &Place, locale: Locale) -> String {
    let main = dataset.taxonomy(&dataset.site.main_taxonomy.places);
    let tag = place.about.tags.iter().find(|tag| Some(tag.taxonomy) == main);
    tag.and_then(|tag| dataset.item(*tag)).map_or_else(String::new, |item| item.label.get(locale).into())
}

/// The smallest named part of the address that helps to tell places apart.
#[must_use]
pub fn district(place: &Place, locale: Locale) -> String {
    let address = &place.address;
    [&address.district, &address.city]
        .into_iter()
        .find(|part| !part.is_empty())
        .map_or("", |part| part.get(locale))
        .into()
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
