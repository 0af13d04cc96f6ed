//! What a person can do, and what becomes of the link by it.

use crate::{
    link::{Camera, Draft, DraftStop, Filter, Grouping, Link, Page, When, Years},
    place::PlaceId,
    route::{Mode, Pace},
    text::Locale,
    time::{Date, Time},
};

/// One gesture, by what is meant by it.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Open a page.
    Open(Page),
    /// Open a page with what this filter asks for and nothing else.
    OpenFor(Filter, Page),
    /// Search for these words, as typed so far.
    Search(String),
    /// Turn a filter on, or off where it is on.
    ToggleTag(Filter),
    /// Ask for opening hours at this time.
    SetWhen(When),
    /// Ask for these years; for any, where there are none.
    SetEra(Option<Years>),
    /// Bring places together on the map like this.
    SetGrouping(Grouping),
    /// See everything again: no filters, no years, no search.
    ClearFilters,
    /// Look elsewhere on the map.
    MoveCamera(Camera),
    /// Read in this language.
    SetLocale(Locale),
    /// Add a place to the own route, at its end.
    AddStop(PlaceId),
    /// Take out the stop at this index.
    RemoveStop(usize),
    /// Move a stop to another index; an index past the end is the end.
    MoveStop {
        /// Which stop.
        from: usize,
        /// Its index afterwards.
        to: usize,
    },
    /// Stay this many minutes at the stop at this index; the place's own time for `None`.
    SetStay(usize, Option<u16>),
    /// Set out at this time.
    SetStart(Option<Time>),
    /// Go on this day.
    SetDate(Option<Date>),
    /// Walk at this pace.
    SetPace(Pace),
    /// Travel this way.
    SetMode(Mode),
    /// Take these stops instead.
    ReplaceStops(Vec<DraftStop>),
    /// Take this route instead, with all that is said about it.
    SetDraft(Draft),
    /// Begin the own route anew.
    ClearDraft,
}

/// Moves the link. Total: a command that makes no sense here leaves the link as it was.
#[must_use]
pub fn step(mut link: Link, command: Command) -> Link {
    match command {
        Command::Open(page) => link.page = page,
        Command::OpenFor(filter, page) => {
            link.filters = vec![filter];
            link.era = None;
            link.query.clear();
            link.page = page;
        }
        Command::Search(words) => {
            link.query = words;
            link.page = listing(link.page);
        }
        Command::ToggleTag(filter) => {
            toggle(&mut link.filters, filter);
            link.page = listing(link.page);
        }
        Command::SetWhen(when) => link.when = when,
        Command::SetEra(era) => {
            link.era = era;
            link.page = listing(link.page);
        }
        Command::SetGrouping(grouping) => link.grouping = grouping,
        Command::ClearFilters => {
            link.filters.clear();
            link.when = When::default();
            link.era = None;
            link.query.clear();
        }
        Command::MoveCamera(camera) => link.camera = Some(camera),
        Command::SetLocale(locale) => link.locale = Some(locale),
        Command::AddStop(place) => link.draft.push(DraftStop::at(place)),
        Command::RemoveStop(index) => {
            if index < link.draft.stops.len() {
                link.draft.stops.remove(index);
            }
        }
        Command::MoveStop { from, to } => move_stop(&mut link.draft.stops, from, to),
        Command::SetStay(index, minutes) => {
            if let Some(stop) = link.draft.stops.get_mut(index) {
                stop.stay_minutes = minutes;
            }
        }
        Command::SetStart(time) => link.draft.start = time,
        Command::SetDate(date) => link.draft.date = date,
        Command::SetPace(pace) => link.draft.pace = pace,
        Command::SetMode(mode) => link.draft.mode = mode,
        Command::ReplaceStops(stops) => take(&mut link.draft, stops),
        Command::SetDraft(draft) => {
            let stops = draft.stops;
            link.draft = Draft { stops: Vec::new(), ..draft };
            take(&mut link.draft, stops);
        }
        Command::ClearDraft => link.draft = Draft::default(),
    }
    link
}

/// Whether the address of the new link takes the place of the old one; a step to another page is one to come back from.
///
/// Turning the calendar's pages is none, nor is going on along a route: going back leads to where that was opened.
#[must_use]
pub fn replaces(before: &Link, after: &Link) -> bool {
    match (&before.page, &after.page) {
        (Page::Calendar { .. }, Page::Calendar { .. }) => true,
        (Page::Follow { route: one, .. }, Page::Follow { route: other, .. }) => one == other,
        (before, after) => before == after,
    }
}

/// The link to show when a person goes back or forward to an older one.
///
/// Going back closes what was opened last. It does not undo the own route or the choice of language, which were made
/// since and would be lost without a word.
#[must_use]
pub fn revisit(current: Link, older: Link) -> Link {
    Link { draft: current.draft, locale: current.locale, ..older }
}

/// Where the hits of a search can be seen: here on the map and in the calendar, else on the map.
fn listing(page: Page) -> Page {
    if matches!(page, Page::Calendar { .. }) { page } else { Page::Map }
}

fn toggle(filters: &mut Vec<Filter>, filter: Filter) {
    if filter.taxonomy.is_empty() || filter.code.is_empty() {
        return;
    }
    match filters.iter().position(|other| *other == filter) {
        Some(index) => drop(filters.remove(index)),
        None => filters.push(filter),
    }
}

/// Puts stops in place of those that a route has, each once and no more than it can have.
fn take(draft: &mut Draft, stops: Vec<DraftStop>) {
    draft.stops.clear();
    for stop in stops {
        draft.push(stop);
    }
}

fn move_stop(stops: &mut Vec<DraftStop>, from: usize, to: usize) {
    if from < stops.len() {
        let stop = stops.remove(from);
        stops.insert(to.min(stops.len()), stop);
    }
}
