//! What the panels print, computed from the dataset: small, plain, ready to draw.

mod also;
mod area;
mod cluster;
mod extent;
mod facets;
mod facts;
mod found;
mod labels;
mod listing;
mod pin;
mod pins;
mod place_row;
mod status;
mod title;
mod track;
mod week;

pub use also::{Also, also};
pub use area::Area;
pub use cluster::cluster;
pub use extent::{Scale, extent, level, scale};
pub use facets::{Facet, FacetChoice, facets};
pub use facts::{Fact, address, place_facts};
pub use found::{candidates, filter, places, worded};
pub use listing::{Listing, highlighted, in_view};
pub use pin::{Letter, hue_of, letter_of};
pub use pins::{Pin, PinKind, pins};
pub use place_row::{PlaceRow, district, kind};
pub use status::{Tone, place_status, status_text};
pub use title::title;
pub use track::{Track, track};
pub use week::week;
