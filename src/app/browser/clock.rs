//! The only place that reads the clock.

use gloo::timers::callback::Interval;
use js_sys::{Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::time::DateTime;

/// A signal of the site's civil time that moves on each minute while it is kept.
#[derive(Clone, Copy)]
pub struct Clock {
    /// The wall clock of the site's zone, to the minute.
    pub now: RwSignal<DateTime>,
}

impl Clock {
    /// Starts the clock of `zone`, an IANA name; stops with the reactive owner.
    #[must_use]
    pub fn start(zone: String) -> Self {
        let now = RwSignal::new(now_in(&zone));
        // Every ten seconds is close enough for a minute hand and costs nothing.
        let ticking = Interval::new(10_000, move || {
            let next = now_in(&zone);
            if now.get_untracked() != next {
                now.set(next);
            }
        });
        let ticking = StoredValue::new_local(ticking);
        on_cleanup(move || ticking.dispose());
        Self { now }
    }
}

/// The wall clock of `zone` now, to the minute; the device's own where the browser does not know the zone.
#[must_use]
pub fn now_in(zone: &str) -> DateTime {
    let options = Object::new();
    for (name, value) in [
        ("timeZone", zone),
        ("hourCycle", "h23"),
        ("year", "numeric"),
        ("month", "2-digit"),
        ("day", "2-digit"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let date = js_sys::Date::new_0();
    // Swedish writes dates as ISO 8601 does: 2026-11-22 15:00.
    let text = Reflect::get(&date, &"toLocaleString".into())
        .ok()
        .and_then(|function| {
            let function: js_sys::Function = wasm_bindgen::JsCast::dyn_into(function).ok()?;
            function.call2(&date, &JsValue::from("sv-SE"), &options).ok()?.as_string()
        })
        .unwrap_or_default();
    civil(&text).unwrap_or_else(|| device(&date))
}

/// Whether the device's clock shows another time than that of `zone`.
#[must_use]
pub fn is_abroad(zone: &str) -> bool {
    now_in(zone) != device(&js_sys::Date::new_0())
}

/// Reads the digits of `2026-11-22 15:00`, whatever stands between them.
fn civil(text: &str) -> Option<DateTime> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let year = numbers.next()?.parse().ok()?;
    let mut next = || numbers.next()?.parse::<i8>().ok();
    let (month, day, hour, minute) = (next()?, next()?, next()?, next()?);
    DateTime::new(year, month, day, hour, minute, 0, 0).ok()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "the parts of a date are small")]
fn device(date: &js_sys::Date) -> DateTime {
    DateTime::new(
        date.get_full_year() as i16,
        date.get_month() as i8 + 1,
        date.get_date() as i8,
        date.get_hours() as i8,
        date.get_minutes() as i8,
        0,
        0,
    )
    .unwrap_or_default()
}
