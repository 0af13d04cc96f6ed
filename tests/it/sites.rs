//! Sites read from text, for tests.

use std::path::{Path, PathBuf};

use xunji::{
    data::{Failure, Finding, Manifest, Reader, Report, manifest},
    dataset::Dataset,
};

/// A manifest with these members beside the required ones, and the findings about it.
pub fn manifest_with(members: &str) -> (Manifest, Vec<Finding>) {
    let comma = if members.is_empty() { "" } else { "," };
    let text =
        format!(r#"{{"schemaVersion": 1, "id": "t", "title": "T", "coordinateSystem": "WGS84"{comma} {members}}}"#);
    let (manifest, findings) = manifest(text.as_bytes(), "data/t/site.json");
    (manifest.unwrap(), findings)
}

/// A site with one source `s`, in the contract's own form, and further members of the manifest.
pub fn read_with(members: &str, source: &str) -> (Dataset, Report) {
    let comma = if members.is_empty() { "" } else { "," };
    let (manifest, findings) =
        manifest_with(&format!(r#"{members}{comma} "sources": [{{"id": "s", "url": "s.json"}}]"#));
    let (dataset, mut report) = read_all(manifest, &[Ok(source.as_bytes())]);
    report.findings.splice(0..0, findings);
    (dataset, report)
}

/// A site with one source `s`.
pub fn read(source: &str) -> (Dataset, Report) {
    read_with("", source)
}

/// A site's sources, in the manifest's order.
pub fn read_all(manifest: Manifest, answers: &[Result<&[u8], Failure>]) -> (Dataset, Report) {
    let sources = manifest.site.sources.clone();
    let mut reader = Reader::new(manifest);
    for (source, answer) in sources.iter().zip(answers) {
        reader.source(source, *answer);
    }
    reader.finish()
}

/// A site from its folder, as the publisher's tool reads it.
pub fn read_folder(folder: &Path) -> (Dataset, Report) {
    let url = folder.join("site.json");
    let bytes = std::fs::read(&url).unwrap();
    let (manifest, findings) = manifest(&bytes, url.to_str().unwrap());
    let manifest = manifest.unwrap();
    let files: Vec<_> = manifest
        .site
        .sources
        .iter()
        .map(|source| std::fs::read(source.url.as_str()).map_err(|_| Failure::NotFound))
        .collect();
    let answers: Vec<_> = files.iter().map(|file| file.as_deref().map_err(|failure| *failure)).collect();
    let (dataset, mut report) = read_all(manifest, &answers);
    report.findings.splice(0..0, findings);
    (dataset, report)
}

/// Codes and pointers of findings, in order.
pub fn told(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{} {}", finding.code.id(), finding.pointer)).collect()
}

/// A file of the shared data; `None`, with a printed reason, where the folder is missing.
pub fn shared(path: &str) -> Option<Vec<u8>> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data")).join(path);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        println!("skipped: {} is missing", path.display());
    }
    bytes
}
