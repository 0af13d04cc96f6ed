//! Days suggested from all places of a site: what is asked, and what is answered.

use super::{stop_name, timetable::plan_distance};
use crate::{
    dataset::Dataset,
    link::{Draft, DraftStop},
    place::{Place, PlaceId},
    route::{Outcome, Suggesting, Suggestion, Trip, Visit, Warning},
    taxonomy::Tag,
    text::Locale,
    words::{Format, Words},
};

/// What is wished for.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Places filed under this alone; all where not given.
    pub theme: Option<Tag>,
    /// How long in all, in minutes.
    pub minutes: u16,
    /// Where, when and how: start, end, day, hour, pace and mode of the visitor's own route; its stops mean nothing here.
    pub frame: Draft,
}

/// One suggested day, ready to print.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggested {
    /// The route it would be.
    pub draft: Draft,
    /// Its stops' names in order, each with when one arrives.
    pub stops: Vec<(String, String)>,
    /// `5 站`, `2.1 公里`, `3 小时 40 分钟`.
    pub facts: Vec<String>,
    /// Why these: what they have in common, and what was looked at.
    pub reasons: Vec<String>,
}

/// The themes to choose from, in the publisher's order: the items of the main taxonomy of places.
#[must_use]
pub fn place_themes(dataset: &Dataset, locale: Locale) -> Vec<(Tag, String)> {
    let main = dataset.taxonomy(&dataset.site.main_taxonomy.places);
    let Some((taxonomy, table)) = main.and_then(|main| Some((main, dataset.taxonomies.get(usize::from(main))?))) else {
        return Vec::new();
    };
    let tag = |index: usize| Some(Tag { taxonomy, item: u16::try_from(index).ok()? });
    let used = |tag: &Tag| dataset.places.iter().any(|place| place.about.tags.contains(tag));
    let items = table.items.iter().enumerate();
    items.filter_map(|(index, item)| Some((tag(index).filter(used)?, item.label.get(locale).to_owned()))).collect()
}

/// The search for the next suggestion besides earlier ones, in slices that a page can make between two frames.
#[derive(Clone, Debug)]
pub struct Search {
    /// The rows of the places that fit the theme.
    places: Vec<usize>,
    begun: Suggesting,
}

impl Search {
    /// Begins; `seen` holds the places of earlier answers. `None` where nothing fits.
    #[must_use]
    pub fn begin(dataset: &Dataset, wish: &Wish, seen: &[PlaceId]) -> Option<Self> {
        let fits = |tags: &[Tag]| wish.theme.is_none_or(|theme| tags.contains(&theme));
        let rows = dataset.places.iter().enumerate();
        let places: Vec<(usize, &Place)> =
            rows.filter(|(_, place)| !place.about.withdrawn && fits(&place.about.tags)).collect();
        // A place that is listed counts more; one that was suggested before counts little. Hours are asked for later, and
        // of few.
        let visit = |place: &Place, date| {
            let worth = if place.designations.is_empty() { 8 } else { 12 };
            let worth = if seen.contains(&place.id) { 1 } else { worth };
            Visit { wish: Some(worth), ..Visit::at(&place.id, date, dataset) }
        };
        let visits: Vec<Visit> = places.iter().map(|(_, place)| visit(place, None)).collect();
        let mut frame = Trip::of_draft(&Draft { stops: Vec::new(), ..wish.frame.clone() }, dataset);
        frame.back_by = Some(frame.start.saturating_add(wish.minutes));
        let open = |index: usize| visit(places[index].1, wish.frame.date);
        let begun = Suggesting::begin(&frame, &visits, &open)?;
        Some(Self { places: places.into_iter().map(|(row, _)| row).collect(), begun })
    }

    /// Searches on for about so many steps; whether there is more to do.
    pub fn advance(&mut self, steps: u64) -> bool {
        self.begun.advance(steps)
    }
}

/// The next suggestion besides those `seen` already; `None` where there is no other.
#[must_use]
pub fn suggested(dataset: &Dataset, wish: &Wish, seen: &[PlaceId], locale: Locale) -> Option<Suggested> {
    let mut search = Search::begin(dataset, wish, seen)?;
    while search.advance(u64::MAX >> 1) {}
    told(dataset, wish, seen, search, locale)
}

/// What a search has found, ready to print; `None` where it is nothing new.
#[must_use]
pub fn told(dataset: &Dataset, wish: &Wish, seen: &[PlaceId], search: Search, locale: Locale) -> Option<Suggested> {
    let Search { places, begun } = search;
    let Suggestion { trip, candidates, outcome } = begun.finish();
    let id = |stop: &usize| Some(&dataset.places.row(*places.get(*candidates.get(*stop)?)?)?.id);
    let ids: Vec<&PlaceId> = outcome.order.iter().filter_map(id).collect();
    if ids.iter().all(|id| seen.contains(id)) {
        return None;
    }
    let format = Format(locale);
    let mut draft = Draft { stops: Vec::new(), base: None, ..wish.frame.clone() };
    for id in ids {
        draft.push(DraftStop::at(id.clone()));
    }
    let plan = &outcome.plan;
    let stops = plan.rows.iter().zip(&draft.stops);
    let stops = stops.map(|(row, stop)| (format.clock(row.arrive), stop_name(dataset, stop, locale))).collect();
    let facts = [
        Some(format.stops(draft.stops.len())),
        plan_distance(plan).map(|way| format.distance(way)),
        Some(format.duration(plan.finish.saturating_sub(trip.start.into()))),
    ];
    let reasons = reasons(dataset, wish, &draft, (plan.rows.len(), &outcome), locale);
    Some(Suggested { stops, facts: facts.into_iter().flatten().collect(), reasons, draft })
}

fn reasons(dataset: &Dataset, wish: &Wish, draft: &Draft, found: (usize, &Outcome), locale: Locale) -> Vec<String> {
    let (format, words, (stops, outcome)) = (Format(locale), Words::of(locale), found);
    let listed = draft
        .stops
        .iter()
        .filter(|stop| dataset.places.get(&stop.place).is_some_and(|place| !place.designations.is_empty()));
    let unknown = outcome.plan.rows.iter().filter(|row| row.warnings.contains(&Warning::HoursUnknown));
    let theme = wish.theme.and_then(|tag| dataset.item(tag)).map(|item| item.label.get(locale).to_owned());
    let (listed, unknown) = (listed.count(), unknown.count());
    [
        theme,
        (listed > 0).then(|| format.of_them(words.designations, listed)),
        match (wish.frame.date, unknown) {
            (None, _) => None,
            (Some(_), 0) => Some(words.planner().all_open.to_owned()),
            (Some(_), unknown) if unknown == stops => Some(words.hours_unknown.to_owned()),
            (Some(_), unknown) => Some(format.of_them(words.hours_unknown, unknown)),
        },
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How long a day may be that is asked for, in minutes.
pub const BUDGETS: [u16; 5] = [120, 180, 240, 360, 480];
