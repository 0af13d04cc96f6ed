//! A place of which nothing is known but what it is called, for tests and benches to tell more of.

use xunji::{
    about::{About, Contact},
    id::Id,
    place::{Address, Place, Position},
    text::Text,
};

/// A place with an identifier and a name, and nothing else.
pub fn bare(id: &str, name: &str) -> Place {
    Place {
        id: Id::new(id),
        about: About { name: Text::plain(name), ..About::default() },
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
