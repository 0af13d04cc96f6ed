//! What is known of a record of a section, as names and values.

use super::{Dates, Fact, read_date};
use crate::{
    about::About,
    dataset::{Dataset, Record},
    id::Id,
    link::Section,
    record::{Notice, Series, Service, Story, Team, Wish},
    text::Locale,
    time::{Date, DateTime},
    words::{Format, Words},
};

/// What the record with this identifier in this section tells about itself; `None` where there is no such record.
#[must_use]
pub fn record_about<'a>(dataset: &'a Dataset, section: Section, id: &str) -> Option<&'a About> {
    match section {
        Section::Services => dataset.services.get(&Id::new(id)).map(Record::about),
        Section::Teams => dataset.teams.get(&Id::new(id)).map(Record::about),
        Section::Stories => dataset.stories.get(&Id::new(id)).map(Record::about),
        Section::Series => dataset.series.get(&Id::new(id)).map(Record::about),
        Section::Notices => dataset.notices.get(&Id::new(id)).map(Record::about),
        Section::Wishes => dataset.wishes.get(&Id::new(id)).map(Record::about),
        Section::Works | Section::Figures | Section::Findings | Section::About => None,
    }
}

/// An item of the service menu.
#[must_use]
pub fn service_facts(service: &Service, locale: Locale) -> Vec<Fact> {
    let (words, format) = (Words::of(locale), Format(locale));
    let lead = service.lead_days.map(|days| format.lead_days(days.into()));
    given([
        Fact::new(words.menu_code, [service.code.clone()]),
        Fact::new(words.audience, [service.audience.get(locale).to_owned()]),
        Fact::new(words.service_area, [service.area.get(locale).to_owned()]),
        Fact::new(words.availability, [service.availability.get(locale).to_owned()]),
        Fact::new(words.booking, lead),
    ])
}

/// A volunteer team.
#[must_use]
pub fn team_facts(team: &Team, locale: Locale) -> Vec<Fact> {
    let (words, format) = (Words::of(locale), Format(locale));
    given([
        Fact::new(words.level, [team.level.get(locale).to_owned()]),
        Fact::new(words.members, team.size.map(|size| format.people(size))),
        Fact::new(words.duty, [team.duty.get(locale).to_owned()]),
    ])
}

/// A story.
#[must_use]
pub fn story_facts(story: &Story, locale: Locale) -> Vec<Fact> {
    let words = Words::of(locale);
    given([
        Fact::new(words.era, story.era.iter().map(|era| era.text.clone())),
        Fact::new(words.narrator, [story.narrator.get(locale).to_owned()]),
    ])
}

/// A series as of `now`. What remains is counted by its dates where as many of them are published as are planned, so that its
/// page and its event's say the same, else it is what the two published numbers leave.
#[must_use]
pub fn series_facts(dataset: &Dataset, series: &Series, now: DateTime, locale: Locale) -> Vec<Fact> {
    let (words, format) = (Words::of(locale), Format(locale));
    let done = series.done.map_or_else(Vec::new, |(done, as_of)| {
        let as_of = as_of.map_or_else(String::new, |date| format!("{} {}", words.as_of, format.day(date)));
        vec![done.to_string(), as_of]
    });
    let planned = series.planned.and_then(|planned| usize::try_from(planned).ok());
    let dates = Dates::of_series(dataset, &series.id, now).filter(|dates| planned == Some(dates.total()));
    let unheld = series.planned.zip(series.done).and_then(|(planned, (done, _))| planned.checked_sub(done));
    let left = dates.map(|dates| dates.left.to_string()).or(unheld.map(|left| left.to_string()));
    let some = |number: usize| (number > 0).then(|| number.to_string());
    given([
        Fact::new(words.planned, series.planned.map(|planned| planned.to_string())),
        Fact::new(words.done, done),
        Fact::new(words.remaining, left),
        Fact::new(words.postponed, dates.and_then(|dates| some(dates.postponed))),
        Fact::new(words.cancelled, dates.and_then(|dates| some(dates.cancelled))),
        Fact::new(words.cadence, [series.cadence.get(locale).to_owned()]),
    ])
}

/// A notice or call, as of `today`.
#[must_use]
pub fn notice_facts(notice: &Notice, today: Date, locale: Locale) -> Vec<Fact> {
    let (words, format) = (Words::of(locale), Format(locale));
    let until = notice.deadline.map_or_else(Vec::new, |date| {
        let over = if date < today { words.ended } else { "" };
        vec![format.day(date), over.to_owned()]
    });
    given([
        Fact::new(words.issuer, [notice.issuer.get(locale).to_owned()]),
        Fact::new(words.published, notice.date.map(|date| format.day(date))),
        Fact::new(words.deadline, until),
    ])
}

/// A wish or small project.
#[must_use]
pub fn wish_facts(wish: &Wish, locale: Locale) -> Vec<Fact> {
    let (words, format) = (Words::of(locale), Format(locale));
    given([
        Fact::new(words.status, [wish.status.get(locale).to_owned()]),
        Fact::new(words.claimed_by, [wish.claimed_by.get(locale).to_owned()]),
        Fact::new(words.published, wish.date.map(|date| format.day(date))),
    ])
}

/// The site itself: whose it is, and how old its data.
#[must_use]
pub fn site_facts(dataset: &Dataset, today: Date, locale: Locale) -> Vec<Fact> {
    let words = Words::of(locale);
    given([
        Fact::new(words.publisher, [dataset.site.publisher.get(locale).to_owned()]),
        Fact::new(words.updated, [data_age(&dataset.site.generated_at, today, locale)]),
    ])
}

/// `2026年11月22日 · 3 天前`; as given where it is no date.
#[must_use]
pub fn data_age(generated_at: &str, today: Date, locale: Locale) -> String {
    let format = Format(locale);
    let Some(date) = generated_at.get(..10).and_then(read_date) else { return generated_at.into() };
    let ago = format.days_ago(crate::time::civil::day_number(today) - crate::time::civil::day_number(date));
    if ago.is_empty() { format.day(date) } else { format!("{} · {ago}", format.day(date)) }
}

fn given<const N: usize>(facts: [Option<Fact>; N]) -> Vec<Fact> {
    facts.into_iter().flatten().collect()
}
