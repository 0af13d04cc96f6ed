//! The calendar's pages as data: a month's weeks, days by the clock, a day's lines, an agenda, a year.

mod agenda;
mod board;
mod calls;
mod days;
mod feed;
mod hours;
mod keys;
mod lanes;
mod month;
mod remembered;
mod soon;
mod source;
mod stream;
mod tally;
mod year;

pub use agenda::{DayAgenda, agenda, day_agenda};
pub use board::{Board, BoardMonth, BoardRow, board};
pub use calls::{Call, closing_on, open_calls};
pub use days::{Badge, DayMarks, HolidaysMissing, day_marks};
pub use feed::feed;
pub use hours::{Block, DayHours, HoursView, hours_view, week_of};
pub use keys::{moved, turned};
pub use lanes::{Lane, lanes};
pub use month::{Bar, DayCell, MonthView, month_view, poster_rest, shown_days};
pub use remembered::{Remembered, remembered};
pub use soon::{Soon, soon};
pub use source::{CalendarSource, admitted, asked, events_within, narrowed_events, next_day, years};
pub use stream::{AgendaPage, Toward, agenda_page};
pub use tally::Tally;
pub use year::{DayDensity, MonthDensity, YearView, year_view};
