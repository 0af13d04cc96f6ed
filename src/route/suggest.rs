//! Suggesting a day: which of many places to see, and in which order (orienteering with time windows).
//!
//! Of thousands of places the planner sees a few dozen: those that are worth most for the time that they and the way to
//! them take, around the start, or around a neighbourhood where much of what one wishes to see is near.

use super::{Aim, Outcome, Planner, Trip, Visit};
use crate::geo::Wgs84;

/// One way to spend a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What was planned: the stops of the frame, then those in `candidates`.
    pub trip: Trip,
    /// Which candidate each further stop of the trip is, by index.
    pub candidates: Vec<usize>,
    /// The day, and why of the others in the trip none fits.
    pub outcome: Outcome,
}

/// Among how many candidates one day is planned.
const SHORTLIST: usize = 30;

/// How many neighbourhoods are looked at.
const CENTERS: usize = 40;

/// How long a day is where no time to be back is given, in minutes.
const HALF_DAY: u16 = 240;

/// How much the search does for one suggestion.
const STEPS: u64 = 400_000;

/// Up to so many different days, the best first: each time what the days before have seen counts a quarter.
///
/// The frame says start, end, time, pace and mode, and the stops that every day must have; a candidate's `wish` is what it
/// counts, 1 where it has none. Candidates without a position are left out.
#[must_use]
pub fn suggest(frame: &Trip, candidates: &[Visit], count: usize) -> Vec<Suggestion> {
    let mut frame = frame.clone();
    let back_by = frame.back_by.unwrap_or(frame.start.saturating_add(HALF_DAY));
    frame.back_by = Some(back_by);
    let minutes = u32::from(back_by.saturating_sub(frame.start));
    let mut wishes: Vec<u32> = candidates.iter().map(|visit| 64 * u32::from(visit.wish.unwrap_or(1).max(1))).collect();
    let mut found: Vec<Suggestion> = Vec::new();
    for _ in 0..count {
        let Some(center) = center(&frame, candidates, &wishes, minutes) else { break };
        let chosen = shortlist(&frame, candidates, &wishes, center, minutes);
        let visit = |index: &usize| Visit {
            wish: Some(u16::try_from(wishes[*index]).unwrap_or(u16::MAX)),
            locked: false,
            ..candidates[*index].clone()
        };
        let visits = frame.visits.iter().cloned().chain(chosen.iter().map(visit)).collect();
        let mut trip = Trip::new(visits, frame.mode, frame.pace, frame.start).between(frame.from, frame.to);
        (trip.back_by, trip.lunch) = (frame.back_by, frame.lunch);
        let mut planner = Planner::with_steps(&trip, Aim::Soonest, STEPS);
        while planner.advance(u64::MAX >> 1) {}
        let outcome = planner.outcome();
        let seen: Vec<usize> = outcome
            .order
            .iter()
            .filter_map(|stop| chosen.get(stop.checked_sub(frame.visits.len())?))
            .copied()
            .collect();
        for &index in &seen {
            wishes[index] = (wishes[index] / 4).max(1);
        }
        let known = found.iter().any(|other| other.seen(&frame) == sorted(seen.clone()));
        if !seen.is_empty() && !known {
            found.push(Suggestion { trip, candidates: chosen, outcome });
        }
    }
    found
}

impl Suggestion {
    /// The candidates that are seen, by index, in ascending order.
    fn seen(&self, frame: &Trip) -> Vec<usize> {
        let stops = self.outcome.order.iter();
        sorted(stops.filter_map(|stop| self.candidates.get(stop.checked_sub(frame.visits.len())?)).copied().collect())
    }
}

fn sorted(mut indices: Vec<usize>) -> Vec<usize> {
    indices.sort_unstable();
    indices
}

/// Where a day takes place: at its given ends, or where most is near.
fn center(frame: &Trip, candidates: &[Visit], wishes: &[u32], minutes: u32) -> Option<Wgs84> {
    let stops = frame.visits.iter().filter_map(|visit| visit.position);
    if let Some(given) = frame.from.or(frame.to).or(stops.into_iter().next()) {
        return Some(given);
    }
    let mut best: Vec<usize> = (0..candidates.len()).filter(|index| candidates[*index].position.is_some()).collect();
    // The most wished for, and of those that are wished for alike some from everywhere.
    let many = best.len().div_ceil(CENTERS);
    best.sort_by_key(|index| (std::cmp::Reverse(wishes[*index]), *index % many.max(1), *index));
    best.truncate(CENTERS);
    let near = |center: &Wgs84| {
        let points = candidates.iter().zip(wishes).filter_map(|(visit, wish)| Some((visit.position?, *wish)));
        let close = points.filter(|(point, _)| walk(frame, *center, *point) * 6 <= minutes);
        close.map(|(_, wish)| u64::from(wish)).sum::<u64>()
    };
    // Of equals the first.
    let centers = best.into_iter().filter_map(|index| candidates[index].position).rev();
    centers.max_by_key(near)
}

/// The candidates that are worth most for their time, in the order given.
fn shortlist(frame: &Trip, candidates: &[Visit], wishes: &[u32], center: Wgs84, minutes: u32) -> Vec<usize> {
    let worth = |index: usize| {
        let visit = &candidates[index];
        let way = walk(frame, center, visit.position?);
        let needed = u32::from(visit.stay) + way;
        let fits = needed <= minutes && !visit.is_shut();
        fits.then(|| (u64::from(wishes[index]) * 4096 / u64::from(needed + way + 10), index))
    };
    let mut worths: Vec<(u64, usize)> = (0..candidates.len()).filter_map(worth).collect();
    worths.sort_unstable_by_key(|(worth, index)| (std::cmp::Reverse(*worth), *index));
    worths.truncate(SHORTLIST);
    sorted(worths.into_iter().map(|(_, index)| index).collect())
}

/// Minutes from one point to another, as estimated.
fn walk(frame: &Trip, from: Wgs84, to: Wgs84) -> u32 {
    super::cost::estimate(from, to, frame.mode, frame.pace).minutes
}
