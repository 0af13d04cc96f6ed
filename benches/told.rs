//! A place with what it is found and narrowed by, for benches.

use xunji::{
    about::{About, Contact},
    id::Id,
    place::{Address, Place, Position},
    text::Text,
};

/// A place with a name and a story, and nothing else.
pub fn told(row: usize, name: &str, story: &str) -> Place {
    Place {
        id: Id::new(&row.to_string()),
        about: About { name: Text::plain(name), body: Text::plain(story), ..About::default() },
        position: Position::Absent,
        address: Address::default(),
        directions: Text::default(),
        era: None,
        opening: None,
        contact: Contact::default(),
        booking: None,
        fee: Text::default(),
        visit_minutes: None,
        facilities: Vec::new(),
        designations: Vec::new(),
        hosted_by: Text::default(),
        part_of: None,
        moved_to: None,
        timeline: Vec::new(),
    }
}
