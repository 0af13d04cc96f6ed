//! xunji: a district's places, events and study routes, shown from plain JSON.

pub mod about;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
pub mod command;
pub mod data;
pub mod dataset;
mod decimal;
pub mod event;
pub mod geo;
pub mod id;
pub mod link;
pub mod markdown;
pub mod place;
pub mod profile;
pub mod record;
pub mod route;
pub mod search;
pub mod site;
pub mod taxonomy;
pub mod text;
pub mod time;
