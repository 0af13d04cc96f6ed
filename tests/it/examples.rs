//! The example sites keep the rules of honest example data: every record says where it is from, a position claims no more
//! than is known, and what is made up is marked.

use std::{fs, path::PathBuf};

use serde_json::Value;

const SITES: [&str; 4] = ["guangzhou", "six-cities", "nanhai", "taijiang"];

/// A record of a site: the site, the group it stands in, its identifier, and its members.
struct Record {
    site: &'static str,
    group: String,
    id: String,
    members: Value,
}

#[test]
fn every_site_is_read_without_a_finding() {
    for site in SITES {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public/data").join(site).join("site.json");
        let report = xunji::check::check(&path.display().to_string());
        assert_eq!(report.findings, [], "{site}");
        assert!(
            report.sources.iter().all(|source| source.read > 0 && source.shown == source.read),
            "{site}: {:?}",
            report.sources
        );
    }
}

#[test]
fn every_record_says_where_it_is_from() {
    complain(|record| {
        let source = &record.members["source"];
        let named = |source: &Value| !source["name"].is_null();
        let said = source.as_array().map_or_else(|| named(source), |list| !list.is_empty() && list.iter().all(named));
        (!said).then(|| "has no source".to_owned())
    });
}

#[test]
fn every_figure_has_a_value_and_a_date() {
    complain(|record| {
        let whole = ["value", "asOf"].iter().all(|member| record.members[member].is_string());
        (record.group == "figures" && !whole).then(|| "lacks a value or a date".to_owned())
    });
}

#[test]
fn an_estimated_position_is_drawn_as_an_estimate() {
    complain(|record| {
        if record.group != "places" {
            return None;
        }
        let members = &record.members;
        let from = members["source"].to_string();
        let words = members["directions"].to_string();
        match members["accuracy"].as_str() {
            Some("approximate") if members["radius"].as_u64().is_none_or(|radius| radius < 100) => {
                Some("has no radius".to_owned())
            }
            // Only positions from the list's own survey of places may stand as a sharp pin.
            Some("exact") if !from.contains("luoyangchan") => Some("claims to be exact".to_owned()),
            Some("approximate" | "area") if !["位置", "点位", "點位"].iter().any(|word| words.contains(word)) => {
                Some("does not say that its position is an estimate".to_owned())
            }
            _ => None,
        }
    });
}

#[test]
fn what_is_made_up_is_marked_and_what_is_marked_is_made_up() {
    complain(|record| {
        let marked = record.members["example"] == Value::Bool(true);
        let invented = record.members["source"].to_string().contains("非实际安排")
            || record.members["source"].to_string().contains("非實際安排");
        (marked != invented).then(|| format!("is marked: {marked}, is made up: {invented}"))
    });
    complain(|record| {
        let name = ["name", "title", "label"].map(|member| record.members[member].to_string()).join(" ");
        let marked = record.members["example"] == Value::Bool(true);
        (marked && !["示例", "已撤下"].iter().any(|word| name.contains(word)))
            .then(|| "does not end its name in 示例".to_owned())
    });
}

#[test]
fn nobody_is_given_a_telephone_number() {
    complain(|record| {
        let phones = &record.members["contact"]["phones"];
        phones.as_array().is_some_and(|phones| !phones.is_empty()).then(|| "has a telephone number".to_owned())
    });
}

/// Fails with the list of every record that the rule finds fault with.
fn complain(rule: impl Fn(&Record) -> Option<String>) {
    let records: Vec<Record> = SITES.into_iter().flat_map(records).collect();
    assert!(records.len() > 400, "only {} records were read", records.len());
    let faults: Vec<String> = records
        .iter()
        .filter_map(|record| {
            rule(record).map(|fault| format!("{} {} {}: {fault}", record.site, record.group, record.id))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn records(site: &'static str) -> Vec<Record> {
    let manifest = read(&format!("{site}/site.json"));
    let sources = manifest["sources"].as_array().unwrap();
    let own = sources.iter().map(|source| source["url"].as_str().unwrap()).filter(|url| !url.starts_with(".."));
    own.flat_map(|url| groups(read(&format!("{site}/{url}"))))
        .flat_map(|(group, rows)| {
            rows.into_iter().map(move |mut row| {
                let id = ["id", "uid"].iter().find_map(|key| row[key].as_str()).unwrap_or_default().to_owned();
                let members = if group == "places" { row["properties"].take() } else { row };
                Record { site, group: group.clone(), id, members }
            })
        })
        .collect()
}

fn groups(document: Value) -> Vec<(String, Vec<Value>)> {
    let Value::Object(members) = document else { panic!("a source is an object") };
    members
        .into_iter()
        .filter_map(|(key, value)| match (key.as_str(), value) {
            ("features", Value::Array(rows)) => Some(("places".to_owned(), rows)),
            ("entries", Value::Array(rows)) => Some(("events".to_owned(), rows)),
            (_, Value::Array(rows)) => Some((key, rows)),
            _ => None,
        })
        .collect()
}

fn read(file: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public/data").join(file);
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
