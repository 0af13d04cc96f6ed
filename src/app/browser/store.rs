//! What this device remembers: preferences and drafts, nothing else, and only where the profile allows it.

use crate::profile::Memory;

/// Remembers short texts by name; where storage is forbidden or blocked it forgets, and nobody notices.
#[derive(Clone, Copy, Debug)]
pub struct Store(Memory);

impl Store {
    /// A store as a profile asks for.
    #[must_use]
    pub const fn new(memory: Memory) -> Self {
        Self(memory)
    }

    /// The text kept under `name`.
    #[must_use]
    pub fn load(self, name: &str) -> Option<String> {
        self.storage()?.get_item(&key(name)).ok()?
    }

    /// Keeps `text` under `name`.
    pub fn save(self, name: &str, text: &str) {
        if let Some(storage) = self.storage() {
            let _ = storage.set_item(&key(name), text);
        }
    }

    /// Forgets what is kept under `name`.
    pub fn remove(self, name: &str) {
        if let Some(storage) = self.storage() {
            let _ = storage.remove_item(&key(name));
        }
    }

    /// Forgets everything that was ever kept here under any name.
    pub fn clear(self) {
        let Some(storage) = self.storage() else { return };
        let names = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok()?);
        let ours: Vec<String> = names.filter(|name| name.starts_with(PREFIX)).collect();
        for name in ours {
            let _ = storage.remove_item(&name);
        }
    }

    /// Whether anything can be kept here.
    #[must_use]
    pub fn works(self) -> bool {
        self.storage().is_some()
    }

    fn storage(self) -> Option<web_sys::Storage> {
        match self.0 {
            Memory::Keep => web_sys::window()?.local_storage().ok()?,
            Memory::Forget => None,
        }
    }
}

const PREFIX: &str = "xunji.";

/// Sites of one origin share its storage, so the names carry ours.
fn key(name: &str) -> String {
    format!("{PREFIX}{name}")
}
