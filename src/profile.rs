//! How a copy of the page lives in its surroundings: on its own, at a kiosk, or inside another page.

use std::time::Duration;

/// The choices in which the surroundings differ. Made once, by whoever mounts the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// How the panels are arranged.
    pub layout: Layout,
    /// Where the link is kept.
    pub address: AddressKind,
    /// How a link to elsewhere is offered.
    pub outbound: Outbound,
    /// What is left for the next visit.
    pub memory: Memory,
    /// After how long without a touch the page returns to its beginning.
    pub idle: Option<Duration>,
}

/// How the panels are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A whole page with header and footer.
    Site,
    /// A whole screen with large type and targets.
    Kiosk,
    /// A part of another page, without header and footer.
    Embed,
}

/// Where the link is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressKind {
    /// In the browser's address and history.
    Browser,
    /// In memory alone.
    Private,
}

/// How a link to elsewhere is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outbound {
    /// As a link.
    Open,
    /// As a code to take along on a phone.
    Qr,
    /// As a link that opens beside the host page.
    NewTab,
}

/// What is left for the next visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// Language and look stay as chosen.
    Keep,
    /// Nothing.
    Forget,
}

impl Profile {
    /// The page on its own, on a phone or a desk.
    pub const SITE: Self = Self {
        layout: Layout::Site,
        address: AddressKind::Browser,
        outbound: Outbound::Open,
        memory: Memory::Keep,
        idle: None,
    };

    /// A public screen that many people use one after the other.
    pub const KIOSK: Self = Self {
        layout: Layout::Kiosk,
        address: AddressKind::Private,
        outbound: Outbound::Qr,
        memory: Memory::Forget,
        idle: Some(Duration::from_secs(90)),
    };

    /// Inside another page.
    pub const EMBED: Self = Self {
        layout: Layout::Embed,
        address: AddressKind::Private,
        outbound: Outbound::NewTab,
        memory: Memory::Forget,
        idle: None,
    };

    /// The profile of this name: `site`, `kiosk` or `embed`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "site" => Some(Self::SITE),
            "kiosk" => Some(Self::KIOSK),
            "embed" => Some(Self::EMBED),
            _ => None,
        }
    }
}
