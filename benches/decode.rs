//! How long it takes to read the example sites and 5,150 foreign rows: as JSON by our own reader and by `serde_json`,
//! and whole, from bytes to a dataset. Prints medians.

use std::{
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use xunji::data::{Reader, json, manifest};

const ROUNDS: usize = 41;

const SITE: &str = r#"{"schemaVersion": 1, "id": "t", "title": "T", "coordinateSystem": "WGS84", "sources": [
    {"id": "s", "url": "s.json", "coordinateSystem": "GCJ02", "shape": {"group": "places", "list": "",
    "fields": {"id": "/release_id", "name": "/name", "longitude": "/longitude", "latitude": "/latitude",
        "address/city": "/city", "address/detail": "/address", "era": "/era"},
    "constants": {"source": "national list"}, "tags": {"category": "/category", "batch": "/batch"}}}]}"#;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut examples = Vec::new();
    collect(&root.join("public/data"), &mut examples);
    compare("public/data", &examples);

    let foreign = root.join("../shared/data/places/luoyangchan_heritage_sites_geocoded.gcj02.json");
    let Ok(text) = fs::read_to_string(&foreign) else { return println!("skipped: {} is missing", foreign.display()) };
    compare("5,150 foreign rows", std::slice::from_ref(&text));
    let (manifest, _) = manifest(SITE.as_bytes(), "site.json");
    let manifest = manifest.unwrap_or_default();
    print("5,150 foreign rows", "bytes to dataset", &mut || {
        let mut reader = Reader::new(manifest.clone());
        reader.source(&manifest.site.sources[0], Ok(text.as_bytes()));
        black_box(reader.finish());
    });
}

fn collect(folder: &Path, texts: &mut Vec<String>) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect::<Vec<PathBuf>>()
    {
        if path.is_dir() {
            collect(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "json" || extension == "geojson") {
            texts.extend(fs::read_to_string(path));
        }
    }
}

fn compare(what: &str, texts: &[String]) {
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{what}: {} kB", bytes / 1000);
    print(what, "json::parse", &mut || {
        for text in texts {
            black_box(json::parse(text));
        }
    });
    print(what, "serde_json::Value", &mut || {
        for text in texts {
            let value: Option<serde_json::Value> = serde_json::from_str(text).ok();
            black_box(value);
        }
    });
}

fn print(what: &str, how: &str, run: &mut dyn FnMut()) {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!("{what}, {how}: {:?}", times[ROUNDS / 2]);
}
