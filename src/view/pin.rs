//! How a record looks on the map and in lists: the hue and the letter of its main tag.

use crate::{about::About, dataset::Dataset, taxonomy::Tag, text::Locale};

/// The one or two characters inside a marker.
pub type Letter = String;

/// The hue of a record's item in the taxonomy `main` (by id); slate (7) where it has none.
#[must_use]
pub fn hue_of(dataset: &Dataset, about: &About, main: &str) -> u8 {
    hue_in(dataset, about, dataset.taxonomy(main))
}

/// The same for a taxonomy by its index, for many records one after another.
#[must_use]
pub fn hue_in(dataset: &Dataset, about: &About, taxonomy: Option<u16>) -> u8 {
    let tag = about.tags.iter().find(|tag| Some(tag.taxonomy) == taxonomy);
    tag.and_then(|&tag| dataset.item(tag)).map_or(7, |item| item.hue.min(7))
}

/// The characters that stand for a record's item in the taxonomy `main`; a dot where it has none.
#[must_use]
pub fn letter_of(dataset: &Dataset, about: &About, main: &str, locale: Locale) -> Letter {
    let Some(item) = main_tag(dataset, about, main).and_then(|tag| dataset.item(tag)) else { return "·".into() };
    let short = item.short.get(locale);
    if short.is_empty() { item.label.get(locale).chars().take(1).collect() } else { short.chars().take(2).collect() }
}

fn main_tag(dataset: &Dataset, about: &About, main: &str) -> Option<Tag> {
    let taxonomy = dataset.taxonomy(main)?;
    about.tags.iter().copied().find(|tag| tag.taxonomy == taxonomy)
}
