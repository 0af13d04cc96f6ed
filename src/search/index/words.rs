//! What each kind of record is found by, besides its names, its text and its tags.

use super::{Index, Kind, Part};
use crate::{
    dataset::{Dataset, Record, Table},
    event::{Event, Venue},
    place::Place,
    route::Route,
    text::Locale,
};

impl Index {
    /// Reads the record with this number, where all records are counted through in the order of [`Kind`]; `false` past
    /// the last one.
    pub(super) fn read_record(&mut self, dataset: &Dataset, number: usize) -> bool {
        let mut left = number;
        if let Some((row, place)) = take(&dataset.places, &mut left) {
            self.record(Kind::Place, row, &place.about, dataset, |index| index.place(place));
        } else if let Some((row, event)) = take(&dataset.events, &mut left) {
            self.record(Kind::Event, row, &event.about, dataset, |index| index.event(event, dataset));
        } else if let Some((row, route)) = take(&dataset.routes, &mut left) {
            self.record(Kind::Route, row, &route.about, dataset, |index| index.route(route, dataset));
        } else if let Some((row, story)) = take(&dataset.stories, &mut left) {
            self.record(Kind::Story, row, &story.about, dataset, |index| index.text(Part::Text, &story.narrator));
        } else if let Some((row, service)) = take(&dataset.services, &mut left) {
            self.record(Kind::Service, row, &service.about, dataset, |index| {
                index.line(Part::Alternate, &service.code);
                index.text(Part::Address, &service.area);
                index.text(Part::Text, &service.audience);
            });
        } else if let Some((row, team)) = take(&dataset.teams, &mut left) {
            self.record(Kind::Team, row, &team.about, dataset, |index| {
                index.text(Part::Text, &team.level);
                index.text(Part::Text, &team.duty);
            });
        } else if let Some((row, series)) = take(&dataset.series, &mut left) {
            self.record(Kind::Series, row, &series.about, dataset, |index| {
                index.text(Part::Text, &series.cadence);
                series.strands.iter().for_each(|strand| index.text(Part::Text, strand));
            });
        } else if let Some((row, notice)) = take(&dataset.notices, &mut left) {
            self.record(Kind::Notice, row, &notice.about, dataset, |index| index.text(Part::Text, &notice.issuer));
        } else {
            return false;
        }
        true
    }

    fn place(&mut self, place: &Place) {
        // The parts of an address are one line, so that a query may run on from one into the next.
        let address = &place.address;
        let parts = [&address.province, &address.city, &address.district, &address.street, &address.detail];
        let mut before = String::new();
        for locale in Locale::ALL {
            let line = parts.map(|part| part.get(locale)).concat();
            if line != before {
                self.line(Part::Address, &line);
                before = line;
            }
        }
        self.text(Part::Address, &place.directions);
        self.text(Part::Address, &place.hosted_by);
        for designation in &place.designations {
            self.text(Part::Text, &designation.title);
            self.line(Part::Text, &designation.number);
        }
    }

    fn event(&mut self, event: &Event, dataset: &Dataset) {
        for venue in &event.venues {
            match venue {
                Venue::Place(id) => {
                    if let Some(place) = dataset.places.get(id) {
                        self.text(Part::Address, &place.about.name);
                        self.text(Part::Address, &place.address.district);
                    }
                }
                Venue::Named { name, .. } | Venue::Online { name, .. } => self.text(Part::Address, name),
            }
        }
        if let Some(series) = event.series.as_ref().and_then(|id| dataset.series.get(id)) {
            self.text(Part::Text, &series.about.name);
        }
        if let Some(whole) = event.part_of.as_ref().and_then(|id| dataset.events.get(id)) {
            self.text(Part::Text, &whole.about.name);
        }
        event
            .overrides
            .values()
            .filter_map(|change| change.title.as_ref())
            .for_each(|title| self.text(Part::Text, title));
        event.organisers.iter().for_each(|organiser| self.text(Part::Text, organiser));
        event.speakers.iter().for_each(|speaker| self.text(Part::Text, &speaker.name));
        event.works.iter().for_each(|work| self.text(Part::Text, &work.title));
        event.parts.iter().for_each(|part| self.text(Part::Text, &part.title));
        self.text(Part::Text, &event.audience);
        self.text(Part::Text, &event.language);
    }

    fn route(&mut self, route: &Route, dataset: &Dataset) {
        for stop in &route.stops {
            let place = stop.place.as_ref().and_then(|id| dataset.places.get(id));
            self.text(Part::Text, place.map_or(&stop.name, |place| &place.about.name));
        }
        self.text(Part::Text, &route.audience);
    }
}

/// The row `left` of a table; past its end, what is left for the next one.
fn take<'a, T: Record>(table: &'a Table<T>, left: &mut usize) -> Option<(u32, &'a T)> {
    let row = table.row(*left);
    if row.is_none() {
        *left -= table.len();
    }
    Some((u32::try_from(*left).ok()?, row?))
}
