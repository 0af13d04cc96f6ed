//! Why something was found: its name marked, or the words elsewhere that have what was looked for.

use xunji::{
    dataset::Dataset,
    place::{Designation, Place},
    search::{Index, Pinyin, Query, find},
    text::{Locale, Text},
    view::{Elsewhere, Pieces, Sought},
};

use crate::search::{place, places};

/// The readings that these tests spell.
const READINGS: &str = "gu 古\nmiao 庙\nqu 区\nxiu 秀\nyuan 元\nyue 越\nsan 三\n";

const STORY: &str = "第一段。\n\n一八四一年五月，三元里和附近一百零三乡的民众在庙前誓师，以三星旗为令旗，抗击入侵的英军，**牛栏冈**一战得胜。此后庙宇几经重修，今为纪念馆。";

fn temple() -> Place {
    let mut temple = place("三元里平英团旧址");
    temple.about.alternate_names = vec![Text::plain("三元古廟")];
    temple.about.name = Text::from_variants([
        (Some(Locale::ZhHans), "三元里平英团旧址"),
        (Some(Locale::En), "Site of the Sanyuanli resistance"),
    ]);
    temple.about.body = Text::plain(STORY);
    temple.about.summary = Text::plain(
        "A temple of the Qing dynasty, where the people of many villages once gathered against foreign troops.",
    );
    temple.address.city = Text::plain("广州市");
    temple.address.district = Text::plain("越秀区");
    temple.hosted_by = Text::plain("人民公园");
    temple.designations =
        vec![Designation { title: Text::plain("全国重点文物保护单位"), ..Designation::default() }];
    temple
}

/// `又名 [三元]古庙`.
fn written(elsewhere: &Elsewhere) -> String {
    [elsewhere.label, if elsewhere.label.is_empty() { "" } else { " " }, &bracketed(&elsewhere.pieces)].concat()
}

fn bracketed(pieces: &Pieces) -> String {
    pieces.iter().map(|(text, hit)| if *hit { format!("[{text}]") } else { text.clone() }).collect()
}

#[test]
fn what_is_not_in_the_name_is_shown_where_it_is() {
    let pinyin = Pinyin::parse(READINGS).unwrap();
    let dataset = places(vec![temple()]);
    let check = |query: &str, name: &str, expect: &str| {
        let sought = Sought::new(query, Some(&pinyin), Locale::ZhHans);
        let place = &dataset.places[0];
        assert_eq!(bracketed(&sought.name(place.about.name.get(Locale::ZhHans))), name, "{query}");
        let elsewhere = sought.in_place(&dataset, place).as_ref().map(written);
        assert_eq!(elsewhere.as_deref().unwrap_or_default(), expect, "{query}");
    };
    let plain = "三元里平英团旧址";
    check("三元里", "[三元里]平英团旧址", "");
    check("古庙", plain, "又名 三元[古廟]");
    check("gumiao", plain, "又名 三元[古廟]");
    check("Sanyuanli", plain, "Site of the [Sanyuanli] resistance");
    check("越秀", plain, "广州市[越秀]区");
    // An address is found by whole syllables, not by initials.
    check("yuexiu", plain, "广州市[越秀]区");
    check("yxq", plain, "");
    check("公园", plain, "设于 人民[公园]");
    check("重点", plain, "全国[重点]文物保护单位");
    check("temple", plain, "A [temple] of the Qing dynasty, where…");
    check("people", plain, "…where the [people] of many villages once…");
    check("troops", plain, "…against foreign [troops].");
    // Of a story its words without the marks of their form, a paragraph alone.
    check("第一", plain, "[第一]段。");
    check("牛栏冈", plain, "…抗击入侵的英军，[牛栏冈]一战得胜。此后庙宇几经重修…");
    check("今为", plain, "…后庙宇几经重修，[今为]纪念馆。");
    // What the name has needs no other reason; what it has not does.
    check("三元里 牛栏冈", "[三元里]平英团旧址", "…抗击入侵的英军，[牛栏冈]一战得胜。此后庙宇几经重修…");
    check("", plain, "");
}

#[test]
fn a_reason_is_given_in_the_language_of_the_reader() {
    let dataset = places(vec![temple()]);
    let sought = Sought::new("古庙", None, Locale::En);
    assert_eq!(written(&sought.in_place(&dataset, &dataset.places[0]).unwrap()), "Also known as 三元[古廟]");
    // The name that is shown is the English one, so that its other wording is the reason.
    let sought = Sought::new("平英团", None, Locale::En);
    assert_eq!(written(&sought.in_place(&dataset, &dataset.places[0]).unwrap()), "三元里[平英团]旧址");
}

/// Whatever the search finds in the words of a place alone has a reason to show.
#[test]
fn every_find_is_shown() {
    let dataset: Dataset = places(vec![temple()]);
    let index = Index::build(&dataset);
    let words: Vec<char> = STORY.chars().collect();
    for pair in words.windows(2) {
        let query: String = pair.iter().collect();
        if find(&index, &Query::parse(&query)).is_empty() {
            continue;
        }
        let sought = Sought::new(&query, None, Locale::ZhHans);
        let name = sought.name("三元里平英团旧址");
        let found = name.iter().any(|(_, hit)| *hit) || sought.in_place(&dataset, &dataset.places[0]).is_some();
        assert!(found, "{query}");
    }
}
