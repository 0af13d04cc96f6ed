//! How a backend's own JSON maps to ours.

/// Where a foreign list is, and which field is which.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {}
