//! What one must know about a stop, and how much it matters.

use crate::route::Warning;

/// What one must know about a stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caution {
    /// In words.
    pub text: String,
    /// How much it matters.
    pub weight: Weight,
}

/// How much a [`Caution`] matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Something is not known.
    Note,
    /// The visit takes longer than one might think.
    Wait,
    /// The visit does not work as planned.
    Trouble,
}

impl Weight {
    /// The word by which style sheets know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Wait => "wait",
            Self::Trouble => "trouble",
        }
    }

    /// The weight of a warning.
    #[must_use]
    pub const fn of(warning: Warning) -> Self {
        match warning {
            Warning::HoursUnknown | Warning::HolidaysUnannounced | Warning::NoPosition => Self::Note,
            Warning::OpensLater { .. } => Self::Wait,
            Warning::ClosedThatDay
            | Warning::AfterLastEntry { .. }
            | Warning::AfterClosing { .. }
            | Warning::ClosesDuringStay { .. }
            | Warning::BegunBefore { .. }
            | Warning::PastMidnight => Self::Trouble,
        }
    }
}
