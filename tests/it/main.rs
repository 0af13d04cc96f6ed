//! Host tests of the core.
