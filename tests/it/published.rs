//! A small published site, read as a page reads it.

use serde_json::{Value, json};
use xunji::{
    data::{Reader, manifest},
    dataset::Dataset,
};

/// The dataset of a site whose records all stand in one file; what is wrong with them fails the test.
pub fn published(records: &Value, modules: &Value) -> Dataset {
    let site = json!({
        "schemaVersion": 1,
        "id": "t",
        "title": "T",
        "publisher": "P",
        "locales": ["zh-Hans", "zh-Hant", "en"],
        "timeZone": "Asia/Shanghai",
        "coordinateSystem": "WGS84",
        "taxonomies": [
            {"id": "theme", "label": "主题", "items": [{"code": "a", "label": "甲"}, {"code": "b", "label": "乙"}]},
            {"id": "each", "label": "各", "items": (0..8).map(|n| json!({"code": n.to_string(), "label": n.to_string()})).collect::<Vec<_>>()}
        ],
        "modules": modules,
        "generatedAt": "2026-11-20T08:00:00+08:00",
        "sources": [{"id": "all", "url": "all.json"}]
    });
    let (manifest, findings) = manifest(site.to_string().as_bytes(), "site.json");
    assert_eq!(findings, []);
    let manifest = manifest.unwrap();
    let source = manifest.site.sources[0].clone();
    let mut reader = Reader::new(manifest);
    reader.source(&source, Ok(records.to_string().as_bytes()));
    let (dataset, report) = reader.finish();
    assert_eq!(report.findings, []);
    dataset
}

/// A place on a meridian in Guangzhou, so many hundredths of a degree (1.1 km) north of 23°.
pub fn place(id: &str, north: f64, more: &Value) -> Value {
    let mut properties = json!({"name": format!("{id}馆"), "source": {"name": "s"}});
    if let (Some(properties), Some(more)) = (properties.as_object_mut(), more.as_object()) {
        properties.extend(more.clone());
    }
    let coordinates = [113.3, 23.0 + north / 100.0];
    json!({"type": "Feature", "id": id, "geometry": {"type": "Point", "coordinates": coordinates}, "properties": properties})
}
