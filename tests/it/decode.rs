//! Bad data costs what it breaks and no more: every fixture of trouble tells its codes, its places and its counts.

use std::{fmt::Write as _, fs, path::Path};

use xunji::{
    data::{Finding, manifest},
    geo::Bounds,
};

use crate::sites::{manifest_with, read_all, told};

/// Runs `check` on each fixture of a folder with the lines that stand beside it, and tells all that differ.
fn each_fixture(folder: &str, check: impl Fn(&[u8]) -> Vec<String>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bad").join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    assert!(paths.len() > 10, "{paths:?}");
    let mut wrong = String::new();
    for path in paths {
        let expected = fs::read_to_string(path.with_extension("txt")).unwrap();
        // The first line is for the schema's test.
        let expected: Vec<_> = expected.lines().skip(1).filter(|line| !line.is_empty()).collect();
        let found = check(&fs::read(&path).unwrap());
        if found != expected {
            let (expected, found) = (expected.join("\n    "), found.join("\n    "));
            write!(wrong, "{}\n  expected\n    {expected}\n  found\n    {found}\n", path.display()).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn lines(findings: &[Finding]) -> Vec<String> {
    told(findings).into_iter().map(|line| line.trim_end().to_owned()).collect()
}

#[test]
fn bad_sources() {
    each_fixture("source", |bytes| {
        let (manifest, findings) = manifest_with(
            r#""area": [112.9, 22.5, 114.1, 23.9], "sources": [{"id": "s", "url": "s.json"}],
            "taxonomies": [{"id": "kind", "label": "Kind", "items": [{"code": "heritage", "label": "Heritage"}]}]"#,
        );
        assert_eq!(findings, []);
        assert_eq!(manifest.area, Bounds::new(112.9, 22.5, 114.1, 23.9));
        let (_, report) = read_all(manifest, &[Ok(bytes)]);
        let mut lines = lines(&report.findings);
        let count = &report.sources[0];
        assert_eq!(count.read, count.shown + count.rejected);
        lines.push(match count.without_position {
            0 => format!("shown {}", count.shown),
            without => format!("shown {}, {without} without position", count.shown),
        });
        lines
    });
}

#[test]
fn bad_manifests() {
    each_fixture("site", |bytes| lines(&manifest(bytes, "site.json").1));
}
