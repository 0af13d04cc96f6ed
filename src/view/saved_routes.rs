//! The routes that a device keeps: their names and codes, a line each.

use crate::link::Draft;

/// A route that a device keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedRoute {
    /// What the visitor calls it; not empty, without line breaks and tabs.
    pub name: String,
    /// The route in its [code](Draft::to_code).
    pub code: String,
}

/// How many routes a device keeps.
pub const MOST_SAVED: usize = 30;

/// Reads what [`write_saved`] wrote; lines that are none are left out.
#[must_use]
pub fn read_saved(text: &str) -> Vec<SavedRoute> {
    let lines = text.lines().filter_map(|line| line.split_once('\t'));
    let routes = lines.filter(|(code, name)| !name.is_empty() && Draft::from_code(code).is_ok());
    routes.map(|(code, name)| SavedRoute { name: name.to_owned(), code: code.to_owned() }).take(MOST_SAVED).collect()
}

/// Writes routes as a device keeps them.
#[must_use]
pub fn write_saved(routes: &[SavedRoute]) -> String {
    let mut out = String::new();
    for route in routes.iter().take(MOST_SAVED) {
        for part in [&*route.code, "\t", &route.name, "\n"] {
            out.push_str(part);
        }
    }
    out
}

/// Puts a route first under a name, in place of one that had it.
pub fn save(routes: &mut Vec<SavedRoute>, name: &str, draft: &Draft) {
    let name = name.split(['\n', '\r', '\t']).map(str::trim).collect::<Vec<_>>().join(" ").trim().to_owned();
    if !name.is_empty() {
        routes.retain(|route| route.name != name);
        routes.insert(0, SavedRoute { name, code: draft.to_code() });
        routes.truncate(MOST_SAVED);
    }
}
