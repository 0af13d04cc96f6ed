//! Host tests of the core.

// A test that meets what it did not expect has failed, and says where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod check;
mod choices;
mod cluster;
mod command;
mod decode;
mod decode_good;
mod decode_laws;
mod era;
mod examples;
mod facets;
mod finding;
mod follow;
mod geo;
mod grid;
mod grouped;
mod handoff;
mod hours;
mod hours_peer;
mod ics;
mod ics_read;
mod journey;
mod jscalendar;
mod json;
mod link;
mod lunar;
mod markdown;
mod occurrence;
mod picture;
mod pinyin;
mod place_page;
mod plan_best;
mod plan_command;
mod plan_files;
mod plan_more;
mod planner;
mod publish;
mod published;
mod rows;
mod rule;
mod search;
mod sections;
mod seed;
mod shape;
mod sites;
mod tidy;
mod time;
mod trip;
mod view;
mod view_calendar;
mod view_events;
mod view_time;
mod wave;
mod zone;
