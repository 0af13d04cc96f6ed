//! What can only be said when all sources are read: identifiers are unique, references lead somewhere.

mod pile;
mod refer;

use super::{
    batch::{Answer, Batch},
    filing::Filing,
    manifest::Manifest,
    report::{Report, SourceCount},
};
use crate::{
    dataset::{Dataset, Table},
    time::Holidays,
};
use pile::Pile;
use refer::Known;

/// Puts the sources' records together, in the manifest's order.
pub fn assemble(manifest: Manifest, answers: Vec<Option<Answer>>) -> (Dataset, Report) {
    let Manifest { mut site, taxonomies, .. } = manifest;
    let mut filing = Filing::new(taxonomies);
    let mut report = Report::default();
    let mut piles = Piles::default();
    let mut data = Dataset::default();

    for (source, answer) in site.sources.iter().zip(answers) {
        let Some(Answer { mut batch, findings }) = answer else { continue };
        report.findings.extend(findings);
        let (read, shown) = batch.counts();
        let without_position = batch.without_position();
        report.sources.push(SourceCount {
            id: source.id.clone(),
            read,
            shown,
            without_position,
            rejected: read - shown,
        });
        batch.retag(&filing.merge(&batch.filing));
        piles.add(batch, report.sources.len() - 1, &mut data);
    }
    let taxonomies = filing.into_taxonomies();

    piles.make_ids_unique(&mut report);
    let known = Known {
        places: piles.places.ids(),
        events: piles.events.ids(),
        series: piles.series.ids(),
        teams: piles.teams.ids(),
    };
    refer::places(&mut piles.places, &known, &mut report);
    refer::events(&mut piles.events, &known, &mut report);
    refer::routes(&mut piles.routes, &known, &mut report);
    refer::stories(&mut piles.stories, &known, &mut report);
    refer::services(&mut piles.services, &known, &mut report);
    refer::teams(&mut piles.teams, &known, &mut report);
    refer::site(&mut site, &taxonomies, &known, &mut report);

    let data = Dataset {
        site,
        taxonomies,
        places: Table::new(piles.places.rows),
        events: Table::new(piles.events.rows),
        routes: Table::new(piles.routes.rows),
        stories: Table::new(piles.stories.rows),
        services: Table::new(piles.services.rows),
        teams: Table::new(piles.teams.rows),
        series: Table::new(piles.series.rows),
        notices: Table::new(piles.notices.rows),
        wishes: Table::new(piles.wishes.rows),
        ..data
    };
    (data, report)
}

// The records that have identifiers.
#[derive(Default)]
struct Piles {
    places: Pile<crate::place::Place>,
    events: Pile<crate::event::Event>,
    routes: Pile<crate::route::Route>,
    stories: Pile<crate::record::Story>,
    services: Pile<crate::record::Service>,
    teams: Pile<crate::record::Team>,
    series: Pile<crate::record::Series>,
    notices: Pile<crate::record::Notice>,
    wishes: Pile<crate::record::Wish>,
}

impl Piles {
    // Records without identifiers go straight into the dataset.
    fn add(&mut self, batch: Batch, source: usize, data: &mut Dataset) {
        let Batch {
            places,
            events,
            routes,
            stories,
            services,
            teams,
            series,
            notices,
            wishes,
            themes,
            observances,
            holidays,
            works,
            figures,
            filing: _,
        } = batch;
        self.places.add(places, source);
        self.events.add(events, source);
        self.routes.add(routes, source);
        self.stories.add(stories, source);
        self.services.add(services, source);
        self.teams.add(teams, source);
        self.series.add(series, source);
        self.notices.add(notices, source);
        self.wishes.add(wishes, source);
        data.themes.extend(themes.records);
        data.observances.extend(observances.records);
        data.works.extend(works.records);
        data.figures.extend(figures.records);
        for (year, days) in holidays.records {
            add_holidays(&mut data.holidays, year, days);
        }
    }

    fn make_ids_unique(&mut self, report: &mut Report) {
        self.places.make_ids_unique(report);
        self.events.make_ids_unique(report);
        self.routes.make_ids_unique(report);
        self.stories.make_ids_unique(report);
        self.services.make_ids_unique(report);
        self.teams.make_ids_unique(report);
        self.series.make_ids_unique(report);
        self.notices.make_ids_unique(report);
        self.wishes.make_ids_unique(report);
    }
}

// A file without days is a year that was not announced yet.
fn add_holidays(holidays: &mut Holidays, year: i16, days: Vec<(crate::time::Date, crate::time::Day)>) {
    if !days.is_empty() && !holidays.years.contains(&year) {
        holidays.years.push(year);
        holidays.years.sort_unstable();
    }
    holidays.days.extend(days);
}
