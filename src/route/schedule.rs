//! The timetable of a trip: when one arrives, waits, stays and leaves.

use super::{Mode, Travel, Trip, Warning, doors::Entry};

/// A timetable: every stop of a trip once, in one order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// One row for each stop.
    pub rows: Vec<Row>,
    /// When it is over, in minutes since the midnight that begins the day.
    pub finish: u32,
    /// Minutes on the way in all.
    pub travel_minutes: u32,
    /// Minutes on foot.
    pub walk_minutes: u32,
    /// Metres on foot, as far as they are known.
    pub walk_metres: f64,
    /// Minutes at the stops.
    pub stay_minutes: u32,
    /// Minutes before closed doors.
    pub wait_minutes: u32,
    /// Minutes by which visits are too late for the opening hours; 0 for a plan that works.
    pub lateness: u32,
}

/// One stop in a timetable. Times are minutes since the midnight that begins the day, and may pass 1440.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The index of the stop in the trip.
    pub stop: usize,
    /// The way to it; `None` for the first stop, and where nothing is known.
    pub travel: Option<Travel>,
    /// When one arrives.
    pub arrive: u32,
    /// Minutes before the door opens.
    pub wait: u32,
    /// Minutes of the visit.
    pub stay: u32,
    /// When one leaves.
    pub depart: u32,
    /// What one must know.
    pub warnings: Vec<Warning>,
}

/// Makes the timetable for the stops of a trip in the order given, by index; an index that is no stop is left out.
#[must_use]
pub fn schedule(trip: &Trip, order: &[usize]) -> Plan {
    let mut plan = Plan::default();
    let mut progress = Progress::new(trip);
    for &stop in order.iter().filter(|stop| **stop < trip.visits.len()) {
        let arrival = progress.go(trip, stop);
        plan.add(Row::new(trip, stop, arrival));
    }
    Plan { finish: progress.now, lateness: progress.lateness, ..plan }
}

impl Plan {
    fn add(&mut self, row: Row) {
        if let Some(travel) = row.travel {
            self.travel_minutes += travel.minutes;
            if travel.mode == Mode::Walk {
                self.walk_minutes += travel.minutes;
                self.walk_metres += travel.distance.map_or(0.0, |way| way.0);
            }
        }
        self.stay_minutes += row.stay;
        self.wait_minutes += row.wait;
        self.rows.push(row);
    }
}

impl Row {
    fn new(trip: &Trip, stop: usize, arrival: Arrival) -> Self {
        let Arrival { travel, arrive, entry } = arrival;
        let visit = &trip.visits[stop];
        let opens = Warning::OpensLater { open: arrive + entry.wait, wait: entry.wait };
        let warnings = [
            visit.position.is_none().then_some(Warning::NoPosition),
            (arrive >= 24 * 60).then_some(Warning::PastMidnight),
            visit.hours_assumed.then_some(Warning::HolidaysUnannounced),
            (entry.wait > 0).then_some(opens),
            entry.trouble,
        ];
        let stay = u32::from(visit.stay);
        let depart = arrive + entry.wait + stay;
        Self {
            stop,
            travel,
            arrive,
            wait: entry.wait,
            stay,
            depart,
            warnings: warnings.into_iter().flatten().collect(),
        }
    }
}

/// How far one has come on a trip; all that the rest of the day depends on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Progress {
    /// Minutes since midnight.
    pub(super) now: u32,
    /// As in [`Plan::lateness`].
    pub(super) lateness: u32,
    /// Metres travelled, as far as they are known; whole ones, so that a way and its reverse measure the same.
    pub(super) metres: u32,
    last: Option<usize>,
    /// The last stop whose position is known: the way on begins there when the last one's is not.
    anchor: Option<usize>,
}

/// What happened on the way to one stop and at its door.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arrival {
    travel: Option<Travel>,
    arrive: u32,
    entry: Entry,
}

impl Progress {
    /// The beginning of the day.
    pub(super) fn new(trip: &Trip) -> Self {
        Self { now: trip.start.into(), lateness: 0, metres: 0, last: None, anchor: None }
    }

    /// Goes on to a stop of the trip, by its index, and stays there.
    pub(super) fn go(&mut self, trip: &Trip, stop: usize) -> Arrival {
        let visit = &trip.visits[stop];
        let way = |from: Option<usize>| trip.matrix.get(from?, stop);
        let travel = way(self.last).or_else(|| way(self.anchor));
        let arrive = self.now + travel.map_or(0, |travel| travel.minutes);
        let stay = u32::from(visit.stay);
        let entry = visit.doors.enter(arrive, stay);
        self.now = arrive + entry.wait + stay;
        self.lateness += entry.lateness;
        self.metres = self.metres.saturating_add(travel.map_or(0, whole_metres));
        self.last = Some(stop);
        self.anchor = visit.position.map(|_| stop).or(self.anchor);
        Arrival { travel, arrive, entry }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "never negative, and saturating")]
fn whole_metres(travel: Travel) -> u32 {
    travel.distance.map_or(0, |way| way.0.round() as u32)
}
