//! What reading a site came to.

use super::finding::Finding;

/// What was found while reading, and how much of each source is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What is wrong, source by source in the manifest's order; what concerns several sources last.
    pub findings: Vec<Finding>,
    /// Counts of the sources that have been read, in the manifest's order.
    pub sources: Vec<SourceCount>,
}

/// How much of a source is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceCount {
    /// The source's id.
    pub id: String,
    /// Rows in it, good and bad.
    pub read: usize,
    /// Rows that are records now.
    pub shown: usize,
    /// Places among them that are listed only, for want of a position to pin.
    pub without_position: usize,
    /// Rows that are no records, or repeat one.
    pub rejected: usize,
}
