//! `xunji route`: from ids and options to files.

use xunji::{
    check,
    data::json::parse,
    event::EventId,
    route::{Aim, read_gpx, verify},
    route_command::{Format, Question, answer},
    text::Locale,
};

fn question(line: &str) -> Option<Question> {
    Question::parse(&line.split(' ').map(str::to_owned).collect::<Vec<_>>())
}

#[test]
fn the_command_line_is_understood() {
    let asked =
        question("route site a~30ol,b~~e --date 2026-11-22 --back 17:00 --to from --aim travel --format gpx").unwrap();
    let [first, second] = &asked.draft.stops[..] else { panic!("{asked:?}") };
    assert_eq!((first.stay_minutes, first.optional, first.locked, first.new_day), (Some(30), true, true, false));
    assert_eq!(second.event, Some(EventId::new("e")));
    assert_eq!((asked.order, asked.format, asked.locale), (Some(Aim::LeastTravel), Format::Gpx, Locale::En));
    assert_eq!(question("route site a --keep-order").unwrap().order, None);
    for strange in
        ["", "route", "route site", "route site a b", "route site a --what 1", "route site a --format x", "check a b"]
    {
        assert_eq!(question(strange), None, "{strange}");
    }
}

#[test]
fn a_site_is_planned_over() {
    let site = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/guangzhou");
    let (Some(dataset), _) = check::read(site) else { panic!("{site}") };
    let ids: Vec<String> = dataset.places.iter().take(6).map(|place| format!("{}~20", place.id)).collect();
    let line = format!("route {site} {} --date 2026-11-25 --lunch 690-780-45", ids.join(","));
    let asked = question(&line).unwrap();
    let days = answer(&dataset, &asked.draft, asked.order);
    let kept = answer(&dataset, &asked.draft, None);
    let worth = |outcome: &xunji::route::Outcome| (outcome.plan.lateness, outcome.plan.finish);
    assert_eq!(days.len(), 1);
    let (trip, outcome) = &days[0];
    assert_eq!(verify(trip, &outcome.plan), []);
    assert!(worth(outcome) <= worth(&kept[0].1));
    let write = |format| xunji::route_command::write(&dataset, &asked.draft, &days, format, Locale::ZhHans);
    assert!(parse(&write(Format::Json)).1.is_empty(), "{}", write(Format::Json));
    assert!(parse(&write(Format::GeoJson)).1.is_empty());
    let placed = trip.visits.iter().filter(|visit| visit.position.is_some()).count();
    assert_eq!(read_gpx(&write(Format::Gpx)).unwrap().route.len(), placed);
    assert_eq!(write(Format::Ics).matches("BEGIN:VEVENT\r\n").count(), 6);
    assert!(write(Format::Text).lines().count() > 6);
    let address = write(Format::Link);
    assert_eq!(xunji::link::Link::parse(&address).draft.stops.len(), 6, "{address}");
}
