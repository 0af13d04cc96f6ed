//! How an event's dates are written: by rule or one by one.

use std::ops::Range;

use super::Context;
use crate::{
    event::{
        Event, Override, Rule, Scale, Skip, Start, Workdays,
        change::Changes,
        occurrence::{effective, recurrence_set},
        starts,
    },
    time::{
        DateTime,
        civil::{add_days, add_minutes},
    },
};

/// The most dates written out for one event.
const MAX_DATES: usize = 1000;

/// How far past the stamp an endless series is written out, in days.
const HORIZON_DAYS: i32 = 400;

/// An event's dates.
pub(super) struct Repeat<'a> {
    pub(super) first: DateTime,
    pub(super) rule: Option<&'a Rule>,
    pub(super) added: Vec<DateTime>,
    pub(super) excluded: Vec<DateTime>,
    /// What has an entry of its own: by which original start, and where the rule has it.
    pub(super) changed: Vec<(DateTime, DateTime)>,
}

impl<'a> Repeat<'a> {
    pub(super) fn new(event: &'a Event, context: &Context) -> Self {
        let mut repeat = match &event.rules[..] {
            [rule] if is_plain(rule) && event.excluded_rules.is_empty() => Self::by_rule(event, Some(rule), context),
            [] => Self::by_rule(event, None, context),
            _ => Self::dates(event, context),
        };
        let unchanged = Override::default();
        let lasting = event.overrides.iter().find(|(_, change)| change.and_future).map(|(original, _)| *original);
        let is_covered = |original: DateTime| lasting.is_some_and(|lasting| lasting <= original);
        let own = event
            .overrides
            .iter()
            .filter(|(original, change)| !change.excluded && (**change != unchanged || is_covered(**original)));
        let mut changed: Vec<(DateTime, DateTime)> = own.map(|(original, _)| (*original, *original)).collect();

        // What a change from one occurrence on covers is written one by one: few calendars understand it otherwise.
        let set = if lasting.is_some() || event.rules.iter().any(|rule| rule.workdays == Workdays::Next) {
            set(event, context)
        } else {
            Vec::new()
        };
        for start in &set {
            match changed.iter_mut().find(|(original, _)| *original == start.original) {
                Some(known) => known.1 = start.at,
                None if !is_covered(start.original) || event.overrides.contains_key(&start.original) => {}
                None if Changes::of(event, start.original).excluded() => repeat.excluded.push(start.original),
                None => changed.push((start.original, start.at)),
            }
        }
        changed.sort_unstable();
        Self { changed, ..repeat }
    }

    fn by_rule(event: &'a Event, rule: Option<&'a Rule>, context: &Context) -> Self {
        let holidays = &context.dataset.holidays;
        let overrides = || event.overrides.iter();
        let is_given = |at: DateTime| {
            let moment = at..add_minutes(at, 1);
            at == event.start
                || rule.is_some_and(|rule| {
                    !starts(&effective(rule, event.all_day), event.start, &moment, holidays).is_empty()
                })
        };
        let original = |(original, _): (&DateTime, &Override)| *original;
        let added = overrides().filter(|(at, change)| !change.excluded && !is_given(**at)).map(original).collect();
        let excluded = overrides().filter(|(at, change)| change.excluded && is_given(**at)).map(original).collect();
        Self { first: event.start, rule, added, excluded, changed: Vec::new() }
    }

    /// Every date by itself; what is changed by its original, to which the change then refers.
    fn dates(event: &'a Event, context: &Context) -> Self {
        let unchanged = |start: &Start| !Changes::of(event, start.original).any();
        let set = set(event, context);
        let mut dates: Vec<DateTime> = set.iter().filter(|start| unchanged(start)).map(|start| start.at).collect();
        let covered = set.iter().filter(|start| !unchanged(start)).map(|start| start.original);
        let all = covered.chain(event.overrides.keys().copied());
        dates.extend(all.filter(|original| !Changes::of(event, *original).excluded()));
        dates.sort_unstable();
        dates.dedup();
        // An entry needs a start, also where nothing is left: that one is then left out.
        let excluded = if dates.is_empty() { vec![event.start] } else { Vec::new() };
        let first = dates.first().copied().unwrap_or(event.start);
        let added = dates.into_iter().skip(1).collect();
        Self { first, rule: None, added, excluded, changed: Vec::new() }
    }
}

/// The starts by rule, as far as they are written out.
fn set(event: &Event, context: &Context) -> Vec<Start> {
    let endless = event.rules.iter().any(|rule| rule.count.is_none() && rule.until.is_none());
    let horizon = add_days(context.stamp.date().max(event.start.date()), HORIZON_DAYS);
    let end = if endless { horizon.at(0, 0, 0, 0) } else { DateTime::MAX };
    let all: Range<DateTime> = event.start..end;
    let set = recurrence_set(event, &all, &context.dataset.holidays);
    set.into_iter().take(MAX_DATES).map(|(start, _)| start).collect()
}

/// Whether calendars agree on what the rule says; few of them know other calendars than the civil one.
fn is_plain(rule: &Rule) -> bool {
    (rule.workdays, rule.scale, rule.skip) == (Workdays::Any, Scale::Gregorian, Skip::Omit)
}
