//! Events in lists, and the page of one.

use xunji::view::{self, VenueLine};

use super::{HANS, LOCALES, events, moment, only, rows_on};
use crate::sites::{read, read_with};

#[test]
fn a_line_says_what_is_special() {
    let dataset = events(
        r#"{"uid": "a", "title": "讲座", "start": "2026-11-04T15:00", "duration": "PT1H30M", "example": true, "restricted": true,
            "recurrenceRules": [{"frequency": "weekly", "count": 70}], "location": "二楼会议室", "online": {"name": "直播"},
            "recurrenceOverrides": {
              "2026-11-11T15:00:00": {"status": "cancelled"},
              "2026-11-18T15:00:00": {"start": "2026-11-19T10:00:00", "status": "moved", "title": "改期"},
              "2026-11-25T15:00:00": {"status": "full"}}}"#,
    );
    let now = "2026-11-12T00:00";
    let marks = |day: &str| -> Vec<String> {
        rows_on(&dataset, day, now).iter().flat_map(|row| row.marks.iter().map(|mark| mark.text.clone())).collect()
    };
    assert_eq!(marks("2026-11-04"), ["内部活动", "现场＋线上", "第 1/70 场", "示例"]);
    assert_eq!(marks("2026-11-11"), ["已取消", "内部活动", "现场＋线上", "第 2/70 场", "示例"]);
    assert_eq!(marks("2026-11-18"), Vec::<String>::new());
    assert_eq!(marks("2026-11-19")[..1], ["有变动"]);
    assert_eq!(marks("2026-11-25")[..1], ["已满"]);

    let rows = [
        rows_on(&dataset, "2026-11-04", now),
        rows_on(&dataset, "2026-11-11", now),
        rows_on(&dataset, "2026-11-19", now),
    ];
    let [past, off, moved] = rows.map(|rows| rows[0].clone());
    assert_eq!((past.time.as_str(), past.over, past.off), ("15:00–16:30", true, false));
    assert!(off.off);
    assert_eq!((moved.title.as_str(), moved.own_title, moved.over), ("改期", true, false));
    assert_eq!(moved.when, "11月19日 周四 10:00–11:30");
    // The room of a meeting for named guests is not told.
    assert_eq!(past.venue, "");
}

#[test]
fn a_line_says_whether_one_can_come_or_watch_or_both() {
    let check = |venue: &str, expect: [&[&str]; 3]| {
        let dataset = events(&format!(r#"{{"uid": "a", "title": "讲座", "start": "2026-11-04T15:00"{venue}}}"#));
        let shown = view::occurrence(&dataset, only(&dataset), None, moment("2026-11-01T10:00"));
        for (locale, expect) in LOCALES.into_iter().zip(expect) {
            let head = view::event_head(only(&dataset), shown.as_ref(), moment("2026-11-01T10:00"), locale);
            assert_eq!(head.marks.iter().map(|mark| &*mark.text).collect::<Vec<_>>(), expect, "{venue}");
        }
    };
    check(r#", "location": "礼堂""#, [&[], &[], &[]]);
    check(r#", "online": {"name": "直播"}"#, [&["线上"], &["線上"], &["Online"]]);
    let both: [&[&str]; 3] = [&["现场＋线上"], &["現場＋線上"], &["On site and online"]];
    check(r#", "location": "礼堂", "online": {"name": "直播"}"#, both);
}

#[test]
fn a_hundred_lectures_keep_to_working_days() {
    let common = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/common/holidays/2021.json");
    let holidays = std::fs::read_to_string(common).unwrap();
    let (dataset, _) = read(&format!(
        r#"{{"holidays": [{holidays}], "events": [{{"uid": "l", "title": "百讲", "start": "2021-03-05T19:00", "duration": "PT1H",
             "recurrenceRules": [{{"frequency": "daily", "count": 100, "onWorkdays": "CN"}}]}}]}}"#
    ));
    let on = |day: &str| rows_on(&dataset, day, "2021-03-01T00:00");
    assert_eq!(on("2021-03-05")[0].marks[0].text, "第 1/100 场");
    // A make-up Sunday is worked, a statutory holiday is not.
    assert_eq!((on("2021-04-25").len(), on("2021-05-03").len()), (1, 0));
    assert_eq!(on("2021-07-27")[0].marks[0].text, "第 100/100 场");
    assert!(on("2021-07-28").is_empty() && on("2021-08-02").is_empty());
}

#[test]
fn an_event_s_page_shows_the_day_asked_for_or_the_next() {
    let dataset = events(
        r#"{"uid": "a", "title": "讲堂", "start": "2026-11-04T15:00", "duration": "PT1H",
            "recurrenceRules": [{"frequency": "weekly", "count": 4}],
            "recurrenceOverrides": {"2026-11-18T15:00:00": {"start": "2026-12-03T10:00:00", "description": "改到周四。"}}}"#,
    );
    let event = only(&dataset);
    let shown = |start: Option<&str>, now: &str| {
        view::occurrence(&dataset, event, start.map(moment), moment(now)).map(|occurrence| occurrence.start.to_string())
    };
    assert_eq!(shown(None, "2026-11-05T00:00").as_deref(), Some("2026-11-11T15:00:00"));
    // Until it is over it is the next one.
    assert_eq!(shown(None, "2026-11-11T15:59").as_deref(), Some("2026-11-11T15:00:00"));
    assert_eq!(shown(Some("2026-11-18T15:00"), "2026-11-05T00:00").as_deref(), Some("2026-12-03T10:00:00"));
    assert_eq!(shown(Some("2026-11-19T15:00"), "2026-11-05T00:00").as_deref(), Some("2026-11-11T15:00:00"));
    assert_eq!(shown(None, "2027-06-01T00:00").as_deref(), Some("2026-12-03T10:00:00"));
    assert_eq!(shown(None, "2020-06-01T00:00").as_deref(), Some("2026-11-04T15:00:00"));

    let now = moment("2026-11-05T00:00");
    let moved = view::occurrence(&dataset, event, Some(moment("2026-11-18T15:00")), now);
    let head = view::event_head(event, moved.as_ref(), now, HANS);
    assert_eq!([head.days, head.hours, head.repeat], ["2026年12月3日 周四", "10:00–11:00", "每周三，共 4 场"]);
    assert_eq!(head.planned, "原定 2026年11月18日 周三 15:00");
    assert_eq!(head.note.get(HANS), "改到周四。");
    assert!(!head.over);

    let further = view::further_dates(&dataset, event, moment("2026-11-11T15:00"), now, HANS);
    let further: Vec<&str> = further.iter().map(|row| row.when.as_str()).collect();
    assert_eq!(further, ["11月25日 周三 15:00–16:00", "12月3日 周四 10:00–11:00"]);
}

#[test]
fn an_event_s_page_tells_what_is_known() {
    let (dataset, _) = read(
        r#"{"places": [{"type": "Feature", "id": "p", "geometry": null, "properties": {"name": "三元古庙", "address": "广园中路34号"}}],
            "events": [
              {"uid": "a", "title": "展", "start": "2026-01-01", "openEnd": true, "place": "p", "audience": "居民", "fee": "免费",
               "capacity": {"total": 40, "remaining": 3, "asOf": "2026-11-21"},
               "registration": {"mode": "phone", "phone": "020-123", "closes": "2026-11-20T18:00"},
               "speakers": [{"name": "讲师", "role": "党校"}], "works": [{"title": "《英雄儿女》", "kind": "电影"}]},
              {"uid": "b", "title": "会", "start": "2026-11-25T15:00", "restricted": true, "place": "p", "location": "三楼"}]}"#,
    );
    let event = only(&dataset);
    let now = moment("2026-11-22T10:00");
    let shown = view::occurrence(&dataset, event, None, now);
    let head = view::event_head(event, shown.as_ref(), now, HANS);
    assert_eq!([head.days, head.hours, head.repeat], ["自2026年1月1日 周四起", "结束时间未公布", ""]);
    assert!(!head.over);

    let facts = view::event_facts(&dataset, event, shown.as_ref(), now, HANS);
    let facts: Vec<(&str, String)> = facts.iter().map(|fact| (fact.name, fact.lines.join("|"))).collect();
    let expect = [
        ("对象", "居民"),
        ("费用", "免费"),
        ("报名", "电话报名|报名截止 2026年11月20日 周五 18:00"),
        ("名额", "40 人，余 3（截至2026年11月21日）"),
        ("主讲／演出", "讲师 · 党校"),
        ("书影音", "《英雄儿女》 · 电影"),
    ];
    assert_eq!(facts, expect.map(|(name, text)| (name, text.to_owned())));

    let lines = |row: usize| view::venue_lines(&dataset, dataset.events.row(row).unwrap(), None, HANS);
    let [VenueLine::Place(_, name, address)] = &lines(0)[..] else { panic!("one place") };
    assert_eq!((name.as_str(), address.as_str()), ("三元古庙", "广园中路34号"));
    assert!(matches!(&lines(1)[..], [VenueLine::Place(..)]), "the room stays untold");
}

#[test]
fn registration_and_seats_are_told_of_the_date_they_are_about() {
    let (dataset, _) = read(
        r#"{"events": [
            {"uid": "w", "title": "云课", "start": "2026-11-01T10:00", "duration": "PT2H", "capacity": {"total": 30, "remaining": 12, "asOf": "2026-11-20"},
             "recurrenceRules": [{"frequency": "weekly"}], "recurrenceOverrides": {"2026-11-29T10:00:00": {"status": "cancelled"}},
             "registration": {"mode": "link", "url": "https://example.org/r", "opens": "2026-11-20T09:00", "closes": "2026-12-05T18:00"}},
            {"uid": "o", "title": "常课", "start": "2026-11-01T10:00", "duration": "PT2H", "capacity": {"total": 30, "remaining": 12},
             "recurrenceRules": [{"frequency": "weekly"}], "registration": {"mode": "link", "url": "https://example.org/r"}}]}"#,
    );
    let check = |row: usize, start: &str, now: &str, registers: bool, facts: &[&str]| {
        let (event, now) = (dataset.events.row(row).unwrap(), moment(now));
        let shown = view::occurrence(&dataset, event, Some(moment(start)), now).unwrap();
        assert_eq!(shown.original, moment(start));
        assert_eq!(view::registers(&dataset, event, &shown, now).is_some(), registers, "{row} {start} {now}");
        let told = view::event_facts(&dataset, event, Some(&shown), now, HANS);
        let told: Vec<String> = told.iter().map(|fact| fact.lines.join("|")).collect();
        assert_eq!(told, facts, "{row} {start} {now}");
    };
    let [all, how] = ["30 人", "网上报名"];
    let window = "网上报名|2026年11月20日 周五 09:00至2026年12月5日 周六 18:00";
    let left = "30 人，余 12（截至2026年11月20日）";
    let now = "2026-11-25T10:00";
    check(0, "2026-11-08T10:00", now, false, &[all]);
    check(0, "2026-11-22T10:00", "2026-11-22T11:00", true, &[window, left]);
    check(0, "2026-11-22T10:00", "2026-11-22T12:00", false, &[all]);
    // The next date is off: registration is for the one after that.
    check(0, "2026-11-29T10:00", now, false, &[all]);
    check(0, "2026-12-06T10:00", now, true, &[window, left]);
    check(0, "2026-12-06T10:00", "2026-12-05T19:00", false, &[window, left]);
    check(0, "2027-03-07T10:00", now, false, &[how, all]);
    // Without a window it is open for all that is to come.
    check(1, "2026-11-08T10:00", now, false, &[all]);
    check(1, "2027-03-07T10:00", now, true, &[how, "30 人，余 12"]);
}

#[test]
fn a_correction_names_the_record() {
    let check = |template: &str, expect: &str| {
        let (dataset, _) = read_with(&format!(r#""footer": {{"correction": "{template}"}}"#), r#"{"notices": []}"#);
        let url = view::correction(&dataset, "讲 & 座", "e-1", "https://a.cn/?site=b#/c").unwrap();
        assert_eq!(url.as_str(), expect);
    };
    let (name, page) = ("%E8%AE%B2%20%26%20%E5%BA%A7", "https%3A%2F%2Fa.cn%2F%3Fsite%3Db%23%2Fc");
    let letter = "mailto:a@example.org?subject=";
    check(&format!("{letter}{{name}}%20{{id}}"), &format!("{letter}{name}%20e-1"));
    check("mailto:a@example.org", &format!("{letter}{name}%20(e-1)&body={page}"));
    check("https://example.org/?page={url}&id={id}", &format!("https://example.org/?page={page}&id=e-1"));
    check("https://example.org/report", "https://example.org/report");
    assert_eq!(view::correction(&read(r#"{"notices": []}"#).0, "a", "b", "c"), None);
}
