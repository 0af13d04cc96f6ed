//! The manifest `site.json`.

use super::{
    contact::contact,
    event_rule::weekday,
    position::{bounds, datum, pair},
    route::mode_word,
};
use crate::{
    about::Url,
    data::{
        code::Code,
        shape::Shape,
        wire::{Cell, Row},
    },
    decimal,
    geo::{Bounds, ControlPoint, Datum, Wgs84},
    route::Engine,
    site::{Footer, Home, Kiosk, Layer, MainTaxonomy, PictureMap, Routing, Site, SourceRef},
    text::{Locale, Text},
};

/// A site, and where its places must lie.
pub fn site(row: &mut Row<'_>) -> (Site, Option<Bounds>) {
    version(row);
    let datum = site_datum(row);
    let id = row.string("id");
    let title = row.text("title");
    for (member, missing) in [("id", id.is_empty()), ("title", title.is_empty())] {
        if missing {
            row.report(Code::Missing, member, String::new());
        }
    }
    let home = row.row("home").map(|row| home(row, datum)).unwrap_or_default();
    let area = row.take("area").and_then(|cell| bounds(cell, datum)).or(home.bounds);
    let (layers, land) = row.row("map").map(|row| map(row, datum)).unwrap_or_default();
    let site = Site {
        id,
        title,
        subtitle: row.text("subtitle"),
        publisher: row.text("publisher"),
        contact: contact(row),
        notice: row.text("notice"),
        example: row.flag("example"),
        locales: locales(row),
        time_zone: Some(row.string("timeZone"))
            .filter(|zone| !zone.is_empty())
            .unwrap_or_else(|| "Asia/Shanghai".into()),
        first_day_of_week: row.take("firstDayOfWeek").and_then(weekday),
        home,
        layers,
        land,
        main_taxonomy: row.row("mainTaxonomy").map(main_taxonomy).unwrap_or_default(),
        modules_off: modules_off(row),
        sources: sources(row, datum),
        routing: row.row("routing").and_then(routing),
        footer: row.row("footer").map(footer).unwrap_or_default(),
        kiosk: row.row("kiosk").map(kiosk).unwrap_or_default(),
        generated_at: row.string("generatedAt"),
    };
    (site, area)
}

fn version(row: &mut Row<'_>) {
    match row.take("schemaVersion").map(Cell::number) {
        None => row.report(Code::NoVersion, "", String::new()),
        Some(Some(1.0)) => {}
        Some(version) => {
            let found = version.map(decimal::shortest).unwrap_or_default();
            row.report_member("schemaVersion", Code::UnknownVersion, "1", found);
        }
    }
}

fn site_datum(row: &mut Row<'_>) -> Datum {
    if !row.has("coordinateSystem") {
        row.report(Code::NoDatum, "", String::new());
    }
    row.take("coordinateSystem").and_then(datum).unwrap_or_default()
}

fn home(mut row: Row<'_>, datum: Datum) -> Home {
    Home {
        bounds: row.take("bounds").and_then(|cell| bounds(cell, datum)),
        center: row.take("center").and_then(pair).and_then(|[longitude, latitude]| {
            let center = Wgs84::new(longitude, latitude)?;
            datum.to_wgs84(center.longitude(), center.latitude())
        }),
        zoom: zoom(&mut row, "zoom"),
        min_zoom: zoom(&mut row, "minZoom"),
        max_zoom: zoom(&mut row, "maxZoom"),
    }
}

fn zoom(row: &mut Row<'_>, name: &str) -> Option<u8> {
    row.whole(name, 22, "0–22")
}

fn map(mut row: Row<'_>, datum: Datum) -> (Vec<Layer>, Option<Url>) {
    (row.rows("layers", |row| layer(row, datum)), row.url("land"))
}

fn layer(mut row: Row<'_>, site_datum: Datum) -> Option<Layer> {
    let id = row.required_string("id")?;
    let layer = Layer {
        datum: row.take("coordinateSystem").and_then(datum).unwrap_or_default(),
        picture: row.row("picture").and_then(|row| picture(row, site_datum)),
        label: Some(row.text("label")).filter(|label| !label.is_empty()).unwrap_or_else(|| Text::plain(&id)),
        id,
        urls: row.each("urls", tile_address),
        subdomains: row.strings("subdomains").concat(),
        attribution: row.text("attribution"),
        approval_number: row.string("approvalNumber"),
        preview: row.flag("preview"),
        zoom: (zoom(&mut row, "minZoom").unwrap_or(0), zoom(&mut row, "maxZoom").unwrap_or(18)),
    };
    if layer.urls.is_empty() && layer.picture.is_none() {
        return row.lack("urls");
    }
    let approved = !layer.attribution.is_empty() && !layer.approval_number.is_empty();
    if !approved && !layer.preview {
        row.report(Code::LayerNotShown, "", layer.id.clone());
    }
    Some(layer)
}

fn picture(mut row: Row<'_>, datum: Datum) -> Option<PictureMap> {
    let url = row.required_url("url")?;
    let points = row.rows("points", |mut row| {
        let (x, y) = row.take("x").and_then(Cell::number).zip(row.take("y").and_then(Cell::number))?;
        let [longitude, latitude] = row.take("position").and_then(pair)?;
        Some(ControlPoint { x, y, position: datum.to_wgs84(longitude, latitude)? })
    });
    Some(PictureMap { url, points })
}

// A template is no address yet, but it must become a safe one.
fn tile_address(cell: Cell<'_>) -> Option<String> {
    cell.url().map(|url| url.as_str().to_owned())
}

fn locales(row: &mut Row<'_>) -> Vec<Locale> {
    let locales = row.each("locales", |cell| {
        let (at, reading) = (*cell.at(), cell.reading);
        let tag = cell.string()?;
        let locale = Locale::from_tag(&tag);
        if locale.is_none() {
            reading.report(Code::UnknownLanguage, &at, "", tag);
        }
        locale
    });
    if locales.is_empty() { Locale::ALL.to_vec() } else { locales }
}

fn main_taxonomy(mut row: Row<'_>) -> MainTaxonomy {
    MainTaxonomy { places: row.string("places"), events: row.string("events") }
}

const MODULES: [&str; 11] =
    ["map", "calendar", "routes", "services", "teams", "stories", "series", "notices", "wishes", "works", "figures"];

fn modules_off(row: &mut Row<'_>) -> Vec<String> {
    let Some(mut modules) = row.row("modules") else { return Vec::new() };
    let mut off = Vec::new();
    for name in modules.names() {
        let on = modules.take(&name).and_then(Cell::flag).unwrap_or(true);
        if !MODULES.contains(&&*name) {
            modules.report_member(&name, Code::UnknownModule, "", name.to_string());
        } else if !on {
            off.push(name.to_string());
        }
    }
    off
}

fn sources(row: &mut Row<'_>, datum: Datum) -> Vec<SourceRef> {
    let sources = row.rows("sources", |row| source(row, datum));
    if sources.is_empty() {
        row.report(Code::NoSources, "", String::new());
    }
    sources
}

// A source without an id is known by its address.
fn source(mut row: Row<'_>, site_datum: Datum) -> Option<SourceRef> {
    let name = row.peek("/url").unwrap_or_default().to_owned();
    let url = row.required_url("url")?;
    Some(SourceRef {
        id: Some(row.string("id")).filter(|id| !id.is_empty()).unwrap_or(name),
        url,
        datum: row.take("coordinateSystem").and_then(datum).unwrap_or(site_datum),
        shape: row.row("shape").and_then(Shape::read),
    })
}

fn footer(mut row: Row<'_>) -> Footer {
    Footer {
        host: row.text("host"),
        organiser: row.text("organiser"),
        phone: row.string("phone"),
        site_code: row.string("siteCode"),
        badge: row.row("badge").and_then(|mut row| row.required_url("image").zip(row.required_url("url"))),
        icp: row.string("icp"),
        police: row.row("police").and_then(|mut row| row.required_string("number").zip(row.required_url("url"))),
        error_report: row.url("errorReport"),
        privacy: row.url("privacy"),
        accessibility: row.url("accessibility"),
        correction: row.url("correction"),
    }
}

// An engine without a word for any way of travelling would never be asked.
fn routing(mut row: Row<'_>) -> Option<Routing> {
    let engine = row.take("engine").and_then(|cell| cell.word("osrm, valhalla, graphhopper", engine_word));
    let url = row.required_url("url");
    let mut modes = Vec::new();
    if let Some(mut row) = row.row("modes") {
        for name in row.names() {
            let profile = row.string(&name);
            match mode_word(&name) {
                Some(mode) if !profile.is_empty() => modes.push((mode, profile)),
                Some(_) => {}
                None => {
                    row.report_member(&name, Code::UnknownWord, "walk, bicycle, bus, coach, mixed", name.to_string());
                }
            }
        }
    }
    let Some(engine) = engine else { return row.lack("engine") };
    if modes.is_empty() {
        return row.lack("modes");
    }
    Some(Routing { engine, url: url?, modes })
}

fn engine_word(word: &str) -> Option<Engine> {
    match word {
        "osrm" => Some(Engine::Osrm),
        "valhalla" => Some(Engine::Valhalla),
        "graphhopper" => Some(Engine::GraphHopper),
        _ => None,
    }
}

fn kiosk(mut row: Row<'_>) -> Kiosk {
    Kiosk {
        hall: row.text("hall"),
        place: row.id("place"),
        idle_seconds: row.small("idleSeconds"),
        public_url: row.url("publicUrl"),
    }
}
