//! Decoding: bytes in, good rows and findings out; it never fails.

mod finding;
mod shape;

pub use finding::{Finding, Severity};
pub use shape::Shape;
