//! Routes: stops in an order, with the way between them; and the planner that makes timetables of them.
//!
//! A [`Trip`] is what is asked (stops, hours, ways, start), a [`Plan`] the answer for one order of its stops.
//! [`optimize`] finds the order, [`schedule`] the times, and [`verify`] checks a plan without trusting either.

mod compare;
mod cost;
mod days;
mod doors;
mod engine;
mod export;
mod gather;
mod gpx;
mod order;
mod schedule;
mod solve;
mod suggest;
mod trip;
mod undo;
mod verify;
mod ways;

pub use compare::{Comparison, Summary, compare};
pub use cost::{Matrix, Pace, Travel};
pub use days::{Days, DaysPlanner, plan_days};
pub use doors::{Doors, Warning, Window};
pub use engine::{Engine, EngineFault, Request, Table, Way, read_line, read_table};
pub use export::{Course, GpxParts, Quoted, Waypoint, gpx};
pub use gather::minute;
pub use gpx::{Gpx, GpxPoint, read_gpx};
pub use order::{Aim, Ends, Omission, Outcome, Planner, Reason, optimize, plan, set_out};
pub use schedule::{DayTrouble, MealTime, Plan, Row, schedule};
pub use solve::{Answer, Gate, Instance, Job, Lunch, Score, Solver};
pub use suggest::{Suggesting, Suggestion, suggest};
pub use trip::{Meal, Trip, Visit};
pub use undo::History;
pub use verify::{Fault, verify};
pub use ways::Ways;

use crate::{
    about::{About, Contact},
    geo::{Metres, Wgs84},
    id::Id,
    place::PlaceId,
    text::Text,
    time::Time,
};

/// The publisher's identifier of a route.
pub type RouteId = Id<Route>;

/// A curated route.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// Stable across publications.
    pub id: RouteId,
    /// Name, description, tags, sources.
    pub about: About,
    /// Where it leads, in order.
    pub stops: Vec<Stop>,
    /// The way to each stop but the first, as published; shorter where it is not.
    pub legs: Vec<Option<Leg>>,
    /// How one travels unless a leg says otherwise.
    pub mode: Mode,
    /// When to set out.
    pub start: Option<Time>,
    /// When one may set out: from when until when; at any time where there is none.
    pub start_windows: Vec<(Time, Time)>,
    /// How long it takes in all, in minutes, by the publisher's word.
    pub total_minutes: Option<u32>,
    /// Who it is for, in words.
    pub audience: Text,
    /// For which school years, in words.
    pub grade: Text,
    /// What of a curriculum it belongs to, in words.
    pub curriculum: Vec<Text>,
    /// Smallest group.
    pub group_min: Option<u16>,
    /// Largest group.
    pub group_max: Option<u16>,
    /// Teachers and helpers needed.
    pub staffing: Text,
    /// What to bring.
    pub materials: Text,
    /// Risks, and whatever else is to be said about safety.
    pub safety: Text,
    /// The nearest hospital.
    pub hospital: Text,
    /// Whom to call when something happens.
    pub emergency_phones: Vec<String>,
    /// What is done when something happens.
    pub emergency_plan: Text,
    /// Whom to ask.
    pub contact: Contact,
}

impl Route {
    /// The published way from one place to another, where the route leads from the one straight to the other.
    #[must_use]
    pub fn leg(&self, from: &PlaceId, to: &PlaceId) -> Option<&Leg> {
        let index = self.stops.windows(2).position(|pair| {
            let is = |stop: &Stop, id| stop.place.as_ref() == Some(id);
            is(&pair[0], from) && is(&pair[1], to)
        })?;
        self.legs.get(index)?.as_ref()
    }
}

/// One stop of a route.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// A place of the dataset; `None` where the publisher names one that is not in it.
    pub place: Option<PlaceId>,
    /// Its name as the publisher writes it here; empty where the place's own name serves.
    pub name: Text,
    /// How long to stay, in minutes; the place's own time where not given.
    pub stay_minutes: Option<u16>,
    /// What to do there.
    pub task: Text,
    /// Anything else.
    pub note: Text,
    /// Whether one may skip it.
    pub optional: bool,
    /// Whether one eats here.
    pub meal: bool,
}

/// The way from one stop to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Leg {
    /// How one travels.
    pub mode: Mode,
    /// How far.
    pub distance: Option<Metres>,
    /// How long, in minutes.
    pub minutes: Option<u16>,
    /// Along which line.
    pub line: Vec<Wgs84>,
}

/// How one travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// On foot.
    #[default]
    Walk,
    /// By bicycle.
    Bicycle,
    /// By public bus or metro.
    Bus,
    /// By hired coach.
    Coach,
    /// Partly one, partly the other.
    Mixed,
}
