//! What the panels print, computed from the dataset: small, plain, ready to draw.

mod also;
mod area;
mod booklet;
mod calendar;
mod caution;
mod choices;
mod cluster;
mod event_facts;
mod event_row;
mod extent;
mod facets;
mod facts;
mod field;
mod filing;
mod follow;
mod found;
mod grouping;
mod handoff;
mod labels;
mod listing;
mod loupe;
mod narrowed;
mod near;
mod opening;
mod pin;
mod pins;
mod place_row;
mod progress;
mod proposal;
mod record_facts;
mod record_row;
mod route_file;
mod route_row;
mod saved_routes;
mod section_row;
mod series_events;
mod shelf;
mod status;
mod suggested;
mod team_tree;
mod timetable;
mod title;
mod track;
mod way_handoff;
mod week;

pub use also::{Also, also};
pub use area::Area;
pub use booklet::{Booklet, BookletDay, BookletStop, booklet};
pub use calendar::{
    AgendaPage, Badge, Bar, Block, CalendarSource, DayAgenda, DayCell, DayDensity, DayHours, DayMarks, HoursView, Lane,
    MonthDensity, MonthView, Remembered, Soon, Toward, YearView, admitted, agenda, agenda_page, asked, day_agenda,
    day_marks, feed, hours_view, lanes, month_view, moved, next_day, remembered, shown_days, soon, turned, week_of,
    year_view, years,
};
pub use caution::{Caution, Weight};
pub use choices::{ChoiceGroup, ChoiceLine, choice_groups, era_spans};
pub use cluster::cluster;
pub use event_facts::{
    EventHead, VenueLine, correction, day_page, event_facts, event_head, further_dates, occurrence, venue_lines,
    zone_name,
};
pub use event_row::{EventRow, Mark, events_at};
pub use extent::{Scale, extent, level, scale};
pub use facets::{Facet, FacetChoice, facets, first_facets};
pub use facts::{Fact, address, place_facts};
pub use field::{date_field, read_date, read_time, time_field};
pub use found::{candidates, filter, present, worded};
