//! What else holds the words asked for, besides places.

use crate::{
    dataset::Dataset,
    link::{Link, Page, Section},
    search::{Index, Kind, Query, find},
    text::Locale,
    words::Words,
};

/// At most so many of each kind: the list stays the places' own.
const OF_EACH: usize = 4;

/// An event, route, story or service that holds the words asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Also {
    /// Where it is read.
    pub page: Page,
    /// What it is called.
    pub name: String,
    /// What it is: `活动`, `路线`.
    pub kind: &'static str,
}

/// The best few events, routes, stories and services for a link's words; none where it has no words.
#[must_use]
pub fn also(dataset: &Dataset, index: &Index, link: &Link, locale: Locale) -> Vec<Also> {
    let hits = find(index, &Query::parse(&link.query));
    [Kind::Event, Kind::Route, Kind::Story, Kind::Service]
        .into_iter()
        .flat_map(|kind| hits.iter().filter(move |hit| hit.kind == kind).take(OF_EACH))
        .filter_map(|hit| describe(dataset, hit.kind, hit.row as usize, locale))
        .collect()
}

fn describe(dataset: &Dataset, kind: Kind, row: usize, locale: Locale) -> Option<Also> {
    let words = Words::of(locale);
    let (page, about, kind) = match kind {
        Kind::Place => return None,
        Kind::Event => {
            let event = dataset.events.row(row)?;
            (Page::Event { id: event.id.clone(), start: None }, &event.about, words.events)
        }
        Kind::Route => {
            let route = dataset.routes.row(row)?;
            (Page::Route(route.id.clone()), &route.about, words.routes)
        }
        Kind::Story => {
            let story = dataset.stories.row(row)?;
            (Page::Record(Section::Stories, story.id.to_string()), &story.about, words.stories)
        }
        Kind::Service => {
            let service = dataset.services.row(row)?;
            (Page::Record(Section::Services, service.id.to_string()), &service.about, words.services)
        }
    };
    Some(Also { page, name: about.name.get(locale).into(), kind })
}
