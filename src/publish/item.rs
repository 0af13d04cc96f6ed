//! What feeds tell of an event.

use super::Feed;
use crate::{
    event::{Event, Occurrence, occurrences},
    link::{Link, Page},
    time::{Date, civil::add_days},
    view::EventRow,
};

/// An event in a feed.
pub struct Item {
    /// Stable across publications.
    pub id: String,
    /// The address of its page.
    pub url: String,
    /// What it is called.
    pub title: String,
    /// When and where, what is special about it, and what it is.
    pub text: String,
    /// What it is filed under.
    pub tags: Vec<String>,
    /// When the publisher last changed it.
    pub updated: Option<Date>,
}

/// The most events in a feed to read; calendars hold them all.
const MOST: usize = 100;

/// How far ahead the next time of an event is looked for, in days.
const AHEAD: i32 = 366;

/// The fragment of an event's page.
pub fn link(event: &Event) -> String {
    Link { page: Page::Event { id: event.id.clone(), start: None }, ..Link::default() }.to_string()
}

/// The events of a feed: those still to come by their next time, then those that are over, the latest first.
pub fn newest(feed: &Feed, events: &[&Event]) -> Vec<Item> {
    let today = feed.stamp.date();
    let ahead = today.at(0, 0, 0, 0)..add_days(today, AHEAD).at(0, 0, 0, 0);
    let known = events.iter().filter(|event| !event.about.withdrawn);
    let mut rows: Vec<(Option<Occurrence>, &Event)> = known
        .map(|event| {
            let index = feed.dataset.events.position(&event.id).unwrap_or_default();
            let next = occurrences(index, event, &ahead, &feed.dataset.holidays);
            (next.first().copied(), *event)
        })
        .collect();
    rows.sort_by(|(next, event), (other_next, other)| {
        let key = |next: &Option<Occurrence>| (next.is_none(), next.map(|next| next.start));
        key(next)
            .cmp(&key(other_next))
            .then_with(|| other.start.cmp(&event.start))
            .then_with(|| event.id.cmp(&other.id))
    });
    rows.iter().take(MOST).map(|(next, event)| item(feed, event, next.as_ref())).collect()
}

fn item(feed: &Feed, event: &Event, next: Option<&Occurrence>) -> Item {
    let locale = feed.locale;
    let about = &event.about;
    let first = || {
        occurrences(0, event, &(event.start..add_days(event.start.date(), 1).at(0, 0, 0, 0)), &feed.dataset.holidays)
    };
    let index = feed.dataset.events.position(&event.id).unwrap_or_default();
    let shown = next.copied().or_else(|| first().first().map(|first| Occurrence { event: index, ..*first }));
    let row = shown.and_then(|shown| EventRow::new(feed.dataset, &shown, feed.stamp, locale));
    let mut lines: Vec<String> = Vec::new();
    if let Some(row) = &row {
        lines.extend([row.when.clone(), row.venue.clone()]);
        lines.push(row.marks.iter().map(|mark| mark.text.clone()).collect::<Vec<_>>().join(" · "));
    }
    lines.push(about.summary.get(locale).to_owned());
    lines.retain(|line| !line.is_empty());
    let tags =
        about.tags.iter().filter_map(|tag| feed.dataset.item(*tag)).map(|item| item.label.get(locale).to_owned());
    Item {
        id: format!("{}@{}", event.id, feed.dataset.site.id),
        url: feed.page(event),
        title: about.name.get(locale).to_owned(),
        text: lines.join("\n"),
        tags: tags.collect(),
        updated: about.updated_at,
    }
}
