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
    let mut wished = candidates.to_vec();
    for visit in &mut wished {
        visit.wish = Some(visit.wish.unwrap_or(1).max(1).saturating_mul(FINE));
    }
    let mut found: Vec<Suggestion> = Vec::new();
    for _ in 0..count {
        let Some(mut begun) = Suggesting::begin(frame, &wished, &|index| wished[index].clone()) else { break };
        while begun.advance(u64::MAX >> 1) {}
        let day = begun.finish();
        let seen = day.seen(frame);
        for &index in &seen {
            wished[index].wish = wished[index].wish.map(|wish| (wish / 4).max(1));
        }
        let known = found.iter().any(|other| other.seen(frame) == seen);
        if !seen.is_empty() && !known {
            found.push(day);
        }
    }
    found
}

/// How much finer than a candidate's wish the wishes of days after the first are told apart.
const FINE: u16 = 64;

/// The search for one day, in slices that a page can make between two frames.
#[derive(Clone, Debug)]
pub struct Suggesting {
    trip: Trip,
    candidates: Vec<usize>,
    planner: Planner,
}

impl Suggesting {
    /// Chooses among candidates, of which only position, stay and wish are looked at; `open` gives one with its hours, and
    /// is asked for those few alone that the day may have. `None` where there is none.
    #[must_use]
    pub fn begin(frame: &Trip, candidates: &[Visit], open: &dyn Fn(usize) -> Visit) -> Option<Self> {
        let back_by = frame.back_by.unwrap_or(frame.start.saturating_add(HALF_DAY));
        let minutes = u32::from(back_by.saturating_sub(frame.start));
        let center = center(frame, candidates, minutes)?;
        let chosen = shortlist(frame, candidates, center, minutes, open);
        let visit = |(index, visit): &(usize, Visit)| Visit {
            wish: Some(wish(&candidates[*index])),
            locked: false,
            ..visit.clone()
        };
        let visits = frame.visits.iter().cloned().chain(chosen.iter().map(visit)).collect();
        let mut trip = Trip::new(visits, frame.mode, frame.pace, frame.start).between(frame.from, frame.to);
        (trip.back_by, trip.lunch) = (Some(back_by), frame.lunch);
        let planner = Planner::with_steps(&trip, Aim::Soonest, STEPS);
        Some(Self { trip, candidates: chosen.into_iter().map(|(index, _)| index).collect(), planner })
    }

    /// Plans on for about so many steps; whether there is more to do.
    pub fn advance(&mut self, steps: u64) -> bool {
        self.planner.advance(steps)
    }

    /// The best day so far.
    #[must_use]
    pub fn finish(self) -> Suggestion {
        Suggestion { outcome: self.planner.outcome(), trip: self.trip, candidates: self.candidates }
    }
}

fn wish(visit: &Visit) -> u16 {
    visit.wish.unwrap_or(1).max(1)
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
fn center(frame: &Trip, candidates: &[Visit], minutes: u32) -> Option<Wgs84> {
    let stops = frame.visits.iter().filter_map(|visit| visit.position);
    if let Some(given) = frame.from.or(frame.to).or(stops.into_iter().next()) {
        return Some(given);
    }
    let mut best: Vec<usize> = (0..candidates.len()).filter(|index| candidates[*index].position.is_some()).collect();
    // The most wished for, and of those that are wished for alike some from everywhere.
    let many = best.len().div_ceil(CENTERS);
    best.sort_by_key(|index| (std::cmp::Reverse(wish(&candidates[*index])), *index % many.max(1), *index));
    best.truncate(CENTERS);
    // A sixth of the day away, on a flat map: thousands of points are held against dozens.
    let within = |center: Wgs84| {
        let north = Wgs84::new(center.longitude(), (center.latitude() + 0.01).min(90.0)).unwrap_or(center);
        let minutes_in_hundredth = f64::from(walk(frame, center, north).max(1));
        f64::from(minutes) / 6.0 / minutes_in_hundredth / 100.0
    };
    let near = |center: &Wgs84| {
        let (reach, narrow) = (within(*center), center.latitude().to_radians().cos());
        let points = candidates.iter().filter_map(|visit| Some((visit.position?, wish(visit))));
        let close = points.filter(|(point, _)| {
            let north = point.latitude() - center.latitude();
            let east = (point.longitude() - center.longitude()) * narrow;
            north * north + east * east <= reach * reach
        });
        close.map(|(_, wish)| u64::from(wish)).sum::<u64>()
    };
    // Of equals the first.
    let centers = best.into_iter().filter_map(|index| candidates[index].position).rev();
    centers.max_by_key(near)
}

/// The candidates that are worth most for their time and are not closed all day, in the order given.
fn shortlist(
    frame: &Trip,
    candidates: &[Visit],
    center: Wgs84,
    minutes: u32,
    open: &dyn Fn(usize) -> Visit,
) -> Vec<(usize, Visit)> {
    let worth = |index: usize| {
        let visit = &candidates[index];
        let way = walk(frame, center, visit.position?);
        let needed = u32::from(visit.stay) + way;
        (needed <= minutes).then(|| (u64::from(wish(visit)) * 4096 / u64::from(needed + way + 10), index))
    };
    let mut worths: Vec<(u64, usize)> = (0..candidates.len()).filter_map(worth).collect();
    worths.sort_unstable_by_key(|(worth, index)| (std::cmp::Reverse(*worth), *index));
    let opened = worths.into_iter().map(|(_, index)| (index, open(index)));
    let mut chosen: Vec<(usize, Visit)> = opened.filter(|(_, visit)| !visit.is_shut()).take(SHORTLIST).collect();
    chosen.sort_unstable_by_key(|(index, _)| *index);
    chosen
}

/// Minutes from one point to another, as estimated.
fn walk(frame: &Trip, from: Wgs84, to: Wgs84) -> u32 {
    super::cost::estimate(from, to, frame.mode, frame.pace).minutes
}
