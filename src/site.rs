//! The site: what its manifest `site.json` says about the whole.

use crate::{
    about::{Contact, Url},
    geo::{Bounds, ControlPoint, Datum, Wgs84},
    place::PlaceId,
    route::{Engine, Mode},
    text::{Locale, Text},
    time::Weekday,
};

/// A published site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// The publisher's short name for it; part of calendar UIDs.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// One line below the title.
    pub subtitle: Text,
    /// Who publishes it.
    pub publisher: Text,
    /// How to reach the publisher.
    pub contact: Contact,
    /// A line shown on every page: what this data is, where it is from.
    pub notice: Text,
    /// Whether the whole site is made to show the program (示例).
    pub example: bool,
    /// The languages offered, the default first; never empty.
    pub locales: Vec<Locale>,
    /// The zone of all times without one, as an IANA name.
    pub time_zone: String,
    /// The day that the calendar's weeks start on; `None` is Monday.
    pub first_day_of_week: Option<Weekday>,
    /// Where the map opens.
    pub home: Home,
    /// Base layers in order of preference.
    pub layers: Vec<Layer>,
    /// GeoJSON with land and water for the schematic map.
    pub land: Option<Url>,
    /// The taxonomy that colours places, and the one that colours events, by id.
    pub main_taxonomy: MainTaxonomy,
    /// Parts of the page the publisher switched off: `calendar`, `routes`, `services`, ….
    pub modules_off: Vec<String>,
    /// Where the records are.
    pub sources: Vec<SourceRef>,
    /// The engine that measures ways along the roads.
    pub routing: Option<Routing>,
    /// What a portal must say at the foot of every page.
    pub footer: Footer,
    /// The practice hall's screen.
    pub kiosk: Kiosk,
    /// When the data was made, as the publisher writes it (RFC 3339).
    pub generated_at: String,
}

impl Site {
    /// The day that the calendar's weeks start on: the publisher's, or Monday (GB/T 7408.1, ISO 8601-1).
    #[must_use]
    pub fn week_start(&self) -> Weekday {
        self.first_day_of_week.unwrap_or(Weekday::Monday)
    }
}

/// Where the map opens.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    /// The box to show; the records' own extent where it is not given.
    pub bounds: Option<Bounds>,
    /// The middle, with `zoom`, instead of a box.
    pub center: Option<Wgs84>,
    /// The zoom for `center`, 0 to 22.
    pub zoom: Option<u8>,
    /// The farthest zoom out.
    pub min_zoom: Option<u8>,
    /// The nearest zoom in.
    pub max_zoom: Option<u8>,
}

impl Home {
    /// The nearest zoom in, also where the publisher names none.
    #[must_use]
    pub fn nearest(&self) -> u8 {
        self.max_zoom.unwrap_or(19)
    }
}

/// A base layer: tiles, or a drawing of the publisher's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// The publisher's name for it.
    pub id: String,
    /// What the switch calls it.
    pub label: Text,
    /// Tile address with `{z}`, `{x}`, `{y}` and perhaps `{s}`; drawn in this order, labels last.
    pub urls: Vec<String>,
    /// The datum the tiles are cut in; they are moved to where they belong.
    pub datum: Datum,
    /// The drawing, instead of tiles.
    pub picture: Option<PictureMap>,
    /// What `{s}` stands for.
    pub subdomains: String,
    /// Whose map it is; tiles are refused without it.
    pub attribution: Text,
    /// 审图号; tiles are refused without it, unless `preview`.
    pub approval_number: String,
    /// Only on this machine, while preparing a site.
    pub preview: bool,
    /// Least and greatest zoom with tiles.
    pub zoom: (u8, u8),
}

/// A drawing tied to the ground by points known on both.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureMap {
    /// The picture's file.
    pub url: Url,
    /// Points known on both; see [`crate::geo::Picture::fit`].
    pub points: Vec<ControlPoint>,
}

/// Which taxonomies colour the map and the calendar, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MainTaxonomy {
    /// For places.
    pub places: String,
    /// For events.
    pub events: String,
}

/// A file or endpoint with records.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceRef {
    /// The publisher's name for it; findings name it.
    pub id: String,
    /// Where it is, relative to `site.json`.
    pub url: Url,
    /// The datum of its positions, where it is not the site's.
    pub datum: Datum,
    /// How to read it, where it is not in this program's own shape.
    pub shape: Option<crate::data::Shape>,
}

/// A routing engine that the publisher runs or rents.
#[derive(Clone, Debug, PartialEq)]
pub struct Routing {
    /// Which kind.
    pub engine: Engine,
    /// Where it is.
    pub url: Url,
    /// Its word for each way of travelling that it is asked about.
    pub modes: Vec<(Mode, String)>,
}

/// What a portal must say at the foot of every page; every part may be empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Footer {
    /// 主办单位.
    pub host: Text,
    /// 承办单位.
    pub organiser: Text,
    /// 联系电话, as printed.
    pub phone: String,
    /// 网站标识码.
    pub site_code: String,
    /// 党政机关网站标识: its picture and its page.
    pub badge: Option<(Url, Url)>,
    /// ICP 备案号.
    pub icp: String,
    /// 公安备案: number and page.
    pub police: Option<(String, Url)>,
    /// 我为政府网站找错.
    pub error_report: Option<Url>,
    /// 隐私说明.
    pub privacy: Option<Url>,
    /// 无障碍声明.
    pub accessibility: Option<Url>,
    /// 纠错: an address; `{name}` and `{id}` in it are filled in with the record's.
    pub correction: Option<Url>,
}

/// The practice hall's screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kiosk {
    /// The hall's name.
    pub hall: Text,
    /// Where the screen stands.
    pub place: Option<PlaceId>,
    /// Seconds without a touch before it starts over; 90 where not given.
    pub idle_seconds: Option<u16>,
    /// The public address of this site, for the codes visitors take along.
    pub public_url: Option<Url>,
}
