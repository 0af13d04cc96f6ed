//! Finding, held against reading everything.

use xunji::{
    id::Id,
    place::Place,
    search::{Index, Pinyin, Query, find, fold},
    text::{Locale, Text},
};

use super::{place, places};
use crate::seed::Seed;

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
            index.learn(Pinyin::parse(include_str!("../../../public/pinyin.txt")).unwrap());
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
