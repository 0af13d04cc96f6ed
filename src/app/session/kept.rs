//! What this device keeps.

use super::Session;

impl Session {
    /// What this device keeps under a name.
    #[must_use]
    pub fn recall(self, name: &str) -> Option<String> {
        self.store.load(name)
    }

    /// Keeps a text on this device.
    pub fn keep(self, name: &str, text: &str) {
        self.store.save(name, text);
    }

    /// Forgets what this device keeps under a name.
    pub fn forget(self, name: &str) {
        self.store.remove(name);
    }

    /// Forgets all that this device keeps.
    pub fn forget_all(self) {
        self.store.clear();
    }

    /// Whether this device keeps anything.
    #[must_use]
    pub fn keeps(self) -> bool {
        self.store.works()
    }
}
