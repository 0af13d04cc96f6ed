//! Links into other maps: the order of arguments, the datum, and what publishers' names do to them.

use xunji::{
    dataset::Dataset,
    geo::{Datum, Wgs84},
    place::{Place, Position},
    site::Site,
    text::{Locale, Text},
    view::{self, Handoff, MapApp},
};

use crate::search::place;

fn links(place: &Place) -> Vec<Handoff> {
    let dataset = Dataset { site: Site { id: "yuexiu".into(), ..Site::default() }, ..Dataset::default() };
    view::handoffs(&dataset, place, Locale::ZhHans)
}

fn at(name: &str, longitude: f64, latitude: f64) -> Place {
    Place { position: Position::Exact(Wgs84::new(longitude, latitude).unwrap()), ..place(name) }
}

fn url(place: &Place, app: MapApp) -> String {
    links(place).into_iter().find(|link| link.app == app).unwrap().url
}

/// 三元古庙, whose position is published in GCJ-02.
#[test]
fn each_map_gets_its_datum_in_its_order() {
    let position = Datum::Gcj02.to_wgs84(113.260_031, 23.160_759).unwrap();
    let temple = at("三元古庙", position.longitude(), position.latitude());
    let name = "%E4%B8%89%E5%85%83%E5%8F%A4%E5%BA%99";
    let check = |app, expect: &str| assert_eq!(url(&temple, app), expect.replace("{}", name), "{app:?}");
    check(
        MapApp::Amap,
        "https://uri.amap.com/marker?position=113.260031,23.160759&name={}&src=yuexiu&coordinate=gaode&callnative=1",
    );
    check(
        MapApp::Baidu,
        "https://api.map.baidu.com/marker?location=23.160759,113.260031&title={}&content={}&coord_type=gcj02\
         &output=html&src=webapp.yuexiu.xunji",
    );
    check(
        MapApp::Tencent,
        "https://apis.map.qq.com/uri/v1/marker?marker=coord:23.160759,113.260031;title:{}&coord_type=2&referer=yuexiu",
    );
    check(MapApp::Apple, "https://maps.apple.com/?ll=23.160759,113.260031&q={}");
    check(MapApp::Geo, "geo:23.163426,113.254704?q=23.163426,113.254704({})");
}

/// The vectors of the project eviltransform, as two numbers in the order each map reads them.
#[test]
fn published_vectors_come_out() {
    for (latitude, longitude, gcj) in [
        (31.177_427_6, 121.527_210_6, ("31.175304", "121.531542")),
        (22.543_847, 113.912_316, ("22.540796", "113.917176")),
        (39.911_954, 116.377_817, ("39.913345", "116.384047")),
    ] {
        let place = at("x", longitude, latitude);
        let (north, east) = gcj;
        assert!(url(&place, MapApp::Amap).contains(&format!("position={east},{north}&")));
        for (app, key) in [(MapApp::Baidu, "location="), (MapApp::Tencent, "coord:"), (MapApp::Apple, "ll=")] {
            assert!(url(&place, app).contains(&format!("{key}{north},{east}")), "{app:?} {}", url(&place, app));
        }
    }
    // Beyond China nothing is shifted.
    let paris = at("x", 2.35, 48.85);
    assert!(url(&paris, MapApp::Amap).contains("position=2.35,48.85&"));
    assert!(url(&paris, MapApp::Geo).starts_with("geo:48.85,2.35?"));
}

#[test]
fn names_cannot_break_out() {
    let mut odd = at("甲&b=1;c:d|e#f?(g)\"", 113.0, 23.0);
    odd.address.detail = Text::plain("1;2:3 号");
    for Handoff { app, url, by_name } in links(&odd) {
        assert!(!by_name && url.is_ascii(), "{url}");
        assert!(!url.contains(['#', '"', ' ', '|']), "{url}");
        assert!(url.matches('&').count() == [4, 5, 2, 1, 0][app as usize], "{url}");
    }
    let tencent = url(&odd, MapApp::Tencent);
    assert_eq!((tencent.matches(';').count(), tencent.contains("%3B")), (2, false), "{tencent}");
    assert!(url(&odd, MapApp::Geo).ends_with("%22)"));
}

#[test]
fn without_a_point_the_name_is_looked_up() {
    let mut hall = place("文明实践所");
    hall.address.city = Text::plain("广州市");
    hall.address.district = Text::plain("番禺区");
    for position in [Position::Absent, Position::Area(Wgs84::new(113.0, 23.0).unwrap())] {
        hall.position = position;
        for Handoff { url, by_name, .. } in links(&hall) {
            assert!(by_name && !url.contains("113") && url.is_ascii(), "{url}");
            let words = "%E7%95%AA%E7%A6%BA%E5%8C%BA%20%E6%96%87%E6%98%8E%E5%AE%9E%E8%B7%B5%E6%89%80";
            assert!(url.contains(words), "district and name: {url}");
        }
    }
    let city = "%E5%B9%BF%E5%B7%9E%E5%B8%82";
    assert!(url(&hall, MapApp::Amap).contains(&format!("&city={city}&")));
    assert!(url(&hall, MapApp::Baidu).contains(&format!("&region={city}&")));
    assert!(url(&hall, MapApp::Tencent).contains(&format!("&region={city}&")));
    assert!(url(&place("x"), MapApp::Geo) == "geo:0,0?q=x");
}
