//! The places that a link asks for by words, filters, years and opening hours, and what each further choice would leave.

use super::candidates;
use crate::{
    dataset::Dataset,
    link::{Link, When},
    search::{Facets, Hit, Kind, Narrowed, Rows},
    time::{DateTime, Openness},
};

/// Rows of the places that a link asks for, the best match first, with the numbers for every further choice; `hits` are
/// what holds its words.
#[must_use]
pub fn narrowed(dataset: &Dataset, hits: Option<&[Hit]>, facets: &Facets, link: &Link) -> (Vec<usize>, Narrowed) {
    let mut rows = candidates(hits, Kind::Place, &dataset.places);
    let base: Rows = rows.iter().copied().collect();
    let narrowed = facets.narrow(&base, &link.filters, link.era);
    rows.retain(|&row| narrowed.rows.contains(row));
    (rows, narrowed)
}

/// Whether each place is open at the time a link asks for; for [`Facets::ask_open`].
#[must_use]
pub fn openness(dataset: &Dataset, when: When, now: DateTime) -> Vec<Openness> {
    let holidays = &dataset.holidays;
    let opening = dataset.places.iter().map(|place| place.opening.as_ref());
    opening
        .map(|opening| {
            opening.map_or(Openness::Unknown, |opening| match when {
                When::Now => opening.at(now, holidays),
                When::At(moment) => opening.at(moment, holidays),
                When::Today => opening.on(now.date(), holidays),
                When::Day(day) => opening.on(day, holidays),
            })
        })
        .collect()
}
