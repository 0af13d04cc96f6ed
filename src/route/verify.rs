//! An independent check of a timetable.
//!
//! Nothing here calls the planner: hours are checked minute by minute, estimates by a flat map's arithmetic, and sums
//! are added up again.

use super::{DayTrouble, Doors, Meal, Mode, Pace, Plan, Row, Travel, Trip, Visit, Warning};
use crate::geo::Wgs84;

/// What is wrong with a timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A stop of the trip is visited more than once, or one that must be seen is not.
    Visits {
        /// The stop's index in the trip.
        stop: usize,
        /// How often it is visited.
        times: usize,
    },
    /// A row names a stop that the trip does not have.
    Stranger {
        /// The row's index.
        row: usize,
    },
    /// The way to a row is not the one the trip has, or an estimate is off.
    Way {
        /// The row's index.
        row: usize,
    },
    /// The row's times do not follow from each other, or from the row before.
    Times {
        /// The row's index.
        row: usize,
    },
    /// A row's wait or warnings are not those of the opening hours.
    Hours {
        /// The row's index.
        row: usize,
    },
    /// The way back is not the one the trip has.
    Back,
    /// The meal is not when it can be, is missing, or is one too many.
    Meal,
    /// What is said about the day as a whole is not so.
    Day,
    /// A sum is not that of the rows.
    Sum,
}

/// Everything that is wrong with a timetable for a trip; empty for every plan that [`schedule`](super::schedule) makes
/// of an order that has each stop once, but for some of those that may be left out.
#[must_use]
pub fn verify(trip: &Trip, plan: &Plan) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (stop, visit) in trip.visits.iter().enumerate() {
        let times = plan.rows.iter().filter(|row| row.stop == stop).count();
        if times > 1 || (times == 0 && (visit.wish.is_none() || visit.locked)) {
            faults.push(Fault::Visits { stop, times });
        }
    }
    let mut clock = u32::from(trip.start);
    let mut lost = 0;
    for (index, row) in plan.rows.iter().enumerate() {
        let Some(visit) = trip.visits.get(row.stop) else {
            faults.push(Fault::Stranger { row: index });
            continue;
        };
        clock = after_meal(trip, plan, index, clock, &mut faults);
        if !way_holds(trip, &plan.rows[..index], row.travel, row.stop) {
            faults.push(Fault::Way { row: index });
        }
        let on_time = row.arrive == clock + row.travel.map_or(0, |travel| travel.minutes);
        if !on_time || row.stay != u32::from(visit.stay) || row.depart != row.arrive + row.wait + row.stay {
            faults.push(Fault::Times { row: index });
        }
        let (wait, warnings) = expected(visit, row);
        lost += warnings.iter().map(|warning| minutes_lost(*warning, row)).sum::<u32>();
        if row.wait != wait || row.warnings != warnings {
            faults.push(Fault::Hours { row: index });
        }
        clock = row.depart;
    }
    clock = after_meal(trip, plan, plan.rows.len(), clock, &mut faults);
    if !way_holds(trip, &plan.rows, plan.back, trip.visits.len() + 1) {
        faults.push(Fault::Back);
    }
    clock += plan.back.map_or(0, |travel| travel.minutes);
    let troubles = day_troubles(trip, plan, clock);
    lost += troubles.iter().map(|trouble| minutes_of_day(*trouble, plan)).sum::<u32>();
    if plan.troubles != troubles || plan.lateness != lost {
        faults.push(Fault::Day);
    }
    if !sums_hold(trip, plan, clock) {
        faults.push(Fault::Sum);
    }
    faults
}

/// The clock after the meal, if it is had after so many stops; and whether it is had as it should be.
fn after_meal(trip: &Trip, plan: &Plan, after: usize, clock: u32, faults: &mut Vec<Fault>) -> u32 {
    let asked = trip.lunch.filter(|meal| meal.minutes > 0 && meal.from <= meal.until && trip.start <= meal.until);
    match (asked, plan.meal) {
        (Some(Meal { from, minutes, .. }), Some(meal)) if meal.after == after => {
            if meal.begin != clock.max(from.into()) || meal.minutes != u32::from(minutes) {
                faults.push(Fault::Meal);
            }
            meal.begin + meal.minutes
        }
        // A day needs none that is over before.
        (Some(meal), None) if after == plan.rows.len() && plan.finish > meal.from.into() => {
            faults.push(Fault::Meal);
            clock
        }
        (None, Some(_)) if after == 0 => {
            faults.push(Fault::Meal);
            clock
        }
        _ => clock,
    }
}

fn day_troubles(trip: &Trip, plan: &Plan, finish: u32) -> Vec<DayTrouble> {
    let mut troubles = Vec::new();
    if let (Some(meal), Some(asked)) = (plan.meal, trip.lunch)
        && meal.begin > asked.until.into()
    {
        troubles.push(DayTrouble::LateMeal { begin: meal.begin, until: asked.until.into() });
    }
    if let Some(back_by) = trip.back_by
        && finish > back_by.into()
    {
        troubles.push(DayTrouble::BackTooLate { finish, back_by: back_by.into() });
    }
    troubles
}

fn minutes_lost(warning: Warning, row: &Row) -> u32 {
    match warning {
        Warning::ClosesDuringStay { short, .. } => short,
        Warning::AfterLastEntry { .. } | Warning::AfterClosing { .. } | Warning::BegunBefore { .. } => row.stay.max(1),
        _ => 0,
    }
}

fn minutes_of_day(trouble: DayTrouble, plan: &Plan) -> u32 {
    match trouble {
        DayTrouble::BackTooLate { finish, back_by } => finish - back_by,
        DayTrouble::LateMeal { begin, until } => (begin - until).min(plan.meal.map_or(0, |meal| meal.minutes)),
    }
}

/// Whether the way to a stop or to the end is the trip's: from the row before or the start, or else from the last of
/// those with a position.
fn way_holds(trip: &Trip, before: &[Row], travel: Option<Travel>, to: usize) -> bool {
    let points = trip.points();
    let begin = trip.from.map(|_| trip.visits.len());
    let places: Vec<usize> = begin.into_iter().chain(before.iter().map(|row| row.stop)).collect();
    let point = |index: usize| points.get(index).copied().flatten();
    let anchor = places.iter().rev().copied().find(|index| point(*index).is_some());
    let direct = places.last().and_then(|from| trip.matrix.get(*from, to));
    let around = || anchor.and_then(|from| trip.matrix.get(from, to));
    match (travel, direct.or_else(around)) {
        (None, None) => true,
        (Some(travel), Some(known)) if travel == known => {
            let ends = anchor.and_then(point).zip(point(to));
            !travel.estimated || travel.mode != trip.mode || plausible(trip, travel, ends)
        }
        _ => false,
    }
}

/// Whether an estimate is what its distance and the traveller's speed give, and its distance not below the straight line.
fn plausible(trip: &Trip, travel: Travel, ends: Option<(Wgs84, Wgs84)>) -> bool {
    let Some(distance) = travel.distance else { return false };
    let metres_in_a_minute = match (trip.mode, trip.pace) {
        (Mode::Walk, Pace::Usual) => 4_000.0 / 60.0,
        (Mode::Walk, Pace::Slow) => 3_000.0 / 60.0,
        (Mode::Bicycle, _) => 12_000.0 / 60.0,
        (Mode::Bus | Mode::Coach | Mode::Mixed, _) => 20_000.0 / 60.0,
    };
    let spare = f64::from(travel.minutes) * metres_in_a_minute - distance.0;
    let timely = spare > -0.01 && spare < metres_in_a_minute + 0.01;
    // On a flat map, which is good to a percent for a day's ways and away from the poles.
    let straight = ends.map_or(0.0, |(a, b)| {
        let north = (a.latitude() - b.latitude()) * 111_195.0;
        let middle = f64::midpoint(a.latitude(), b.latitude()).to_radians();
        let east = (a.longitude() - b.longitude()) * 111_195.0 * middle.cos();
        north.hypot(east)
    });
    timely && (straight > 200_000.0 || distance.0 >= 0.99 * straight)
}

/// The wait and the warnings of a row, found by trying every minute from the arrival on.
fn expected(visit: &Visit, row: &Row) -> (u32, Vec<Warning>) {
    let mut warnings = Vec::new();
    if visit.position.is_none() {
        warnings.push(Warning::NoPosition);
    }
    if row.arrive >= 1440 {
        warnings.push(Warning::PastMidnight);
    }
    if visit.hours_assumed {
        warnings.push(Warning::HolidaysUnannounced);
    }
    let (windows, before_close) = match &visit.doors {
        Doors::Unasked => return (0, warnings),
        Doors::Unknown => {
            warnings.push(Warning::HoursUnknown);
            return (0, warnings);
        }
        Doors::Begins(times) if !times.is_empty() => {
            let next = times.iter().map(|begin| u32::from(*begin)).filter(|begin| *begin >= row.arrive).min();
            let wait = next.map_or(0, |begin| begin - row.arrive);
            let last = times.iter().max().map_or(0, |begin| u32::from(*begin));
            if next.is_none() {
                warnings.push(Warning::BegunBefore { begin: last });
            } else if wait > 0 {
                warnings.push(Warning::OpensLater { open: row.arrive + wait, wait });
            }
            return (wait, warnings);
        }
        Doors::Open { windows, last_entry } if !windows.is_empty() => (windows, u32::from(last_entry.unwrap_or(0))),
        Doors::Closed | Doors::Begins(_) | Doors::Open { .. } => {
            warnings.push(Warning::ClosedThatDay);
            return (0, warnings);
        }
    };
    let spans: Vec<(u32, u32)> = windows.iter().map(|window| (window.open.into(), window.close.into())).collect();
    let end = spans.iter().map(|span| span.1).max().unwrap_or(0);
    let lets_in = |minute: u32| {
        // One is let in at the opening minute, however long before closing the last entry is.
        spans.iter().find(|(open, close)| {
            minute == *open || (minute > *open && minute < *close && minute + before_close <= *close)
        })
    };
    let mut best: Option<(u32, u32, u32)> = None;
    for minute in row.arrive..=end {
        let Some((_, close)) = lets_in(minute) else { continue };
        let lost = (minute..minute + row.stay).filter(|minute| minute >= close).count();
        let lost = u32::try_from(lost).unwrap_or(u32::MAX);
        if best.is_none_or(|(least, ..)| lost < least) {
            best = Some((lost, minute, *close));
        }
    }
    let Some((lost, entry, close)) = best else {
        let last_minute = (0..=end).rev().find(|minute| lets_in(*minute).is_some()).unwrap_or(0);
        warnings.push(if row.arrive < end {
            Warning::AfterLastEntry { last_entry: last_minute }
        } else {
            Warning::AfterClosing { close: end }
        });
        return (0, warnings);
    };
    let wait = entry - row.arrive;
    if wait > 0 {
        warnings.push(Warning::OpensLater { open: entry, wait });
    }
    if lost > 0 {
        warnings.push(Warning::ClosesDuringStay { close, short: lost });
    }
    (wait, warnings)
}

fn sums_hold(trip: &Trip, plan: &Plan, clock: u32) -> bool {
    let sum = |of: fn(&Row) -> u32| plan.rows.iter().map(of).sum::<u32>();
    let ways = || plan.rows.iter().filter_map(|row| row.travel).chain(plan.back);
    let travel = ways().map(|travel| travel.minutes).sum::<u32>();
    let walks = || ways().filter(|travel| travel.mode == Mode::Walk);
    let metres: f64 = walks().filter_map(|travel| travel.distance).map(|way| way.0).sum();
    let meal = plan.meal.map_or(0, |meal| meal.minutes);
    plan.travel_minutes == travel
        && plan.walk_minutes == walks().map(|travel| travel.minutes).sum::<u32>()
        && (plan.walk_metres - metres).abs() < 0.5
        && plan.stay_minutes == sum(|row| row.stay)
        && plan.wait_minutes >= sum(|row| row.wait)
        && (plan.meal.is_some() || plan.wait_minutes == sum(|row| row.wait))
        && plan.finish == clock
        && clock == u32::from(trip.start) + travel + plan.stay_minutes + plan.wait_minutes + meal
}
