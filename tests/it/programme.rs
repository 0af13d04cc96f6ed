//! Programmes whose parts are events themselves, what is seen of an event that is not as announced, and numbers that add up.

use xunji::{
    dataset::Dataset,
    event::{EventId, expand, ics},
    link::Link,
    place::PlaceId,
    search::{Facets, Index, Kind, Query, find},
    text::Locale,
    time::{DateTime, Month, zone},
    view::{self, CalendarSource},
};

use crate::sites::{read, read_with};

const HANS: Locale = Locale::ZhHans;
const NOW: DateTime = DateTime::constant(2026, 11, 22, 10, 0, 0, 0);

const FAIR: &str = r#"{
    "places": [{"id": "hall", "name": "大厅"}, {"id": "room", "name": "小厅"}],
    "events": [
        {"uid": "fair", "title": "集市", "start": "2026-12-05T09:00:00", "duration": "PT8H", "place": "hall",
         "parts": [{"title": "开幕", "time": "09:00"}, "巡游"]},
        {"uid": "talk", "title": "小讲堂", "start": "2026-12-05T14:00:00", "duration": "PT1H", "partOf": "fair", "place": "room",
         "online": {"name": "直播间", "url": "https://example.org/live"}},
        {"uid": "clinic", "title": "义诊", "start": "2026-12-05T09:30:00", "duration": "PT2H", "status": "full",
         "relatedTo": {"before": {"relation": {"first": true}}, "fair": {"@type": "Relation", "relation": {"parent": true}}}},
        {"uid": "gone", "title": "收回", "start": "2026-12-05T10:00:00", "status": "withdrawn", "partOf": "fair"},
        {"uid": "lost", "title": "无主", "start": "2026-12-05T11:00:00", "partOf": "nothing"},
        {"uid": "self", "title": "自己", "start": "2026-12-05T12:00:00", "partOf": "self"}
    ]
}"#;

fn lines(dataset: &Dataset, id: &str) -> Vec<String> {
    let context = ics::Context { dataset, locale: HANS, stamp: NOW, page: "", alarm: None, offsets: zone::china };
    let event = dataset.events.get(&EventId::new(id)).unwrap();
    let text = ics::series(event, &context).replace("\r\n ", "");
    text.split("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_sub_event_is_an_event_that_names_its_whole() {
    let (dataset, report) = read(FAIR);
    let whole = |id: &str| {
        let event = dataset.events.get(&EventId::new(id)).unwrap();
        event.part_of.as_ref().map(|whole| whole.as_str().to_owned())
    };
    assert_eq!(whole("talk").as_deref(), Some("fair"));
    // JSCalendar's own way of saying it.
    assert_eq!(whole("clinic").as_deref(), Some("fair"));
    // What is not there is told and left out; nothing is a part of itself.
    assert_eq!((whole("lost"), whole("self")), (None, None));
    let dangling: Vec<&str> =
        report.findings.iter().filter(|found| found.pointer.ends_with("partOf")).map(|found| &*found.found).collect();
    assert_eq!(dangling, ["nothing"]);

    let rows = view::sub_events(&dataset, &EventId::new("fair"), NOW, HANS);
    let told: Vec<(&str, &str)> = rows.iter().map(|row| (&*row.title, &*row.when)).collect();
    assert_eq!(told, [("义诊", "12月5日 周六 09:30–11:30"), ("小讲堂", "12月5日 周六 14:00–15:00")]);
    assert_eq!(rows[0].marks[0].text, "已满");
    assert!(view::sub_events(&dataset, &EventId::new("talk"), NOW, HANS).is_empty());
}

#[test]
fn a_sub_event_has_its_own_entry_and_is_found_by_its_whole() {
    let (dataset, _) = read(FAIR);
    let talk = lines(&dataset, "talk");
    let site = &dataset.site.id;
    assert!(
        talk.contains(&format!("UID:talk@{site}")) && talk.contains(&format!("RELATED-TO:fair@{site}")),
        "{talk:?}"
    );
    assert!(talk.contains(&"CONFERENCE;VALUE=URI:https://example.org/live".to_owned()));
    // What has no time of its own stands in the description of the whole.
    let fair = lines(&dataset, "fair");
    assert!(fair.contains(&"DESCRIPTION:09:00 开幕\\n巡游".to_owned()), "{fair:?}");
    assert!(!fair.iter().any(|line| line.starts_with("RELATED-TO")));

    let index = Index::build(&dataset);
    let found = |words: &str| -> Vec<&str> {
        let hits = find(&index, &Query::parse(words));
        let rows = hits.iter().filter(|hit| hit.kind == Kind::Event).map(|hit| hit.row as usize);
        let mut ids: Vec<&str> = rows.map(|row| dataset.events[row].id.as_str()).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(found("小讲堂"), ["talk"]);
    assert_eq!(found("集市"), ["clinic", "fair", "talk"]);
    assert_eq!(found("巡游"), ["fair"]);
}

#[test]
fn an_ics_source_names_the_whole_too() {
    let file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:w\r\nSUMMARY:W\r\nDTSTART:20261205T090000\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:p\r\nSUMMARY:P\r\nDTSTART:20261205T100000\r\nRELATED-TO;RELTYPE=SIBLING:x\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:q\r\nSUMMARY:Q\r\nDTSTART:20261205T110000\r\nRELATED-TO:w\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:z\r\nSUMMARY:Z\r\nDTSTART:20261205T120000\r\nRELATED-TO:elsewhere\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let (dataset, report) = read(file);
    // A feed of some events may name a whole that is in another feed.
    assert!(report.findings.iter().all(|found| !found.pointer.ends_with("partOf")));
    let wholes: Vec<Option<&str>> =
        dataset.events.iter().map(|event| event.part_of.as_ref().map(xunji::id::Id::as_str)).collect();
    assert_eq!(wholes, [None, None, Some("w"), None]);
}

#[test]
fn every_choice_says_how_many_it_would_leave_under_all_others() {
    let members = r#""taxonomies": [{"id": "kind", "label": "类", "appliesTo": ["events"],
        "items": [{"code": "talk", "label": "讲"}, {"code": "film", "label": "看"}]}], "mainTaxonomy": {"events": "kind"}"#;
    let source = r#"{"events": [
        {"uid": "a", "title": "甲", "start": "2026-12-01T10:00", "fee": "免费", "audience": "长者", "tags": {"kind": "talk"}},
        {"uid": "b", "title": "乙", "start": "2026-12-01T10:00", "fee": "10 元", "audience": "长者", "tags": {"kind": "talk"}},
        {"uid": "c", "title": "丙", "start": "2026-12-01T10:00", "fee": "免费", "audience": "青年", "tags": {"kind": "film"}},
        {"uid": "d", "title": "丁", "start": "2026-12-01T10:00", "fee": "免费", "audience": "长者", "tags": {"kind": "film"}}
    ]}"#;
    let (dataset, _) = read_with(members, source);
    let (index, facets) = (Index::build(&dataset), Facets::events(&dataset));
    let count = |link: &Link, near: Option<&[bool]>| {
        let hits = view::hits(&index, link);
        view::narrowed_events(&dataset, hits.as_deref(), &facets, link, near).rows.iter().count()
    };
    let fragments = [
        "#/calendar",
        "#/calendar?t=@free:free",
        "#/calendar?t=@audience:长者",
        "#/calendar?t=@free:free,kind:film",
        "#/calendar?q=甲",
    ];
    for fragment in fragments {
        for near in [None, Some([true, false, true, true].as_slice())] {
            let link = Link::parse(fragment);
            let hits = view::hits(&index, &link);
            let narrowed = view::narrowed_events(&dataset, hits.as_deref(), &facets, &link, near);
            let groups = view::choice_groups(&dataset, &facets, &narrowed, &link, HANS);
            assert!(groups.iter().any(|group| group.key == "kind"), "{fragment}");
            for group in groups {
                for line in &group.lines {
                    // The list as it would be with this as the only choice of its kind.
                    let mut asked = link.clone();
                    asked.filters.retain(|filter| *filter.taxonomy != *group.key);
                    asked.filters.push(line.filter.clone());
                    assert_eq!(line.count as usize, count(&asked, near), "{fragment} {near:?} {:?}", line.filter);
                }
            }
        }
    }
}

#[test]
fn what_is_not_as_announced_says_so_in_the_month_and_on_the_board() {
    let (dataset, _) = read(
        r#"{"events": [{"uid": "e", "title": "讲座", "start": "2026-11-02T10:00", "duration": "PT1H",
            "recurrenceRules": [{"frequency": "weekly", "count": 4}],
            "recurrenceOverrides": {
              "2026-11-02T10:00:00": {"status": "cancelled"},
              "2026-11-09T10:00:00": {"status": "postponed"},
              "2026-11-16T10:00:00": {"start": "2026-11-17T10:00:00", "status": "moved"},
              "2026-11-23T10:00:00": {"status": "full"}}},
           {"uid": "r", "title": "会议", "start": "2026-11-25T10:00", "restricted": true}]}"#,
    );
    let month = Month { year: 2026, month: 11 };
    let occurrences = expand(&dataset.events, &view::shown_days(&dataset.site, month), &dataset.holidays);
    let source = CalendarSource { dataset: &dataset, occurrences: &occurrences, now: NOW, locale: HANS };
    let shown = view::month_view(source, month);
    let cells = || shown.weeks.iter().flatten();
    let titles: Vec<String> =
        cells().flat_map(|cell| cell.bars.iter().flatten().map(|bar| bar.title.clone())).collect();
    assert_eq!(titles, ["已取消 · 讲座", "延期 · 讲座", "有变动 · 讲座", "已满 · 讲座", "内部活动 · 会议"]);
    let dots = |day: i8| cells().find(|cell| cell.inside && cell.date.day() == day).map(|cell| cell.dots.clone());
    assert_eq!(dots(2), Some(vec![7]), "grey");

    let board = view::board(&dataset, &[true, true], 2026, NOW, HANS);
    let when = board.months[0].rows[0].when.join(" / ");
    for word in ["已取消", "延期", "有变动", "已满"] {
        assert!(when.contains(word), "{when}");
    }
}

#[test]
fn a_place_tells_what_comes_to_it() {
    let (dataset, _) = read(
        r#"{"places": [{"id": "a", "name": "甲馆"}, {"id": "b", "name": "乙馆"}], "events": [
            {"uid": "tour", "title": "巡展", "start": "2026-11-23T10:00", "duration": "PT1H", "place": "a",
             "recurrenceRules": [{"frequency": "weekly", "count": 3}],
             "recurrenceOverrides": {"2026-11-30T10:00:00": {"place": "b"}}},
            {"uid": "late", "title": "明年", "start": "2027-06-01T10:00", "place": "b"},
            {"uid": "gone", "title": "收回", "start": "2026-11-24T10:00", "place": "b", "status": "withdrawn"}]}"#,
    );
    let told = |place: &str| -> Vec<String> {
        let rows = view::events_at(&dataset, &PlaceId::new(place), NOW.date(), HANS);
        rows.into_iter().map(|row| row.when).collect()
    };
    assert_eq!(told("a"), ["11月23日 周一 10:00–11:00", "12月7日 周一 10:00–11:00"]);
    assert_eq!(told("b"), ["11月30日 周一 10:00–11:00"]);
}
