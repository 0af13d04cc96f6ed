//! The calendar's pages as data: phrases, months, agendas, an event's page.

use xunji::{
    data::Severity,
    dataset::Dataset,
    event::{Event, expand},
    link::Link,
    search::{Facets, Index},
    text::Locale,
    time::{Date, DateTime, Month},
    view::{self, CalendarSource, EventRow, MonthView, VenueLine},
    words::Format,
};

use crate::sites::{read, read_folder, read_with};

const HANS: Locale = Locale::ZhHans;
const LOCALES: [Locale; 3] = [Locale::ZhHans, Locale::ZhHant, Locale::En];

/// Two platforms to file events under, one kind of place.
const FILING: &str = r#""taxonomies": [
    {"id": "platform", "label": "台", "appliesTo": ["events"], "items": [{"code": "talk", "label": "大讲台", "hue": 3}, {"code": "show", "label": "大看台", "hue": 4}]},
    {"id": "kind", "label": "类", "appliesTo": ["places"], "items": [{"code": "hall", "label": "馆"}]}],
    "mainTaxonomy": {"events": "platform"}"#;

fn events(list: &str) -> Dataset {
    let (dataset, report) = read_with(FILING, &format!(r#"{{"events": [{list}]}}"#));
    let errors: Vec<_> = report.findings.iter().filter(|finding| finding.severity() == Severity::Error).collect();
    assert!(errors.is_empty() && !dataset.events.is_empty(), "{errors:?}");
    dataset
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn moment(text: &str) -> DateTime {
    text.parse().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// The month as seen at `now` with a link's words and tags.
fn seen(dataset: &Dataset, shown: Month, now: &str, fragment: &str) -> MonthView {
    let index = Index::build(dataset);
    let all = expand(&dataset.events, &view::shown_days(shown), &dataset.holidays);
    let found = view::narrowed_events(dataset, &index, &Facets::events(dataset), &Link::parse(fragment), None);
    let occurrences = view::asked(&all, &view::admitted(dataset, &found.rows));
    let source = CalendarSource { dataset, occurrences: &occurrences, now: moment(now), locale: HANS };
    view::month_view(source, shown)
}

fn rows_on(dataset: &Dataset, day: &str, now: &str) -> Vec<EventRow> {
    let day = date(day);
    let occurrences = expand(&dataset.events, &view::shown_days(Month::of(day)), &dataset.holidays);
    let source = CalendarSource { dataset, occurrences: &occurrences, now: moment(now), locale: HANS };
    view::day_agenda(source, day).rows
}

fn only(dataset: &Dataset) -> &Event {
    dataset.events.row(0).unwrap()
}

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
        ["2026年11月25日 周三 15:00–16:30", "Wednesday, 25 November 2026 15:00–16:30"],
    );
    check("2026-11-25T15:00", "2026-11-25T15:00", ["2026年11月25日 周三 15:00", "Wednesday, 25 November 2026 15:00"]);
    check(
        "2026-11-25T15:00",
        "2026-11-26T00:00",
        ["2026年11月25日 周三 15:00–24:00", "Wednesday, 25 November 2026 15:00–24:00"],
    );
    check(
        "2026-12-31T20:00",
        "2027-01-01T00:30",
        [
            "2026年12月31日 周四 20:00至2027年1月1日 周五 00:30",
            "Thursday, 31 December 2026 20:00 to Friday, 1 January 2027 00:30",
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
fn a_month_has_whole_weeks_from_monday_on() {
    let dataset = events(
        r#"{"uid": "a", "title": "讲座", "start": "2026-11-25T15:00", "duration": "PT1H", "tags": {"platform": "talk"}},
           {"uid": "b", "title": "展览", "start": "2026-11-27", "lastDay": "2026-12-01", "tags": {"platform": "show"}},
           {"uid": "c", "title": "长展", "start": "2026-10-20", "lastDay": "2026-11-30"},
           {"uid": "d", "title": "常设", "start": "2026-01-01", "openEnd": true},
           {"uid": "e", "title": "旧事", "start": "2026-10-30T09:00"}"#,
    );
    let view = seen(&dataset, month("2026-11"), "2026-11-22T10:00", "");
    let days: Vec<Date> = view.weeks.iter().flatten().map(|cell| cell.date).collect();
    assert_eq!((days[0], *days.last().unwrap()), (date("2026-10-26"), date("2026-12-06")));
    assert_eq!(view.weeks.iter().flatten().filter(|cell| cell.inside).count(), 30);
    assert_eq!(
        view.weeks.iter().flatten().filter(|cell| cell.today).map(|cell| cell.date).collect::<Vec<_>>(),
        [date("2026-11-22")]
    );

    // Long ones stand apart, what lies beside the month is drawn but not counted.
    let ongoing: Vec<(&str, &str)> = view.ongoing.iter().map(|row| (row.title.as_str(), row.time.as_str())).collect();
    assert_eq!(ongoing, [("常设", "1月1日起"), ("长展", "10月20日–11月30日")]);
    assert_eq!(view.count, 4);
    let cell = |day: &str| view.weeks.iter().flatten().find(|cell| cell.date == date(day)).unwrap();
    assert_eq!(cell("2026-10-30").count, 1);
    assert_eq!((cell("2026-11-25").count, cell("2026-11-25").dots.clone()), (1, vec![3]));

    // A bar of several days is drawn once a week, and says that it goes on.
    let bar = cell("2026-11-27").bars[0].clone().unwrap();
    assert_eq!((bar.title.as_str(), bar.days, bar.from_before, bar.goes_on), ("展览", 3, false, true));
    let rest = cell("2026-11-30").bars[0].clone().unwrap();
    assert_eq!((rest.days, rest.from_before, rest.goes_on), (2, true, false));
    assert!(cell("2026-11-28").bars.iter().all(Option::is_none));
    assert_eq!(cell("2026-11-28").count, 1);

    assert_eq!(view.likely_day(), date("2026-11-22"));
    assert_eq!(seen(&dataset, month("2026-12"), "2026-11-22T10:00", "").likely_day(), date("2026-12-01"));
    assert_eq!(seen(&dataset, month("2027-02"), "2026-11-22T10:00", "").likely_day(), date("2027-02-01"));
    assert_eq!(cell("2026-11-25").label, "2026年11月25日 周三，1 场");
    assert_eq!(cell("2026-11-22").label, "2026年11月22日 周日，今天，没有活动");
}

#[test]
fn a_day_beyond_three_events_says_how_many_more() {
    let list: Vec<String> = (0..5)
        .map(|hour| {
            format!(r#"{{"uid": "e{hour}", "title": "E{hour}", "start": "2026-11-25T1{hour}:00", "duration": "PT1H"}}"#)
        })
        .collect();
    let view = seen(&events(&list.join(",")), month("2026-11"), "2026-11-01T00:00", "");
    let cell = view.weeks.iter().flatten().find(|cell| cell.date == date("2026-11-25")).unwrap();
    let titles: Vec<&str> = cell.bars.iter().flatten().map(|bar| bar.title.as_str()).collect();
    assert_eq!((titles, cell.more, cell.count), (vec!["E0", "E1", "E2"], 2, 5));
    assert_eq!(cell.bars[0].as_ref().unwrap().time, "10:00");
}

#[test]
fn the_map_s_words_and_tags_narrow_the_calendar() {
    let dataset = events(
        r#"{"uid": "a", "title": "党史讲座", "start": "2026-11-25T15:00", "tags": {"platform": "talk"}},
           {"uid": "b", "title": "露天电影", "start": "2026-11-26T19:30", "tags": {"platform": "show"}}"#,
    );
    let count = |fragment: &str| seen(&dataset, month("2026-11"), "2026-11-22T10:00", fragment).count;
    assert_eq!(count("#/calendar"), 2);
    assert_eq!(count("#/calendar?t=platform:talk"), 1);
    assert_eq!(count("#/calendar?t=platform:talk,platform:show"), 2);
    assert_eq!(count("#/calendar?q=電影"), 1);
    assert_eq!(count("#/calendar?q=電影&t=platform:talk"), 0);
    // A kind of place says nothing about events; an unknown tag says nothing at all.
    assert_eq!(count("#/calendar?t=kind:hall"), 2);
    assert_eq!(count("#/calendar?t=nothing:here"), 2);
}

#[test]
fn the_next_day_with_an_event_is_found_within_three_years() {
    let dataset = events(
        r#"{"uid": "a", "title": "A", "start": "2026-12-06T19:30", "tags": {"platform": "talk"}},
           {"uid": "b", "title": "B", "start": "2028-05-01", "tags": {"platform": "show"}},
           {"uid": "c", "title": "C", "start": "2026-01-01", "openEnd": true}"#,
    );
    let next = |admitted: [bool; 3], from: &str| view::next_day(&dataset, &admitted, date(from));
    assert_eq!(next([true; 3], "2026-11-01"), Some(date("2026-12-06")));
    assert_eq!(next([false, true, true], "2026-11-01"), Some(date("2028-05-01")));
    assert_eq!(next([true; 3], "2028-05-02"), None);
    assert_eq!(next([false; 3], "2026-01-01"), None);
    assert_eq!(view::years(&dataset, date("2026-11-22"), month("2021-03")), [2021, 2025, 2026, 2027, 2028]);
}

#[test]
fn holidays_and_observances_stand_beside_the_day() {
    let (dataset, _) = read(
        r#"{"holidays": [{"year": 2026, "papers": [], "days": [
              {"name": "国庆节", "date": "2026-10-01", "isOffDay": true}, {"name": "国庆节", "date": "2026-10-02", "isOffDay": true},
              {"name": "国庆节", "date": "2026-10-10", "isOffDay": false}]}],
            "observances": [{"name": "烈士纪念日", "day": "09-30", "tone": "solemn"}, {"name": "国庆节", "day": "10-01"}]}"#,
    );
    let marks = |day: &str| view::day_marks(&dataset, date(day), HANS);
    let off = |day: &str| marks(day).badge.map(|badge| badge.words(HANS).0);
    assert_eq!(
        (off("2026-10-01"), off("2026-10-02"), off("2026-10-10"), off("2026-10-03")),
        (Some("休"), Some("休"), Some("班"), None)
    );
    assert_eq!(marks("2026-10-01").names, ["国庆节"]);
    assert!(marks("2026-10-02").names.is_empty() && marks("2026-10-10").names.is_empty());
    assert!(marks("2026-09-30").solemn && !marks("2026-10-01").solemn);

    let missing = |shown: &str| seen(&dataset, month(shown), "2026-11-22T10:00", "").holidays_missing;
    assert_eq!(missing("2026-12"), None);
    assert_eq!(missing("2027-01"), Some(view::HolidaysMissing::NotAnnounced));
    // Of years gone by nobody waits for a notice; the site has none.
    assert_eq!(missing("2025-12"), Some(view::HolidaysMissing::NotGiven));
    // A site without any holidays says so as well.
    let bare = events(r#"{"uid": "a", "title": "讲座", "start": "2026-11-04T15:00"}"#);
    assert_eq!(
        seen(&bare, month("2026-11"), "2026-11-22T10:00", "").holidays_missing,
        Some(view::HolidaysMissing::NotGiven)
    );
}

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
    assert_eq!(marks("2026-11-04"), ["内部活动", "线上", "第 1/70 场", "示例"]);
    assert_eq!(marks("2026-11-11"), ["已取消", "内部活动", "线上", "第 2/70 场", "示例"]);
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

    let facts = view::event_facts(&dataset, event, HANS);
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
fn keys_move_as_in_a_grid() {
    let check = |from: &str, key: &str, to: &str| assert_eq!(view::moved(date(from), key), Some(date(to)), "{key}");
    check("2026-11-01", "ArrowLeft", "2026-10-31");
    check("2026-11-30", "ArrowRight", "2026-12-01");
    check("2026-11-25", "ArrowUp", "2026-11-18");
    check("2026-11-25", "ArrowDown", "2026-12-02");
    check("2026-11-25", "Home", "2026-11-23");
    check("2026-11-25", "End", "2026-11-29");
    check("2026-03-31", "PageUp", "2026-02-28");
    check("2026-01-31", "PageDown", "2026-02-28");
    check("2026-11-25", "PageDown", "2026-12-25");
    assert_eq!(view::moved(date("2026-11-25"), "Enter"), None);
}

#[test]
fn a_correction_names_the_record() {
    let (dataset, _) =
        read_with(r#""footer": {"correction": "mailto:a@example.org?subject={name}%20{id}"}"#, r#"{"notices": []}"#);
    let url = view::correction(&dataset, "讲 & 座", "e-1").unwrap();
    assert_eq!(url.as_str(), "mailto:a@example.org?subject=%E8%AE%B2%20%26%20%E5%BA%A7%20e-1");
    assert_eq!(view::correction(&read(r#"{"notices": []}"#).0, "a", "b"), None);
}

#[test]
fn every_example_month_can_be_drawn() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/guangzhou");
    let (dataset, _) = read_folder(&folder);
    let mut shown = month("2021-01");
    while shown <= month("2028-01") {
        let occurrences = expand(&dataset.events, &view::shown_days(shown), &dataset.holidays);
        let source = CalendarSource {
            dataset: &dataset,
            occurrences: &occurrences,
            now: moment("2026-11-22T10:00"),
            locale: HANS,
        };
        let view = view::month_view(source, shown);
        for cell in view.weeks.iter().flatten() {
            let drawn = cell.bars.iter().flatten().count();
            assert!(drawn + cell.more <= cell.count && cell.dots.len() <= cell.count, "{}", cell.date);
            assert_eq!(view::day_agenda(source, cell.date).rows.len(), cell.count, "{}", cell.date);
        }
        shown = shown.next();
    }
}
