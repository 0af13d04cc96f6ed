//! What else holds the words asked for, besides places.

use super::{Elsewhere, Pieces, Sought};
use crate::{
    dataset::Dataset,
    link::{Page, Section},
    search::{Hit, Kind},
    words::Words,
};

/// In the order of the menu.
const KINDS: [Kind; 7] = [Kind::Event, Kind::Route, Kind::Story, Kind::Service, Kind::Team, Kind::Series, Kind::Notice];

/// A record other than a place that holds the words asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Also {
    /// Where it is read.
    pub page: Page,
    /// What it is called, with what was found in that.
    pub name: Pieces,
    /// Where else it has the words.
    pub elsewhere: Option<Elsewhere>,
    /// What it is: `活动`, `路线`.
    pub kind: &'static str,
}

/// How many records but places are among what holds a link's words.
#[must_use]
pub fn others(hits: &[Hit]) -> usize {
    hits.iter().filter(|hit| hit.kind != Kind::Place).count()
}

/// Those records: of each kind the best ones, at most so many.
#[must_use]
pub fn also(dataset: &Dataset, hits: &[Hit], of_each: usize, sought: &Sought) -> Vec<Also> {
    KINDS
        .into_iter()
        .flat_map(|kind| hits.iter().filter(move |hit| hit.kind == kind).take(of_each))
        .filter_map(|hit| describe(dataset, hit.kind, hit.row as usize, sought))
        .collect()
}

fn describe(dataset: &Dataset, kind: Kind, row: usize, sought: &Sought) -> Option<Also> {
    let words = Words::of(sought.locale);
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
        Kind::Team => {
            let team = dataset.teams.row(row)?;
            (Page::Record(Section::Teams, team.id.to_string()), &team.about, words.teams)
        }
        Kind::Series => {
            let series = dataset.series.row(row)?;
            (Page::Record(Section::Series, series.id.to_string()), &series.about, words.series)
        }
        Kind::Notice => {
            let notice = dataset.notices.row(row)?;
            (Page::Record(Section::Notices, notice.id.to_string()), &notice.about, words.notices)
        }
    };
    let name = sought.name(about.name.get(sought.locale));
    Some(Also { page, name, elsewhere: sought.in_record(dataset, about), kind })
}
