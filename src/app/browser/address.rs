//! Where the link is kept: the browser's address bar, or nowhere but here.

use std::{cell::RefCell, rc::Rc};

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PopStateEvent;

use super::{after_frame, query_parameter};
use crate::{link::Link, profile::AddressKind};

/// A place to keep the link; kiosk and embed leave the window's own history alone.
#[derive(Clone)]
pub enum Address {
    /// The fragment of the page's address, with the browser's history.
    Browser {
        /// How many entries this page has added: whether going back stays here.
        depth: Rc<RefCell<u32>>,
    },
    /// A private stack: what was opened, the last on top.
    Private {
        /// The links gone through.
        stack: Rc<RefCell<Vec<Link>>>,
    },
}

/// Keeps listening to the browser's back and forward while it lives.
pub struct Listening(#[allow(dead_code, reason = "held for its Drop")] Option<EventListener>);

impl Address {
    /// An address of the kind a profile asks for.
    #[must_use]
    pub fn new(kind: AddressKind) -> Self {
        match kind {
            AddressKind::Browser => Self::Browser { depth: Rc::default() },
            AddressKind::Private => Self::Private { stack: Rc::default() },
        }
    }

    /// The link the page was opened with: its fragment, else what a host page says in the query, as in
    /// `?profile=embed&view=calendar&filter=kind:venue&locale=en`.
    #[must_use]
    pub fn opened_with() -> Link {
        let fragment = fragment();
        if fragment.len() > 1 { Link::parse(&fragment) } else { Link::parse(&asked_for()) }
    }

    /// Shows the link the page was opened with as it is written here. The browser takes some milliseconds for that, which
    /// the first view is not to wait for; a link that was opened meanwhile is shown instead.
    pub fn begin(&self, link: impl Fn() -> Option<Link> + 'static) {
        let address = self.clone();
        let show = move || {
            if let Some(link) = link() {
                address.replace(&link);
            }
        };
        match self {
            Self::Browser { .. } => after_frame(show),
            Self::Private { .. } => show(),
        }
    }

    /// Shows `link` as a new entry, so that going back returns to the one before.
    pub fn push(&self, link: &Link) {
        match self {
            Self::Browser { depth } => {
                *depth.borrow_mut() += 1;
                if let Some(history) = history() {
                    let _ = history.push_state_with_url(&mark(depth), "", Some(&url(link)));
                }
            }
            Self::Private { stack } => stack.borrow_mut().push(link.clone()),
        }
    }

    /// Shows `link` in place of the current entry.
    pub fn replace(&self, link: &Link) {
        match self {
            Self::Browser { depth } => {
                if let Some(history) = history() {
                    let _ = history.replace_state_with_url(&mark(depth), "", Some(&url(link)));
                }
            }
            Self::Private { stack } => {
                let mut stack = stack.borrow_mut();
                stack.pop();
                stack.push(link.clone());
            }
        }
    }

    /// Goes back if that stays within the page. The browser tells of it through [`Address::listen`]; the private
    /// stack answers with the link to show.
    #[must_use]
    pub fn back(&self) -> Back {
        match self {
            Self::Browser { depth } => {
                let mut depth = depth.borrow_mut();
                if *depth == 0 {
                    return Back::Nowhere;
                }
                *depth -= 1;
                if let Some(history) = history() {
                    let _ = history.back();
                }
                Back::Going
            }
            Self::Private { stack } => {
                let mut stack = stack.borrow_mut();
                stack.pop();
                stack.last().cloned().map_or(Back::Nowhere, |link| Back::Show(Box::new(link)))
            }
        }
    }

    /// Calls back with the link whenever the visitor goes back or forward (`true`: an entry this page made) or types
    /// another address (`false`).
    #[must_use]
    pub fn listen(&self, changed: impl Fn(Link, bool) + 'static) -> Listening {
        let known = match self {
            Self::Browser { depth } => web_sys::window().zip(Some(depth.clone())),
            Self::Private { .. } => None,
        };
        Listening(known.map(|(window, depth)| {
            // A typed address comes as a `popstate` too, but without the mark that our own entries carry.
            EventListener::new(&window, "popstate", move |event| {
                let mark = event.dyn_ref().and_then(|event: &PopStateEvent| event.state().as_f64());
                if let Some(mark) = mark {
                    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number")]
                    depth.replace(mark as u32 - 1);
                }
                changed(Link::parse(&fragment()), mark.is_some());
            })
        }))
    }

    /// Whether the browser's way back leads through entries of this page.
    #[must_use]
    pub const fn has_history(&self) -> bool {
        matches!(self, Self::Browser { .. })
    }
}

/// What going back comes to.
pub enum Back {
    /// The browser goes back and will tell.
    Going,
    /// This link is to be shown.
    Show(Box<Link>),
    /// There is nothing before.
    Nowhere,
}

/// What an entry of ours carries: how many lie before it, counted from 1.
fn mark(depth: &RefCell<u32>) -> JsValue {
    JsValue::from_f64(f64::from(*depth.borrow()) + 1.0)
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The query's parameters for a first view, written as a fragment.
fn asked_for() -> String {
    let given = |name| query_parameter(name).unwrap_or_default();
    format!("#/{}?t={}&lang={}", given("view"), given("filter"), given("locale"))
}

/// A reference with nothing but the fragment keeps path and query, whatever portal the page lies in.
fn url(link: &Link) -> String {
    let text = link.to_string();
    if text.starts_with('#') { text } else { format!("#{text}") }
}
