//! What one source gave: its records with their places, before they meet those of other sources.

use super::{filing::Filing, finding::Finding};
use crate::{
    event::Event,
    place::Place,
    record::{Figure, Notice, Observance, Series, Service, Story, Team, Theme, Wish, Work},
    route::Route,
    taxonomy::Tag,
    time::{Date, Day},
};

/// Records of one kind from one source, and where in it they stand.
#[derive(Clone, Debug)]
pub struct Rows<T> {
    /// The records, in the source's order.
    pub records: Vec<T>,
    /// JSON Pointer to their list.
    pub list: String,
    /// Each record's index in that list.
    pub indices: Vec<usize>,
    /// How many rows the list has, good and bad.
    pub read: usize,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self { records: Vec::new(), list: String::new(), indices: Vec::new(), read: 0 }
    }
}

/// What came of asking for a source.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Its records; none where it did not come.
    pub batch: Batch,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

/// All records of one source.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// Places.
    pub places: Rows<Place>,
    /// Events.
    pub events: Rows<Event>,
    /// Routes.
    pub routes: Rows<Route>,
    /// Stories.
    pub stories: Rows<Story>,
    /// Services.
    pub services: Rows<Service>,
    /// Teams.
    pub teams: Rows<Team>,
    /// Series.
    pub series: Rows<Series>,
    /// Notices.
    pub notices: Rows<Notice>,
    /// Wishes.
    pub wishes: Rows<Wish>,
    /// Months' themes.
    pub themes: Rows<Theme>,
    /// Observances.
    pub observances: Rows<Observance>,
    /// Years of holidays.
    pub holidays: Rows<(i16, Vec<(Date, Day)>)>,
    /// Works.
    pub works: Rows<Work>,
    /// Figures.
    pub figures: Rows<Figure>,
    /// The taxonomies that its tags index.
    pub filing: Filing,
}

impl Batch {
    /// How many rows were read, and how many of them are records now.
    pub fn counts(&self) -> (usize, usize) {
        [
            size(&self.places),
            size(&self.events),
            size(&self.routes),
            size(&self.stories),
            size(&self.services),
            size(&self.teams),
            size(&self.series),
            size(&self.notices),
            size(&self.wishes),
            size(&self.themes),
            size(&self.observances),
            size(&self.holidays),
            size(&self.works),
            size(&self.figures),
        ]
        .into_iter()
        .fold((0, 0), |(read, shown), (more_read, more_shown)| (read + more_read, shown + more_shown))
    }

    /// How many places are listed only, for want of a position to pin.
    pub fn without_position(&self) -> usize {
        self.places.records.iter().filter(|place| place.position.point().is_none()).count()
    }

    /// Replaces tags, where sources have added to the taxonomies in different orders.
    pub fn retag(&mut self, moves: &[(Tag, Tag)]) {
        if moves.iter().all(|(theirs, ours)| theirs == ours) {
            return;
        }
        let retag = |tags: &mut Vec<Tag>| {
            for tag in tags {
                if let Some((_, ours)) = moves.iter().find(|(theirs, _)| theirs == tag) {
                    *tag = *ours;
                }
            }
        };
        self.places.records.iter_mut().for_each(|record| retag(&mut record.about.tags));
        self.events.records.iter_mut().for_each(|record| retag(&mut record.about.tags));
        self.routes.records.iter_mut().for_each(|record| retag(&mut record.about.tags));
        self.stories.records.iter_mut().for_each(|record| retag(&mut record.about.tags));
        self.services.records.iter_mut().for_each(|record| retag(&mut record.about.tags));
        self.teams.records.iter_mut().for_each(|record| retag(&mut record.about.tags));
        self.series.records.iter_mut().for_each(|record| retag(&mut record.about.tags));
        self.notices.records.iter_mut().for_each(|record| retag(&mut record.about.tags));
        self.wishes.records.iter_mut().for_each(|record| retag(&mut record.about.tags));
        self.themes.records.iter_mut().for_each(|record| retag(&mut record.about.tags));
        self.works.records.iter_mut().for_each(|work| retag(&mut work.tags));
    }
}

fn size<T>(rows: &Rows<T>) -> (usize, usize) {
    (rows.read, rows.records.len())
}
