//! Foreign JSON, read where it lies by a description of its shape.

use xunji::{
    data::{Code, Report},
    dataset::Dataset,
    event::{Duration, Venue},
    place::Position,
    text::Locale,
    time::Date,
};

use crate::sites::{manifest_with, read_all, shared};

/// Reads foreign bytes by a shape; `source` is the source's entry in the manifest.
fn read(taxonomies: &str, source: &str, bytes: &[u8]) -> (Dataset, Report) {
    let (manifest, findings) = manifest_with(&format!(r#""taxonomies": [{taxonomies}], "sources": [{source}]"#));
    assert_eq!(findings, []);
    read_all(manifest, &[Ok(bytes)])
}

const HERITAGE: &str = r#"{"id": "sites", "url": "sites.json", "coordinateSystem": "GCJ02", "shape": {
    "group": "places", "list": "",
    "fields": {"id": "/release_id", "name": "/name", "longitude": "/longitude", "latitude": "/latitude",
        "address/province": "/province", "address/city": "/city", "address/district": "/district",
        "address/detail": "/address", "era": "/era"},
    "constants": {"source": "national list", "tags": {"kind": "heritage"}},
    "tags": {"category": "/category", "batch": "/batch"}}}"#;

const KINDS: &str = r#"{"id": "kind", "label": "Kind", "items": [{"code": "heritage", "label": "Heritage"}]},
    {"id": "category", "label": "Category"}, {"id": "batch", "label": "Batch"}"#;

#[test]
fn five_thousand_sites_are_read_where_they_lie() {
    let Some(bytes) = shared("places/luoyangchan_heritage_sites_geocoded.gcj02.json") else { return };
    let start = std::time::Instant::now();
    let (dataset, report) = read(KINDS, HERITAGE, &bytes);
    println!("5,150 sites read in {:?}", start.elapsed());

    assert_eq!(report.findings, []);
    let count = &report.sources[0];
    assert_eq!((count.read, count.shown, count.without_position, count.rejected), (5150, 5150, 1, 0));
    let listed: Vec<_> = dataset.places.iter().filter(|place| place.position == Position::Absent).collect();
    assert_eq!(listed.len(), 1);
    assert_eq!(dataset.places.len(), 5150);

    // Publisher's order, and the datum converted: the first vector of the domain notes, to a metre.
    let first = &dataset.places[0];
    assert_eq!(first.id.as_str(), "1-1");
    assert_eq!(first.about.name.get(Locale::ZhHans), "三元里平英团遗址");
    assert_eq!(first.address.district.get(Locale::ZhHans), "白云区");
    assert_eq!(first.era.as_ref().map(|era| era.text.as_str()), Some("1841年"));
    let Position::Exact(point) = first.position else { panic!("{:?}", first.position) };
    assert!((point.longitude() - 113.25471).abs() < 1e-4 && (point.latitude() - 23.16340).abs() < 1e-4, "{point:?}");

    // Filed by a constant and by what the rows hold; numbers are codes too.
    let category = usize::from(dataset.taxonomy("category").unwrap());
    assert_eq!(dataset.taxonomies[category].items.len(), 10);
    let tags = ["kind", "category", "batch"].map(|id| dataset.taxonomy(id).unwrap());
    assert!(tags.iter().all(|taxonomy| first.about.tags.iter().any(|tag| tag.taxonomy == *taxonomy)));
    assert!(first.about.tags.contains(&dataset.tag("batch", "1").unwrap()));
}

#[test]
fn sites_without_a_position_are_listed() {
    let Some(bytes) = shared("places/luoyangchan_missing_coords.json") else { return };
    let (dataset, report) = read(KINDS, &HERITAGE.replace("/address\"", "/release_address\""), &bytes);
    assert_eq!(report.findings, []);
    let count = &report.sources[0];
    assert_eq!((count.read, count.shown, count.without_position, count.rejected), (53, 53, 53, 0));
    assert_eq!(dataset.places[0].address.detail.get(Locale::ZhHans), "陕西省汉中市");
}

#[test]
fn a_small_back_end_serves_places_and_stories() {
    let Some(places) = shared("places/maogongshan/places.json") else { return };
    let Some(stories) = shared("places/maogongshan/red_stories.json") else { return };
    let fields = r#"{"id": "/id", "name": "/title", "summary": "/summary", "body": "/content", "images": "/cover",
        "source/name": "/source", "source/url": "/sourceUrl", "source/date": "/date""#;
    let sources = format!(
        r#"{{"id": "places", "url": "https://example.org/api/places", "shape": {{"group": "places",
            "fields": {fields}, "address": "/location"}}, "tags": {{"word": "/tags"}} }} }},
           {{"id": "stories", "url": "https://example.org/api/stories", "shape": {{"group": "stories",
            "fields": {fields}, "era": "/date"}} }} }}"#
    );
    let (manifest, findings) =
        manifest_with(&format!(r#""taxonomies": [{{"id": "word", "label": "Word"}}], "sources": [{sources}]"#));
    assert_eq!(findings, []);
    let (dataset, report) = read_all(manifest, &[Ok(&places), Ok(&stories)]);

    // Pictures without a description are all there is to say.
    let codes: Vec<_> = report.findings.iter().map(|finding| (finding.code, finding.count)).collect();
    assert_eq!(codes, [(Code::NoAlt, 32), (Code::NoAlt, 55)]);
    assert_eq!((dataset.places.len(), dataset.stories.len()), (32, 55));
    assert_eq!(report.sources[0].without_position, 32);
    let place = &dataset.places[0];
    assert_eq!(
        place.about.media[0].url.as_str(),
        "https://example.org/assets/images/activity/maogongshan-3a-plaque.jpg"
    );
    assert_eq!(place.address.detail.get(Locale::ZhHans), "青岛市城阳区惜福镇街道毛公山及扩展参考区域");
    assert!(place.about.tags.contains(&dataset.tag("word", "毛公山").unwrap()));
    assert_eq!(place.about.sources[0].date, "2026-07-02");
}

#[test]
fn an_inclusive_end_is_the_last_day_itself() {
    let Some(bytes) = shared("events/exhibitions_guangzhou.json") else { return };
    let source = r#"{"id": "events", "url": "events.json", "shape": {"group": "events", "inclusiveEnd": true,
        "fields": {"title": "/title", "start": "/start_date", "end": "/end_date", "description": "/description",
            "location": "/venue", "fee": "/fee", "source": "/source"},
        "tags": {"type": "/category"}}}"#;
    let (dataset, report) = read(r#"{"id": "type", "label": "Type"}"#, source, &bytes);
    assert_eq!(report.findings, []);
    assert_eq!(dataset.events.len(), 513);

    // 2026-04-24 to 2026-09-06 are 136 days, both counted.
    let event = &dataset.events[0];
    assert_eq!(event.id.as_str(), "知齐者，徐君也 徐悲鸿藏齐白石艺术研究展@2026-04-24");
    assert!(event.all_day);
    assert_eq!(event.start.date(), Date::constant(2026, 4, 24));
    assert_eq!(event.duration, Duration { days: 136, minutes: 0 });
    let [Venue::Named { name, position: None }] = &event.venues[..] else { panic!("{:?}", event.venues) };
    assert_eq!(name.get(Locale::ZhHans), "广东美术馆（白鹅潭馆区）");
}

#[test]
fn findings_point_into_the_foreign_document() {
    let json = r#"{"data": {"items": [
        {"no": 7, "title": "A", "lng": "113.3", "lat": "23.1"},
        {"no": 8, "title": "B", "lng": "1116.35", "lat": "23.1"},
        {"no": 9, "title": "C", "lng": 113.3, "lat": "north"},
        {"no": 10, "title": ""}, {"title": "D"}]}}"#;
    let source = r#"{"id": "s", "url": "s", "shape": {"group": "places", "list": "/data/items",
        "fields": {"id": "/no", "name": "/title", "longitude": "/lng", "latitude": "/lat"},
        "constants": {"source": "x"}}}"#;
    let (dataset, report) = read("", source, json.as_bytes());
    let told = crate::sites::told(&report.findings);
    assert_eq!(told, ["E401 /data/items/1", "E301 /data/items/2/lat", "E302 /data/items/3"]);
    let ids: Vec<_> = dataset.places.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(ids, ["7", "8", "9", "D"]);
    assert_eq!((report.sources[0].rejected, report.sources[0].without_position), (1, 3));
}

#[test]
fn a_shape_that_leads_nowhere_is_told() {
    let source = r#"{"id": "s", "url": "s", "shape": {"group": "places", "list": "/items"}}"#;
    let (_, report) = read("", source, br#"{"data": []}"#);
    assert_eq!(crate::sites::told(&report.findings), ["E117 "]);
    let source = source.replace("places", "shops").replace("/items", "/data");
    let (_, report) = read("", &source, br#"{"data": []}"#);
    assert_eq!(crate::sites::told(&report.findings), ["E114 "]);
}
