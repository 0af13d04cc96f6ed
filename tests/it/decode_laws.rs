//! Laws of decoding: it never fails, it is deterministic, and whatever text is broken, complete rows survive.

use std::{fs, path::Path};

use xunji::{data::Severity, data::manifest};

use crate::{
    seed::Seed,
    sites::{manifest_with, read, read_all, told},
};

/// Ten rows on lines of their own, and the same without a line break.
fn rows() -> [String; 2] {
    let pretty = |id: u8| {
        format!(
            "    {{\n      \"id\": \"p{id}\",\n      \"name\": \"三元里{id}\",\n      \"longitude\": 113.26,\n      \
             \"latitude\": 23.1{id},\n      \"tags\": {{ \"kind\": [\"a\", \"b\"] }},\n      \"source\": \"x\"\n    }}"
        )
    };
    let rows: Vec<_> = (0..10).map(pretty).collect();
    let text = format!("{{\n  \"places\": [\n{}\n  ]\n}}\n", rows.join(",\n"));
    let dense = text.split('\n').map(str::trim).collect();
    [text, dense]
}

#[test]
fn a_text_cut_anywhere_keeps_its_complete_rows() {
    for text in rows() {
        let ends: Vec<_> = text.match_indices("\"source\": \"x\"").map(|(at, found)| at + found.len()).collect();
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            let complete = ends.iter().filter(|row| text[**row..].find('}').unwrap() + **row < end).count();
            let (dataset, report) = read(&text[..end]);
            assert_eq!(dataset.places.len(), complete, "{}", &text[..end]);
            if end < text.trim_end().len() {
                assert!(!report.findings.is_empty(), "{end}");
            }
        }
    }
}

#[test]
fn a_byte_lost_or_changed_costs_at_most_the_rows_it_touches() {
    // On one line a lost quote or bracket cannot be told from the next row's; on lines of its own it can.
    let [lines, dense] = rows();
    for (text, changes, lost) in [(lines, ["", "\"", "{", ",", "x"].as_slice(), 2), (dense, &[",", "x"], 1)] {
        let body = text.find('[').unwrap() + 1..text.rfind(']').unwrap();
        let bytes = body.filter(|at| text.is_char_boundary(*at) && text.is_char_boundary(at + 1));
        // A stride that shares no divisor with the length of a row meets every kind of byte.
        for at in bytes.step_by(7) {
            for change in changes {
                let broken = format!("{}{change}{}", &text[..at], &text[at + 1..]);
                let (dataset, _) = read(&broken);
                let id = |id: usize| format!("p{id}");
                let intact = (0..10).filter(|n| dataset.places.iter().any(|p| p.id.as_str() == id(*n))).count();
                assert!(intact >= 10 - lost, "{intact} rows of\n{broken}");
            }
        }
    }
}

#[test]
fn noise_is_survived() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/good/full");
    let files = ["site.json", "places.geojson", "events.json", "records.json", "holidays-2026.json"];
    let files = files.map(|name| fs::read(folder.join(name)).unwrap());
    let mut seed = Seed(2);
    for round in 0..600 {
        let mut bytes = files[round % files.len()].clone();
        for _ in 0..=seed.below(3) {
            let at = seed.below(bytes.len());
            match seed.below(4) {
                0 => bytes[at] = b"{}[]\",:0-\\\n"[seed.below(11)],
                1 => bytes.truncate(at + 1),
                2 => drop(bytes.remove(at)),
                _ => {
                    let to = (at + seed.below(40)).min(bytes.len());
                    let piece = bytes[at..to].to_vec();
                    bytes.splice(at..at, piece);
                }
            }
        }
        let read = || {
            let (manifest, findings) = manifest(&bytes, "site.json");
            let (with, _) = manifest_with(r#""sources": [{"id": "s", "url": "s.json"}]"#);
            (manifest, findings, read_all(with, &[Ok(&bytes)]))
        };
        let (first, again) = (read(), read());
        assert!(first == again);
        let (_, report) = first.2;
        let count = &report.sources[0];
        assert_eq!(count.read, count.shown + count.rejected);
        // What is not shown is told.
        let errors = report.findings.iter().any(|finding| finding.severity() == Severity::Error);
        assert!(count.rejected == 0 || errors || told(&report.findings).iter().any(|line| line.starts_with("W503")));
    }
}

#[test]
fn the_same_is_what_means_the_same() {
    let first = r#"{"places": [{"id": "a", "name": "A", "source": "x", "longitude": 113.2, "latitude": 23.1}]}"#;
    for (second, datum, told_of_it) in [
        (first, "WGS84", "W503 /places/0"),
        // In another order, with other whitespace.
        (
            r#"{"places": [ {"latitude": 23.1, "longitude": 113.2, "name": "A", "source": "x", "id":"a"} ]}"#,
            "WGS84",
            "W503 /places/0",
        ),
        (&first.replace("\"A\"", "\"B\""), "WGS84", "E502 /places/0"),
        (&first.replace("23.1", "23.2"), "WGS84", "E502 /places/0"),
        // The same numbers, but another place.
        (first, "GCJ02", "E502 /places/0"),
    ] {
        let sources = format!(
            r#""sources": [{{"id": "s", "url": "s.json"}}, {{"id": "t", "url": "t.json", "coordinateSystem": "{datum}"}}]"#
        );
        let (manifest, _) = manifest_with(&sources);
        let (dataset, report) = read_all(manifest, &[Ok(first.as_bytes()), Ok(second.as_bytes())]);
        assert_eq!(told(&report.findings), [told_of_it], "{second}");
        let shown = usize::from(told_of_it.starts_with('E'));
        assert_eq!((report.sources[1].shown, report.sources[1].rejected), (shown, 1 - shown));
        assert_eq!(dataset.places.len(), 1 + shown);
        assert!(dataset.places.iter().all(|place| dataset.places.get(&place.id) == Some(place)));
    }
}

#[test]
fn depth_is_limited() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{{\"places\": {}{}", open.repeat(100_000), close.repeat(100_000));
        let (dataset, report) = read(&deep);
        assert_eq!(dataset.places.len(), 0);
        assert!(!report.findings.is_empty());
    }
}

#[test]
fn habits_are_told_once_with_a_count() {
    let rows: Vec<_> = (0..500).map(|id| format!(r#"{{"id": "{id}", "name": "N", "colour": "red"}}"#)).collect();
    let (dataset, report) = read(&format!(r#"{{"places": [{}]}}"#, rows.join(",")));
    assert_eq!(dataset.places.len(), 500);
    let told: Vec<_> = report.findings.iter().map(|finding| (finding.code.id(), finding.count)).collect();
    assert_eq!(told, [("W312", 500), ("W303", 500)]);
}

#[test]
fn what_is_written_like_a_date_and_is_none_is_told() {
    let (dataset, report) = read(
        r#"{"places": [{"id": "a", "name": "A", "source": "x", "longitude": 113.26, "latitude": 23.16, "era": "1999-02-30",
            "timeline": [{"date": "1999-13-45", "text": "T"}, {"date": "2001-12-31", "text": "U"}]}]}"#,
    );
    let found: Vec<_> = report.findings.iter().map(|finding| (finding.pointer.as_str(), &*finding.found)).collect();
    assert_eq!(found, [("/places/0/era", "1999-02-30"), ("/places/0/timeline", "1999-13-45")]);
    let told: Vec<_> = dataset.places[0].timeline.iter().map(|moment| &*moment.when.text).collect();
    assert!(told.contains(&"1999-13-45"), "{told:?}");
}

#[test]
fn every_code_speaks_both_languages() {
    use xunji::{data::Code, text::Locale};
    let mut ids: Vec<_> = Code::ALL.iter().map(|code| code.id()).collect();
    for code in Code::ALL {
        for locale in Locale::ALL {
            let words = [code.cause(locale), code.remedy(locale)];
            assert!(words.iter().all(|words| !words.is_empty() && !words.ends_with(['.', '。'])), "{code:?}");
            let chinese = words.iter().any(|words| words.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)));
            assert_eq!(chinese, locale != Locale::En, "{code:?}");
        }
    }
    let guide = include_str!("../../public/schema/README.md");
    for code in Code::ALL {
        let line = format!("| {} | {}<br>{} |", code.id(), code.cause(Locale::ZhHans), code.cause(Locale::En));
        assert!(guide.contains(&line), "the guide lacks\n{line}");
    }
    let count = ids.len();
    ids.sort_unstable_by_key(|id| &id[1..]);
    ids.dedup_by_key(|id| &id[1..]);
    assert_eq!(ids.len(), count, "a number is given out once");
}
