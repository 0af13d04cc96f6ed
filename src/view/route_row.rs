//! A line of the list of routes, and the facts of one.

use super::{
    Fact,
    timetable::{mode_icon, plan_distance},
};
use crate::{
    about::About,
    dataset::Dataset,
    link::DraftStop,
    route::{Pace, Route, RouteId, Trip, schedule},
    taxonomy::Tag,
    text::{Locale, Text},
    time::Time,
    words::{Format, Words},
};

/// One curated route in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteRow {
    /// Which route.
    pub id: RouteId,
    /// Its name.
    pub name: String,
    /// Its themes: `研学 · 步行线`.
    pub themes: String,
    /// The icon of how one travels.
    pub icon: &'static str,
    /// `步行`, `7 站`, `4.2 公里`, `4 小时 45 分钟`, as far as they are known.
    pub facts: Vec<String>,
    /// Whether length or time is computed rather than published.
    pub estimated: bool,
    /// Made up to show the program.
    pub example: bool,
    /// What the list is filtered by: its themes, whom it is for, the districts it leads through, and how long it takes,
    /// in minutes.
    pub traits: RouteTraits,
}

/// What a list of routes is filtered by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RouteTraits {
    /// Its themes.
    pub themes: Vec<String>,
    /// Whom it is for, as far as the publisher says.
    pub audience: String,
    /// The districts it leads through, in order, each once.
    pub districts: Vec<String>,
    /// How long it takes, in minutes.
    pub minutes: u32,
}

/// The curated routes, in the publisher's order.
#[must_use]
pub fn route_rows(dataset: &Dataset, locale: Locale) -> Vec<RouteRow> {
    dataset
        .routes
        .iter()
        .filter(|route| !route.about.withdrawn)
        .map(|route| RouteRow::new(dataset, route, locale))
        .collect()
}

/// What a publisher says about a route, besides its stops.
#[must_use]
pub fn route_facts(route: &Route, locale: Locale) -> Vec<Fact> {
    let (words, format) = (Words::of(locale), Format(locale));
    let start = route.start.map(|time| format.time(time));
    let group = match (route.group_min, route.group_max) {
        (Some(least), Some(most)) => Some([&*least.to_string(), "–", &format.people(most.into())].concat()),
        (Some(least), None) => Some(["≥ ", &*format.people(least.into())].concat()),
        (None, most) => most.map(|count| ["≤ ", &*format.people(count.into())].concat()),
    };
    let texts = |texts: &[Text]| texts.iter().map(|text| text.get(locale).to_owned()).collect::<Vec<_>>();
    [
        Fact::new(words.mode, [format.mode(route.mode).to_owned()]),
        Fact::new(words.start, start),
        Fact::new(words.planner().start_windows, start_windows(route, format)),
        Fact::new(words.published_length, route.total_minutes.map(|minutes| format.duration(minutes))),
        Fact::new(words.audience, [route.audience.get(locale).to_owned()]),
        Fact::new(words.planner().grade, [route.grade.get(locale).to_owned()]),
        Fact::new(words.planner().curriculum, texts(&route.curriculum)),
        Fact::new(words.planner().group, group),
        Fact::new(words.staffing, [route.staffing.get(locale).to_owned()]),
        Fact::new(words.materials, [route.materials.get(locale).to_owned()]),
        Fact::new(words.safety, [route.safety.get(locale).to_owned()]),
        Fact::new(words.planner().hospital, [route.hospital.get(locale).to_owned()]),
        Fact::new(words.planner().emergency, route.emergency_phones.clone()),
        Fact::new(words.planner().emergency_plan, [route.emergency_plan.get(locale).to_owned()]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// When one may set out: `08:30–10:00`.
fn start_windows(route: &Route, format: Format) -> Vec<String> {
    let window = |(from, until): &(Time, Time)| {
        let from_clock = format.time(*from);
        if from == until { from_clock } else { [&*from_clock, "–", &format.time(*until)].concat() }
    };
    route.start_windows.iter().map(window).collect()
}

/// A route as a visitor asks for it who sets out at another time.
#[must_use]
pub fn set_out_at(route: &Route, start: Option<Time>) -> Route {
    Route { start: start.or(route.start), ..route.clone() }
}

/// The stops of a route that a visitor can take over, and how many cannot be because they name no place of the data.
#[must_use]
pub fn route_stops(dataset: &Dataset, route: &Route) -> (Vec<DraftStop>, usize) {
    let known = route.stops.iter().enumerate().filter_map(|(index, stop)| {
        let place = stop.place.clone().filter(|id| dataset.places.get(id).is_some())?;
        let leg = index.checked_sub(1).and_then(|before| route.legs.get(before)?.as_ref());
        let mode = leg.map(|leg| leg.mode).filter(|mode| *mode != route.mode);
        Some(DraftStop { stay_minutes: stop.stay_minutes, optional: stop.optional, mode, ..DraftStop::at(place) })
    });
    let known: Vec<_> = known.collect();
    let lost = route.stops.len() - known.len();
    (known, lost)
}

/// The labels of everything a record is filed under: `研学 · 步行线`.
#[must_use]
pub fn themes(dataset: &Dataset, about: &About, locale: Locale) -> String {
    about.tags.iter().filter_map(|tag| label(dataset, *tag, locale)).collect::<Vec<_>>().join(" · ")
}

impl RouteRow {
    fn new(dataset: &Dataset, route: &Route, locale: Locale) -> Self {
        let format = Format(locale);
        let trip = Trip::of_route(route, None, Pace::Usual, dataset);
        let plan = schedule(&trip, &trip.as_asked());
        let length = plan_distance(&plan);
        let minutes = route.total_minutes.unwrap_or(plan.finish.saturating_sub(trip.start.into()));
        let ways = plan.rows.iter().filter_map(|row| row.travel);
        let guessed = route.total_minutes.is_none() || ways.into_iter().any(|travel| travel.estimated);
        let facts = [
            Some(format.mode(route.mode).to_owned()),
            Some(format.stops(route.stops.len())),
            length.map(|length| format.distance(length)),
            Some(format.duration(minutes)),
        ];
        Self {
            id: route.id.clone(),
            name: route.about.name.get(locale).into(),
            themes: themes(dataset, &route.about, locale),
            icon: mode_icon(route.mode),
            facts: facts.into_iter().flatten().collect(),
            estimated: guessed,
            example: route.about.example,
            traits: RouteTraits {
                themes: route.about.tags.iter().filter_map(|tag| label(dataset, *tag, locale)).collect(),
                audience: route.audience.get(locale).into(),
                districts: districts(dataset, route, locale),
                minutes,
            },
        }
    }
}

fn label(dataset: &Dataset, tag: Tag, locale: Locale) -> Option<String> {
    Some(dataset.item(tag)?.label.get(locale).to_owned())
}

fn districts(dataset: &Dataset, route: &Route, locale: Locale) -> Vec<String> {
    let mut found = Vec::new();
    for place in route.stops.iter().filter_map(|stop| dataset.places.get(stop.place.as_ref()?)) {
        let district = dataset.part_of_address(place, &place.address.district).get(locale);
        if !district.is_empty() && !found.iter().any(|other| other == district) {
            found.push(district.to_owned());
        }
    }
    found
}
