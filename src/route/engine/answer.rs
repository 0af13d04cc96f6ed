//! Answers of routing engines.

use super::{Engine, Table, Way};
use crate::{
    data::json::{Json, parse},
    geo::{Metres, Wgs84},
};

/// Why an engine's answer is of no use; estimates stand in for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EngineFault {
    /// It is not JSON.
    NotJson,
    /// The engine says that it cannot answer, in its own words.
    Refused(String),
    /// It is not about as many points as were asked for.
    Size,
    /// It lacks what such an answer has.
    Shape,
}

/// Reads the ways between all of so many points.
///
/// # Errors
///
/// Where it is not the answer of that engine for so many points.
pub fn read_table(engine: Engine, text: &str, points: usize) -> Result<Table, EngineFault> {
    let answer = answer(engine, text)?;
    let rows = |name: &str| answer.get(name).and_then(list);
    let table: Vec<Option<Way>> = match engine {
        Engine::Valhalla => {
            let cell = |cell: &Json| {
                let distance = number(cell.get("distance")).map(|km| Metres(km * 1000.0));
                Some(Way { seconds: number(cell.get("time"))?, distance })
            };
            let rows = rows("sources_to_targets").ok_or(EngineFault::Shape)?;
            rows.iter().filter_map(list).flatten().map(cell).collect()
        }
        Engine::Osrm | Engine::GraphHopper => {
            let times = rows(if engine == Engine::Osrm { "durations" } else { "times" }).ok_or(EngineFault::Shape)?;
            let distances = rows("distances");
            let cell = |(row, column): (usize, usize), time: &Json| {
                let distance = distances.and_then(|rows| list(rows.get(row)?)?.get(column));
                Some(Way { seconds: number(Some(time))?, distance: number(distance).map(Metres) })
            };
            let row = |(row, times): (usize, &Json)| {
                let times = list(times).unwrap_or_default();
                times.iter().enumerate().map(|(column, time)| cell((row, column), time)).collect::<Vec<_>>()
            };
            times.iter().enumerate().flat_map(row).collect()
        }
    };
    if table.len() == points * points { Ok(table) } else { Err(EngineFault::Size) }
}

/// Reads the line of a way and how long it takes.
///
/// # Errors
///
/// Where it is not the answer of that engine.
pub fn read_line(engine: Engine, text: &str) -> Result<(Way, Vec<Wgs84>), EngineFault> {
    let answer = answer(engine, text)?;
    let read = || match engine {
        Engine::Osrm => {
            let route = list(answer.get("routes")?)?.first()?;
            let way =
                Way { seconds: number(route.get("duration"))?, distance: number(route.get("distance")).map(Metres) };
            Some((way, coordinates(route.get("geometry")?.get("coordinates")?)))
        }
        Engine::Valhalla => {
            let trip = answer.get("trip")?;
            let summary = trip.get("summary")?;
            let distance = number(summary.get("length")).map(|km| Metres(km * 1000.0));
            let shapes = list(trip.get("legs")?)?.iter().filter_map(|leg| leg.get("shape")?.as_text());
            Some((Way { seconds: number(summary.get("time"))?, distance }, shapes.flat_map(polyline).collect()))
        }
        Engine::GraphHopper => {
            let path = list(answer.get("paths")?)?.first()?;
            // Milliseconds here, unlike in the matrix.
            let seconds = number(path.get("time"))? / 1000.0;
            let line = coordinates(path.get("points")?.get("coordinates")?);
            Some((Way { seconds, distance: number(path.get("distance")).map(Metres) }, line))
        }
    };
    read().ok_or(EngineFault::Shape)
}

/// The document, unless the engine says in it that something is wrong.
fn answer(engine: Engine, text: &str) -> Result<Json, EngineFault> {
    let (answer, faults) = parse(text);
    if !faults.is_empty() {
        return Err(EngineFault::NotJson);
    }
    let words = |name: &str| answer.get(name).and_then(Json::as_text);
    let refused = match engine {
        Engine::Osrm => words("code").filter(|code| *code != "Ok").map(|code| words("message").unwrap_or(code)),
        Engine::Valhalla => words("error"),
        Engine::GraphHopper => words("message"),
    };
    match refused {
        Some(message) => Err(EngineFault::Refused(message.to_owned())),
        None => Ok(answer),
    }
}

fn list(value: &Json) -> Option<&[Json]> {
    if let Json::List(items) = value { Some(items) } else { None }
}

/// A number that is not negative.
#[expect(clippy::cast_precision_loss, reason = "seconds and metres are small")]
fn number(value: Option<&Json>) -> Option<f64> {
    let number = match value? {
        Json::Whole(whole) => *whole as f64,
        Json::Number(number) => *number,
        _ => return None,
    };
    (number >= 0.0).then_some(number)
}

fn coordinates(value: &Json) -> Vec<Wgs84> {
    let degrees = |value: &Json| match value {
        #[expect(clippy::cast_precision_loss, reason = "at most 180")]
        Json::Whole(whole) => Some(*whole as f64),
        Json::Number(number) => Some(*number),
        _ => None,
    };
    let point = |pair: &Json| {
        let pair = list(pair)?;
        Wgs84::new(degrees(pair.first()?)?, degrees(pair.get(1)?)?)
    };
    list(value).unwrap_or_default().iter().filter_map(point).collect()
}

/// Google's encoded polyline with six decimals, as Valhalla writes it; what is broken ends it.
fn polyline(text: &str) -> Vec<Wgs84> {
    let mut letters = text.bytes();
    let mut step = || {
        let (mut value, mut place) = (0_i64, 0);
        loop {
            let bits = i64::from(letters.next()?.checked_sub(63)?);
            value |= (bits & 31) << place;
            place += 5;
            if bits < 32 || place > 30 {
                return Some(value >> 1 ^ -(value & 1));
            }
        }
    };
    let (mut latitude, mut longitude) = (0, 0);
    let mut line = Vec::new();
    while let (Some(north), Some(east)) = (step(), step()) {
        latitude += north;
        longitude += east;
        #[expect(clippy::cast_precision_loss, reason = "millionths of a degree")]
        let point = Wgs84::new(longitude as f64 / 1e6, latitude as f64 / 1e6);
        line.extend(point);
    }
    line
}
