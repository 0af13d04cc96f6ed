//! All words of a dataset, folded into one buffer.

use super::fold::fold_into;
use crate::{
    about::About,
    dataset::Dataset,
    event::{Event, Venue},
    markdown,
    place::Place,
    text::{Locale, Text},
};

/// All words of a dataset, folded. Records taken back are left out.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Every text of every record, each ended by a line feed, which no folded text holds.
    pub(super) buffer: String,
    /// The texts in the order of the buffer, and the part they are.
    pub(super) texts: Vec<(u32, Part)>,
    /// The records in the order of the buffer: their first text, kind and row.
    pub(super) records: Vec<(u32, Kind, u32)>,
}

/// What kind of record was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A place.
    Place,
    /// An event.
    Event,
    /// A route.
    Route,
    /// A story.
    Story,
    /// A service.
    Service,
}

/// Where in a record a term stands; the sum over the terms is the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The whole name; a name that begins with the term counts one more, one that has it elsewhere two more.
    Name = 0,
    Alternate = 3,
    Address = 4,
    Text = 5,
}

impl Index {
    /// Reads every text of a dataset.
    #[must_use]
    pub fn build(dataset: &Dataset) -> Self {
        let mut index = Self::default();
        for (place, row) in dataset.places.iter().zip(0..) {
            index.record(Kind::Place, row, &place.about, dataset, |index| index.place(place));
        }
        for (event, row) in dataset.events.iter().zip(0..) {
            index.record(Kind::Event, row, &event.about, dataset, |index| index.event(event, dataset));
        }
        for (route, row) in dataset.routes.iter().zip(0..) {
            index.record(Kind::Route, row, &route.about, dataset, |index| {
                for stop in &route.stops {
                    let place = stop.place.as_ref().and_then(|id| dataset.places.get(id));
                    index.text(Part::Text, place.map_or(&stop.name, |place| &place.about.name));
                }
                index.text(Part::Text, &route.audience);
            });
        }
        for (story, row) in dataset.stories.iter().zip(0..) {
            index.record(Kind::Story, row, &story.about, dataset, |index| index.text(Part::Text, &story.narrator));
        }
        for (service, row) in dataset.services.iter().zip(0..) {
            index.record(Kind::Service, row, &service.about, dataset, |index| {
                index.line(Part::Alternate, &service.code);
                index.text(Part::Address, &service.area);
                index.text(Part::Text, &service.audience);
            });
        }
        index
    }

    /// One record: its own words first, then `more`, then what all have.
    fn record(&mut self, kind: Kind, row: u32, about: &About, dataset: &Dataset, more: impl FnOnce(&mut Self)) {
        if about.withdrawn {
            return;
        }
        self.records.push((self.end(), kind, row));
        self.text(Part::Name, &about.name);
        for name in &about.alternate_names {
            self.text(Part::Alternate, name);
        }
        more(self);
        self.text(Part::Text, &about.summary);
        for wording in about.body.wordings() {
            self.line(Part::Text, &markdown::plain(wording));
        }
        for tag in &about.tags {
            if let Some(item) = dataset.item(*tag) {
                self.text(Part::Text, &item.label);
            }
        }
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

    /// Adds every wording of a text.
    fn text(&mut self, part: Part, text: &Text) {
        text.wordings().for_each(|wording| self.line(part, wording));
    }

    fn line(&mut self, part: Part, line: &str) {
        let start = self.end();
        fold_into(line, |c, _| self.buffer.push(c));
        if self.end() > start {
            self.texts.push((start, part));
            self.buffer.push('\n');
        }
    }

    /// Where the next text will begin. A buffer beyond 4 GB would not fit into a page anyway.
    fn end(&self) -> u32 {
        u32::try_from(self.buffer.len()).unwrap_or(u32::MAX)
    }
}
