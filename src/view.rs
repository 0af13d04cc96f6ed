//! What the panels print, computed from the dataset: small, plain, ready to draw.

mod also;
mod area;
mod calendar;
mod cluster;
mod event_facts;
mod event_row;
mod extent;
mod facets;
mod facts;
mod found;
mod labels;
mod listing;
mod pin;
mod pins;
mod place_row;
mod status;
mod title;
mod track;
mod week;

pub use also::{Also, also};
pub use area::Area;
pub use calendar::{
    Badge, Bar, CalendarSource, DayAgenda, DayCell, DayMarks, MonthView, admitted, agenda, asked, day_agenda,
    day_marks, month_view, moved, next_day, shown_days, years,
};
pub use cluster::cluster;
pub use event_facts::{
    EventHead, VenueLine, correction, day_page, event_facts, event_head, further_dates, occurrence, series_lines,
    venue_lines,
};
pub use event_row::{EventRow, Mark, events_at};
pub use extent::{Scale, extent, level, scale};
pub use facets::{Facet, FacetChoice, facets};
pub use facts::{Fact, address, place_facts};
pub use found::{filter, places, worded};
pub use listing::{Listing, highlighted, in_view};
pub use pin::{Letter, hue_of, letter_of};
pub use pins::{Pin, PinKind, pins};
pub use place_row::{PlaceRow, district, kind};
pub use status::{Tone, place_status, status_text};
pub use title::title;
pub use track::{Track, track};
pub use week::week;
