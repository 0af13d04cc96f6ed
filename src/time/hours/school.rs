//! Days that may be school holidays or not: nobody publishes when schools have holidays.

use super::rule::{Span, cut};

/// What is known of a day that is one way or the other: open where it is open both ways, perhaps open where one way only.
pub(super) fn either(one: Vec<Span>, other: Vec<Span>) -> Vec<Span> {
    if one == other {
        return one;
    }
    // An end that is not given is not known to be later either.
    let sure: Vec<Span> = one.iter().flat_map(|a| other.iter().filter_map(|b| both(a, b))).collect();
    let mut perhaps: Vec<Span> = one.into_iter().chain(other).collect();
    for span in &sure {
        perhaps = perhaps.into_iter().flat_map(|other| cut(other, span.open, span.close)).collect();
    }
    // What lies after midnight began the day before; what two ways share is said once.
    perhaps.retain(|span| span.open < 1440);
    perhaps.sort_by_key(|span| (span.open, span.close));
    let mut spans: Vec<Span> = Vec::new();
    for span in perhaps {
        let from = spans.last().map_or(0, |last| last.close);
        if span.close > from {
            spans.push(Span { open: span.open.max(from), open_end: false, unknown: true, ..span });
        }
    }
    spans.extend(sure);
    spans.sort_by_key(|span| (span.open, span.close));
    spans
}

/// When it is open both ways.
fn both(a: &Span, b: &Span) -> Option<Span> {
    let (open, close) = (a.open.max(b.open), a.close.min(b.close));
    let comment = if a.comment == b.comment { a.comment.clone() } else { None };
    let sure = !a.unknown && !b.unknown && open < close && open < 1440;
    sure.then_some(Span { open, close, open_end: a.open_end || b.open_end, unknown: false, comment })
}
