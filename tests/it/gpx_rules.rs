//! What is written as GPX keeps the rules of GPX 1.1: which element may stand where, in which order, how often, and what its
//! text may be. The rules are told here in this project's own words, after the schema's documentation
//! (<https://www.topografix.com/GPX/1/1/>).

use roxmltree::{Document, Node};
use xunji::{
    dataset::Dataset,
    link::Link,
    route::{GpxParts, RouteId},
    text::Locale,
    time::DateTime,
    view::{self, FileKind},
};

/// All that a GPX file may say of a route.
pub const ALL: GpxParts = GpxParts { waypoints: true, route: true, track: true };

const NAMESPACE: &str = "http://www.topografix.com/GPX/1/1";

/// The children of an element in their order; `*` may come often, the others once at most.
const ORDER: [(&str, &[&str]); 6] = [
    ("gpx", &["metadata", "wpt*", "rte*", "trk*", "extensions"]),
    ("metadata", &["name", "desc", "author", "copyright", "link*", "time", "keywords", "bounds", "extensions"]),
    (
        "point",
        &[
            "ele",
            "time",
            "magvar",
            "geoidheight",
            "name",
            "cmt",
            "desc",
            "src",
            "link*",
            "sym",
            "type",
            "fix",
            "sat",
            "hdop",
            "vdop",
            "pdop",
            "ageofdgpsdata",
            "dgpsid",
            "extensions",
        ],
    ),
    ("rte", &["name", "cmt", "desc", "src", "link*", "number", "type", "extensions", "rtept*"]),
    ("trk", &["name", "cmt", "desc", "src", "link*", "number", "type", "extensions", "trkseg*"]),
    ("trkseg", &["trkpt*", "extensions"]),
];

/// What breaks the rules, each with where it is.
fn faults(text: &str) -> Vec<String> {
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let root = document.root_element();
    let mut found = Vec::new();
    if root.tag_name().name() != "gpx" || root.attribute("version") != Some("1.1") {
        found.push("no GPX 1.1".to_owned());
    }
    if root.attribute("creator").is_none_or(str::is_empty) {
        found.push("nobody made it".to_owned());
    }
    check(root, &mut found);
    found
}

fn check(node: Node<'_, '_>, found: &mut Vec<String>) {
    let name = node.tag_name().name();
    if node.tag_name().namespace() != Some(NAMESPACE) {
        found.push(format!("{name} is of another language"));
    }
    let is_point = matches!(name, "wpt" | "rtept" | "trkpt");
    let kind = if is_point { "point" } else { name };
    if is_point {
        for (attribute, least, most) in [("lat", -90.0, 90.0), ("lon", -180.0, 180.0)] {
            let value = node.attribute(attribute).and_then(|value| value.parse::<f64>().ok());
            // The highest longitude is the lowest one again, and is written so.
            let fits =
                value.is_some_and(|value| value >= least && (value < most || (attribute == "lat" && value <= most)));
            if !fits {
                found.push(format!("{name} has no {attribute}"));
            }
        }
    }
    let children: Vec<Node<'_, '_>> = node.children().filter(Node::is_element).collect();
    let Some((_, order)) = ORDER.iter().find(|(parent, _)| *parent == kind) else {
        if !children.is_empty() {
            found.push(format!("{name} holds elements"));
        }
        return;
    };
    let mut reached = 0;
    for child in children {
        let own = child.tag_name().name();
        let place = order.iter().position(|one| one.trim_end_matches('*') == own);
        match place {
            None => found.push(format!("{own} does not belong into {name}")),
            Some(place) if place < reached => found.push(format!("{own} comes too late in {name}")),
            Some(place) => reached = if order[place].ends_with('*') { place } else { place + 1 },
        }
        check(child, found);
    }
    // Words stand only in elements that hold nothing else.
    if node.children().any(|child| child.is_text() && !child.text().unwrap_or_default().trim().is_empty()) {
        found.push(format!("{name} has words between its elements"));
    }
}

fn example(name: &str) -> Dataset {
    let path = format!("{}/public/data/{name}/site.json", env!("CARGO_MANIFEST_DIR"));
    let (Some(dataset), _) = xunji::check::read(&path) else { panic!("{path}") };
    dataset
}

#[test]
fn routes_keep_the_rules_of_gpx() {
    for site in ["guangzhou", "nanhai", "taijiang"] {
        let dataset = example(site);
        assert!(!dataset.routes.iter().as_slice().is_empty(), "{site}");
        for route in dataset.routes.iter() {
            for locale in Locale::ALL {
                assert_eq!(
                    faults(&view::route_gpx(&dataset, route, ALL, locale)),
                    Vec::<String>::new(),
                    "{}",
                    route.id
                );
            }
        }
    }
    let dataset = example("guangzhou");
    let stamp = DateTime::constant(2026, 11, 22, 9, 0, 0, 0);
    for fragment in ["#/plan?s=peasant-institute,gone,assembly~d&date=2026-11-25&to=from", "#/plan?s=gone", "#/plan"] {
        let draft = Link::parse(fragment).draft;
        let text = view::draft_file(&dataset, &draft, (FileKind::Gpx, ALL), stamp, Locale::ZhHans);
        assert_eq!(faults(&text), Vec::<String>::new(), "{fragment}");
    }
    assert!(dataset.routes.get(&RouteId::new("yuexiu-walk")).is_some());
}

/// The rules find what breaks them.
#[test]
fn what_breaks_the_rules_is_found() {
    let gpx = |inside: &str| format!(r#"<gpx version="1.1" creator="t" xmlns="{NAMESPACE}">{inside}</gpx>"#);
    assert!(faults(&gpx(r#"<wpt lat="1" lon="2"><name>a</name></wpt><rte><rtept lat="1" lon="2"/></rte>"#)).is_empty());
    for wrong in [
        r#"<rte/><wpt lat="1" lon="2"/>"#,
        r#"<wpt lat="1"/>"#,
        r#"<wpt lat="91" lon="2"/>"#,
        r#"<wpt lat="1" lon="180"/>"#,
        r#"<wpt lat="1" lon="2"><desc>a</desc><name>b</name></wpt>"#,
        r#"<wpt lat="1" lon="2"><name>a</name><name>b</name></wpt>"#,
        "<trk><trkpt lat='1' lon='2'/></trk>",
        "<rte><rtept lat='1' lon='2'/><name>a</name></rte>",
        "<place/>",
        "words",
    ] {
        assert!(!faults(&gpx(wrong)).is_empty(), "{wrong}");
    }
    assert!(!faults("<gpx version='1.0' creator='t' xmlns='http://www.topografix.com/GPX/1/0'/>").is_empty());
}
