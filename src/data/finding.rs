//! What is wrong with published data, where, and what to do about it.

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is missing or odd; everything is shown.
    Warning,
    /// A record or a part of it is not shown.
    Error,
}

/// Something wrong with published data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Stable code, `E101` or `W204`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The source's id; `site.json` for the manifest.
    pub source: String,
    /// JSON Pointer (RFC 6901) into the source.
    pub pointer: String,
    /// What is wrong, with the value found.
    pub cause: String,
    /// What to do.
    pub remedy: String,
}
