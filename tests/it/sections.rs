//! The sections' lists as the page prints them.

use serde_json::{Value, json};
use xunji::{
    dataset::Dataset,
    id::Id,
    link::{Page, Section},
    text::Locale,
    time::Date,
    view::{self, Fact, ServicesBy},
};

use crate::published::{place, published};

const TODAY: Date = Date::constant(2026, 11, 22);

fn record(id: &str, more: &Value) -> Value {
    let mut record = json!({"id": id, "name": id, "source": {"name": "s"}});
    record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    record
}

/// Each group as its heading and its rows: depth, name, detail, note.
fn listed(dataset: &Dataset, section: Section, locale: Locale) -> Vec<(String, Vec<String>)> {
    let groups = view::record_groups(dataset, section, TODAY, locale);
    let row = |row: &view::RecordRow| format!("{} {}|{}|{}", row.depth, row.name, row.detail, row.note);
    groups.iter().map(|group| (group.heading.clone(), group.rows.iter().map(row).collect())).collect()
}

fn lines(facts: Vec<Fact>) -> Vec<String> {
    facts.into_iter().map(|fact| format!("{}: {}", fact.name, fact.lines.join(" / "))).collect()
}

#[test]
fn services_stand_under_what_files_them_best() {
    let service = |id: &str, theme: &str, each: &str| {
        record(
            id,
            &json!({"code": format!("S-{id}"), "team": "t", "area": "城南", "audience": "居民", "availability": "周末", "tags": {"each": each, "theme": theme}}),
        )
    };
    let mut services: Vec<Value> =
        [("1", "a"), ("2", "b"), ("3", "a"), ("4", "b")].iter().map(|(id, theme)| service(id, theme, id)).collect();
    services.push(record("5", &json!({"status": "withdrawn"})));
    let teams = json!([record("t", &json!({}))]);
    let dataset = published(&json!({"services": services, "teams": teams}), &json!({}));
    let row = |id: &str| format!("0 {id}|S-{id} · t · 城南 · 居民|周末");
    assert_eq!(
        listed(&dataset, Section::Services, Locale::ZhHans),
        [("甲".to_owned(), vec![row("1"), row("3")]), ("乙".to_owned(), vec![row("2"), row("4")])]
    );
    let headings = |by| {
        let groups = view::services_by(&dataset, by, TODAY, Locale::ZhHans);
        groups.into_iter().map(|group| (group.heading, group.rows.len())).collect::<Vec<_>>()
    };
    assert_eq!(headings(ServicesBy::Team), [("t".to_owned(), 4)]);
    assert_eq!(headings(ServicesBy::Area), [("城南".to_owned(), 4)]);
    // Where every heading would stand over one line, there are none.
    let alone: Vec<Value> = ["1", "2", "3"].iter().map(|id| record(id, &json!({"tags": {"each": id}}))).collect();
    let dataset = published(&json!({"services": alone}), &json!({}));
    let headings: Vec<_> =
        listed(&dataset, Section::Services, Locale::En).into_iter().map(|(heading, _)| heading).collect();
    assert_eq!(headings, [""]);
}

#[test]
fn teams_hang_below_their_parents() {
    let team =
        |id: &str, parent: &str| record(id, &if parent.is_empty() { json!({}) } else { json!({"parent": parent}) });
    let dataset = published(
        &json!({"teams": [team("b", "a"), team("a", ""), team("c", "b"), team("x", "y"), team("y", "x"), team("d", "a")]}),
        &json!({}),
    );
    let tree: Vec<_> =
        view::team_tree(&dataset.teams).into_iter().map(|(team, depth)| format!("{depth}{}", team.id)).collect();
    // `x` and `y` lead round in a circle, which is cut open.
    assert_eq!(tree, ["0a", "1b", "2c", "1d", "0x", "1y"]);
}

#[test]
fn notices_put_calls_first_and_tell_deadlines() {
    let dataset = published(
        &json!({"notices": [
            record("old", &json!({"issuer": "甲", "date": "2026-01-02"})),
            record("new", &json!({"date": "2026-03-04"})),
            record("call", &json!({"call": true, "deadline": "2026-12-31"})),
            record("past", &json!({"call": true, "deadline": "2026-11-21"}))
        ]}),
        &json!({}),
    );
    let call = vec!["0 call||截止 2026年12月31日".to_owned(), "0 past||截止 2026年11月21日 · 已结束".to_owned()];
    let notice = vec!["0 new|2026年3月4日|".to_owned(), "0 old|甲 · 2026年1月2日|".to_owned()];
    assert_eq!(
        listed(&dataset, Section::Notices, Locale::ZhHans),
        [("征集".to_owned(), call), ("通知".to_owned(), notice)]
    );
    let past = dataset.notices.get(&Id::new("past")).unwrap();
    assert_eq!(lines(view::notice_facts(past, TODAY, Locale::En)), ["Deadline: 21 November 2026 / Ended"]);
}

#[test]
fn series_count_what_the_publisher_counted() {
    let done = json!({"count": 31, "asOf": "2021-06-01"});
    let dataset = published(
        &json!({"series": [
            record("films", &json!({"planned": 70, "done": done, "cadence": "每周"})),
            record("planned", &json!({"planned": 100})),
            record("more", &json!({"planned": 1, "done": {"count": 2}})),
            record("silent", &json!({}))
        ]}),
        &json!({}),
    );
    let facts = |id: &str| {
        lines(view::series_facts(
            &dataset,
            dataset.series.get(&Id::new(id)).unwrap(),
            TODAY.at(10, 0, 0, 0),
            Locale::ZhHans,
        ))
    };
    assert_eq!(facts("films"), ["计划: 70", "已举办: 31 / 截至 2021年6月1日", "尚余: 39", "频次: 每周"]);
    assert_eq!(facts("planned"), ["计划: 100"]);
    assert_eq!(facts("more"), ["计划: 1", "已举办: 2"]);
    assert_eq!(facts("silent"), Vec::<String>::new());
    let notes: Vec<_> = listed(&dataset, Section::Series, Locale::ZhHans).remove(0).1;
    assert_eq!(notes[0], "0 films|每周|已举办 31/70 · 截至 2021年6月1日");
    assert_eq!(notes[1], "0 planned||计划 100");
}

#[test]
fn stories_and_wishes_tell_where_and_whether() {
    let audio = json!([{"url": "a.mp3", "alt": "录音"}]);
    let dataset = published(
        &json!({
            "places": [place("p", 0.0, &json!({}))],
            "stories": [record("s", &json!({"places": ["p"], "era": "约1946年", "audio": audio}))],
            "wishes": [
                record("w1", &json!({"state": "征集中", "date": "2026-11-16"})),
                record("w2", &json!({"state": "已办结", "claimedBy": "社区"})),
                record("w3", &json!({"state": "征集中"}))
            ]
        }),
        &json!({}),
    );
    assert_eq!(
        listed(&dataset, Section::Stories, Locale::ZhHans),
        [(String::new(), vec!["0 s|约1946年 · p馆|音频".to_owned()])]
    );
    let groups: Vec<_> = listed(&dataset, Section::Wishes, Locale::ZhHans);
    assert_eq!(groups[0], ("征集中".to_owned(), vec!["0 w1|2026年11月16日|".to_owned(), "0 w3||".to_owned()]));
    assert_eq!(groups[1], ("已办结".to_owned(), vec!["0 w2|社区|".to_owned()]));
    let page = Page::Record(Section::Stories, "s".into());
    assert_eq!(view::title(&dataset, &page, Locale::ZhHans), "s – T");
}

#[test]
fn figures_stand_as_printed() {
    let figure = |label: &str, value: &str, group: &str| json!({"id": label, "label": label, "value": value, "unit": "个", "asOf": "2021年", "group": group, "source": {"name": "s"}});
    let dataset = published(
        &json!({"figures": [figure("a", "500+", "甲"), figure("b", "约200", "乙"), figure("c", "15,418", "甲")]}),
        &json!({}),
    );
    let shelves = view::figures(&dataset.figures, Locale::ZhHans);
    let told: Vec<_> = shelves
        .iter()
        .map(|shelf| (shelf.heading.as_str(), shelf.items.iter().map(|item| item.value.as_str()).collect::<Vec<_>>()))
        .collect();
    assert_eq!(told, [("甲", vec!["500+", "15,418"]), ("乙", vec!["约200"])]);
}

#[test]
fn only_sections_with_something_in_them_are_offered() {
    let records = json!({"services": [record("s", &json!({}))], "teams": [record("t", &json!({}))], "wishes": [record("w", &json!({"status": "withdrawn"}))]});
    let offered = |dataset: &Dataset, findings: usize| -> Vec<_> {
        view::sections(dataset, findings).into_iter().map(|row| (row.section, row.count)).collect()
    };
    let dataset = published(&records, &json!({}));
    assert_eq!(offered(&dataset, 0), [(Section::Services, Some(1)), (Section::Teams, Some(1)), (Section::About, None)]);
    let dataset = published(&records, &json!({"teams": false}));
    assert_eq!(
        offered(&dataset, 2),
        [(Section::Services, Some(1)), (Section::Findings, Some(2)), (Section::About, None)]
    );
}

#[test]
fn data_tells_its_age() {
    let dataset = published(&json!({"services": [record("s", &json!({}))]}), &json!({}));
    let facts = |today| lines(view::site_facts(&dataset, today, Locale::En)).pop().unwrap();
    assert_eq!(facts(TODAY), "Data updated: 20 November 2026 · 2 days ago");
    assert_eq!(facts(Date::constant(2026, 11, 20)), "Data updated: 20 November 2026 · Today");
    assert_eq!(facts(Date::constant(2026, 11, 1)), "Data updated: 20 November 2026");
}

#[test]
fn a_series_tells_what_comes_next_before_what_there_was() {
    let event = |id: &str, more: &Value| {
        let mut event = json!({"@type": "Event", "uid": id, "title": id, "series": "s", "duration": "PT1H", "source": {"name": "s"}});
        event.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        event
    };
    let weekly = json!([{"@type": "RecurrenceRule", "frequency": "weekly", "count": 3}]);
    let changed = json!({
        "2026-11-25T19:30:00": {"title": "第二场", "status": "postponed"},
        "2026-12-02T19:30:00": {"status": "cancelled"}
    });
    let dataset = published(
        &json!({
            "series": [record("s", &json!({}))],
            "events": [
                event("old", &json!({"start": "2021-03-05T09:00:00"})),
                event("older", &json!({"start": "2019-03-05T09:00:00"})),
                event("films", &json!({"start": "2026-11-18T19:30:00", "recurrenceRules": weekly, "recurrenceOverrides": changed})),
                event("next year", &json!({"start": "2027-01-09T00:00:00", "showWithoutTime": true, "duration": "P1D"})),
                event("show", &json!({"start": "2026-12-03T00:00:00", "showWithoutTime": true, "duration": "P40D"})),
                event("this morning", &json!({"start": "2026-11-22T08:00:00"})),
                event("now", &json!({"start": "2026-11-22T09:30:00"})),
                event("other", &json!({"start": "2026-11-30T09:00:00", "series": null}))
            ]
        }),
        &json!({}),
    );
    let now = TODAY.at(10, 0, 0, 0);
    let events = view::series_events(&dataset, &Id::new("s"), 12, now, Locale::ZhHans);
    let upcoming = events.upcoming.iter().map(|row| {
        let marks: Vec<&str> = row.marks.iter().map(|mark| mark.text.as_str()).collect();
        format!("{} {} {}", row.title, row.when, marks.join(" ")).trim_end().to_owned()
    });
    assert_eq!(
        upcoming.collect::<Vec<_>>(),
        [
            "now 11月22日 周日 09:30–10:30",
            "第二场 11月25日 周三 19:30–20:30 延期 第 2/3 场",
            "films 12月2日 周三 19:30–20:30 已取消 第 3/3 场",
            "show 12月3日–2027年1月11日",
            "next year 2027年1月9日 周六 全天"
        ]
    );
    let past: Vec<String> = events.past.iter().map(|row| format!("{} {}", row.name, row.detail)).collect();
    assert_eq!(past, ["this morning 2026年11月22日", "old 2021年3月5日", "older 2019年3月5日"]);
    assert_eq!(view::series_events(&dataset, &Id::new("s"), 2, now, Locale::ZhHans).upcoming.len(), 2);
}
