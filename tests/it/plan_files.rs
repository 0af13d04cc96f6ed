//! Routes on their way to other programs and back, and routing engines' answers.

use xunji::{
    data::json::parse,
    geo::{Metres, Wgs84},
    route::{
        Course, Engine, EngineFault, GpxParts, Mode, Pace, Trip, Visit, Waypoint, read_gpx, read_line, read_table,
    },
};

fn point(longitude: f64, latitude: f64) -> Wgs84 {
    Wgs84::new(longitude, latitude).unwrap()
}

const NAMES: [(&str, &str); 3] = [("三元古庙", "A & <B> \"c\""), ("x", ""), ("]]> & \"'", "一 行")];

fn stops() -> Vec<Waypoint<'static>> {
    let place = |(index, (name, note)): (usize, &(&'static str, &'static str))| {
        let shift = f64::from(u8::try_from(index).unwrap()) / 100.0;
        Waypoint { position: point(113.25 + shift, -23.16 + shift), name, note }
    };
    NAMES.iter().enumerate().map(place).collect()
}

#[test]
fn gpx_comes_back_as_it_went() {
    let stops = stops();
    let line = [point(113.25, -23.16), point(113.255, -23.155), point(113.26, -23.15)];
    let course = Course { name: "一 & 二", stops: &stops, line: &line };
    let every = GpxParts { waypoints: true, route: true, track: true };
    let gpx = read_gpx(&course.gpx(every)).unwrap();
    assert_eq!(gpx.name, "一 & 二");
    for points in [&gpx.waypoints, &gpx.route] {
        let read: Vec<_> = points.iter().map(|point| (point.position, &*point.name, &*point.note)).collect();
        assert_eq!(read, stops.iter().map(|stop| (stop.position, stop.name, stop.note)).collect::<Vec<_>>());
    }
    assert_eq!(gpx.tracks, [line.to_vec()]);
    // What was not chosen is not there, and without a line the track leads from stop to stop.
    let track = GpxParts { waypoints: false, route: false, track: true };
    let gpx = read_gpx(&Course { line: &[], ..course }.gpx(track)).unwrap();
    assert!(gpx.waypoints.is_empty() && gpx.route.is_empty());
    assert_eq!(gpx.tracks, [stops.iter().map(|stop| stop.position).collect::<Vec<_>>()]);
}

#[test]
fn gpx_of_others_is_read() {
    let text = "<?xml version='1.0'?><!-- <wpt lat='1' lon='1'/> --><g:gpx xmlns:g='http://www.topografix.com/GPX/1/1'>\
        <g:metadata><g:name><![CDATA[A <b> &]]></g:name></g:metadata>\
        <g:wpt lon = '113.5' lat=\"23.5\"><g:ele>4</g:ele><g:name>&#x4E00;&#20108; &unknown;&amp;</g:name>\
        <g:cmt>c</g:cmt><g:desc>d</g:desc><g:extensions><x:name>other</x:name></g:extensions></g:wpt>\
        <g:wpt lat='91' lon='0'><g:name>nowhere</g:name></g:wpt><g:wpt lat='0' lon='0'/>\
        <g:trk><g:name>t</g:name><g:trkseg/><g:trkseg><g:trkpt lat='1' lon='2'><g:time>x</g:time></g:trkpt></g:trkseg>";
    let gpx = read_gpx(text).unwrap();
    assert_eq!(gpx.name, "A <b> &");
    let read: Vec<_> = gpx.waypoints.iter().map(|point| (&*point.name, &*point.note)).collect();
    assert_eq!(read, [("一二 &unknown;&", "c"), ("", "")]);
    assert_eq!(gpx.waypoints[0].position, point(113.5, 23.5));
    assert_eq!(gpx.tracks, [vec![point(2.0, 1.0)]]);
    for strange in ["", "{}", "<html></html>", "<", "<gpx", "<gpx><wpt lat=", "&#xFFFFFFFF;<gpx>"] {
        let empty = read_gpx(strange).is_none_or(|gpx| gpx.waypoints.is_empty());
        assert!(empty, "{strange}");
    }
}

/// The elements of GPX 1.1 that are written here, and what its schema lets stand in them, in order.
const GPX_ORDER: [(&str, &[&str]); 7] = [
    ("gpx", &["metadata", "wpt", "rte", "trk"]),
    ("metadata", &["name"]),
    ("wpt", &["name", "desc"]),
    ("rte", &["name", "rtept"]),
    ("rtept", &["name", "desc"]),
    ("trk", &["name", "trkseg"]),
    ("trkseg", &["trkpt"]),
];

#[test]
fn elements_stand_in_the_order_of_the_schemas() {
    let stops = stops();
    let course = Course { name: "n", stops: &stops, line: &[] };
    well_formed(&course.gpx(GpxParts { waypoints: true, route: true, track: true }), &GPX_ORDER);
    let kml: [(&str, &[&str]); 5] = [
        ("kml", &["Document"]),
        ("Document", &["name", "Placemark"]),
        ("Placemark", &["name", "description", "Point", "LineString"]),
        ("Point", &["coordinates"]),
        ("LineString", &["tessellate", "coordinates"]),
    ];
    well_formed(&course.kml(), &kml);
}

/// Every element is closed, in the one it was opened in, and stands where it may.
fn well_formed(text: &str, order: &[(&str, &[&str])]) {
    let mut open: Vec<(&str, usize)> = Vec::new();
    for part in text.split('<').skip(1) {
        let (tag, _) = part.split_once('>').unwrap();
        if tag.starts_with('?') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().unwrap().0, name);
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap();
        if let Some((around, reached)) = open.last_mut() {
            let (_, inside) = order.iter().find(|(known, _)| known == around).unwrap_or_else(|| panic!("{around}"));
            let place = inside.iter().position(|known| *known == name).unwrap_or_else(|| panic!("{name} in {around}"));
            assert!(place >= *reached, "{name} too late in {around}");
            *reached = place;
        }
        if !tag.ends_with('/') {
            open.push((name, 0));
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn geojson_is_json() {
    let stops = stops();
    let (json, faults) = parse(&Course { name: "n\u{1}", stops: &stops, line: &[] }.geojson());
    assert!(faults.is_empty(), "{faults:?}");
    let text = format!("{json:?}");
    assert!(text.contains("FeatureCollection") && text.contains("LineString") && text.contains("三元古庙"), "{text}");
}

const OSRM: &str = r#"{"code":"Ok","durations":[[0,192.6],[null,0]],"distances":[[0,1886.8],[null,0]],
    "sources":[{"hint":"","location":[113.2,23.1],"name":""}],"destinations":[]}"#;
const VALHALLA: &str = r#"{"sources":[],"targets":[],"units":"kilometers","algorithm":"timedistancematrix",
    "sources_to_targets":[[{"distance":0.0,"time":0,"to_index":0,"from_index":0},
    {"distance":1.8868,"time":192.6,"to_index":1,"from_index":0}],
    [{"distance":null,"time":null,"to_index":0,"from_index":1},{"distance":0.0,"time":0,"to_index":1,"from_index":1}]]}"#;
const GRAPHHOPPER: &str = r#"{"times":[[0,192.6],[null,0]],"distances":[[0,1886.8],[null,0]],
    "info":{"copyrights":["GraphHopper","OpenStreetMap contributors"]}}"#;

#[test]
fn engines_tell_the_ways_between_stops() {
    for (engine, text) in [(Engine::Osrm, OSRM), (Engine::Valhalla, VALHALLA), (Engine::GraphHopper, GRAPHHOPPER)] {
        let table = read_table(engine, text, 2).unwrap();
        let way = table[1].unwrap();
        assert!((way.seconds - 192.6).abs() < 1e-9 && (way.distance.unwrap().0 - 1886.8).abs() < 1e-6, "{engine:?}");
        assert_eq!(table[2], None);
        assert_eq!(read_table(engine, text, 3), Err(EngineFault::Size));
        assert_eq!(read_table(engine, "<html>", 2), Err(EngineFault::NotJson));
        assert_eq!(read_table(engine, "{}", 2), Err(EngineFault::Shape));

        let visit = |longitude| Visit { position: Wgs84::new(longitude, 23.1), ..Visit::default() };
        let mut trip = Trip::new(vec![visit(113.20), visit(113.21)], Mode::Walk, Pace::Usual, 540);
        let estimate = trip.matrix.get(1, 0);
        assert_eq!(trip.matrix.measure(&[0, 1], &table, Mode::Walk), 1);
        let known = trip.matrix.get(0, 1).unwrap();
        assert_eq!((known.minutes, known.estimated), (4, false));
        assert_eq!(trip.matrix.get(1, 0), estimate);
    }
    let refused = |engine, text| read_table(engine, text, 2);
    let words = |text: &str| Err(EngineFault::Refused(text.to_owned()));
    assert_eq!(refused(Engine::Osrm, r#"{"code":"NoTable","message":"no"}"#), words("no"));
    assert_eq!(refused(Engine::Osrm, r#"{"code":"NoTable"}"#), words("NoTable"));
    assert_eq!(
        refused(Engine::Valhalla, r#"{"error_code":154,"error":"too far","status_code":400}"#),
        words("too far")
    );
    assert_eq!(refused(Engine::GraphHopper, r#"{"message":"API limit","hints":[]}"#), words("API limit"));
}

#[test]
fn engines_tell_the_line_of_a_way() {
    let line = [point(113.2, 23.1), point(113.21, 23.11)];
    let osrm = r#"{"code":"Ok","routes":[{"geometry":{"coordinates":[[113.2,23.1],[113.21,23.11]],"type":"LineString"},
        "legs":[],"distance":1886.8,"duration":192.6,"weight":192.6}],"waypoints":[]}"#;
    let graphhopper = r#"{"paths":[{"distance":1886.8,"time":192600,"points_encoded":false,
        "points":{"type":"LineString","coordinates":[[113.2,23.1],[113.21,23.11]]}}]}"#;
    let valhalla = r#"{"trip":{"legs":[{"shape":"_e|`k@_wd|vE_pR_pR"}],"summary":{"length":1.8868,"time":192.6}}}"#;
    for (engine, text) in [(Engine::Osrm, osrm), (Engine::Valhalla, valhalla), (Engine::GraphHopper, graphhopper)] {
        let (way, found) = read_line(engine, text).unwrap();
        assert!((way.seconds - 192.6).abs() < 1e-9 && (way.distance.unwrap_or(Metres(0.0)).0 - 1886.8).abs() < 1e-6);
        assert_eq!(found, line, "{engine:?}");
        assert_eq!(read_line(engine, "{}"), Err(EngineFault::Shape));
    }
}

#[test]
fn engines_are_asked_as_they_ask_to_be() {
    let points = [point(113.2, 23.1), point(-0.5, -1.25)];
    let table = |engine: Engine, base| engine.ask_table(base, "foot", &points);
    let osrm = table(Engine::Osrm, "https://h/");
    let url = "https://h/table/v1/foot/113.200000,23.100000;-0.500000,-1.250000?annotations=duration,distance";
    assert_eq!((&*osrm.url, &*osrm.body), (url, ""));
    assert!(table(Engine::Osrm, "https://h?key=k").url.ends_with("?key=k&annotations=duration,distance"));
    let line = Engine::Osrm.ask_line("https://h/", "foot", &points);
    let url = "https://h/route/v1/foot/113.200000,23.100000;-0.500000,-1.250000?overview=full&geometries=geojson";
    assert_eq!((&*line.url, &*line.body), (url, ""));
    for (engine, url) in [(Engine::Valhalla, "https://h/sources_to_targets"), (Engine::GraphHopper, "https://h/matrix")]
    {
        let request = table(engine, "https://h");
        assert_eq!(request.url, url);
        assert!(parse(&request.body).1.is_empty(), "{}", request.body);
        assert!(request.body.contains("\"foot\""));
        assert_eq!(table(engine, "https://h/x?key=k").url, url.replace("/h/", "/h/x/") + "?key=k");
        let line = engine.ask_line("https://h?key=k", "bike", &points);
        assert_eq!(line.url, "https://h/route?key=k");
        assert!(line.body.contains("\"bike\""));
        assert!(parse(&line.body).1.is_empty(), "{}", line.body);
    }
}
