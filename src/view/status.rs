//! Whether a place is open now, in words.

use crate::{
    place::Place,
    text::Locale,
    time::{DateTime, Holidays, State},
    words::{Format, Words},
};

/// How good the news is; colour is only its second sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Open.
    Good,
    /// Closed.
    Bad,
    /// Not known.
    Unknown,
}

impl Tone {
    /// The word by which style sheets know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Unknown => "unknown",
        }
    }
}

/// Whether a place is open at `now`; unknown where it publishes no hours.
#[must_use]
pub fn place_status(place: &Place, now: DateTime, holidays: &Holidays) -> State {
    place.opening.as_ref().map_or(State::Unknown, |opening| opening.state(now, holidays))
}

/// `开放至 17:00`, `闭馆，11月24日 09:00 开放`, `开放时间未知`.
#[must_use]
pub fn status_text(state: State, now: DateTime, locale: Locale) -> (Tone, String) {
    let words = Words::of(locale);
    let format = Format(locale);
    let (tone, text, assumed) = match state {
        State::Open { until: Some(until), assumed } => {
            (Tone::Good, format.open_until(&format.moment(until, now.date())), assumed)
        }
        State::Open { until: None, assumed } => (Tone::Good, words.now_open.into(), assumed),
        State::Closed { until: Some(until), assumed } => {
            (Tone::Bad, format.opens_at(&format.moment(until, now.date())), assumed)
        }
        State::Closed { until: None, assumed } => (Tone::Bad, words.closed.into(), assumed),
        State::Unknown => (Tone::Unknown, words.hours_unknown.into(), false),
    };
    // Hours that depend on holidays nobody has announced yet are only as sure as that.
    if assumed { (tone, [&*text, "（", words.holidays_unannounced, "）"].concat()) } else { (tone, text) }
}
