//! Which edition of the words a reader gets.

use std::sync::OnceLock;

use super::{EN, Words, ZH_HANS, ZH_HANT};
use crate::text::Locale;

/// The words of each locale.
pub type Editions = fn(Locale) -> &'static Words;

static LEARNT: OnceLock<Editions> = OnceLock::new();

impl Words {
    /// The words of a locale. In the browser the simplified ones stand for all others until those have been
    /// [learnt](Self::learn): a reader needs one edition, and each weighs some kilobytes.
    #[must_use]
    pub fn of(locale: Locale) -> &'static Self {
        if cfg!(target_arch = "wasm32") {
            return LEARNT.get().map_or(&ZH_HANS, |editions| editions(locale));
        }
        Self::edition(locale)
    }

    /// The words of a locale, whichever it is.
    #[must_use]
    pub const fn edition(locale: Locale) -> &'static Self {
        match locale {
            Locale::ZhHans => &ZH_HANS,
            Locale::ZhHant => &ZH_HANT,
            Locale::En => &EN,
        }
    }

    /// Has all editions from now on.
    pub fn learn(editions: Editions) {
        // A second time teaches nothing new.
        let _ = LEARNT.set(editions);
    }

    /// Whether all editions are here, where they have to be learnt.
    #[must_use]
    pub fn learnt() -> bool {
        LEARNT.get().is_some()
    }
}
