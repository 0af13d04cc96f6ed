//! Rules and spans of time, said in words.

use xunji::{text::Locale, words::Format};

use super::{HANS, LOCALES, date, events, moment, only};

#[test]
fn rules_are_said_in_words() {
    let check = |start: &str, rule: &str, expect: [Option<&str>; 3]| {
        let dataset =
            events(&format!(r#"{{"uid": "e", "title": "E", "start": "{start}", "recurrenceRules": [{rule}]}}"#));
        let event = only(&dataset);
        let said = LOCALES.map(|locale| Format(locale).repeat(&event.rules[0], event.start));
        assert_eq!(said, expect.map(|words| words.map(str::to_owned)), "{rule}");
    };
    let wednesday = "2026-01-07T15:00:00";
    check(
        wednesday,
        r#"{"frequency": "weekly", "byDay": [{"day": "we"}], "until": "2027-12-31T23:59:59"}"#,
        [
            Some("每周三，至2027年12月31日"),
            Some("每週三，至2027年12月31日"),
            Some("Every Wednesday, until 31 December 2027"),
        ],
    );
    check(wednesday, r#"{"frequency": "weekly"}"#, [Some("每周三"), Some("每週三"), Some("Every Wednesday")]);
    check(
        wednesday,
        r#"{"frequency": "weekly", "byDay": [{"day": "sa"}, {"day": "we"}, {"day": "fr"}], "count": 70}"#,
        [
            Some("每周三、五、六，共 70 场"),
            Some("每週三、五、六，共 70 場"),
            Some("Every Wednesday, Friday and Saturday, 70 times"),
        ],
    );
    check(
        wednesday,
        r#"{"frequency": "weekly", "interval": 2, "byDay": [{"day": "th"}]}"#,
        [Some("每 2 周的周四"), Some("每 2 週的週四"), Some("Every 2 weeks on Thursday")],
    );
    check(
        wednesday,
        r#"{"frequency": "weekly", "byDay": [{"day": "mo"}, {"day": "tu"}, {"day": "we"}, {"day": "th"}, {"day": "fr"}]}"#,
        [Some("每周一至周五"), Some("每週一至週五"), Some("Monday to Friday")],
    );
    check(
        wednesday,
        r#"{"frequency": "daily", "count": 100, "onWorkdays": "CN"}"#,
        [Some("每个工作日，共 100 场"), Some("每個工作日，共 100 場"), Some("Every working day, 100 times")],
    );
    check(wednesday, r#"{"frequency": "daily"}"#, [Some("每天"), Some("每天"), Some("Every day")]);
    check(
        wednesday,
        r#"{"frequency": "monthly", "byDay": [{"day": "sa", "nthOfPeriod": 2}]}"#,
        [Some("每月第二个周六"), Some("每月第二個週六"), Some("Every month on the second Saturday")],
    );
    check(
        wednesday,
        r#"{"frequency": "monthly", "byDay": [{"day": "sa", "nthOfPeriod": -1}]}"#,
        [Some("每月最后一个周六"), Some("每月最後一個週六"), Some("Every month on the last Saturday")],
    );
    check(
        wednesday,
        r#"{"frequency": "monthly", "interval": 3, "byMonthDay": [12]}"#,
        [Some("每 3 个月的12日"), Some("每 3 個月的12日"), Some("Every 3 months on day 12")],
    );
    check(wednesday, r#"{"frequency": "monthly"}"#, [Some("每月7日"), Some("每月7日"), Some("Every month on day 7")]);
    check(
        "2026-09-20T09:30:00",
        r#"{"frequency": "yearly"}"#,
        [Some("每年9月20日"), Some("每年9月20日"), Some("Every year on day 20 of September")],
    );
    check(
        wednesday,
        r#"{"frequency": "yearly", "byDay": [{"day": "su", "nthOfPeriod": -1}], "byMonth": ["4", "11"]}"#,
        [
            Some("每年4月、11月最后一个周日"),
            Some("每年4月、11月最後一個週日"),
            Some("Every year on the last Sunday of April and November"),
        ],
    );
    // What has no plain phrase is told by its dates.
    for rule in [
        r#"{"frequency": "monthly", "byDay": [{"day": "mo"}], "bySetPosition": [-1]}"#,
        r#"{"frequency": "monthly", "byMonthDay": [-1]}"#,
        r#"{"frequency": "yearly", "byWeekNo": [20]}"#,
        r#"{"frequency": "hourly", "interval": 3}"#,
        r#"{"frequency": "weekly", "byMonth": ["3"]}"#,
    ] {
        check(wednesday, rule, [None; 3]);
    }
}

#[test]
fn spans_are_said_in_words() {
    let check = |start: &str, end: &str, expect: [&str; 2]| {
        let said = [HANS, Locale::En].map(|locale| Format(locale).span(moment(start), moment(end)));
        assert_eq!(said, expect);
    };
    check(
        "2026-11-25T15:00",
        "2026-11-25T16:30",
        ["2026年11月25日 周三 15:00–16:30", "Wednesday 25 November 2026 15:00–16:30"],
    );
    check("2026-11-25T15:00", "2026-11-25T15:00", ["2026年11月25日 周三 15:00", "Wednesday 25 November 2026 15:00"]);
    check(
        "2026-11-25T15:00",
        "2026-11-26T00:00",
        ["2026年11月25日 周三 15:00–24:00", "Wednesday 25 November 2026 15:00–24:00"],
    );
    check(
        "2026-12-31T20:00",
        "2027-01-01T00:30",
        [
            "2026年12月31日 周四 20:00至2027年1月1日 周五 00:30",
            "Thursday 31 December 2026 20:00 to Friday 1 January 2027 00:30",
        ],
    );
    let days = |first, last| Format(HANS).days(date(first), date(last));
    assert_eq!(days("2026-10-20", "2026-11-30"), "2026年10月20日 周二至11月30日 周一");
    assert_eq!(days("2026-12-30", "2027-01-02"), "2026年12月30日 周三至2027年1月2日 周六");
    assert_eq!(days("2026-10-20", "2026-10-20"), "2026年10月20日 周二");
    let hours = |start, end| Format(HANS).hours(moment(start), moment(end));
    assert_eq!(hours("2026-12-31T20:00", "2027-01-01T00:30"), "20:00–次日 00:30");
    assert_eq!(hours("2026-10-01T09:00", "2026-10-03T17:00"), "10月1日 09:00–10月3日 17:00");
}

#[test]
fn hours_stand_under_the_day_that_they_are_of() {
    let check = |day: &str, start: &str, end: &str, expect: [&str; 2]| {
        let (start, end) = (moment(start), moment(end));
        let said = [HANS, Locale::En].map(|locale| Format(locale).hours_on(date(day), start, end));
        assert_eq!(said, expect, "{day} {start} {end}");
    };
    let [first, second] = ["2026-11-24T22:00", "2026-11-25T02:00"];
    check("2026-11-24", first, second, ["22:00–次日 02:00", "22:00–next day 02:00"]);
    check("2026-11-25", first, second, ["至 02:00", "until 02:00"]);
    check("2026-11-25", "2026-11-22T09:00", "2026-11-26T00:00", ["至 24:00", "until 24:00"]);
    let whole = ["11月22日 09:00–11月26日 17:00", "22 November 09:00–26 November 17:00"];
    check("2026-11-22", "2026-11-22T09:00", "2026-11-26T17:00", whole);
    check("2026-11-25", "2026-11-22T09:00", "2026-11-26T17:00", whole);
    check("2026-11-26", "2026-11-22T09:00", "2026-11-26T17:00", ["至 17:00", "until 17:00"]);
    check("2026-11-26", "2026-11-26T09:00", "2026-11-26T09:00", ["09:00", "09:00"]);
}

#[test]
fn runs_of_days_name_what_they_share_once() {
    let near = |first: &str, last: &str, expect: [&str; 2]| {
        let said = [HANS, Locale::En].map(|locale| Format(locale).days_near(date(first), Some(date(last)), 2026));
        assert_eq!(said, expect);
    };
    near("2026-11-23", "2026-11-29", ["11月23日–11月29日", "23–29 November"]);
    near("2026-10-12", "2026-11-01", ["10月12日–11月1日", "12 October–1 November"]);
    near("2026-12-28", "2027-01-03", ["12月28日–2027年1月3日", "28 December–3 January 2027"]);
    near("2025-12-29", "2026-01-04", ["2025年12月29日–2026年1月4日", "29 December 2025–4 January 2026"]);
    near("2025-11-03", "2025-11-09", ["2025年11月3日–11月9日", "3–9 November 2025"]);
    near("2025-10-27", "2025-11-02", ["2025年10月27日–11月2日", "27 October–2 November 2025"]);
    let week = |first: &str, last: &str, expect: [&str; 2]| {
        let said = [HANS, Locale::En].map(|locale| Format(locale).few_days(date(first), date(last)));
        assert_eq!(said, expect);
    };
    week("2026-11-23", "2026-11-29", ["2026年11月23日–11月29日", "23–29 November 2026"]);
    week("2026-11-30", "2026-12-06", ["2026年11月30日–12月6日", "30 November–6 December 2026"]);
    week("2026-12-28", "2027-01-03", ["2026年12月28日–2027年1月3日", "28 December 2026–3 January 2027"]);
}

#[test]
fn a_weekday_stands_where_the_language_has_it() {
    let near = |day: &str| [HANS, Locale::En].map(|locale| Format(locale).date_near(date(day), 2026));
    assert_eq!(near("2026-11-23"), ["11月23日 周一", "Monday 23 November"]);
    assert_eq!(near("2027-01-02"), ["2027年1月2日 周六", "Saturday 2 January 2027"]);
    assert_eq!(Format(Locale::En).date(date("2026-11-23")), "Monday 23 November 2026");
}

#[test]
fn the_next_day_tells_its_year_beside_another_one() {
    let next = |day: &str, shown: i16| [HANS, Locale::En].map(|locale| Format(locale).next_on(date(day), shown));
    assert_eq!(next("2026-12-06", 2026), ["下一场在 12月6日", "The next is on 6 December"]);
    assert_eq!(next("2026-01-01", 2025), ["下一场在 2026年1月1日", "The next is on 1 January 2026"]);
    assert_eq!(next("2027-01-01", 2026), ["下一场在 2027年1月1日", "The next is on 1 January 2027"]);
}
