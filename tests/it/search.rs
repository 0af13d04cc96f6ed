//! Folding, finding, marking, and counting by taxonomy.

use xunji::{
    about::About,
    dataset::{Dataset, Table},
    id::Id,
    place::{Address, Place, Position},
    search::{Counts, Filter, Index, Kind, Pinyin, Query, find, fold, highlight},
    taxonomy::{Item, Tag, Taxonomy},
    text::{Locale, Text},
};

use crate::seed::Seed;

pub fn place(name: &str) -> Place {
    Place {
        id: Id::new(name),
        about: About { name: Text::plain(name), ..About::default() },
        position: Position::Absent,
        address: Address::default(),
        directions: Text::default(),
        era: None,
        opening: None,
        contact: xunji::about::Contact::default(),
        booking: None,
        fee: Text::default(),
        visit_minutes: None,
        facilities: Vec::new(),
        designations: Vec::new(),
        hosted_by: Text::default(),
        part_of: None,
        moved_to: None,
        timeline: Vec::new(),
    }
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

/// Every place of the national heritage list whose name or address holds the words, and no other.
#[test]
fn heritage_sites_are_found_as_by_reading_them_all() {
    let file =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/places/luoyangchan_heritage_sites_geocoded.gcj02.json");
    let Ok(text) = std::fs::read_to_string(file) else {
        println!("skipped: no {file}");
        return;
    };
    let sites: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let word = |site: &serde_json::Value, field: &str| site[field].as_str().unwrap_or_default().to_owned();
    let rows = sites
        .iter()
        .zip(0..)
        .map(|(site, row)| {
            let mut place = place(&word(site, "name"));
            place.id = Id::new(&row.to_string());
            place.address.city = Text::plain(&word(site, "city"));
            place.address.detail = Text::plain(&word(site, "release_address"));
            place
        })
        .collect();
    let index = Index::build(&places(rows));
    for query in ["三元里", "廣東 革命", "遗址", "城 旧址 江西", "長征", "a", "没有这个"] {
        let terms: Vec<String> = fold(query).split(' ').map(Into::into).collect();
        let holds = |site: &serde_json::Value| {
            let name = fold(&word(site, "name"));
            let address = fold(&(word(site, "city") + &word(site, "release_address")));
            terms.iter().all(|term| name.contains(term) || address.contains(term))
        };
        let expect: Vec<u32> = (0..).zip(&sites).filter(|(_, site)| holds(site)).map(|(row, _)| row).collect();
        let hits = find(&index, &Query::parse(query));
        assert!(hits.is_sorted_by_key(|hit| (hit.score, hit.row)), "{query}");
        let mut rows: Vec<u32> = hits.iter().map(|hit| hit.row).collect();
        rows.sort_unstable();
        assert_eq!(rows, expect, "{query}");
    }
    assert_eq!(find(&index, &Query::parse("三元里平英团遗址"))[0].row, 0);
}

/// Every record of the example sites and the heritage list that holds a query, by plain scanning of the same words, and
/// no other: for each letter, each digit, and pieces of the texts of one to three characters.
#[test]
fn short_queries_find_what_a_plain_scan_finds() {
    let mut lists: Vec<Vec<Place>> = vec![heritage()];
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    for site in ["guangzhou", "nanhai", "six-cities", "taijiang"] {
        lists.push(crate::sites::read_folder(&folder.join(site)).0.places.iter().cloned().collect());
    }
    let mut seed = Seed(34);
    for list in lists.into_iter().filter(|list| !list.is_empty()) {
        // Names and addresses, and nothing that the scan below would not read.
        let plain: Vec<Place> = list
            .iter()
            .zip(0..)
            .map(|(read, row)| {
                let mut plain = place(read.about.name.get(Locale::ZhHans));
                plain.id = Id::new(&row.to_string());
                plain.about.summary = Text::plain(read.about.summary.get(Locale::ZhHans));
                plain.address.detail = Text::plain(read.address.detail.get(Locale::ZhHans));
                plain
            })
            .collect();
        let texts: Vec<[String; 3]> = plain
            .iter()
            .map(|place| {
                let of = |text: &Text| fold(text.get(Locale::ZhHans));
                [of(&place.about.name), of(&place.about.summary), of(&place.address.detail)]
            })
            .collect();
        let mut queries: Vec<String> = ('a'..='z').chain('0'..='9').map(String::from).collect();
        queries.extend(('A'..='Z').map(String::from));
        for _ in 0..40 {
            let text: Vec<char> = texts[seed.below(texts.len())][seed.below(3)].chars().filter(|&c| c != ' ').collect();
            let start = seed.below(text.len() + 1);
            queries.push(text[start..].iter().take(1 + seed.below(3)).collect());
            let letter = |seed: &mut Seed| b"abcdefghijklmnopqrstuvwxyz0123456789"[seed.below(36)];
            queries.push((0..=seed.below(3)).map(|_| char::from(letter(&mut seed))).collect());
        }
        let scan = |term: &str| -> Vec<u32> {
            let holds = |texts: &[String; 3]| texts.iter().any(|text| text.contains(term));
            (0..).zip(&texts).filter(|(_, texts)| holds(texts)).map(|(row, _)| row).collect()
        };
        let mut index = Index::build(&places(plain));
        for learnt in [false, true] {
            for query in &queries {
                let term = fold(query);
                let expect = if term.is_empty() { Vec::new() } else { scan(&term) };
                let mut rows: Vec<u32> = find(&index, &Query::parse(query)).into_iter().map(|hit| hit.row).collect();
                rows.sort_unstable();
                // Where readings are known, several letters spell names besides; one does so where nothing holds it.
                let latin = learnt && term.bytes().any(|byte| byte.is_ascii_lowercase());
                if latin && (term.len() > 1 || expect.is_empty()) {
                    rows.retain(|row| expect.contains(row));
                }
                assert_eq!(rows, expect, "{query}");
            }
            index.learn(Pinyin::parse(include_str!("../../public/pinyin.txt")).unwrap());
        }
    }
}

/// The national heritage list with names and addresses; none where the file is not there.
fn heritage() -> Vec<Place> {
    let file =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/places/luoyangchan_heritage_sites_geocoded.gcj02.json");
    let Ok(text) = std::fs::read_to_string(file) else {
        println!("skipped: no {file}");
        return Vec::new();
    };
    let sites: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let of = |site: &serde_json::Value| {
        let mut read = place(site["name"].as_str().unwrap_or_default());
        read.address.detail = Text::plain(site["release_address"].as_str().unwrap_or_default());
        read
    };
    sites.iter().map(of).collect()
}

/// Long texts, in which terms stand anywhere, also across the borders of whatever the index cuts them into.
#[test]
fn nothing_is_missed_in_long_texts() {
    let letters: Vec<char> = "山水广州东西a1 é𠀀".chars().collect();
    let mut seed = Seed(33);
    let text =
        |seed: &mut Seed, size: usize| -> String { (0..size).map(|_| letters[seed.below(letters.len())]).collect() };
    let sites: Vec<Place> = (0..40)
        .map(|row| {
            let mut site = place(&"名".repeat(row + 1));
            let length = seed.below(1_200);
            site.about.summary = Text::plain(&text(&mut seed, length));
            site
        })
        .collect();
    let folded: Vec<String> = sites.iter().map(|site| fold(site.about.summary.get(Locale::ZhHans))).collect();
    let dataset = places(sites);
    let index = Index::build(&dataset);
    let mut hits = 0;
    for _ in 0..600 {
        // A piece of one of the texts, or letters in any order.
        let row = seed.below(40);
        let letters: Vec<char> = folded[row].chars().filter(|&c| c != ' ').collect();
        let start = seed.below(letters.len() + 1);
        let size = 1 + seed.below(14);
        let any = seed.below(3) == 0;
        let term: String = if any { text(&mut seed, size) } else { letters[start..].iter().take(size).collect() };
        let query = Query::parse(&term);
        let expect: Vec<u32> = (0..40)
            .filter(|&row| {
                !query.is_empty() && query.terms().iter().all(|term| folded[row as usize].contains(term.as_str()))
            })
            .collect();
        let rows: Vec<u32> = find(&index, &query).into_iter().map(|hit| hit.row).collect();
        assert_eq!(rows, expect, "{term}");
        hits += rows.len();
    }
    assert!(hits > 1_000, "{hits}");
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
        let marks = highlight(name, &Query::parse(query), None);
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
