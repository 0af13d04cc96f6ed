//! How the link moves, and how the address and the links of the page say it.

use leptos::prelude::*;

use super::Session;
use crate::{
    app::browser::{self, Address, Back},
    command::{Command, replaces, step},
    link::{Link, Page},
    profile::Outbound,
};

impl Session {
    /// Moves the link, and shows it in the address.
    pub fn act(self, command: Command) {
        if let Command::SetLocale(locale) = &command {
            self.store.save("locale", locale.tag());
        }
        let before = self.link.get_untracked();
        let after = step(before.clone(), command);
        if after == before {
            return;
        }
        // The browser is on its way back, and tells the address where it arrives.
        if self.is_uncovering() {
            return self.show(after);
        }
        // Moving the map opens nothing.
        if before.page != after.page {
            self.returned.set_value(false);
        }
        let replaces = replaces(&before, &after) || (before.page != after.page && self.leaves_cover());
        // Every line of a list is a link: an answer is drawn first, or the page that was turned, then those are written.
        let asks = (&before.filters, &before.query) != (&after.filters, &after.query);
        if replaces && (asks || before.page != after.page) {
            self.link.set(after);
            return browser::after_frame(move || self.tell());
        }
        self.tell();
        self.address.with_value(|address| if replaces { address.replace(&after) } else { address.push(&after) });
        self.show(after);
    }

    fn show(self, link: Link) {
        self.link.set(link.clone());
        self.told.set(link);
    }

    fn tell(self) {
        let Some(link) = self.link.try_get_untracked() else { return };
        if self.told.with_untracked(|told| *told != link) {
            self.address.with_value(|address| address.replace(&link));
            self.told.set(link);
        }
    }

    /// Goes back to what was open before, or to `otherwise` when this page was the first.
    pub fn back(self, otherwise: Page) {
        match self.address.with_value(Address::back) {
            Back::Going => {}
            Back::Show(link) => {
                self.returned.set_value(true);
                self.show(*link);
            }
            Back::Nowhere => self.act(Command::Open(otherwise)),
        }
    }

    /// The fragment that opens `page` with everything else as it is; tracked.
    #[must_use]
    pub fn href(self, page: Page) -> String {
        let link = Link { page, ..self.told.get() };
        link.to_string()
    }

    /// The address of what is open, for others to open; on a shared screen the site's public one.
    #[must_use]
    pub fn public_url(self) -> String {
        self.address_of(&self.link.read().to_string())
    }

    /// The same for a fragment of another form.
    #[must_use]
    pub fn address_of(self, fragment: &str) -> String {
        match &self.data().site.kiosk.public_url {
            Some(url) if self.outbound == Outbound::Qr => format!("{}{fragment}", url.as_str()),
            _ => browser::page_url(fragment),
        }
    }
}
