//! Search and facets over 5,000 places with stories of 1,500 characters: preparing, and from a key to results.
//!
//! `cargo bench --bench search`

mod measure;
mod told;

use measure::{Seed, measure};
use told::told;
use xunji::{
    dataset::{Dataset, Table},
    link::Filter,
    place::{Address, Facility, Place},
    search::{Facets, Index, Pinyin, Query, Rows, find},
    text::Text,
    time::{Era, Openness},
};

const TABLE: &str = include_str!("../public/pinyin.txt");
const NAME_ENDS: [&str; 6] = ["旧址", "故居", "纪念馆", "陈列馆", "烈士陵园", "古庙"];

fn main() {
    for (places, story) in [(5_000, 1_500), (100_000, 40)] {
        let dataset = dataset(places, story);
        println!("{places} places, stories of {story} characters");
        measure("read all", 3, |_| Index::build(&dataset));
        let mut index = Index::default();
        let mut more = true;
        measure("read a step of 100,000 bytes", 60, |_| more = index.advance(&dataset, 100_000));
        while more {
            more = index.advance(&dataset, usize::MAX);
        }
        measure("read the table of readings", 9, |_| Pinyin::parse(TABLE));
        let queries = ["山", "广州", "革命纪念", "旧址 广州", "没有这个词", "a", "museum"];
        for query in queries {
            look(&index, query);
        }
        if let Some(pinyin) = Pinyin::parse(TABLE) {
            index.learn(pinyin);
        }
        for query in ["d", "dnq", "jng", "danganju", "jinianguan", "shiyongmen", "zzzzzzzz", "musuem"] {
            look(&index, query);
        }

        measure("lay out facets", 5, |_| Facets::places(&dataset));
        let mut facets = Facets::places(&dataset);
        let states = [Openness::Open, Openness::Closed, Openness::Unknown];
        facets.ask_open((0..places).map(|row| states[row % 3]));
        let all = Rows::up_to(places);
        let chosen: Vec<Filter> = ["@open:open", "@facility:toilet", "@district:市1/区3"]
            .iter()
            .filter_map(|text| text.split_once(':'))
            .filter_map(|(key, code)| Filter::new(key, code))
            .collect();
        measure("narrow by nothing", 30, |_| facets.narrow(&all, &[], None));
        measure("narrow by three choices", 30, |_| facets.narrow(&all, &chosen, None));
        let spans = facets.spans();
        let narrowed = facets.narrow(&all, &chosen, None);
        measure("histogram", 30, |_| narrowed.histogram(&facets, &spans));
    }
}

fn look(index: &Index, text: &str) {
    let query = Query::parse(text);
    let what = format!("find {text:?} ({} hits)", find(index, &query).len());
    measure(&what, 15, |_| find(index, &query));
}

/// Texts of common characters, as often as not the first ones.
fn text(seed: &mut Seed, common: &[char], length: usize) -> String {
    (0..length).map(|_| common[seed.below(common.len()).min(seed.below(common.len()))]).collect()
}

fn dataset(places: usize, story: usize) -> Dataset {
    let mut seed = Seed(3);
    let common: Vec<char> = TABLE.lines().skip(1).flat_map(|line| line.chars().skip_while(char::is_ascii)).collect();
    let rows = (0..places).map(|row| {
        let name = text(&mut seed, &common, 5) + NAME_ENDS[row % 6];
        let place = told(row, &name, &text(&mut seed, &common, story));
        Place {
            address: Address {
                city: Text::plain(&format!("市{}", row % 20)),
                district: Text::plain(&format!("区{}", row % 13)),
                detail: Text::plain(&text(&mut seed, &common, 8)),
                ..Address::default()
            },
            era: Some(Era::parse(&format!("{}年", 1840 + row % 110))),
            facilities: ["toilet", "lift", "seats"]
                .into_iter()
                .map(|code| Facility { code: code.into(), present: seed.below(2) == 0 })
                .collect(),
            ..place
        }
    });
    Dataset { places: Table::new(rows.collect()), ..Dataset::default() }
}
