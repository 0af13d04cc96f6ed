//! What lies over the page, such as a sheet or a picture: the browser's way back puts it away before it leads anywhere else.

use leptos::prelude::*;

use super::Session;
use crate::{app::browser::Address, link::Link};

/// What lies over the page has an entry of its own in the browser's history.
pub enum Over {
    /// It is there; this puts it away.
    Lies(Callback<()>),
    /// It was put away by itself, and the browser is on its way back from its entry.
    Gone,
}

impl Over {
    /// The browser has come back from its entry to the one before, which was `found`; the page stays as it is. What it was
    /// told meanwhile is written there, or behind it. Gives the page's link.
    pub(super) fn end(self, address: &Address, link: RwSignal<Link>, found: &Link) -> Link {
        if let Self::Lies(put_away) = self {
            put_away.run(());
        }
        let link = link.get_untracked();
        if link.page == found.page {
            address.replace(&link);
        } else {
            address.push(&link);
        }
        link
    }
}

impl Session {
    /// Something lies over the page from now on, until [`Session::uncover`]. False where going back does not put it away:
    /// something else lies there, or the page has no part in the browser's history.
    #[must_use]
    pub fn cover(self, put_away: Callback<()>) -> bool {
        let free = self.over.with_value(Option::is_none) && self.address.with_value(Address::has_history);
        if free {
            self.address.with_value(|address| address.push(&self.link.get_untracked()));
            self.over.set_value(Some(Over::Lies(put_away)));
        }
        free
    }

    /// What lay over the page was put away.
    pub fn uncover(self) {
        if self.over.try_with_value(|over| matches!(over, Some(Over::Lies(_)))) == Some(true) {
            self.over.set_value(Some(Over::Gone));
            let _ = self.address.with_value(Address::back);
        }
    }

    /// Whether the browser is on its way back.
    pub(super) fn is_uncovering(self) -> bool {
        self.over.with_value(|over| matches!(over, Some(Over::Gone)))
    }

    /// Whether the page is left with something over it: then the next one takes the entry of that.
    pub(super) fn leaves_cover(self) -> bool {
        self.over.try_update_value(Option::take).flatten().is_some()
    }
}
