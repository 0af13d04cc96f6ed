//! Time zones as a calendar describes them (`VTIMEZONE`, RFC 5545 section 3.6.5), for those the platform does not know.

use super::line::Line;
use crate::{
    event::{Rule, starts},
    time::{
        DateTime, Holidays,
        civil::{add_days, date_time_of, second_number},
    },
};

/// A zone by its own name, and when its clocks change.
#[derive(Clone, Debug, Default)]
pub struct Zone {
    /// The name that the calendar gives it.
    pub name: String,
    changes: Vec<Change>,
}

/// A standard time or a summer time: when it begins, again and again.
#[derive(Clone, Debug, Default)]
struct Change {
    first: Option<DateTime>,
    rule: Option<Rule>,
    more: Vec<DateTime>,
    // Seconds ahead of UTC before and after.
    from: i32,
    to: i32,
}

impl Zone {
    /// How many seconds its clocks are ahead of UTC at a moment, in seconds from 1970 on in UTC.
    pub fn offset(&self, instant: i64) -> Option<i32> {
        let last = |change: &Change| Some((change.last_onset(instant)?, change.to));
        let held = self.changes.iter().filter_map(last).max_by_key(|(onset, _)| *onset).map(|(_, to)| to);
        // Before its first change, as the earliest one found it.
        held.or_else(|| self.changes.iter().min_by_key(|change| change.first).map(|change| change.from))
    }

    pub(super) fn begin(&mut self) {
        self.changes.push(Change::default());
    }

    pub(super) fn property(&mut self, line: &Line) {
        let Some(change) = self.changes.last_mut() else {
            if line.name == "TZID" {
                self.name.clone_from(&line.value);
            }
            return;
        };
        match line.name.as_str() {
            "DTSTART" => change.first = line.moment(&line.value).map(|moment| moment.at),
            "RDATE" => change.more.extend(line.values().filter_map(|value| line.moment(value)).map(|moment| moment.at)),
            "TZOFFSETFROM" => change.from = offset(&line.value).unwrap_or_default(),
            "TZOFFSETTO" => change.to = offset(&line.value).unwrap_or_default(),
            // Its end is in UTC; to the hour that is near enough for a rule whose changes lie months apart.
            "RRULE" => change.rule = Rule::parse_rrule(&line.value, change.from / 60).ok(),
            _ => {}
        }
    }
}

impl Change {
    /// When it last began at or before a moment.
    fn last_onset(&self, instant: i64) -> Option<i64> {
        let first = self.first?;
        let local = date_time_of(instant + i64::from(self.from));
        let single = self.more.iter().copied().chain([first]).filter(|onset| *onset <= local).max();
        let by_rule = self.rule.as_ref().and_then(|rule| {
            let none = Holidays::default();
            let until = date_time_of(second_number(local) + 1);
            let near = add_days(local.date(), -400).to_datetime(local.time());
            let last = |from: DateTime| starts(rule, first, &(from..until), &none).last().map(|start| start.at);
            last(near).or_else(|| last(first))
        });
        let onset = single.max(by_rule)?;
        Some(second_number(onset) - i64::from(self.from))
    }
}

/// `+0800`, `-023000`.
fn offset(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['+', '-'])?;
    let number = |from: usize| digits.get(from..from + 2).and_then(|part| part.parse::<i32>().ok());
    let seconds = number(0)? * 3600 + number(2)? * 60 + number(4).unwrap_or_default();
    Some(if text.starts_with('-') { -seconds } else { seconds })
}
