//! The parts of the program that are fetched apart: whatever the first view does not show. `.make/bin/wasm-bindgen` cuts
//! the module along these functions, each with all that only it reaches.

#![allow(clippy::unnecessary_wraps, reason = "what fails is the fetching, which the macro adds")]

use std::pin::Pin;

use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};

use super::{
    browser, layout, panel,
    session::{Beginning, Session},
    tools::{self, Tools},
};
use crate::{
    data::{self, Finding, Reader},
    dataset::Dataset,
    link::{Page, Section},
    text::Locale,
    words::{Editions, Words},
};

/// Draws a page.
pub type Panel = fn(Page) -> AnyView;

/// Waits for style sheets; whether they are all there.
type Looks = fn(&'static [&'static str]) -> Pin<Box<dyn Future<Output = bool>>>;

/// Pages whose code comes in one piece.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Chunk {
    /// The calendar, and one event.
    Calendar,
    /// Curated routes, and one's own.
    Routes,
    /// One place, and all other lists and records.
    Records,
}

impl Chunk {
    const ALL: [Self; 3] = [Self::Records, Self::Calendar, Self::Routes];

    /// Where the code of a page is; the map's own list is there from the start.
    #[must_use]
    pub const fn of(page: &Page) -> Option<Self> {
        match page {
            Page::Map => None,
            Page::Calendar { .. } | Page::Event { .. } => Some(Self::Calendar),
            Page::Routes | Page::Route(_) | Page::Plan | Page::Follow { .. } => Some(Self::Routes),
            Page::Place(_) | Page::More | Page::Section(_) | Page::Record(..) => Some(Self::Records),
        }
    }

    /// The style sheets of those pages, in the order of the cascade.
    const fn sheets(self) -> &'static [&'static str] {
        match self {
            Self::Records => &["place.css"],
            Self::Calendar => &["place.css", "calendar.css"],
            Self::Routes => &["place.css", "routes.css"],
        }
    }

    /// Asks for those style sheets that are not here.
    fn dress(self) {
        self.sheets().iter().for_each(|sheet| browser::style_sheet(sheet));
    }

    async fn fetch(self) -> Option<Panel> {
        self.dress();
        let panel = match self {
            Self::Records => records().await,
            Self::Calendar => calendar().await,
            Self::Routes => routes().await,
        };
        // A page is not seen before its looks are there, or have failed twice.
        let (panel, looks) = panel.ok()?;
        if !looks(self.sheets()).await {
            self.dress();
            looks(self.sheets()).await;
        }
        Some(panel)
    }
}

/// What has become of a chunk.
#[derive(Clone, Copy)]
pub enum Fetched {
    /// Not here yet.
    No,
    /// It could not be fetched.
    Failed,
    /// Here.
    Yes(Panel),
}

/// What has become of all chunks.
pub type All = [Fetched; Chunk::ALL.len()];

/// The chunks of a session.
#[derive(Clone, Copy)]
pub struct Chunks([RwSignal<Fetched>; Chunk::ALL.len()]);

impl Chunks {
    /// None is here yet.
    #[must_use]
    pub fn new() -> Self {
        Self(Chunk::ALL.map(|_| RwSignal::new(Fetched::No)))
    }

    /// Whether a chunk is here; tracked.
    #[must_use]
    pub fn state(self, chunk: Chunk) -> Fetched {
        self.0[chunk as usize].get()
    }

    /// Fetches a chunk unless it is here, and looks of it that have failed.
    pub fn fetch(self, chunk: Chunk) {
        if let Fetched::Yes(_) = self.0[chunk as usize].get_untracked() {
            return chunk.dress();
        }
        spawn_local(async move {
            match chunk.fetch().await {
                Some(panel) => self.keep(chunk, panel),
                None => drop(self.0[chunk as usize].try_set(Fetched::Failed)),
            }
        });
    }

    /// Fetches every chunk, one after another, so that none is waited for when it is opened; one that does not come is
    /// asked for again then.
    pub fn fetch_all(self) {
        spawn_local(async move {
            for chunk in Chunk::ALL {
                if let Some(panel) = chunk.fetch().await {
                    self.keep(chunk, panel);
                }
            }
        });
    }

    /// What has become of each.
    #[must_use]
    pub fn all(self) -> All {
        self.0.map(|chunk| chunk.get_untracked())
    }

    /// Takes what has become of each elsewhere.
    pub fn take(self, all: All) {
        for (chunk, fetched) in self.0.into_iter().zip(all) {
            chunk.set(fetched);
        }
    }

    // Another call may have been quicker, and its page must not be drawn twice.
    fn keep(self, chunk: Chunk, panel: Panel) {
        let signal = self.0[chunk as usize];
        if !matches!(signal.try_get_untracked(), Some(Fetched::Yes(_)) | None) {
            signal.set(Fetched::Yes(panel));
        }
    }
}

#[wasm_split(calendar, wasm_split_path = leptos::wasm_split, fallible)]
fn calendar() -> Result<(Panel, Looks), SplitLoaderError> {
    let panel: Panel = |page| match page {
        Page::Calendar { .. } => view! { <panel::CalendarPanel/> }.into_any(),
        Page::Event { id, start } => view! { <panel::EventPanel id start/> }.into_any(),
        _ => ().into_any(),
    };
    Ok((panel, looks))
}

/// How calendars among the sources are read.
///
/// # Errors
/// When the chunk cannot be fetched.
#[wasm_split(calendar, wasm_split_path = leptos::wasm_split, fallible)]
pub fn calendars() -> Result<data::Calendars, SplitLoaderError> {
    Ok(data::calendars())
}

#[wasm_split(routes, wasm_split_path = leptos::wasm_split, fallible)]
fn routes() -> Result<(Panel, Looks), SplitLoaderError> {
    let panel: Panel = |page| {
        panel::show_track();
        match page {
            Page::Routes => view! { <panel::RoutesPanel/> }.into_any(),
            Page::Route(id) => view! { <panel::RoutePanel id/> }.into_any(),
            Page::Plan => view! { <panel::PlanPanel/> }.into_any(),
            Page::Follow { route, .. } => view! { <panel::FollowPanel route/> }.into_any(),
            _ => ().into_any(),
        }
    };
    Ok((panel, looks))
}

#[wasm_split(records, wasm_split_path = leptos::wasm_split, fallible)]
fn records() -> Result<(Panel, Looks), SplitLoaderError> {
    let panel: Panel = |page| match page {
        Page::Place(id) => view! { <panel::PlacePanel id/> }.into_any(),
        Page::More => view! { <panel::MorePanel/> }.into_any(),
        Page::Section(Section::Findings) => view! { <panel::Findings/> }.into_any(),
        Page::Section(section) => view! { <panel::SectionPanel section/> }.into_any(),
        Page::Record(section, id) => view! { <panel::RecordPanel section id/> }.into_any(),
        _ => ().into_any(),
    };
    Ok((panel, looks))
}

fn looks(sheets: &'static [&'static str]) -> Pin<Box<dyn Future<Output = bool>>> {
    Box::pin(browser::styled(sheets))
}

/// Reads all that is not places, and tells what is wrong with the site.
pub type Finish = fn(&mut (Reader, Vec<Finding>)) -> (Dataset, Vec<Finding>);

/// Makes the tools of a session whose dataset is whole.
pub type Make = fn(Session) -> Tools;

/// What reads the rest of a site, and what then makes the tools of a session.
///
/// # Errors
/// When the chunk cannot be fetched.
#[wasm_split(tools, wasm_split_path = leptos::wasm_split, fallible)]
pub fn tools() -> Result<(Finish, Make), SplitLoaderError> {
    Ok((tools::finish, tools::make))
}

/// The words of all languages.
///
/// # Errors
/// When the chunk cannot be fetched.
#[wasm_split(words, wasm_split_path = leptos::wasm_split, fallible)]
pub fn editions() -> Result<Editions, SplitLoaderError> {
    Ok(Words::edition)
}

/// What only a shared screen shows.
#[derive(Clone, Copy)]
pub struct Kiosk {
    /// Draws one visit after another.
    pub visits: fn(Beginning) -> AnyView,
    /// Draws a text as a code to scan.
    pub code: fn(String) -> AnyView,
}

/// The shared screen's part.
///
/// # Errors
/// When the chunk cannot be fetched.
#[wasm_split(kiosk, wasm_split_path = leptos::wasm_split, fallible)]
pub fn kiosk() -> Result<Kiosk, SplitLoaderError> {
    Ok(Kiosk {
        visits: |beginning| view! { <layout::Visits beginning/> }.into_any(),
        code: |text| view! { <panel::Qr text/> }.into_any(),
    })
}

/// Draws findings in a language.
pub type FindingsPanel = fn(Vec<Finding>, Locale) -> AnyView;

/// Draws a list of findings, for a page that has no session.
///
/// # Errors
/// When the chunk cannot be fetched.
#[wasm_split(records, wasm_split_path = leptos::wasm_split, fallible)]
pub fn finding_list() -> Result<FindingsPanel, SplitLoaderError> {
    browser::style_sheet("map.css");
    Ok(|findings, locale| view! { <panel::FindingList findings locale/> }.into_any())
}

/// Room for data. Laid out part by part they take more padding than in one piece, and where that has no room the tool that
/// cuts the module leaves all of them in the first part. Nothing refers to this, so that no part has it.
#[used]
static ROOM: [u8; 8192] = [1; 8192];
