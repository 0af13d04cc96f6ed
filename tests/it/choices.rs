//! The filter panel's lines: what is shown of a tree, and what a choice takes the place of.

use xunji::{
    dataset::{Dataset, Table},
    link::{Filter, Link},
    place::Place,
    search::{Facets, Index},
    taxonomy::{Item, Subject, Tag, Taxonomy},
    text::{Locale, Text},
    time::Era,
    view::{self, ChoiceGroup},
};

use crate::search::place;

fn at(name: &str, district: &str, street: &str) -> Place {
    let mut place = place(name);
    place.address.city = Text::plain("甲市");
    place.address.district = Text::plain(district);
    place.address.street = Text::plain(street);
    place
}

fn dataset() -> Dataset {
    let places =
        vec![at("一", "东区", "一街"), at("二", "东区", "二街"), at("三", "西区", "三街"), at("四", "西区", "")];
    Dataset { places: Table::new(places), ..Dataset::default() }
}

fn districts(dataset: &Dataset, link: &Link) -> ChoiceGroup {
    let facets = Facets::places(dataset);
    let (_, narrowed) = view::narrowed(dataset, view::hits(&Index::build(dataset), link).as_deref(), &facets, link);
    let groups = view::choice_groups(dataset, &facets, &narrowed, link, Locale::ZhHans);
    groups.into_iter().find(|group| group.key == "@district").unwrap()
}

fn chosen(codes: &[&str]) -> Link {
    let filters = codes.iter().map(|code| Filter::new("@district", code).unwrap()).collect();
    Link { filters, ..Link::default() }
}

/// Label, depth, count, and whether it is on or something below it is.
fn check(codes: &[&str], expect: &[(&str, u8, u32, &str)]) {
    let group = districts(&dataset(), &chosen(codes));
    let lines = group.lines.iter().map(|line| {
        let state = if line.on {
            "on"
        } else if line.partly {
            "partly"
        } else {
            ""
        };
        (line.label.as_str(), line.depth, line.count, state)
    });
    assert_eq!(lines.collect::<Vec<_>>(), expect, "{codes:?}");
}

#[test]
fn a_tree_opens_where_it_is_chosen() {
    // The only city is no choice.
    check(&[], &[("东区", 0, 2, ""), ("西区", 0, 2, "")]);
    check(&["甲市/东区"], &[("东区", 0, 2, "on"), ("一街", 1, 1, ""), ("二街", 1, 1, ""), ("西区", 0, 2, "")]);
    check(
        &["甲市/东区/二街"],
        &[("东区", 0, 2, "partly"), ("一街", 1, 1, ""), ("二街", 1, 1, "on"), ("西区", 0, 2, "")],
    );
}

fn lines(dataset: &Dataset, link: &Link, key: &str) -> Option<Vec<(String, u32)>> {
    let facets = Facets::places(dataset);
    let (_, narrowed) = view::narrowed(dataset, None, &facets, link);
    let groups = view::choice_groups(dataset, &facets, &narrowed, link, Locale::ZhHans);
    let group = groups.into_iter().find(|group| group.key == key)?;
    Some(group.lines.into_iter().map(|line| (line.label, line.count)).collect())
}

/// Two places in districts, one in the city, one of which nothing is told.
fn scattered() -> Dataset {
    let places = vec![at("一", "东区", "一街"), at("二", "西区", ""), at("三", "", ""), place("四")];
    Dataset { places: Table::new(places), ..Dataset::default() }
}

#[test]
fn places_without_a_district_are_counted_too() {
    let expect = [("东区", 1), ("西区", 1), ("未注明", 2)].map(|(label, count)| (label.to_owned(), count));
    let check = |link: &Link| assert_eq!(lines(&scattered(), link, "@district").unwrap(), expect);
    check(&Link::default());
    let none = Link::parse(&chosen(&["@none"]).to_string());
    check(&none);
    let facets = Facets::places(&scattered());
    assert_eq!(view::narrowed(&scattered(), None, &facets, &none).0, [2, 3]);
    // Where every place tells its district, and where none does, there is no such choice.
    assert_eq!(districts(&dataset(), &Link::default()).lines.len(), 2);
    let untold = Dataset { places: Table::new(vec![place("四")]), ..Dataset::default() };
    assert_eq!(lines(&untold, &Link::default(), "@district"), None);
}

#[test]
fn districts_are_not_offered_twice() {
    let taxonomy = |names: &[&str]| Taxonomy {
        id: "own".into(),
        label: Text::plain("区"),
        items: names.iter().map(|name| item(name)).collect(),
        applies_to: vec![Subject::Places],
    };
    let with = |names: &[&str]| {
        let mut places: Vec<Place> = scattered().places.iter().cloned().collect();
        // Its address does not say it.
        places[2].about.tags = vec![Tag { taxonomy: 0, item: 0 }];
        places[1].about.tags = vec![Tag { taxonomy: 0, item: 1 }];
        Dataset { taxonomies: vec![taxonomy(names)], places: Table::new(places), ..Dataset::default() }
    };
    let start = Link::default();
    let doubled = with(&["东区", "西区", "南区"]);
    let expect = [("东区", 1), ("西区", 1), ("未注明", 2)].map(|(label, count)| (label.to_owned(), count));
    assert_eq!(lines(&doubled, &start, "own").unwrap(), expect);
    assert_eq!(lines(&doubled, &start, "@district"), None);
    // A link that asks for it can be taken back.
    assert!(lines(&doubled, &chosen(&["甲市/东区"]), "@district").is_some());
    // A taxonomy of something else stands beside the districts, and need not file everything.
    let other = with(&["东区", "馆"]);
    assert_eq!(lines(&other, &start, "own").unwrap().len(), 2);
    assert_eq!(lines(&other, &start, "@district").unwrap().len(), 3);
}

fn item(name: &str) -> Item {
    Item { code: name.into(), label: Text::plain(name), short: Text::default(), icon: None, hue: 0, parent: None }
}

#[test]
fn a_choice_takes_the_place_of_those_above_and_below() {
    let instead = |codes: &[&str], label: &str| {
        let group = districts(&dataset(), &chosen(codes));
        let line = group.lines.into_iter().find(|line| line.label == label).unwrap();
        line.instead.into_iter().map(|filter| filter.code).collect::<Vec<_>>()
    };
    assert_eq!(instead(&["甲市/东区"], "一街"), ["甲市/东区"]);
    assert_eq!(instead(&["甲市/东区/一街", "甲市/西区"], "东区"), ["甲市/东区/一街"]);
    assert!(instead(&["甲市/东区"], "西区").is_empty());
}

#[test]
fn spans_of_years_meet_without_gaps_and_hold_every_place() {
    for years in [
        vec!["1921年"],
        vec!["1840年", "1925年", "1927年", "1949年"],
        vec!["公元前200年", "1100年", "1920年", "1930年", "2024年"],
        vec![],
    ] {
        let places = years.iter().map(|text| {
            let mut place = place(text);
            place.era = Some(Era::parse(text));
            place
        });
        let dataset = Dataset { places: Table::new(places.collect()), ..Dataset::default() };
        let spans = view::era_spans(&dataset);
        assert!(spans.len() <= 42, "{years:?}: {}", spans.len());
        assert!(spans.windows(2).all(|pair| i32::from(pair[0].last()) + 1 == i32::from(pair[1].first())), "{spans:?}");
        for (first, last) in dataset.places.iter().filter_map(|place| place.era.as_ref()?.days) {
            assert!(spans.iter().any(|span| (span.first()..=span.last()).contains(&first.year())), "{first} {spans:?}");
            assert!(spans.iter().any(|span| (span.first()..=span.last()).contains(&last.year())), "{last} {spans:?}");
        }
        assert_eq!(
            spans.is_empty(),
            dataset.places.iter().all(|place| place.era.as_ref().is_none_or(|era| era.days.is_none()))
        );
    }
}
