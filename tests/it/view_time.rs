//! The calendar by the clock, by the year and without ends; how far a series has come; what a day is remembered for.

use xunji::{
    dataset::{Dataset, Table},
    event::{
        Duration, Event, Occurrence, Override, expand,
        grid::{Slot, timed},
    },
    link::CalendarMode,
    text::Locale,
    time::{Date, Holidays, Month, Weekday, civil, lunar::LunarDate},
    view::{self, CalendarSource, Tally, Toward},
    words::Format,
};

use crate::{
    occurrence::{days, event, range, rule},
    rule::at,
    seed::Seed,
    sites::read,
};

const HANS: Locale = Locale::ZhHans;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn dataset(events: Vec<Event>) -> Dataset {
    Dataset { events: Table::new(events), ..Dataset::default() }
}

/// Events of all lengths over some months.
fn many(seed: &mut Seed, count: usize) -> Vec<Event> {
    let rules = ["FREQ=DAILY;INTERVAL=9;COUNT=4", "FREQ=WEEKLY;COUNT=6", "FREQ=MONTHLY;COUNT=3"];
    (0..count)
        .map(|index| {
            let start = civil::add_minutes(at("2026-01-05 00:00"), 15 * i64::try_from(seed.below(96 * 200)).unwrap());
            let minutes = [0, 15, 60, 90, 600, 1500, 5000, 20_000][seed.below(8)];
            let mut one = Event {
                start,
                duration: Duration { days: 0, minutes },
                ..event(&format!("e{index}"), "2026-01-05 00:00")
            };
            if seed.below(5) == 0 {
                one = days(&format!("e{index}"), &start.date().to_string(), 1 + u32::try_from(seed.below(12)).unwrap());
            }
            if seed.below(3) == 0 {
                one.rules.push(rule(rules[seed.below(3)]));
            }
            one
        })
        .collect()
}

#[test]
fn what_happens_at_once_stands_side_by_side() {
    let mut seed = Seed(24);
    let events = many(&mut seed, 600);
    let mut crowded = 0;
    for ahead in 0..230 {
        let day = civil::add_days(date("2026-01-01"), ahead);
        let within = day.at(0, 0, 0, 0)..civil::add_days(day, 1).at(0, 0, 0, 0);
        let found = expand(&events, &within, &Holidays::default());
        let slots = timed(day, &found);
        let overlap = |one: &Slot, other: &Slot| one.from < other.to && other.from < one.to;
        for (index, slot) in slots.iter().enumerate() {
            assert!(
                slot.from < slot.to && slot.to <= 1440 && slot.to - slot.from >= 30 && slot.column < slot.columns,
                "{slot:?}"
            );
            for other in &slots[index + 1..] {
                assert!(
                    !overlap(slot, other) || (slot.column != other.column && slot.columns == other.columns),
                    "{slot:?} {other:?}"
                );
            }
        }
        // No stretch has more columns than happen at once somewhere in it.
        for slot in &slots {
            let stretch = |minute: u16| slots.iter().filter(|other| other.from <= minute && minute < other.to).count();
            let mut reached = vec![*slot];
            while let Some(more) =
                slots.iter().find(|other| !reached.contains(other) && reached.iter().any(|one| overlap(one, other)))
            {
                reached.push(*more);
            }
            let fullest = reached.iter().map(|one| stretch(one.from)).max().unwrap();
            assert_eq!(usize::from(slot.columns), fullest, "{day} {slot:?}");
            crowded += usize::from(fullest > 2);
        }
        // Everything by the clock that touches the day is there, and nothing else.
        let expected = |one: &Occurrence| {
            let end = one.end.unwrap();
            let touches = one.start < within.end && (end > within.start || one.start >= within.start);
            !one.all_day && touches && !one.is_ongoing()
        };
        assert_eq!(slots.len(), found.iter().filter(|one| expected(one)).count(), "{day}");
    }
    assert!(crowded > 100);
}

#[test]
fn a_week_by_the_clock() {
    let mut film = event("film", "2026-11-25 19:30");
    film.duration = Duration { days: 0, minutes: 300 };
    let early = event("early", "2026-11-27 06:15");
    let events = dataset(vec![film, early, days("show", "2026-11-24", 3), days("long", "2026-10-01", 90)]);
    let monday = view::week_of(date("2026-11-29"), Weekday::Monday);
    assert_eq!((monday, view::week_of(monday, Weekday::Monday)), (date("2026-11-23"), monday));
    let occurrences = expand(&events.events, &range("2026-11-23", "2026-11-30"), &events.holidays);
    let source =
        CalendarSource { dataset: &events, occurrences: &occurrences, now: at("2026-11-25 10:20"), locale: HANS };
    let week = view::hours_view(source, monday, 7);
    // The film goes on past midnight, which is the next day's first hour.
    assert_eq!((week.days.len(), week.hours), (7, (0, 24)));
    let tallies: Vec<(usize, usize)> = week.days.iter().map(|day| (day.tally.events, day.tally.ongoing)).collect();
    assert_eq!(tallies, [(0, 1), (1, 1), (2, 1), (1, 1), (1, 1), (0, 1), (0, 1)]);
    assert_eq!(source.ongoing(monday, monday).iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["long"]);
    assert_eq!(source.ongoing(date("2027-01-10"), date("2027-01-10")), []);
    let whole: Vec<usize> = week.days.iter().map(|day| day.whole.len()).collect();
    assert_eq!(whole, [0, 1, 1, 1, 0, 0, 0]);
    let show: Vec<(usize, usize, bool)> =
        week.days.iter().flat_map(|day| &day.whole).map(|bar| (bar.lane, bar.days, bar.carried)).collect();
    assert_eq!(show, [(0, 3, false), (0, 2, true), (0, 1, true)]);
    let wednesday = &week.days[2];
    assert_eq!((wednesday.today, wednesday.now, wednesday.heading.as_str()), (true, Some(620), "11月25日 周三"));
    assert_eq!(
        (wednesday.blocks[0].from, wednesday.blocks[0].to, wednesday.blocks[0].row.title.as_str()),
        (1170, 1440, "film")
    );
    // A column of seven is too narrow for the longest English weekday.
    let english = view::hours_view(CalendarSource { locale: Locale::En, ..source }, monday, 7);
    assert_eq!(english.days[2].heading, "Wed 25 November");
    // What goes on past midnight is on the next day's clock, too, and once in its list.
    let carried = &week.days[3].blocks[0];
    assert_eq!((carried.from, carried.to, &*carried.row.when), (0, 30, "11月26日 周四 至 00:30"));
    assert_eq!(wednesday.blocks[0].row.time, "19:30–次日 00:30");
    assert_eq!((week.days[0].now, week.days[0].blocks.len()), (None, 0));
    let day = view::hours_view(source, date("2026-11-27"), 1);
    assert_eq!((day.days.len(), day.days[0].blocks[0].from), (1, 375));
    let english = view::hours_view(CalendarSource { locale: Locale::En, ..source }, date("2026-11-27"), 1);
    assert_eq!(english.days[0].heading, "Friday 27 November");
    let none = view::hours_view(source, date("2026-11-23"), 1);
    assert_eq!(none.hours, (8, 20));
}

#[test]
fn an_agenda_without_ends() {
    let mut seed = Seed(31);
    let dataset = dataset(many(&mut seed, 80));
    let admitted: Vec<bool> = (0..80).map(|_| seed.below(4) > 0).collect();
    let ask = |from: Date, toward, least| {
        view::agenda_page(&dataset, &admitted, from, toward, least, (at("2026-03-01 09:00"), HANS))
    };
    for least in [1, 5, 30] {
        // Both ways from the middle, page by page, every day is there once, in order.
        let middle = date("2026-03-17");
        let (mut later, mut at) = (Vec::new(), Some(middle));
        while let Some(from) = at {
            let page = ask(from, Toward::Future, least);
            assert!(page.next.is_none() || page.days.len() >= least);
            later.extend(page.days);
            at = page.next;
        }
        let (mut earlier, mut at) = (Vec::new(), Some(middle));
        while let Some(from) = at {
            let page = ask(from, Toward::Past, least);
            earlier.splice(0..0, page.days);
            at = page.next;
        }
        let found: Vec<(Date, usize)> = earlier.iter().chain(&later).map(|day| (day.date, day.rows.len())).collect();
        let all = expand(&dataset.events, &range("2020-01-01", "2030-01-01"), &dataset.holidays);
        let occurrences = view::asked(&all, &admitted);
        let source = CalendarSource {
            dataset: &dataset,
            occurrences: &occurrences,
            now: crate::rule::at("2026-03-01 09:00"),
            locale: HANS,
        };
        let whole = view::agenda(source, date("2020-01-01"), date("2029-12-31"));
        assert_eq!(found, whole.iter().map(|day| (day.date, day.rows.len())).collect::<Vec<_>>());
        assert!(found.len() > 100);
    }
    // What goes on for long is listed on the day that it opens, once, whichever way it is come to.
    let opening = |day: &str, days: &str| (day.to_owned(), days.to_owned());
    let tour = self::dataset(vec![
        days("first", "2026-10-20", 60),
        days("second", "2026-12-03", 30),
        days("third", "2027-01-05", 30),
        event("talk", "2026-12-03 15:00"),
    ]);
    let page = |from: &str, toward| {
        let page =
            view::agenda_page(&tour, &[true; 4], date(from), toward, 12, (crate::rule::at("2026-11-22 09:00"), HANS));
        let rows = page.days.iter().flat_map(|day| day.rows.iter().map(|row| opening(&day.heading, &row.title)));
        rows.collect::<Vec<_>>()
    };
    let [third, second] = [opening("2027年1月5日 周二", "third"), opening("12月3日 周四", "second")];
    assert_eq!(page("2026-11-22", Toward::Future), [second, opening("12月3日 周四", "talk"), third.clone()]);
    assert_eq!(page("2026-12-04", Toward::Future), [third]);
    assert_eq!(page("2026-11-22", Toward::Past), [opening("10月20日 周二", "first")]);
    let nothing = view::agenda_page(
        &Dataset::default(),
        &[],
        date("2026-03-17"),
        Toward::Past,
        5,
        (at("2026-03-01 09:00"), HANS),
    );
    assert_eq!((nothing.days.len(), nothing.next), (0, None));
    let end = view::agenda_page(&dataset, &admitted, Date::MAX, Toward::Future, 5, (at("2026-03-01 09:00"), HANS));
    assert_eq!((end.days.len(), end.next), (0, None));
}

#[test]
fn a_year_at_one_look() {
    let mut seed = Seed(365);
    let mut dataset = dataset(many(&mut seed, 150));
    dataset.holidays = crate::time::of_2021();
    let admitted = vec![true; 150];
    let year = view::year_view(&dataset, &admitted, 2026, at("2026-03-05 09:00"));
    assert_eq!((year.months.len(), year.holidays_missing), (12, Some(view::HolidaysMissing::NotGiven)));
    let days: Vec<_> = year.months.iter().flat_map(|month| &month.days).collect();
    assert_eq!((days.len(), days[0].date, days[364].date), (365, date("2026-01-01"), date("2026-12-31")));
    let mut fullest = 0;
    for day in &days {
        let within = day.date.at(0, 0, 0, 0)..civil::add_days(day.date, 1).at(0, 0, 0, 0);
        let found = expand(&dataset.events, &within, &dataset.holidays);
        let on_day = |one: &&Occurrence| !one.is_ongoing() && one.days().0 <= day.date && day.date <= one.days().1;
        assert_eq!(day.count, found.iter().filter(on_day).count(), "{}", day.date);
        assert_eq!(day.level == 0, day.count == 0);
        assert_eq!(day.today, day.date == date("2026-03-05"));
        fullest = fullest.max(day.count);
    }
    assert_eq!(year.fullest, fullest);
    assert!(days.iter().any(|day| day.level == 4) && days.iter().all(|day| day.level <= 4));
    // 1 January 2026 was a Thursday.
    assert_eq!(year.months[0].offset, 3);
    dataset.site.first_day_of_week = Some(Weekday::Sunday);
    let year = view::year_view(&dataset, &admitted, 2026, at("2026-03-05 09:00"));
    assert_eq!((year.months[0].offset, year.months[1].offset), (4, 0));
    let before = view::year_view(&dataset, &admitted, 2021, at("2026-03-05 09:00"));
    assert!(before.holidays_missing.is_none() && before.fullest == 0);
    assert_eq!(before.months[4].days[0].badge, Some(view::Badge::Off));
    assert_eq!(before.months[4].days[7].badge, Some(view::Badge::Work));
}

#[test]
fn how_far_a_series_has_come() {
    let mut films = event("films", "2021-03-25 19:30");
    films.rules.push(rule("FREQ=WEEKLY;BYDAY=TH,SA,SU;COUNT=70"));
    films.overrides.insert(
        at("2021-04-22 19:30"),
        Override { status: Some(xunji::event::EventStatus::Cancelled), ..Override::default() },
    );
    films.overrides.insert(
        at("2021-04-24 19:30"),
        Override { status: Some(xunji::event::EventStatus::Postponed), ..Override::default() },
    );
    films.series = Some(xunji::id::Id::new("films"));
    let mut daily = event("daily", "2021-03-25 19:30");
    daily.rules.push(rule("FREQ=DAILY"));
    let dataset = self::dataset(vec![films, daily, event("once", "2021-03-25 19:30")]);
    let progress = |row, now: &str| view::progress(&dataset, row, at(now), HANS);
    let lines = |facts: Vec<view::Fact>| -> Vec<String> {
        facts.iter().map(|fact| format!("{} {}", fact.name, fact.lines.join(" "))).collect()
    };
    let begun = progress(0, "2021-04-22 12:00").unwrap();
    // The thirteenth is cancelled and the fourteenth put off, so the fifteenth is next.
    assert_eq!(
        lines(view::progress_facts(&begun, HANS)),
        ["场次 第 15/70 场", "已结束 12 场", "尚余 56 场", "延期 1 场", "已取消 1 场"]
    );
    assert_eq!(begun.next.unwrap().when, "4月25日 周日 19:30–21:30");
    // The page of its series says the same, whatever was published as held.
    let mut series = xunji::record::Series {
        id: xunji::id::Id::new("films"),
        about: xunji::about::About::default(),
        planned: Some(70),
        done: Some((12, None)),
        cadence: xunji::text::Text::default(),
        strands: Vec::new(),
    };
    let of_series =
        |series: &xunji::record::Series| lines(view::series_facts(&dataset, series, at("2021-04-22 12:00"), HANS));
    assert_eq!(of_series(&series), ["计划 70", "已举办 12", "尚余 56", "延期 1", "已取消 1"]);
    // Where not all dates are published the two numbers are all that is known.
    series.planned = Some(100);
    assert_eq!(of_series(&series), ["计划 100", "已举办 12", "尚余 88"]);
    let done = progress(0, "2021-12-01 12:00").unwrap();
    assert_eq!((done.dates.over, done.dates.left, done.next, done.ordinal.as_str()), (68, 0, None, "第 70/70 场"));
    assert_eq!(done.dates.total(), 70);
    let endless = progress(1, "2021-04-22 12:00").unwrap();
    assert_eq!((endless.endless, endless.dates.over, endless.ordinal.as_str()), (true, 28, ""));
    assert_eq!(lines(view::progress_facts(&endless, HANS)), ["已结束 28 场"]);
    assert!(endless.next.is_some());
    assert_eq!(progress(2, "2021-04-22 12:00"), None);
    assert_eq!(progress(9, "2021-04-22 12:00"), None);
    // Eleven years of every hour are more than is counted: nothing is said rather than too little.
    let mut hourly = event("hourly", "2010-03-25 19:30");
    hourly.rules.push(rule("FREQ=HOURLY"));
    let dataset = self::dataset(vec![hourly]);
    assert_eq!(view::progress(&dataset, 0, at("2021-04-22 12:00"), HANS), None);
}

#[test]
fn on_this_day() {
    let (dataset, _) = read(
        r#"{"source": "x",
        "places": [
            {"id": "a", "name": "A", "era": "1932年4月20日", "source": "x"}, {"id": "b", "name": "B", "era": "约1927年4月20日", "source": "x"},
            {"id": "c", "name": "C", "era": "1932年4月", "source": "x"}, {"id": "d", "name": "D", "era": "1841-05-30", "source": "x"}],
        "stories": [{"id": "s", "name": "S", "era": "1925年4月20日", "source": "x"}]}"#,
    );
    let names = |day: &str| -> Vec<(String, u16)> {
        view::remembered(&dataset, date(day), HANS).into_iter().map(|one| (one.name, one.years)).collect()
    };
    assert_eq!(names("2026-04-20"), [("S".to_owned(), 101), ("A".to_owned(), 94)]);
    assert_eq!(names("2026-05-30"), [("D".to_owned(), 185)]);
    assert_eq!(names("1932-04-20"), [("S".to_owned(), 7)]);
    assert_eq!(names("2026-04-21"), []);
    assert_eq!(view::remembered(&dataset, date("2026-04-20"), HANS)[1].era, "1932年4月20日");
}

#[test]
fn the_moon_in_words() {
    let check = |day: &str, words: [&str; 3], short: [&str; 3]| {
        let lunar = LunarDate::of(date(day)).unwrap();
        let locales = [Locale::ZhHans, Locale::ZhHant, Locale::En];
        assert_eq!(locales.map(|locale| Format(locale).lunar(lunar)), words, "{day}");
        assert_eq!(locales.map(|locale| Format(locale).lunar_short(lunar)), short, "{day}");
    };
    check("2026-03-03", ["正月十五", "正月十五", "Moon 1, day 15"], ["十五", "十五", "1/15"]);
    check("2025-07-25", ["闰六月初一", "閏六月初一", "Leap moon 6, day 1"], ["闰六月", "閏六月", "6/1"]);
    check("2026-02-16", ["腊月廿九", "臘月廿九", "Moon 12, day 29"], ["廿九", "廿九", "12/29"]);
    check("2027-02-05", ["腊月廿九", "臘月廿九", "Moon 12, day 29"], ["廿九", "廿九", "12/29"]);
    check("2024-02-09", ["腊月三十", "臘月三十", "Moon 12, day 30"], ["三十", "三十", "12/30"]);
    check("2026-03-08", ["正月二十", "正月二十", "Moon 1, day 20"], ["二十", "二十", "1/20"]);
    check("2026-12-18", ["冬月初十", "冬月初十", "Moon 11, day 10"], ["初十", "初十", "11/10"]);

    let marks = |day: &str, locale| view::day_marks(&Dataset::default(), date(day), locale);
    assert_eq!((marks("2026-04-05", HANS).term, marks("2026-04-05", HANS).lunar.as_str()), ("清明", "十八"));
    assert_eq!(
        (marks("2026-03-05", Locale::ZhHant).term, marks("2026-03-05", Locale::En).term),
        ("驚蟄", "Awakening of Insects")
    );
    assert_eq!((marks("2026-03-06", HANS).term, marks("1850-03-06", HANS).lunar.as_str()), ("", ""));
    // Four terms have other characters in the traditional script, and all have a name in each.
    let names = |locale| -> Vec<&str> {
        (0..24).map(|index| Format(locale).solar_term(xunji::time::lunar::SolarTerm(index))).collect()
    };
    let (simplified, traditional, english) = (names(HANS), names(Locale::ZhHant), names(Locale::En));
    assert_eq!(simplified.iter().zip(&traditional).filter(|(one, other)| one != other).count(), 5);
    assert!([simplified, traditional, english].concat().iter().all(|name| !name.is_empty()));
    assert_eq!(Month { year: 2026, month: 3 }.first_day(), date("2026-03-01"));
}

#[test]
fn bars_keep_their_lanes() {
    let mut seed = Seed(57);
    let mut shared = 0;
    for _ in 0..40 {
        let many = (0..12).map(|index| {
            let first = civil::add_days(date("2026-11-23"), i32::try_from(seed.below(9)).unwrap() - 2);
            days(&format!("e{index}"), &first.to_string(), 1 + u32::try_from(seed.below(6)).unwrap())
        });
        let events = dataset(many.collect());
        let occurrences = expand(&events.events, &range("2026-11-23", "2026-11-30"), &events.holidays);
        let source =
            CalendarSource { dataset: &events, occurrences: &occurrences, now: at("2026-11-25 10:20"), locale: HANS };
        let week = view::hours_view(source, date("2026-11-23"), 7);
        let mut lanes = std::collections::BTreeMap::new();
        for day in &week.days {
            // No two bars of a day share a lane, and a bar is in the same lane on all of its days.
            let used: std::collections::BTreeSet<usize> = day.whole.iter().map(|bar| bar.lane).collect();
            assert_eq!(used.len(), day.whole.len());
            for bar in &day.whole {
                let known = lanes.insert(bar.row.title.clone(), bar.lane);
                assert_eq!((known.is_some(), known.unwrap_or(bar.lane)), (bar.carried, bar.lane));
                shared += usize::from(bar.carried);
            }
        }
    }
    assert!(shared > 200);
}

#[test]
fn pages_turn_there_and_back() {
    let check = |mode, day: &str, pages, expected: &str| {
        assert_eq!(view::turned(date(day), mode, pages), date(expected), "{day} {pages}");
    };
    check(CalendarMode::Day, "2026-12-31", 1, "2027-01-01");
    check(CalendarMode::Week, "2026-12-31", -1, "2026-12-24");
    check(CalendarMode::Month, "2026-01-31", 1, "2026-02-28");
    check(CalendarMode::Agenda, "2026-01-01", -1, "2025-12-01");
    check(CalendarMode::Year, "2028-02-29", 1, "2029-02-28");
    check(CalendarMode::Year, "2026-11-01", -2, "2024-11-01");
}

#[test]
fn soon_is_today_tomorrow_and_the_weekend() {
    let events = dataset(vec![
        event("today", "2026-11-25 15:00"),
        event("tomorrow", "2026-11-26 15:00"),
        event("sunday", "2026-11-29 15:00"),
        days("both", "2026-11-26", 3),
        days("long", "2026-10-01", 90),
        event("next week", "2026-11-30 15:00"),
    ]);
    let soon = |today: &str| {
        view::soon(&events, &[true; 6], date(today))
            .map(|soon| (soon.first.to_string(), soon.last.to_string(), soon.tally))
    };
    // What is open all the while is counted apart, not passed over: no day with an exhibition is an empty one.
    let day = |from: &str, to: &str, events| (from.to_owned(), to.to_owned(), Tally { events, ongoing: 1 });
    assert_eq!(
        soon("2026-11-25"),
        [day("2026-11-25", "2026-11-25", 1), day("2026-11-26", "2026-11-26", 2), day("2026-11-28", "2026-11-29", 2)]
    );
    let said = |events, ongoing, locale| Tally { events, ongoing }.said(locale);
    assert_eq!([said(2, 3, HANS), said(0, 3, HANS), said(0, 0, HANS)], ["2 场 · 进行中 3", "进行中 3", "0 场"]);
    assert_eq!(
        [said(2, 3, Locale::ZhHant), said(1, 3, Locale::En), said(0, 1, Locale::En)],
        ["2 場 · 進行中 3", "1 event · 3 ongoing", "1 ongoing"]
    );
    // On a Sunday the weekend is what is left of it.
    assert_eq!(
        soon("2026-11-29"),
        [day("2026-11-29", "2026-11-29", 1), day("2026-11-30", "2026-11-30", 1), day("2026-11-29", "2026-11-29", 1)]
    );
}
