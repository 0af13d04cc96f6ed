//! What is printed below a map: what was asked for, what its signs mean, and its places by name.

use super::{ChoiceGroup, Letter, Listing, PlaceRow, address, kind, place_status};
use crate::{
    dataset::Dataset,
    link::Link,
    place::Position,
    text::Locale,
    time::{DateTime, State},
    words::{Format, Words},
};

/// Lines on one sheet: some eight pages of A4. Whoever needs more asks for less at a time.
pub const MOST_PRINTED: usize = 600;

/// The printed sheet of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapSheet {
    /// The kinds of the places on the map, the most frequent first.
    pub kinds: Vec<SheetKind>,
    /// Whether a position on the map is an estimate.
    pub rough: bool,
    /// Whether a place on the map is known to be closed now.
    pub closed: bool,
    /// The places on the map, in the order they are listed.
    pub drawn: Vec<SheetRow>,
    /// The places that cannot be drawn.
    pub absent: Vec<SheetRow>,
    /// How many places there is no room for.
    pub left_out: usize,
}

/// A kind of places on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetKind {
    /// What it is called.
    pub label: String,
    /// What stands in its discs.
    pub letter: Letter,
    /// Its hue, 0 to 7.
    pub hue: u8,
    /// How many of them are on the map.
    pub count: usize,
}

/// A place by name.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    /// Its line in the list.
    pub row: PlaceRow,
    /// Where to find it, in words.
    pub address: String,
}

/// The sheet of what is listed, as of `now`.
#[must_use]
pub fn map_sheet(dataset: &Dataset, listing: &Listing, now: DateTime, locale: Locale) -> MapSheet {
    let mut sheet = MapSheet::default();
    for (index, place) in listing.rows.iter().filter_map(|&row| dataset.places.row(row)).enumerate() {
        let drawn = index < listing.in_view;
        let row = PlaceRow::new(dataset, place, now, locale);
        if drawn {
            sheet.rough |= matches!(place.position, Position::Approximate { .. });
            sheet.closed |= matches!(place_status(place, now, &dataset.holidays), State::Closed { .. });
            sheet.count(kind(dataset, place, locale).to_owned(), &row);
        }
        if index >= MOST_PRINTED {
            sheet.left_out += 1;
            continue;
        }
        let address = match address(&place.address, locale) {
            given if given.is_empty() => place.directions.get(locale).to_owned(),
            given => given,
        };
        if drawn { &mut sheet.drawn } else { &mut sheet.absent }.push(SheetRow { row, address });
    }
    // Kinds with the same number stay in the order they were met.
    sheet.kinds.sort_by_key(|kind| std::cmp::Reverse(kind.count));
    sheet
}

impl MapSheet {
    fn count(&mut self, label: String, row: &PlaceRow) {
        match self.kinds.iter_mut().find(|kind| kind.label == label) {
            Some(kind) => kind.count += 1,
            None => self.kinds.push(SheetKind { label, letter: row.letter.clone(), hue: row.hue, count: 1 }),
        }
    }
}

/// What was asked for, in words: the words searched for, the choices, the years.
#[must_use]
pub fn asked_in_words(groups: &[ChoiceGroup], asked: &Link, locale: Locale) -> Vec<String> {
    let query = asked.query.trim();
    let query = (!query.is_empty()).then(|| [Words::of(locale).search, " “", query, "”"].concat());
    let chosen = groups.iter().filter_map(|group| {
        let on: Vec<&str> = group.lines.iter().filter(|line| line.on).map(|line| &*line.label).collect();
        (!on.is_empty()).then(|| [&*group.label, ": ", &on.join("、")].concat())
    });
    let years = asked.era.map(|years| {
        let format = Format(locale);
        [Words::of(locale).era, ": ", &format.year(years.first()), "–", &format.year(years.last())].concat()
    });
    query.into_iter().chain(chosen).chain(years).collect()
}
