//! Which choices the records of a dataset are filed under.

use super::{
    dimension::{Dimension, Making},
    facets::Facets,
};
use crate::{
    about::{About, MediaKind},
    dataset::{Dataset, Record, Table},
    event::Venue,
    link::Years,
    place::{Address, Place},
    taxonomy::{Subject, Tag},
    text::Text,
};

impl Facets {
    /// By what places can be narrowed.
    #[must_use]
    pub fn places(dataset: &Dataset) -> Self {
        let places = &dataset.places;
        let mut dimensions = taxonomies(dataset, places, Subject::Places);
        dimensions.push(filed("@district", places, |making, place: &Place, row| {
            file_address(making, &place.address, row);
        }));
        dimensions.push(filed("@level", places, |making, place: &Place, row| {
            for designation in &place.designations {
                let label = if designation.level.is_empty() { &designation.title } else { &designation.level };
                file_text(making, label, row);
            }
        }));
        dimensions.push(filed("@facility", places, |making, place: &Place, row| {
            for facility in place.facilities.iter().filter(|facility| facility.present) {
                let choice = making.choice(&facility.code, &Text::default(), None);
                making.file(choice, row);
            }
        }));
        dimensions.push(filed("@media", places, file_media));
        let years = |place: &Place| {
            let (first, last) = place.era.as_ref()?.days?;
            Some(Years::new(first.year(), last.year()))
        };
        Self::new(dimensions, places.iter().map(years).collect())
    }

    /// By what events can be narrowed.
    #[must_use]
    pub fn events(dataset: &Dataset) -> Self {
        let events = &dataset.events;
        let mut dimensions = taxonomies(dataset, events, Subject::Events);
        dimensions.push(filed("@district", events, |making, event, row| {
            for venue in &event.venues {
                let place = if let Venue::Place(id) = venue { dataset.places.get(id) } else { None };
                if let Some(place) = place {
                    file_address(making, &place.address, row);
                }
            }
        }));
        dimensions.push(filed("@audience", events, |making, event, row| file_text(making, &event.audience, row)));
        dimensions.push(filed("@media", events, file_media));
        Self::new(dimensions, Vec::new())
    }

    fn new(mut dimensions: Vec<Dimension>, eras: Vec<Option<Years>>) -> Self {
        dimensions.retain(|dimension| !dimension.choices.is_empty());
        Self { dimensions, eras }
    }
}

/// The publisher's taxonomies for these records; those that say of none what they file, file all.
fn taxonomies<T: Record>(dataset: &Dataset, table: &Table<T>, subject: Subject) -> Vec<Dimension> {
    let taxonomies = dataset.taxonomies.iter().zip(0..);
    let ours =
        taxonomies.filter(|(taxonomy, _)| taxonomy.applies_to.is_empty() || taxonomy.applies_to.contains(&subject));
    ours.map(|(taxonomy, index)| {
        let mut making = Making::new(&taxonomy.id);
        for item in &taxonomy.items {
            making.choice(&item.code, &item.label, item.parent);
        }
        each(table, |record: &T, row| {
            let known = |tag: &&Tag| tag.taxonomy == index && usize::from(tag.item) < taxonomy.items.len();
            record.about().tags.iter().filter(known).for_each(|tag| making.file(tag.item, row));
        });
        making.finish()
    })
    .collect()
}

fn filed<T: Record>(key: &str, table: &Table<T>, mut file: impl FnMut(&mut Making, &T, u32)) -> Dimension {
    let mut making = Making::new(key);
    each(table, |record, row| file(&mut making, record, row));
    making.finish()
}

/// Shows every record that has not been taken back.
fn each<T: Record>(table: &Table<T>, mut show: impl FnMut(&T, u32)) {
    for (record, row) in table.iter().zip(0..) {
        if !record.about().withdrawn {
            show(record, row);
        }
    }
}

fn file_address(making: &mut Making, address: &Address, row: u32) {
    let (mut code, mut above) = (String::new(), None);
    for part in [&address.province, &address.city, &address.district, &address.street] {
        let Some(name) = part.wordings().next() else { continue };
        if !code.is_empty() {
            code.push('/');
        }
        code.push_str(name);
        above = Some(making.choice(&code, part, above));
    }
    if let Some(choice) = above {
        making.file(choice, row);
    }
}

fn file_text(making: &mut Making, text: &Text, row: u32) {
    if let Some(code) = text.wordings().next() {
        let choice = making.choice(code, text, None);
        making.file(choice, row);
    }
}

fn file_media<T: Record>(making: &mut Making, record: &T, row: u32) {
    let About { media, .. } = record.about();
    for (kind, code) in [(MediaKind::Audio, "audio"), (MediaKind::Video, "video")] {
        if media.iter().any(|medium| medium.kind == kind) {
            let choice = making.choice(code, &Text::default(), None);
            making.file(choice, row);
        }
    }
}
