//! The only place that reads the clock.

use std::cell::RefCell;

use gloo::timers::callback::Interval;
use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::time::{DateTime, civil, zone};

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
    let date = js_sys::Date::new_0();
    #[allow(clippy::cast_possible_truncation, reason = "seconds since 1970")]
    let instant = (date.get_time() / 1000.0) as i64;
    // A format for another zone takes the browser tens of milliseconds to make, just when the page is about to be drawn.
    let china = zone::china(zone, instant).map(|ahead| civil::date_time_of(instant + i64::from(ahead)));
    let now = china.or_else(|| wall_clock(zone, &date)).and_then(|now| now.with().second(0).build().ok());
    now.unwrap_or_else(|| device(&date))
}

/// How many seconds the clocks of `zone` are ahead of UTC at a moment in seconds from 1970 on, as the browser knows it.
#[must_use]
pub fn offsets(zone: &str, instant: i64) -> Option<i32> {
    // The zones of China need no asking, and are asked for most.
    zone::china(zone, instant).or_else(|| {
        #[allow(clippy::cast_precision_loss, reason = "past and coming moments fit a float")]
        let date = js_sys::Date::new(&JsValue::from(instant as f64 * 1000.0));
        i32::try_from(civil::second_number(wall_clock(zone, &date)?) - instant).ok()
    })
}

/// What the clocks of `zone` show at a moment, to the second; `None` for a zone that the browser does not know.
fn wall_clock(zone: &str, date: &js_sys::Date) -> Option<DateTime> {
    thread_local! {
        // Making a format costs far more than using one, and zones are asked for many times in a row.
        static FORMAT: RefCell<(String, JsValue)> = const { RefCell::new((String::new(), JsValue::NULL)) };
    }
    let format = FORMAT.with_borrow_mut(|(known, format)| {
        if known != zone {
            *format = formatter(zone)?;
            zone.clone_into(known);
        }
        Some(format.clone())
    })?;
    let function: Function = Reflect::get(&format, &"format".into()).ok()?.dyn_into().ok()?;
    read(&function.call1(&format, date).ok()?.as_string()?)
}

fn formatter(zone: &str) -> Option<JsValue> {
    let options = Object::new();
    for (name, value) in [
        ("timeZone", zone),
        ("hourCycle", "h23"),
        ("year", "numeric"),
        ("month", "2-digit"),
        ("day", "2-digit"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("second", "2-digit"),
    ] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let maker: Function = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.dyn_into().ok()?;
    // Swedish writes dates as ISO 8601 does: 2026-11-22 15:00:00.
    Reflect::construct(&maker, &Array::of2(&"sv-SE".into(), &options)).ok()
}

/// Whether the device's clock shows another time than that of `zone`.
#[must_use]
pub fn is_abroad(zone: &str) -> bool {
    now_in(zone) != device(&js_sys::Date::new_0())
}

/// Reads the digits of `2026-11-22 15:00:00`, whatever stands between them.
fn read(text: &str) -> Option<DateTime> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let year = numbers.next()?.parse().ok()?;
    let mut next = || numbers.next()?.parse::<i8>().ok();
    let (month, day, hour, minute, second) = (next()?, next()?, next()?, next()?, next()?);
    DateTime::new(year, month, day, hour, minute, second, 0).ok()
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
