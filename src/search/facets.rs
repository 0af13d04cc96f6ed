//! Narrowing records down along several ways at once, with the number that each further choice would leave.
//!
//! Within a dimension any of the choices will do, and every dimension with a choice has to be met. The rows of each
//! choice are laid out when the dataset is there; a look is then one pass over them and a few sets of bits.

use super::{
    dimension::{Dimension, Making},
    rows::Rows,
};
use crate::{
    link::{Filter, Years},
    text::Text,
    time::Openness,
};

/// What records of one kind can be narrowed by. The program's own dimensions, besides the publisher's taxonomies:
///
/// | key | codes |
/// |---|---|
/// | `@district` | the parts of the address from the largest to that one, with `/` between |
/// | `@level` | the level of a designation, or its title where it has none |
/// | `@facility` | a facility that is there |
/// | `@media` | `audio`, `video` |
/// | `@event`, `@series` | what comes to several places, by its identifier |
/// | `@audience` | whom an event is for, in the publisher's words |
/// | `@language` | the language or dialect spoken at an event, in the publisher's words |
/// | `@free` | `free`, where an event costs nothing |
/// | `@registration` | how to register for an event: `none`, `phone`, `link`, `onsite` |
/// | `@left` | `left`, where places are left at an event |
/// | `@place` | a place where an event happens, by its identifier |
/// | `@team` | the team that runs an event, by its identifier |
/// | `@open` | `open`, `closed`, `unknown` at the time asked for |
///
/// Places whose district nobody tells are under the code [`NONE`](super::NONE): in `@district`, and in the publisher's own
/// taxonomy of districts.
///
/// And by years, which are a range and not a choice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facets {
    /// The dimensions that have any choice, the publisher's taxonomies first.
    pub dimensions: Vec<Dimension>,
    /// For each row the first and the last year it can stand for.
    pub(super) eras: Vec<Option<Years>>,
}

/// What is left under some choices, and what each further one would leave.
///
/// A dimension's own choices do not narrow its own numbers, and neither do the years theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowed {
    /// The rows that meet all choices.
    pub rows: Rows,
    /// For each dimension, the rows that meet the choices in all others.
    within: Vec<u32>,
    /// For each dimension, the rows that each choice alone would leave.
    counts: Vec<Vec<u32>>,
    /// The rows that meet all choices but that of the years.
    any_era: Rows,
}

impl Facets {
    /// Takes these answers, one for each row, for the dimension `@open`; replaces those given before.
    pub fn ask_open(&mut self, answers: impl IntoIterator<Item = Openness>) {
        let mut making = Making::new("@open");
        for code in ["open", "closed", "unknown"] {
            making.choice(code, &Text::default(), None);
        }
        for (answer, row) in answers.into_iter().zip(0..) {
            making.file(answer as u16, row);
        }
        self.dimensions.retain(|dimension| &*dimension.key != "@open");
        self.dimensions.push(making.finish());
    }

    /// What of the rows in `base` meets a link's filters and years. A filter that is not known here narrows nothing.
    #[must_use]
    pub fn narrow(&self, base: &Rows, filters: &[Filter], era: Option<Years>) -> Narrowed {
        // What each dimension with a choice lets through.
        let chosen: Vec<(usize, Rows)> = self
            .dimensions
            .iter()
            .enumerate()
            .filter_map(|(number, dimension)| {
                let own = filters.iter().filter(|filter| *filter.taxonomy == *dimension.key);
                let choices: Vec<usize> = own.filter_map(|filter| dimension.choice(&filter.code)).collect();
                (!choices.is_empty()).then(|| (number, dimension.any(&choices)))
            })
            .collect();
        let in_era = |rows: &Rows| era.map_or_else(|| rows.clone(), |era| self.in_era(rows, era));
        let without = |skipped: Option<usize>| {
            let others = chosen.iter().filter(|(number, _)| Some(*number) != skipped);
            others.fold(base.clone(), |rows, (_, through)| rows.and(through))
        };

        let any_era = without(None);
        let rows = in_era(&any_era);
        let (mut within, mut counts) = (Vec::new(), Vec::new());
        for (number, dimension) in self.dimensions.iter().enumerate() {
            let narrows = chosen.iter().any(|(chosen, _)| *chosen == number);
            let others = narrows.then(|| in_era(&without(Some(number))));
            let others = others.as_ref().unwrap_or(&rows);
            within.push(others.count());
            counts.push(dimension.counts(others));
        }
        Narrowed { rows, within, counts, any_era }
    }

    fn in_era(&self, rows: &Rows, era: Years) -> Rows {
        rows.iter().filter(|&row| self.eras.get(row).copied().flatten().is_some_and(|known| known.meets(era))).collect()
    }
}

impl Narrowed {
    /// The rows that would be left without a choice in this dimension: what its chip "all" stands for.
    #[must_use]
    pub fn within(&self, dimension: usize) -> u32 {
        self.within.get(dimension).copied().unwrap_or(0)
    }

    /// The rows that would be left with this as the only choice in its dimension.
    #[must_use]
    pub fn count(&self, dimension: usize, choice: usize) -> u32 {
        self.counts.get(dimension).and_then(|counts| counts.get(choice)).copied().unwrap_or(0)
    }

    /// How many rows can stand for a time within each of some spans of years, given in ascending order and without gaps;
    /// and how many have no years. One whose years are not known exactly counts in each span it may belong to.
    #[must_use]
    pub fn histogram(&self, facets: &Facets, spans: &[Years]) -> (Vec<u32>, u32) {
        // Where a count begins and where it has ended; the sums are the counts.
        let mut steps = vec![0_u32; spans.len() + 1];
        let mut undated = 0;
        for row in self.any_era.iter() {
            let Some(era) = facets.eras.get(row).copied().flatten() else {
                undated += 1;
                continue;
            };
            let first = spans.partition_point(|span| span.last() < era.first());
            let end = spans.partition_point(|span| span.first() <= era.last());
            if first < end {
                steps[first] = steps[first].wrapping_add(1);
                steps[end] = steps[end].wrapping_sub(1);
            }
        }
        let mut sum = 0_u32;
        let mut counts: Vec<u32> = steps
            .into_iter()
            .map(|step| {
                sum = sum.wrapping_add(step);
                sum
            })
            .collect();
        counts.pop();
        (counts, undated)
    }
}
