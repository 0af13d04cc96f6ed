//! A route as a file for other programs: GPX 1.1, KML 2.2 (OGC 12-007r2) and GeoJSON (RFC 7946).
//!
//! Six decimals, about a decimetre, on WGS 84, which is what all three mean.

mod json;
mod xml;

use std::fmt::{self, Write as _};

use crate::{decimal, geo::Wgs84};
pub use json::Quoted;
use xml::Xml;

/// A stop as other programs show it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waypoint<'a> {
    /// Where.
    pub position: Wgs84,
    /// Its name.
    pub name: &'a str,
    /// A line about it; may be empty.
    pub note: &'a str,
}

/// What of a route a GPX document says. Programs differ in what they look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GpxParts {
    /// Every stop as a point by itself.
    pub waypoints: bool,
    /// The stops as a route to be led along.
    pub route: bool,
    /// The line as a track to follow.
    pub track: bool,
}

/// A route to be written: its stops, and the line through them where one is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Its stops in order.
    pub stops: &'a [Waypoint<'a>],
    /// The way; straight lines from stop to stop where it has fewer than two points.
    pub line: &'a [Wgs84],
}

/// A GPX document with every stop as a waypoint, and the way through them as a route.
#[must_use]
pub fn gpx(name: &str, stops: &[Waypoint<'_>]) -> String {
    let parts = GpxParts { waypoints: true, route: true, track: false };
    Course { name, stops, line: &[] }.gpx(parts)
}

impl Course<'_> {
    /// A GPX document. Characters that XML cannot hold are left out.
    #[must_use]
    pub fn gpx(&self, parts: GpxParts) -> String {
        let mut out = String::from(GPX_HEAD);
        // Writing to a string does not fail.
        let _ = self.write_gpx(&mut out, parts);
        out
    }

    /// A KML document: a placemark for each stop, and one for the line. Characters that XML cannot hold are left out.
    #[must_use]
    pub fn kml(&self) -> String {
        let mut out = String::from(KML_HEAD);
        let _ = self.write_kml(&mut out);
        out
    }

    /// A GeoJSON `FeatureCollection`: a point for each stop, with `name`, `note` and `number` from 1, and the line.
    #[must_use]
    pub fn geojson(&self) -> String {
        let mut out = String::from("{\"type\":\"FeatureCollection\",\"features\":[");
        let _ = self.write_geojson(&mut out);
        out
    }

    fn points(&self) -> Vec<Wgs84> {
        if self.line.len() > 1 { self.line.to_vec() } else { self.stops.iter().map(|stop| stop.position).collect() }
    }

    fn write_gpx(&self, out: &mut String, parts: GpxParts) -> fmt::Result {
        let name = Xml(self.name);
        writeln!(out, "<metadata><name>{name}</name></metadata>")?;
        // The schema asks for this order: points, routes, tracks.
        if parts.waypoints {
            self.stops.iter().try_for_each(|stop| write_point(out, "wpt", stop))?;
        }
        if parts.route {
            writeln!(out, "<rte><name>{name}</name>")?;
            self.stops.iter().try_for_each(|stop| write_point(out, "rtept", stop))?;
            out.write_str("</rte>\n")?;
        }
        if parts.track {
            writeln!(out, "<trk><name>{name}</name><trkseg>")?;
            for point in self.points() {
                out.write_str("<trkpt lat=\"")?;
                write_degrees(out, point.latitude())?;
                out.write_str("\" lon=\"")?;
                write_degrees(out, point.longitude())?;
                out.write_str("\"/>\n")?;
            }
            out.write_str("</trkseg></trk>\n")?;
        }
        out.write_str("</gpx>\n")
    }

    fn write_kml(&self, out: &mut String) -> fmt::Result {
        writeln!(out, "<Document><name>{}</name>", Xml(self.name))?;
        for stop in self.stops {
            write!(out, "<Placemark><name>{}</name>", Xml(stop.name))?;
            if !stop.note.is_empty() {
                write!(out, "<description>{}</description>", Xml(stop.note))?;
            }
            out.write_str("<Point><coordinates>")?;
            write_pair(out, stop.position)?;
            out.write_str("</coordinates></Point></Placemark>\n")?;
        }
        let line = self.points();
        if line.len() > 1 {
            write!(
                out,
                "<Placemark><name>{}</name><LineString><tessellate>1</tessellate><coordinates>",
                Xml(self.name)
            )?;
            for (index, point) in line.iter().enumerate() {
                out.write_str(if index == 0 { "" } else { " " })?;
                write_pair(out, *point)?;
            }
            out.write_str("</coordinates></LineString></Placemark>\n")?;
        }
        out.write_str("</Document>\n</kml>\n")
    }

    fn write_geojson(&self, out: &mut String) -> fmt::Result {
        for (index, stop) in self.stops.iter().enumerate() {
            out.write_str(if index == 0 { "\n" } else { ",\n" })?;
            out.write_str("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[")?;
            write_pair(out, stop.position)?;
            write!(out, "]}},\"properties\":{{\"number\":{},\"name\":{}", index + 1, Quoted(stop.name))?;
            if !stop.note.is_empty() {
                write!(out, ",\"note\":{}", Quoted(stop.note))?;
            }
            out.write_str("}}")?;
        }
        let line = self.points();
        if line.len() > 1 {
            out.write_str(",\n{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[")?;
            for (index, point) in line.iter().enumerate() {
                out.write_str(if index == 0 { "[" } else { ",[" })?;
                write_pair(out, *point)?;
                out.write_str("]")?;
            }
            write!(out, "]}},\"properties\":{{\"name\":{}}}}}", Quoted(self.name))?;
        }
        out.write_str("\n]}\n")
    }
}

const GPX_HEAD: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<gpx version=\"1.1\" creator=\"xunji\" xmlns=\"http://www.topografix.com/GPX/1/1\" ",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ",
    "xsi:schemaLocation=\"http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd\">\n",
);

const KML_HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n";

fn write_point(out: &mut String, element: &str, stop: &Waypoint<'_>) -> fmt::Result {
    write!(out, "<{element} lat=\"")?;
    write_degrees(out, stop.position.latitude())?;
    out.write_str("\" lon=\"")?;
    write_degrees(out, stop.position.longitude())?;
    write!(out, "\"><name>{}</name>", Xml(stop.name))?;
    if !stop.note.is_empty() {
        write!(out, "<desc>{}</desc>", Xml(stop.note))?;
    }
    writeln!(out, "</{element}>")
}

/// Longitude, then latitude.
fn write_pair(out: &mut String, point: Wgs84) -> fmt::Result {
    write_degrees(out, point.longitude())?;
    out.write_char(',')?;
    write_degrees(out, point.latitude())
}

#[expect(clippy::cast_possible_truncation, reason = "rounded first, and at most 180 × 1,000,000")]
fn write_degrees(out: &mut String, degrees: f64) -> fmt::Result {
    decimal::write(out, (degrees * 1_000_000.0).round() as i32, 6)
}
