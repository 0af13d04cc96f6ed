//! What the panels print: rows, hours, labels, scales.

use xunji::{
    geo::Wgs84,
    link::Camera,
    text::{Locale, Text},
    time::{Date, Holidays, Opening},
    view,
    words::Format,
};

use crate::sites::read_with;

#[test]
fn a_week_of_hours_reads_as_a_notice_at_the_door() {
    let check = |hours: &str, expect: &[&str]| {
        // 22 November 2026 is a Sunday; its week began on the 16th.
        let today = Date::constant(2026, 11, 22);
        let lines = view::week(&Opening::new(hours), today, &Holidays::default(), Locale::ZhHans);
        assert_eq!(lines, expect, "{hours}");
    };
    check("Tu-Sa 09:00-12:00,13:30-17:00", &["周一 闭馆", "周二至周六 09:00–12:00、13:30–17:00", "周日 闭馆"]);
    check("24/7", &["全天"]);
    check("09:00-17:00", &["09:00–17:00"]);
    check("Mo-Fr 18:00-24:00", &["周一至周五 18:00–24:00", "周六至周日 闭馆"]);
    check("请提前致电", &["请提前致电"]);
}

#[test]
fn distances_read_as_walkers_say_them() {
    let check = |metres: f64, expect: &str| {
        assert_eq!(Format(Locale::ZhHans).distance(xunji::geo::Metres(metres)), expect, "{metres}");
    };
    check(0.0, "0 米");
    check(344.0, "340 米");
    check(996.0, "1 公里");
    check(1_234.0, "1.2 公里");
    check(2_000.0, "2 公里");
    check(9_940.0, "9.9 公里");
    check(12_600.0, "13 公里");
}

#[test]
fn a_text_falls_back_to_the_nearest_language() {
    let text = Text::from_variants([(Some(Locale::ZhHant), "臺江"), (Some(Locale::En), "Taijiang")]);
    assert_eq!(text.get(Locale::ZhHans), "臺江");
    assert_eq!(text.get(Locale::En), "Taijiang");
    assert_eq!(Text::plain("台江").get(Locale::En), "台江");
    assert_eq!(Text::default().get(Locale::En), "");
}

#[test]
fn the_scale_bar_is_round_and_short() {
    for zoom in 4..20 {
        for latitude in [0.0, 23.1, 53.0] {
            let camera = Camera::new(Wgs84::new(113.0, latitude).unwrap(), f64::from(zoom));
            let scale = view::scale(camera);
            assert!((40.0..=100.0).contains(&scale.pixels), "{scale:?} at {zoom}");
            let digit = scale.length.0 / 10_f64.powf(scale.length.0.log10().floor());
            assert!([1.0, 2.0, 5.0].iter().any(|round| (round - digit).abs() < 1e-9), "{scale:?} at {zoom}");
        }
    }
}

#[test]
fn the_map_opens_with_the_publishers_box_or_with_their_middle_and_zoom() {
    let check = |home: &str, expect: Option<Camera>| {
        let place = r#"{"places": [{"id": "a", "name": "甲", "source": "x", "longitude": 113.1, "latitude": 23.1}]}"#;
        let (dataset, _) = read_with(&format!(r#""home": {{{home}}}"#), place);
        assert_eq!(view::start(&dataset.site.home), expect, "{home}");
        let (_, fence) = view::extent(&dataset).unwrap();
        assert!(expect.is_none_or(|camera| fence.contains(camera.center())), "{home} can be looked at");
    };
    let camera = Camera::new(Wgs84::new(113.3, 23.2).unwrap(), 13.0);
    check(r#""center": [113.3, 23.2], "zoom": 13"#, Some(camera));
    check(r#""bounds": [113.0, 23.0, 113.2, 23.2], "center": [113.3, 23.2], "zoom": 13"#, None);
    check(r#""center": [113.3, 23.2]"#, None);
    check(r#""zoom": 13"#, None);
}
