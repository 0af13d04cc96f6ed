//! Which choices the records of a dataset are filed under.

use std::collections::BTreeMap;

use super::{
    dimension::{Dimension, Making},
    facets::Facets,
};
use crate::{
    about::{About, MediaKind},
    dataset::{Dataset, Record, Table},
    event::{Event, EventStatus, Venue},
    link::Years,
    place::{Place, PlaceId},
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
            file_address(making, dataset, place, row);
        }));
        tell_of_districts(&mut dimensions, &present(places));
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
        let of_event = |event: &Event| Some((event.id.to_string(), event.about.name.clone()));
        dimensions.push(toured("@event", dataset, of_event));
        let of_series = |event: &Event| {
            let series = dataset.series.get(event.series.as_ref()?)?;
            Some((series.id.to_string(), series.about.name.clone()))
        };
        dimensions.push(toured("@series", dataset, of_series));
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
            for place in places_of(event).filter_map(|id| dataset.places.get(id)) {
                file_address(making, dataset, place, row);
            }
        }));
        dimensions.push(filed("@audience", events, |making, event, row| file_text(making, &event.audience, row)));
        dimensions.push(filed("@language", events, |making, event, row| file_text(making, &event.language, row)));
        dimensions.push(filed("@free", events, |making, event, row| {
            let fee = event.fee.wordings().any(|fee| FREE.iter().any(|word| fee.starts_with(word)));
            file_where(making, "free", fee, row);
        }));
        dimensions.push(filed("@registration", events, |making, event, row| {
            let registration = event.registration.as_ref().filter(|registration| !registration.mode.is_empty());
            if let Some(registration) = registration {
                file_where(making, &registration.mode, true, row);
            }
        }));
        dimensions.push(filed("@left", events, |making, event, row| {
            let left = event.capacity.and_then(|capacity| capacity.remaining).is_some_and(|left| left > 0);
            file_where(making, "left", left && event.status != EventStatus::Full, row);
        }));
        dimensions.push(filed("@media", events, file_media));
        dimensions.push(filed("@place", events, |making, event, row| {
            for place in places_of(event).filter_map(|id| dataset.places.get(id)) {
                let choice = making.choice(place.id.as_str(), &place.about.name, None);
                making.file(choice, row);
            }
        }));
        dimensions.push(filed("@team", events, |making, event, row| {
            if let Some(team) = event.team.as_ref().and_then(|id| dataset.teams.get(id)) {
                let choice = making.choice(team.id.as_str(), &team.about.name, None);
                making.file(choice, row);
            }
        }));
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

/// Tells of the places without a district: among the districts of the addresses, which come last, and in a taxonomy that
/// has all of these by name.
fn tell_of_districts(dimensions: &mut [Dimension], places: &[u32]) {
    let Some((districts, taxonomies)) = dimensions.split_last_mut() else { return };
    let first = districts.first();
    if first.is_empty() {
        return;
    }
    let same = |label: &Text, other: &Text| label.wordings().any(|name| other.wordings().any(|other| name == other));
    let has = |taxonomy: &Dimension, label: &Text| taxonomy.choices.iter().any(|choice| same(label, &choice.label));
    for taxonomy in taxonomies {
        if first.iter().all(|&district| has(taxonomy, &districts.choices[district].label)) {
            taxonomy.file_none(places);
            districts.doubled = true;
        }
    }
    districts.file_none(places);
}

/// The rows of the records that have not been taken back.
fn present<T: Record>(table: &Table<T>) -> Vec<u32> {
    let mut rows = Vec::new();
    each(table, |_, row| rows.push(row));
    rows
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

/// Places under what comes to several of them: an event, a series.
fn toured(key: &str, dataset: &Dataset, whole: impl Fn(&Event) -> Option<(String, Text)>) -> Dimension {
    let mut stops: BTreeMap<String, (Text, Vec<u32>)> = BTreeMap::new();
    for event in dataset.events.iter().filter(|event| !event.about.withdrawn) {
        let Some((code, label)) = whole(event) else { continue };
        let rows = places_of(event).filter_map(|id| u32::try_from(dataset.places.position(id)?).ok());
        stops.entry(code).or_insert((label, Vec::new())).1.extend(rows);
    }
    let mut making = Making::new(key);
    for (code, (label, rows)) in stops {
        if rows.iter().any(|row| *row != rows[0]) {
            let choice = making.choice(&code, &label, None);
            for row in rows {
                making.file(choice, row);
            }
        }
    }
    making.finish()
}

/// The places of the data where an event happens, on whichever of its days.
fn places_of(event: &Event) -> impl Iterator<Item = &PlaceId> {
    let changed = event.overrides.values().filter_map(|change| change.venues.as_ref());
    let venues = std::iter::once(&event.venues).chain(changed).flatten();
    venues.filter_map(|venue| if let Venue::Place(id) = venue { Some(id) } else { None })
}

/// How publishers begin to say that nothing is to be paid.
const FREE: [&str; 5] = ["免费", "免費", "Free", "free", "FREE"];

fn file_where(making: &mut Making, code: &str, holds: bool, row: u32) {
    if holds {
        let choice = making.choice(code, &Text::default(), None);
        making.file(choice, row);
    }
}

fn file_address(making: &mut Making, dataset: &Dataset, place: &Place, row: u32) {
    let address = &place.address;
    let (mut code, mut above) = (String::new(), None);
    for part in [&address.province, &address.city, &address.district, &address.street] {
        let Some(name) = part.wordings().next() else { continue };
        if !code.is_empty() {
            code.push('/');
        }
        code.push_str(name);
        above = Some(making.choice(&code, dataset.part_of_address(place, part), above));
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
