//! The list of curated routes, narrowed by theme, length, audience and district.

use super::{RouteRow, RouteTraits};
use crate::{text::Locale, words::Words};

/// What a list of routes is narrowed to; nothing is asked where it is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RouteFilter {
    /// A theme.
    pub theme: String,
    /// A length, by its index among [`LENGTHS`].
    pub length: Option<usize>,
    /// Whom it is for.
    pub audience: String,
    /// A district it leads through.
    pub district: String,
}

/// One choice, and how many routes it would leave under the other filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteChoice {
    /// What it is called.
    pub name: String,
    /// How many routes it leaves.
    pub count: usize,
}

/// From which and below which minutes a length reaches.
const LENGTHS: [(u32, u32); 3] = [(0, 121), (121, 241), (241, u32::MAX)];

impl RouteFilter {
    /// Whether a route is left.
    #[must_use]
    pub fn leaves(&self, route: &RouteTraits) -> bool {
        let is = |asked: &str, given: &[String]| asked.is_empty() || given.iter().any(|one| one == asked);
        let long = self.length.and_then(|length| LENGTHS.get(length));
        is(&self.theme, &route.themes)
            && is(&self.audience, std::slice::from_ref(&route.audience))
            && is(&self.district, &route.districts)
            && long.is_none_or(|(from, below)| (*from..*below).contains(&route.minutes))
    }
}

/// The choices of theme, length, audience and district, in the order of the routes; empty where there is no choice.
#[must_use]
pub fn route_choices(rows: &[RouteRow], filter: &RouteFilter, locale: Locale) -> [Vec<RouteChoice>; 4] {
    let words = Words::of(locale).planner();
    let count = |filter: &RouteFilter| rows.iter().filter(|row| filter.leaves(&row.traits)).count();
    let named = |of: fn(&RouteTraits) -> &[String], set: fn(&mut RouteFilter, String)| {
        let mut choices: Vec<RouteChoice> = Vec::new();
        for name in rows.iter().flat_map(|row| of(&row.traits)).filter(|name| !name.is_empty()) {
            if !choices.iter().any(|choice| choice.name == *name) {
                let mut asked = filter.clone();
                set(&mut asked, name.clone());
                choices.push(RouteChoice { name: name.clone(), count: count(&asked) });
            }
        }
        if choices.len() > 1 { choices } else { Vec::new() }
    };
    let lengths = [words.short, words.half_day, words.one_day].into_iter().enumerate();
    let lengths = lengths.map(|(index, name)| RouteChoice {
        name: name.to_owned(),
        count: count(&RouteFilter { length: Some(index), ..filter.clone() }),
    });
    [
        named(|route| &route.themes, |filter, name| filter.theme = name),
        lengths.collect(),
        named(|route| std::slice::from_ref(&route.audience), |filter, name| filter.audience = name),
        named(|route| &route.districts, |filter, name| filter.district = name),
    ]
}
