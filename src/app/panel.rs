//! What stands beside the map: each panel draws one thing from the session.

mod calendar;
mod event;
mod finder;
mod findings;
mod footer;
mod goto;
mod icon;
mod outside;
mod parts;
mod place;
mod place_list;
mod prose;
mod stubs;
mod take;

pub use calendar::CalendarPanel;
pub use event::EventPanel;
pub use finder::Finder;
pub use findings::{FindingList, Findings, Notice};
pub use footer::Footer;
pub use goto::Goto;
pub use icon::Icon;
pub use outside::Outside;
pub use place::PlacePanel;
pub use place_list::PlaceList;
pub use prose::{Gallery, Prose, Sources};
pub use stubs::*;
pub use take::Take;
