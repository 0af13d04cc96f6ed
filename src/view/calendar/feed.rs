//! Which of the site's published calendars holds what is asked for.

use crate::{dataset::Dataset, event::feed::Scope, link::Link, view::filter};

/// The path of the feed, without its ending: of the one tag that is asked for, else of everything.
#[must_use]
pub fn feed(dataset: &Dataset, asked: &Link) -> String {
    let scope = match filter(dataset, asked).tags.as_slice() {
        [tag] if asked.query.is_empty() => Scope::Tag(*tag),
        _ => Scope::All,
    };
    let given = dataset.events.iter().any(|event| scope.holds(dataset, event));
    if given { scope.path(dataset) } else { Scope::All.path(dataset) }
}
