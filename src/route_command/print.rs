//! What `xunji route` writes.

use std::fmt::Write as _;

use super::Format;
use crate::{
    dataset::Dataset,
    event::ics::{DayEntry, day},
    link::{Draft, DraftStop, Link, Page},
    place::Place,
    route::{Course, GpxParts, Outcome, Quoted, Row, Trip, Waypoint},
    text::Locale,
    time::civil::{add_days, add_minutes},
    words,
};

/// The planned days of a route in a format.
#[must_use]
pub fn write(dataset: &Dataset, draft: &Draft, days: &[(Trip, Outcome)], format: Format, locale: Locale) -> String {
    let report = Report { dataset, days: split(draft), locale };
    match format {
        Format::Text => report.text(days),
        Format::Json => report.json(draft, days),
        Format::Gpx | Format::Kml | Format::GeoJson => report.course(days, format),
        Format::Ics => report.ics(draft, days),
        Format::Link => format!("{}\n", report.link(draft, days)),
    }
}

struct Report<'a> {
    dataset: &'a Dataset,
    /// The stops asked for, day by day.
    days: Vec<&'a [DraftStop]>,
    locale: Locale,
}

fn split(draft: &Draft) -> Vec<&[DraftStop]> {
    draft.stops.chunk_by(|_, next| !next.new_day).collect()
}

impl Report<'_> {
    fn place(&self, day: usize, stop: usize) -> Option<&Place> {
        self.dataset.places.get(&self.days.get(day)?.get(stop)?.place)
    }

    fn name(&self, day: usize, stop: usize) -> &str {
        let id = self.days.get(day).and_then(|stops| stops.get(stop)).map_or("", |stop| stop.place.as_str());
        self.place(day, stop).map_or(id, |place| place.about.name.get(self.locale))
    }

    fn rows(days: &[(Trip, Outcome)]) -> impl Iterator<Item = (usize, &Row)> {
        days.iter().enumerate().flat_map(|(day, (_, outcome))| outcome.plan.rows.iter().map(move |row| (day, row)))
    }

    fn text(&self, days: &[(Trip, Outcome)]) -> String {
        let (mut out, format) = (String::new(), words::Format(self.locale));
        for (index, (_, outcome)) in days.iter().enumerate() {
            for row in &outcome.plan.rows {
                let (arrive, leave) = (format.clock(row.arrive), format.clock(row.depart));
                let _ = writeln!(out, "{arrive}–{leave}  {}", self.name(index, row.stop));
                for warning in &row.warnings {
                    let _ = writeln!(out, "              {}", format.warning(*warning, row.arrive));
                }
            }
            for gap in &outcome.omitted {
                let why = format.omission(&gap.reason, |stop| self.name(index, stop).to_owned());
                let _ = writeln!(out, "–  {}: {why}", self.name(index, gap.stop));
            }
            let _ = writeln!(out, "{}", format.clock(outcome.plan.finish));
        }
        out
    }

    fn json(&self, draft: &Draft, days: &[(Trip, Outcome)]) -> String {
        let format = words::Format(self.locale);
        let mut out = String::from("{\"days\":[");
        for (index, (trip, outcome)) in days.iter().enumerate() {
            let plan = &outcome.plan;
            let comma = if index == 0 { "" } else { "," };
            let _ = write!(
                out,
                "{comma}\n{{\"start\":{},\"finish\":{},\"lost\":{}",
                trip.start, plan.finish, plan.lateness
            );
            let _ = write!(out, ",\"travelMinutes\":{},\"waitMinutes\":{}", plan.travel_minutes, plan.wait_minutes);
            if let Some(meal) = plan.meal {
                let _ = write!(out, ",\"meal\":{{\"begin\":{},\"minutes\":{}}}", meal.begin, meal.minutes);
            }
            out.push_str(",\"stops\":[");
            for (number, row) in plan.rows.iter().enumerate() {
                let comma = if number == 0 { "" } else { "," };
                let id = self.days[index].get(row.stop).map_or("", |stop| stop.place.as_str());
                let _ = write!(out, "{comma}\n{{\"id\":{},\"name\":{}", Quoted(id), Quoted(self.name(index, row.stop)));
                let _ = write!(out, ",\"arrive\":{},\"wait\":{},\"leave\":{}", row.arrive, row.wait, row.depart);
                if let Some(way) = row.travel {
                    let _ = write!(out, ",\"wayMinutes\":{},\"wayEstimated\":{}", way.minutes, way.estimated);
                }
                let words: Vec<String> =
                    row.warnings.iter().map(|warning| format.warning(*warning, row.arrive)).collect();
                let words: Vec<String> = words.iter().map(|words| Quoted(words).to_string()).collect();
                let _ = write!(out, ",\"warnings\":[{}]}}", words.join(","));
            }
            out.push_str("],\"omitted\":[");
            for (number, gap) in outcome.omitted.iter().enumerate() {
                let comma = if number == 0 { "" } else { "," };
                let id = self.days[index].get(gap.stop).map_or("", |stop| stop.place.as_str());
                let why = format.omission(&gap.reason, |stop| self.name(index, stop).to_owned());
                let _ = write!(out, "{comma}{{\"id\":{},\"why\":{}}}", Quoted(id), Quoted(&why));
            }
            out.push_str("]}");
        }
        let _ = writeln!(out, "\n],\"link\":{}}}", Quoted(&self.link(draft, days)));
        out
    }

    fn course(&self, days: &[(Trip, Outcome)], file: Format) -> String {
        let format = words::Format(self.locale);
        let notes: Vec<(usize, &Row, String)> = Self::rows(days)
            .map(|(day, row)| (day, row, format!("{}–{}", format.clock(row.arrive), format.clock(row.depart))))
            .collect();
        let stops: Vec<Waypoint<'_>> = notes
            .iter()
            .filter_map(|(day, row, note)| {
                let position = self.place(*day, row.stop)?.position.point()?;
                Some(Waypoint { position, name: self.name(*day, row.stop), note })
            })
            .collect();
        let course = Course { name: words::Words::of(self.locale).my_route, stops: &stops, line: &[] };
        match file {
            Format::Kml => course.kml(),
            Format::GeoJson => course.geojson(),
            _ => course.gpx(GpxParts { waypoints: true, route: true, track: true }),
        }
    }

    fn ics(&self, draft: &Draft, days: &[(Trip, Outcome)]) -> String {
        let Some(date) = draft.date else { return day(&[], crate::time::DateTime::MIN) };
        let id = |day: usize, row: &Row| {
            let id = self.days[day].get(row.stop).map_or("", |stop| stop.place.as_str());
            format!("{id}-{date}-{day}@{}", self.dataset.site.id)
        };
        let ids: Vec<(usize, &Row, String)> = Self::rows(days).map(|(day, row)| (day, row, id(day, row))).collect();
        let entries = ids.iter().map(|(day, row, id)| {
            let after = i32::try_from(*day).unwrap_or(0);
            let at = |minute: u32| add_minutes(add_days(date, after).at(0, 0, 0, 0), minute.into());
            let location = self.place(*day, row.stop).map_or("", |place| place.address.detail.get(self.locale));
            let (start, end) = (at(row.arrive + row.wait), at(row.depart));
            DayEntry { id, name: self.name(*day, row.stop), location, note: "", start, end }
        });
        day(&entries.collect::<Vec<_>>(), date.at(0, 0, 0, 0))
    }

    /// The page with the route as planned.
    fn link(&self, draft: &Draft, days: &[(Trip, Outcome)]) -> String {
        let mut planned = Draft { stops: Vec::new(), ..draft.clone() };
        for (day, (_, outcome)) in days.iter().enumerate() {
            for (index, stop) in outcome.order.iter().filter_map(|stop| self.days[day].get(*stop)).enumerate() {
                planned.push(DraftStop { new_day: day > 0 && index == 0, ..stop.clone() });
            }
        }
        Link { page: Page::Plan, draft: planned, ..Link::default() }.shared()
    }
}
