//! A place with what it is found and narrowed by, for benches.

#[path = "../tests/it/bare.rs"]
mod bare;

use bare::bare;
use xunji::{place::Place, text::Text};

/// A place with a name and a story, and nothing else.
pub fn told(row: usize, name: &str, story: &str) -> Place {
    let mut place = bare(&row.to_string(), name);
    place.about.body = Text::plain(story);
    place
}
