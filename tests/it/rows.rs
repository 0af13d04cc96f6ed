//! The example sites say every row of the mission: `tests/rows.tsv` names the place, and the place is looked up.

use std::{collections::BTreeMap, fs, path::PathBuf};

use serde_json::Value;

const TABLE: &str = include_str!("../rows.tsv");

/// How many rows each list of the mission has.
const LISTS: [(&str, usize); 10] =
    [("GZ", 26), ("BY", 13), ("GH", 5), ("KL", 1), ("PC", 8), ("DL", 3), ("LY", 1), ("G9", 13), ("NH", 18), ("TJ", 17)];

#[test]
fn every_row_is_said_where_the_table_points() {
    let mut files = BTreeMap::new();
    let mut problems = Vec::new();
    let mut said = BTreeMap::<&str, usize>::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let (row, file, target) = (cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap());
        let says = cells.next().unwrap_or_default();
        let document = files.entry(file).or_insert_with(|| read(file));
        match find(document, target) {
            None => problems.push(format!("{row}: {file} has no {target}")),
            Some(record) => {
                *said.entry(row).or_default() += 1;
                let text = record.to_string();
                for word in says.split('|').filter(|word| !text.contains(word)) {
                    problems.push(format!("{row}: {file} {target} does not say {word}"));
                }
            }
        }
    }
    for (list, rows) in LISTS {
        let missing = (1..=rows).map(|row| format!("{list}-{row:02}")).filter(|row| !said.contains_key(row.as_str()));
        problems.extend(missing.map(|row| format!("{row} is said nowhere")));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn read(file: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public/data").join(file);
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A JSON Pointer, or `group/id` as records are grouped in the three kinds of files and in the manifest.
fn find<'a>(document: &'a Value, target: &str) -> Option<&'a Value> {
    if target.starts_with('/') {
        return document.pointer(target);
    }
    let (group, id) = target.split_once('/').unwrap();
    let list = match group {
        "places" => &document["features"],
        "events" => &document["entries"],
        other => &document[other],
    };
    let key = match group {
        "events" => "uid",
        "themes" => "month",
        _ => "id",
    };
    list.as_array()?.iter().find(|record| record[key] == *id)
}
