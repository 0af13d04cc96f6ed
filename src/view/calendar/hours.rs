//! Days side by side, by the clock: a week, a day.

use super::{CalendarSource, DayMarks, Lane, Tally, day_marks, lanes};
use crate::{
    event::grid,
    time::{Date, Time, Weekday, civil},
    view::EventRow,
    words::Format,
};

/// Some days by the clock.
#[derive(Clone, Debug, PartialEq)]
pub struct HoursView {
    /// The days, in order.
    pub days: Vec<DayHours>,
    /// The hours worth showing: the first, and the one after the last; 8 to 20 at least.
    pub hours: (u8, u8),
}

/// A day by the clock.
#[derive(Clone, Debug, PartialEq)]
pub struct DayHours {
    /// Which day.
    pub date: Date,
    /// `11月25日 周三`.
    pub heading: String,
    /// What the day is besides.
    pub marks: DayMarks,
    /// It is today.
    pub today: bool,
    /// The minute of the day that it is now, on today.
    pub now: Option<u16>,
    /// What lasts all day, or has no announced end: above the hours, by lane.
    pub whole: Vec<Lane>,
    /// What happens by the clock, by start.
    pub blocks: Vec<Block>,
    /// How much is on; of what goes on for longer than a week nothing else is said here.
    pub tally: Tally,
}

/// An event on a day's clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The event.
    pub row: EventRow,
    /// From when, in minutes of the day.
    pub from: u16,
    /// Until when, in minutes of the day, exclusive; half an hour later at least.
    pub to: u16,
    /// Which of the columns side by side, from 0.
    pub column: u16,
    /// How many columns share this stretch of the day.
    pub columns: u16,
}

/// The hours shown where nothing happens earlier or later.
const HOURS: (u8, u8) = (8, 20);

/// The first day of the week that a day lies in, where weeks start on `first`.
#[must_use]
pub fn week_of(day: Date, first: Weekday) -> Date {
    civil::add_days(day, -civil::days_into_week(day, first))
}

/// So many days from one on, with everything the source holds for them: seven are a week, one is a day.
#[must_use]
pub fn hours_view(source: CalendarSource, first: Date, days: u8) -> HoursView {
    let last = civil::add_days(first, i32::from(days.max(1)) - 1);
    let within = first.to_datetime(Time::midnight())..civil::add_days(last, 1).to_datetime(Time::midnight());
    let agenda = grid::agenda(source.occurrences, &within);
    let mut listed = agenda.days.into_iter().peekable();
    let heading = if days > 1 { Format::date_in_week } else { Format::date_near };
    let (mut days, whole): (Vec<DayHours>, Vec<Vec<EventRow>>) = (0..i32::from(days.max(1)))
        .map(|ahead| {
            let date = civil::add_days(first, ahead);
            let items = listed.next_if(|(day, _)| *day == date).map(|(_, items)| items).unwrap_or_default();
            let heading = heading(Format(source.locale), date, source.now.year());
            day(source, date, heading, &items)
        })
        .unzip();
    for (day, whole) in days.iter_mut().zip(lanes(&whole)) {
        day.whole = whole;
    }
    let blocks = || days.iter().flat_map(|day| &day.blocks);
    let earliest = blocks().map(|block| block.from / 60).min().and_then(|hour| u8::try_from(hour).ok());
    let latest = blocks().map(|block| block.to.div_ceil(60)).max().and_then(|hour| u8::try_from(hour).ok());
    HoursView { hours: (earliest.unwrap_or(HOURS.0).min(HOURS.0), latest.unwrap_or(HOURS.1).max(HOURS.1)), days }
}

/// A day without its lanes, and what goes into them.
fn day(source: CalendarSource, date: Date, heading: String, items: &[usize]) -> (DayHours, Vec<EventRow>) {
    let today = date == source.now.date();
    let slots = grid::timed(date, source.occurrences);
    let whole: Vec<usize> =
        items.iter().copied().filter(|item| slots.iter().all(|slot| slot.occurrence != *item)).collect();
    let block = |slot: &grid::Slot| {
        let row = source.row(date, slot.occurrence)?;
        Some(Block { row, from: slot.from, to: slot.to, column: slot.column, columns: slot.columns })
    };
    let minute = source.now.hour().unsigned_abs();
    let day = DayHours {
        date,
        heading,
        marks: day_marks(source.dataset, date, source.locale),
        today,
        now: today.then(|| u16::from(minute) * 60 + u16::from(source.now.minute().unsigned_abs())),
        whole: Vec::new(),
        blocks: slots.iter().filter_map(block).collect(),
        tally: source.tally(date, date),
    };
    (day, source.rows(date, &whole))
}
