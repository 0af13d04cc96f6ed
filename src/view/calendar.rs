//! The calendar's pages as data: a month's weeks, a day's lines, an agenda.

mod agenda;
mod days;
mod keys;
mod month;
mod source;

pub use agenda::{DayAgenda, agenda, day_agenda};
pub use days::{Badge, DayMarks, day_marks};
pub use keys::moved;
pub use month::{Bar, DayCell, MonthView, month_view, shown_days};
pub use source::{CalendarSource, admitted, asked, next_day, years};
