//! The lists of the sections: rows under headings.

use std::cmp::Reverse;

use super::{
    filing::{category, filing},
    team_tree,
};
use crate::{
    about::{About, MediaKind},
    dataset::Dataset,
    link::{Page, Section},
    record::{Notice, Series, Service, Story, Team, Wish},
    text::Locale,
    time::Date,
    words::{Format, Words},
};

/// Records under one heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordGroup {
    /// The heading; empty where the records stand under none.
    pub heading: String,
    /// The records.
    pub rows: Vec<RecordRow>,
}

/// One record in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordRow {
    /// Its page.
    pub page: Page,
    /// Its name.
    pub name: String,
    /// What helps to choose it: code, team, area, date.
    pub detail: String,
    /// What matters now: a deadline, a status; may be empty.
    pub note: String,
    /// How deep it stands in a tree, from 0.
    pub depth: usize,
    /// Made up to show the program.
    pub example: bool,
}

/// What a section lists, as of `today`; nothing for sections that are no lists of records.
#[must_use]
pub fn record_groups(dataset: &Dataset, section: Section, today: Date, locale: Locale) -> Vec<RecordGroup> {
    let printer = Printer { dataset, today, locale, words: Words::of(locale), format: Format(locale) };
    match section {
        Section::Services => printer.services(ServicesBy::Category),
        Section::Teams => printer.teams(),
        Section::Stories => printer.stories(),
        Section::Series => printer.series(),
        Section::Notices => printer.notices(),
        Section::Wishes => printer.wishes(),
        Section::Works | Section::Figures | Section::Findings | Section::About => Vec::new(),
    }
}

/// How the service menu is parted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ServicesBy {
    /// By what is offered, as the publisher files it.
    #[default]
    Category,
    /// By the team that offers it.
    Team,
    /// By where it is offered.
    Area,
}

/// The service menu, parted one way or another; what says nothing of that stands last, without a heading of its own.
#[must_use]
pub fn services_by(dataset: &Dataset, by: ServicesBy, today: Date, locale: Locale) -> Vec<RecordGroup> {
    let printer = Printer { dataset, today, locale, words: Words::of(locale), format: Format(locale) };
    let mut groups = printer.services(by);
    groups.sort_by_key(|group| group.heading.is_empty());
    groups
}

struct Printer<'a> {
    dataset: &'a Dataset,
    today: Date,
    locale: Locale,
    words: &'static Words,
    format: Format,
}

impl Printer<'_> {
    fn services(&self, by: ServicesBy) -> Vec<RecordGroup> {
        let services = || self.dataset.services.iter().filter(|service| !service.about.withdrawn);
        let filed = filing(self.dataset, services().map(|service| &service.about));
        let row = |service: &Service| {
            let team = service.team.as_ref().and_then(|id| self.dataset.teams.get(id));
            let team = team.map_or("", |team| team.about.name.get(self.locale));
            let parts = [&service.code, team, service.area.get(self.locale), service.audience.get(self.locale)];
            let row = self.row(Section::Services, service.id.as_str(), &service.about, &parts);
            let note = service.availability.get(self.locale).into();
            let heading = match by {
                ServicesBy::Category => category(self.dataset, &service.about, filed, self.locale),
                ServicesBy::Team => team.to_owned(),
                ServicesBy::Area => service.area.get(self.locale).into(),
            };
            (heading, RecordRow { note, ..row })
        };
        grouped(services().map(row))
    }

    fn teams(&self) -> Vec<RecordGroup> {
        let row = |(team, depth): (&Team, usize)| {
            let size = team.size.map_or_else(String::new, |size| self.format.people(size));
            let parts = [team.level.get(self.locale), &size, team.duty.get(self.locale)];
            RecordRow { depth, ..self.row(Section::Teams, team.id.as_str(), &team.about, &parts) }
        };
        let rows: Vec<_> = team_tree(&self.dataset.teams).into_iter().map(row).collect();
        if rows.is_empty() { Vec::new() } else { vec![RecordGroup { heading: String::new(), rows }] }
    }

    fn stories(&self) -> Vec<RecordGroup> {
        let stories = || self.dataset.stories.iter().filter(|story| !story.about.withdrawn);
        let filed = filing(self.dataset, stories().map(|story| &story.about));
        let row = |story: &Story| {
            let places = story.places.iter().filter_map(|id| self.dataset.places.get(id));
            let places = places.map(|place| place.about.name.get(self.locale)).collect::<Vec<_>>().join("、");
            let era = story.era.as_ref().map_or("", |era| &era.text);
            let kinds = [(MediaKind::Audio, self.words.audio), (MediaKind::Video, self.words.video)];
            let heard = kinds.into_iter().filter(|(kind, _)| story.about.media.iter().any(|media| media.kind == *kind));
            let heard = heard.map(|(_, word)| word).collect::<Vec<_>>().join(" · ");
            let row = self.row(Section::Stories, story.id.as_str(), &story.about, &[era, &places]);
            (category(self.dataset, &story.about, filed, self.locale), RecordRow { note: heard, ..row })
        };
        grouped(stories().map(row))
    }

    fn series(&self) -> Vec<RecordGroup> {
        let row = |series: &Series| {
            let row = self.row(Section::Series, series.id.as_str(), &series.about, &[series.cadence.get(self.locale)]);
            (String::new(), RecordRow { note: progress(series, self.locale), ..row })
        };
        grouped(self.dataset.series.iter().filter(|series| !series.about.withdrawn).map(row))
    }

    fn notices(&self) -> Vec<RecordGroup> {
        let mut notices: Vec<&Notice> = self.dataset.notices.iter().filter(|notice| !notice.about.withdrawn).collect();
        // Calls come first, since they ask for something; then what is newest.
        notices.sort_by_key(|notice| (!notice.call, Reverse(notice.date)));
        let row = |notice: &Notice| {
            let date = notice.date.map_or_else(String::new, |date| self.format.day(date));
            let parts = [notice.issuer.get(self.locale), &date];
            let heading = if notice.call { self.words.call } else { self.words.notice };
            let note = deadline(notice, self.today, self.locale);
            (
                heading.into(),
                RecordRow { note, ..self.row(Section::Notices, notice.id.as_str(), &notice.about, &parts) },
            )
        };
        grouped(notices.into_iter().map(row))
    }

    fn wishes(&self) -> Vec<RecordGroup> {
        let row = |wish: &Wish| {
            let date = wish.date.map_or_else(String::new, |date| self.format.day(date));
            let claimed = wish.claimed_by.get(self.locale);
            let status = wish.status.get(self.locale).to_owned();
            (status, self.row(Section::Wishes, wish.id.as_str(), &wish.about, &[claimed, &date]))
        };
        grouped(self.dataset.wishes.iter().filter(|wish| !wish.about.withdrawn).map(row))
    }

    fn row(&self, section: Section, id: &str, about: &About, parts: &[&str]) -> RecordRow {
        let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        RecordRow {
            page: Page::Record(section, id.into()),
            name: about.name.get(self.locale).into(),
            detail: parts.join(" · "),
            note: String::new(),
            depth: 0,
            example: about.example,
        }
    }
}

/// How far a series has come: `已举办 31/70 · 截至 2021年6月1日`; empty where the publisher does not say.
fn progress(series: &Series, locale: Locale) -> String {
    let (words, format) = (Words::of(locale), Format(locale));
    match (series.done, series.planned) {
        (Some((done, as_of)), planned) => {
            let of = planned.map_or_else(String::new, |planned| format!("/{planned}"));
            let as_of = as_of.map_or_else(String::new, |date| format!(" · {} {}", words.as_of, format.day(date)));
            format!("{} {done}{of}{as_of}", words.done)
        }
        (None, Some(planned)) => format!("{} {planned}", words.planned),
        (None, None) => String::new(),
    }
}

/// `截止 2026年12月31日`, and `已结束` once it is over; empty where there is none.
fn deadline(notice: &Notice, today: Date, locale: Locale) -> String {
    let (words, format) = (Words::of(locale), Format(locale));
    let Some(date) = notice.deadline else { return String::new() };
    let over = if date < today { format!(" · {}", words.ended) } else { String::new() };
    format!("{} {}{over}", words.deadline, format.day(date))
}

/// Rows under their headings, both in the order they first come.
fn grouped(rows: impl Iterator<Item = (String, RecordRow)>) -> Vec<RecordGroup> {
    let mut groups: Vec<RecordGroup> = Vec::new();
    for (heading, row) in rows {
        match groups.iter_mut().find(|group| group.heading == heading) {
            Some(group) => group.rows.push(row),
            None => groups.push(RecordGroup { heading, rows: vec![row] }),
        }
    }
    groups
}
