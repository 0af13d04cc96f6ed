//! The records of all sources, put together in the manifest's order: identifiers become unique as records come in,
//! references are seen to when all are there. Places come first, for a map to show.

mod pile;
mod refer;

use super::finding::Finding;
use crate::{
    dataset::{Dataset, Record, Table},
    event::Event,
    place::Place,
    record::{Notice, Series, Service, Story, Team, Wish},
    route::Route,
    site::Site,
    taxonomy::Taxonomy,
};
pub use pile::{List, Origin, Pile};
use refer::Known;

/// The places of all sources.
#[derive(Debug)]
pub struct Places {
    /// Themselves.
    pub table: Table<Place>,
    // What was found about their identifiers, and about what they refer to.
    findings: [Vec<Finding>; 2],
    origins: Vec<Origin>,
}

impl Places {
    /// All places, once the last has been read.
    pub fn of(mut pile: Pile<Place>) -> Self {
        let mut found = Vec::new();
        refer::places(&mut pile.rows, &pile.ledger, &mut found);
        let findings = [std::mem::take(&mut pile.ledger.findings), found];
        let origins = std::mem::take(&mut pile.ledger.origins);
        Self { table: table(pile), findings, origins }
    }
}

/// The other records read so far.
#[derive(Default)]
pub struct Piles {
    /// Events.
    pub events: Pile<Event>,
    /// Routes.
    pub routes: Pile<Route>,
    /// Stories.
    pub stories: Pile<Story>,
    /// Services.
    pub services: Pile<Service>,
    /// Teams.
    pub teams: Pile<Team>,
    /// Series.
    pub series: Pile<Series>,
    /// Notices.
    pub notices: Pile<Notice>,
    /// Wishes.
    pub wishes: Pile<Wish>,
    /// Records without identifiers, which nothing more can be said about.
    pub rest: Dataset,
}

impl Piles {
    /// Everything as a dataset. What concerns several sources is found now: identifiers and references.
    pub fn into_dataset(
        mut self,
        mut site: Site,
        taxonomies: Vec<Taxonomy>,
        places: Places,
        findings: &mut Vec<Finding>,
    ) -> Dataset {
        let Places { table: places, findings: [of_places, referring], origins } = places;
        findings.extend(of_places);
        for ledger in [
            &mut self.events.ledger,
            &mut self.routes.ledger,
            &mut self.stories.ledger,
            &mut self.services.ledger,
            &mut self.teams.ledger,
            &mut self.series.ledger,
            &mut self.notices.ledger,
            &mut self.wishes.ledger,
        ] {
            findings.append(&mut ledger.findings);
        }
        findings.extend(referring);
        refer::dates(&places, &origins, findings);
        let known = Known {
            places: places.index(),
            events: &self.events.ledger.index,
            series: &self.series.ledger.index,
            teams: &self.teams.ledger.index,
        };
        refer::events(&mut self.events.rows, &self.events.ledger.origins, &known, findings);
        refer::routes(&mut self.routes.rows, &self.routes.ledger.origins, &known, findings);
        refer::stories(&mut self.stories.rows, &self.stories.ledger.origins, &known, findings);
        refer::services(&mut self.services.rows, &self.services.ledger.origins, &known, findings);
        refer::teams(&mut self.teams.rows, &self.teams.ledger.origins, &known, findings);
        refer::site(&mut site, &taxonomies, &known, findings);
        Dataset {
            site,
            taxonomies,
            places,
            events: table(self.events),
            routes: table(self.routes),
            stories: table(self.stories),
            services: table(self.services),
            teams: table(self.teams),
            series: table(self.series),
            notices: table(self.notices),
            wishes: table(self.wishes),
            ..self.rest
        }
    }
}

fn table<T: Record>(pile: Pile<T>) -> Table<T> {
    Table::indexed(pile.rows, pile.ledger.index)
}
