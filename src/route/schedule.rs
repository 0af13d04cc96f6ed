//! The timetable of a trip: when one arrives, waits, stays and leaves.

use super::{Meal, Mode, Travel, Trip, Warning, doors::Entry};

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
    /// Minutes lost by being late: of visits before closed doors, of the meal, and past the time to be back. 0 for a plan
    /// that works.
    pub lateness: u32,
    /// The way from the last stop to the trip's end.
    pub back: Option<Travel>,
    /// The meal.
    pub meal: Option<MealTime>,
    /// What does not work about the day as a whole.
    pub troubles: Vec<DayTrouble>,
}

/// When one eats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MealTime {
    /// After how many stops; 0 is before the first.
    pub after: usize,
    /// When it begins, in minutes since the midnight that begins the day.
    pub begin: u32,
    /// How long it takes, in minutes.
    pub minutes: u32,
}

/// What does not work about a day as a whole. Times are minutes since the midnight that begins it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayTrouble {
    /// It is over too late.
    BackTooLate {
        /// When it is over.
        finish: u32,
        /// When it had to be.
        back_by: u32,
    },
    /// The meal begins too late.
    LateMeal {
        /// When it begins.
        begin: u32,
        /// When it had to.
        until: u32,
    },
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

/// Makes the timetable for stops of a trip in the order given, by index; an index that is no stop is left out.
///
/// The meal is taken where least is lost by it, and of such places where the day is over first.
#[must_use]
pub fn schedule(trip: &Trip, order: &[usize]) -> Plan {
    let order: Vec<usize> = order.iter().copied().filter(|stop| *stop < trip.visits.len()).collect();
    let plain = walk(trip, &order, None);
    let Some(meal) = trip.lunch.filter(|meal| trip.start <= meal.until && meal.from <= meal.until && meal.minutes > 0)
    else {
        return plain;
    };
    if plain.finish <= meal.from.into() {
        return plain;
    }
    let plans = (0..=order.len()).map(|seat| walk(trip, &order, Some((seat, meal))));
    plans.min_by_key(|plan| (plan.lateness, plan.finish)).unwrap_or(plain)
}

/// The timetable with the meal after so many stops.
fn walk(trip: &Trip, order: &[usize], meal: Option<(usize, Meal)>) -> Plan {
    let mut plan = Plan::default();
    let mut progress = Progress::new(trip);
    for (index, &stop) in order.iter().enumerate() {
        plan.eat(&mut progress, index, meal);
        let arrival = progress.go(trip, stop);
        plan.add(Row::new(trip, stop, arrival));
    }
    plan.eat(&mut progress, order.len(), meal);
    plan.back = progress.way(trip, trip.visits.len() + 1);
    if let Some(back) = plan.back {
        plan.travel(back);
        progress.now += back.minutes;
    }
    plan.finish = progress.now;
    plan.lateness += progress.lateness;
    if let Some(back_by) = trip.back_by.map(u32::from).filter(|back_by| *back_by < plan.finish) {
        plan.lateness += plan.finish - back_by;
        plan.troubles.push(DayTrouble::BackTooLate { finish: plan.finish, back_by });
    }
    plan
}

impl Plan {
    fn add(&mut self, row: Row) {
        if let Some(travel) = row.travel {
            self.travel(travel);
        }
        self.stay_minutes += row.stay;
        self.wait_minutes += row.wait;
        self.rows.push(row);
    }

    fn travel(&mut self, travel: Travel) {
        self.travel_minutes += travel.minutes;
        if travel.mode == Mode::Walk {
            self.walk_minutes += travel.minutes;
            self.walk_metres += travel.distance.map_or(0.0, |way| way.0);
        }
    }

    /// Has the meal here and now, if this is where it is had.
    fn eat(&mut self, progress: &mut Progress, after: usize, meal: Option<(usize, Meal)>) {
        let Some((_, meal)) = meal.filter(|(seat, _)| *seat == after) else { return };
        let (begin, until, minutes) = (progress.now.max(meal.from.into()), meal.until.into(), meal.minutes.into());
        if begin > until {
            self.lateness += (begin - until).min(minutes);
            self.troubles.push(DayTrouble::LateMeal { begin, until });
        }
        self.wait_minutes += begin - progress.now;
        self.meal = Some(MealTime { after, begin, minutes });
        progress.now = begin + minutes;
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
        let begin = trip.from.map(|_| trip.visits.len());
        Self { now: trip.start.into(), lateness: 0, last: begin, anchor: begin }
    }

    /// Goes on to a stop of the trip, by its index, and stays there.
    pub(super) fn go(&mut self, trip: &Trip, stop: usize) -> Arrival {
        let visit = &trip.visits[stop];
        let travel = self.way(trip, stop);
        let arrive = self.now + travel.map_or(0, |travel| travel.minutes);
        let stay = u32::from(visit.stay);
        let entry = visit.doors.enter(arrive, stay);
        self.now = arrive + entry.wait + stay;
        self.lateness += entry.lateness;
        self.last = Some(stop);
        self.anchor = visit.position.map(|_| stop).or(self.anchor);
        Arrival { travel, arrive, entry }
    }

    /// The way on to a stop or to the end, from here or else from the last known place.
    fn way(&self, trip: &Trip, to: usize) -> Option<Travel> {
        let way = |from: Option<usize>| trip.matrix.get(from?, to);
        way(self.last).or_else(|| way(self.anchor))
    }
}
