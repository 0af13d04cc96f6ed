//! The opening hours of one place on one day, and what becomes of a visit under them.

use super::Gate;

/// The opening hours of a place on the day of the trip.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Doors {
    /// No day was chosen: nothing is checked.
    #[default]
    Unasked,
    /// The hours are not given, or not understood.
    Unknown,
    /// Closed all day.
    Closed,
    /// Open in these windows.
    Open {
        /// In order, without overlap; none is the same as closed.
        windows: Vec<Window>,
        /// Minutes before closing at which the last visitor is let in.
        last_entry: Option<u16>,
    },
    /// Something that begins at fixed times, in order; who comes later misses it.
    Begins(Vec<u16>),
}

/// A time of being open, in minutes since the midnight that begins the day; `close` may lie beyond 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// When it opens.
    pub open: u16,
    /// When it closes; after `open`.
    pub close: u16,
}

/// What a visitor must know about one stop. Times are minutes since the midnight that begins the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The hours are not given, or not understood.
    HoursUnknown,
    /// The hours may differ: holidays of that year are not announced yet.
    HolidaysUnannounced,
    /// Closed all day.
    ClosedThatDay,
    /// Not open yet on arrival.
    OpensLater {
        /// When it opens.
        open: u32,
        /// How long to wait, in minutes.
        wait: u32,
    },
    /// Still open on arrival, but nobody is let in any more.
    AfterLastEntry {
        /// When the last visitor is let in.
        last_entry: u32,
    },
    /// Closed for the day on arrival.
    AfterClosing {
        /// When it closed.
        close: u32,
    },
    /// Closes before the stay is over.
    ClosesDuringStay {
        /// When it closes.
        close: u32,
        /// How many minutes of the stay are lost.
        short: u32,
    },
    /// It has begun before one arrives.
    BegunBefore {
        /// When it began, for the last time that day.
        begin: u32,
    },
    /// Its position is not known: the way to it takes longer than the timetable says.
    NoPosition,
    /// Reached on the next day.
    PastMidnight,
}

/// How a visit goes under the hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// Minutes before the door opens.
    pub(super) wait: u32,
    /// How many minutes of the visit are lost by being late; 0 for one that fits, and at least 1 for one that is missed.
    /// Never falls as arrival gets later.
    pub(super) lateness: u32,
    /// What is wrong, besides the wait.
    pub(super) trouble: Option<Warning>,
}

impl Doors {
    /// Lets a visitor in who arrives at a minute of the day and wants to stay so many minutes.
    ///
    /// Of the windows the one that cuts the stay short by least, and of those the first: so a stay that no longer fits
    /// before noon waits for the afternoon.
    pub(super) fn enter(&self, arrive: u32, stay: u32) -> Entry {
        let troubled = |trouble| Entry { trouble: Some(trouble), ..Entry::default() };
        let (windows, last_entry) = match self {
            Self::Unasked => return Entry::default(),
            Self::Unknown => return troubled(Warning::HoursUnknown),
            Self::Closed => return troubled(Warning::ClosedThatDay),
            Self::Begins(times) => return begin(times, arrive, stay),
            Self::Open { windows, last_entry } => (windows, *last_entry),
        };
        let best = windows
            .iter()
            .filter(|window| arrive <= window.last_entry(last_entry))
            .map(|window| {
                let entry = arrive.max(window.open.into());
                let short = (entry + stay).saturating_sub(window.close.into());
                (short, entry, window)
            })
            .min_by_key(|(short, entry, _)| (*short, *entry));
        if let Some((short, entry, window)) = best {
            let trouble = (short > 0).then(|| Warning::ClosesDuringStay { close: window.close.into(), short });
            return Entry { wait: entry - arrive, lateness: short, trouble };
        }
        // Too late for all of them: measured from the last one's last entry.
        let Some(window) = windows.iter().max_by_key(|window| window.close) else {
            return troubled(Warning::ClosedThatDay);
        };
        let (close, last_entry) = (window.close.into(), window.last_entry(last_entry));
        let trouble =
            if arrive < close { Warning::AfterLastEntry { last_entry } } else { Warning::AfterClosing { close } };
        Entry { wait: 0, lateness: stay.max(1), trouble: Some(trouble) }
    }

    /// The times of being let in, for the optimiser; none where it may be any time.
    pub(super) fn gates(&self, stay: u16) -> Vec<Gate> {
        match self {
            Self::Unasked | Self::Unknown | Self::Closed => Vec::new(),
            Self::Open { windows, last_entry } => {
                let gate = |window: &Window| Gate {
                    open: window.open.into(),
                    last: i32::try_from(window.last_entry(*last_entry)).unwrap_or(i32::from(window.close)),
                    close: window.close.into(),
                };
                windows.iter().map(gate).collect()
            }
            Self::Begins(times) => {
                let gate = |&begin: &u16| {
                    let begin = i32::from(begin);
                    Gate { open: begin, last: begin, close: begin + i32::from(stay) }
                };
                times.iter().map(gate).collect()
            }
        }
    }
}

/// Waits for the next beginning.
fn begin(times: &[u16], arrive: u32, stay: u32) -> Entry {
    let (Some(next), Some(last)) =
        (times.iter().find(|begin| arrive <= u32::from(**begin)).or(times.last()), times.last())
    else {
        return Entry { trouble: Some(Warning::ClosedThatDay), ..Entry::default() };
    };
    let (next, last) = (u32::from(*next), u32::from(*last));
    if arrive <= next {
        return Entry { wait: next - arrive, ..Entry::default() };
    }
    Entry { wait: 0, lateness: stay.max(1), trouble: Some(Warning::BegunBefore { begin: last }) }
}

impl Window {
    /// The last minute at which one is let in: at the latest the one before closing, at the earliest that of opening.
    fn last_entry(self, before_close: Option<u16>) -> u32 {
        self.close.saturating_sub(before_close.unwrap_or(0).max(1)).max(self.open).into()
    }
}
