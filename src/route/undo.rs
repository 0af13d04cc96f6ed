//! Undo and redo.

use crate::link::Draft;

/// The routes before and after the present one, as a person changed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    past: Vec<Draft>,
    future: Vec<Draft>,
}

impl History {
    /// How many changes can be undone; the oldest are forgotten.
    pub const LIMIT: usize = 100;

    /// Remembers a route that was changed into another; what was undone before can no longer be redone.
    pub fn changed(&mut self, before: &Draft, after: &Draft) {
        if before == after {
            return;
        }
        self.future.clear();
        self.past.push(before.clone());
        if self.past.len() > Self::LIMIT {
            self.past.remove(0);
        }
    }

    /// The route before the last change; `None` where there was none.
    pub fn undo(&mut self, present: &Draft) -> Option<Draft> {
        let before = self.past.pop()?;
        self.future.push(present.clone());
        Some(before)
    }

    /// The route before the last undoing; `None` where nothing was undone.
    pub fn redo(&mut self, present: &Draft) -> Option<Draft> {
        let after = self.future.pop()?;
        self.past.push(present.clone());
        Some(after)
    }

    /// Whether there is anything to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is anything to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
