//! On this day: what the places and stories of a site know of it.

use crate::{
    dataset::Dataset,
    link::{Page, Section},
    text::Locale,
    time::{Date, Era},
};

/// Something that happened on a day of the year.
#[derive(Clone, Debug, PartialEq)]
pub struct Remembered {
    /// The page of the place or the story.
    pub page: Page,
    /// What it is called.
    pub name: String,
    /// When, as published: `1932年4月20日`.
    pub era: String,
    /// How many years ago, at least one.
    pub years: u16,
    /// It is made up to show the program.
    pub example: bool,
}

/// What happened on this day of earlier years, the earliest first: only what is known to the day, and certain.
#[must_use]
pub fn remembered(dataset: &Dataset, day: Date, locale: Locale) -> Vec<Remembered> {
    let on_day = |era: &Option<Era>| {
        let era = era.as_ref().filter(|era| !era.about)?;
        let (first, last) = era.days?;
        let years = u16::try_from(day.year() - first.year()).ok().filter(|years| *years > 0)?;
        let same = (first.month(), first.day()) == (day.month(), day.day());
        (first == last && same).then(|| (era.text.clone(), years))
    };
    let places = dataset.places.iter().map(|place| (Page::Place(place.id.clone()), &place.about, &place.era));
    let page = |id: &str| Page::Record(Section::Stories, id.to_owned());
    let stories = dataset.stories.iter().map(|story| (page(story.id.as_str()), &story.about, &story.era));
    let mut found: Vec<Remembered> = places
        .chain(stories)
        .filter(|(_, about, _)| !about.withdrawn)
        .filter_map(|(page, about, era)| {
            let (era, years) = on_day(era)?;
            Some(Remembered { page, name: about.name.get(locale).into(), era, years, example: about.example })
        })
        .collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.years));
    found
}
