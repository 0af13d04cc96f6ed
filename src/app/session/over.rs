//! What lies over the page, such as a sheet or a picture: the browser's way back puts it away before it leads anywhere else.

use leptos::prelude::*;

use super::Session;
use crate::{app::browser::Address, link::Link};

/// What lies over the page; all of it has one entry in the browser's history.
#[derive(Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// These, the last on top; each puts itself away.
    Lying(Vec<Callback<()>>),
    /// The last was put away by itself, and the browser is on its way back from the entry.
    Gone,
}

/// The browser has come to an entry, `found`: back from the one of what lies over the page, then the page stays as it is, and
/// what it was told meanwhile is written there, or behind it. Gives the page's link; `None` where nothing lay over it, or
/// `typed` another page's address was.
pub(super) fn come_back(
    over: StoredValue<Over>,
    address: &Address,
    link: RwSignal<Link>,
    (found, typed): (&Link, bool),
) -> Option<Link> {
    let mut left = Vec::new();
    match over.try_update_value(std::mem::take)? {
        Over::Nothing => return None,
        Over::Lying(_) if typed && link.with_untracked(|link| link.page != found.page) => return None,
        Over::Gone => {}
        Over::Lying(mut lying) => {
            if let Some(top) = lying.pop() {
                top.run(());
            }
            left = lying;
        }
    }
    let link = link.get_untracked();
    if link.page == found.page {
        address.replace(&link);
    } else {
        address.push(&link);
    }
    if !left.is_empty() {
        address.push(&link);
        over.set_value(Over::Lying(left));
    }
    Some(link)
}

impl Session {
    /// Something lies over the page from now on, until [`Session::uncover`] is called with the same. A page that has no part
    /// in the browser's history goes on without.
    pub fn cover(self, put_away: Callback<()>) {
        if !self.address.with_value(Address::has_history) {
            return;
        }
        self.over.update_value(|over| match over {
            Over::Nothing => {
                self.address.with_value(|address| address.push(&self.link.get_untracked()));
                *over = Over::Lying(vec![put_away]);
            }
            Over::Lying(lying) => lying.push(put_away),
            Over::Gone => {}
        });
    }

    /// What lay over the page was put away.
    pub fn uncover(self, put_away: Callback<()>) {
        self.over.try_update_value(|over| {
            if let Over::Lying(lying) = over {
                let before = lying.len();
                lying.retain(|one| !one.matches(&put_away));
                if lying.is_empty() && before > 0 {
                    *over = Over::Gone;
                    let _ = self.address.with_value(Address::back);
                }
            }
        });
    }

    /// Whether the browser is on its way back.
    pub(super) fn is_uncovering(self) -> bool {
        self.over.with_value(|over| matches!(over, Over::Gone))
    }

    /// Whether the page is left with something over it: then the next one takes the entry of that.
    pub(super) fn leaves_cover(self) -> bool {
        matches!(self.over.try_update_value(std::mem::take), Some(Over::Lying(_)))
    }
}
