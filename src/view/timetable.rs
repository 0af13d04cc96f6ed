//! A timetable, ready to print.

use super::{
    WayTo,
    caution::{Caution, Weight},
};
use crate::{
    dataset::Dataset,
    geo::{Metres, Wgs84},
    link::{Draft, DraftStop},
    place::{Place, PlaceId},
    route::{DayTrouble, MealTime, Mode, Pace, Plan, Route, Row, Stop, Travel, Trip, Warning, minute, schedule},
    text::{Locale, Text},
    time::{Date, Time, civil::add_days},
    words::{Format, Words},
};

/// A day out, from the first stop to the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Timetable {
    /// Which of several days: `第 2 天 · 11月24日`; empty where there is one only.
    pub title: String,
    /// Its stops in order.
    pub stops: Vec<TimetableStop>,
    /// From when to when: `09:00–14:45`.
    pub span: String,
    /// When it is over: `14:45`.
    pub finish: String,
    /// How long in all: `5 小时 45 分钟`.
    pub total: String,
    /// The way in all, as far as it is known: `3.2 公里`; empty where nothing is.
    pub distance: String,
    /// Time on the way: `48 分钟`.
    pub travel: String,
    /// Time at the stops.
    pub stay: String,
    /// Time before closed doors; empty where there is none.
    pub wait: String,
    /// Whether any way is estimated.
    pub estimated: bool,
    /// How many stops do not work as planned.
    pub troubles: usize,
    /// The way from the last stop to where the day ends.
    pub back: Option<Way>,
    /// That way for other maps.
    pub back_leg: Option<WayTo>,
    /// When one eats: after how many stops, and from when to when.
    pub meal: Option<(usize, String)>,
    /// What does not work about the day as a whole.
    pub cautions: Vec<Caution>,
    /// Where one sleeps after it; empty where nobody says.
    pub night: String,
}

/// One stop of a [`Timetable`].
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a mark of its own")]
pub struct TimetableStop {
    /// Counted from 1, as on the map.
    pub number: usize,
    /// Its place, where the data has it.
    pub place: Option<PlaceId>,
    /// What it is called.
    pub name: String,
    /// How one gets there; `None` for the first stop, and where nothing is known.
    pub way: Option<Way>,
    /// That way for other maps; to the first stop it begins where the visitor is, unless the day has a start.
    pub leg: Option<WayTo>,
    /// `09:50`.
    pub arrive: String,
    /// `10:20`.
    pub leave: String,
    /// `30 分钟`.
    pub stay: String,
    /// The same as a number, in minutes.
    pub stay_minutes: u16,
    /// Whether nobody said how long to stay.
    pub stay_assumed: bool,
    /// What one must know.
    pub warnings: Vec<Caution>,
    /// What to do there.
    pub task: String,
    /// Anything else.
    pub note: String,
    /// Whether one may skip it.
    pub optional: bool,
    /// Whether one eats here.
    pub meal: bool,
    /// Whether the planner leaves it where it is.
    pub locked: bool,
    /// Whether another day begins with it.
    pub new_day: bool,
    /// The event one goes there for; empty where it is the place itself.
    pub event: String,
    /// How one travels there, where not as on the whole route.
    pub mode: Option<Mode>,
    /// Where one sleeps the night before.
    pub lodging: String,
}

/// The way to a stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The icon of how one travels.
    pub icon: &'static str,
    /// `步行 · 350 米 · 6 分钟`.
    pub text: String,
    /// Whether its minutes are computed rather than published.
    pub estimated: bool,
    /// Whether a routing engine measured it.
    pub measured: bool,
}

/// What a stop says besides its times.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a mark of its own")]
struct Label {
    place: Option<PlaceId>,
    name: String,
    task: String,
    note: String,
    optional: bool,
    meal: bool,
    locked: bool,
    new_day: bool,
    event: String,
    mode: Option<Mode>,
    lodging: String,
    city: String,
    parking: Option<Caution>,
}

/// The timetable of a curated route; hours are checked where a day is given.
#[must_use]
pub fn route_timetable(dataset: &Dataset, route: &Route, date: Option<Date>, pace: Pace, locale: Locale) -> Timetable {
    let trip = Trip::of_route(route, date, pace, dataset);
    let plan = schedule(&trip, &trip.as_asked());
    let label = |index: usize| {
        let Some(stop) = route.stops.get(index) else { return Label::default() };
        let known = stop.place.as_ref().and_then(|id| dataset.places.get(id));
        let own = stop.name.get(locale);
        let unknown = Words::of(locale).unknown;
        let name = if own.is_empty() { known.map_or(unknown, |place| place.about.name.get(locale)) } else { own };
        Label {
            place: known.map(|place| place.id.clone()),
            name: name.into(),
            task: stop.task.get(locale).into(),
            note: stop.note.get(locale).into(),
            optional: stop.optional,
            meal: stop.meal,
            city: known.map_or_else(String::new, |place| place.address.city.get(locale).into()),
            parking: known.and_then(|place| parking(place, coming(route, index), locale)),
            ..Label::default()
        }
    };
    let mut table = print((&trip, &plan), &dataset.site.id, 0, label, Format(locale));
    let within = |(from, until): &(Time, Time)| (minute(Some(*from))..=minute(Some(*until))).contains(&trip.start);
    if !route.start_windows.is_empty() && !route.start_windows.iter().any(within) {
        let text = Words::of(locale).planner().outside_start.to_owned();
        table.cautions.push(Caution { text, weight: Weight::Trouble });
    }
    table
}

/// The timetable of the visitor's own route in its present order, as if all of it were on one day.
#[must_use]
pub fn draft_timetable(dataset: &Dataset, draft: &Draft, locale: Locale) -> Timetable {
    own_day(dataset, &Trip::of_draft(draft, dataset), (draft, 0, &draft.stops), locale)
}

/// The timetables of the days of the visitor's own route; one where it has a single day. Stops are numbered through.
#[must_use]
pub fn draft_days(dataset: &Dataset, draft: &Draft, locale: Locale) -> Vec<Timetable> {
    let (format, trips) = (Format(locale), Trip::days_of_draft(draft, dataset));
    let (mut before, mut days) = (0, Vec::with_capacity(trips.len()));
    for (index, trip) in trips.iter().enumerate() {
        let stops = draft.stops.get(before..before + trip.visits.len()).unwrap_or_default();
        let mut table = own_day(dataset, trip, (draft, before, stops), locale);
        before += trip.visits.len();
        if trips.len() > 1 {
            let after = i32::try_from(index).unwrap_or(0);
            table.title = format.day_of(index + 1, draft.date.map(|date| add_days(date, after)));
        }
        table.night = draft.stops.get(before).map_or_else(String::new, |stop| stop.lodging.clone());
        days.push(table);
    }
    days
}

/// The last minute at which one can set out, keep to the present order, miss nothing and be back in time; `None` where no
/// time to be back is given, where one sets out at that minute already, and where it is too late or takes several days.
#[must_use]
pub fn latest_start(dataset: &Dataset, draft: &Draft) -> Option<Time> {
    draft.back_by?;
    if draft.stops.is_empty() || draft.stops.iter().skip(1).any(|stop| stop.new_day) {
        return None;
    }
    let mut trip = Trip::of_draft(draft, dataset);
    let (order, asked) = (trip.as_asked(), trip.start);
    let mut works = |start: u16| {
        trip.start = start;
        schedule(&trip, &order).lateness == 0
    };
    if !works(asked) {
        return None;
    }
    // Who sets out later is never earlier anywhere: so halving finds the last minute.
    let (mut low, mut high) = (asked, minute(draft.back_by).max(asked));
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if works(middle) { low = middle } else { high = middle - 1 }
    }
    let clock = i8::try_from(low / 60).ok().zip(i8::try_from(low % 60).ok());
    clock.filter(|_| low > asked).and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok())
}

/// What a stop of the visitor's own is called.
#[must_use]
pub fn stop_name(dataset: &Dataset, stop: &DraftStop, locale: Locale) -> String {
    let place = dataset.places.get(&stop.place);
    place.map_or(stop.place.as_str(), |place| place.about.name.get(locale)).to_owned()
}

/// What the curated route that a draft was made from says about one of its stops: what to do there, and anything else.
#[must_use]
pub fn published_words(dataset: &Dataset, draft: &Draft, stop: &DraftStop, locale: Locale) -> (String, String) {
    let base = Route::behind(draft, dataset);
    let stops = || base.iter().flat_map(|route| &route.stops).filter(|other| other.place.as_ref() == Some(&stop.place));
    // A place that a route comes to twice is one stop here.
    let join = |text: fn(&Stop) -> &Text| {
        let texts = stops().map(|stop| text(stop).get(locale)).filter(|text| !text.is_empty());
        texts.collect::<Vec<_>>().join("；")
    };
    (join(|stop| &stop.task), join(|stop| &stop.note))
}

fn own_day(dataset: &Dataset, trip: &Trip, stops: (&Draft, usize, &[DraftStop]), locale: Locale) -> Timetable {
    let (draft, before, stops) = stops;
    let plan = schedule(trip, &trip.as_asked());
    let label = |index: usize| {
        stops.get(index).map_or_else(Label::default, |stop| {
            let event = stop.event.as_ref().and_then(|event| dataset.events.get(event));
            let place = dataset.places.get(&stop.place);
            let (task, note) = published_words(dataset, draft, stop, locale);
            Label {
                task,
                note,
                place: place.map(|place| place.id.clone()),
                city: place.map_or_else(String::new, |place| place.address.city.get(locale).into()),
                parking: place.and_then(|place| parking(place, stop.mode.unwrap_or(trip.mode), locale)),
                mode: stop.mode,
                lodging: stop.lodging.clone(),
                name: stop_name(dataset, stop, locale),
                optional: stop.optional,
                locked: stop.locked,
                new_day: stop.new_day,
                event: event.map_or_else(String::new, |event| event.about.name.get(locale).to_owned()),
                ..Label::default()
            }
        })
    };
    print((trip, &plan), &dataset.site.id, before, label, Format(locale))
}

/// How far a plan leads, as far as that is known; `None` where nothing is.
#[must_use]
pub fn plan_distance(plan: &Plan) -> Option<Metres> {
    let ways = plan.rows.iter().filter_map(|row| row.travel).chain(plan.back).filter_map(|way| way.distance);
    ways.fold(None, |sum, way| Some(Metres(sum.map_or(0.0, |sum: Metres| sum.0) + way.0)))
}

/// How many stops of a plan do not work as planned.
#[must_use]
pub fn troubles(plan: &Plan) -> usize {
    plan.rows.iter().filter(|row| row.warnings.iter().any(|warning| Weight::of(*warning) == Weight::Trouble)).count()
}

fn print(
    (trip, plan): (&Trip, &Plan),
    site: &str,
    before: usize,
    label: impl Fn(usize) -> Label,
    format: Format,
) -> Timetable {
    let start = u32::from(trip.start);
    let clock = |minutes| format.clock(minutes);
    let ways = || plan.rows.iter().filter_map(|row| row.travel).chain(plan.back);
    let meal = |meal: MealTime| format!("{}–{}", clock(meal.begin), clock(meal.begin + meal.minutes));
    // Where the next way begins: at the last stop whose position is known.
    let words = Words::of(format.0);
    let mut here = trip.from.map(|from| (from, words.planner().start_at.to_owned()));
    let leg = |from: Option<(Wgs84, String)>, to: (Wgs84, String), city: String, mode: Option<Mode>| WayTo {
        from,
        to,
        city,
        mode: mode.unwrap_or(trip.mode),
        site: site.to_owned(),
    };
    let mut stops = Vec::with_capacity(plan.rows.len());
    for (index, row) in plan.rows.iter().enumerate() {
        let label = label(row.stop);
        let there = trip.visits.get(row.stop).and_then(|visit| visit.position).map(|point| (point, label.name.clone()));
        let mode = row.travel.map(|way| way.mode);
        let way = there.clone().map(|there| leg(here.clone(), there, label.city.clone(), mode));
        here = there.or(here);
        stops.push(TimetableStop { leg: way, ..stop(trip, before + index, row, label, format) });
    }
    let end = trip.to.map(|to| (to, words.planner().end_at.to_owned()));
    Timetable {
        title: String::new(),
        stops,
        back_leg: plan.back.zip(end).map(|(back, end)| leg(here, end, String::new(), Some(back.mode))),
        span: format!("{}–{}", clock(start), clock(plan.finish)),
        finish: clock(plan.finish),
        total: format.duration(plan.finish.saturating_sub(start)),
        distance: plan_distance(plan).map_or_else(String::new, |way| format.distance(way)),
        travel: format.duration(plan.travel_minutes),
        stay: format.duration(plan.stay_minutes),
        wait: if plan.wait_minutes == 0 { String::new() } else { format.duration(plan.wait_minutes) },
        estimated: ways().any(|travel| travel.estimated),
        troubles: troubles(plan),
        back: plan.back.map(|back| way(back, format)),
        meal: plan.meal.map(|time| (time.after, meal(time))),
        night: String::new(),
        cautions: plan.troubles.iter().map(|trouble| day_caution(trouble, format)).collect(),
    }
}

/// What does not work about a day, in words.
pub(super) fn day_caution(trouble: &DayTrouble, format: Format) -> Caution {
    Caution { text: format.day_trouble(trouble), weight: Weight::Trouble }
}

fn stop(trip: &Trip, index: usize, row: &Row, label: Label, format: Format) -> TimetableStop {
    let said = if label.event.is_empty() { Format::warning } else { Format::event_warning };
    let caution = |&warning| Caution { text: said(format, warning, row.arrive), weight: Weight::of(warning) };
    // What is not in the data has no hours either: one word for both is enough.
    let news = |warning: &&Warning| label.place.is_some() || **warning != Warning::HoursUnknown;
    let warnings = row.warnings.iter().filter(news).map(caution).chain(label.parking.clone()).collect();
    let visit = trip.visits.get(row.stop);
    let Label { place, name, task, note, optional, meal, locked, new_day, event, mode, lodging, .. } = label;
    TimetableStop {
        number: index + 1,
        place,
        name,
        way: row.travel.map(|travel| way(travel, format)),
        leg: None,
        arrive: format.clock(row.arrive),
        leave: format.clock(row.depart),
        stay: format.duration(row.stay),
        stay_minutes: visit.map_or(0, |visit| visit.stay),
        stay_assumed: visit.is_some_and(|visit| visit.stay_assumed),
        warnings,
        task,
        note,
        optional,
        meal,
        locked,
        new_day,
        event,
        mode,
        lodging,
    }
}

/// How one comes to a stop of a curated route.
fn coming(route: &Route, index: usize) -> Mode {
    let leg = index.checked_sub(1).and_then(|before| route.legs.get(before)?.as_ref());
    leg.map_or(route.mode, |leg| leg.mode)
}

/// Whether a coach can wait there: only those who come by one are told.
fn parking(place: &Place, mode: Mode, locale: Locale) -> Option<Caution> {
    let words = Words::of(locale);
    let known = || {
        let named = |code: &str| place.facilities.iter().find(|facility| &*facility.code == code);
        named("coachParking").or_else(|| named("parking")).map(|facility| facility.present)
    };
    (mode == Mode::Coach).then(|| match known() {
        Some(true) => Caution { text: words.planner().parking.to_owned(), weight: Weight::Note },
        Some(false) => Caution { text: words.planner().no_parking.to_owned(), weight: Weight::Trouble },
        None => Caution { text: words.planner().parking_unknown.to_owned(), weight: Weight::Note },
    })
}

fn way(travel: Travel, format: Format) -> Way {
    let distance = travel.distance.map(|way| format.distance(way));
    let parts = [Some(format.mode(travel.mode).to_owned()), distance, Some(format.duration(travel.minutes))];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Way { icon: mode_icon(travel.mode), text, estimated: travel.estimated, measured: travel.measured }
}

/// The icon for how one travels.
#[must_use]
pub const fn mode_icon(mode: Mode) -> &'static str {
    match mode {
        Mode::Walk => "footprints",
        Mode::Bicycle | Mode::Mixed => "route",
        Mode::Bus | Mode::Coach => "bus",
    }
}
