//! Positions, distances, and finding points fast.

mod bounds;
mod coord;
mod datum;
mod measure;

pub use bounds::Bounds;
pub use coord::Wgs84;
pub use datum::Datum;
pub use measure::Metres;
