//! The map: the only folder that names `leaflet`.
//!
//! The host owns the Leaflet map; each layer takes data in and gives a guard out.

mod base;
mod found;
mod graticule;
mod ground;
mod guarded;
mod host;
mod layers;
mod markers;
mod near;
mod over;
mod pull;
mod spot;
mod stage;
mod track;

pub use ground::{Lay, lay};
pub use layers::Layers;
pub use over::Over;
pub use stage::{MapHost, Stage};
