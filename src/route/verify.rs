//! An independent check of a timetable.
//!
//! Nothing here calls the planner: hours are checked minute by minute, estimates by a flat map's arithmetic, and sums
//! are added up again.

use super::{Doors, Mode, Pace, Plan, Row, Travel, Trip, Visit, Warning};
use crate::geo::Wgs84;

/// What is wrong with a timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A stop of the trip is not visited exactly once.
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
    /// A sum is not that of the rows.
    Sum,
}

/// Everything that is wrong with a timetable for a trip; empty for every plan that [`schedule`](super::schedule) makes
/// of an order that has each stop once.
#[must_use]
pub fn verify(trip: &Trip, plan: &Plan) -> Vec<Fault> {
    let mut faults = Vec::new();
    for stop in 0..trip.visits.len() {
        let times = plan.rows.iter().filter(|row| row.stop == stop).count();
        if times != 1 {
            faults.push(Fault::Visits { stop, times });
        }
    }
    let mut clock = u32::from(trip.start);
    for (index, row) in plan.rows.iter().enumerate() {
        let Some(visit) = trip.visits.get(row.stop) else {
            faults.push(Fault::Stranger { row: index });
            continue;
        };
        if !way_holds(trip, &plan.rows[..index], row) {
            faults.push(Fault::Way { row: index });
        }
        let on_time = row.arrive == clock + row.travel.map_or(0, |travel| travel.minutes);
        if !on_time || row.stay != u32::from(visit.stay) || row.depart != row.arrive + row.wait + row.stay {
            faults.push(Fault::Times { row: index });
        }
        if (row.wait, row.warnings.clone()) != expected(visit, row) {
            faults.push(Fault::Hours { row: index });
        }
        clock = row.depart;
    }
    if !sums_hold(trip, plan, clock) {
        faults.push(Fault::Sum);
    }
    faults
}

/// Whether the way to a row is the trip's: from the row before, or else from the last row with a position.
fn way_holds(trip: &Trip, before: &[Row], row: &Row) -> bool {
    let from = |origin: &Row| trip.matrix.get(origin.stop, row.stop);
    let direct = before.last().and_then(from);
    let around = || before.iter().rev().find(|origin| position(trip, origin).is_some()).and_then(from);
    let origin = before.iter().rev().find_map(|origin| position(trip, origin));
    match (row.travel, direct.or_else(around)) {
        (None, None) => true,
        (Some(travel), Some(known)) if travel == known => {
            !travel.estimated || travel.mode != trip.mode || plausible(trip, travel, origin.zip(position(trip, row)))
        }
        _ => false,
    }
}

fn position(trip: &Trip, row: &Row) -> Option<Wgs84> {
    trip.visits.get(row.stop)?.position
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
    timely && (straight > 200_000.0 || distance.0 > 0.99 * straight)
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
        Doors::Open { windows, last_entry } if !windows.is_empty() => (windows, u32::from(last_entry.unwrap_or(0))),
        Doors::Closed | Doors::Open { .. } => {
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
    let travel = sum(|row| row.travel.map_or(0, |travel| travel.minutes));
    let walks = || plan.rows.iter().filter_map(|row| row.travel).filter(|travel| travel.mode == Mode::Walk);
    let metres: f64 = walks().filter_map(|travel| travel.distance).map(|way| way.0).sum();
    let too_late = |warning: &Warning| {
        matches!(
            warning,
            Warning::AfterLastEntry { .. } | Warning::AfterClosing { .. } | Warning::ClosesDuringStay { .. }
        )
    };
    let late = plan.rows.iter().any(|row| row.warnings.iter().any(too_late));
    plan.travel_minutes == travel
        && (plan.lateness > 0) == late
        && plan.walk_minutes == walks().map(|travel| travel.minutes).sum::<u32>()
        && (plan.walk_metres - metres).abs() < 0.5
        && plan.stay_minutes == sum(|row| row.stay)
        && plan.wait_minutes == sum(|row| row.wait)
        && plan.finish == clock
        && clock == u32::from(trip.start) + travel + plan.stay_minutes + plan.wait_minutes
}
