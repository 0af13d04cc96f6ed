//! xunji (寻迹): a district's places, events and study routes, shown from plain JSON.
//!
//! # Bird's eye
//!
//! Bytes and an address go in; a page comes out. Everything on screen is a pure function of the dataset, the link, the
//! clock and the language. Only the shell in `app` touches the browser, and it only exists for `wasm32`; everything
//! else runs and is tested on any host.
//!
//! ```text
//!  address                 site.json and its sources
//!     |                              |
//!  link::Link::parse        app::browser::get        (bytes, or why there are none)
//!     |                              |
//!     |                     data::manifest, data::Reader
//!     |                              |
//!     |                     dataset::Dataset: the places, for the first view; then all, and the findings
//!     |                              |
//!     +---------> app::session::Session <--- app::browser::Clock
//!                        |
//!            memos, one call each: view::narrowed, view::cluster, view::events_at, view::track, …
//!                        |
//!            view::*  (plain values)  -->  app::panel and app::map draw them
//!                        |  a gesture
//!            command::Command  --command::step-->  a new Link  -->  app::browser::Address
//! ```
//!
//! # Map
//!
//! - [`geo`], [`time`], [`text`], [`id`], [`decimal`]: positions, civil time, texts by language, identifiers, numbers.
//! - [`about`], [`place`], [`event`], [`route`], [`record`], [`taxonomy`], [`site`], [`dataset`]: what is published.
//! - [`data`]: from a publisher's JSON to the above, with findings; `check` prints them from the command line,
//!   and `publish` writes feeds of the events.
//! - [`search`], [`markdown`]: finding and reading text.
//! - [`link`], [`command`], [`profile`]: the state that can be shared, what moves it, where the page lives.
//! - [`words`], [`view`]: the page's words and formats, and the values that panels print.
//! - `app`: the shell. `browser` is the only folder that names `web_sys` or `gloo`, `map` the only one that names
//!   `leaflet`; `panel` draws, `layout` arranges, `boot` loads, `session` holds the wires; `chunk` says which parts of
//!   the program are fetched only after the first view; the first of them, `tools`, reads all but the places and
//!   answers questions.
//!
//! # Invariants
//!
//! Stated as absences, and enforced by `tests/it/tidy.rs`:
//!
//! - the core names no browser: `leptos`, `web_sys`, `js_sys`, `gloo` and `leaflet` stand in `app` only;
//! - one file reads the clock, one keeps things on the device, one gets from the network;
//! - the profile is asked for at the door and in the frames: no panel and no layer of the map knows where the page lives;
//! - publisher's text is never parsed as markup: no `inner_html`;
//! - content is decoded in `data` only;
//! - nothing is stubbed, skipped or left to do.

pub mod about;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
pub mod command;
pub mod data;
pub mod dataset;
pub mod decimal;
mod digest;
pub mod event;
pub mod geo;
pub mod id;
pub mod link;
pub mod markdown;
pub mod place;
pub mod profile;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
pub mod record;
pub mod route;
#[cfg(not(target_arch = "wasm32"))]
pub mod route_command;
pub mod search;
pub mod site;
pub mod taxonomy;
pub mod text;
pub mod time;
pub mod view;
pub mod words;

/// What hands out the page's memory: reading thousands of places asks for some hundred thousand small pieces.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::GlobalTlsf<Memory> = rlsf::GlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
struct Memory;

#[cfg(target_arch = "wasm32")]
impl rlsf::GlobalTlsfOptions for Memory {
    // To let pieces grow where they lie costs more code than it is worth.
    const ENABLE_REALLOCATION: bool = false;
}
