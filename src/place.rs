//! Places: heritage sites, practice venues, halls, parks, and vehicles that visit them.

use crate::{
    about::{About, Contact, Url},
    geo::{Metres, Wgs84},
    id::Id,
    text::Text,
    time::{Era, Opening},
};

/// The publisher's identifier of a place.
pub type PlaceId = Id<Place>;

/// Somewhere a visitor can go.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Stable across publications; printed QR codes depend on it.
    pub id: PlaceId,
    /// Name, story, pictures, tags, sources.
    pub about: About,
    /// Where it is, as exactly as is known.
    pub position: Position,
    /// Its address.
    pub address: Address,
    /// How to get there, in words.
    pub directions: Text,
    /// The time it stands for.
    pub era: Option<Era>,
    /// What happened there, by date.
    pub timeline: Vec<Moment>,
    /// When it is open.
    pub opening: Option<Opening>,
    /// How to reach its keepers.
    pub contact: Contact,
    /// How to book a visit.
    pub booking: Option<Booking>,
    /// What it costs, in words.
    pub fee: Text,
    /// How long a visit takes, in minutes.
    pub visit_minutes: Option<u16>,
    /// Facts for those who need them: step-free, toilet, seats.
    pub facilities: Vec<Facility>,
    /// Official listings.
    pub designations: Vec<Designation>,
    /// The organisation or building that hosts it.
    pub hosted_by: Text,
    /// The larger place it belongs to.
    pub part_of: Option<PlaceId>,
    /// The place that took over its identifier.
    pub moved_to: Option<PlaceId>,
}

/// Something that happened at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// When, as the publisher writes it.
    pub when: Era,
    /// What.
    pub text: Text,
}

/// Where a place is, and how well that is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Position {
    /// The door, or the building.
    Exact(Wgs84),
    /// Somewhere within a circle; shown dashed, never as a sharp pin.
    Approximate {
        /// The circle's middle.
        center: Wgs84,
        /// The circle's radius.
        radius: Metres,
    },
    /// Only the district or town is known; the point is its seat, and is listed, not pinned.
    Area(Wgs84),
    /// Along a line: a ferry, a street, a storyline.
    Line(Vec<Wgs84>),
    /// Not known; the address and directions must do.
    Absent,
}

impl Position {
    /// The point to draw or to measure from; `None` where drawing one would claim too much.
    #[must_use]
    pub fn point(&self) -> Option<Wgs84> {
        match self {
            Self::Exact(point) | Self::Approximate { center: point, .. } => Some(*point),
            Self::Line(points) => points.get(points.len() / 2).copied(),
            Self::Area(_) | Self::Absent => None,
        }
    }
}

/// A postal address, from the largest part to the smallest; parts not given are empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// 省, 自治区, 直辖市.
    pub province: Text,
    /// 市.
    pub city: Text,
    /// 区, 县.
    pub district: Text,
    /// 街道, 镇.
    pub street: Text,
    /// The rest, or the whole address where it is given as one line.
    pub detail: Text,
}

/// How to book a visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Booking {
    /// Whether one must book.
    pub required: bool,
    /// Days ahead.
    pub lead_days: Option<u16>,
    /// Smallest group.
    pub group_min: Option<u16>,
    /// Largest group.
    pub group_max: Option<u16>,
    /// Telephone number as printed.
    pub phone: String,
    /// The booking page.
    pub url: Option<Url>,
    /// What to bring, quotas, anything else.
    pub note: Text,
}

/// One fact about getting in and staying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facility {
    /// `stepFree`, `toilet`, `lift`, `wheelchairLoan`, `seats`, `shade`, `braille`, `hearingLoop`, `parking`, or the publisher's own.
    pub code: Box<str>,
    /// Whether it is there; absent facts are unknown.
    pub present: bool,
}

/// An official listing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Designation {
    /// What it is listed as.
    pub title: Text,
    /// By whom.
    pub issuer: Text,
    /// National, provincial, city, by the publisher's word.
    pub level: Text,
    /// The number in the list.
    pub number: String,
    /// When, as the publisher writes it.
    pub date: String,
}
