//! The visitor's own route, as it travels with a link.

use std::fmt;

use super::{
    civil,
    escape::{Escaped, unescape},
};
use crate::{
    place::PlaceId,
    route::{Mode, Pace},
    time::{Date, Time},
};

/// The visitor's own route: each place once, at most [`Draft::MAX_STOPS`] of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Where it leads, in order.
    pub stops: Vec<DraftStop>,
    /// On which day; opening hours are only checked where it is given.
    pub date: Option<Date>,
    /// When to set out.
    pub start: Option<Time>,
    /// How fast one walks.
    pub pace: Pace,
    /// How one travels.
    pub mode: Mode,
}

/// One stop of a [`Draft`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftStop {
    /// Where.
    pub place: PlaceId,
    /// How long to stay, in minutes; the place's own time where not given.
    pub stay_minutes: Option<u16>,
}

const MODES: [(Mode, &str); 5] = [
    (Mode::Walk, "walk"),
    (Mode::Bicycle, "bicycle"),
    (Mode::Bus, "bus"),
    (Mode::Coach, "coach"),
    (Mode::Mixed, "mixed"),
];

impl Draft {
    /// More stops than a day holds; a link that asks for more would keep the planner busy for nothing.
    pub const MAX_STOPS: usize = 40;

    /// Adds a stop at the end, unless its place is there already, the route is full, or the id is empty.
    pub fn push(&mut self, stop: DraftStop) {
        let known = self.stops.iter().any(|other| other.place == stop.place);
        if !known && self.stops.len() < Self::MAX_STOPS && !stop.place.as_str().is_empty() {
            self.stops.push(stop);
        }
    }

    /// Reads one parameter of a link, if it is the draft's.
    pub(super) fn read(&mut self, key: &str, value: &str) {
        match key {
            "s" => value.split(',').map(DraftStop::parse).for_each(|stop| self.push(stop)),
            "date" => self.date = civil::parse_date(&unescape(value)),
            "start" => self.start = civil::parse_time(&unescape(value)),
            "pace" if value == "slow" => self.pace = Pace::Slow,
            "mode" => {
                let mode = MODES.into_iter().find(|(_, word)| *word == value);
                self.mode = mode.map_or(self.mode, |(mode, _)| mode);
            }
            _ => {}
        }
    }

    /// Hands each parameter that is not at its default to `param`.
    pub(super) fn write(&self, param: &mut impl FnMut(&str, &dyn fmt::Display) -> fmt::Result) -> fmt::Result {
        if !self.stops.is_empty() {
            param("s", &fmt::from_fn(|f| write_stops(f, &self.stops)))?;
        }
        if let Some(date) = self.date {
            param("date", &fmt::from_fn(|f| civil::write_date(f, date)))?;
        }
        if let Some(time) = self.start {
            param("start", &fmt::from_fn(|f| civil::write_time(f, time)))?;
        }
        if self.pace == Pace::Slow {
            param("pace", &"slow")?;
        }
        match MODES.into_iter().find(|(mode, _)| *mode == self.mode && *mode != Mode::default()) {
            Some((_, word)) => param("mode", &word),
            None => Ok(()),
        }
    }
}

impl DraftStop {
    /// Reads `id` or `id~30`.
    fn parse(text: &str) -> Self {
        let (id, stay) = text.split_once('~').unwrap_or((text, ""));
        Self { place: PlaceId::new(&unescape(id)), stay_minutes: stay.parse().ok() }
    }
}

fn write_stops(f: &mut fmt::Formatter<'_>, stops: &[DraftStop]) -> fmt::Result {
    for (index, stop) in stops.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        write!(f, "{comma}{}", Escaped(stop.place.as_str()))?;
        if let Some(minutes) = stop.stay_minutes {
            write!(f, "~{minutes}")?;
        }
    }
    Ok(())
}
