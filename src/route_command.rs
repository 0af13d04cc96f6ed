//! The tool's `xunji route`: plans a day from the ids of places, by the same code as the page.
//!
//! Native only.

mod print;

pub use print::write;

use std::process::ExitCode;

use crate::{
    check,
    dataset::Dataset,
    link::{Draft, Link},
    route::{Aim, Outcome, Trip, plan, schedule},
    text::Locale,
};

/// How to use it.
const USAGE: &str = "\
xunji route PATH-OR-URL STOP,STOP,… [--date 2026-11-22] [--start 09:00] [--back 17:00] [--mode walk|bicycle|bus|coach]
            [--pace slow] [--of ROUTE] [--from LAT,LNG] [--to LAT,LNG|from] [--lunch 690-780-45]
            [--aim soonest|travel] [--keep-order]
            [--format text|json|gpx|ics|kml|geojson|link] [--locale zh-Hans|en]

Plans a day over the places of a site. A stop is a place's id, and after a ~ its minutes and letters: o for one that may
be left out, l for one that stays where it is, d for the first of another day; after another ~ the id of an event:
  hall  hall~30  hall~30o  hall~l~lecture
A lunch is from when until when it may begin, and how long it takes, in minutes.
Ends with 0 where everything fits, 1 where something is lost or left out, 2 where it could not be asked to.";

/// Runs `xunji route` with the arguments behind the program's name.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = String>) -> ExitCode {
    let arguments: Vec<String> = arguments.into_iter().collect();
    let Some(question) = Question::parse(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let (Some(dataset), _) = check::read(&question.site) else {
        eprintln!("{}: no site", question.site);
        return ExitCode::from(2);
    };
    for stop in question.draft.stops.iter().filter(|stop| dataset.places.get(&stop.place).is_none()) {
        eprintln!("{}: no such place", stop.place);
    }
    let days = answer(&dataset, &question.draft, question.order);
    print!("{}", print::write(&dataset, &question.draft, &days, question.format, question.locale));
    let fits = days.iter().all(|(_, day)| day.plan.lateness == 0 && day.omitted.is_empty());
    ExitCode::from(u8::from(!fits))
}

/// The days of a route as they are planned, or in the order asked for where there is nothing to aim at.
#[must_use]
pub fn answer(dataset: &Dataset, draft: &Draft, aim: Option<Aim>) -> Vec<(Trip, Outcome)> {
    let days = Trip::days_of_draft(draft, dataset).into_iter();
    let planned = days.map(|trip| {
        let kept = |order: Vec<usize>| Outcome { plan: schedule(&trip, &order), order, omitted: Vec::new() };
        let outcome = aim.map_or_else(|| kept(trip.as_asked()), |aim| plan(&trip, aim));
        (trip, outcome)
    });
    planned.collect()
}

/// What is asked on the command line.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The path or address of the site.
    pub site: String,
    /// The route asked for.
    pub draft: Draft,
    /// What to plan for; `None` keeps the order asked for.
    pub order: Option<Aim>,
    /// What to write.
    pub format: Format,
    /// In which language.
    pub locale: Locale,
}

/// What to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A timetable to read.
    Text,
    /// The same for programs.
    Json,
    /// GPX 1.1 with waypoints, route and track.
    Gpx,
    /// A calendar of the day.
    Ics,
    /// KML 2.2.
    Kml,
    /// GeoJSON.
    GeoJson,
    /// The fragment of the page's address.
    Link,
}

const FORMATS: [(&str, Format); 7] = [
    ("text", Format::Text),
    ("json", Format::Json),
    ("gpx", Format::Gpx),
    ("ics", Format::Ics),
    ("kml", Format::Kml),
    ("geojson", Format::GeoJson),
    ("link", Format::Link),
];

impl Question {
    /// Reads the arguments; `None` where they are not understood.
    #[must_use]
    pub fn parse(arguments: &[String]) -> Option<Self> {
        let [command, rest @ ..] = arguments else { return None };
        if command != "route" {
            return None;
        }
        let (mut names, mut fragment) = (Vec::new(), String::from("#/plan"));
        let (mut order, mut format, mut locale) = (Some(Aim::Soonest), Format::Text, Locale::En);
        let mut add = |key: &str, value: &str| {
            fragment.push(if fragment.contains('?') { '&' } else { '?' });
            fragment.push_str(key);
            fragment.push('=');
            fragment.push_str(value);
        };
        let mut rest = rest.iter();
        while let Some(argument) = rest.next() {
            let Some(option) = argument.strip_prefix("--") else {
                names.push(argument);
                continue;
            };
            if option == "keep-order" {
                order = None;
                continue;
            }
            let value = rest.next()?;
            match (option, &**value) {
                ("date" | "start" | "back" | "mode" | "pace" | "from" | "to" | "lunch" | "of", value) => {
                    add(option, value);
                }
                ("aim", "soonest") => order = Some(Aim::Soonest),
                ("aim", "travel") => order = Some(Aim::LeastTravel),
                ("format", name) => format = FORMATS.iter().find(|(known, _)| *known == name)?.1,
                ("locale", tag) => locale = Locale::from_tag(tag)?,
                _ => return None,
            }
        }
        let [site, stops] = names[..] else { return None };
        add("s", stops);
        let draft = Link::parse(&fragment).draft;
        (!draft.stops.is_empty()).then(|| Self { site: site.clone(), draft, order, format, locale })
    }
}
