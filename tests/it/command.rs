//! Gestures: each does what it says, and none breaks the link.

use crate::seed::Seed;
use xunji::{
    command::{Command, replaces, revisit, step},
    geo::Wgs84,
    link::{Camera, Draft, DraftStop, Filter, Grouping, Link, Page, When, Years},
    place::PlaceId,
    profile::{AddressKind, Layout, Profile},
    route::{Mode, Pace},
    text::Locale,
    time::{Date, Time},
};

fn check(before: &str, command: Command, after: &str) {
    let told = format!("{before} {command:?}");
    assert_eq!(step(Link::parse(before), command).to_string(), after, "{told}");
}

fn filter(code: &str) -> Filter {
    Filter::new("kind", code).unwrap()
}

fn stop(id: &str) -> DraftStop {
    DraftStop::at(PlaceId::new(id))
}

#[test]
fn each_gesture_does_what_it_says() {
    let camera = Camera::new(Wgs84::new(113.0, 23.0).unwrap(), 9.5);
    check("#/?q=a", Command::Open(Page::Routes), "#/routes?q=a");
    check("#/", Command::Search("a".to_owned()), "#/?q=a");
    check("#/", Command::ToggleTag(filter("a")), "#/?t=kind:a");
    check("#/?t=kind:b,kind:a", Command::ToggleTag(filter("b")), "#/?t=kind:a");
    check("#/place/a", Command::SetWhen(When::Today), "#/place/a?when=today");
    check("#/place/a", Command::SetEra(Some(Years::new(1949, 1921))), "#/?era=1921~1949");
    check("#/?era=1~2", Command::SetEra(None), "#/");
    check("#/?by=whole", Command::SetGrouping(Grouping::District), "#/?by=district");
    check("#/?by=whole&when=today&era=1~2&t=a:b", Command::ClearFilters, "#/?by=whole");
    check("#/calendar?q=a&t=kind:b&s=c", Command::ClearFilters, "#/calendar?s=c");
    check("#/", Command::MoveCamera(camera), "#/?at=23.00000,113.00000,9.50");
    check("#/", Command::SetLocale(Locale::ZhHant), "#/?lang=zh-Hant");
    check("#/place/a?s=b", Command::AddStop(PlaceId::new("a")), "#/place/a?s=b,a");
    check("#/plan?s=a,b,c", Command::RemoveStop(1), "#/plan?s=a,c");
    check("#/plan?s=a,b,c", Command::MoveStop { from: 0, to: 2 }, "#/plan?s=b,c,a");
    check("#/plan?s=a,b,c", Command::MoveStop { from: 2, to: 0 }, "#/plan?s=c,a,b");
    check("#/plan?s=a,b", Command::SetStay(1, Some(45)), "#/plan?s=a,b~45");
    check("#/plan?s=a~45", Command::SetStay(0, None), "#/plan?s=a");
    check("#/plan", Command::SetStart(Some(Time::constant(8, 5, 0, 0))), "#/plan?start=08:05");
    check("#/plan", Command::SetDate(Some(Date::constant(2026, 1, 2))), "#/plan?date=2026-01-02");
    check("#/plan", Command::SetPace(Pace::Slow), "#/plan?pace=slow");
    check("#/plan?mode=bus", Command::SetMode(Mode::Walk), "#/plan");
    check("#/plan?s=a,b", Command::ReplaceStops(vec![stop("c"), stop("a")]), "#/plan?s=c,a");
    let draft = Link::parse("#/plan?s=c~15ol,a&back=17:00&to=from").draft;
    check("#/plan?s=a,b&pace=slow", Command::SetDraft(draft), "#/plan?s=c~15ol,a&back=17:00&to=from");
    let twice = Draft { stops: vec![stop("a"), stop("a"), stop("")], ..Draft::default() };
    check("#/plan", Command::SetDraft(twice), "#/plan?s=a");
    check("#/plan?s=a&date=2026-01-02&lang=en", Command::ClearDraft, "#/plan?lang=en");
}

#[test]
fn senseless_gestures_do_nothing() {
    for command in [
        Command::RemoveStop(2),
        Command::MoveStop { from: 2, to: 0 },
        Command::SetStay(2, Some(1)),
        Command::AddStop(PlaceId::new("a")),
        Command::AddStop(PlaceId::new("")),
        Command::ToggleTag(Filter { taxonomy: String::new(), code: "x".to_owned() }),
    ] {
        let page = "#/?s=a,b";
        check(page, command, page);
    }
    check("#/?s=a,b", Command::MoveStop { from: 0, to: 99 }, "#/?s=b,a");
}

#[test]
fn searching_shows_its_hits() {
    check("#/place/a", Command::Search("x".to_owned()), "#/?q=x");
    check("#/agenda/2026-11", Command::Search("x".to_owned()), "#/agenda/2026-11?q=x");
    check("#/more", Command::ToggleTag(filter("a")), "#/?t=kind:a");
}

#[test]
fn only_another_page_is_one_to_come_back_from() {
    let before = Link::parse("#/?q=a");
    let typed = step(before.clone(), Command::Search("ab".to_owned()));
    assert!(replaces(&before, &typed));
    let opened = step(typed.clone(), Command::Open(Page::Plan));
    assert!(!replaces(&typed, &opened));
    let [month, agenda, event] =
        ["#/calendar/2026-11", "#/agenda/2026-12?day=2026-12-06", "#/event/a"].map(Link::parse);
    assert!(replaces(&month, &agenda) && !replaces(&month, &event) && !replaces(&event, &month));
}

#[test]
fn going_back_keeps_the_own_route() {
    let map = Link::parse("#/?q=a");
    let place = step(map.clone(), Command::Open(Page::Place(PlaceId::new("a"))));
    let place = step(place, Command::AddStop(PlaceId::new("a")));
    let place = step(place, Command::SetLocale(Locale::En));
    assert_eq!(revisit(place, map).to_string(), "#/?q=a&s=a&lang=en");
}

#[test]
fn any_gesture_leaves_a_sound_link() {
    let mut seed = Seed(5);
    let mut link = Link::default();
    for _ in 0..5_000 {
        link = step(link, random_command(&mut seed));
        assert_eq!(Link::parse(&link.to_string()), link);
        assert!(link.draft.stops.len() <= Draft::MAX_STOPS);
    }
}

#[test]
fn profiles_have_names() {
    assert_eq!(Profile::from_name("site"), Some(Profile::SITE));
    assert_eq!(Profile::from_name("kiosk").map(|profile| profile.layout), Some(Layout::Kiosk));
    assert_eq!(Profile::from_name("embed").map(|profile| profile.address), Some(AddressKind::Private));
    assert_eq!(Profile::from_name("Kiosk "), None);
    assert!(Profile::KIOSK.idle.is_some() && Profile::SITE.idle.is_none());
}

fn random_command(seed: &mut Seed) -> Command {
    let index = seed.below(8);
    let id = PlaceId::new(&format!("p{}", seed.below(60)));
    match seed.below(12) {
        0 => Command::Open(Page::Place(id)),
        1 => Command::Search(id.to_string()),
        2 | 3 => Command::ToggleTag(filter(id.as_str())),
        4 | 5 => Command::AddStop(id),
        6 => Command::RemoveStop(index),
        7 => Command::MoveStop { from: index, to: seed.below(8) },
        8 => Command::SetStay(index, Some(5)),
        9 => Command::ReplaceStops((0..index * 9).map(|index| stop(&format!("q{}", index % 50))).collect()),
        10 => Command::SetDate(Some(Date::constant(2026, 3, 5))),
        _ => Command::ClearFilters,
    }
}
