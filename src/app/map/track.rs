//! A route on the map: its line, its numbered stops and its ends; and the circle around an approximate position.

use std::rc::Rc;

use js_sys::{Array, Reflect};
use leaflet::{
    Circle, CircleOptions, DivIcon, DivIconOptions, Map, Marker, MarkerOptions, Point, Polyline, PolylineOptions,
};

use super::host::{lat_lng, position};
use crate::{
    app::browser::{Element, HtmlElement, Pull, Pulling, on_pull},
    geo::{Metres, Wgs84},
    view::{self, Grip},
};

/// A line with numbered stops; removed when dropped.
pub struct Track {
    line: Polyline,
    marks: Vec<Marker>,
    #[allow(dead_code, reason = "held for its end")]
    pulling: Vec<Pulling>,
}

/// What is done with a route that is changed on the map.
#[derive(Clone)]
pub struct Hand {
    /// What a mark is called.
    pub label: Rc<dyn Fn(Grip) -> String>,
    /// It was pressed.
    pub pressed: Rc<dyn Fn(Grip)>,
    /// It was dropped at a point, give or take so much; whether that changes anything.
    pub dropped: Rc<dyn Fn(Grip, Wgs84, Metres) -> bool>,
}

/// How far beside something one may drop, in pixels.
const REACH: f64 = 26.0;

impl Track {
    /// Draws the line, and a disc with its number on each stop, the next one larger; a stop without a position has no disc.
    /// With a hand, stops and ends are buttons that can be pulled about.
    #[must_use]
    pub fn draw(map: &Map, track: &view::Track, hand: Option<&Hand>) -> Self {
        let points = Array::new();
        for point in &track.line {
            points.push(&lat_lng(*point));
        }
        let options = PolylineOptions::new();
        options.set_class_name("track".into());
        options.set_interactive(false);
        options.set_weight(4.0);
        let line = Polyline::new_with_options(&points, &options);
        line.add_to(map);
        let mut drawn = Self { line, marks: Vec::new(), pulling: Vec::new() };
        for (at, grip) in track.ends.iter().zip([Grip::From, Grip::To]) {
            if let Some(at) = at {
                drawn.mark(map, *at, grip, "stop-end-mark", hand);
            }
        }
        for (index, at) in track.stops.iter().enumerate() {
            let class = if track.next == Some(index) { "stop-number-next" } else { "stop-number" };
            if let Some(at) = at {
                drawn.mark(map, *at, Grip::Stop(index), class, hand);
            }
        }
        drawn
    }

    fn mark(&mut self, map: &Map, at: Wgs84, grip: Grip, class: &str, hand: Option<&Hand>) {
        // An end has the first letter of its name.
        let letter = |hand: &Hand| (hand.label)(grip).chars().take(1).collect();
        let text = match grip {
            Grip::From | Grip::To => hand.map_or_else(String::new, letter),
            Grip::Stop(index) => (index + 1).to_string(),
        };
        let disc = Element::new("span").class(class).hidden().text(&text);
        let (element, size) = match hand {
            None => (disc.build(), 30.0),
            Some(hand) => {
                (Element::new("button").class("stop-grip").label(&(hand.label)(grip)).child(disc).build(), 44.0)
            }
        };
        let icon = DivIconOptions::new();
        icon.set_class_name(String::new());
        icon.set_icon_size(Point::new(size, size));
        let _ = Reflect::set(&icon, &"html".into(), &element);
        let options = MarkerOptions::new();
        options.set_icon(DivIcon::new(&icon).into());
        options.set_keyboard(false);
        options.set_interactive(hand.is_some());
        options.set_z_index_offset(if matches!(grip, Grip::Stop(_)) { 500.0 } else { 600.0 });
        let marker = Marker::new_with_options(&lat_lng(at), &options);
        marker.add_to(map);
        if let Some(hand) = hand {
            self.pulling.push(pulled(map, &element, &marker, (grip, at), hand.clone()));
        }
        self.marks.push(marker);
    }
}

/// Lets a mark follow the pointer; where dropping it changes nothing it goes back.
fn pulled(map: &Map, element: &HtmlElement, marker: &Marker, (grip, at): (Grip, Wgs84), hand: Hand) -> Pulling {
    let (map, marker) = (map.clone(), marker.clone());
    let point = move |x: f64, y: f64| {
        let edge = map.get_container().get_bounding_client_rect();
        map.container_point_to_lat_lng(&Point::new(x - edge.left(), y - edge.top()))
    };
    on_pull(element, move |pull| match pull {
        Pull::Moved(x, y) => marker.set_lat_lng(&point(x, y)),
        Pull::Dropped(x, y) => {
            let ends = position(&point(x, y)).zip(position(&point(x + REACH, y)));
            if !ends.is_some_and(|(here, beside)| (hand.dropped)(grip, here, here.distance(beside))) {
                marker.set_lat_lng(&lat_lng(at));
            }
        }
        Pull::GivenUp => marker.set_lat_lng(&lat_lng(at)),
        Pull::Pressed => (hand.pressed)(grip),
    })
}

impl Drop for Track {
    fn drop(&mut self) {
        self.line.remove();
        for mark in &self.marks {
            mark.remove();
        }
    }
}

/// A dashed circle around an approximate position; removed when dropped.
pub struct Around(Circle);

impl Around {
    /// Draws the circle.
    #[must_use]
    pub fn draw(map: &Map, center: Wgs84, radius: Metres) -> Self {
        let options = CircleOptions::new();
        options.set_radius(radius.0);
        options.set_class_name("around".into());
        options.set_dash_array("6 6".into());
        options.set_fill_opacity(0.08);
        options.set_weight(2.0);
        options.set_interactive(false);
        let circle = Circle::new_with_options(&lat_lng(center), &options);
        circle.add_to(map);
        Self(circle)
    }
}

impl Drop for Around {
    fn drop(&mut self) {
        self.0.remove();
    }
}
