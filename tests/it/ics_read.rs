//! Calendars as sources: what RFC 5545 says, what others write, and that what this program writes it reads again.

mod pair;

use xunji::{
    data::{Code, Reader, Report, calendars, is_calendar, manifest},
    dataset::{Dataset, Table},
    event::{
        Duration, Event, EventStatus, Venue, expand,
        ics::{Context, calendar},
    },
    text::{Locale, Text},
    time::Date,
};

use crate::{
    jscalendar::shown,
    occurrence::{days, event, range},
    rule::at,
    sites::manifest_with,
    time::of_2021,
    zone::offsets,
};

/// Reads a calendar as the only source of a site, with a shape for it perhaps.
fn read_bytes(bytes: &[u8], shape: &str) -> (Dataset, Report) {
    let source = format!(r#"{{"id":"s","url":"s.ics"{shape}}}"#);
    let site = format!(
        r#"{{"schemaVersion":1,"id":"x","title":"x","coordinateSystem":"WGS84","sources":[{source}],
        "taxonomies":[{{"id":"type","label":"Type","items":[{{"code":"talk","label":"Talk"}}]}}]}}"#
    );
    let (manifest, findings) = manifest(site.as_bytes(), "site.json");
    assert_eq!(findings, []);
    let manifest = manifest.unwrap();
    let reference = manifest.site.sources[0].clone();
    let mut reader = Reader::with_offsets(manifest, offsets);
    reader.source(&reference, Ok(bytes));
    reader.finish()
}

fn file(entries: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Test\r\n{}\r\nEND:VCALENDAR\r\n",
        entries.trim().replace('\n', "\r\n")
    )
}

fn read(entries: &str) -> (Dataset, Vec<String>) {
    let (dataset, report) = read_bytes(file(entries).as_bytes(), "");
    (dataset, report.findings.iter().map(|finding| format!("{} {}", finding.code.id(), finding.pointer)).collect())
}

fn check(entries: &str, from: &str, to: &str, expected: &[&str]) {
    let (dataset, findings) = read(entries);
    assert_eq!(findings, Vec::<String>::new(), "{entries}");
    assert_eq!(shown(&dataset, at(from)..at(to)), expected, "{entries}");
}

#[test]
fn an_event_whole() {
    let (dataset, findings) = read(
        "BEGIN:VEVENT\nUID:19970901T130000Z-123403@example.com\nDTSTAMP:19970901T130000Z\nSEQUENCE:3\nLAST-MODIFIED:20260102T030405Z\n\
         DTSTART;TZID=Asia/Shanghai:20260402T150000\nDTEND;TZID=Asia/Shanghai:20260402T163000\nSUMMARY;LANGUAGE=zh:开讲\\, 第一讲\\; 三元里\n\
         DESCRIPTION:第一行\\n第二\n 行在下一行\nLOCATION:三元古庙\nSTATUS:TENTATIVE\nURL:https://example.org/1\nORGANIZER;CN=\"文化站; 街道\":mailto:a@example.org\n\
         CATEGORIES:TALK\nTRANSP:TRANSPARENT\nX-ANY;X=\"a:b\":c\nBEGIN:VALARM\nTRIGGER:-PT30M\nSUMMARY:no\nEND:VALARM\nEND:VEVENT",
    );
    assert_eq!(findings, Vec::<String>::new());
    let event = &dataset.events[0];
    let get = |text: &Text| text.get(Locale::ZhHans).to_owned();
    assert_eq!(event.id.as_str(), "19970901T130000Z-123403@example.com");
    assert_eq!((event.sequence, event.start), (3, at("2026-04-02 15:00")));
    assert_eq!(event.duration, Duration { days: 0, minutes: 90 });
    assert_eq!(get(&event.about.name), "开讲, 第一讲; 三元里");
    assert_eq!(get(&event.about.body), "第一行\n第二行在下一行");
    assert_eq!(event.venues, [Venue::Named { name: Text::plain("三元古庙"), position: None }]);
    assert_eq!(event.about.links[0].url.as_str(), "https://example.org/1");
    assert_eq!(get(&event.organisers[0]), "文化站; 街道");
    assert_eq!(event.about.updated_at, Some(Date::constant(2026, 1, 2)));
    assert_eq!(get(&event.about.sources[0].name), "Test");
    assert_eq!((event.time_zone.clone(), event.status), (None, EventStatus::Scheduled));
}

#[test]
fn dates_and_lengths() {
    let event = |lines: &str| format!("BEGIN:VEVENT\nUID:e\nSUMMARY:E\n{lines}\nEND:VEVENT");
    let check = |lines: &str, expected: &str| check(&event(lines), "2026-01-01 00:00", "2027-01-01 00:00", &[expected]);
    check("DTSTART;VALUE=DATE:20260424\nDTEND;VALUE=DATE:20260427", "E 2026-04-24 00:00 04-27 00:00");
    check("DTSTART;VALUE=DATE:20260424", "E 2026-04-24 00:00 04-25 00:00");
    check("DTSTART:20260424T090000\nDURATION:PT1H30M", "E 2026-04-24 09:00 04-24 10:30");
    check("DTSTART:20260424T090000\nDURATION:P1W", "E 2026-04-24 09:00 05-01 09:00");
    check("DTSTART:20260424T090000", "E 2026-04-24 09:00 04-24 09:00");
    check("DTSTART:20260424T230000Z\nDTEND:20260425T003000Z", "E 2026-04-25 07:00 04-25 08:30");
    check(
        "DTSTART;TZID=Europe/Paris:20260424T090000\nDTEND;TZID=Europe/London:20260424T093000",
        "E 2026-04-24 15:00 04-24 16:30",
    );
    check(
        "DTSTART;TZID=China Standard Time:20260424T090000\nDTEND;TZID=China Standard Time:20260424T100000",
        "E 2026-04-24 09:00 04-24 10:00",
    );
    check(
        "DTSTART;TZID=/example.org/Tzfile/Asia/Tokyo:20260424T090000\nDURATION:PT1H",
        "E 2026-04-24 08:00 04-24 09:00",
    );
    // Over the night in which the clocks go forward: two hours, not three.
    check(
        "DTSTART;TZID=Europe/Paris:20260329T010000\nDTEND;TZID=Europe/Paris:20260329T040000",
        "E 2026-03-29 08:00 03-29 10:00",
    );
}

#[test]
fn rules_dates_and_changes() {
    let entries = "BEGIN:VEVENT\nUID:r\nSUMMARY:R\nDTSTART;TZID=America/New_York:20260302T090000\nDTEND;TZID=America/New_York:20260302T100000\n\
        RRULE:FREQ=WEEKLY;UNTIL=20260330T130000Z\nEXDATE;TZID=America/New_York:20260309T090000\nRDATE;TZID=America/New_York:20260304T090000\n\
        RDATE;VALUE=PERIOD:20260305T140000Z/PT2H\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:r\nSUMMARY:S\nRECURRENCE-ID;TZID=America/New_York:20260316T090000\nDTSTART;TZID=America/New_York:20260317T080000\nDTEND;TZID=America/New_York:20260317T100000\nSTATUS:CANCELLED\nEND:VEVENT";
    let expected = [
        "R 2026-03-02 22:00 03-02 23:00",
        "R 2026-03-04 22:00 03-04 23:00",
        "R 2026-03-05 22:00 03-06 00:00",
        "S 2026-03-17 20:00 03-17 22:00",
        "R 2026-03-23 21:00 03-23 22:00",
        "R 2026-03-30 21:00 03-30 22:00",
    ];
    check(entries, "2026-01-01 00:00", "2027-01-01 00:00", &expected);
    let (dataset, _) = read(entries);
    let found = expand(&dataset.events, &range("2026-03-17", "2026-03-18"), &of_2021());
    assert_eq!(found[0].status, EventStatus::Cancelled);
    // A change that stands before its event, and one from an occurrence on.
    let entries = "BEGIN:VEVENT\nUID:f\nSUMMARY:G\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260308T090000\nDTSTART:20260308T100000\nDURATION:PT1H\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:f\nSUMMARY:F\nDTSTART:20260301T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3\nEXRULE:FREQ=MONTHLY;BYMONTHDAY=2\nEND:VEVENT";
    let expected =
        ["F 2026-03-01 09:00 03-01 10:00 #1", "G 2026-03-08 10:00 03-08 11:00 #2", "G 2026-03-15 10:00 03-15 11:00 #3"];
    check(entries, "2026-01-01 00:00", "2027-01-01 00:00", &expected);
    // In UTC each week, all day with dates left out, and left out by day.
    let entries = "BEGIN:VEVENT\nUID:u\nSUMMARY:U\nDTSTART:20260301T000000Z\nRRULE:FREQ=WEEKLY;COUNT=2\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:d\nSUMMARY:D\nDTSTART;VALUE=DATE:20260501\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20260502\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:t\nSUMMARY:T\nDTSTART:20260601T080000\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE;VALUE=DATE:20260602\nEND:VEVENT";
    let expected = [
        "U 2026-03-01 08:00 03-01 08:00 #1",
        "U 2026-03-08 08:00 03-08 08:00 #2",
        "D 2026-05-01 00:00 05-02 00:00 #1",
        "D 2026-05-03 00:00 05-04 00:00 #3",
        "T 2026-06-01 08:00 06-01 08:00 #1",
    ];
    check(entries, "2026-01-01 00:00", "2027-01-01 00:00", &expected);
}

/// The time zone of RFC 5545 section 3.6.5 under a name that no platform knows.
#[test]
fn zones_that_only_the_calendar_knows() {
    let entries = "BEGIN:VTIMEZONE\nTZID:Head Office\nLAST-MODIFIED:20050809T050000Z\n\
        BEGIN:DAYLIGHT\nDTSTART:19870405T020000\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nTZNAME:EDT\nEND:DAYLIGHT\n\
        BEGIN:STANDARD\nDTSTART:19671029T020000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nTZNAME:EST\nEND:STANDARD\n\
        BEGIN:DAYLIGHT\nDTSTART:20070311T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nTZNAME:EDT\nEND:DAYLIGHT\n\
        BEGIN:STANDARD\nDTSTART:20071104T020000\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nTZNAME:EST\nEND:STANDARD\nEND:VTIMEZONE\n\
        BEGIN:VEVENT\nUID:v\nSUMMARY:V\nDTSTART;TZID=Head Office:20260301T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:w\nSUMMARY:W\nDTSTART;TZID=Head Office:20051030T090000\nDURATION:PT1H\nEND:VEVENT";
    check(
        entries,
        "2005-01-01 00:00",
        "2027-01-01 00:00",
        &[
            "W 2005-10-30 22:00 10-30 23:00",
            "V 2026-03-01 22:00 03-01 23:00 #1",
            "V 2026-03-08 21:00 03-08 22:00 #2",
            "V 2026-03-15 21:00 03-15 22:00 #3",
        ],
    );
    // A zone that is nowhere described keeps its wall clock, and is told.
    let lost = "BEGIN:VEVENT\nUID:l\nSUMMARY:L\nDTSTART;TZID=Nowhere:20260301T090000\nEND:VEVENT";
    let (dataset, findings) = read(lost);
    assert_eq!(findings, ["W315 line=4/timeZone"]);
    assert_eq!(shown(&dataset, at("2026-01-01 00:00")..at("2027-01-01 00:00")), ["L 2026-03-01 09:00 03-01 09:00"]);
}

#[test]
fn bad_lines_cost_themselves() {
    let (dataset, findings) = read(
        "no colon here\nBEGIN:VEVENT\nUID:a\nSUMMARY:A\nDTSTART:20261301T090000\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nSUMMARY:B\nDTSTART:20260301T090000\nEXDATE:soon\nRRULE:FREQ=SOMETIMES\n=x:y\nDTEND:20260228T090000\nEND:VEVENT\nBEGIN:VEVENT\nUID:c\nDTSTART:20260301\nEND:VEVENT\nBEGIN:VTODO\nSUMMARY:T\nEND:VTODO",
    );
    let expected = [
        "E119 line=4",
        "E119 line=16",
        "E304 line=8",
        "E302 line=5/DTSTART",
        "E313 line=10",
        "E304 line=14",
        "E310 line=10/rrule/0",
        "E302 line=19",
    ];
    assert_eq!(findings, expected);
    assert_eq!(dataset.events.iter().map(|event| event.id.as_str()).collect::<Vec<_>>(), ["b"]);
}

#[test]
fn files_of_other_kinds() {
    // A byte order mark, Unix line ends, small letters, no end.
    let (dataset, report) = read_bytes(
        "\u{feff}begin:vcalendar\nbegin:vevent\nuid:e\nsummary:E\ndtstart:20260301T0900\nend:vevent\n".as_bytes(),
        "",
    );
    assert_eq!(
        report.findings.iter().map(|finding| finding.code).collect::<Vec<_>>(),
        [Code::Truncated, Code::NoSource]
    );
    assert_eq!(dataset.events[0].start, at("2026-03-01 09:00"));
    let (_, report) = read_bytes(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "");
    assert_eq!(report.findings[0].code, Code::EmptySource);
    let (_, report) = read_bytes(b"BEGIN:VCALENDAR\r\nNAME:\xb9\xe3\r\nEND:VCALENDAR\r\n", "");
    assert_eq!(report.findings[0].code, Code::NotUtf8);
    // A shape adds to every event and files it.
    let shape = r#","shape": {"group": "events", "constants": {"example": true, "source": "feed"}, "tags": {"type": "/categories"}}"#;
    let (dataset, report) = read_bytes(
        file("BEGIN:VEVENT\nSUMMARY:E\nDTSTART:20260301T090000\nCATEGORIES:talk\nEND:VEVENT").as_bytes(),
        shape,
    );
    assert_eq!(report.findings, []);
    let event = &dataset.events[0];
    assert!(event.about.example && event.about.tags.len() == 1);
    assert_eq!((event.id.as_str(), event.about.sources[0].name.get(Locale::En)), ("E@2026-03-01T09:00:00", "feed"));
}

#[test]
fn a_calendar_of_many_events() {
    let abroad = Event { time_zone: Some("Europe/London".into()), ..event("a", "2021-04-02 15:00") };
    let events =
        vec![event("e", "2021-04-02 15:00"), abroad, days("d", "2021-05-01", 3), event("f", "2021-06-02 15:00")];
    let mut dataset = Dataset { events: Table::new(events), holidays: of_2021(), ..Dataset::default() };
    dataset.site.id = "x".into();
    dataset.site.time_zone = "Asia/Shanghai".into();
    let context = Context {
        dataset: &dataset,
        locale: Locale::ZhHans,
        stamp: at("2021-03-01 02:00"),
        page: "",
        alarm: None,
        offsets,
    };
    let listed: Vec<(&Event, String)> =
        dataset.events.iter().map(|event| (event, format!("https://example.org/{}", event.id))).collect();
    let text = calendar("全部活动", &listed, &context);
    let (again, report) = read_bytes(text.as_bytes(), "");
    assert_eq!(report.findings, []);
    assert_eq!(again.events.len(), 4);
    assert_eq!(again.events[0].about.sources[0].name.get(Locale::ZhHans), "全部活动");
    assert_eq!(again.events[1].about.links[0].url.as_str(), "https://example.org/a");
    assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 2);
    assert_eq!(text.matches("BEGIN:DAYLIGHT").count(), text.matches("TZOFFSETTO:+0100").count());
    assert!(text.contains("\r\nTZID:Europe/London\r\n") && text.lines().all(|line| line.len() <= 75));
}

#[test]
fn a_reader_can_learn_of_calendars_later() {
    let (manifest, _) = manifest_with(r#""sources": [{"id": "s", "url": "s.ics"}]"#);
    let source = manifest.site.sources[0].clone();
    let bytes = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A\r\nDTSTART:20261122T150000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert!(is_calendar(bytes) && !is_calendar(b"{}"));
    for learnt in [false, true] {
        let mut reader = Reader::without_calendars(manifest.clone(), offsets);
        reader.source(&source, Ok(bytes));
        if learnt {
            reader.learn(calendars());
        }
        let (dataset, report) = reader.finish();
        assert_eq!(dataset.events.len(), usize::from(learnt));
        assert_eq!(report.findings.iter().any(|finding| finding.code == Code::Network), !learnt);
    }
}
