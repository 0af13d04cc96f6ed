//! Ways that a routing engine has measured, by their ends.

use super::{Mode, Table, Travel, Trip, engine::travel};
use crate::geo::Wgs84;

/// Measured ways, to be taken wherever a trip would otherwise estimate, and the lines they lead along.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ways {
    travels: Vec<(Key, Travel)>,
    lines: Vec<(Key, Vec<Wgs84>)>,
}

/// Both ends, exactly, and how one travels.
type Key = ([u64; 4], u8);

impl Ways {
    /// Learns the ways between all of these points, as an engine measured them in this order.
    pub fn learn(&mut self, mode: Mode, points: &[Wgs84], table: &Table) {
        let ends = points.iter().flat_map(|from| points.iter().map(move |to| (*from, *to)));
        let known = ends.zip(table).filter(|((from, to), _)| from != to);
        self.travels.extend(known.filter_map(|((from, to), way)| Some((key(from, to, mode), travel((*way)?, mode)))));
        // What was learned last holds.
        self.travels.reverse();
        self.travels.sort_by_key(|(key, _)| *key);
        self.travels.dedup_by_key(|(key, _)| *key);
    }

    /// Learns along which line the way from one point to another leads; one of fewer than two points is none.
    pub fn learn_line(&mut self, mode: Mode, (from, to): (Wgs84, Wgs84), line: Vec<Wgs84>) {
        let key = key(from, to, mode);
        self.lines.retain(|(known, _)| *known != key);
        if line.len() > 1 {
            self.lines.push((key, line));
        }
    }

    /// The line from one point to another; empty where none is known.
    #[must_use]
    pub fn line(&self, from: Wgs84, to: Wgs84, mode: Mode) -> &[Wgs84] {
        let key = key(from, to, mode);
        self.lines.iter().find(|(known, _)| *known == key).map_or(&[], |(_, line)| line)
    }

    /// The way from one point to another, if it was measured.
    #[must_use]
    pub fn get(&self, from: Wgs84, to: Wgs84, mode: Mode) -> Option<Travel> {
        let found = self.travels.binary_search_by_key(&key(from, to, mode), |(key, _)| *key).ok()?;
        Some(self.travels[found].1)
    }
}

impl Trip {
    /// Takes measured ways in place of estimates.
    pub fn know(&mut self, ways: &Ways) {
        if ways.travels.is_empty() {
            return;
        }
        let points = self.points();
        for (from, to) in (0..points.len()).flat_map(|from| (0..points.len()).map(move |to| (from, to))) {
            let mode = self.matrix.get(from, to).map(|travel| travel.mode);
            if let (Some(mode), Some(here), Some(there)) = (mode, points[from], points[to])
                && let Some(travel) = ways.get(here, there, mode)
            {
                self.matrix.replace_estimate(from, to, travel);
            }
        }
    }
}

fn key(from: Wgs84, to: Wgs84, mode: Mode) -> Key {
    ([from.longitude(), from.latitude(), to.longitude(), to.latitude()].map(f64::to_bits), mode as u8)
}
