//! The calendar's pages as data: months, agendas, the keys of the grid.

mod event;
mod phrase;

use xunji::{
    data::Severity,
    dataset::Dataset,
    event::{Event, expand},
    link::Link,
    search::{Facets, Index},
    text::Locale,
    time::{Date, DateTime, Month, Weekday},
    view::{self, CalendarSource, EventRow, MonthView, Tally},
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
    let all = expand(&dataset.events, &view::shown_days(&dataset.site, shown), &dataset.holidays);
    let link = Link::parse(fragment);
    let hits = view::hits(&index, &link);
    let found = view::narrowed_events(dataset, hits.as_deref(), &Facets::events(dataset), &link, None);
    let occurrences = view::asked(&all, &view::admitted(dataset, &found.rows));
    let source = CalendarSource { dataset, occurrences: &occurrences, now: moment(now), locale: HANS };
    view::month_view(source, shown)
}

fn rows_on(dataset: &Dataset, day: &str, now: &str) -> Vec<EventRow> {
    let day = date(day);
    let occurrences = expand(&dataset.events, &view::shown_days(&dataset.site, Month::of(day)), &dataset.holidays);
    let source = CalendarSource { dataset, occurrences: &occurrences, now: moment(now), locale: HANS };
    view::day_agenda(source, day).rows
}

fn only(dataset: &Dataset) -> &Event {
    dataset.events.row(0).unwrap()
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
    assert_eq!(view.tally, Tally { events: 2, ongoing: 2 });
    assert_eq!(view.tally.said(HANS), "2 场 · 进行中 2");
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
    assert_eq!(cell("2026-11-25").label, "2026年11月25日 周三，1 场 · 进行中 2");
    assert_eq!(cell("2026-11-22").label, "2026年11月22日 周日，今天，进行中 2");
    assert_eq!(cell("2026-12-02").label, "2026年12月2日 周三，进行中 1");
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
    let count = |fragment: &str| seen(&dataset, month("2026-11"), "2026-11-22T10:00", fragment).tally.events;
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
fn keys_move_as_in_a_grid() {
    let to = |from: &str, key: &str, shift: bool| view::moved(date(from), key, shift, Weekday::Monday);
    let check = |from: &str, key: &str, day: &str| assert_eq!(to(from, key, false), Some(date(day)), "{key}");
    check("2026-11-01", "ArrowLeft", "2026-10-31");
    check("2026-11-30", "ArrowRight", "2026-12-01");
    check("2026-11-25", "ArrowUp", "2026-11-18");
    check("2026-11-25", "ArrowDown", "2026-12-02");
    check("2026-11-25", "Home", "2026-11-23");
    check("2026-11-25", "End", "2026-11-29");
    check("2026-03-31", "PageUp", "2026-02-28");
    check("2026-01-31", "PageDown", "2026-02-28");
    check("2026-11-25", "PageDown", "2026-12-25");
    assert_eq!(to("2026-11-25", "Enter", false), None);
    assert_eq!(to("2026-11-25", "PageUp", true), Some(date("2025-11-25")));
    assert_eq!(to("2028-02-29", "PageDown", true), Some(date("2029-02-28")));
}

#[test]
fn weeks_start_on_the_day_that_the_site_names() {
    let list = r#"{"events": [{"uid": "a", "title": "讲座", "start": "2026-11-28T15:00", "duration": "P2D"}]}"#;
    for (word, first) in [("mo", "2026-10-26"), ("su", "2026-11-01"), ("SA", "2026-10-31")] {
        let (dataset, report) = read_with(&format!(r#""firstDayOfWeek": "{word}""#), list);
        assert!(report.findings.iter().all(|finding| finding.severity() != Severity::Error));
        let (site, shown) = (&dataset.site, month("2026-11"));
        let range = view::shown_days(site, shown);
        assert_eq!((range.start, range.start.date().weekday()), (moment(&format!("{first}T00:00")), site.week_start()));
        let view = seen(&dataset, shown, "2026-11-22T10:00", "#/calendar");
        assert_eq!(view.weeks[0][0].date, date(first));
        for week in &view.weeks {
            let (start, end) = (week[0].date, week[6].date);
            for day in week {
                assert_eq!(view::week_of(day.date, site.week_start()), start);
                assert_eq!(view::moved(day.date, "Home", false, site.week_start()), Some(start));
                assert_eq!(view::moved(day.date, "End", false, site.week_start()), Some(end));
            }
        }
        // From Saturday to Monday: cut only where a week ends.
        let bars: Vec<u8> =
            view.weeks.iter().flatten().flat_map(|day| &day.bars).flatten().map(|bar| bar.days).collect();
        assert_eq!(
            bars,
            match word {
                "mo" => vec![2, 1],
                "su" => vec![1, 2],
                _ => vec![3],
            }
        );
    }
    let (dataset, report) = read_with(r#""firstDayOfWeek": "sunday""#, list);
    assert_eq!(dataset.site.week_start(), Weekday::Monday);
    let said: Vec<_> =
        report.findings.iter().map(|finding| (&*finding.pointer, &*finding.found, finding.expected)).collect();
    assert!(said.contains(&("/firstDayOfWeek", "sunday", "mo, tu, we, th, fr, sa, su")), "{said:?}");
}

#[test]
fn every_example_month_can_be_drawn() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/guangzhou");
    let (dataset, _) = read_folder(&folder);
    let mut shown = month("2021-01");
    while shown <= month("2028-01") {
        let occurrences = expand(&dataset.events, &view::shown_days(&dataset.site, shown), &dataset.holidays);
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
