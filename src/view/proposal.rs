//! A better day for the visitor's own route, beside the present one.

use super::{
    caution::{Caution, Weight},
    timetable::{day_caution, plan_distance, stop_name, troubles},
};
use crate::{
    dataset::Dataset,
    geo::Metres,
    link::{Draft, DraftStop},
    route::{Days, Ends, Omission, Outcome, Plan, Trip, compare, schedule},
    text::Locale,
    words::Format,
};

/// Two plans to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The stops as proposed, without those that are left out.
    pub stops: Vec<DraftStop>,
    /// The plan as it is.
    pub present: Outline,
    /// The plan as it could be.
    pub proposed: Outline,
    /// What is left out, and why: name and reason.
    pub omitted: Vec<(String, String)>,
}

/// One plan, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The stops' names, each with what becomes of it.
    pub stops: Vec<(String, Change)>,
    /// Before which of them, by index, another day begins, and how that is called.
    pub breaks: Vec<(usize, String)>,
    /// How long it takes in all.
    pub total: String,
    /// Time on the way.
    pub travel: String,
    /// Time before closed doors; empty where there is none.
    pub wait: String,
    /// How far it leads; empty where nothing is known.
    pub distance: String,
    /// When it is over.
    pub finish: String,
    /// How many stops do not work as planned.
    pub troubles: usize,
    /// What one must know: each with its stop's name, or an empty one for the day as a whole.
    pub cautions: Vec<(String, Caution)>,
}

/// What becomes of a stop between two plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It stays in its place among the others.
    Same,
    /// It comes earlier or later than other stops.
    Moved,
    /// It is in the present plan only.
    LeftOut,
}

/// The days of a route as the planner is asked for them: the ends that must stay are locked.
#[must_use]
pub fn days_to_plan(dataset: &Dataset, draft: &Draft, ends: Ends) -> Vec<Trip> {
    let mut trips = Trip::days_of_draft(draft, dataset);
    if let Some(visit) = trips.first_mut().and_then(|trip| trip.visits.first_mut()).filter(|_| ends.first) {
        visit.locked = true;
    }
    if let Some(visit) = trips.last_mut().and_then(|trip| trip.visits.last_mut()).filter(|_| ends.last) {
        visit.locked = true;
    }
    trips
}

/// What the planner would change, by the days it was asked for and its answers; `None` where that is nothing.
#[must_use]
pub fn proposal(dataset: &Dataset, draft: &Draft, days: &[(Trip, Outcome)], locale: Locale) -> Option<Proposal> {
    let (mut present, mut proposed, mut omitted, mut before) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for (trip, outcome) in days {
        present.push((trip.start, numbered(schedule(trip, &trip.as_asked()), before)));
        proposed.push((trip.start, numbered(outcome.plan.clone(), before)));
        omitted.extend(outcome.omitted.iter().map(|gap| (before, *gap)));
        before += trip.visits.len();
    }
    beside(dataset, draft, (&present, &proposed), &omitted, locale)
}

/// The same for a route that is spread over days anew.
#[must_use]
pub fn spread(dataset: &Dataset, draft: &Draft, trips: &[Trip], days: &Days, locale: Locale) -> Option<Proposal> {
    let (mut present, mut before) = (Vec::new(), 0);
    for trip in Trip::days_of_draft(draft, dataset) {
        present.push((trip.start, numbered(schedule(&trip, &trip.as_asked()), before)));
        before += trip.visits.len();
    }
    let used = days.days.iter().zip(trips).filter(|(day, _)| !day.order.is_empty());
    let proposed: Vec<_> = used.map(|(day, trip)| (trip.start, day.plan.clone())).collect();
    let omitted: Vec<_> = days.omitted.iter().map(|gap| (0, *gap)).collect();
    beside(dataset, draft, (&present, &proposed), &omitted, locale)
}

/// One day: when it begins, and its plan with stops numbered through the whole route.
type Day = (u16, Plan);

/// A plan whose stops are numbered from another one on.
fn numbered(mut plan: Plan, first: usize) -> Plan {
    plan.rows.iter_mut().for_each(|row| row.stop += first);
    plan
}

fn beside(
    dataset: &Dataset,
    draft: &Draft,
    (present, proposed): (&[Day], &[Day]),
    omitted: &[(usize, Omission)],
    locale: Locale,
) -> Option<Proposal> {
    let format = Format(locale);
    let name = |stop: usize| draft.stops.get(stop).map_or_else(String::new, |stop| stop_name(dataset, stop, locale));
    let whole =
        |days: &[Day]| Plan { rows: days.iter().flat_map(|(_, plan)| plan.rows.clone()).collect(), ..Plan::default() };
    let changes = compare(&whole(present), &whole(proposed));
    let change = |stop: usize| match stop {
        stop if changes.dropped.contains(&stop) => Change::LeftOut,
        stop if changes.moved.contains(&stop) => Change::Moved,
        _ => Change::Same,
    };
    let sum = |days: &[Day]| {
        let mut sum = Sum::default();
        for (index, day) in days.iter().enumerate() {
            if days.len() > 1 {
                sum.breaks.push((sum.stops.len(), format.day_of(index + 1, None)));
            }
            sum.add(day, (&name, &change), format);
        }
        sum
    };
    let mut stops = Vec::new();
    for (index, (_, plan)) in proposed.iter().enumerate() {
        for (at, stop) in plan.rows.iter().filter_map(|row| draft.stops.get(row.stop)).enumerate() {
            stops.push(DraftStop { new_day: index > 0 && at == 0, ..stop.clone() });
        }
    }
    let first = draft.stops.first().is_some_and(|stop| stop.new_day);
    let same = stops.iter().zip(&draft.stops).enumerate().all(|(index, (new, old))| {
        new.place == old.place && new.event == old.event && (new.new_day == old.new_day || (index == 0 && first))
    });
    let differs = !same || stops.len() != draft.stops.len();
    let omitted = omitted
        .iter()
        .map(|(first, gap)| (name(first + gap.stop), format.omission(&gap.reason, |stop| name(first + stop))));
    differs.then(|| Proposal {
        present: sum(present).outline(format),
        proposed: sum(proposed).outline(format),
        omitted: omitted.collect(),
        stops,
    })
}

/// What the days of a plan come to.
#[derive(Default)]
struct Sum {
    stops: Vec<(String, Change)>,
    breaks: Vec<(usize, String)>,
    cautions: Vec<(String, Caution)>,
    minutes: u32,
    travel: u32,
    wait: u32,
    way: Option<Metres>,
    finish: u32,
    troubles: usize,
}

impl Sum {
    fn add(&mut self, (start, plan): &Day, told: (&dyn Fn(usize) -> String, &dyn Fn(usize) -> Change), format: Format) {
        let (name, change) = told;
        self.stops.extend(plan.rows.iter().map(|row| (name(row.stop), change(row.stop))));
        for row in &plan.rows {
            let caution = |warning| Caution { text: format.warning(warning, row.arrive), weight: Weight::of(warning) };
            self.cautions.extend(row.warnings.iter().map(|warning| (name(row.stop), caution(*warning))));
        }
        self.cautions.extend(plan.troubles.iter().map(|trouble| (String::new(), day_caution(trouble, format))));
        self.minutes += plan.finish.saturating_sub((*start).into());
        self.travel += plan.travel_minutes;
        self.wait += plan.wait_minutes;
        self.finish = plan.finish;
        self.troubles += troubles(plan) + plan.troubles.len();
        if let Some(way) = plan_distance(plan) {
            self.way = Some(Metres(self.way.map_or(0.0, |sum| sum.0) + way.0));
        }
    }

    fn outline(self, format: Format) -> Outline {
        Outline {
            stops: self.stops,
            breaks: self.breaks,
            total: format.duration(self.minutes),
            travel: format.duration(self.travel),
            wait: if self.wait == 0 { String::new() } else { format.duration(self.wait) },
            distance: self.way.map_or_else(String::new, |way| format.distance(way)),
            finish: format.clock(self.finish),
            troubles: self.troubles,
            cautions: self.cautions,
        }
    }
}
