//! The places of a result under the district they lie in, or under the place they belong to.

use std::{collections::HashMap, sync::Arc};

use super::{
    PinKind,
    cluster::{options, pin},
    group_names,
};
use crate::{
    dataset::Dataset,
    geo::{Bounds, ClusterId, Clusters, Groups, Pin},
    link::Grouping,
    place::Place,
    text::{Locale, Text},
    words::Format,
};

/// Clusters, and what those are called that are groups.
#[derive(Clone, Debug)]
pub struct Grouped {
    /// The clusters.
    pub clusters: Arc<Clusters>,
    /// The name of each group, by [`Clusters::group`]; none where places are clustered by distance.
    pub names: Vec<Text>,
    /// The larger group that each is a part of.
    parents: Vec<Option<u32>>,
    /// How many places each has, with those of its parts.
    sizes: Vec<usize>,
    /// The smallest group of a place, by its row.
    of: HashMap<u32, u32>,
}

impl Grouped {
    /// What a cluster is called: by its group, or by the smallest that more than half of its places are in; where there
    /// is none, by one of the largest. `None` where its places are in none.
    #[must_use]
    pub fn name(&self, id: ClusterId, locale: Locale) -> Option<String> {
        Some(self.called(id, locale)?.0)
    }

    /// The same, and how many places the group has in all where the cluster holds a part of it.
    fn called(&self, id: ClusterId, locale: Locale) -> Option<(String, Option<usize>)> {
        let format = Format(locale);
        let name = |group: u32| {
            let name = self.names.get(group as usize)?.get(locale);
            Some(if name.is_empty() { format.no_district() } else { name }.to_owned())
        };
        if let Some(group) = self.clusters.group(id) {
            return Some((name(group)?, None));
        }
        let leaves = self.clusters.leaves(id);
        // Each group that a place is in: how deep it lies, and how many of the places are in it.
        let mut groups: Vec<(u32, usize, usize)> = Vec::new();
        for (depth, group) in leaves.iter().flat_map(|row| self.chain(*row).into_iter().enumerate()) {
            match groups.iter_mut().find(|(other, ..)| *other == group) {
                Some((.., count)) => *count += 1,
                None => groups.push((group, depth, 1)),
            }
        }
        let most = groups.iter().filter(|(.., count)| count * 2 > leaves.len()).max_by_key(|(_, depth, _)| *depth);
        let most = most.or_else(|| groups.iter().filter(|(_, depth, _)| *depth == 0).max_by_key(|(.., count)| *count));
        let &(group, _, count) = most?;
        let name = name(group)?;
        Some(if count == leaves.len() {
            (name, self.sizes.get(group as usize).copied().filter(|all| *all > count))
        } else {
            (format.and_others(&name), None)
        })
    }

    /// Says what the groups among pins are called, to those who cannot see it and, where there is room, on the map, which
    /// shows so much of the ground at a zoom and draws pins `size` times as large as on a phone.
    pub fn call(&self, pins: &mut [super::Pin], seen: (Bounds, u8, f64), locale: Locale) {
        for pin in &mut *pins {
            let PinKind::Cluster { id, count, name, .. } = &mut pin.kind else { continue };
            let Some((called, all)) = self.called(*id, locale) else { continue };
            let (format, count) = (Format(locale), *count as usize);
            // The number in the ring is the label's first word.
            let does = pin.label.strip_prefix(&format.places(count)).filter(|_| all.is_some());
            (*name, pin.label) = match all.zip(does) {
                Some((all, does)) => (
                    format!("{called} {count}/{all}"),
                    [&*called, format.comma(), &format.part_of_group(count, all), does].concat(),
                ),
                None => (called.clone(), [&*called, " ", &pin.label].concat()),
            };
        }
        group_names::part(pins, seen);
    }

    /// The groups that a place is in, the largest first.
    fn chain(&self, row: u32) -> Vec<u32> {
        let above = |group: &u32| self.parents.get(*group as usize).copied().flatten();
        let mut chain: Vec<u32> = std::iter::successors(self.of.get(&row).copied(), above).collect();
        chain.reverse();
        chain
    }
}

/// Clusters the places at `rows` that have a point as the link asks for, for markers drawn `size` times as large as on a
/// phone.
#[must_use]
pub fn grouped(dataset: &Dataset, rows: &[usize], by: Grouping, size: f64) -> Grouped {
    if by == Grouping::Distance {
        let clusters = Arc::new(super::cluster(dataset, rows, size));
        return Grouped { clusters, names: Vec::new(), parents: Vec::new(), sizes: Vec::new(), of: HashMap::new() };
    }
    let main = dataset.taxonomy(&dataset.site.main_taxonomy.places);
    let mut tree = Tree::default();
    let (mut pins, mut of): (Vec<Pin>, Vec<Option<u32>>) = (Vec::new(), Vec::new());
    for &row in rows {
        let Some((place, pin)) = dataset.places.row(row).zip(pin(dataset, main, row)) else { continue };
        pins.push(pin);
        of.push(match by {
            Grouping::District => Some(tree.district(dataset, place)),
            _ => tree.whole(dataset, row),
        });
    }
    // From street level on every place stands for itself.
    let groups = Groups { parents: &tree.parents, of: &of, until: 16 };
    let clusters = Arc::new(Clusters::grouped(&pins, groups, options(size, 20)));
    let of = pins.iter().zip(&of).filter_map(|(pin, group)| Some((pin.row, (*group)?))).collect();
    let sizes = vec![0; tree.names.len()];
    let mut grouped = Grouped { clusters, names: tree.names, parents: tree.parents, sizes, of };
    for group in pins.iter().flat_map(|pin| grouped.chain(pin.row)).collect::<Vec<_>>() {
        grouped.sizes[group as usize] += 1;
    }
    grouped
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
    /// The group of a place's district, by its address down to the street or town; those whose address names none are one
    /// that has no name of its own.
    fn district(&mut self, dataset: &Dataset, place: &Place) -> u32 {
        let address = &place.address;
        let mut above = None;
        for part in [&address.province, &address.city, &address.district, &address.street] {
            let Some(name) = part.wordings().next() else { continue };
            above = Some(self.under(above, name, dataset.part_of_address(place, part)));
        }
        above.unwrap_or_else(|| self.under(None, "", &Text::default()))
    }

    fn under(&mut self, above: Option<u32>, name: &str, text: &Text) -> u32 {
        let key = (above, name.to_owned());
        if let Some(known) = self.districts.get(&key) {
            return *known;
        }
        let group = self.add(above, text);
        self.districts.insert(key, group);
        group
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
