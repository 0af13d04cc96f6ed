//! The readings of characters, and what is found by them.

use pinyin::ToPinyinMulti;
use xunji::{
    about::About,
    dataset::{Dataset, Table},
    id::Id,
    record::{Story, Team},
    search::{Index, Kind, Part, Pinyin, Query, find, fold, highlight},
    text::Text,
};

use crate::{
    search::{place, places},
    seed::Seed,
};

const TABLE: &str = include_str!("../../public/pinyin.txt");

fn table() -> Pinyin {
    Pinyin::parse(TABLE).unwrap()
}

fn index(dataset: &Dataset) -> Index {
    let mut index = Index::build(dataset);
    index.learn(table());
    index
}

fn found(index: &Index, query: &str) -> Vec<u32> {
    find(index, &Query::parse(query)).into_iter().map(|hit| hit.row).collect()
}

/// The readings that the crate `pinyin` gives a character, as the table writes them.
fn from_source(c: char) -> Vec<String> {
    let mut readings: Vec<String> = Vec::new();
    for reading in c.to_pinyin_multi().into_iter().flatten() {
        let plain = reading.plain().replace('ü', "v").replace('ê', "e");
        if !readings.contains(&plain) && plain.bytes().all(|byte| byte.is_ascii_lowercase()) {
            readings.push(plain);
        }
    }
    readings.truncate(3);
    readings.sort();
    readings
}

#[test]
fn readings_are_those_of_the_source() {
    let table = table();
    let (mut characters, mut several) = (0, 0);
    for c in ('\u{3000}'..'\u{a000}').filter(|&c| table.readings(c).next().is_some()) {
        let readings: Vec<&str> = table.readings(c).collect();
        assert_eq!(readings, from_source(c), "{c}");
        assert_eq!(fold(&c.to_string()), c.to_string(), "{c} would never be asked for");
        characters += 1;
        several += usize::from(readings.len() > 1);
    }
    assert!(characters > 6_900 && several > 1_500, "{characters} characters, {several} with several readings");
}

/// Every character of the names of the national heritage list can be found by its reading.
#[test]
fn names_of_places_have_readings() {
    let file =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/places/luoyangchan_heritage_sites_geocoded.gcj02.json");
    let Ok(text) = std::fs::read_to_string(file) else {
        println!("skipped: no {file}");
        return;
    };
    let table = table();
    let sites: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let names: String = sites.iter().filter_map(|site| site["name"].as_str()).collect();
    let mut unread: Vec<char> = fold(&names)
        .chars()
        .filter(|&c| ('\u{3400}'..'\u{a000}').contains(&c) && table.readings(c).next().is_none())
        .collect();
    unread.sort_unstable();
    unread.dedup();
    assert_eq!(unread, ['㹧'], "the source has no reading for this one");
}

#[test]
fn what_is_no_table_is_refused() {
    for text in ["", "# only a remark\n", "<!doctype html>", "a", "a\n", "A 啊\n", "1 一\n", "lǐ 里\n", "toolong 啊\n"]
    {
        assert_eq!(Pinyin::parse(text), None, "{text}");
    }
    let table = Pinyin::parse("# remark\nchang 长\nlv 旅\nzhang 长张\n").unwrap();
    let readings = |c| table.readings(c).collect::<Vec<_>>();
    assert_eq!(readings('长'), ["chang", "zhang"]);
    assert_eq!(readings('旅'), ["lv"]);
    for c in ['短', 'a', '\u{0}', '\u{10ffff}', '\u{3000}', '\u{9fff}', '\u{a000}'] {
        assert_eq!(readings(c), [] as [&str; 0], "{c:?}");
    }
}

#[test]
fn names_are_found_by_syllables_and_initials() {
    let names =
        ["档案局", "党内情", "重庆大厦", "番禺广场", "六安路", "新四军旧址", "女工夜校", "绿地", "西安门", "B612 展厅"];
    let dataset = places(names.map(place).into());
    let index = index(&dataset);
    let check = |query: &str, expect: &[u32]| assert_eq!(found(&index, query), expect, "{query}");
    check("danganju", &[0]);
    check("dangan", &[0]);
    check("danga", &[0]);
    check("daj", &[0]);
    check("dangaj", &[0]);
    check("danaj", &[]);
    check("DANGANJU", &[0]);
    check("ｄａｎｇ", &[0, 1]);
    check("dnq", &[1]);
    check("dangnq", &[1]);
    // Characters with several readings.
    check("chongqing", &[2]);
    check("zhongqing", &[2]);
    check("panyu", &[3]);
    check("luan", &[4]);
    check("liuan", &[4]);
    // Initials of two letters, and the first of them alone.
    check("xsjjz", &[5]);
    check("xsjjzhi", &[5]);
    check("ngyx", &[6]);
    // ü as v, as u, and with its dots.
    check("nvgong", &[6]);
    check("nugong", &[6]);
    check("nügong", &[6]);
    check("lvdi", &[7]);
    check("xianmen", &[8]);
    check("xi'an", &[8]);
    // Latin letters and digits of a name take part.
    check("b612zhan", &[9]);
    check("612zt", &[9]);
    // Chinese and Latin mixed.
    check("档anju", &[0]);
    check("重q", &[2]);
    check("panyu guangchang", &[3]);
    check("panyu tianhe", &[]);
}

#[test]
fn before_the_table_is_there_search_does_without() {
    let dataset = places(vec![place("档案局"), place("Dangan Bureau")]);
    let mut index = Index::build(&dataset);
    assert_eq!(index.pinyin(), None);
    assert_eq!(found(&index, "dangan"), [1]);
    index.learn(table());
    assert_eq!(found(&index, "dangan"), [1, 0], "what is written so comes first");
    assert_eq!(found(&index, "daj"), [0]);
}

#[test]
fn surer_spellings_come_first() {
    let mut alternate = place("丙");
    alternate.about.alternate_names = vec![Text::plain("三元")];
    let mut address = place("丁");
    address.address.street = Text::plain("三元里街");
    let dataset = places(vec![
        address,
        alternate,
        place("赛燕窝"),
        place("在三元里"),
        place("三元里"),
        place("三元"),
        place("sanyuan"),
    ]);
    let index = index(&dataset);
    assert_eq!(found(&index, "sanyuan"), [6, 5, 4, 3, 1, 0]);
    // Initials open no addresses: nearly all would match.
    assert_eq!(found(&index, "sy"), [5, 2, 4, 3, 1]);
    assert_eq!(found(&index, "syw"), [2]);
}

#[test]
fn slips_are_forgiven_where_nothing_else_is_found() {
    let mut sites = vec![place("甲"), place("乙"), place("丙")];
    sites[0].about.name = Text::plain("Sanyuanli Ancient Temple");
    sites[1].about.name = Text::plain("Peasant Movement Institute");
    sites[2].about.name = Text::plain("Temples of the South");
    let dataset = places(sites);
    let index = index(&dataset);
    let check = |query: &str, expect: &[u32]| assert_eq!(found(&index, query), expect, "{query}");
    check("temple", &[2, 0]);
    check("tempel", &[2, 0]);
    check("tmple", &[2, 0]);
    check("teemple", &[2, 0]);
    check("timple", &[2, 0]);
    check("timpel", &[]);
    check("sanyaunli", &[0]);
    check("sonyuamli", &[0]);
    check("instit", &[1]);
    check("insitute", &[1]);
    check("ancientt", &[0]);
    check("ancent temlpe", &[0]);
    // Short words have to be right, and so has what is found as it is.
    check("teh", &[]);
    check("tamp", &[2, 0]);
    check("south", &[2]);
    check("mov3ment", &[]);
}

/// Optimal string alignment, by its definition, of a term and any beginning of a word.
fn slips(term: &[u8], word: &[u8]) -> usize {
    fn distance(a: &[u8], b: &[u8]) -> usize {
        let (Some((&x, a1)), Some((&y, b1))) = (a.split_last(), b.split_last()) else { return a.len().max(b.len()) };
        let mut best = (distance(a1, b1) + usize::from(x != y)).min(distance(a1, b) + 1).min(distance(a, b1) + 1);
        if a.len() > 1 && b.len() > 1 && x == b[b.len() - 2] && y == a[a.len() - 2] {
            best = best.min(distance(&a[..a.len() - 2], &b[..b.len() - 2]) + 1);
        }
        best
    }
    (0..=word.len()).map(|end| distance(term, &word[..end])).min().unwrap()
}

#[test]
fn slips_are_counted_by_their_definition() {
    let mut seed = Seed(40);
    let word = |seed: &mut Seed, size: usize| -> String { (0..size).map(|_| ['a', 'b', 'c'][seed.below(3)]).collect() };
    let mut near = 0;
    for _ in 0..400 {
        let (size, typed) = (3 + seed.below(4), 4 + seed.below(2));
        let (name, term) = (word(&mut seed, size), word(&mut seed, typed));
        let index = Index::build(&places(vec![place(&name)]));
        let expect = name.contains(&term) || slips(term.as_bytes(), name.as_bytes()) <= 1;
        assert_eq!(!found(&index, &term).is_empty(), expect, "{term} {name}");
        near += usize::from(expect);
    }
    assert!(near > 40 && near < 360, "{near}");
}

/// A name is found by a spelling if some reading of each character, or its beginning letters, make up the term; tried
/// out one by one.
fn spells(table: &Pinyin, term: &str, name: &[char], begun: bool) -> bool {
    if term.is_empty() {
        return begun;
    }
    let Some((&c, rest)) = name.split_first() else { return false };
    let mut pieces: Vec<String> = vec![c.to_string()];
    for reading in table.readings(c) {
        pieces.push(reading[..1].to_owned());
        if reading.as_bytes().get(1) == Some(&b'h') {
            pieces.push(reading[..2].to_owned());
        }
        pieces.push(reading.to_owned());
        if reading.starts_with(term) {
            return true;
        }
    }
    pieces.iter().any(|piece| term.strip_prefix(piece.as_str()).is_some_and(|term| spells(table, term, rest, true)))
}

#[test]
fn spellings_are_found_as_by_trying_them_all() {
    let table = table();
    let letters: Vec<char> = "三元里重庆长安中山西番禺六安行大乐女绿ab".chars().collect();
    let mut seed = Seed(41);
    let mut matches = 0;
    for round in 0..1_500 {
        let name: Vec<char> = (0..=seed.below(5)).map(|_| letters[seed.below(letters.len())]).collect();
        // Half the terms are made of readings of other letters, half of this name's.
        let from: Vec<char> = if round % 2 == 0 { name.clone() } else { letters.clone() };
        let mut term = String::new();
        for at in 0..=seed.below(4) {
            let c = if round % 2 == 0 { from[at % from.len()] } else { from[seed.below(from.len())] };
            let readings: Vec<&str> = table.readings(c).collect();
            if !readings.is_empty() {
                let reading = readings[seed.below(readings.len())];
                term.push_str(&reading[..=seed.below(reading.len())]);
            }
        }
        if !term.bytes().any(|byte| byte.is_ascii_lowercase()) || term.contains('v') {
            continue;
        }
        let name_text: String = name.iter().collect();
        let mut index = Index::build(&places(vec![place(&name_text)]));
        index.learn(table.clone());
        let expect = name_text.contains(&term)
            || (0..name.len()).any(|start| {
                let swapped = |text: &str| text.replace("nu", "nv").replace("lu", "lv");
                spells(&table, &term, &name[start..], false) || spells(&table, &swapped(&term), &name[start..], false)
            });
        let hit = !find(&index, &Query::parse(&term)).is_empty();
        if term.contains("nu") || term.contains("lu") {
            assert!(hit || !expect, "{term} {name_text}");
        } else {
            assert_eq!(hit, expect, "{term} {name_text}");
        }
        matches += usize::from(hit);
    }
    assert!(matches > 300, "{matches}");
}

/// Each further letter narrows what is found by its spelling.
#[test]
fn typing_on_narrows() {
    let names =
        ["三元里古庙", "广州农讲所", "中共三大会址", "黄埔军校", "番禺学宫", "沙面", "长堤", "重庆", "西安", "先烈路"];
    let dataset = places(names.map(place).into());
    let index = index(&dataset);
    for text in ["sanyuanli", "zgsdhz", "zhonggong", "xianlie", "gznjs", "fanyu", "changdi"] {
        let mut before: Vec<u32> = (0..10).collect();
        for end in 1..=text.len() {
            let rows = found(&index, &text[..end]);
            assert!(rows.iter().all(|row| before.contains(row)), "{}", &text[..end]);
            before = rows;
        }
        assert!(!before.is_empty(), "{text}");
    }
}

#[test]
fn spellings_are_marked() {
    let table = table();
    let check = |name: &str, query: &str, expect: &[&str]| {
        let marks = highlight(name, Part::Name, &Query::parse(query), Some(&table));
        let marked: Vec<&str> = marks.iter().map(|range| &name[range.clone()]).collect();
        assert_eq!(marked, expect, "{query} in {name}");
    };
    check("广州市档案局", "daj", &["档案局"]);
    check("廣州市檔案局", "dangan", &["檔案"]);
    check("三元里·平英团旧址", "sylpyt", &["三元里·平英团"]);
    check("三元里 (Sanyuanli)", "sanyuanli", &["Sanyuanli"]);
    check("Ancient Temple", "tempel", &["Temple"]);
    check("广州", "wuhan", &[]);
    // The beginning of a name before its middle.
    check("大街大学", "dj", &["大街"]);
    check("广大大街", "daj", &["大街"]);
}

#[test]
fn other_records_are_found_too() {
    let mut dataset = Dataset::default();
    let about = |name: &str| About { name: Text::plain(name), ..About::default() };
    let era = None;
    dataset.stories = Table::new(vec![Story {
        id: Id::new("s"),
        about: about("夜校的灯"),
        places: Vec::new(),
        events: Vec::new(),
        era,
        narrator: Text::default(),
    }]);
    dataset.teams = Table::new(vec![Team {
        id: Id::new("t"),
        about: about("夜间巡逻队"),
        parent: None,
        place: None,
        level: Text::plain("小队"),
        size: None,
        duty: Text::default(),
        contact: xunji::about::Contact::default(),
    }]);
    let index = index(&dataset);
    let kinds = |query: &str| find(&index, &Query::parse(query)).iter().map(|hit| hit.kind).collect::<Vec<_>>();
    assert_eq!(kinds("ye"), [Kind::Story, Kind::Team]);
    assert_eq!(kinds("yexiao"), [Kind::Story]);
    assert_eq!(kinds("小队"), [Kind::Team]);
}

/// Read a little at a time, the index becomes the same.
#[test]
fn reading_on_ends_where_reading_at_once_does() {
    let names: Vec<String> = (0..200).map(|row| format!("第{row}号旧址")).collect();
    let dataset = places(names.iter().map(|name| place(name)).collect());
    let mut index = Index::default();
    let mut steps = 0;
    while index.advance(&dataset, 500) {
        steps += 1;
        let so_far = found(&index, "旧址");
        assert!(so_far.is_sorted() && so_far.len() < 201);
    }
    assert!(steps > 5 && !index.advance(&dataset, 500), "{steps}");
    assert_eq!(found(&index, "旧址"), found(&Index::build(&dataset), "旧址"));
}
