//! The places of a result under the district they lie in, or under the place they belong to.

use std::collections::HashMap;

use super::cluster::{options, pin};
use crate::{
    dataset::Dataset,
    geo::{Clusters, Groups, Pin},
    link::Grouping,
    place::Place,
    text::Text,
};

/// Clusters, and what those are called that are groups.
#[derive(Clone, Debug)]
pub struct Grouped {
    /// The clusters.
    pub clusters: Clusters,
    /// The name of each group, by [`Clusters::group`]; none where places are clustered by distance.
    pub names: Vec<Text>,
}

/// Clusters the places at `rows` that have a point as the link asks for, for markers drawn `size` times as large as on a
/// phone.
#[must_use]
pub fn grouped(dataset: &Dataset, rows: &[usize], by: Grouping, size: f64) -> Grouped {
    if by == Grouping::Distance {
        return Grouped { clusters: super::cluster(dataset, rows, size), names: Vec::new() };
    }
    let main = dataset.taxonomy(&dataset.site.main_taxonomy.places);
    let mut tree = Tree::default();
    let (mut pins, mut of): (Vec<Pin>, Vec<Option<u32>>) = (Vec::new(), Vec::new());
    for &row in rows {
        let Some((place, pin)) = dataset.places.row(row).zip(pin(dataset, main, row)) else { continue };
        pins.push(pin);
        of.push(match by {
            Grouping::District => tree.district(place),
            _ => tree.whole(dataset, row),
        });
    }
    // From street level on every place stands for itself.
    let groups = Groups { parents: &tree.parents, of: &of, until: 16 };
    Grouped { clusters: Clusters::grouped(&pins, groups, options(size, 20)), names: tree.names }
}

#[derive(Default)]
struct Tree {
    names: Vec<Text>,
    parents: Vec<Option<u32>>,
    /// Districts by the one above and their name.
    districts: HashMap<(Option<u32>, String), u32>,
    /// The groups that places stand for, by row.
    wholes: HashMap<usize, u32>,
}

impl Tree {
    /// The group of a place's district, by its address down to the street or town.
    fn district(&mut self, place: &Place) -> Option<u32> {
        let address = &place.address;
        let mut above = None;
        for part in [&address.province, &address.city, &address.district, &address.street] {
            let Some(name) = part.wordings().next() else { continue };
            let key = (above, name.to_owned());
            let known = self.districts.get(&key).copied();
            above = known.or_else(|| {
                let group = self.add(above, part);
                self.districts.insert(key, group);
                Some(group)
            });
        }
        above
    }

    /// The group of the place itself: the place and what belongs to it.
    fn whole(&mut self, dataset: &Dataset, row: usize) -> Option<u32> {
        // From the place up to the largest it belongs to, at most so many steps, so that a ring comes to an end.
        let mut chain = vec![row];
        while chain.len() < 8 {
            let whole = dataset.places.row(*chain.last()?).and_then(|place| place.part_of.as_ref());
            match whole.and_then(|id| dataset.places.position(id)) {
                Some(whole) if !chain.contains(&whole) => chain.push(whole),
                _ => break,
            }
        }
        let mut above = None;
        for row in chain.into_iter().rev() {
            let known = self.wholes.get(&row).copied();
            above = known.or_else(|| {
                let group = self.add(above, &dataset.places.row(row)?.about.name);
                self.wholes.insert(row, group);
                Some(group)
            });
        }
        above
    }

    fn add(&mut self, above: Option<u32>, name: &Text) -> u32 {
        let group = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(name.clone());
        self.parents.push(above);
        group
    }
}
