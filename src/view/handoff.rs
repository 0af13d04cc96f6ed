//! The way to other people's maps, each with the datum and the order of arguments that it asks for.
//!
//! | map | order | datum |
//! |---|---|---|
//! | Amap | longitude, latitude | GCJ-02 (`coordinate=gaode`) |
//! | Baidu | latitude, longitude | GCJ-02 (`coord_type=gcj02`) |
//! | Tencent | latitude, longitude | GCJ-02 (`coord_type=2`) |
//! | Apple | latitude, longitude | GCJ-02 in China, where its map is Amap's |
//! | `geo:` (RFC 5870) | latitude, longitude | WGS 84 |
//!
//! The link carries where to go and nothing about who asks.

use std::fmt::{self, Write as _};

use crate::{
    dataset::Dataset,
    geo::{Degrees, Gcj02, Wgs84},
    place::Place,
    text::Locale,
};

/// A map to go on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapApp {
    /// 高德地图.
    Amap,
    /// 百度地图.
    Baidu,
    /// 腾讯地图.
    Tencent,
    /// Apple's.
    Apple,
    /// Whichever the device has; not every browser follows such a link.
    Geo,
}

/// A link into another map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handoff {
    /// Which map.
    pub app: MapApp,
    /// An `https:` or `geo:` address, in ASCII.
    pub url: String,
    /// It looks the name up, since no position is known; what it finds may be another place.
    pub by_name: bool,
}

impl MapApp {
    /// Every map, in the order a page offers them.
    pub const ALL: [Self; 5] = [Self::Amap, Self::Baidu, Self::Tencent, Self::Apple, Self::Geo];
}

/// The ways to a place: to its point, or where that is not known by its name and district.
#[must_use]
pub fn handoffs(dataset: &Dataset, place: &Place, locale: Locale) -> Vec<Handoff> {
    let name = place.about.name.get(locale);
    let site = Escaped(&dataset.site.id);
    let point = place.position.point();
    MapApp::ALL
        .into_iter()
        .map(|app| {
            let url = match point {
                Some(point) => marker(app, point, name, &super::address(&place.address, locale), &site),
                None => search(app, name, place, locale, &site),
            };
            Handoff { app, url, by_name: point.is_none() }
        })
        .collect()
}

pub(super) fn marker(app: MapApp, point: Wgs84, name: &str, address: &str, site: &Escaped) -> String {
    let shifted = Gcj02::from(point);
    let (longitude, latitude) = (Degrees(shifted.longitude()), Degrees(shifted.latitude()));
    let title = Escaped(name);
    match app {
        MapApp::Amap => format!(
            "https://uri.amap.com/marker?position={longitude},{latitude}&name={title}&src={site}&coordinate=gaode&callnative=1"
        ),
        MapApp::Baidu => format!(
            "https://api.map.baidu.com/marker?location={latitude},{longitude}&title={title}&content={}&coord_type=gcj02&output=html&src=webapp.{site}.xunji",
            Escaped(if address.is_empty() { name } else { address })
        ),
        MapApp::Tencent => {
            let mut url = format!(
                "https://apis.map.qq.com/uri/v1/marker?marker=coord:{latitude},{longitude};title:{}",
                Escaped(&unparted(name))
            );
            if !address.is_empty() {
                let _ = write!(url, ";addr:{}", Escaped(&unparted(address)));
            }
            let _ = write!(url, "&coord_type=2&referer={site}");
            url
        }
        MapApp::Apple => format!("https://maps.apple.com/?ll={latitude},{longitude}&q={title}"),
        MapApp::Geo => {
            let (longitude, latitude) = (Degrees(point.longitude()), Degrees(point.latitude()));
            format!("geo:{latitude},{longitude}?q={latitude},{longitude}({title})")
        }
    }
}

fn search(app: MapApp, name: &str, place: &Place, locale: Locale, site: &Escaped) -> String {
    let address = &place.address;
    let [city, district] = [&address.city, &address.district].map(|part| part.get(locale));
    let words = [district, name].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let (words, city) = (Escaped(&words), Escaped(city));
    match app {
        MapApp::Amap => format!("https://uri.amap.com/search?keyword={words}&city={city}&src={site}&callnative=1"),
        MapApp::Baidu => format!(
            "https://api.map.baidu.com/place/search?query={words}&region={city}&output=html&src=webapp.{site}.xunji"
        ),
        MapApp::Tencent => {
            format!("https://apis.map.qq.com/uri/v1/search?keyword={words}&region={city}&referer={site}")
        }
        MapApp::Apple => format!("https://maps.apple.com/?q={words}"),
        MapApp::Geo => format!("geo:0,0?q={words}"),
    }
}

/// A text in which nothing parts the members of Tencent's marker, which it takes apart after taking out the escapes.
pub(super) fn unparted(text: &str) -> String {
    text.replace(';', "；").replace(':', "：").replace('|', "｜")
}

/// A text with everything but letters, digits, `-`, `.`, `_` and `~` escaped (RFC 3986).
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                f.write_char(char::from(byte))?;
            } else {
                write!(f, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}
