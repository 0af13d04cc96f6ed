//! What the window is called.

use super::record_about;
use crate::{about::About, dataset::Dataset, link::Page, text::Locale};

/// The open record's name, then the site's: `三元古庙 – 广州`.
#[must_use]
pub fn title(dataset: &Dataset, page: &Page, locale: Locale) -> String {
    let site = dataset.site.title.get(locale);
    match record(dataset, page) {
        Some(about) => format!("{} – {site}", about.name.get(locale)),
        None => site.into(),
    }
}

fn record<'a>(dataset: &'a Dataset, page: &Page) -> Option<&'a About> {
    match page {
        Page::Place(id) => Some(&dataset.places.get(id)?.about),
        Page::Event { id, .. } => Some(&dataset.events.get(id)?.about),
        Page::Route(id) | Page::Follow { route: Some(id), .. } => Some(&dataset.routes.get(id)?.about),
        Page::Record(section, id) => record_about(dataset, *section, id),
        _ => None,
    }
}
