//! What is printed below a map.

use xunji::{
    dataset::{Dataset, Table},
    geo::{Bounds, Metres, Wgs84},
    link::{Link, Years},
    place::Position,
    text::{Locale, Text},
    view::{self, MOST_PRINTED, MapSheet},
};

use crate::trip::place;

const NOW: &str = "2026-11-22T10:00";

fn sheet(dataset: &Dataset, west: f64, east: f64) -> MapSheet {
    let rows: Vec<usize> = (0..dataset.places.len()).collect();
    let corner = |longitude, latitude| Wgs84::new(longitude, latitude).unwrap();
    let bounds = Bounds { south_west: corner(west, 22.0), north_east: corner(east, 24.0) };
    let listing = view::in_view(dataset, &rows, Some(bounds));
    view::map_sheet(dataset, &listing, NOW.parse().unwrap(), Locale::ZhHans)
}

fn dataset(places: Vec<xunji::place::Place>) -> Dataset {
    Dataset { places: Table::new(places), ..Dataset::default() }
}

#[test]
fn the_sheet_has_what_the_map_shows_then_what_no_map_can() {
    let mut rough = place("rough", 113.1, None, None);
    rough.position = Position::Approximate { center: Wgs84::new(113.1, 23.0).unwrap(), radius: Metres(200.0) };
    rough.address.detail = Text::plain("文明路");
    let mut absent = place("absent", 999.0, None, None);
    absent.directions = Text::plain("问村里的老人");
    let beyond = place("beyond", 114.5, Some("24/7"), None);
    let shut = place("shut", 113.2, Some("24/7 off"), None);
    let data = dataset(vec![absent, rough, beyond, shut]);

    let all = sheet(&data, 113.0, 114.0);
    let names = |rows: &[view::SheetRow]| {
        rows.iter().map(|line| (line.row.id.to_string(), line.address.clone())).collect::<Vec<_>>()
    };
    assert_eq!(names(&all.drawn), [("rough".into(), "文明路".into()), ("shut".into(), String::new())]);
    assert_eq!(names(&all.absent), [("absent".to_owned(), "问村里的老人".to_owned())]);
    assert_eq!((all.rough, all.closed, all.left_out), (true, true, 0));
    assert_eq!(all.kinds.iter().map(|kind| kind.count).sum::<usize>(), all.drawn.len());
    // A sign that is not on the map is not explained.
    let east = sheet(&data, 114.0, 115.0);
    assert_eq!((east.rough, east.closed, east.drawn.len()), (false, false, 1));
}

#[test]
fn a_sheet_has_an_end_and_says_so() {
    let places = (0..MOST_PRINTED + 7).map(|at| place(&format!("p{at}"), 113.0, None, None));
    let data = dataset(places.collect());
    let all = sheet(&data, 112.0, 114.0);
    assert_eq!((all.drawn.len(), all.absent.len(), all.left_out), (MOST_PRINTED, 0, 7));
    // The numbers of the kinds are those of the map all the same.
    assert_eq!(all.kinds.iter().map(|kind| kind.count).sum::<usize>(), MOST_PRINTED + 7);
}

#[test]
fn what_was_asked_for_is_told_in_words() {
    let asked = Link { query: " 农讲所 ".into(), era: Some(Years::new(1949, 1921)), ..Link::default() };
    assert_eq!(view::asked_in_words(&[], &asked, Locale::ZhHans), ["搜索 “农讲所”", "年代: 1921年–1949年"]);
    assert_eq!(view::asked_in_words(&[], &Link::default(), Locale::En), [""; 0]);
}
