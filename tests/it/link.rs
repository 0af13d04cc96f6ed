//! Addresses: what is shared comes back, and what is strange does no harm.

use crate::seed::Seed;
use xunji::{
    geo::Wgs84,
    id::Id,
    link::{
        CalendarMode, Camera, Draft, DraftStop, End, Filter, Grouping, Link, NotAPlan, Page, Section, Spot, When, Years,
    },
    place::PlaceId,
    route::{Meal, Mode, Pace, RouteId},
    text::Locale,
    time::{Date, DateTime, Month, Time},
};

fn check(text: &str, page: &Page) {
    assert_eq!(Link::parse(text).page, *page, "{text}");
}

fn place(id: &str) -> Page {
    Page::Place(PlaceId::new(id))
}

fn stop(id: &str, stay_minutes: Option<u16>) -> DraftStop {
    DraftStop { stay_minutes, ..DraftStop::at(PlaceId::new(id)) }
}

#[test]
fn a_time_without_a_state_asks_for_everything() {
    let check = |text: &str, expect: bool| assert_eq!(Link::parse(text).narrows(), expect, "{text}");
    check("#/", false);
    check("#/?when=today", false);
    check("#/?when=2026-11-23T03:00", false);
    check("#/?by=district&at=23.1,113.2,12", false);
    check("#/?when=2026-11-23T03:00&t=@open:open", true);
    check("#/?t=kind:hall", true);
    check("#/?q=旧址", true);
    check("#/?era=1921~1949", true);
}

#[test]
fn pages_have_readable_paths() {
    let month = Some(Month { year: 2026, month: 11 });
    let day = Some(Date::constant(2026, 11, 5));
    for (text, page) in [
        ("#/", Page::Map),
        ("#/place/sanyuanli", place("sanyuanli")),
        ("#/place/三元古庙", place("三元古庙")),
        ("#/calendar", Page::CALENDAR),
        ("#/calendar/2026-11", Page::Calendar { month, mode: CalendarMode::Month, day: None }),
        ("#/agenda/2026-11?day=2026-11-05", Page::Calendar { month, mode: CalendarMode::Agenda, day }),
        ("#/week/2026-11?day=2026-11-05", Page::Calendar { month, mode: CalendarMode::Week, day }),
        ("#/day/2026-11?day=2026-11-05", Page::Calendar { month, mode: CalendarMode::Day, day }),
        ("#/year/2026-11", Page::Calendar { month, mode: CalendarMode::Year, day: None }),
        ("#/event/talks", Page::Event { id: Id::new("talks"), start: None }),
        (
            "#/event/talks/2021-03-05T15:00",
            Page::Event { id: Id::new("talks"), start: Some(DateTime::constant(2021, 3, 5, 15, 0, 0, 0)) },
        ),
        ("#/routes", Page::Routes),
        ("#/route/r1", Page::Route(RouteId::new("r1"))),
        ("#/plan", Page::Plan),
        ("#/more", Page::More),
        ("#/services", Page::Section(Section::Services)),
        ("#/stories/s1", Page::Record(Section::Stories, "s1".to_owned())),
    ] {
        check(text, &page);
        assert_eq!(Link { page, ..Link::default() }.to_string(), text);
    }
}

#[test]
fn the_whole_state_is_in_the_link() {
    let link = Link {
        page: place("sanyuanli"),
        query: "古庙 & 街".to_owned(),
        filters: vec![Filter::new("kind", "heritage").unwrap(), Filter::new("a:b", "c,d").unwrap()],
        when: When::At(DateTime::constant(2026, 11, 22, 9, 30, 0, 0)),
        era: Some(Years::new(1949, 1921)),
        grouping: Grouping::District,
        camera: Some(Camera::new(Wgs84::new(113.254_7, 23.163_43).unwrap(), 14.0)),
        locale: Some(Locale::En),
        draft: Draft {
            stops: vec![stop("a", Some(30)), stop("b~1", None)],
            date: Some(Date::constant(2026, 11, 22)),
            start: Some(Time::constant(9, 30, 0, 0)),
            pace: Pace::Slow,
            mode: Mode::Bicycle,
            base: Some(Id::new("r&1")),
            ..Draft::default()
        },
    };
    let text = "#/place/sanyuanli?q=古庙%20%26%20街&t=kind:heritage,a%3Ab:c%2Cd&when=2026-11-22T09:30&era=1921~1949&by=district&at=23.16343,113.25470,14\
                &s=a~30,b%7E1&date=2026-11-22&start=09:30&pace=slow&mode=bicycle&of=r%261&lang=en";
    assert_eq!(link.to_string(), text);
    assert_eq!(Link::parse(text), link);
    // As a browser hands it back.
    assert_eq!(Link::parse(&text.replace("古庙", "%E5%8F%A4%E5%BA%99").replace('街', "%E8%A1%97")), link);
}

#[test]
fn strangers_change_nothing() {
    let plain = place("x");
    for text in [
        "#/place/x",
        "#place/x",
        "/place/x",
        "place/x",
        "#/place/x/",
        "#/place/x?from=timeline&isappinstalled=0",
        "#/place/x&from=singlemessage",
        "#/place/x#wechat_redirect",
        "#%2Fplace%2Fx%3Fq%3Da",
        "https://example.org/map/?from=groupmessage#/place/x",
        "  #/place/x\n",
        "#/place/x?at=95,200,3&date=2026-02-30&start=25:00&mode=swim&lang=xx&s=&t=none&=&&?",
    ] {
        check(text, &plain);
    }
    let broken = Link::parse(
        "#/place/x?at=95,200,3&date=2026-02-30&start=25:00&mode=swim&lang=xx&s=,~5&t=none,:,a:&when=soon&era=1921&by=colour&=&&?",
    );
    assert_eq!(broken, Link { page: plain, ..Link::default() });
}

#[test]
fn unknown_pages_are_home() {
    for text in ["", "#", "#/", "/", "#/nowhere", "#/place", "#/place/", "#wechat_redirect", "#/event", "%", "#//"] {
        check(text, &Page::Map);
    }
    check("#/calendar/2026-13", &Page::CALENDAR);
    check("#/calendar/soon?day=2026-02-30", &Page::CALENDAR);
}

#[test]
fn repeated_and_escaped_filters_are_read() {
    let link = Link::parse("#/?t=kind:a&t=kind:b,kind:a&t=kind%3Ac");
    let codes: Vec<_> = link.filters.iter().map(|filter| &*filter.code).collect();
    assert_eq!(codes, ["a", "b", "c"]);
}

#[test]
fn a_draft_holds_each_place_once_and_not_too_many() {
    let ids: Vec<_> = (0..200).map(|index| format!("p{}", index % 100)).collect();
    let link = Link::parse(&format!("#/plan?s={}", ids.join(",")));
    assert_eq!(link.draft.stops.len(), Draft::MAX_STOPS);
    assert_eq!(link.draft.stops[39], stop("p39", None));
    assert_eq!(Link::parse("#/plan?s=a,b,a~9").draft.stops, [stop("a", None), stop("b", None)]);
}

#[test]
fn cameras_are_kept_as_written() {
    for (longitude, latitude, zoom, text) in [
        (113.254_704_9, -0.000_004, 14.0, "0.00000,113.25470,14"),
        (-180.0, 90.0, 99.0, "90.00000,-180.00000,24"),
        (0.5, -23.163_435, 13.257, "-23.16344,0.50000,13.26"),
        (0.0, 0.0, f64::NAN, "0.00000,0.00000,0"),
    ] {
        let camera = Camera::new(Wgs84::new(longitude, latitude).unwrap(), zoom);
        assert_eq!(camera.to_string(), text);
        assert_eq!(Link::parse(&format!("#/?at={text}")).camera, Some(camera));
    }
}

#[test]
fn any_link_comes_back() {
    let mut seed = Seed(20_261_122);
    for _ in 0..5_000 {
        let link = random_link(&mut seed);
        let text = link.to_string();
        assert_eq!(Link::parse(&text), link, "{text}");
        assert_eq!(Link::parse(&text).to_string(), text);
        assert_eq!(Link::parse(&as_a_browser_escapes(&text)), link, "{text}");
    }
}

#[test]
fn garbage_is_harmless() {
    let mut seed = Seed(7);
    let pieces =
        ["#", "/", "?", "&", "=", "%", "%2", "%C3", "%ff", "~", ",", ":", "s", "t", "at", "1e9", "-", "place", "😀"];
    for _ in 0..5_000 {
        let text: String = (0..seed.below(30)).map(|_| pieces[seed.below(pieces.len())]).collect();
        // Whatever it says, what is understood of it is a link like any other.
        let link = Link::parse(&text);
        assert_eq!(Link::parse(&link.to_string()), link, "{text}");
    }
}

/// The fragment percent-encode set of the URL standard.
fn as_a_browser_escapes(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'`');
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn random_link(seed: &mut Seed) -> Link {
    let sections = Section::ALL;
    let page = match seed.below(11) {
        0 => Page::Map,
        1 => Page::Place(Id::new(&word(seed))),
        2 | 3 => Page::Calendar {
            month: maybe(seed, |seed| Month { year: date(seed).year(), month: date(seed).month() }),
            mode: CalendarMode::ALL[seed.below(CalendarMode::ALL.len())],
            day: maybe(seed, date),
        },
        4 => Page::Event { id: Id::new(&word(seed)), start: maybe(seed, |seed| date(seed).to_datetime(time(seed))) },
        5 => Page::Routes,
        6 => Page::Route(Id::new(&word(seed))),
        7 => Page::Plan,
        8 => Page::More,
        9 => Page::Section(sections[seed.below(sections.len())]),
        _ => Page::Record(sections[seed.below(sections.len())], word(seed)),
    };
    let mut link = Link { page, ..Link::default() };
    link.query = maybe(seed, word).unwrap_or_default();
    for _ in 0..seed.below(4) {
        let filter = Filter::new(&word(seed), &word(seed)).unwrap();
        if !link.filters.contains(&filter) {
            link.filters.push(filter);
        }
    }
    link.camera = maybe(seed, |seed| {
        let center = Wgs84::new(seed.between(-180.0, 180.0), seed.between(-90.0, 90.0)).unwrap();
        Camera::new(center, seed.between(-1.0, 25.0))
    });
    link.when = match seed.below(4) {
        0 => When::Now,
        1 => When::Today,
        2 => When::Day(date(seed)),
        _ => When::At(date(seed).at(9, 5, i8::try_from(seed.below(60)).unwrap(), 0)),
    };
    let year = |seed: &mut Seed| i16::try_from(seed.below(20_000)).unwrap() - 10_000;
    link.era = maybe(seed, |seed| Years::new(year(seed), year(seed)));
    link.grouping = [Grouping::Distance, Grouping::District, Grouping::Whole][seed.below(3)];
    link.locale = maybe(seed, |seed| Locale::ALL[seed.below(3)]);
    for _ in 0..seed.below(6) {
        let stay_minutes = maybe(seed, |seed| u16::try_from(seed.below(65_536)).unwrap());
        link.draft.push(DraftStop {
            place: Id::new(&word(seed)),
            stay_minutes,
            optional: seed.below(3) == 0,
            locked: seed.below(3) == 0,
            new_day: seed.below(5) == 0,
            event: (seed.below(4) == 0).then(|| Id::new(&format!("e{}", word(seed)))),
            mode: (seed.below(4) == 0).then(|| MODES[seed.below(5)]),
            lodging: if seed.below(4) == 0 { word(seed) } else { String::new() },
        });
    }
    link.draft.date = maybe(seed, date);
    link.draft.start = maybe(seed, time);
    link.draft.pace = if seed.below(2) == 0 { Pace::Usual } else { Pace::Slow };
    link.draft.mode = MODES[seed.below(5)];
    link
}

const MODES: [Mode; 5] = [Mode::Walk, Mode::Bicycle, Mode::Bus, Mode::Coach, Mode::Mixed];

fn maybe<T>(seed: &mut Seed, make: impl FnOnce(&mut Seed) -> T) -> Option<T> {
    if seed.below(2) == 0 { None } else { Some(make(seed)) }
}

/// A short word of the nastiest letters.
fn word(seed: &mut Seed) -> String {
    const LETTERS: &str =
        "ab09-_.~!*'();:@&=+$,/?#[]%<>\"`{}|\\^ \t\n\0é中臺😀\u{3000}\u{FEFF}\u{200B}\u{202E}\u{2028}\u{301}";
    let letters: Vec<char> = LETTERS.chars().collect();
    (0..=seed.below(6)).map(|_| letters[seed.below(letters.len())]).collect()
}

fn date(seed: &mut Seed) -> Date {
    let part = |seed: &mut Seed, end| i8::try_from(seed.below(end)).unwrap() + 1;
    let year = i16::try_from(seed.below(20_000)).unwrap() - 9_999;
    Date::new(year.clamp(-9_999, 9_999), part(seed, 12), part(seed, 28)).unwrap()
}

fn time(seed: &mut Seed) -> Time {
    let mut part = |end| i8::try_from(seed.below(end)).unwrap();
    Time::new(part(24), part(60), part(3), 0).unwrap()
}

#[test]
fn a_route_fits_into_a_code() {
    let mut seed = Seed(55);
    for round in 0..300 {
        let draft = random_draft(&mut seed, 30);
        let code = draft.to_code();
        assert_eq!(Draft::from_code(&code), Ok(draft.clone()), "round {round}");
        let link = Link { page: Page::Plan, draft, ..Link::default() };
        assert_eq!(Link::parse(&link.to_string()), link);
        assert_eq!(Link::parse(&link.shared()), link);
        assert!(link.shared().len() <= link.to_string().len());
        // One changed character, and one that is missing, are noticed.
        let at = 1 + seed.below(code.len() - 1);
        let other = if code.as_bytes()[at] == b'x' { 'y' } else { 'x' };
        let changed: String = code.char_indices().map(|(index, c)| if index == at { other } else { c }).collect();
        assert_eq!(Draft::from_code(&changed), Err(NotAPlan::Damaged), "{code}");
        assert_eq!(Draft::from_code(&code[..code.len() - 1]), Err(NotAPlan::Damaged));
    }
    assert_eq!(Draft::from_code("4AAAA"), Err(NotAPlan::Version));
    assert_eq!(Draft::from_code(""), Err(NotAPlan::Damaged));
}

/// What was written before ways of travelling and lodgings were known is read the same, and written the same.
#[test]
fn codes_of_the_first_version_stay() {
    for fragment in ["#/plan?s=a~30old~e,b&date=2026-11-22&mode=bus", "#/plan?s=a,b~d"] {
        let draft = Link::parse(fragment).draft;
        assert!(draft.to_code().starts_with('1'), "{fragment}");
    }
    let draft = Link::parse("#/plan?s=a,b~dc~~%E6%97%85%E9%A6%86,c~20w").draft;
    let [_, second, third] = &draft.stops[..] else { panic!("{draft:?}") };
    assert_eq!((second.mode, &*second.lodging, &second.event), (Some(Mode::Coach), "旅馆", &None));
    assert_eq!((third.mode, third.stay_minutes), (Some(Mode::Walk), Some(20)));
    assert!(draft.to_code().starts_with('2'));
    assert_eq!(Draft::from_code(&draft.to_code()), Ok(draft));
    // Who sleeps nowhere says nothing of it, and nobody says more than fits into a line.
    assert_eq!(Link::parse("#/plan?s=a~30~~inn").draft.stops[0].lodging, "");
    assert_eq!(Link::parse(&format!("#/plan?s=a~d~~{}", "x".repeat(99))).draft.stops[0].lodging.len(), 60);
}

#[test]
fn thirty_stops_fit_into_a_small_picture() {
    let mut draft = Draft { end: End::Return, lunch: Some(LUNCH), ..Draft::default() };
    draft.date = Some(Date::constant(2026, 11, 22));
    draft.from = Some(Spot::new(Wgs84::new(113.254_7, 23.163_43).unwrap()));
    for index in 0..30 {
        let place = PlaceId::new(&format!("guangzhou-yuexiu-{:03}", index * 37 % 311));
        draft.push(DraftStop { stay_minutes: Some(30), optional: index % 2 == 0, ..DraftStop::at(place) });
    }
    let link = Link { page: Page::Plan, draft, ..Link::default() }.shared();
    // A QR code of version 12 holds 367 bytes at its lowest correction; 40 is the largest.
    assert!(link.len() <= 320, "{} {link}", link.len());
}

const LUNCH: Meal = Meal { from: 690, until: 780, minutes: 45 };

fn random_draft(seed: &mut Seed, most: usize) -> Draft {
    let mut draft = Draft::default();
    for _ in 0..seed.below(most + 1) {
        draft.push(DraftStop {
            place: Id::new(&word(seed)),
            stay_minutes: (seed.below(2) == 0).then(|| u16::try_from(seed.below(300)).unwrap()),
            optional: seed.below(3) == 0,
            locked: seed.below(3) == 0,
            new_day: seed.below(5) == 0,
            event: (seed.below(4) == 0).then(|| Id::new(&format!("e{}", word(seed)))),
            mode: (seed.below(4) == 0).then(|| MODES[seed.below(5)]),
            lodging: if seed.below(4) == 0 { word(seed) } else { String::new() },
        });
    }
    let time = |seed: &mut Seed| Time::new(i8::try_from(seed.below(24)).unwrap(), 5, 0, 0).ok();
    let spot = |seed: &mut Seed| Spot::new(Wgs84::new(seed.between(-180.0, 180.0), seed.between(-90.0, 90.0)).unwrap());
    if seed.below(2) == 0 {
        draft.date = Date::new(2026, 11, i8::try_from(1 + seed.below(30)).unwrap()).ok();
        draft.start = time(seed);
        draft.lunch = Some(LUNCH);
        draft.pace = Pace::Slow;
    }
    if seed.below(2) == 0 {
        draft.back_by = time(seed);
        draft.from = Some(spot(seed));
        draft.mode = Mode::Coach;
    }
    if seed.below(3) == 0 {
        draft.base = Some(Id::new(&word(seed)));
    }
    draft.end = [End::Open, End::Return, End::At(spot(seed))][seed.below(3)];
    draft
}
