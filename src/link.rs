//! What a person can share: the whole visible state, as the fragment of an address.
//!
//! `#/place/sanyuanli?q=古庙&t=kind:heritage&at=23.16343,113.25470,14&s=a~30,b&lang=en`
//!
//! Reading never fails. What is not known is dropped, so that parameters which messengers append, links from other
//! versions and mistyped ones still open the nearest page there is. Two laws hold for every link that [`Link::parse`] or
//! [`step`](crate::command::step) can make: `parse(link.to_string()) == link`, and the text is the same for equal links.

mod ask;
mod camera;
pub(crate) mod civil;
mod code;
mod draft;
mod escape;
mod page;
mod spot;

pub use ask::{Grouping, When, Years};
pub use camera::Camera;
pub use code::NotAPlan;
pub use draft::{Draft, DraftStop, End};
pub use page::{CalendarMode, Page, Section};
pub use spot::Spot;

use std::fmt;

use crate::text::Locale;
use escape::{Escaped, unescape};

/// The whole visible state, and nothing that can be derived.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// Which page is open.
    pub page: Page,
    /// What is searched for, as typed.
    pub query: String,
    /// Which filters are on, each once, in the order they were set; shared by map and calendar.
    pub filters: Vec<Filter>,
    /// When opening hours are asked for.
    pub when: When,
    /// Which years are asked for; any, and none, where not given.
    pub era: Option<Years>,
    /// How the map brings places together.
    pub grouping: Grouping,
    /// Where the map looks; at everything where not given.
    pub camera: Option<Camera>,
    /// The language, where it was chosen.
    pub locale: Option<Locale>,
    /// The visitor's own route.
    pub draft: Draft,
}

/// One filter, by the publisher's words; a dataset may know it or not. Names that begin with `@` are the program's own,
/// see [`Facets`](crate::search::Facets).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The taxonomy's id; not empty.
    pub taxonomy: String,
    /// The item's code; not empty.
    pub code: String,
}

impl Link {
    /// Whether less than everything is asked for. When places should be open does not say so alone: a filter on it does.
    #[must_use]
    pub fn narrows(&self) -> bool {
        !self.query.is_empty() || !self.filters.is_empty() || self.era.is_some()
    }

    /// Reads a fragment, with or without `#` and the leading slash, or a whole address that has one. Never fails.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        // Messengers append fragments of their own, such as `#wechat_redirect`.
        let text = text.split_once('#').map_or(text, |(_, fragment)| fragment);
        let text = text.split('#').next().unwrap_or_default();
        // Some tools escape a link as a whole.
        if text.starts_with("%2F") || text.starts_with("%2f") {
            return Self::parse_fragment(&unescape(text));
        }
        Self::parse_fragment(text)
    }

    /// The shorter one of the readable fragment and the one with the route in a [code](Draft::to_code): for links to
    /// pass on, and to scan.
    #[must_use]
    pub fn shared(&self) -> String {
        let plain = self.to_string();
        if self.draft.stops.is_empty() {
            return plain;
        }
        let mut short = Self { draft: Draft::default(), ..self.clone() }.to_string();
        short.push(if short.contains('?') { '&' } else { '?' });
        short.push_str("p=");
        short.push_str(&self.draft.to_code());
        if short.len() < plain.len() { short } else { plain }
    }

    fn parse_fragment(text: &str) -> Self {
        let text = text.trim_start_matches('/');
        let (path, parameters) = text.split_once(['?', '&']).unwrap_or((text, ""));
        let mut link = Self { page: Page::parse(path), ..Self::default() };
        for parameter in parameters.split(['?', '&']) {
            if let Some((key, value)) = parameter.split_once('=') {
                link.read(key, value);
            }
        }
        link
    }

    fn read(&mut self, key: &str, value: &str) {
        match key {
            "q" => self.query = unescape(value).into_owned(),
            "t" => value.split(',').filter_map(Filter::parse).for_each(|filter| self.add(filter)),
            "when" => self.when = When::parse(&unescape(value)),
            "era" => self.era = Years::parse(&unescape(value)),
            "by" => self.grouping = Grouping::parse(value),
            "at" => self.camera = Camera::parse(&unescape(value)),
            "lang" => self.locale = Locale::from_tag(value),
            "day" => {
                if let Page::Calendar { day, .. } = &mut self.page {
                    *day = civil::parse_date(value);
                }
            }
            _ => self.draft.read(key, value),
        }
    }

    fn add(&mut self, filter: Filter) {
        if !self.filters.contains(&filter) {
            self.filters.push(filter);
        }
    }
}

impl Filter {
    /// A filter by the publisher's words; `None` where one is empty.
    #[must_use]
    pub fn new(taxonomy: &str, code: &str) -> Option<Self> {
        let given = !taxonomy.is_empty() && !code.is_empty();
        given.then(|| Self { taxonomy: taxonomy.to_owned(), code: code.to_owned() })
    }

    /// Reads `taxonomy:code`, also where the colon itself was escaped on the way.
    fn parse(text: &str) -> Option<Self> {
        if let Some((taxonomy, code)) = text.split_once(':') {
            return Self::new(&unescape(taxonomy), &unescape(code));
        }
        let text = unescape(text);
        let (taxonomy, code) = text.split_once(':')?;
        Self::new(taxonomy, code)
    }
}

impl fmt::Display for Link {
    /// The canonical fragment, from `#` on; what is at its default is left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("#/")?;
        self.page.write(f)?;
        let mut separator = '?';
        let mut param = |key: &str, value: &dyn fmt::Display| {
            let result = write!(f, "{separator}{key}={value}");
            separator = '&';
            result
        };
        if let Page::Calendar { day: Some(day), .. } = self.page {
            param("day", &fmt::from_fn(|f| civil::write_date(f, day)))?;
        }
        if !self.query.is_empty() {
            param("q", &Escaped(&self.query))?;
        }
        if !self.filters.is_empty() {
            param("t", &fmt::from_fn(|f| write_filters(f, &self.filters)))?;
        }
        if self.when != When::Now {
            param("when", &self.when)?;
        }
        if let Some(era) = self.era {
            param("era", &era)?;
        }
        if let Some(word) = self.grouping.word() {
            param("by", &word)?;
        }
        if let Some(camera) = self.camera {
            param("at", &camera)?;
        }
        self.draft.write(&mut param)?;
        self.locale.map_or(Ok(()), |locale| param("lang", &locale.tag()))
    }
}

fn write_filters(f: &mut fmt::Formatter<'_>, filters: &[Filter]) -> fmt::Result {
    for (index, filter) in filters.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        write!(f, "{comma}{}:{}", Escaped(&filter.taxonomy), Escaped(&filter.code))?;
    }
    Ok(())
}
