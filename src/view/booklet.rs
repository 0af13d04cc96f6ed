//! A route on paper: what each stop's page knows that a group needs on the way.

use super::{
    Caution, Fact, Timetable, TimetableStop, address, draft_days, nearest_name, route_facts, route_timetable, week,
};
use crate::{
    dataset::Dataset,
    geo::{Wgs84, wave::cosine},
    link::{Draft, Spot},
    place::{Place, PlaceId},
    route::{Pace, Route},
    text::Locale,
    time::Date,
    words::{Format, Words},
};

/// A route to be printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Booklet {
    /// What it is called.
    pub title: String,
    /// What the publisher says about it: whom it is for, what to bring, safety, whom to call.
    pub facts: Vec<Fact>,
    /// Its days, each with a line of its sums.
    pub days: Vec<BookletDay>,
    /// The day, in words; empty where none is chosen.
    pub date: String,
    /// Where one sets out, if not at the first stop.
    pub from: String,
    /// Its stops on a sketch of 1000 units' width: number, x, y; and the sketch's height.
    pub sketch: (Vec<(usize, i32, i32)>, i32),
}

/// One day of a [`Booklet`].
#[derive(Clone, Debug, PartialEq)]
pub struct BookletDay {
    /// Which day; empty where there is one only.
    pub title: String,
    /// `09:00–14:45 · 3.2 公里 · …`.
    pub sums: String,
    /// Its stops.
    pub stops: Vec<BookletStop>,
    /// When one eats: after how many stops, and from when to when.
    pub meal: Option<(usize, String)>,
    /// What does not work about the day.
    pub cautions: Vec<Caution>,
    /// Where one sleeps after it; empty where nobody says.
    pub night: String,
}

/// One stop of a [`Booklet`].
#[derive(Clone, Debug, PartialEq)]
pub struct BookletStop {
    /// As the timetable has it.
    pub stop: TimetableStop,
    /// Where it is.
    pub address: String,
    /// When it is open that week.
    pub hours: Vec<String>,
    /// Whom to call.
    pub phones: Vec<String>,
}

/// Gathers what is printed of the visitor's own route.
#[must_use]
pub fn booklet(dataset: &Dataset, draft: &Draft, today: Date, locale: Locale) -> Booklet {
    let format = Format(locale);
    let days = draft_days(dataset, draft, locale).into_iter();
    let base = Route::behind(draft, dataset);
    let near = |spot: Spot| Some(format.beside(&nearest_name(dataset, spot.point()?, locale)?));
    Booklet {
        title: Words::of(locale).my_route.into(),
        facts: base.map_or_else(Vec::new, |route| published_facts(route, locale)),
        days: days.map(|table| day(dataset, table, draft.date.unwrap_or(today), locale)).collect(),
        date: draft.date.map_or_else(String::new, |date| format.date(date)),
        from: draft.from.and_then(near).unwrap_or_default(),
        sketch: sketch(dataset, draft.stops.iter().map(|stop| Some(&stop.place))),
    }
}

/// Gathers what is printed of a curated route on a day.
#[must_use]
pub fn route_booklet(dataset: &Dataset, route: &Route, date: Date, pace: Pace, locale: Locale) -> Booklet {
    Booklet {
        title: route.about.name.get(locale).into(),
        facts: published_facts(route, locale),
        days: vec![day(dataset, route_timetable(dataset, route, Some(date), pace, locale), date, locale)],
        date: Format(locale).date(date),
        from: String::new(),
        sketch: sketch(dataset, route.stops.iter().map(|stop| stop.place.as_ref())),
    }
}

fn published_facts(route: &Route, locale: Locale) -> Vec<Fact> {
    let contact = &route.contact;
    let called = [contact.role.get(locale).to_owned(), contact.phones.join("、")];
    route_facts(route, locale).into_iter().chain(Fact::new(Words::of(locale).contact, called)).collect()
}

fn day(dataset: &Dataset, table: Timetable, date: Date, locale: Locale) -> BookletDay {
    let of = |stop: TimetableStop| {
        let place = stop.place.as_ref().and_then(|id| dataset.places.get(id));
        let hours = |place: &Place| Some(week(place.opening.as_ref()?, date, &dataset.holidays, locale));
        BookletStop {
            address: place.map_or_else(String::new, |place| address(&place.address, locale)),
            hours: place.and_then(hours).unwrap_or_default(),
            phones: place.map_or_else(Vec::new, |place| place.contact.phones.iter().map(ToString::to_string).collect()),
            stop,
        }
    };
    let sums = [table.span, table.distance, table.total];
    let sums: Vec<String> = sums.into_iter().filter(|part| !part.is_empty()).collect();
    BookletDay {
        title: table.title,
        sums: sums.join(" · "),
        stops: table.stops.into_iter().map(of).collect(),
        meal: table.meal,
        cautions: table.cautions,
        night: table.night,
    }
}

/// The stops as they lie to each other, north up.
fn sketch<'a>(dataset: &Dataset, stops: impl Iterator<Item = Option<&'a PlaceId>>) -> (Vec<(usize, i32, i32)>, i32) {
    let points: Vec<(usize, Wgs84)> = stops
        .enumerate()
        .filter_map(|(index, stop)| Some((index + 1, dataset.places.get(stop?)?.position.point()?)))
        .collect();
    let Some((_, first)) = points.first() else { return (Vec::new(), 0) };
    // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
    let narrow = cosine(first.latitude().to_radians());
    let flat: Vec<(f64, f64)> = points.iter().map(|(_, at)| (at.longitude() * narrow, -at.latitude())).collect();
    let range = |values: &dyn Fn(&(f64, f64)) -> f64| {
        let all = flat.iter().map(values);
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
    };
    let ((west, east), (north, south)) = (range(&|at| at.0), range(&|at| at.1));
    let scale = (900.0 / (east - west).max(1e-6)).min(480.0 / (south - north).max(1e-6));
    let middle = (900.0 - (east - west) * scale) / 2.0;
    #[allow(clippy::cast_possible_truncation, reason = "within the sketch")]
    let place = |at: &(f64, f64)| (((at.0 - west) * scale + middle) as i32 + 50, ((at.1 - north) * scale) as i32 + 50);
    let placed = points.iter().zip(&flat).map(|((number, _), at)| {
        let (x, y) = place(at);
        (*number, x, y)
    });
    #[allow(clippy::cast_possible_truncation, reason = "within the sketch")]
    let height = ((south - north) * scale) as i32 + 100;
    (placed.collect(), height)
}
