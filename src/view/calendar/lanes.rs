//! Bars above the hours: each keeps its lane on all the days it is on.

use crate::{link::Page, view::EventRow};

/// A day's piece of a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The event.
    pub row: EventRow,
    /// Which lane, from 0.
    pub lane: usize,
    /// Days it is on from this one, among those shown; at least 1.
    pub days: usize,
    /// It was on the day before already.
    pub carried: bool,
}

/// The rows of days side by side, in lanes: a row keeps its lane from day to day, a new one takes the lowest that is free.
#[must_use]
pub fn lanes(days: &[Vec<EventRow>]) -> Vec<Vec<Lane>> {
    let mut held: Vec<Option<Page>> = Vec::new();
    let mut laid = Vec::new();
    for (at, rows) in days.iter().enumerate() {
        for lane in &mut held {
            *lane = lane.take().filter(|page| rows.iter().any(|row| row.page == *page));
        }
        let mut lanes: Vec<Lane> = Vec::new();
        for row in rows {
            let carried = held.iter().position(|page| page.as_ref() == Some(&row.page));
            let lane = carried.or_else(|| held.iter().position(Option::is_none)).unwrap_or(held.len());
            match held.get_mut(lane) {
                Some(free) => *free = Some(row.page.clone()),
                None => held.push(Some(row.page.clone())),
            }
            let on = |rows: &&Vec<EventRow>| rows.iter().any(|other| other.page == row.page);
            let days = days.iter().skip(at).take_while(on).count();
            lanes.push(Lane { row: row.clone(), lane, days, carried: carried.is_some() });
        }
        lanes.sort_by_key(|lane| lane.lane);
        laid.push(lanes);
    }
    laid
}
