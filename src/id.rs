//! Identifiers: the publisher's own strings, typed by what they name.

use std::{cmp::Ordering, fmt, hash, marker::PhantomData, sync::Arc};

/// The publisher's stable identifier of a `T`; cheap to clone, ordered as text.
///
/// Typed, so that a place's id cannot be looked up among events.
pub struct Id<T> {
    text: Arc<str>,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// Takes any text as it is; whether it names something is the dataset's to say.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.into(), of: PhantomData }
    }

    /// The identifier as text that is shared rather than copied.
    pub(crate) const fn text_mut(&mut self) -> &mut Arc<str> {
        &mut self.text
    }

    /// The identifier as the publisher wrote it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

// Derives would ask the same of `T`, which is only a label here.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), of: PhantomData }
    }
}

impl<T> Default for Id<T> {
    /// The empty identifier, which names nothing.
    fn default() -> Self {
        Self::new("")
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.text)
    }
}
