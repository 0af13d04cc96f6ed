//! Decoding: bytes in, good rows and findings out; it never fails.
//!
//! [`manifest()`] reads `site.json`; a [`Reader`] then takes the sources in whatever order they arrive and gives
//! a [`Dataset`](crate::dataset::Dataset) and a [`Report`]. The contract is `public/schema/README.md`.
//!
//! There is no derived deserializer here. A derived one stops at the first fault, knows no place to point to, and
//! forty derived structures weigh more in the download than the one cursor in `wire`: a row from which `lift` takes
//! what it knows, member by member, so that what is left over is what the contract does not have. A wrong member
//! costs that member, a row without an identifier or a name costs that row, and broken text costs the rows it
//! breaks.
//!
//! - [`json`]: bytes to a tree, with tolerance for text that is not quite JSON;
//! - `wire`: cursors over a value, which know their place and report what they cannot read;
//! - `ics`: calendars in iCalendar form, into the rows that JSCalendar would have;
//! - `lift`: one function for each noun, from a row to the domain;
//! - `document`, `manifest`: the two kinds of files; `shape`: foreign rows into ours;
//! - `piles`: the records of all sources, and what can only be said when all are read.

mod code;
mod config;
mod document;
mod filing;
mod finding;
mod ics;
pub mod json;
mod land;
mod lift;
mod manifest;
mod piles;
mod reader;
mod reading;
mod report;
mod shape;
mod wire;

pub use code::Code;
pub use config::map_key;
pub use finding::{Finding, Severity};
pub use ics::{Calendars, calendars, is_calendar};
pub use land::{Ground, GroundShape, land};
pub use manifest::{Manifest, manifest};
pub use reader::{Failure, Reader};
pub use report::{Report, SourceCount};
pub use shape::Shape;
