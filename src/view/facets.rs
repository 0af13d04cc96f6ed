//! The choices a visitor has, with what each would show.

use crate::{
    dataset::Dataset,
    link::{Filter as Choice, Link},
    search::{Counts, Filter},
    taxonomy::{Subject, Tag},
    text::Locale,
    view::ChoiceGroup,
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

impl From<ChoiceGroup> for Facet {
    /// A way to narrow as chips.
    fn from(group: ChoiceGroup) -> Self {
        let choices = group.lines.into_iter().map(|line| FacetChoice {
            filter: line.filter,
            label: line.label,
            hue: line.hue.unwrap_or(7),
            depth: line.depth,
            count: line.count,
            on: line.on,
        });
        Self { label: group.label, choices: choices.collect() }
    }
}

/// The taxonomies that file places, with the numbers of all, before a question is answered.
#[must_use]
pub fn first_facets(dataset: &Dataset, link: &Link, locale: Locale) -> Vec<Facet> {
    let mut places = dataset.places.iter().map(|place| &place.about).filter(|about| !about.withdrawn);
    let counts = Counts::of(dataset, &Filter::default(), &mut places);
    let main = &dataset.site.main_taxonomy.places;
    let filed = |at: &usize| dataset.taxonomies[*at].applies_to.contains(&Subject::Places);
    let mut order: Vec<usize> = (0..dataset.taxonomies.len()).filter(filed).collect();
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
                        count: counts.item(tag),
                    })
                })
                .collect();
            let used = choices.iter().any(|choice| choice.count > 0 || choice.on);
            used.then(|| Facet { label: taxonomy.label.get(locale).into(), choices })
        })
        .collect()
}
