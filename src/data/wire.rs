//! Reading JSON: cursors that know where they are, take what they are asked for, and report the rest.

mod at;
mod cell;
pub mod civil;
mod row;

pub use at::{At, Step};
pub use cell::Cell;
pub use row::Row;
