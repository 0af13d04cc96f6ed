//! Folding, finding and marking.

mod count;
mod scan;

use xunji::{
    dataset::{Dataset, Table},
    place::Place,
    search::{Index, Kind, Part, Query, find, fold, highlight},
    taxonomy::{Item, Tag, Taxonomy},
    text::{Locale, Text},
};

use crate::{bare::bare, seed::Seed};

/// A place with a name, by which it is also known.
pub fn place(name: &str) -> Place {
    bare(name, name)
}

pub fn places(rows: Vec<Place>) -> Dataset {
    Dataset { places: Table::new(rows), ..Dataset::default() }
}

fn found(dataset: &Dataset, query: &str) -> Vec<u32> {
    find(&Index::build(dataset), &Query::parse(query)).into_iter().map(|hit| hit.row).collect()
}

#[test]
fn folding_ignores_what_readers_ignore() {
    let check = |text: &str, expect: &str| {
        assert_eq!(fold(text), expect, "{text}");
        assert_eq!(fold(expect), expect, "folding twice is folding once");
    };
    check("", "");
    check("  Tái  JIĀNG\n", "tai jiang");
    check("Ｔａｉ　１２３", "tai 123");
    check("Ü ǚ Ǖ ß Æ Œ Ÿ Ž Ł Ơ Việt", "u u u ss ae oe y z l o viet");
    check("e\u{301}", "e");
    check("《红·灯》“记”、（一）", "红灯记 一");
    check("self-guided, tour!", "self guided tour");
    check("二〇二一年 々", "二〇二一年 々");
    check("——…。", "");
    check(
        "臺江 里水鎮 幹部 長征 徵集 大講臺 裏 裡 發展 志願 麵",
        "台江 里水镇 干部 长征 征集 大讲台 里 里 发展 志愿 面",
    );
    check("三元里 面 后", "三元里 面 后");
    check("ﾊ Ж 😀", "ﾊ Ж 😀");
}

#[test]
fn folding_twice_is_folding_once() {
    let mut seed = Seed(30);
    for _ in 0..2_000 {
        let text: String = (0..seed.below(40))
            .filter_map(|_| {
                let end = [0x80, 0x250, 0x3100, 0xa000, 0x1_0000, 0x11_0000][seed.below(6)];
                char::from_u32(u32::try_from(seed.below(end)).unwrap())
            })
            .collect();
        let folded = fold(&text);
        assert_eq!(fold(&folded), folded, "{text:?}");
        assert!(folded.trim() == folded && !folded.contains("  ") && !folded.contains('\n'), "{text:?}");
    }
}

#[test]
fn either_script_finds_the_other() {
    for (typed, published) in [
        ("台江", "臺江"),
        ("臺江", "台江"),
        ("里水镇", "里水鎮"),
        ("里水鎮", "里水镇"),
        ("干部", "幹部學校"),
        ("幹部", "干部学校"),
        ("长征", "長征出發地"),
        ("长征", "长征出发地"),
        ("征集", "公開徵集"),
        ("徵集", "公开征集"),
        ("大讲台", "大講臺"),
        ("大講台", "大讲台"),
    ] {
        let dataset = places(vec![place("别处"), place(published)]);
        assert_eq!(found(&dataset, typed), [1], "{typed} finds {published}");
    }
}

#[test]
fn better_matches_come_first() {
    let mut address = place("甲馆");
    address.address.district = Text::plain("白云");
    let mut alternate = place("乙馆");
    alternate.about.alternate_names = vec![Text::plain("白云馆")];
    let mut text = place("丙馆");
    text.about.body = Text::plain("在[白云](https://example.org)山下");
    let dataset = places(vec![
        text,
        address,
        alternate,
        place("大白云"),
        place("白云馆"),
        place("白云"),
        place("黄埔"),
        place("小白云"),
    ]);
    assert_eq!(found(&dataset, "白云"), [5, 4, 3, 7, 2, 1, 0]);
    assert_eq!(found(&dataset, ""), [] as [u32; 0]);
    assert_eq!(found(&dataset, " ，。"), [] as [u32; 0]);
    assert_eq!(found(&dataset, "example.org"), [] as [u32; 0], "addresses of links are not read");
}

#[test]
fn all_terms_have_to_be_found() {
    let mut one = place("农讲所");
    one.address.city = Text::plain("广州市");
    one.address.district = Text::plain("越秀区");
    let dataset = places(vec![one, place("广州农讲所"), place("广州")]);
    assert_eq!(found(&dataset, "广州 农讲所"), [1, 0]);
    assert_eq!(found(&dataset, "广州市越秀"), [0], "an address reads on from part to part");
    assert_eq!(found(&dataset, "农讲所 武汉"), [] as [u32; 0]);
    assert_eq!(found(&dataset, "农讲所广州"), [] as [u32; 0], "nothing matches across two texts");
}

#[test]
fn every_wording_is_found_and_what_is_taken_back_is_not() {
    let mut sites = vec![place("旧址"), place("旧址")];
    sites[0].about.name = Text::from_variants([
        (Some(Locale::ZhHans), "旧址"),
        (Some(Locale::En), "Former Site"),
        (Some(Locale::ZhHant), "舊址"),
    ]);
    sites[1].about.withdrawn = true;
    let dataset = places(sites);
    for query in ["旧址", "舊址", "former site", "FORMER"] {
        assert_eq!(found(&dataset, query), [0], "{query}");
    }
}

#[test]
fn tags_find_by_their_label() {
    let mut dataset = tree();
    let mut site = place("甲");
    site.about.tags = vec![Tag { taxonomy: 0, item: 1 }];
    dataset.places = Table::new(vec![place("乙"), site]);
    let hits = find(&Index::build(&dataset), &Query::parse("项1"));
    assert_eq!(hits.iter().map(|hit| (hit.kind, hit.row)).collect::<Vec<_>>(), [(Kind::Place, 1)]);
}

#[test]
fn names_are_marked_where_they_match() {
    let check = |name: &str, query: &str, expect: &[&str]| {
        let marks = highlight(name, Part::Name, &Query::parse(query), None);
        let marked: Vec<&str> = marks.iter().map(|range| &name[range.clone()]).collect();
        assert_eq!(marked, expect, "{query} in {name}");
    };
    check("臺江区臺江路", "台江", &["臺江", "臺江"]);
    check("三元里·平英团旧址", "三元里平英团", &["三元里·平英团"]);
    check("Café Œuvre", "cafe oe", &["Café", "Œ"]);
    check("Œuvre", "e", &["Œ", "e"]);
    check("大革命", "革命 大革", &["大革命"]);
    check("广州", "州 广", &["广州"]);
    check("广州", "武汉", &[]);
    check("广州", "", &[]);
    check("", "广州", &[]);
}

/// Two taxonomies: a tree (0 over 1 and 2, 2 over 3; 4 apart), and a flat one of three.
fn tree() -> Dataset {
    let taxonomy = |id: &str, parents: &[Option<u16>]| Taxonomy {
        id: id.into(),
        label: Text::plain(id),
        items: parents
            .iter()
            .enumerate()
            .map(|(code, &parent)| Item {
                code: code.to_string().into(),
                label: Text::plain(&format!("项{code}")),
                short: Text::default(),
                icon: None,
                hue: 0,
                parent,
            })
            .collect(),
        applies_to: Vec::new(),
    };
    Dataset {
        taxonomies: vec![
            taxonomy("tree", &[None, Some(0), Some(0), Some(2), None]),
            taxonomy("flat", &[None, None, None]),
        ],
        ..Dataset::default()
    }
}
