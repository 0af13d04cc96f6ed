//! Which of the site's published calendars holds what is asked for.

use crate::{dataset::Dataset, event::feed::Scope, link::Link, place::PlaceId, record::TeamId};

/// The path of the feed, without its ending: of the one item, place or team that is asked for, else of everything.
#[must_use]
pub fn feed(dataset: &Dataset, asked: &Link) -> String {
    let scope = match asked.filters.as_slice() {
        [only] if asked.query.is_empty() => match &*only.taxonomy {
            "@place" => Scope::Place(PlaceId::new(&only.code)),
            "@team" => Scope::Team(TeamId::new(&only.code)),
            taxonomy => dataset.tag(taxonomy, &only.code).map_or(Scope::All, Scope::Tag),
        },
        _ => Scope::All,
    };
    let given = dataset.events.iter().any(|event| scope.holds(dataset, event));
    if given { scope.path(dataset) } else { Scope::All.path(dataset) }
}
