//! Imprecise historic dates: what they can mean, how they sort, that they print as given.

use xunji::time::Era;

/// Reads a time and writes its first and last day, with `~` before if it calls itself uncertain.
fn read(text: &str) -> String {
    let era = Era::parse(text);
    assert_eq!(era.to_string(), text.trim(), "printed as given");
    let about = if era.about { "~" } else { "" };
    era.days.map_or_else(|| format!("{about}-"), |(first, last)| format!("{about}{first}/{last}"))
}

fn check(cases: &[(&str, &str)]) {
    for (text, days) in cases {
        assert_eq!(&read(text), days, "{text}");
    }
}

#[test]
fn days_months_and_years() {
    check(&[
        ("1932年4月20日", "1932-04-20/1932-04-20"),
        ("1932年4月20号", "1932-04-20/1932-04-20"),
        ("1932 年 4 月 20 日", "1932-04-20/1932-04-20"),
        ("１９３２年４月", "1932-04-01/1932-04-30"),
        ("1932年2月", "1932-02-01/1932-02-29"),
        ("1841年", "1841-01-01/1841-12-31"),
        ("1921", "1921-01-01/1921-12-31"),
        ("1921-07-23", "1921-07-23/1921-07-23"),
        ("1921-07", "1921-07-01/1921-07-31"),
        ("1924.1", "1924-01-01/1924-01-31"),
        ("1924.1.20", "1924-01-20/1924-01-20"),
        ("1924/01/20", "1924-01-20/1924-01-20"),
        ("一九三二年四月二十日", "1932-04-20/1932-04-20"),
        ("一九二一年十月", "1921-10-01/1921-10-31"),
        ("二〇二一年十二月三十一日", "2021-12-31/2021-12-31"),
        ("民国21年4月", "1932-04-01/1932-04-30"),
        ("民國元年", "1912-01-01/1912-12-31"),
        ("公元618年", "0618-01-01/0618-12-31"),
        (" 1841年 ", "1841-01-01/1841-12-31"),
    ]);
}

#[test]
fn parts_of_longer_times() {
    check(&[
        ("1932年4月上旬", "1932-04-01/1932-04-10"),
        ("1932年2月下旬", "1932-02-21/1932-02-29"),
        ("1932年4月底", "1932-04-21/1932-04-30"),
        ("1927年秋", "1927-07-01/1927-11-30"),
        ("1927年冬天", "1927-10-01/1927-12-31"),
        ("1949年初", "1949-01-01/1949-03-31"),
        ("1949年年底", "1949-10-01/1949-12-31"),
        ("1949年上半年", "1949-01-01/1949-06-30"),
        ("20世纪30年代", "1930-01-01/1939-12-31"),
        ("20世紀30年代初", "1930-01-01/1932-12-31"),
        ("二十世纪三十年代", "1930-01-01/1939-12-31"),
        ("1930年代", "1930-01-01/1939-12-31"),
        ("1930s", "1930-01-01/1939-12-31"),
        ("20世纪", "1901-01-01/2000-12-31"),
        ("19世纪中叶", "1831-01-01/1870-12-31"),
    ]);
}

#[test]
fn uncertainty_is_kept_apart_from_the_days() {
    check(&[
        ("约1946年", "~1946-01-01/1946-12-31"),
        ("約1946年", "~1946-01-01/1946-12-31"),
        ("大约1946年5月", "~1946-05-01/1946-05-31"),
        ("1946年前后", "~1946-01-01/1946-12-31"),
        ("1946年左右", "~1946-01-01/1946-12-31"),
        ("1946年?", "~1946-01-01/1946-12-31"),
        ("circa 1946", "~1946-01-01/1946-12-31"),
        ("c. 1946", "~1946-01-01/1946-12-31"),
    ]);
}

#[test]
fn ranges_and_lists_reach_from_the_first_day_to_the_last() {
    check(&[
        ("1925—1927年", "1925-01-01/1927-12-31"),
        ("1925年至1927年", "1925-01-01/1927-12-31"),
        ("1925-1927", "1925-01-01/1927-12-31"),
        ("1925~1927年", "1925-01-01/1927-12-31"),
        ("1925—27年", "1925-01-01/1927-12-31"),
        ("1931-37", "1931-01-01/1937-12-31"),
        ("1925年3月至5月", "1925-03-01/1925-05-31"),
        ("1932年4、5月间", "1932-04-01/1932-05-31"),
        ("1932年4月20日—5月3日", "1932-04-20/1932-05-03"),
        ("1932年4月20—25日", "1932-04-20/1932-04-25"),
        ("1932年4月20日至25日", "1932-04-20/1932-04-25"),
        ("1921-07-23—1921-08-02", "1921-07-23/1921-08-02"),
        ("1921.07-1922.03", "1921-07-01/1922-03-31"),
        ("1931年冬—1932年春", "1931-10-01/1932-05-31"),
        ("1927年、1935年", "1927-01-01/1935-12-31"),
        ("1935、1927年", "1927-01-01/1935-12-31"),
        ("20世纪30至40年代", "1930-01-01/1949-12-31"),
        ("20世纪30年代—40年代", "1930-01-01/1949-12-31"),
        ("清—民国", "1644-01-01/1949-12-31"),
        ("约1925—1927年", "~1925-01-01/1927-12-31"),
        ("1925年至今", "1925-01-01/9999-12-31"),
    ]);
}

#[test]
fn dynasties_have_their_usual_years() {
    check(&[
        ("清", "1644-01-01/1911-12-31"),
        ("清代", "1644-01-01/1911-12-31"),
        ("明朝", "1368-01-01/1644-12-31"),
        ("民国时期", "1912-01-01/1949-12-31"),
        ("北宋", "0960-01-01/1127-12-31"),
        ("清末", "1831-01-01/1911-12-31"),
        ("明清", "1368-01-01/1911-12-31"),
        ("元明清时期", "1271-01-01/1911-12-31"),
        ("宋至清", "0960-01-01/1911-12-31"),
        // Years before ours count on from 0.
        ("战国至汉", "-000474-01-01/0220-12-31"),
        ("秦", "-000220-01-01/-000206-12-31"),
        ("五代十国", "0907-01-01/0979-12-31"),
        ("清光绪二十年（1894年）", "1894-01-01/1894-12-31"),
        ("始建于1908年（清光绪三十四年）", "1908-01-01/1908-12-31"),
    ]);
}

#[test]
fn what_is_not_understood_has_no_days() {
    let unknown = [
        "",
        "—",
        "年",
        "待考",
        "新石器时代",
        "清光绪二十年",
        "公元前221年",
        "1949年以前",
        "1932年13月",
        "1932年4月31日",
        "1932年2月30日",
        "1932年4月20日等",
        "12345年",
        "第4号",
        "4月20日",
        "宋庆龄",
        "1932-4-20-1",
        "至1932年",
        "1932年—",
        "（",
    ];
    for text in unknown {
        assert_eq!(read(text), "-", "{text}");
    }
}

#[test]
fn sorted_by_days_with_the_unknown_last() {
    let ordered =
        ["明", "1841年", "1921年", "1921-07-23", "1925—1927年", "1925年至1930年", "1946年", "约1946年", "待考", "未详"];
    for pair in ordered.windows(2) {
        assert!(Era::parse(pair[0]) < Era::parse(pair[1]), "{pair:?}");
    }
    let mut eras: Vec<Era> = ordered.iter().rev().map(|text| Era::parse(text)).collect();
    eras.sort();
    assert_eq!(eras.iter().map(|era| era.text.as_str()).collect::<Vec<_>>(), ordered);
}

#[test]
fn no_text_stops_it() {
    let signs: Vec<char> = "19２〇十三年月日世纪代约至—、-.清民国（）上旬初s今 ".chars().collect();
    let mut seed = crate::seed::Seed(7);
    for _ in 0..20_000 {
        let text: String = (0..seed.below(12)).map(|_| signs[seed.below(signs.len())]).collect();
        if let Some((first, last)) = Era::parse(&text).days {
            assert!(first <= last, "{text}");
        }
    }
}

/// The eras of the national list of protected sites: what is left unread are ages without usual years.
#[test]
fn the_national_list_is_read() {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/places/luoyangchan_heritage_sites_geocoded.gcj02.json");
    let Ok(bytes) = std::fs::read(path) else { return println!("skipped: there is no {path}") };
    let sites: Vec<serde_json::Value> = serde_json::from_slice(&bytes).unwrap();
    let texts: Vec<&str> = sites.iter().filter_map(|site| site["era"].as_str()).collect();
    let unread: Vec<&str> = texts.iter().copied().filter(|text| Era::parse(text).days.is_none()).collect();
    let stone = unread.iter().filter(|text| text.contains("石器") || text.contains("铜")).count();
    println!("{} of {} not read, {stone} of them before writing", unread.len(), texts.len());
    assert!((unread.len() - stone) * 50 < texts.len(), "{unread:?}");
}
