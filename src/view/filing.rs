//! Which of a publisher's taxonomies puts headings over a list.

use crate::{about::About, dataset::Dataset, text::Locale};

/// The taxonomy that divides these records best: it files the most of them, under headings of two or more on average
/// and more than one heading; `None` where none does, and the list is better left whole.
#[must_use]
pub fn filing<'a>(dataset: &Dataset, records: impl Iterator<Item = &'a About>) -> Option<u16> {
    // By taxonomy: how many records it files first, and under which items.
    let mut filed: Vec<(usize, Vec<u16>)> = vec![(0, Vec::new()); dataset.taxonomies.len()];
    for about in records {
        let mut counted = Vec::new();
        for tag in about.tags.iter().filter(|tag| usize::from(tag.taxonomy) < dataset.taxonomies.len()) {
            if counted.contains(&tag.taxonomy) {
                continue;
            }
            counted.push(tag.taxonomy);
            let (count, items) = &mut filed[usize::from(tag.taxonomy)];
            *count += 1;
            if !items.contains(&tag.item) {
                items.push(tag.item);
            }
        }
    }
    let divides = |(_, (count, items)): &(usize, (usize, Vec<u16>))| items.len() > 1 && items.len() * 2 <= *count;
    let best =
        filed.into_iter().enumerate().filter(divides).min_by_key(|(index, (count, _))| (usize::MAX - count, *index));
    best.and_then(|(index, _)| u16::try_from(index).ok())
}

/// The heading a record stands under in a taxonomy; empty where it is not filed there.
#[must_use]
pub fn category(dataset: &Dataset, about: &About, taxonomy: Option<u16>, locale: Locale) -> String {
    let tag = about.tags.iter().find(|tag| Some(tag.taxonomy) == taxonomy);
    tag.and_then(|tag| dataset.item(*tag)).map_or_else(String::new, |item| item.label.get(locale).into())
}
