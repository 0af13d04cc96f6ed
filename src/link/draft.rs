//! The visitor's own route, as it travels with a link.

use std::fmt;

use super::{
    civil,
    escape::{Escaped, unescape},
    spot::Spot,
};
use crate::{
    event::EventId,
    place::PlaceId,
    route::{Meal, Mode, Pace, RouteId},
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
    /// When to be back at the latest.
    pub back_by: Option<Time>,
    /// Where to set out; at the first stop where not given.
    pub from: Option<Spot>,
    /// Where it ends.
    pub end: End,
    /// When to eat.
    pub lunch: Option<Meal>,
    /// The curated route it was made from: what is said there about its stops, and the ways between them, holds here too.
    pub base: Option<RouteId>,
    /// Whether the link had a route in a code that was damaged on the way; it stays so until somebody has taken note.
    pub damaged: bool,
}

/// Where a route ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum End {
    /// At its last stop.
    #[default]
    Open,
    /// Where it began.
    Return,
    /// Somewhere else.
    At(Spot),
}

/// One stop of a [`Draft`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftStop {
    /// Where.
    pub place: PlaceId,
    /// How long to stay, in minutes; the place's own time where not given.
    pub stay_minutes: Option<u16>,
    /// Whether it may be left out if not everything fits.
    pub optional: bool,
    /// Whether it stays where it is when the planner puts the others in order.
    pub locked: bool,
    /// Whether another day begins with it.
    pub new_day: bool,
    /// The event one goes there for, at its own time.
    pub event: Option<EventId>,
    /// How one travels to it, where not as on the whole route.
    pub mode: Option<Mode>,
    /// Where one sleeps the night before, in words; empty unless another day begins with it.
    pub lodging: String,
}

pub(super) const MODES: [(Mode, &str); 5] = [
    (Mode::Walk, "walk"),
    (Mode::Bicycle, "bicycle"),
    (Mode::Bus, "bus"),
    (Mode::Coach, "coach"),
    (Mode::Mixed, "mixed"),
];

/// How one travels to a stop, by a letter among its flags.
const WAYS: [(Mode, char); 5] =
    [(Mode::Walk, 'w'), (Mode::Bicycle, 'b'), (Mode::Bus, 't'), (Mode::Coach, 'c'), (Mode::Mixed, 'm')];

impl Draft {
    /// More stops than a day holds; a link that asks for more would keep the planner busy for nothing.
    pub const MAX_STOPS: usize = 40;

    /// How many characters say where one sleeps.
    pub const MAX_LODGING: usize = 60;

    /// Adds a stop at the end, unless its place is there already for the same event or none, the route is full, or the id
    /// is empty.
    pub fn push(&mut self, mut stop: DraftStop) {
        let lodging = stop.lodging.trim().chars().take(if stop.new_day { Self::MAX_LODGING } else { 0 });
        lodging.collect::<String>().trim_end().clone_into(&mut stop.lodging);
        let known = self.stops.iter().any(|other| other.place == stop.place && other.event == stop.event);
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
            "back" => self.back_by = civil::parse_time(&unescape(value)),
            "from" => self.from = Spot::parse(&unescape(value)),
            "to" if value == "from" => self.end = End::Return,
            "to" => self.end = Spot::parse(&unescape(value)).map_or(self.end, End::At),
            "lunch" => self.lunch = parse_meal(value),
            "of" => self.base = Some(RouteId::new(&unescape(value))).filter(|id| !id.as_str().is_empty()),
            "p" => match Self::from_code(value) {
                Ok(draft) => *self = draft,
                Err(_) => self.damaged = true,
            },
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
        if let Some((_, word)) = MODES.into_iter().find(|(mode, _)| *mode == self.mode && *mode != Mode::default()) {
            param("mode", &word)?;
        }
        if let Some(time) = self.back_by {
            param("back", &fmt::from_fn(|f| civil::write_time(f, time)))?;
        }
        if let Some(spot) = self.from {
            param("from", &spot)?;
        }
        match self.end {
            End::Open => {}
            End::Return => param("to", &"from")?,
            End::At(spot) => param("to", &spot)?,
        }
        if let Some(Meal { from, until, minutes }) = self.lunch {
            param("lunch", &fmt::from_fn(|f| write!(f, "{from}-{until}-{minutes}")))?;
        }
        if let Some(base) = &self.base {
            param("of", &Escaped(base.as_str()))?;
        }
        // No code is that short.
        if self.damaged { param("p", &"-") } else { Ok(()) }
    }
}

impl DraftStop {
    /// A stop as one adds it.
    #[must_use]
    pub fn at(place: PlaceId) -> Self {
        Self { place, ..Self::default() }
    }

    /// Reads `id`, `id~30`, `id~30old`, `id~30oldw~event` or `id~30oldw~event~lodging`.
    fn parse(text: &str) -> Self {
        let mut parts = text.split('~');
        let mut part = || parts.next().unwrap_or_default();
        let (id, how, event, lodging) = (part(), part(), part(), part());
        let digits = how.find(|c: char| !c.is_ascii_digit()).unwrap_or(how.len());
        let flags = &how[digits..];
        Self {
            place: PlaceId::new(&unescape(id)),
            stay_minutes: how[..digits].parse().ok(),
            optional: flags.contains('o'),
            locked: flags.contains('l'),
            new_day: flags.contains('d'),
            event: Some(event).filter(|event| !event.is_empty()).map(|event| EventId::new(&unescape(event))),
            mode: WAYS.into_iter().find(|(_, letter)| flags.contains(*letter)).map(|(mode, _)| mode),
            lodging: unescape(lodging).into_owned(),
        }
    }

    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Escaped(self.place.as_str()))?;
        let flags = [(self.optional, "o"), (self.locked, "l"), (self.new_day, "d")];
        let flagged = flags.iter().any(|(set, _)| *set);
        let way = WAYS.into_iter().find(|(mode, _)| Some(*mode) == self.mode).map(|(_, letter)| letter);
        let further = self.event.is_some() || !self.lodging.is_empty();
        if self.stay_minutes.is_some() || flagged || way.is_some() || further {
            f.write_str("~")?;
        }
        if let Some(minutes) = self.stay_minutes {
            write!(f, "{minutes}")?;
        }
        for (_, letter) in flags.iter().filter(|(set, _)| *set) {
            f.write_str(letter)?;
        }
        way.map_or(Ok(()), |letter| write!(f, "{letter}"))?;
        if further {
            write!(f, "~{}", Escaped(self.event.as_ref().map_or("", EventId::as_str)))?;
        }
        if self.lodging.is_empty() { Ok(()) } else { write!(f, "~{}", Escaped(&self.lodging)) }
    }
}

fn write_stops(f: &mut fmt::Formatter<'_>, stops: &[DraftStop]) -> fmt::Result {
    for (index, stop) in stops.iter().enumerate() {
        if index > 0 {
            f.write_str(",")?;
        }
        stop.write(f)?;
    }
    Ok(())
}

/// Reads `690-780-45`: from when, until when, how long, in minutes; `None` for what is no meal of a day.
fn parse_meal(text: &str) -> Option<Meal> {
    let mut parts = text.split('-').map(|part| part.parse::<u16>().ok());
    let meal = Meal { from: parts.next()??, until: parts.next()??, minutes: parts.next()?? };
    (parts.next().is_none() && is_meal(meal)).then_some(meal)
}

/// Whether a meal can be had on one day.
pub(super) fn is_meal(meal: Meal) -> bool {
    meal.from <= meal.until && meal.until < 24 * 60 && (1..=600).contains(&meal.minutes)
}
