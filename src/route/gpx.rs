//! GPX 1.1, <https://www.topografix.com/GPX/1/1/>: reading what other programs wrote.
//!
//! Only points, their names and notes matter here, so the reader knows tags, attributes and text, and nothing else of XML;
//! what it does not know it passes over.

use crate::geo::Wgs84;

/// What a GPX document holds; parts of it may be empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gpx {
    /// What it is called.
    pub name: String,
    /// Points by themselves (`wpt`).
    pub waypoints: Vec<GpxPoint>,
    /// The points of its routes (`rte`), one after the other.
    pub route: Vec<GpxPoint>,
    /// The lines of its tracks (`trkseg`).
    pub tracks: Vec<Vec<Wgs84>>,
}

/// A point of a [`Gpx`].
#[derive(Clone, Debug, PartialEq)]
pub struct GpxPoint {
    /// Where, on WGS 84.
    pub position: Wgs84,
    /// Its name; may be empty.
    pub name: String,
    /// A line about it; may be empty.
    pub note: String,
}

/// Reads a document; `None` where it is not GPX at all. Points that are nowhere on Earth are left out.
#[must_use]
pub fn read_gpx(text: &str) -> Option<Gpx> {
    let mut gpx = Gpx::default();
    let mut known = false;
    let mut path: Vec<&str> = Vec::new();
    let mut point: Option<GpxPoint> = None;
    let mut words = String::new();
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('<') {
        append(&mut words, before);
        if let Some(data) = tail.strip_prefix("![CDATA[") {
            let (inside, after) = data.split_once("]]>").unwrap_or((data, ""));
            words.push_str(inside);
            rest = after;
            continue;
        }
        if let Some(comment) = tail.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (tag, after) = tail.split_once('>').unwrap_or((tail, ""));
        rest = after;
        if tag.starts_with(['?', '!']) {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            close(&mut gpx, &path, &mut point, words.trim());
            if path.last() == Some(&local(name.trim())) {
                path.pop();
            }
            words.clear();
            continue;
        }
        words.clear();
        let open = tag.trim_end_matches('/');
        let name = local(open.split_ascii_whitespace().next().unwrap_or_default());
        known |= name == "gpx";
        path.push(name);
        match name {
            "wpt" | "rtept" | "trkpt" => point = read_point(open),
            "trkseg" => gpx.tracks.push(Vec::new()),
            _ => {}
        }
        if tag.ends_with('/') {
            close(&mut gpx, &path, &mut point, "");
            path.pop();
        }
    }
    gpx.tracks.retain(|track| !track.is_empty());
    known.then_some(gpx)
}

/// What is said at the end of an element, whose path from the outermost is given.
fn close(gpx: &mut Gpx, path: &[&str], point: &mut Option<GpxPoint>, words: &str) {
    let Some((element, around)) = path.split_last() else { return };
    match (*element, around.last().copied().unwrap_or_default()) {
        ("wpt", _) => gpx.waypoints.extend(point.take()),
        ("rtept", _) => gpx.route.extend(point.take()),
        ("trkpt", _) => {
            if let (Some(point), Some(track)) = (point.take(), gpx.tracks.last_mut()) {
                track.push(point.position);
            }
        }
        (part @ ("name" | "desc" | "cmt"), "wpt" | "rtept") => {
            if let Some(point) = point {
                let field = if part == "name" { &mut point.name } else { &mut point.note };
                if field.is_empty() {
                    words.clone_into(field);
                }
            }
        }
        ("name", "metadata" | "rte" | "trk") if gpx.name.is_empty() => words.clone_into(&mut gpx.name),
        _ => {}
    }
}

fn read_point(tag: &str) -> Option<GpxPoint> {
    let degrees = |name: &str| attribute(tag, name)?.trim().parse::<f64>().ok();
    let position = Wgs84::new(degrees("lon")?, degrees("lat")?)?;
    Some(GpxPoint { position, name: String::new(), note: String::new() })
}

/// The value of an attribute, which stands in either kind of quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let (before, after) = rest.split_once('=')?;
        let value = after.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, tail) = value[1..].split_once(quote)?;
        if before.trim_end().rsplit(|c: char| c.is_ascii_whitespace()).next() == Some(name) {
            return Some(value);
        }
        rest = tail;
    }
}

/// A name without its namespace prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Adds text with the five entities of XML and character references resolved; others stay as they are.
fn append(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('&') {
        out.push_str(before);
        let entity = tail.split_once(';').and_then(|(name, after)| Some((entity(name)?, after)));
        let (letter, after) = entity.unwrap_or(('&', tail));
        out.push(letter);
        rest = after;
    }
    out.push_str(rest);
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse().ok(), |digits| u32::from_str_radix(digits, 16).ok())?;
            char::from_u32(code)?
        }
    })
}
