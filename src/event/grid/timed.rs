//! A day by the clock: what happens at the same time stands side by side.

use crate::{
    event::Occurrence,
    time::{
        Date,
        civil::{day_number, second_number},
    },
};

/// An occurrence on a day's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which occurrence.
    pub occurrence: usize,
    /// From when, in minutes of the day, 0 to 1439; 0 where it began the day before.
    pub from: u16,
    /// Until when, exclusive, up to 1440; the day's end where it goes on.
    pub to: u16,
    /// Which of the columns side by side, from 0.
    pub column: u16,
    /// How many columns share this stretch of the day.
    pub columns: u16,
}

/// The least height of an occurrence in minutes, so that its title can be read and it can be touched.
const LEAST: u16 = 30;

/// Minutes in a day.
const DAY: u16 = 1440;

/// Lays the occurrences that happen by the clock on a day side by side: no two that overlap share a column, and each
/// stretch of the day has no more columns than happen at one time in it.
///
/// Those of whole days, those of more than a week and those without an announced end are not laid out.
#[must_use]
pub fn timed(day: Date, occurrences: &[Occurrence]) -> Vec<Slot> {
    let mut slots: Vec<Slot> =
        occurrences.iter().enumerate().filter_map(|(index, one)| slot(day, index, one)).collect();
    // Longer ones first, so that they stand to the left.
    slots.sort_by_key(|slot| (slot.from, DAY - slot.to, slot.occurrence));

    // A stretch ends where nothing of it goes on; its columns are those that are taken at its fullest.
    let mut begin = 0;
    while begin < slots.len() {
        let mut ends: Vec<u16> = Vec::new();
        let mut until = slots[begin].to;
        let mut end = begin;
        while end < slots.len() && (end == begin || slots[end].from < until) {
            let slot = &mut slots[end];
            let free = ends.iter().position(|taken| *taken <= slot.from).unwrap_or(ends.len());
            if free == ends.len() {
                ends.push(0);
            }
            ends[free] = slot.to;
            slot.column = u16::try_from(free).unwrap_or(u16::MAX);
            until = until.max(slot.to);
            end += 1;
        }
        let columns = u16::try_from(ends.len()).unwrap_or(u16::MAX);
        slots[begin..end].iter_mut().for_each(|slot| slot.columns = columns);
        begin = end;
    }
    slots
}

fn slot(day: Date, occurrence: usize, one: &Occurrence) -> Option<Slot> {
    let end = one.end.filter(|_| !one.all_day && !one.is_ongoing())?;
    let midnight = i64::from(day_number(day)) * 86_400;
    let minute = |second: i64| u16::try_from(((second - midnight) / 60).clamp(0, i64::from(DAY))).unwrap_or(DAY);
    let (start, end) = (second_number(one.start), second_number(end));
    let touches = start < midnight + 86_400 && (end > midnight || start >= midnight);
    let from = minute(start).min(DAY - LEAST);
    let to = minute(end).max(from + LEAST);
    touches.then_some(Slot { occurrence, from, to, column: 0, columns: 1 })
}
