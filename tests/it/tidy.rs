//! Reads the source and holds it to the absences that the crate's documentation states.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// A source file: its path below `src/`, and its text without comments.
struct Source {
    path: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                let path = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                found.push(Source { path, code: code.join("\n") });
            }
        }
    }
    assert!(found.len() > 50, "the source was not found");
    found
}

/// Every file that has `word` as a word of its own lies under one of `places`.
fn only_in(word: &str, places: &[&str]) {
    let strays: Vec<String> = sources()
        .into_iter()
        .filter(|source| names(&source.code, word) && !places.iter().any(|place| source.path.starts_with(place)))
        .map(|source| source.path)
        .collect();
    assert!(strays.is_empty(), "`{word}` belongs in {places:?}, but stands in {strays:?}");
}

fn names(code: &str, word: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        !before.is_some_and(part_of_name) && !after.is_some_and(part_of_name)
    })
}

#[test]
fn the_core_names_no_browser() {
    only_in("leptos", &["app.rs", "app/"]);
    only_in("wasm_bindgen", &["app/browser/"]);
    only_in("web_sys", &["app/browser.rs", "app/browser/"]);
    only_in("gloo", &["app/browser/"]);
    only_in("js_sys", &["app/browser/", "app/map/"]);
    only_in("leaflet", &["app/map/"]);
}

#[test]
fn each_outside_thing_has_one_door() {
    only_in("local_storage", &["app/browser/store.rs"]);
    only_in("fetch_with_str_and_init", &["app/browser/fetch.rs"]);
    only_in("toLocaleString", &["app/browser/clock.rs"]);
    only_in("new_0", &["app/browser/clock.rs"]);
    only_in("history", &["app/browser/address.rs"]);
}

#[test]
fn panels_do_not_know_where_the_page_lives() {
    only_in("Profile", &["profile.rs", "app.rs", "app/boot.rs", "app/session", "app/layout"]);
    only_in("Layout", &["profile.rs", "app.rs", "app/boot.rs", "app/session", "app/layout"]);
}

#[test]
fn text_is_never_parsed_as_markup() {
    for word in ["inner_html", "set_inner_html", "innerHTML", "insert_adjacent_html", "outer_html"] {
        only_in(word, &[]);
    }
}

#[test]
fn content_is_decoded_in_one_place() {
    only_in("serde", &[]);
    only_in("json::", &["data", "config.rs", "route/engine/answer.rs"]);
}

#[test]
fn nothing_is_left_to_do() {
    for word in ["todo", "unimplemented", "TODO", "FIXME", "XXX", "stub", "dbg"] {
        only_in(word, &[]);
    }
}

#[test]
fn files_can_be_read_at_one_sitting() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|source| source.code.lines().count() > 400)
        .map(|source| format!("{} ({} lines)", source.path, source.code.lines().count()))
        .collect();
    assert!(long.is_empty(), "too long to read at one sitting: {long:?}");
}

/// The folders of sheets for each kind of page; all are there at once after a while, whichever page is open. An event's own
/// sheet lies among the calendar's.
const PAGES: [&str; 3] = ["place", "calendar", "routes"];

#[test]
fn the_looks_of_one_page_do_not_reach_another() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let mut owners = BTreeMap::<String, BTreeSet<&str>>::new();
    for folder in PAGES {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let page = if path.ends_with("calendar/event.css") { "event" } else { folder };
            let text = fs::read_to_string(path).unwrap();
            // On paper all pages are told apart by what they hold.
            let screen = text.split("@media print").next().unwrap_or_default();
            for line in screen.lines().map(|line| line.trim().trim_end_matches([',', '{']).trim_end()) {
                let class = line.strip_prefix('.').unwrap_or_default();
                if !class.is_empty() && class.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
                    owners.entry(class.to_owned()).or_default().insert(page);
                }
            }
        }
    }
    assert!(owners.len() > 80, "the sheets were not read");
    let shared: Vec<&String> = owners.iter().filter(|(_, pages)| pages.len() > 1).map(|(class, _)| class).collect();
    assert!(shared.is_empty(), "classes with the looks of several pages: {shared:?}");
}

/// A sheet that is joined from parts names every one of them, so that none is forgotten.
#[test]
fn every_sheet_is_asked_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("index.html")).unwrap();
    for entry in fs::read_dir(root.join("style")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if !path.is_dir() {
            assert!(page.contains(&format!("/{name}.css\"")), "nothing asks for {name}.css");
            continue;
        }
        let list = fs::read_to_string(root.join(format!("style/{name}.css"))).unwrap_or_default();
        for part in fs::read_dir(&path).unwrap() {
            let part = format!("{name}/{}", part.unwrap().file_name().to_string_lossy());
            assert!(
                page.contains(&format!("\"style/{part}\"")) || list.contains(&format!("@import \"{part}\";")),
                "nothing asks for {part}"
            );
        }
    }
}

#[test]
fn sheets_can_be_read_at_one_sitting() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("style")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let lines = fs::read_to_string(&path).unwrap().lines().count();
                assert!(lines <= 300, "{} has {lines} lines", path.display());
            }
        }
    }
}
