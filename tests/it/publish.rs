//! Feeds: what `xunji publish` writes, read back by readers that know nothing of it.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use roxmltree::Document;
use serde_json::Value;
use xunji::{
    data::{Reader, manifest},
    dataset::Dataset,
    event::{EventStatus, expand, feed::Scope},
    publish::feeds,
    text::Locale,
};

use crate::{sites::read_folder, zone::offsets};

const SITES: [&str; 4] = ["guangzhou", "nanhai", "six-cities", "taijiang"];

fn site(name: &str) -> Dataset {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data").join(name)).0
}

fn child<'a>(node: roxmltree::Node<'a, 'a>, name: &str) -> &'a str {
    let found: Vec<_> =
        node.children().filter(|child| child.has_tag_name(name) && child.tag_name().namespace().is_none()).collect();
    assert_eq!(found.len(), 1, "{name} in {:?}", node.tag_name());
    found[0].text().unwrap_or_default()
}

#[test]
fn feeds_are_sound() {
    for name in SITES {
        let dataset = site(name);
        let files = feeds(&dataset, "https://example.org/a/", Locale::ZhHans);
        let paths: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths.len(), files.len(), "{name}: no file is written twice");
        assert!(paths.contains("feeds/events.ics") && files.len() > 3 * 4, "{name}: {} files", files.len());
        for (path, text) in &files {
            assert!(path.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~/".contains(&b)), "{path}");
            match path.rsplit_once('.').unwrap().1 {
                "ics" => check_calendar(path, text, &dataset),
                "rss" => check_rss(path, text),
                _ if path == "feeds/index.json" => check_index(text, &paths),
                _ => check_json(path, text),
            }
        }
    }
}

/// Read again as a source, a calendar shows what the site shows.
fn check_calendar(path: &str, text: &str, dataset: &Dataset) {
    assert!(text.lines().all(|line| line.len() <= 75), "{path}");
    // Every zone that a time is told in is described, once.
    let described: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("TZID:")).collect();
    let told: BTreeSet<&str> =
        text.lines().filter_map(|line| line.split_once(";TZID=")?.1.split_once(':')).map(|(zone, _)| zone).collect();
    assert_eq!(described.len(), told.len(), "{path}");
    assert!(told.iter().all(|zone| described.contains(zone)), "{path}: {told:?} by {described:?}");
    let site =
        r#"{"schemaVersion":1,"id":"x","title":"x","coordinateSystem":"WGS84","sources":[{"id":"s","url":"s.ics"}]}"#;
    let manifest = manifest(site.as_bytes(), "site.json").0.unwrap();
    let reference = manifest.site.sources[0].clone();
    let mut reader = Reader::with_offsets(manifest, offsets);
    reader.source(&reference, Ok(text.as_bytes()));
    let (again, report) = reader.finish();
    assert_eq!(report.findings, [], "{path}");
    let all = path == "feeds/events.ics";
    assert!(
        !again.events.is_empty()
            && again
                .events
                .iter()
                .all(|event| event.about.links[0].url.as_str().starts_with("https://example.org/a/#/event/"))
    );
    if !all {
        return;
    }
    let within = crate::occurrence::range("2026-10-01", "2027-03-01");
    let shown = |dataset: &Dataset| {
        let found = expand(&dataset.events, &within, &dataset.holidays);
        let mut found: Vec<_> = found
            .iter()
            // What has no announced end is a moment in a calendar: there is no word for it.
            .filter(|one| one.end.is_some())
            .map(|one| {
                let event = &dataset.events[one.event];
                let off = matches!(one.status, EventStatus::Cancelled | EventStatus::Postponed);
                (one.start, one.end, one.title(event).get(Locale::ZhHans).to_owned(), off)
            })
            .collect();
        found.sort();
        found
    };
    let withdrawn = dataset.events.iter().filter(|event| event.about.withdrawn).count();
    assert_eq!(again.events.len(), dataset.events.len());
    if withdrawn == 0 {
        assert_eq!(shown(&again), shown(dataset), "{path}");
    }
}

fn check_rss(path: &str, text: &str) {
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"));
    let root = document.root_element();
    assert!(root.has_tag_name("rss") && root.attribute("version") == Some("2.0"), "{path}");
    let channel = root.first_element_child().unwrap();
    assert!(channel.has_tag_name("channel"));
    for required in ["title", "link", "description", "language", "lastBuildDate"] {
        assert!(!child(channel, required).is_empty(), "{path} {required}");
    }
    let own = channel.children().find(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "link"))).unwrap();
    assert_eq!(own.attribute("href").unwrap(), format!("https://example.org/a/{path}"));
    let mut ids = BTreeSet::new();
    for item in channel.children().filter(|node| node.has_tag_name("item")) {
        assert!(!child(item, "title").is_empty() && child(item, "link").starts_with("https://example.org/a/#/event/"));
        assert!(!child(item, "description").is_empty(), "{path}");
        assert!(ids.insert(child(item, "guid")), "{path}");
        for date in item.children().filter(|node| node.has_tag_name("pubDate")) {
            jiff::fmt::rfc2822::parse(date.text().unwrap()).unwrap();
        }
    }
    assert!(!ids.is_empty() && ids.len() <= 100, "{path}");
    jiff::fmt::rfc2822::parse(child(channel, "lastBuildDate")).unwrap();
}

fn check_json(path: &str, text: &str) {
    let feed: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["feed_url"], format!("https://example.org/a/{path}"));
    assert!(!feed["title"].as_str().unwrap().is_empty());
    let items = feed["items"].as_array().unwrap();
    assert!(!items.is_empty());
    for item in items {
        for required in ["id", "url", "content_text"] {
            assert!(!item[required].as_str().unwrap().is_empty(), "{path} {required}");
        }
        if let Some(date) = item.get("date_modified") {
            date.as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
        }
    }
}

fn check_index(text: &str, paths: &BTreeSet<&str>) {
    let index: Value = serde_json::from_str(text).unwrap();
    let feeds = index["feeds"].as_array().unwrap();
    assert_eq!(feeds.len() * 3 + 1, paths.len());
    for feed in feeds {
        for ending in ["ics", "rss", "json"] {
            let address = feed[ending].as_str().unwrap();
            assert!(paths.contains(address.strip_prefix("https://example.org/a/").unwrap()), "{address}");
        }
    }
}

#[test]
fn feeds_hold_what_they_are_about() {
    let dataset = site("guangzhou");
    let scopes = Scope::every(&dataset);
    assert_eq!(scopes[0], Scope::All);
    assert!(scopes.iter().any(|scope| matches!(scope, Scope::Tag(_))));
    let place = scopes.iter().find(|scope| matches!(scope, Scope::Place(_))).unwrap();
    assert!(place.name(&dataset, Locale::ZhHans).ends_with(dataset.site.title.get(Locale::ZhHans)));
    for scope in &scopes {
        assert!(dataset.events.iter().any(|event| scope.holds(&dataset, event)), "{scope:?} is empty");
    }
    let paths: BTreeSet<String> = scopes.iter().map(|scope| scope.path(&dataset)).collect();
    assert_eq!(paths.len(), scopes.len());
    let odd = Scope::Place(xunji::id::Id::new("../三 a.b"));
    assert_eq!(odd.path(&dataset), "feeds/places/~2e.~2f~e4~b8~89~20a.b");
}

#[test]
fn the_tool_writes_the_same_twice() {
    let folder = std::env::temp_dir().join(format!("xunji-publish-{}", std::process::id()));
    let run = |name: &str| {
        let out = folder.join(name);
        let output = Command::new(env!("CARGO_BIN_EXE_xunji"))
            .args(["publish", "public/data/guangzhou", out.to_str().unwrap(), "--base", "https://example.org"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let read = |file: &str| fs::read(out.join("feeds").join(file)).unwrap();
        ["events.ics", "events.rss", "events.json", "index.json"].map(read)
    };
    let (first, second) = (run("a"), run("b"));
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(first, second);
    assert!(first[0].starts_with(b"BEGIN:VCALENDAR\r\n"));
    let wrong = Command::new(env!("CARGO_BIN_EXE_xunji")).args(["publish", "public/data/guangzhou"]).output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
}
