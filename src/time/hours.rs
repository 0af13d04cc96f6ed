//! Opening hours in the OpenStreetMap syntax, with exceptions, holidays and last entry.

use super::{Date, DateTime};
use crate::text::Text;

/// When a place is open, as published and as understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// As published, in OSM `opening_hours` syntax or any words.
    pub text: String,
    /// As understood; `None` where the text is not the syntax: then it is shown as given and the state is unknown.
    pub hours: Option<Hours>,
    /// Dated exceptions, which override the rest.
    pub special: Vec<Special>,
    /// Minutes before closing at which the last visitor is let in.
    pub last_entry: Option<u16>,
    /// Anything else, in words.
    pub note: Text,
}

/// An exception for some days.
#[derive(Clone, Debug, PartialEq)]
pub struct Special {
    /// First and last day, inclusive.
    pub days: (Date, Date),
    /// Hours on those days; `None` is closed.
    pub hours: Option<Hours>,
    /// Why.
    pub note: Text,
}

/// Parsed opening hours.
#[derive(Clone, Debug, PartialEq)]
pub struct Hours {}

/// Whether a place is open at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Open, until then where it ever closes.
    Open {
        /// When it next closes.
        until: Option<DateTime>,
    },
    /// Closed, until then where it is known to open again.
    Closed {
        /// When it next opens.
        until: Option<DateTime>,
    },
    /// The hours are not given or not understood.
    Unknown,
}
