//! The spans of years that a histogram counts in.

use super::facets::Facets;
use crate::link::Years;

impl Facets {
    /// Spans without gaps from the first to the last year of any record, the same whatever is chosen: at most thirty of
    /// one round length where all lies within 300 years; else such of ten years for about the last hundred, of fifty for
    /// about five hundred before, and of five hundred before those. None where no record has years.
    #[must_use]
    pub fn spans(&self) -> Vec<Years> {
        let known = self.eras.iter().flatten();
        let Some(first) = known.clone().map(|era| i32::from(era.first())).min() else { return Vec::new() };
        let last = known.map(|era| i32::from(era.last())).max().unwrap_or(first);
        let even = [1, 2, 5, 10].into_iter().find(|length| last / length - first / length < 30);
        // From the last year back: the start of the span that a year lies in.
        let start = |year: i32| match (even, last - year) {
            (Some(length), _) => year.div_euclid(length) * length,
            (None, 0..100) => year.div_euclid(10) * 10,
            (None, 100..600) => year.div_euclid(50) * 50,
            (None, _) => year.div_euclid(500) * 500,
        };
        let mut spans = Vec::new();
        let mut end = last;
        while end >= first {
            let from = start(end).max(first);
            spans.push(Years::new(narrow(from), narrow(end)));
            end = from - 1;
        }
        spans.reverse();
        spans
    }
}

/// Years lie within ±9999.
fn narrow(year: i32) -> i16 {
    i16::try_from(year).unwrap_or(0)
}
