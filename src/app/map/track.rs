//! A route on the map: its line and its numbered stops; and the circle around an approximate position.

use js_sys::{Array, Reflect};
use leaflet::{
    Circle, CircleOptions, DivIcon, DivIconOptions, Map, Marker, MarkerOptions, Point, Polyline, PolylineOptions,
};

use super::host::lat_lng;
use crate::{
    app::browser::Element,
    geo::{Metres, Wgs84},
};

/// A line with numbered stops; removed when dropped.
pub struct Track {
    line: Polyline,
    stops: Vec<Marker>,
}

impl Track {
    /// Draws `line`, and a disc with its number on each stop, the next one larger; a stop without a position has no disc.
    #[must_use]
    pub fn draw(map: &Map, line: &[Wgs84], stops: &[Option<Wgs84>], next: Option<usize>) -> Self {
        let points = Array::new();
        for point in line {
            points.push(&lat_lng(*point));
        }
        let options = PolylineOptions::new();
        options.set_class_name("track".into());
        options.set_interactive(false);
        options.set_weight(4.0);
        let line = Polyline::new_with_options(&points, &options);
        line.add_to(map);
        let disc = |(index, stop): (usize, &Option<Wgs84>)| Some(numbered(map, (*stop)?, index, next));
        let stops = stops.iter().enumerate().filter_map(disc);
        Self { line, stops: stops.collect() }
    }
}

impl Drop for Track {
    fn drop(&mut self) {
        self.line.remove();
        for stop in &self.stops {
            stop.remove();
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

fn numbered(map: &Map, position: Wgs84, index: usize, next: Option<usize>) -> Marker {
    let class = if next == Some(index) { "stop-number-next" } else { "stop-number" };
    let element = Element::new("span").class(class).hidden().text(&(index + 1).to_string()).build();
    let icon = DivIconOptions::new();
    icon.set_class_name(String::new());
    icon.set_icon_size(Point::new(30.0, 30.0));
    let _ = Reflect::set(&icon, &"html".into(), &element);
    let options = MarkerOptions::new();
    options.set_icon(DivIcon::new(&icon).into());
    options.set_keyboard(false);
    options.set_interactive(false);
    options.set_z_index_offset(500.0);
    let marker = Marker::new_with_options(&lat_lng(position), &options);
    marker.add_to(map);
    marker
}
