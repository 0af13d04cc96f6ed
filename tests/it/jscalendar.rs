//! JSCalendar: the examples of RFC 8984 section 6, as a source, and this program's additions to its rules.

use std::ops::Range;

use xunji::{
    data::{Code, Reader, manifest},
    dataset::Dataset,
    event::{Event, Venue, expand},
    text::Locale,
    time::DateTime,
};

use crate::{rule::at, time::of_2021, zone::offsets};

/// The dataset of one source with these entries, and the codes of what was found.
pub fn read(entries: &str) -> (Dataset, Vec<Code>) {
    let site =
        r#"{"schemaVersion":1,"id":"x","title":"x","coordinateSystem":"WGS84","sources":[{"id":"s","url":"s.json"}]}"#;
    let (manifest, _) = manifest(site.as_bytes(), "site.json");
    let mut reader = Reader::with_offsets(manifest.unwrap(), offsets);
    let source = format!(r#"{{"source":"RFC 8984","events":[{entries}]}}"#);
    let reference = xunji::site::SourceRef {
        id: "s".into(),
        url: xunji::about::Url::parse("s.json").unwrap().resolve("site.json"),
        datum: xunji::geo::Datum::Wgs84,
        shape: None,
    };
    reader.source(&reference, Ok(source.as_bytes()));
    let (dataset, report) = reader.finish();
    (dataset, report.findings.iter().map(|finding| finding.code).collect())
}

/// The occurrences as `title start end`, on the site's clock.
pub fn shown(dataset: &Dataset, within: Range<DateTime>) -> Vec<String> {
    let word = |one: &xunji::event::Occurrence| {
        let event: &Event = dataset.events.row(one.event).unwrap();
        let title = one.title(event).get(Locale::En);
        let end = one.end.map(|end| end.strftime("%m-%d %H:%M").to_string()).unwrap_or_default();
        let number = one.number.map(|number| format!(" #{number}")).unwrap_or_default();
        format!("{title} {} {end}{number}", one.start.strftime("%Y-%m-%d %H:%M"))
    };
    expand(&dataset.events, &within, &of_2021()).iter().map(word).collect()
}

fn check(entries: &str, from: &str, to: &str, expected: &[&str]) {
    let (dataset, codes) = read(entries);
    let wrong: Vec<&Code> = codes.iter().filter(|code| **code != Code::UnknownMember).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(shown(&dataset, at(from)..at(to)), expected, "{entries}");
}

/// Section 6.1: a simple event, in New York: half past one in the afternoon there, half past one at night here.
#[test]
fn simple_event() {
    let event = r#"{"@type":"Event","uid":"a8df6573-0474-496d-8496-033ad45d7fea","updated":"2020-01-02T18:23:04Z",
        "title":"Some event","start":"2020-01-15T13:00:00","timeZone":"America/New_York","duration":"PT1H"}"#;
    check(event, "2020-01-01 00:00", "2020-02-01 00:00", &["Some event 2020-01-16 02:00 01-16 03:00"]);
}

/// A zone that nobody knows is told, for the machine that knows the others; one that knows China alone says nothing.
#[test]
fn a_zone_that_nobody_knows_is_told() {
    let event = r#"{"uid":"m","title":"M","start":"2020-01-15T13:00:00","timeZone":"Mars/Olympus"}"#;
    let (dataset, codes) = read(event);
    assert_eq!(codes, [Code::UnknownZone]);
    assert_eq!(shown(&dataset, at("2020-01-01 00:00")..at("2020-02-01 00:00")), ["M 2020-01-15 13:00 01-15 13:00"]);
    let site = |ask| {
        let site = r#"{"schemaVersion":1,"id":"x","title":"x","coordinateSystem":"WGS84","timeZone":"Mars/Olympus"}"#;
        let (manifest, _) = manifest(site.as_bytes(), "site.json");
        let (_, report) = Reader::with_offsets(manifest.unwrap(), ask).finish();
        report.findings.iter().map(|finding| [&finding.source, &*finding.pointer].concat()).collect::<Vec<_>>()
    };
    assert_eq!(site(offsets), ["site.json/timeZone"]);
    assert_eq!(site(xunji::time::zone::china), [""; 0]);
}

/// Section 6.4: an all-day event each year.
#[test]
fn all_day_event() {
    let event = r#"{"@type":"Event","uid":"2","updated":"2020-01-02T18:23:04Z","title":"April Fool's Day",
        "showWithoutTime":true,"start":"1900-04-01T00:00:00","duration":"P1D",
        "recurrenceRules":[{"@type":"RecurrenceRule","frequency":"yearly"}]}"#;
    let expected = ["April Fool's Day 2020-04-01 00:00 04-02 00:00", "April Fool's Day 2021-04-01 00:00 04-02 00:00"];
    check(event, "2020-01-01 00:00", "2022-01-01 00:00", &expected);
}

/// Section 6.6: floating time; without a zone of its own it is on the site's clock.
#[test]
fn floating_time() {
    let event = r#"{"@type":"Event","uid":"4","title":"Yoga","start":"2020-01-01T07:00:00","duration":"PT30M",
        "recurrenceRules":[{"@type":"RecurrenceRule","frequency":"daily"}]}"#;
    check(event, "2020-03-08 00:00", "2020-03-09 00:00", &["Yoga 2020-03-08 07:00 03-08 07:30"]);
}

/// Section 6.7: across time zones; the zone of the start is the one that counts here.
#[test]
fn across_time_zones() {
    let event = r#"{"@type":"Event","uid":"5","title":"Flight XY51 to Tokyo","start":"2020-04-01T09:00:00",
        "timeZone":"Europe/Berlin","duration":"PT10H30M"}"#;
    check(event, "2020-04-01 00:00", "2020-04-03 00:00", &["Flight XY51 to Tokyo 2020-04-01 15:00 04-02 01:30"]);
}

/// Section 6.9: a course on Tuesdays with an added day, one left out, and one with its own place and an exam moved.
#[test]
fn recurring_event_with_overrides() {
    let event = r#"{"@type":"Event","uid":"7","title":"Calculus I","start":"2020-01-08T09:00:00",
        "timeZone":"Europe/London","duration":"PT1H30M",
        "recurrenceRules":[{"@type":"RecurrenceRule","frequency":"weekly","until":"2020-06-24T09:00:00"}],
        "recurrenceOverrides":{
          "2020-01-07T14:00:00":{"title":"Introduction to Calculus I (optional)"},
          "2020-04-01T09:00:00":{"excluded":true},
          "2020-06-25T09:00:00":{"title":"Calculus I Exam","start":"2020-06-25T10:00:00","duration":"PT2H"}}}"#;
    let (dataset, _) = read(event);
    let found = shown(&dataset, at("2020-01-01 00:00")..at("2021-01-01 00:00"));
    // Twenty-five Wednesdays less one, and two added.
    assert_eq!(found.len(), 26);
    assert_eq!(found[0], "Introduction to Calculus I (optional) 2020-01-07 22:00 01-07 23:30");
    assert_eq!(found[1], "Calculus I 2020-01-08 17:00 01-08 18:30");
    assert_eq!(found[24], "Calculus I 2020-06-24 16:00 06-24 17:30");
    assert_eq!(found[25], "Calculus I Exam 2020-06-25 17:00 06-25 19:00");
    assert!(!found.iter().any(|line| line.contains("2020-04-01")));
    // Summer time in London moves it here.
    assert!(found.contains(&"Calculus I 2020-03-25 17:00 03-25 18:30".to_owned()));
    assert!(found.contains(&"Calculus I 2020-04-08 16:00 04-08 17:30".to_owned()));
}

/// Sections 6.2 and 6.5: tasks are none of a calendar of events, and cost nothing else; 6.3: a group of both.
#[test]
fn tasks_are_told_apart_from_events() {
    let source = r#"{"@type":"Group","uid":"bf0ac22b-4989-4caf-9ebd-54301b4ee51a","updated":"2020-01-15T18:00:00Z",
        "title":"A simple group","source":"RFC 8984","entries":[
        {"@type":"Event","uid":"a8df6573-0474-496d-8496-033ad45d7fea","updated":"2020-01-02T18:23:04Z",
         "title":"Some event","start":"2020-01-15T13:00:00","timeZone":"America/New_York","duration":"PT1H"},
        {"@type":"Task","uid":"2a358cee-6489-4f14-a57f-c104db4dc2f2","updated":"2020-01-09T14:32:01Z","title":"Do something"},
        {"@type":"Task","uid":"2a358cee-6489-4f14-a57f-c104db4dc2f3","title":"Buy groceries","due":"2020-01-19T18:00:00",
         "timeZone":"Europe/Vienna","estimatedDuration":"PT1H"}]}"#;
    let (dataset, report) = crate::sites::read(source);
    assert_eq!(dataset.events.len(), 1);
    let told: Vec<_> = report.findings.iter().map(|found| (found.code, found.found.as_str())).collect();
    assert_eq!(told, [(Code::WrongType, "Task"); 2]);
}

/// Section 6.8: a place with a position, a channel, and another language; in German for nobody, in English for all.
#[test]
fn event_with_locations_and_localizations() {
    let event = r#"{"@type":"Event","uid":"2a358cee-6489-4f14-a57f-c104db4dc2f1","updated":"2020-01-15T18:00:00Z",
        "title":"Live from Music Bowl: The Band","description":"Go see the biggest music event ever!","locale":"en",
        "start":"2020-07-04T17:00:00","timeZone":"America/New_York","duration":"PT3H",
        "locations":{"c0503d30-8c50-4372-87b5-7657e8e0fedd":{"@type":"Location","name":"The Music Bowl",
          "description":"Music Bowl, Central Park, New York","coordinates":"geo:40.7829,-73.9654"}},
        "virtualLocations":{"vloc1":{"@type":"VirtualLocation","name":"Free live Stream from Music Bowl",
          "uri":"https://stream.example.com/the_band_2020"}},
        "localizations":{"de":{"title":"Live von der Music Bowl: The Band!",
          "description":"Schau dir das größte Musikereignis an!",
          "virtualLocations/vloc1/name":"Gratis Live-Stream aus der Music Bowl"},
          "zh-CN":{"title":"音乐碗现场"}}}"#;
    let (dataset, codes) = read(event);
    assert_eq!(codes, []);
    let event = &dataset.events[0];
    let name = |locale| event.about.name.get(locale);
    assert_eq!((name(Locale::En), name(Locale::ZhHans)), ("Live from Music Bowl: The Band", "音乐碗现场"));
    assert_eq!(event.about.body.get(Locale::ZhHans), "Go see the biggest music event ever!");
    let [Venue::Named { name, position: Some(point) }, Venue::Online { name: channel, url: Some(url) }] =
        &*event.venues
    else {
        panic!("{:?}", event.venues)
    };
    assert_eq!((name.get(Locale::En), channel.get(Locale::En)), ("The Music Bowl", "Free live Stream from Music Bowl"));
    assert!((point.latitude() - 40.7829).abs() < 1e-9 && (point.longitude() + 73.9654).abs() < 1e-9);
    assert_eq!(url.as_str(), "https://stream.example.com/the_band_2020");
    // From five in the afternoon there to five in the morning here.
    let found = shown(&dataset, at("2020-07-01 00:00")..at("2020-08-01 00:00"));
    assert_eq!(found, ["Live from Music Bowl: The Band 2020-07-05 05:00 07-05 08:00"]);
}

/// Section 6.10 has the same with participants; its rule is by weekday.
#[test]
fn recurring_event_by_weekday() {
    let event = r#"{"@type":"Event","uid":"8","title":"FooBar team meeting","start":"2020-01-08T09:00:00",
        "timeZone":"Africa/Johannesburg","duration":"PT1H",
        "recurrenceRules":[{"@type":"RecurrenceRule","frequency":"weekly"}],
        "recurrenceOverrides":{"2020-03-04T09:00:00":{"participants/dG9tQGZvb2Jhci5xlLmNvbQ/participationStatus":"declined"}}}"#;
    let participants = r#""replyTo":{"imip":"mailto:f245f875-7f63-4a5e-a2c8@schedule.example.com"},
        "participants":{"dG9tQGZvb2Jhci5xlLmNvbQ":{"@type":"Participant","name":"Tom Tool","roles":{"attendee":true}}},"title""#;
    let event = &event.replacen(r#""title""#, participants, 1);
    assert_eq!(read(event).1, []);
    let expected =
        ["FooBar team meeting 2020-03-04 15:00 03-04 16:00", "FooBar team meeting 2020-03-11 15:00 03-11 16:00"];
    check(event, "2020-03-01 00:00", "2020-03-15 00:00", &expected);
}

#[test]
fn starts_with_an_offset_are_shown_where_they_are() {
    let event =
        |start: &str, zone: &str| format!(r#"{{"uid":"o","title":"O","start":"{start}","duration":"PT1H"{zone}}}"#);
    let check = |start: &str, zone: &str, expected: &str| {
        let (dataset, _) = read(&event(start, zone));
        assert_eq!(shown(&dataset, at("2026-11-01 00:00")..at("2026-12-01 00:00")), [expected], "{start} {zone}");
    };
    check("2026-11-22T15:00:00+09:00", "", "O 2026-11-22 14:00 11-22 15:00");
    check("2026-11-22T15:00:00Z", "", "O 2026-11-22 23:00 11-23 00:00");
    check("2026-11-22T15:00:00-0330", "", "O 2026-11-23 02:30 11-23 03:30");
    check("2026-11-22T15:00:00+08:00", "", "O 2026-11-22 15:00 11-22 16:00");
    check("2026-11-22T15:00:00Z", r#","timeZone":"America/New_York""#, "O 2026-11-22 23:00 11-23 00:00");
    check("2026-11-22T15:00:00", r#","timeZone":"Nowhere/Atall""#, "O 2026-11-22 15:00 11-22 16:00");
}

#[test]
fn from_one_occurrence_on() {
    let event = r#"{"uid":"f","title":"F","start":"2021-03-01T09:00:00","duration":"PT1H",
        "recurrenceRules":[{"frequency":"weekly","count":6}],
        "recurrenceOverrides":{
          "2021-03-15T09:00:00":{"thisAndFuture":true,"start":"2021-03-16T10:00:00","duration":"PT2H","title":"G"},
          "2021-03-22T09:00:00":{"title":"H"},
          "2021-03-29T09:00:00":{"excluded":true}}}"#;
    let expected = [
        "F 2021-03-01 09:00 03-01 10:00 #1",
        "F 2021-03-08 09:00 03-08 10:00 #2",
        "G 2021-03-16 10:00 03-16 12:00 #3",
        "H 2021-03-23 10:00 03-23 12:00 #4",
        "G 2021-04-06 10:00 04-06 12:00 #6",
    ];
    check(event, "2021-01-01 00:00", "2022-01-01 00:00", &expected);
    // Found by where they are now, not by where the rule has them.
    check(event, "2021-04-06 00:00", "2021-04-07 00:00", &expected[4..]);
    check(event, "2021-04-05 00:00", "2021-04-06 00:00", &[]);
}

#[test]
fn the_next_working_day() {
    let event = |rule: &str| {
        format!(
            r#"{{"uid":"w","title":"W","start":"2021-02-10T09:00:00","duration":"PT1H","recurrenceRules":[{rule}],
        "recurrenceOverrides":{{"2021-05-10T09:00:00":{{"title":"V"}}}}}}"#
        )
    };
    // The 10th of each month; 10 April was a Saturday, and 10 October a Sunday within no holidays.
    let monthly = event(r#"{"frequency":"monthly","count":9,"nextWorkday":"CN"}"#);
    let expected = [
        "W 2021-02-10 09:00 02-10 10:00 #1",
        "W 2021-03-10 09:00 03-10 10:00 #2",
        "W 2021-04-12 09:00 04-12 10:00 #3",
        "V 2021-05-10 09:00 05-10 10:00 #4",
        "W 2021-06-10 09:00 06-10 10:00 #5",
        "W 2021-07-12 09:00 07-12 10:00 #6",
        "W 2021-08-10 09:00 08-10 10:00 #7",
        "W 2021-09-10 09:00 09-10 10:00 #8",
        "W 2021-10-11 09:00 10-11 10:00 #9",
    ];
    check(&monthly, "2021-01-01 00:00", "2022-01-01 00:00", &expected);
    check(&monthly, "2021-04-12 00:00", "2021-04-13 00:00", &expected[2..3]);
    check(&monthly, "2021-04-10 00:00", "2021-04-11 00:00", &[]);
    // 1 to 5 May were off: all that falls there is held once, on the 6th; Saturday the 8th was worked.
    let daily = r#"{"uid":"d","title":"D","start":"2021-04-30T09:00:00","duration":"PT1H",
        "recurrenceRules":[{"frequency":"daily","until":"2021-05-08","nextWorkday":"CN"}]}"#;
    let expected = [
        "D 2021-04-30 09:00 04-30 10:00",
        "D 2021-05-06 09:00 05-06 10:00",
        "D 2021-05-07 09:00 05-07 10:00",
        "D 2021-05-08 09:00 05-08 10:00",
    ];
    check(daily, "2021-01-01 00:00", "2022-01-01 00:00", &expected);
    check(daily, "2021-05-06 00:00", "2021-05-07 00:00", &expected[1..2]);
}

#[test]
fn the_fifteenth_of_the_first_moon() {
    let event = r#"{"uid":"l","title":"L","start":"2021-02-26T19:00:00","duration":"PT2H",
        "recurrenceRules":[{"frequency":"yearly","rscale":"chinese","byMonth":["1"],"byMonthDay":[15]}]}"#;
    let expected =
        ["L 2021-02-26 19:00 02-26 21:00", "L 2022-02-15 19:00 02-15 21:00", "L 2023-02-05 19:00 02-05 21:00"];
    check(event, "2021-01-01 00:00", "2024-01-01 00:00", &expected);
    let (dataset, codes) = read(
        r#"{"uid":"l","title":"L","start":"2021-02-26","recurrenceRules":[{"frequency":"weekly","rscale":"chinese"}]}"#,
    );
    assert!(codes.contains(&Code::UnclearRule) && dataset.events[0].rules.is_empty());
}
