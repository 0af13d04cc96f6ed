//! Time zones, as far as the core knows them: it asks whoever runs it.
//!
//! No database of zones is compiled in: the browser and the publisher's machine have one. They are asked when data are
//! read, and what is learnt is kept as plain numbers, so that everything later is the same on every machine.

use super::{
    DateTime,
    civil::{date_time_of, day_number_of, second_number},
};

/// Tells how many seconds the clocks of a zone are ahead of UTC.
///
/// The zone is an IANA name, the moment is in seconds from 1970-01-01T00:00:00Z on. `None` for a zone that is not known.
pub type Offsets = fn(zone: &str, instant: i64) -> Option<i32>;

/// The same, of something that knows more than the platform does.
pub type Ask<'a> = dyn Fn(&str, i64) -> Option<i32> + 'a;

/// The zones of China, which have kept one offset since 1992: all that is known where nobody can be asked.
#[must_use]
pub fn china(zone: &str, _: i64) -> Option<i32> {
    match zone {
        "Asia/Shanghai" | "Asia/Chongqing" | "Asia/Harbin" | "Asia/Hong_Kong" | "Asia/Macau" | "Asia/Taipei" => {
            Some(8 * 3600)
        }
        "Asia/Urumqi" => Some(6 * 3600),
        "UTC" | "Etc/UTC" => Some(0),
        _ => None,
    }
}

/// Whether there is no zone of this name, as far as the one who is asked can tell: who knows nothing of the world's other
/// end cannot.
#[must_use]
pub fn is_no_zone(zone: &str, offsets: &Ask) -> bool {
    offsets(zone, 0).is_none() && offsets("America/New_York", 0).is_some()
}

/// What the clocks of a zone show at a moment in seconds from 1970 on in UTC.
#[must_use]
pub fn local(instant: i64, zone: &str, offsets: &Ask) -> Option<DateTime> {
    Some(date_time_of(instant + i64::from(offsets(zone, instant)?)))
}

/// The moment, in seconds from 1970 on in UTC, at which the clocks of a zone show a time.
///
/// Of two such moments it is the first; a time that is leapt over counts from before the leap (RFC 5545 section 3.3.5).
#[must_use]
pub fn instant(local: DateTime, zone: &str, offsets: &Ask) -> Option<i64> {
    let local = second_number(local);
    // The offsets in force well before and well after hold every candidate.
    let before = local - i64::from(offsets(zone, local - DAY)?);
    let after = local - i64::from(offsets(zone, local + DAY)?);
    let holds = |instant: &i64| offsets(zone, *instant).is_some_and(|offset| instant + i64::from(offset) == local);
    Some([before, after].into_iter().filter(holds).min().unwrap_or(before))
}

/// How the wall clock of one zone becomes that of another, for some years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// From which second of the one clock on how many are added; the first holds for all time before, too.
    steps: Vec<(i64, i32)>,
}

impl Shift {
    /// From the clock of `zone` to that of `other` in the years from `first` to `last`; before and after them the same
    /// as at their ends. `None` where one of the zones is not known.
    #[must_use]
    pub fn between(zone: &str, other: &str, years: (i16, i16), offsets: &Ask) -> Option<Self> {
        let both = |instant: i64| Some((offsets(zone, instant)?, offsets(other, instant)?));
        let mut steps: Vec<(i64, i32)> = Vec::new();
        let mut held = both(year(years.0))?;
        steps.push((i64::MIN, held.1 - held.0));
        for (instant, now) in changes(years, held, both) {
            // A time that occurs twice is the first of the two; one that is leapt over counts from before the leap.
            let from = instant + i64::from(held.0.max(now.0));
            steps.push((from, now.1 - now.0));
            held = now;
        }
        steps.dedup_by_key(|(_, seconds)| *seconds);
        Some(Self { steps })
    }

    /// The same moment on the other clock.
    #[must_use]
    pub fn apply(&self, at: DateTime) -> DateTime {
        let second = second_number(at);
        let place = self.steps.partition_point(|(from, _)| *from <= second);
        let seconds = self.steps.get(place.saturating_sub(1)).map_or(0, |(_, seconds)| *seconds);
        date_time_of(second + i64::from(seconds))
    }
}

/// When the clocks of a zone change in the years from `first` to `last`, in seconds from 1970 on in UTC, and how many
/// seconds they are ahead of UTC before and from then on.
#[must_use]
pub fn transitions(zone: &str, years: (i16, i16), offsets: &Ask) -> Option<Vec<(i64, i32, i32)>> {
    let mut held = offsets(zone, year(years.0))?;
    let changes = changes(years, held, |instant| offsets(zone, instant));
    let change = |(instant, now)| (instant, std::mem::replace(&mut held, now), now);
    Some(changes.into_iter().map(change).collect())
}

const DAY: i64 = 86_400;

/// Zones keep an offset for weeks at least; looked at so often, no change is missed.
const STEP: i64 = 14 * DAY;

/// The first second of a year in UTC.
fn year(year: i16) -> i64 {
    i64::from(day_number_of(i32::from(year), 1, 1)) * DAY
}

/// The moments at which something changes, to the second, and what it is from then on.
fn changes<T: PartialEq + Copy>(years: (i16, i16), first: T, at: impl Fn(i64) -> Option<T>) -> Vec<(i64, T)> {
    let (mut instant, end) = (year(years.0), year(years.1.saturating_add(1)));
    let mut held = first;
    let mut found = Vec::new();
    while instant < end {
        let next = instant + STEP;
        let now = at(next).unwrap_or(held);
        if now == held {
            instant = next;
            continue;
        }
        let (mut old, mut new) = (instant, next);
        while new - old > 1 {
            let middle = old + (new - old) / 2;
            if at(middle).is_none_or(|value| value == held) { old = middle } else { new = middle }
        }
        // Between two looks there may have been a third state; what holds right after the change counts.
        held = at(new).unwrap_or(now);
        found.push((new, held));
        instant = new;
    }
    found
}
