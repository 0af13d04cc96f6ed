//! What every published record tells about itself, whatever it is.

use std::sync::Arc;

use crate::{taxonomy::Tag, text::Text, time::Date};

/// The part that places, events, routes and all other records share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// What it is called; never empty in a decoded record.
    pub name: Text,
    /// Other names it is known by; searched, and shown under the name.
    pub alternate_names: Vec<Text>,
    /// One or two sentences.
    pub summary: Text,
    /// The long text, in limited Markdown; see [`crate::markdown`].
    pub body: Text,
    /// Pictures, audio and video, in the publisher's order.
    pub media: Vec<Media>,
    /// What it is filed under, in any taxonomy.
    pub tags: Vec<Tag>,
    /// Where this is known from.
    pub sources: Sources,
    /// When the publisher last changed it.
    pub updated_at: Option<Date>,
    /// Pages elsewhere: tickets, registration, documents.
    pub links: Vec<WebLink>,
    /// Whether the publisher took it back.
    pub withdrawn: bool,
    /// Whether this is made up to show the program (示例), and must be marked as such.
    pub example: bool,
}

/// Where something is known from; thousands of records share what their list says for all.
pub type Sources = Arc<[Source]>;

/// Where a fact is known from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// The organisation, newspaper or book.
    pub name: Text,
    /// Where to read it, if it is on the web.
    pub url: Option<Url>,
    /// When it was published or last seen there, as the publisher writes it.
    pub date: String,
}

/// A picture, a recording or a film.
#[derive(Clone, Debug, PartialEq)]
pub struct Media {
    /// How it is shown.
    pub kind: MediaKind,
    /// Where the file is.
    pub url: Url,
    /// What is to be seen or heard, for those who cannot.
    pub alt: Text,
    /// The line below it.
    pub caption: Text,
    /// Who made it.
    pub credit: Text,
    /// What is said in it, word for word.
    pub transcript: Text,
    /// A WebVTT file with captions.
    pub captions: Option<Url>,
    /// Shows children: a publisher's flag that lets the page hide it.
    pub contains_minors: bool,
}

/// How a [`Media`] is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaKind {
    /// A picture.
    Image,
    /// A recording.
    Audio,
    /// A film.
    Video,
}

/// A page elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct WebLink {
    /// What it is for, by the publisher's word: `registration`, `document`, `watch`, ….
    pub rel: String,
    /// Where it leads.
    pub url: Url,
    /// What it is called.
    pub label: Text,
}

/// An address that is safe to follow: http, https, mailto, tel, or relative to the data.
///
/// Anything else (`javascript:`, `data:`) cannot be made into one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url(Box<str>);

impl Url {
    /// Accepts `http:`, `https:`, `mailto:`, `tel:` and relative references; refuses every other scheme.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        // Browsers skip control characters inside a scheme, so an address with any is refused whole.
        if text.is_empty() || text.chars().any(|c| c.is_control() || c == ' ') {
            return None;
        }
        let scheme = text.split(':').next().unwrap_or_default();
        let safe = !has_scheme(text)
            || ["http", "https", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        safe.then(|| Self(text.into()))
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// This address seen from `base` (the address of the file that names it), when it is relative.
    #[must_use]
    pub fn resolve(&self, base: &str) -> Self {
        let text = &*self.0;
        if has_scheme(text) || text.starts_with('#') {
            return self.clone();
        }
        let base = base.split(['?', '#']).next().unwrap_or_default();
        // Where the host's name ends and the path begins, if the base names a host.
        let scheme = base.find("://").map_or(0, |colon| colon + 3);
        let path = if scheme == 0 { 0 } else { base[scheme..].find('/').map_or(base.len(), |slash| scheme + slash) };
        let prefix = if text.starts_with("//") {
            &base[..scheme.saturating_sub(2)]
        } else if text.starts_with('/') {
            &base[..path]
        } else {
            base[path..].rfind('/').map_or(&base[..path], |slash| &base[..=path + slash])
        };
        // A host without a path has an unwritten slash behind it.
        let slash = if scheme > 0 && path == base.len() && !text.starts_with('/') { "/" } else { "" };
        Self([prefix, slash, text].concat().into())
    }
}

// Whether it begins with a scheme, like `https:`; a colon further on is a part of the path.
fn has_scheme(text: &str) -> bool {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')));
    end.is_some_and(|end| text[end..].starts_with(':'))
}

/// How to reach somebody: by role, never a private person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// Who answers, by role or desk.
    pub role: Text,
    /// Telephone numbers as printed.
    pub phones: Vec<String>,
    /// An electronic mail address.
    pub email: String,
    /// A page.
    pub url: Option<Url>,
    /// Anything else: opening of the desk, "on site only".
    pub note: Text,
}
