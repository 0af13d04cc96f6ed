//! A place's opening hours: now, the days to come, and what differs from them.

use super::{Tone, place_status, status_text, week::spans};
use crate::{
    place::Place,
    text::Locale,
    time::{Date, DateTime, Days, Holidays, Opening, Special, civil::add_days, lunar::LunarDate},
    words::{Format, Words},
};

/// How many days the table has, from today on.
const DAYS: i32 = 7;

/// How far ahead the next time of a yearly exception is looked for.
const YEAR: i32 = 400;

/// When a place is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningHours {
    /// Whether it is open now, and until when.
    pub now: (Tone, String),
    /// The days from today on; none where the hours are not understood.
    pub days: Vec<OpeningDay>,
    /// The publisher's own words, where they are not understood.
    pub as_given: String,
    /// Last entry, and anything else in words.
    pub notes: Vec<String>,
    /// Exceptions to come that the table does not show: on which days, and what then.
    pub exceptions: Vec<(String, String)>,
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningDay {
    /// `周日`.
    pub weekday: &'static str,
    /// `11月22日`.
    pub date: String,
    /// `09:00–12:00、13:30–17:00`, `闭馆`.
    pub hours: String,
    /// Whether it does not open at all.
    pub closed: bool,
    /// Why the day is not like others: the exception's words, a holiday, a make-up day.
    pub note: String,
}

/// The opening hours of a place as of `now`.
#[must_use]
pub fn opening_hours(place: &Place, now: DateTime, holidays: &Holidays, locale: Locale) -> OpeningHours {
    let state = place_status(place, now, holidays);
    let mut shown = OpeningHours {
        now: status_text(state, now, locale),
        days: Vec::new(),
        as_given: String::new(),
        notes: Vec::new(),
        exceptions: Vec::new(),
    };
    let Some(opening) = &place.opening else { return shown };
    let today = now.date();
    let dates = (0..DAYS).map(|ahead| add_days(today, ahead));
    if dates.clone().any(|date| opening.day(date, holidays).is_some()) && opening.hours.is_some() {
        shown.days = dates.map(|date| day(opening, date, holidays, locale)).collect();
    } else {
        shown.as_given.clone_from(&opening.text);
    }
    let last = opening.last_entry.map(|minutes| Format(locale).last_entry(u32::from(minutes)));
    shown.notes.extend(last);
    shown.notes.extend(Some(opening.note.get(locale).to_owned()).filter(|note| !note.is_empty()));
    let beyond = if shown.days.is_empty() { today } else { add_days(today, DAYS) };
    let to_come = opening.special.iter().filter_map(|special| exception(special, (today, beyond), holidays, locale));
    shown.exceptions = to_come.collect();
    shown
}

fn day(opening: &Opening, date: Date, holidays: &Holidays, locale: Locale) -> OpeningDay {
    let (words, format) = (Words::of(locale), Format(locale));
    let found = opening.day(date, holidays);
    let badge = holidays.badge(date).map(|day| match (day.is_off_day, locale) {
        (true, Locale::En) => format!("{} (holiday)", day.name),
        (false, Locale::En) => format!("{} (working day)", day.name),
        (true, _) => format!("{} 休", day.name),
        (false, _) => format!("{} 班", day.name),
    });
    let special = opening.special_on(date, holidays).map(|special| special.note.get(locale).to_owned());
    let assumed = opening.is_assumed(date, holidays).then(|| words.holidays_unannounced.to_owned());
    let notes: Vec<String> = [special, badge, assumed].into_iter().flatten().filter(|note| !note.is_empty()).collect();
    OpeningDay {
        weekday: format.weekday(date.weekday()),
        date: format.month_day(date),
        closed: found.as_ref().is_some_and(Vec::is_empty),
        hours: found.map_or_else(|| words.place().unknown_day.into(), |found| spans(&found, locale)),
        note: notes.join(" · "),
    }
}

/// An exception whose days have not passed, and are not all before `beyond`.
fn exception(
    special: &Special,
    (today, beyond): (Date, Date),
    holidays: &Holidays,
    locale: Locale,
) -> Option<(String, String)> {
    let (words, format) = (Words::of(locale), Format(locale));
    let (when, sample) = match special.days {
        Days::Dates(from, to) => {
            let year = if to.year() == today.year() { Format::month_day } else { Format::day };
            (to >= beyond).then(|| (format.through(&year(format, from), &year(format, to)), from))?
        }
        Days::Lunar(from, to) => {
            let name = |(month, day)| format.lunar(LunarDate { year: today.year(), month, leap: false, day });
            let days = format.through(&name(from), &name(to));
            let next =
                (0..YEAR).map(|ahead| add_days(today, ahead)).find(|date| special.days.contains(*date, holidays));
            let next = next.filter(|next| *next >= beyond);
            let dated = next.map_or_else(String::new, |next| format!(" ({})", format.day(next)));
            (format!("{} {days}{dated}", words.place().lunar), next.unwrap_or(today))
        }
        Days::MakeUp => (words.place().make_up_days.into(), today),
    };
    let hours = match &special.hours {
        None => words.closed.to_owned(),
        Some(hours) => spans(&hours.day(sample, false), locale),
    };
    let what = [&hours, special.note.get(locale)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    Some((when, what.join(" · ")))
}
