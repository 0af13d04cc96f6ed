//! What the panels print, computed from the dataset: small, plain, ready to draw.

mod also;
mod area;
mod booklet;
mod calendar;
mod card;
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
mod group_names;
mod grouping;
mod handoff;
mod labels;
mod listing;
mod loupe;
mod map_sheet;
mod narrowed;
mod near;
mod opening;
mod order;
mod pin;
mod pins;
mod place_row;
mod progress;
mod proposal;
mod pull;
mod record_facts;
mod record_row;
mod route_file;
mod route_filter;
mod route_row;
mod routing;
mod saved_routes;
mod section_row;
mod series_events;
mod shelf;
mod sought;
mod status;
mod sub_events;
mod suggested;
mod team_tree;
mod timetable;
mod title;
mod track;
mod way_handoff;
mod web_calendars;
mod week;

pub use also::{Also, also, others};
pub use area::{Area, has_map};
pub use booklet::{Booklet, BookletDay, BookletStop, booklet, route_booklet};
pub use calendar::{
    AgendaPage, Badge, Bar, Block, Board, BoardMonth, BoardRow, CalendarSource, Call, DayAgenda, DayCell, DayDensity,
    DayHours, DayMarks, HolidaysMissing, HoursView, Lane, MonthDensity, MonthView, Remembered, Soon, Tally, Toward,
    YearView, admitted, agenda, agenda_page, asked, board, closing_on, day_agenda, day_marks, events_within, feed,
    hours_view, lanes, month_view, moved, narrowed_events, next_day, open_calls, poster_rest, remembered, shown_days,
    soon, turned, week_of, year_view, years,
};
pub use card::{Card, CardLine, card};
pub use caution::{Caution, Weight};
pub use choices::{ChoiceGroup, ChoiceLine, choice_groups, era_spans};
pub use cluster::cluster;
pub use event_facts::{
    EventHead, HoursConflict, VenueLine, can_join, correction, day_page, event_facts, event_head, further_dates,
    has_ended, hours_conflicts, occurrence, registers, venue_lines, zone_name,
};
pub use event_row::{EventRow, Mark, can_remind, event_link, events_at};
pub use extent::{Scale, extent, level, look_at, scale, start};
pub use facets::{Facet, FacetChoice, first_facets};
pub use facts::{Fact, address, place_facts};
pub use field::{date_field, read_date, read_time, time_field};
pub use follow::{Follow, FollowStop, apart, follow, sounds};
pub use found::{candidates, hits, present};
pub use grouping::{Grouped, grouped};
pub use handoff::{Handoff, MapApp, handoffs};
pub use labels::ring_size;
pub use listing::{Listing, in_view};
pub use loupe::{Finger, Loupe, swiped};
pub use map_sheet::{MOST_PRINTED, MapSheet, SheetKind, SheetRow, asked_in_words, map_sheet};
pub use narrowed::{narrowed, openness};
pub use near::{near, nearby, nearest_name, walk};
pub use opening::{OpeningDay, OpeningHours, opening_hours};
pub use pin::{Letter, hue_in, hue_of, letter_of};
pub use pins::{Pin, PinKind, pins};
pub use place_row::{PlaceRow, district, kind};
pub use progress::{Dates, Progress, progress, progress_facts};
pub use proposal::{Change, Outline, Proposal, days_to_plan, proposal, spread};
pub use pull::{Grip, dropped};
pub use record_facts::{
    notice_facts, record_about, series_facts, service_facts, site_facts, story_facts, team_facts, wish_facts,
};
pub use record_row::{RecordGroup, RecordRow, ServicesBy, record_groups, services_by};
pub use route_file::{FileKind, draft_file, route_gpx, stops_of_gpx};
pub use route_filter::{RouteChoice, RouteFilter, route_choices};
pub use route_row::{RouteRow, RouteTraits, route_facts, route_rows, route_stops, set_out_at, themes};
pub use routing::{WaysAsked, WaysFound, ways_to_ask};
pub use saved_routes::{MOST_SAVED, SavedRoute, read_saved, save, write_saved};
pub use section_row::{SectionRow, section_label, sections};
pub use series_events::{SeriesEvents, series_events};
pub use shelf::{FigureRow, Shelf, WorkRow, figures, works};
pub use sought::{Elsewhere, Pieces, Sought};
pub use status::{Tone, place_status, status_text};
pub use sub_events::sub_events;
pub use suggested::{BUDGETS, Search, Suggested, Wish, place_themes, suggested, told};
pub use team_tree::team_tree;
pub use timetable::{
    Timetable, TimetableStop, Way, draft_days, draft_timetable, latest_start, published_words, route_timetable,
    stop_name,
};
pub use title::title;
pub use track::{Track, story_track, track};
pub use way_handoff::WayTo;
pub use web_calendars::{WebCalendar, web_calendars};
pub use week::week;
