//! Narrowing by taxonomy, and what each further choice would leave.

use crate::{about::About, dataset::Dataset, taxonomy::Tag};

/// Chosen tags: within a taxonomy any of them will do, and every taxonomy with a choice has to be met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The choice, in any order; empty admits everything.
    pub tags: Vec<Tag>,
}

impl Filter {
    /// Whether a record is filed under the choice, or under items below it.
    #[must_use]
    pub fn admits(&self, about: &About, dataset: &Dataset) -> bool {
        self.tags.iter().all(|tag| self.admits_in(tag.taxonomy, about, dataset))
    }

    /// Whether a record meets the choice in one taxonomy, which has one.
    fn admits_in(&self, taxonomy: u16, about: &About, dataset: &Dataset) -> bool {
        let chosen = |tag: Tag| self.tags.contains(&tag);
        let filed = about.tags.iter().filter(|tag| tag.taxonomy == taxonomy);
        filed.into_iter().any(|&tag| lineage(tag, dataset).any(chosen))
    }

    /// The taxonomies with a choice, each once.
    fn taxonomies(&self) -> Vec<u16> {
        let mut taxonomies: Vec<u16> = self.tags.iter().map(|tag| tag.taxonomy).collect();
        taxonomies.sort_unstable();
        taxonomies.dedup();
        taxonomies
    }
}

/// How many records each item would show, given the choices in the other taxonomies.
///
/// A taxonomy's own choice does not narrow its own counts. An item counts the records filed under it or below it, each
/// once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Records that meet the whole filter.
    total: u32,
    /// For each taxonomy, the records that meet the choices in all others.
    within: Vec<u32>,
    /// For each taxonomy, the records of each item.
    items: Vec<Vec<u32>>,
}

impl Counts {
    /// Counts records under a filter.
    #[must_use]
    pub fn of(dataset: &Dataset, filter: &Filter, records: &mut dyn Iterator<Item = &About>) -> Self {
        let taxonomies = &dataset.taxonomies;
        let mut counts = Self {
            total: 0,
            within: vec![0; taxonomies.len()],
            items: taxonomies.iter().map(|taxonomy| vec![0; taxonomy.items.len()]).collect(),
        };
        let chosen = filter.taxonomies();
        let mut lines: Vec<Tag> = Vec::new();
        for about in records {
            // One that fails in a single taxonomy still counts there; one that fails in two counts nowhere.
            let mut failed = chosen.iter().filter(|&&taxonomy| !filter.admits_in(taxonomy, about, dataset));
            let only = failed.next().copied();
            if failed.next().is_some() {
                continue;
            }
            counts.total += u32::from(only.is_none());
            for (within, taxonomy) in counts.within.iter_mut().zip(0..) {
                *within += u32::from(only.is_none_or(|only| only == taxonomy));
            }
            // An item above several of the record's tags still counts it once.
            lines.clear();
            let tags = about.tags.iter().filter(|tag| only.is_none_or(|only| only == tag.taxonomy));
            lines.extend(tags.flat_map(|&tag| lineage(tag, dataset)));
            lines.sort_unstable();
            lines.dedup();
            for tag in &lines {
                counts.items[usize::from(tag.taxonomy)][usize::from(tag.item)] += 1;
            }
        }
        counts
    }

    /// Records that meet the whole filter.
    #[must_use]
    pub const fn total(&self) -> u32 {
        self.total
    }

    /// Records that would show with no choice in this taxonomy: what its chip "all" stands for.
    #[must_use]
    pub fn within(&self, taxonomy: u16) -> u32 {
        self.within.get(usize::from(taxonomy)).copied().unwrap_or(0)
    }

    /// Records that would show with this item as the only choice in its taxonomy.
    #[must_use]
    pub fn item(&self, tag: Tag) -> u32 {
        self.items
            .get(usize::from(tag.taxonomy))
            .and_then(|items| items.get(usize::from(tag.item)))
            .copied()
            .unwrap_or(0)
    }
}

/// A tag and all above it; nothing for a tag the dataset does not know.
fn lineage(tag: Tag, dataset: &Dataset) -> impl Iterator<Item = Tag> {
    let known = dataset.item(tag).map(|_| tag);
    std::iter::successors(known, |&tag| {
        // A parent comes earlier, so that a ring cannot keep this going.
        let parent = dataset.item(tag)?.parent.filter(|&parent| parent < tag.item)?;
        Some(Tag { item: parent, ..tag })
    })
}
