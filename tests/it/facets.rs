//! Narrowing along every dimension, against asking each record by itself.

use xunji::{
    about::{Media, MediaKind, Url},
    dataset::{Dataset, Table},
    link::{Filter, Link, When, Years},
    place::{Designation, Facility, Place},
    search::{Dimension, Facets, Index, NONE, Narrowed, Rows},
    taxonomy::{Item, Tag, Taxonomy},
    text::Text,
    time::{Date, DateTime, Era, Opening, Openness},
    view,
};

use crate::{search::place, seed::Seed};

const NOW: DateTime = DateTime::constant(2026, 11, 24, 10, 0, 0, 0);

fn taxonomy(id: &str, parents: &[Option<u16>]) -> Taxonomy {
    let item = |(code, &parent): (usize, &Option<u16>)| Item {
        code: code.to_string().into(),
        label: Text::plain(&format!("项{code}")),
        short: Text::default(),
        icon: None,
        hue: 0,
        parent,
    };
    Taxonomy {
        id: id.into(),
        label: Text::plain(id),
        items: parents.iter().enumerate().map(item).collect(),
        applies_to: Vec::new(),
    }
}

/// A place with something, or nothing, in every dimension.
fn any_place(seed: &mut Seed, row: usize) -> Place {
    let mut place = place(&format!("第{row}处"));
    for _ in 0..seed.below(4) {
        let taxonomy = seed.below(2);
        let item = u16::try_from(seed.below([5, 3][taxonomy])).unwrap();
        place.about.tags.push(Tag { taxonomy: u16::try_from(taxonomy).unwrap(), item });
    }
    place.about.withdrawn = seed.below(20) == 0;
    let name = |seed: &mut Seed, names: [&str; 3]| Text::plain(names[seed.below(3)]);
    place.address.city = name(seed, ["甲市", "乙市", ""]);
    place.address.district = name(seed, ["东区", "西区", ""]);
    place.address.street = name(seed, ["", "一街", "二街"]);
    for _ in 0..seed.below(3) {
        let level = name(seed, ["国家级", "省级", ""]);
        place.designations.push(Designation { level, title: Text::plain("保护单位"), ..Designation::default() });
    }
    for code in ["toilet", "lift", "seats"] {
        if seed.below(2) == 0 {
            place.facilities.push(Facility { code: code.into(), present: seed.below(2) == 0 });
        }
    }
    if seed.below(3) == 0 {
        place.about.media.push(Media {
            kind: [MediaKind::Audio, MediaKind::Video, MediaKind::Image][seed.below(3)],
            url: Url::parse("a.mp3").unwrap(),
            alt: Text::default(),
            caption: Text::default(),
            credit: Text::default(),
            transcript: Text::default(),
            captions: None,
            contains_minors: false,
        });
    }
    let hours = ["Mo-Fr 09:00-17:00", "Tu-Su 13:00-17:00", "24/7", "上午", "10:00-12:00 \"预约\"", "Mo off"];
    place.opening = (seed.below(4) > 0).then(|| Opening::new(hours[seed.below(6)]));
    let eras = ["1921年", "1925—1927年", "约1930年代", "清", "1949年10月1日", "不详", "民国"];
    place.era = (seed.below(4) > 0).then(|| Era::parse(eras[seed.below(7)]));
    place
}

fn dataset(seed: &mut Seed, size: usize) -> Dataset {
    Dataset {
        taxonomies: vec![
            taxonomy("tree", &[None, Some(0), Some(0), Some(2), None]),
            taxonomy("flat", &[None, None, None]),
        ],
        places: Table::new((0..size).map(|row| any_place(seed, row)).collect()),
        ..Dataset::default()
    }
}

/// What one place answers to one filter, told from the place alone; `None` for a filter nobody knows.
fn admits(dataset: &Dataset, place: &Place, filter: &Filter) -> Option<bool> {
    let words = |text: &Text| text.wordings().next().unwrap_or_default().to_owned();
    Some(match &*filter.taxonomy {
        "@district" => {
            let address = &place.address;
            let parts = [&address.province, &address.city, &address.district, &address.street].map(words);
            let path: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let told = (0..=path.len()).any(|end| path[..end].join("/") == filter.code);
            told || (path.is_empty() && filter.code == NONE)
        }
        "@level" => place.designations.iter().any(|listing| {
            words(if listing.level.is_empty() { &listing.title } else { &listing.level }) == filter.code
        }),
        "@facility" => place.facilities.iter().any(|facility| facility.present && *facility.code == *filter.code),
        "@media" => {
            let kind = if filter.code == "audio" { MediaKind::Audio } else { MediaKind::Video };
            place.about.media.iter().any(|medium| medium.kind == kind)
        }
        "@open" => {
            let state = view::place_status(place, NOW, &dataset.holidays);
            let word = match state {
                xunji::time::State::Open { .. } => "open",
                xunji::time::State::Closed { .. } => "closed",
                xunji::time::State::Unknown => "unknown",
            };
            word == filter.code
        }
        taxonomy => {
            let chosen = dataset.tag(taxonomy, &filter.code)?;
            place.about.tags.iter().any(|tag| {
                let above = |&item: &u16| dataset.item(Tag { item, ..*tag }).and_then(|known| known.parent);
                tag.taxonomy == chosen.taxonomy
                    && std::iter::successors(Some(tag.item), above).any(|item| item == chosen.item)
            })
        }
    })
}

/// How many places are left, by asking each of them.
fn left(dataset: &Dataset, filters: &[Filter], era: Option<Years>, base: &dyn Fn(usize) -> bool) -> u32 {
    let keys: Vec<&str> = filters.iter().map(|filter| &*filter.taxonomy).collect();
    let admitted = |(row, place): &(usize, &Place)| {
        let dimensions = keys.iter().all(|key| {
            let own: Vec<bool> = filters
                .iter()
                .filter(|filter| filter.taxonomy == *key)
                .filter_map(|filter| admits(dataset, place, filter))
                .collect();
            own.is_empty() || own.contains(&true)
        });
        let dated = era.is_none_or(|era| {
            let days = place.era.as_ref().and_then(|era| era.days);
            days.is_some_and(|(first, last)| first.year() <= era.last() && era.first() <= last.year())
        });
        base(*row) && !place.about.withdrawn && dimensions && dated
    };
    u32::try_from(dataset.places.iter().enumerate().filter(admitted).count()).unwrap()
}

fn facets(dataset: &Dataset) -> Facets {
    let mut facets = Facets::places(dataset);
    facets.ask_open(view::openness(dataset, When::Now, NOW));
    facets
}

fn base(dataset: &Dataset) -> Rows {
    (0..dataset.places.len()).filter(|&row| !dataset.places[row].about.withdrawn).collect()
}

fn filter(dimension: &Dimension, choice: usize) -> Filter {
    Filter::new(&dimension.key, &dimension.choices[choice].code).unwrap()
}

/// The law of faceting, for every dimension: a number is what choosing would leave.
#[test]
fn numbers_are_what_choosing_would_leave() {
    let mut seed = Seed(60);
    for round in 0..40 {
        let size = [0, 1, 63, 64, 65, 200][round % 6];
        let dataset = dataset(&mut seed, size);
        let facets = facets(&dataset);
        let mut filters: Vec<Filter> = Vec::new();
        for _ in 0..seed.below(5) {
            let dimension = &facets.dimensions[seed.below(facets.dimensions.len())];
            filters.push(filter(dimension, seed.below(dimension.choices.len())));
        }
        let era = (seed.below(3) == 0).then(|| Years::new(1900 + i16::try_from(seed.below(40)).unwrap(), 1935));
        let half = seed.below(2) == 0;
        let searched = move |row: usize| !half || row.is_multiple_of(2);
        let mut rows = base(&dataset);
        rows = rows.iter().filter(|&row| searched(row)).collect();
        let narrowed = facets.narrow(&rows, &filters, era);
        let count = |filters: &[Filter], era| left(&dataset, filters, era, &searched);
        assert_eq!(narrowed.rows.count(), count(&filters, era));
        for (number, dimension) in facets.dimensions.iter().enumerate() {
            let others: Vec<Filter> =
                filters.iter().filter(|filter| *filter.taxonomy != *dimension.key).cloned().collect();
            assert_eq!(narrowed.within(number), count(&others, era), "{}", dimension.key);
            for choice in 0..dimension.choices.len() {
                let mut chosen = others.clone();
                chosen.push(filter(dimension, choice));
                let told = format!("{chosen:?} of {size}");
                assert_eq!(narrowed.count(number, choice), count(&chosen, era), "{told}");
            }
        }
        let spans = facets.spans();
        let (bars, undated) = narrowed.histogram(&facets, &spans);
        assert_eq!(bars.len(), spans.len());
        for (span, bar) in spans.iter().zip(bars) {
            assert_eq!(bar, count(&filters, Some(*span)), "{span}");
        }
        let dated = count(&filters, Some(Years::new(-9999, 9999)));
        assert_eq!(undated, count(&filters, None) - dated);
    }
}

/// The three states of opening are one each, so that their numbers add up to what there is.
#[test]
fn open_closed_and_unknown_add_up() {
    let mut seed = Seed(61);
    let dataset = dataset(&mut seed, 300);
    for when in [When::Now, When::Today, When::Day(Date::constant(2026, 11, 23)), When::At(NOW)] {
        let mut facets = facets(&dataset);
        let dimensions = facets.dimensions.len();
        facets.ask_open(view::openness(&dataset, when, NOW));
        assert_eq!(facets.dimensions.len(), dimensions, "asked again, not once more");
        let open = facets.dimensions.len() - 1;
        let narrowed = facets.narrow(&base(&dataset), &[], None);
        let sum: u32 = (0..3).map(|choice| narrowed.count(open, choice)).sum();
        assert_eq!((sum, narrowed.within(open)), (narrowed.rows.count(), sum));
        assert!((0..3).all(|choice| narrowed.count(open, choice) > 20));
    }
}

/// Opening hours asked without the next change are the same as with it.
#[test]
fn open_or_not_is_what_the_state_says() {
    let texts =
        ["Mo-Fr 08:30-12:00,14:00-17:30", "Fr,Sa 22:00-04:00", "24/7", "Mo-Fr 08:00+", "10:00-12:00 \"?\"", "off"];
    let mut seed = Seed(62);
    for _ in 0..2_000 {
        let opening = Opening::new(texts[seed.below(6)]);
        let day = Date::constant(2026, 3, 1 + i8::try_from(seed.below(28)).unwrap());
        let now = day.at(i8::try_from(seed.below(24)).unwrap(), i8::try_from(seed.below(60)).unwrap(), 0, 0);
        let expect = match opening.state(now, &xunji::time::Holidays::default()) {
            xunji::time::State::Open { .. } => Openness::Open,
            xunji::time::State::Closed { .. } => Openness::Closed,
            xunji::time::State::Unknown => Openness::Unknown,
        };
        assert_eq!(opening.at(now, &xunji::time::Holidays::default()), expect, "{} at {now}", opening.text);
    }
}

#[test]
fn a_day_is_open_if_it_opens_at_all() {
    let check = |text: &str, expect| {
        let day = Date::constant(2026, 11, 23);
        assert_eq!(Opening::new(text).on(day, &xunji::time::Holidays::default()), expect, "{text}");
    };
    check("Mo 20:00-21:00", Openness::Open);
    check("Tu 20:00-21:00", Openness::Closed);
    check("Su 20:00-26:00", Openness::Closed);
    check("Mo 09:00-10:00 \"?\"", Openness::Unknown);
    check("周一", Openness::Unknown);
}

#[test]
fn spans_cover_all_years_without_gaps() {
    let check = |eras: &[(i16, i16)], most: usize| {
        let rows = eras.iter().map(|&(first, last)| {
            let mut place = place(&format!("{first}"));
            let day = |year| Date::new(year, 6, 1).unwrap();
            place.era = Some(Era { text: String::new(), days: Some((day(first), day(last))), about: false });
            place
        });
        let dataset = Dataset { places: Table::new(rows.collect()), ..Dataset::default() };
        let spans = Facets::places(&dataset).spans();
        let first = eras.iter().map(|era| era.0).min();
        let last = eras.iter().map(|era| era.1).max();
        assert_eq!((spans.first().map(|span| span.first()), spans.last().map(|span| span.last())), (first, last));
        assert!(spans.windows(2).all(|pair| pair[0].last() + 1 == pair[1].first()), "{spans:?}");
        assert!(spans.len() <= most, "{} spans", spans.len());
        spans
    };
    assert_eq!(Facets::default().spans(), []);
    assert_eq!(check(&[(1921, 1921)], 1).len(), 1);
    assert_eq!(check(&[(1921, 1949)], 30)[0], Years::new(1921, 1921));
    assert_eq!(check(&[(1840, 1949)], 30)[1], Years::new(1845, 1849));
    check(&[(1650, 1949)], 31);
    check(&[(-7000, -2000), (1368, 1644), (1921, 1949)], 45);
    check(&[(-9999, 9999)], 65);
}

#[test]
fn what_is_not_known_narrows_nothing() {
    let mut seed = Seed(63);
    let dataset = dataset(&mut seed, 50);
    let facets = facets(&dataset);
    let all = facets.narrow(&base(&dataset), &[], None);
    let strange = [Filter::new("@colour", "red").unwrap(), Filter::new("tree", "99").unwrap()];
    assert_eq!(facets.narrow(&base(&dataset), &strange, None), all);
    assert_eq!((all.within(99), all.count(0, 99), all.count(99, 0)), (0, 0, 0));
    assert_eq!(facets.dimensions[0].rows(99), [] as [u32; 0]);
    assert_eq!(Narrowed::default().histogram(&facets, &[]), (Vec::new(), 0));
}

#[test]
fn a_link_narrows_the_list_in_the_order_of_the_search() {
    let mut seed = Seed(64);
    let dataset = dataset(&mut seed, 120);
    let index = Index::build(&dataset);
    let facets = facets(&dataset);
    let link = Link::parse("#/?q=第1&t=@open:open,@open:unknown&era=1900~2000");
    let hits = view::hits(&index, &link);
    let (rows, narrowed) = view::narrowed(&dataset, hits.as_deref(), &facets, &link);
    let found = view::candidates(hits.as_deref(), xunji::search::Kind::Place, &dataset.places);
    let expect: Vec<usize> = found.into_iter().filter(|&row| narrowed.rows.contains(row)).collect();
    assert!(!rows.is_empty() && rows.len() < 120);
    assert_eq!(rows, expect);
    assert_eq!(u32::try_from(rows.len()).unwrap(), narrowed.rows.count());
    // What a page without a choice shows is everything that is not taken back.
    let (rows, _) = view::narrowed(&dataset, None, &facets, &Link::default());
    assert_eq!(rows, base(&dataset).iter().collect::<Vec<_>>());
}

#[test]
fn sets_of_rows_do_what_sets_do() {
    let mut seed = Seed(65);
    for size in [0, 1, 63, 64, 65, 200] {
        assert_eq!(Rows::up_to(size).iter().collect::<Vec<_>>(), (0..size).collect::<Vec<_>>());
        let pick = |seed: &mut Seed| (0..size).filter(|_| seed.below(2) == 0).collect::<Vec<_>>();
        let (a, b) = (pick(&mut seed), pick(&mut seed));
        let sets = [&a, &b].map(|rows| rows.iter().copied().collect::<Rows>());
        let both: Vec<usize> = a.iter().copied().filter(|row| b.contains(row)).collect();
        assert_eq!(sets[0].and(&sets[1]).iter().collect::<Vec<_>>(), both);
        assert_eq!(sets[0].count() as usize, a.len());
        assert!((0..300).all(|row| sets[0].contains(row) == a.contains(&row)));
    }
}
