//! The language that the reader wants, and its words.

use leptos::{prelude::*, task::spawn_local};

use super::Session;
use crate::{
    app::{
        browser::{self, Address, Store},
        chunk,
    },
    text::Locale,
    words::{Format, Words},
};

impl Session {
    /// The words in the reader's language; tracked.
    #[must_use]
    pub fn words(self) -> &'static Words {
        Words::of(self.locale.get())
    }

    /// A word in the reader's language, for a view to follow. All words share one type: a closure for each would cost the
    /// module a kilobyte apiece.
    pub fn say(self, word: fn(&'static Words) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + Sync {
        move || word(self.words())
    }

    /// The formats of the reader's language; tracked.
    #[must_use]
    pub fn format(self) -> Format {
        Format(self.locale.get())
    }

    /// The same, untracked: for what is said once, after a gesture.
    #[must_use]
    pub fn format_untracked(self) -> Format {
        Format(self.locale.get_untracked())
    }

    /// Fetches the words that the reader wants, where they are missing; tracks what is wanted.
    pub fn fetch_words(self) {
        if self.wanted.get() != self.locale.get() {
            spawn_local(async move {
                if let Ok(editions) = chunk::editions().await {
                    Words::learn(editions);
                    let _ = self.learnt.try_set(true);
                }
            });
        }
    }
}

/// The language this device's reader was last seen to want; a link may say otherwise.
#[must_use]
pub fn preferred(store: Store) -> Option<Locale> {
    let kept = || store.load("locale").and_then(|tag| Locale::from_tag(&tag));
    Address::opened_with().locale.or_else(kept).or_else(browser::language)
}

/// The wanted language if the site offers it, else the site's first.
#[must_use]
pub fn choose(wanted: Option<Locale>, offered: &[Locale]) -> Locale {
    wanted.filter(|locale| offered.contains(locale)).or_else(|| offered.first().copied()).unwrap_or_default()
}
