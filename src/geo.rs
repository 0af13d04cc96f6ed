//! Positions, distances, and finding points fast.

mod bounds;
mod cluster;
mod coord;
mod datum;
mod index;
mod measure;
mod mercator;
mod picture;
pub mod wave;

pub use bounds::Bounds;
pub use cluster::{Cluster, ClusterId, ClusterOptions, Clusters, Groups, HUES, Pin, Pinned};
pub use coord::{Bd09, Degrees, Gcj02, NotAPosition, Wgs84};
pub use datum::Datum;
pub use index::PointIndex;
pub use measure::Metres;
pub use mercator::Mercator;
pub use picture::{ControlPoint, Picture};
