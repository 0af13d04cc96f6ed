//! A route as a file for other programs: GPX 1.1, <https://www.topografix.com/GPX/1/1/>.

use std::fmt::{self, Write as _};

use crate::{decimal, geo::Wgs84};

/// A stop as other programs show it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waypoint<'a> {
    /// Where, on WGS 84, which is what GPX means.
    pub position: Wgs84,
    /// Its name.
    pub name: &'a str,
    /// A line about it; may be empty.
    pub note: &'a str,
}

/// A GPX document with every stop as a waypoint, and the way through them as a route.
///
/// Six decimals, about a decimetre. Characters that XML cannot hold are left out.
#[must_use]
pub fn gpx(name: &str, stops: &[Waypoint<'_>]) -> String {
    let mut out = String::from(HEAD);
    // Writing to a string does not fail.
    let _ = write_body(&mut out, name, stops);
    out
}

const HEAD: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<gpx version=\"1.1\" creator=\"xunji\" xmlns=\"http://www.topografix.com/GPX/1/1\" ",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ",
    "xsi:schemaLocation=\"http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd\">\n",
);

fn write_body(out: &mut String, name: &str, stops: &[Waypoint<'_>]) -> fmt::Result {
    writeln!(out, "<metadata><name>{}</name></metadata>", Xml(name))?;
    for stop in stops {
        write_point(out, "wpt", stop)?;
    }
    writeln!(out, "<rte><name>{}</name>", Xml(name))?;
    for stop in stops {
        write_point(out, "rtept", stop)?;
    }
    out.write_str("</rte>\n</gpx>\n")
}

fn write_point(out: &mut String, element: &str, stop: &Waypoint<'_>) -> fmt::Result {
    write!(out, "<{element} lat=\"")?;
    decimal::write(out, micro(stop.position.latitude()), 6)?;
    out.write_str("\" lon=\"")?;
    decimal::write(out, micro(stop.position.longitude()), 6)?;
    write!(out, "\"><name>{}</name>", Xml(stop.name))?;
    if !stop.note.is_empty() {
        write!(out, "<desc>{}</desc>", Xml(stop.note))?;
    }
    writeln!(out, "</{element}>")
}

/// Text inside an XML element.
struct Xml<'a>(&'a str);

impl fmt::Display for Xml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                // XML 1.0, production 2: no other control characters, and no non-characters.
                '\t' | '\n' | '\r' => f.write_char(letter)?,
                '\0'..'\u{20}' | '\u{FFFE}' | '\u{FFFF}' => {}
                _ => f.write_char(letter)?,
            }
        }
        Ok(())
    }
}

/// Degrees in millionths.
#[expect(clippy::cast_possible_truncation, reason = "rounded first, and at most 180 × 1,000,000")]
fn micro(degrees: f64) -> i32 {
    (degrees * 1_000_000.0).round() as i32
}
