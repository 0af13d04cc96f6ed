//! What serves a visitor who asks for more than words and tags. Fetched apart, at the first such question.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use leptos::{prelude::*, task::spawn_local};

use super::{browser, panel, session::Session};
use crate::{
    link::Link,
    search::{Facets, Narrowed, Pinyin},
    taxonomy::Subject,
    time::Openness,
    view::{self, ChoiceGroup, Facet, FacetChoice},
};

/// The readings of characters, beside the page.
const PINYIN: &str = "pinyin.txt";

/// The tools of a session; cheap to copy.
#[derive(Clone, Copy)]
pub struct Tools {
    /// Rows of the places that match everything the link asks for, best first.
    pub places: Memo<Arc<Vec<usize>>>,
    /// The main taxonomy with its numbers under everything the link asks for.
    pub chips: Memo<Vec<Facet>>,
    /// Draws the filters; the signal is set to false to close them.
    pub filters: fn(Subject, RwSignal<bool>) -> AnyView,
    /// All choices with their numbers.
    pub groups: Memo<Vec<ChoiceGroup>>,
    /// The numbers themselves.
    pub narrowed: Memo<Arc<(Facets, Narrowed)>>,
    /// Whether somebody looks at the filters.
    pub looking: RwSignal<bool>,
}

impl Tools {
    /// Whether an answer to this link takes more than words and tags.
    #[must_use]
    pub fn needed(asked: &Link) -> bool {
        latin(asked) || asked.era.is_some() || asked.filters.iter().any(|filter| filter.taxonomy.starts_with('@'))
    }
}

/// The tools of a session.
#[must_use]
pub fn make(session: Session) -> Tools {
    let data = session.data();
    let looking = RwSignal::new(false);
    let base = StoredValue::new(Facets::places(&data));
    // Whether places are open is only worked out where somebody asks.
    let open = Memo::new(move |_| {
        let asked = session.asked.read();
        let wanted = looking.get() || asked.filters.iter().any(|filter| filter.taxonomy == "@open");
        if wanted { view::openness(&session.data(), asked.when, session.now.get()) } else { Vec::<Openness>::new() }
    });
    let answer = Memo::new_with_compare(
        move |_| {
            let mut facets = base.get_value();
            facets.ask_open(open.get());
            let asked = session.asked.read();
            let (rows, narrowed) = session.with_index(|index| view::narrowed(&session.data(), index, &facets, &asked));
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
        groups.into_iter().filter(|group| *group.key == *main).map(facet).collect()
    });
    Effect::new(move |_| {
        if latin(&session.asked.read()) {
            learn(session);
        }
    });
    Tools {
        places,
        chips,
        filters: |subject, open| view! { <panel::Filters subject open/> }.into_any(),
        groups,
        narrowed,
        looking,
    }
}

/// Fetches the readings of characters, once; search goes on without them where they cannot be had.
fn learn(session: Session) {
    static ASKED: AtomicBool = AtomicBool::new(false);
    if ASKED.swap(true, Ordering::Relaxed) {
        return;
    }
    spawn_local(async move {
        let bytes = browser::get(PINYIN).await.unwrap_or_default();
        match std::str::from_utf8(&bytes).ok().and_then(Pinyin::parse) {
            Some(pinyin) => session.learn(pinyin),
            None => ASKED.store(false, Ordering::Relaxed),
        }
    });
}

fn latin(asked: &Link) -> bool {
    asked.query.bytes().any(|byte| byte.is_ascii_alphabetic())
}

fn facet(group: ChoiceGroup) -> Facet {
    let choices = group.lines.into_iter().map(|line| FacetChoice {
        filter: line.filter,
        label: line.label,
        hue: line.hue.unwrap_or(7),
        depth: line.depth,
        count: line.count,
        on: line.on,
    });
    Facet { label: group.label, choices: choices.collect() }
}
