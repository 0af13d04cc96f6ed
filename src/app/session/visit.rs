//! What a session begins with, and what it leaves to the one that takes its place.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Reading, Session};
use crate::{
    app::{
        browser::Store,
        chunk::{All, Kiosk},
        tools::Next,
    },
    data::Finding,
    dataset::Dataset,
    profile::Profile,
};

/// What a session is made of.
#[derive(Clone)]
pub struct Beginning {
    /// The site with its places.
    pub data: Arc<Dataset>,
    /// What reads the rest of it.
    pub reading: Reading,
    /// How this copy of the page lives in its surroundings.
    pub profile: Profile,
    /// What only a shared screen shows.
    pub kiosk: Option<Kiosk>,
    /// What this device remembers.
    pub store: Store,
}

/// What the next session need not read or fetch again.
pub struct Legacy {
    data: Arc<Dataset>,
    findings: Arc<Vec<Finding>>,
    tools: Option<Next>,
    chunks: All,
}

impl Session {
    /// Ends the session: it is of no use afterwards.
    #[must_use]
    pub fn leave(self) -> Legacy {
        Legacy {
            data: self.data(),
            findings: self.findings.get_untracked(),
            tools: self.tools.get_untracked().map(|tools| (tools.next)(tools)),
            chunks: self.chunks.all(),
        }
    }

    /// Begins where another session has left.
    pub fn inherit(self, legacy: Legacy) {
        let Legacy { data, findings, tools, chunks } = legacy;
        self.data.set_value(data);
        self.findings.set(findings);
        self.chunks.take(chunks);
        self.tools.set(tools.map(|next| next(self)));
    }
}
