//! From JSON to the domain, one function for each noun; what cannot be read becomes findings.

mod about;
mod contact;
mod event;
mod event_rule;
mod jscalendar;
mod place;
mod position;
mod record;
mod route;
mod site;
mod taxonomy;
mod venue;

pub use about::source;
pub use event::event;
pub use place::place;
pub use record::{figure, holidays, notice, observance, series, service, story, team, theme, wish, work};
pub use route::route;
pub use site::site;
pub use taxonomy::taxonomy;
