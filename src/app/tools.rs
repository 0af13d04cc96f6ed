//! What answers a visitor's questions, and reads what they may be about: all that a map does not show. Fetched apart,
//! as soon as the map stands.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use leptos::{prelude::*, task::spawn_local};

use super::{
    browser,
    map::{self, Layers, MapHost},
    panel,
    resume::resume,
    session::Session,
};
use crate::{
    data::{Finding, Reader},
    dataset::Dataset,
    geo::{Metres, Wgs84},
    link::{Grouping, Link},
    place::Place,
    search::{Facets, Hit, Index, Narrowed, Pinyin},
    time::Openness,
    view::{self, ChoiceGroup, Facet, Grouped, Pin},
};

/// The readings of characters, beside the page.
const PINYIN: &str = "pinyin.txt";

/// Bytes of text read at a time, folded: some milliseconds' work, after which the page answers whoever touches it.
const AT_A_TIME: usize = 400_000;

/// Where the visitor is, as far as the page knows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Near {
    /// Nobody asked.
    #[default]
    Off,
    /// The device is being asked.
    Asking,
    /// The device does not say.
    Refused,
    /// The visitor is pointing at it on the map.
    Choosing,
    /// Here, within so far.
    Here(Wgs84, Option<Metres>),
}

impl Near {
    /// The place itself, once it is known.
    #[must_use]
    pub const fn here(self) -> Option<Wgs84> {
        if let Self::Here(here, _) = self { Some(here) } else { None }
    }
}

/// The tools of a session; cheap to copy.
#[derive(Clone, Copy)]
pub struct Tools {
    /// The search index.
    pub index: RwSignal<Index>,
    /// Whether it is still being read: what is found by words is not all yet.
    pub reading: RwSignal<bool>,
    /// What holds the words asked for; looked for once, whatever else is asked for besides.
    pub hits: Memo<Arc<Option<Vec<Hit>>>>,
    /// Rows of the places that match everything the link asks for, best first.
    pub places: Memo<Arc<Vec<usize>>>,
    /// The main taxonomy of the places with its numbers under everything the link asks for.
    pub chips: Memo<Vec<Facet>>,
    /// A place's name with what is asked for marked in it, and where else the place has it.
    pub marked: fn(Session, &Place) -> AnyView,
    /// Draws what is to be said of data that did not come, or not as it should.
    pub troubles: fn() -> AnyView,
    /// How many records besides places hold the words asked for, to go on from the number of places; empty for none.
    pub besides: fn(Session) -> String,
    /// Draws what else holds the words asked for, or that nothing does; and the sheet to print.
    pub also: fn() -> AnyView,
    /// Draws the filters; the signal is set to false to close them.
    pub filters: fn(RwSignal<bool>) -> AnyView,
    /// All choices with their numbers.
    pub groups: Memo<Vec<ChoiceGroup>>,
    /// The numbers themselves.
    pub narrowed: Memo<Arc<(Facets, Narrowed)>>,
    /// Those places under their district, or under what they belong to.
    pub grouped: Memo<Arc<Grouped>>,
    /// Names those pins that are such groups.
    pub name: fn(Session, &mut [Pin]),
    /// Puts rows in the order of their distance.
    pub nearest: fn(Session, &mut Vec<usize>, Wgs84),
    /// How far a place is, in words.
    pub far: fn(Session, &Place, Wgs84) -> Option<String>,
    /// Draws over the map: lists of one spot, and where the visitor is.
    pub over_map: fn(MapHost, Layers) -> AnyView,
    /// Lays a base layer that is more than tiles where they belong.
    pub lay: map::Lay,
    /// Whether somebody looks at the filters.
    pub looking: RwSignal<bool>,
    /// What makes the next session's, which has all texts that this one has read.
    pub next: fn(Self) -> Next,
}

/// Makes the tools of a session that follows another.
pub type Next = Box<dyn FnOnce(Session) -> Tools + Send + Sync>;

/// Reads what is not places; what was found in the manifest comes first among what is wrong.
#[must_use]
pub fn finish((reader, findings): &mut (Reader, Vec<Finding>)) -> (Dataset, Vec<Finding>) {
    let (dataset, report) = reader.finish();
    findings.extend(report.findings);
    (dataset, std::mem::take(findings))
}

/// The tools of a session.
#[must_use]
pub fn make(session: Session) -> Tools {
    browser::style_sheet("map.css");
    browser::print_sheet("print.css");
    having(session, Index::default())
}

/// The same with an index that has read some texts already, or all.
fn having(session: Session, index: Index) -> Tools {
    resume(session);
    let data = session.data();
    let (index, reading) = (RwSignal::new(index), RwSignal::new(true));
    read(session, index, reading);
    let looking = RwSignal::new(false);
    let base = StoredValue::new(Facets::places(&data));
    // Whether places are open is only worked out where somebody asks.
    let open = Memo::new(move |_| {
        let asked = session.asked.read();
        let wanted = looking.get() || asked.filters.iter().any(|filter| filter.taxonomy == "@open");
        if wanted { view::openness(&session.data(), asked.when, session.now.get()) } else { Vec::<Openness>::new() }
    });
    let query = Memo::new(move |_| session.asked.read().query.clone());
    let hits = Memo::new_with_compare(
        move |_| {
            let link = Link { query: query.get(), ..Link::default() };
            Arc::new(index.with(|index| view::hits(index, &link)))
        },
        |_, _| true,
    );
    let answer = Memo::new_with_compare(
        move |_| {
            let mut facets = base.get_value();
            facets.ask_open(open.get());
            let asked = session.asked.read();
            let (rows, narrowed) = view::narrowed(&session.data(), hits.read().as_deref(), &facets, &asked);
            (Arc::new(rows), Arc::new((facets, narrowed)))
        },
        |_, _| true,
    );
    let places = Memo::new(move |_| answer.read().0.clone());
    let narrowed = Memo::new(move |_| answer.read().1.clone());
    let groups = Memo::new(move |_| {
        let found = narrowed.read();
        view::choice_groups(&session.data(), &found.0, &found.1, &session.asked.read(), session.locale.get())
    });
    let chips = Memo::new(move |_| {
        let main = session.data().site.main_taxonomy.places.clone();
        let groups = groups.get();
        // Chips none of which can be pressed only take room, and scroll where no keyboard comes.
        let can_be_pressed =
            |group: &ChoiceGroup| group.lines.iter().any(|line| line.count > 0 || line.on || line.partly);
        groups.into_iter().filter(|group| *group.key == *main && can_be_pressed(group)).map(Facet::from).collect()
    });
    let grouped = Memo::new_with_compare(
        move |_| {
            let by = session.grouping.get();
            Arc::new(view::grouped(&session.data(), &session.places.read(), by, session.size))
        },
        |_, _| true,
    );
    Effect::new(move |_| {
        if latin(&session.asked.read()) {
            learn(index);
        }
    });
    Tools {
        index,
        reading,
        hits,
        places,
        chips,
        marked: panel::marked_place,
        troubles: || view! { <panel::Lost/><panel::Notice/> }.into_any(),
        besides,
        also: || view! { <panel::Also/><panel::MapSheet/> }.into_any(),
        filters: |open| view! { <panel::Filters open/> }.into_any(),
        groups,
        narrowed,
        grouped,
        name: name_groups,
        nearest: |session, rows, here| {
            *rows = view::near(&session.data(), rows, here).into_iter().map(|(row, _)| row).collect();
        },
        far: |session, place, here| place.position.point().map(|point| session.format().distance(here.distance(point))),
        over_map: |host, layers| view! { <map::Over host layers/> }.into_any(),
        lay: map::lay,
        looking,
        next: |tools| {
            let index = tools.index.try_update_untracked(std::mem::take).unwrap_or_default();
            Box::new(|session| having(session, index))
        },
    }
}

/// Reads all texts, a piece at a time where they are many.
fn read(session: Session, index: RwSignal<Index>, reading: RwSignal<bool>) {
    let more = move || index.try_update_untracked(|index| index.advance(&session.data(), AT_A_TIME)) == Some(true);
    if !more() {
        return reading.set(false);
    }
    spawn_local(async move {
        while {
            browser::pause().await;
            more()
        } {}
        let Some(asked) = session.asked.try_with_untracked(|asked| !asked.query.is_empty()) else { return };
        // Without words to find nothing has changed for anybody.
        if asked {
            index.notify();
        }
        reading.set(false);
    });
}

/// Fetches the readings of characters, once; search goes on without them where they cannot be had.
fn learn(index: RwSignal<Index>) {
    static ASKED: AtomicBool = AtomicBool::new(false);
    if ASKED.swap(true, Ordering::Relaxed) {
        return;
    }
    spawn_local(async move {
        let bytes = browser::get(PINYIN).await.unwrap_or_default();
        let pinyin = std::str::from_utf8(&bytes).ok().and_then(Pinyin::parse);
        // A session that is over learns nothing any more.
        if pinyin.and_then(|pinyin| index.try_update(|index| index.learn(pinyin))).is_none() {
            ASKED.store(false, Ordering::Relaxed);
        }
    });
}

/// Says what groups are called, on the map and to those who cannot see it.
fn name_groups(session: Session, pins: &mut [Pin]) {
    let Some(tools) = session.tools.get().filter(|_| session.grouping.get() != Grouping::Distance) else { return };
    if let Some((bounds, camera)) = session.seen.get() {
        tools.grouped.read().call(pins, (bounds, view::level(camera), session.size), session.locale.get());
    }
}

fn latin(asked: &Link) -> bool {
    asked.query.bytes().any(|byte| byte.is_ascii_alphabetic())
}

fn besides(session: Session) -> String {
    let count = session.hits().as_deref().map_or(0, view::others);
    if count == 0 || session.waits() {
        String::new()
    } else {
        [" · ", &session.format().other_results(count)].concat()
    }
}
