//! A session: the dataset, the link, the clock, and everything derived from them; one line each.

mod kept;
mod language;
mod over;
mod told;
mod visit;

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{
    browser::{self, Address, Clock, Listening, Store},
    chunk::{self, Chunks, Kiosk},
    tools::{Near, Tools},
};
use crate::{
    command::revisit,
    data::{Finding, Reader},
    dataset::Dataset,
    geo::{Bounds, Clusters},
    link::{Camera, Grouping, Link, Page},
    place::PlaceId,
    profile::{Layout, Outbound},
    search::{Hit, Index},
    text::Locale,
    time::{Date, DateTime},
    view::{self, Area, Tally, Track},
    words::Words,
};

pub use language::{choose, preferred};
use over::Over;
pub use visit::{Beginning, Legacy};

/// Lines of the map's list that are drawn at first; a button brings as many more, so that thousands of places cost nothing
/// until they are asked for.
pub const LINES: usize = 40;

/// The reader of a site, and what was found in its manifest.
pub type Reading = StoredValue<(Reader, Vec<Finding>), LocalStorage>;

/// What every panel is given; cheap to copy.
#[derive(Clone, Copy)]
pub struct Session {
    data: StoredValue<Arc<Dataset>>,
    findings: RwSignal<Arc<Vec<Finding>>>,
    reading: Reading,
    address: StoredValue<Address, LocalStorage>,
    store: Store,
    /// Everything that can be shared.
    pub link: RwSignal<Link>,
    /// The same as the address and all links on the page say it: they follow a frame after an answer was drawn.
    told: RwSignal<Link>,
    /// The wall clock of the site's zone, to the minute.
    pub now: RwSignal<DateTime>,
    /// The site's date.
    pub today: Memo<Date>,
    /// The language the reader wants; its words may still be missing.
    wanted: Memo<Locale>,
    learnt: RwSignal<bool>,
    /// The reader's language.
    pub locale: Memo<Locale>,
    /// The part of the link that says which page is open.
    pub page: Memo<Page>,
    /// The link's words and tags alone, so that moving the map asks for nothing anew.
    pub asked: Memo<Link>,
    /// How the map brings places together.
    pub grouping: Memo<Grouping>,
    /// Rows of the places that match, best first.
    pub places: Memo<Arc<Vec<usize>>>,
    /// Those places, clustered.
    pub clusters: Memo<Arc<Clusters>>,
    /// The parts of the program that are fetched apart.
    pub chunks: Chunks,
    /// What answers questions, and reads all that is not places; `None` until it has been fetched. From then on the
    /// dataset is whole.
    pub tools: RwSignal<Option<Tools>>,
    /// Whether the tools were asked for and did not come.
    pub toolless: RwSignal<bool>,
    /// The places on one spot that are listed; by row.
    pub spot: RwSignal<Option<Vec<u32>>>,
    /// Where the visitor is; neither stored nor in the link.
    pub near: RwSignal<Near>,
    /// What the map shows: its box and zoom; `None` until it stands.
    pub seen: RwSignal<Option<(Bounds, Camera)>>,
    /// Whether the visitor came to the open page by going back or forward.
    pub returned: StoredValue<bool>,
    /// What lies over the page: going back puts that away first.
    over: StoredValue<Over>,
    /// How many lines of the map's list are drawn.
    pub lines: RwSignal<usize>,
    /// Set to true to have the map seen where the page covers it, to false to have the page seen.
    pub glance: RwSignal<bool>,
    /// The route to draw on the map: the open one, or one's own, as its panel says.
    pub track: RwSignal<Option<Track>>,
    /// How often ways were measured since the page was opened: who shows ways follows it.
    pub known_ways: RwSignal<u32>,
    /// Whether a place that is tapped on the map becomes a stop of the visitor's own route.
    pub picking: RwSignal<bool>,
    /// Whether the wheel and a single finger move the map; inside another page they scroll that page.
    pub wheel: bool,
    /// How many times as large as on a phone the markers are drawn; style/layout/kiosk.css and style/elder/frame.css say the same.
    pub size: f64,
    /// How addresses outside the page are opened.
    pub outbound: Outbound,
    /// What only a shared screen shows.
    pub kiosk: Option<Kiosk>,
}

impl Session {
    /// A session on a site whose places have been read, that begins with a link.
    #[must_use]
    pub fn new(beginning: Beginning, link: Link) -> Self {
        let Beginning { data, reading, profile, kiosk, store } = beginning;
        let address = Address::new(profile.address);
        let link = RwSignal::new(link);
        let told = RwSignal::new(link.get_untracked());
        let now = Clock::start(data.site.time_zone.clone()).now;
        let locales = data.site.locales.clone();
        let tools = RwSignal::new(None::<Tools>);
        let data = StoredValue::new(data);

        let preferred = preferred(store);
        let learnt = RwSignal::new(Words::learnt());
        let wanted = Memo::new(move |_| choose(link.read().locale.or(preferred), &locales));
        let locale = Memo::new(move |_| if learnt.get() { wanted.get() } else { Locale::ZhHans });
        let today = Memo::new(move |_| now.get().date());
        let page = Memo::new(move |_| link.read().page.clone());
        let asked = Memo::new(move |_| {
            let link = link.read();
            let Link { when, era, .. } = *link;
            Link { query: link.query.clone(), filters: link.filters.clone(), when, era, ..Link::default() }
        });
        let places = Memo::new(move |_| match tools.get() {
            Some(tools) => tools.places.get(),
            None => Arc::new(view::present(&data.get_value().places)),
        });
        let size = match profile.layout {
            Layout::Kiosk => 1.85,
            _ if browser::is_enlarged() => 1.5,
            _ => 1.0,
        };
        let grouping = Memo::new(move |_| link.read().grouping);
        let clusters = Memo::new_with_compare(
            move |_| match (grouping.get(), tools.get()) {
                (Grouping::District | Grouping::Whole, Some(tools)) => tools.grouped.read().clusters.clone(),
                _ => Arc::new(view::cluster(&data.get_value(), &places.read(), size)),
            },
            |_, _| true,
        );

        let returned = StoredValue::new(false);
        let over = StoredValue::new(Over::default());
        let own = address.clone();
        let listening: Listening = address.listen(move |found, ours| {
            if let Some(link) = over::come_back(over, &own, link, (&found, !ours)) {
                return told.set(link);
            }
            returned.set_value(ours);
            link.update(|link| *link = if ours { revisit(link.clone(), found) } else { found });
            told.set(link.get_untracked());
        });
        let listening = StoredValue::new_local(listening);
        on_cleanup(move || listening.dispose());
        address.begin(move || link.try_get_untracked());

        Self {
            data,
            findings: RwSignal::new(Arc::default()),
            reading,
            address: StoredValue::new_local(address),
            store,
            link,
            told,
            now,
            today,
            wanted,
            learnt,
            locale,
            page,
            asked,
            grouping,
            returned,
            over,
            lines: RwSignal::new(LINES),
            glance: RwSignal::new(true),
            track: RwSignal::new(None),
            picking: RwSignal::new(false),
            known_ways: RwSignal::new(0),
            wheel: profile.layout != Layout::Embed,
            size,
            places,
            clusters,
            chunks: Chunks::new(),
            tools,
            toolless: RwSignal::new(false),
            spot: RwSignal::new(None),
            near: RwSignal::new(Near::Off),
            seen: RwSignal::new(None),
            outbound: profile.outbound,
            kiosk,
        }
    }

    /// The published site; before the [tools](Self::tools) are here its places alone.
    #[must_use]
    pub fn data(self) -> Arc<Dataset> {
        self.data.get_value()
    }

    /// Takes ways that the site's routing engine measured into what is known.
    pub fn learn_ways(self, learn: impl FnOnce(&mut Dataset)) {
        self.data.update_value(|data| learn(Arc::make_mut(data)));
        self.known_ways.update(|times| *times += 1);
    }

    /// What was found wrong while reading it; tracked.
    #[must_use]
    pub fn findings(self) -> Arc<Vec<Finding>> {
        self.findings.get()
    }

    /// The address of the first source that did not come, or not all of it; tracked.
    #[must_use]
    pub fn lost(self) -> Option<String> {
        let findings = self.findings.read();
        let lost = findings.iter().find(|finding| finding.is_loss())?;
        let data = self.data();
        let source = data.site.sources.iter().find(|source| source.id == lost.source)?;
        Some(source.url.as_str().to_owned())
    }

    /// What to say of a day or a month on which nothing is known to be: nothing is sure while data are missing; tracked.
    #[must_use]
    pub fn nothing_on(self, empty: &'static str) -> &'static str {
        if self.lost().is_some() { self.words().data_lost } else { empty }
    }

    /// How much is on, in words; not that nothing is while data are missing; tracked.
    #[must_use]
    pub fn number_on(self, tally: Tally) -> String {
        self.parts_on(tally).join(" · ")
    }

    /// The same in its parts, which may stand on lines of their own; tracked.
    #[must_use]
    pub fn parts_on(self, tally: Tally) -> Vec<String> {
        if tally.is_empty() && self.lost().is_some() { Vec::new() } else { tally.parts(self.locale.get()) }
    }

    /// Whether an answer to what is asked for has to wait for the [tools](Self::tools), or they for all texts; tracked.
    #[must_use]
    pub fn waits(self) -> bool {
        let asked = self.asked.read();
        match self.tools.get() {
            Some(tools) => !asked.query.is_empty() && tools.reading.get(),
            None => asked.narrows(),
        }
    }

    /// What holds the words asked for, if there are any; tracked. Nothing is known before the tools are here.
    #[must_use]
    pub fn hits(self) -> Arc<Option<Vec<Hit>>> {
        self.tools.get().map(|tools| tools.hits.get()).unwrap_or_default()
    }

    /// Asks the search index; tracked. Nothing is known before the tools are here.
    pub fn ask_index<T: Default>(self, ask: impl FnOnce(&Index) -> T) -> T {
        self.tools.get().map(|tools| tools.index.with(ask)).unwrap_or_default()
    }

    /// Fetches the tools unless they are here, and reads the rest of the site; who follows [`Session::tools`] is told.
    pub fn fetch_tools(self) {
        // Who asks for them later may find that the session is over.
        if self.tools.try_with_untracked(Option::is_none) != Some(true) {
            return;
        }
        if self.toolless.get_untracked() {
            self.toolless.set(false);
        }
        spawn_local(async move {
            if self.reading.try_with_value(|(reader, _)| reader.has_to_learn()) == Some(true)
                && let Ok(calendars) = chunk::calendars().await
            {
                self.reading.try_update_value(|(reader, _)| reader.learn(calendars));
            }
            match chunk::tools().await {
                Ok((finish, make)) => {
                    // Another call may have been quicker.
                    if self.tools.try_with_untracked(Option::is_some) == Some(false)
                        && let Some((data, findings)) = self.reading.try_update_value(finish)
                    {
                        self.data.set_value(Arc::new(data));
                        self.findings.set(Arc::new(findings));
                        self.tools.set(Some(make(self)));
                    }
                }
                Err(_) => drop(self.toolless.try_set(true)),
            }
        });
    }

    /// The area of the open page; tracked.
    #[must_use]
    pub fn area(self) -> Area {
        Area::of(&self.page.read())
    }

    /// Whether the open page stands beside the map; tracked.
    #[must_use]
    pub fn has_map(self) -> bool {
        // Stories are read with the tools.
        let _ = self.tools.with(Option::is_none);
        view::has_map(&self.data(), &self.page.read())
    }

    /// What the window is called: the open record, then the site; tracked.
    #[must_use]
    pub fn title(self) -> String {
        // The record may be none of the places.
        self.tools.with(|_| ());
        view::title(&self.data(), &self.page.read(), self.locale.get())
    }

    /// Whether the page is as a new visitor finds it; tracked.
    #[must_use]
    pub fn at_start(self) -> bool {
        *self.link.read() == Link::default()
    }

    /// The place whose page is open.
    #[must_use]
    pub fn chosen(self) -> Option<PlaceId> {
        match &*self.page.read() {
            Page::Place(id) => self.data().place(id).map(|place| place.id.clone()),
            _ => None,
        }
    }

    /// A text as a code to scan, on a screen that offers nothing else; elsewhere the text itself.
    #[must_use]
    pub fn code(self, text: String) -> AnyView {
        self.kiosk.map_or_else(|| text.clone().into_any(), |kiosk| (kiosk.code)(text.clone()))
    }
}

/// The session that the panels live in.
///
/// # Panics
/// Never in a mounted page: every panel stands below [`super::boot::Door`], which provides one.
#[must_use]
pub fn use_session() -> Session {
    use_context().unwrap_or_else(|| unreachable!("panels are drawn below the door"))
}
