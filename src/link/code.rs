//! A whole route in few characters, for links that are scanned: bytes, checked by a sum, in the alphabet of addresses.
//!
//! The first character is the version, the lowest that can say it all. Then, in base64url without padding (RFC 4648, section 5): what is given, as bits;
//! the values; the stops, each id without the letters it shares with the one before; and CRC-16/CCITT-FALSE of it all.

use std::fmt;

use super::{
    Draft, DraftStop, End, Spot,
    draft::{MODES, is_meal},
};
use crate::{
    event::EventId,
    place::PlaceId,
    route::{Meal, Mode, Pace, RouteId},
    time::{
        Time,
        civil::{date_of, day_number},
    },
};

/// Why a text is not the code of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAPlan {
    /// It was written by a later version of this program.
    Version,
    /// Characters are missing or changed.
    Damaged,
}

/// The first version knows neither a way of travelling for each stop nor lodgings, the second one not what a route was made
/// from; what has none is written in them still.
const PLAIN: char = '1';
const FULL: char = '2';
const BASED: char = '3';
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl Draft {
    /// The route in few characters, all of which can stand in an address as they are.
    #[must_use]
    pub fn to_code(&self) -> String {
        let mut bytes = Bytes::default();
        self.put(&mut bytes);
        let sum = checksum(&bytes.0);
        bytes.0.extend(sum.to_be_bytes());
        let full = self.stops.iter().any(|stop| stop.mode.is_some() || !stop.lodging.is_empty());
        let mut text = String::from(match (&self.base, full) {
            (Some(_), _) => BASED,
            (None, true) => FULL,
            (None, false) => PLAIN,
        });
        for group in bytes.0.chunks(3) {
            let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
            for place in 0..=group.len() {
                text.push(char::from(ALPHABET[(bits >> (18 - 6 * place) & 63) as usize]));
            }
        }
        text
    }

    /// Reads what [`Draft::to_code`] writes.
    ///
    /// # Errors
    ///
    /// Where the text is none of this version's codes, or not a whole one.
    pub fn from_code(text: &str) -> Result<Self, NotAPlan> {
        let mut letters = text.chars();
        let version = letters.next().ok_or(NotAPlan::Damaged)?;
        if !matches!(version, PLAIN | FULL | BASED) {
            return Err(NotAPlan::Version);
        }
        let bytes = decode(letters.as_str()).ok_or(NotAPlan::Damaged)?;
        let (body, sum) = bytes.split_last_chunk::<2>().ok_or(NotAPlan::Damaged)?;
        if checksum(body).to_be_bytes() != *sum {
            return Err(NotAPlan::Damaged);
        }
        Self::take(&mut Reader(body), version).ok_or(NotAPlan::Damaged)
    }

    fn put(&self, out: &mut Bytes) {
        let ends = match self.end {
            End::Open => 0,
            End::Return => 1,
            End::At(_) => 2,
        };
        let given = [self.date.is_some(), self.start.is_some(), self.back_by.is_some(), self.from.is_some()];
        let mut bits = given.iter().fold(0, |bits, given| bits << 1 | u64::from(*given));
        bits = bits << 2 | ends;
        bits = bits << 1 | u64::from(self.lunch.is_some());
        bits = bits << 1 | u64::from(self.pace == Pace::Slow);
        out.number(bits << 3 | mode_number(self.mode));
        if let Some(date) = self.date {
            out.signed(day_number(date).into());
        }
        [self.start, self.back_by].into_iter().flatten().for_each(|time| out.number(second_of(time)));
        let end = if let End::At(spot) = self.end { Some(spot) } else { None };
        for spot in [self.from, end].into_iter().flatten() {
            out.signed(spot.latitude.into());
            out.signed(spot.longitude.into());
        }
        if let Some(meal) = self.lunch {
            for part in [meal.from, meal.until, meal.minutes] {
                out.number(part.into());
            }
        }
        out.number(self.stops.len() as u64);
        let mut before = "";
        for stop in &self.stops {
            let flags = [
                !stop.lodging.is_empty(),
                stop.mode.is_some(),
                stop.optional,
                stop.locked,
                stop.new_day,
                stop.stay_minutes.is_some(),
                stop.event.is_some(),
            ];
            out.number(flags.iter().fold(0, |bits, flag| bits << 1 | u64::from(*flag)));
            out.text(stop.place.as_str(), before);
            before = stop.place.as_str();
            stop.stay_minutes.into_iter().for_each(|stay| out.number(stay.into()));
            stop.event.iter().for_each(|event| out.text(event.as_str(), ""));
            stop.mode.into_iter().for_each(|mode| out.number(mode_number(mode)));
            if !stop.lodging.is_empty() {
                out.text(&stop.lodging, "");
            }
        }
        self.base.iter().for_each(|base| out.text(base.as_str(), ""));
    }

    fn take(from: &mut Reader<'_>, version: char) -> Option<Self> {
        let bits = from.number()?;
        let given = |place: u32| bits >> (3 + place) & 1 == 1;
        let mode = mode_of(bits & 7)?;
        let pace = if given(0) { Pace::Slow } else { Pace::Usual };
        let mut draft = Self { pace, mode, ..Self::default() };
        if given(7) {
            draft.date = Some(date_of(i32::try_from(from.signed()?).ok()?));
        }
        draft.start = if given(6) { Some(from.time()?) } else { None };
        draft.back_by = if given(5) { Some(from.time()?) } else { None };
        draft.from = if given(4) { Some(from.spot()?) } else { None };
        draft.end = match bits >> 5 & 3 {
            0 => End::Open,
            1 => End::Return,
            2 => End::At(from.spot()?),
            _ => return None,
        };
        if given(1) {
            let meal = Meal { from: from.small()?, until: from.small()?, minutes: from.small()? };
            draft.lunch = Some(meal).filter(|meal| is_meal(*meal));
        }
        let mut before = String::new();
        for _ in 0..from.number()? {
            let flags = from.number()?;
            let flag = |place: u32| flags >> place & 1 == 1;
            let id = from.text(&before)?;
            let stop = DraftStop {
                place: PlaceId::new(&id),
                stay_minutes: if flag(1) { Some(from.small()?) } else { None },
                optional: flag(4),
                locked: flag(3),
                new_day: flag(2),
                event: if flag(0) { Some(EventId::new(&from.text("")?)) } else { None },
                mode: if flag(5) { Some(mode_of(from.number()?)?) } else { None },
                lodging: if flag(6) { from.text("")? } else { String::new() },
            };
            draft.push(stop);
            before = id;
        }
        if version == BASED {
            draft.base = Some(RouteId::new(&from.text("")?)).filter(|id| !id.as_str().is_empty());
        }
        Some(draft)
    }
}

impl fmt::Display for NotAPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Version => "a route of a later version",
            Self::Damaged => "a damaged route",
        })
    }
}

impl std::error::Error for NotAPlan {}

#[derive(Default)]
struct Bytes(Vec<u8>);

impl Bytes {
    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    fn number(&mut self, mut value: u64) {
        while value > 127 {
            self.0.push(value.to_le_bytes()[0] | 128);
            value >>= 7;
        }
        self.0.push(value.to_le_bytes()[0]);
    }

    /// Small ones of either sign in few bytes.
    fn signed(&mut self, value: i64) {
        self.number((value << 1 ^ value >> 63).cast_unsigned());
    }

    fn text(&mut self, text: &str, before: &str) {
        let shared = text.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
        let rest = &text.as_bytes()[shared..];
        self.number(shared as u64);
        self.number(rest.len() as u64);
        self.0.extend(rest);
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn number(&mut self) -> Option<u64> {
        let mut value = 0;
        for place in 0..9 {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u64::from(byte & 127) << (7 * place);
            if byte & 128 == 0 {
                return Some(value);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i64> {
        let value = self.number()?;
        Some((value >> 1).cast_signed() ^ -(value & 1).cast_signed())
    }

    fn small(&mut self) -> Option<u16> {
        u16::try_from(self.number()?).ok()
    }

    fn time(&mut self) -> Option<Time> {
        let second = i32::try_from(self.number()?).ok()?;
        let part = |value: i32| i8::try_from(value).ok();
        Time::new(part(second / 3600)?, part(second / 60 % 60)?, part(second % 60)?, 0).ok()
    }

    fn spot(&mut self) -> Option<Spot> {
        let mut degree = || i32::try_from(self.signed()?).ok();
        Spot::of(degree()?, degree()?)
    }

    fn text(&mut self, before: &str) -> Option<String> {
        let shared = usize::try_from(self.number()?).ok()?;
        let length = usize::try_from(self.number()?).ok()?;
        let mut bytes = before.as_bytes().get(..shared)?.to_vec();
        bytes.extend(self.0.get(..length)?);
        self.0 = &self.0[length..];
        String::from_utf8(bytes).ok()
    }
}

fn mode_number(mode: Mode) -> u64 {
    MODES.iter().position(|(known, _)| *known == mode).unwrap_or(0) as u64
}

fn mode_of(number: u64) -> Option<Mode> {
    Some(MODES.get(usize::try_from(number).ok()?)?.0)
}

fn second_of(time: Time) -> u64 {
    let second = i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second());
    u64::try_from(second).unwrap_or(0)
}

/// Reads base64url; `None` for any other character and for a length that no bytes have.
fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for group in text.as_bytes().chunks(4) {
        let mut bits = 0;
        for letter in group {
            let value = ALPHABET.iter().position(|known| known == letter)?;
            bits = bits << 6 | u32::try_from(value).ok()?;
        }
        let count = group.len().checked_sub(1).filter(|count| *count > 0)?;
        bits <<= 6 * (4 - group.len());
        bytes.extend(&bits.to_be_bytes()[1..=count]);
    }
    Some(bytes)
}

/// CRC-16/CCITT-FALSE: finds every burst of up to 16 changed bits, and all but one in 65,536 of other changes.
fn checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xffff, |sum: u16, byte| {
        (0..8).fold(sum ^ u16::from(*byte) << 8, |sum, _| sum << 1 ^ if sum & 0x8000 == 0 { 0 } else { 0x1021 })
    })
}
