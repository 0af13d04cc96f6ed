//! The choices a visitor has, with what each would show.

use crate::{
    dataset::Dataset,
    link::{Filter as Choice, Link},
    search::{Counts, Filter, Index, Kind},
    taxonomy::{Subject, Tag},
    text::Locale,
    view,
};

/// One taxonomy to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// What it is called.
    pub label: String,
    /// Its items, in the publisher's order.
    pub choices: Vec<FacetChoice>,
}

/// One item to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetChoice {
    /// What choosing it turns on or off.
    pub filter: Choice,
    /// What it is called.
    pub label: String,
    /// Its hue, 0 to 7.
    pub hue: u8,
    /// How deep it lies in a tree.
    pub depth: u8,
    /// How many records it would show, given everything else that is chosen.
    pub count: u32,
    /// Whether it is chosen.
    pub on: bool,
}

/// The taxonomies that file `subject`, the main one first; those that file nothing here are left out.
#[must_use]
pub fn facets(dataset: &Dataset, index: &Index, link: &Link, subject: Subject, locale: Locale) -> Vec<Facet> {
    laid_out(dataset, &counted(dataset, index, link, subject), link, subject, locale)
}

/// The taxonomies that file places, with the numbers of all, before a question is answered.
#[must_use]
pub fn first_facets(dataset: &Dataset, link: &Link, locale: Locale) -> Vec<Facet> {
    let mut places = dataset.places.iter().map(|place| &place.about).filter(|about| !about.withdrawn);
    let counts = Counts::of(dataset, &Filter::default(), &mut places);
    laid_out(dataset, &counts, link, Subject::Places, locale)
}

fn laid_out(dataset: &Dataset, counted: &Counts, link: &Link, subject: Subject, locale: Locale) -> Vec<Facet> {
    let main = match subject {
        Subject::Events => &dataset.site.main_taxonomy.events,
        Subject::Places | Subject::Routes | Subject::Others => &dataset.site.main_taxonomy.places,
    };
    let mut order: Vec<usize> =
        (0..dataset.taxonomies.len()).filter(|&at| dataset.taxonomies[at].applies_to.contains(&subject)).collect();
    order.sort_by_key(|&at| *dataset.taxonomies[at].id != **main);
    order
        .into_iter()
        .filter_map(|at| {
            let taxonomy = &dataset.taxonomies[at];
            let choices: Vec<FacetChoice> = taxonomy
                .items
                .iter()
                .enumerate()
                .filter_map(|(item, entry)| {
                    let tag = Tag { taxonomy: u16::try_from(at).ok()?, item: u16::try_from(item).ok()? };
                    let filter = Choice::new(&taxonomy.id, &entry.code)?;
                    Some(FacetChoice {
                        on: link.filters.contains(&filter),
                        filter,
                        label: entry.label.get(locale).into(),
                        hue: entry.hue.min(7),
                        depth: u8::from(entry.parent.is_some()),
                        count: counted.item(tag),
                    })
                })
                .collect();
            let used = choices.iter().any(|choice| choice.count > 0 || choice.on);
            used.then(|| Facet { label: taxonomy.label.get(locale).into(), choices })
        })
        .collect()
}

/// Counts what the link's words leave, under its tags.
fn counted(dataset: &Dataset, index: &Index, link: &Link, subject: Subject) -> Counts {
    let filter = view::filter(dataset, link);
    match subject {
        Subject::Events => {
            let rows = view::candidates(index, link, Kind::Event, &dataset.events);
            Counts::of(dataset, &filter, &mut rows.iter().filter_map(|&row| Some(&dataset.events.row(row)?.about)))
        }
        Subject::Places | Subject::Routes | Subject::Others => {
            let rows = view::candidates(index, link, Kind::Place, &dataset.places);
            Counts::of(dataset, &filter, &mut rows.iter().filter_map(|&row| Some(&dataset.places.row(row)?.about)))
        }
    }
}
