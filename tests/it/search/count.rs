//! Counting by taxonomy.

use xunji::{
    about::About,
    dataset::Dataset,
    search::{Counts, Filter},
    taxonomy::Tag,
};

use super::tree;
use crate::seed::Seed;

fn tagged(tags: &[(u16, u16)]) -> About {
    About { tags: tags.iter().map(|&(taxonomy, item)| Tag { taxonomy, item }).collect(), ..About::default() }
}

fn counts(dataset: &Dataset, filter: &Filter, records: &[About]) -> Counts {
    Counts::of(dataset, filter, &mut records.iter())
}

#[test]
fn a_choice_does_not_narrow_its_own_taxonomy() {
    let dataset = tree();
    let records = [tagged(&[(0, 1), (1, 0)]), tagged(&[(0, 3), (1, 0)]), tagged(&[(0, 4), (1, 1)]), tagged(&[(1, 2)])];
    let filter = Filter { tags: vec![Tag { taxonomy: 0, item: 0 }] };
    let counts = counts(&dataset, &filter, &records);
    let items = |taxonomy, items: u16| (0..items).map(|item| counts.item(Tag { taxonomy, item })).collect::<Vec<_>>();
    assert_eq!(counts.total(), 2);
    assert_eq!(items(0, 5), [2, 1, 1, 1, 1], "all four are counted where the choice is made");
    assert_eq!(items(1, 3), [2, 0, 0], "only those chosen are counted elsewhere");
    assert_eq!((counts.within(0), counts.within(1), counts.within(9)), (4, 2, 0));
    assert_eq!(counts.item(Tag { taxonomy: 9, item: 9 }), 0);
}

#[test]
fn an_unknown_choice_admits_nothing_and_breaks_nothing() {
    let dataset = tree();
    let records = [tagged(&[(0, 1)]), tagged(&[(7, 7)]), tagged(&[(0, 99)])];
    let filter = Filter { tags: vec![Tag { taxonomy: 7, item: 7 }] };
    assert_eq!(counts(&dataset, &filter, &records).total(), 0);
    assert_eq!(counts(&dataset, &Filter::default(), &records).total(), 3);
}

/// The law of faceting: an item's count is the number of records shown when it alone is chosen in its taxonomy.
#[test]
fn counts_are_what_choosing_would_show() {
    let dataset = tree();
    let mut seed = Seed(31);
    let tag = |seed: &mut Seed| {
        let taxonomy = seed.below(2);
        let item = seed.below([5, 3][taxonomy]);
        Tag { taxonomy: u16::try_from(taxonomy).unwrap(), item: u16::try_from(item).unwrap() }
    };
    for _ in 0..300 {
        let records: Vec<About> = (0..seed.below(40))
            .map(|_| About { tags: (0..seed.below(4)).map(|_| tag(&mut seed)).collect(), ..About::default() })
            .collect();
        let filter = Filter { tags: (0..seed.below(4)).map(|_| tag(&mut seed)).collect() };
        let counts = counts(&dataset, &filter, &records);
        let shown = |filter: &Filter| {
            u32::try_from(records.iter().filter(|about| filter.admits(about, &dataset)).count()).unwrap()
        };
        assert_eq!(counts.total(), shown(&filter));
        for (taxonomy, size) in [(0, 5), (1, 3)] {
            let mut others = filter.clone();
            others.tags.retain(|tag| tag.taxonomy != taxonomy);
            assert_eq!(counts.within(taxonomy), shown(&others));
            for item in 0..size {
                let tag = Tag { taxonomy, item };
                let mut chosen = others.clone();
                chosen.tags.push(tag);
                assert_eq!(counts.item(tag), shown(&chosen), "{tag:?} with {filter:?}");
            }
        }
    }
}

/// Where every record is filed once under a flat taxonomy, its counts add up to what is shown.
#[test]
fn exclusive_counts_add_up() {
    let dataset = tree();
    let mut seed = Seed(32);
    let records: Vec<About> = (0..500)
        .map(|_| tagged(&[(1, u16::try_from(seed.below(3)).unwrap()), (0, u16::try_from(seed.below(5)).unwrap())]))
        .collect();
    let filter = Filter { tags: vec![Tag { taxonomy: 0, item: 2 }, Tag { taxonomy: 1, item: 1 }] };
    let counts = counts(&dataset, &filter, &records);
    let sum: u32 = (0..3).map(|item| counts.item(Tag { taxonomy: 1, item })).sum();
    assert_eq!(sum, counts.within(1));
    assert_eq!(counts.item(Tag { taxonomy: 1, item: 1 }), counts.total());
}
