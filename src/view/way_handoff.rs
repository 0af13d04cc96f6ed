//! One way of a route in other people's maps, each with the datum, the order of arguments and the word for how one
//! travels that it asks for.
//!
//! | map | from, to | how |
//! |---|---|---|
//! | Amap | `from`, `to`: longitude, latitude, name | `walk`, `ride`, `bus`, `car` |
//! | Baidu | `origin`, `destination`: `latlng:` latitude, longitude, `\|name:` | `walking`, `riding`, `transit`, `driving` |
//! | Tencent | `fromcoord`, `tocoord`: latitude, longitude | `walk`, `bike`, `bus`, `drive` |
//! | Apple | `saddr`, `daddr`: latitude, longitude | `w`, `r`, `d`; none for bicycles |
//!
//! Without a start the map takes where the device is. Baidu's page asks for one: it gets a marker instead, as does the
//! device's own map, whose links know no ways.

use super::{
    Handoff, MapApp,
    handoff::{Escaped, marker, unparted},
};
use crate::{
    geo::{Degrees, Gcj02, Wgs84},
    route::Mode,
};

/// The way to a stop.
#[derive(Clone, Debug, PartialEq)]
pub struct WayTo {
    /// Where it begins, and what that is called; where the visitor is, if not given.
    pub from: Option<(Wgs84, String)>,
    /// Where it leads, and what that is called.
    pub to: (Wgs84, String),
    /// The city it leads to, for maps that ask; may be empty.
    pub city: String,
    /// How one travels.
    pub mode: Mode,
    /// Who sends the visitor: the site's id.
    pub site: String,
}

impl WayTo {
    /// The same way from where the visitor is.
    #[must_use]
    pub fn from_here(&self) -> Self {
        Self { from: None, ..self.clone() }
    }

    /// The way in each map that can show it.
    #[must_use]
    pub fn handoffs(&self) -> Vec<Handoff> {
        let link = |app| Some(Handoff { app, url: self.url(app)?, by_name: false });
        MapApp::ALL.into_iter().filter_map(link).collect()
    }

    fn url(&self, app: MapApp) -> Option<String> {
        let (site, (to, name)) = (Escaped(&self.site), &self.to);
        let place = |(point, _): &(Wgs84, String)| {
            let point = Gcj02::from(*point);
            (Degrees(point.longitude()), Degrees(point.latitude()))
        };
        let (longitude, latitude) = place(&self.to);
        let from = self.from.as_ref().map(|from| (place(from), from.1.as_str()));
        let [amap, baidu, tencent, apple] = words(self.mode);
        Some(match (app, from) {
            (MapApp::Amap, from) => {
                // A comma would part the name from itself.
                let named = |name: &str| Escaped(&name.replace(',', "，")).to_string();
                let start = from.map_or_else(String::new, |((longitude, latitude), name)| {
                    format!("from={longitude},{latitude},{}&", named(name))
                });
                let end = format!("to={longitude},{latitude},{}", named(name));
                format!(
                    "https://uri.amap.com/navigation?{start}{end}&mode={amap}&src={site}&coordinate=gaode&callnative=1"
                )
            }
            (MapApp::Baidu, Some((start, start_name))) => {
                let end = |(longitude, latitude): (Degrees, Degrees), name: &str| {
                    format!("latlng:{latitude},{longitude}%7Cname:{}", Escaped(&unparted(name)))
                };
                let (start, end) = (end(start, start_name), end((longitude, latitude), name));
                let region =
                    if self.city.is_empty() { String::new() } else { format!("&region={}", Escaped(&self.city)) };
                format!(
                    "https://api.map.baidu.com/direction?origin={start}&destination={end}&mode={baidu}{region}&coord_type=gcj02&output=html&src=webapp.{site}.xunji"
                )
            }
            (MapApp::Tencent, from) => {
                let start = from.map_or_else(String::new, |((longitude, latitude), name)| {
                    format!("&from={}&fromcoord={latitude},{longitude}", Escaped(name))
                });
                let end = format!("&to={}&tocoord={latitude},{longitude}", Escaped(name));
                format!(
                    "https://apis.map.qq.com/uri/v1/routeplan?type={tencent}{start}{end}&coord_type=2&referer={site}"
                )
            }
            (MapApp::Apple, from) => {
                let start = from
                    .map_or_else(String::new, |((longitude, latitude), _)| format!("saddr={latitude},{longitude}&"));
                let how = if apple.is_empty() { String::new() } else { format!("&dirflg={apple}") };
                format!("https://maps.apple.com/?{start}daddr={latitude},{longitude}{how}")
            }
            (MapApp::Baidu | MapApp::Geo, None) => marker(app, *to, name, "", &site),
            (MapApp::Geo, Some(_)) => return None,
        })
    }
}

/// How one travels in the words of Amap, Baidu, Tencent and Apple. A coach goes where cars go.
const fn words(mode: Mode) -> [&'static str; 4] {
    match mode {
        Mode::Walk => ["walk", "walking", "walk", "w"],
        Mode::Bicycle => ["ride", "riding", "bike", ""],
        Mode::Bus | Mode::Mixed => ["bus", "transit", "bus", "r"],
        Mode::Coach => ["car", "driving", "drive", "d"],
    }
}
