//! Events: JSCalendar (RFC 8984), with shorter ways to say when.

use std::collections::BTreeMap;

use super::{
    about::{about, identity},
    contact::contact,
    event_rule::{Of, rrules, rules},
    jscalendar,
    record::named_work,
    venue::{has_venues, venues},
};
use crate::{
    data::{
        code::Code,
        wire::{Cell, Row, civil},
    },
    event::{Capacity, Duration, Event, EventStatus, Override, Part, Registration, Rule, Speaker},
    time::{
        Date, DateTime, Time,
        civil::{add_days, second_number},
    },
};

/// An event; `None` where it has no identifier, no title or no start.
pub fn event(mut row: Row<'_>) -> Option<Event> {
    if row.peek("/@type").is_some_and(|kind| kind == "Task") {
        row.report_member("@type", Code::WrongType, "Event", "Task".to_owned());
        row.reject();
        return None;
    }
    jscalendar::localize(&mut row);
    jscalendar::ignore(&mut row);
    let start_text = row.peek("/start").unwrap_or_default().to_owned();
    let time_zone = row.take("timeZone").and_then(Cell::string);
    let zone = time_zone.clone().unwrap_or_else(|| row.reading.zone.to_owned());
    if let Some(zone) = time_zone.as_ref().filter(|zone| row.reading.is_no_zone(zone)) {
        row.report_member("timeZone", Code::UnknownZone, "", zone.clone());
    }
    let Some(start) = row.moment_in("start", &zone) else { return row.lack("start") };
    let date_only = start_text.len() <= 10;
    let all_day = row.flag("showWithoutTime") || date_only;
    let duration = duration(&mut row, start, all_day, &zone);

    let (status, withdrawn) = row.take("status").and_then(|cell| cell.word(STATUSES, status)).unwrap_or_default();
    let mut about = about(&mut row, &["title", "name"], "description")?;
    about.withdrawn = withdrawn;
    let updated = row.take("updated").and_then(|cell| cell.civil("date-time", civil::day_of_stamp));
    about.updated_at = about.updated_at.or(updated);
    let id = identity(&mut row, &["uid", "id"], &about, &start_text)?;

    let of = Of { zone: &zone, first: start, all_day };
    let mut rules = rules(&mut row, "recurrenceRules", of);
    rules.extend(rrules(&mut row, "rrule", of));
    let mut excluded_rules = self::rules(&mut row, "excludedRecurrenceRules", of);
    excluded_rules.extend(rrules(&mut row, "exrule", of));
    let overrides = overrides(&mut row, &zone);
    Some(Event {
        id,
        about,
        sequence: row.count("sequence").unwrap_or_default(),
        start,
        duration,
        all_day,
        open_end: row.flag("openEnd"),
        clock: row.reading.clock(&zone, years(start, &rules, &overrides)),
        time_zone: time_zone.filter(|zone| *zone != row.reading.zone).map(Into::into),
        rules,
        excluded_rules,
        overrides,
        venues: venues(&mut row),
        status,
        restricted: row.flag("restricted"),
        audience: row.text("audience"),
        language: row.text("language"),
        fee: row.text("fee"),
        weather: row.text("weather"),
        capacity: row.row("capacity").and_then(capacity),
        registration: row.row("registration").map(registration),
        organisers: row.texts("organisers"),
        speakers: row.each("speakers", speaker),
        works: row.rows("works", named_work),
        parts: row.each("parts", part),
        part_of: row.id("partOf").or_else(|| jscalendar::parent(&mut row)),
        series: row.id("series"),
        team: row.id("team"),
        contact: contact(&mut row),
    })
}

// The years for which the event's clock has to be known; an endless series is looked at for some years to come.
fn years(start: DateTime, rules: &[Rule], overrides: &BTreeMap<DateTime, Override>) -> (i16, i16) {
    const AHEAD: i16 = 20;
    let changed = overrides.last_key_value().map_or(start.year(), |(at, _)| at.year());
    let last = rules.iter().map(|rule| rule.until.map_or(start.year().saturating_add(AHEAD), DateTime::year));
    (start.year().saturating_sub(1), last.max().unwrap_or_default().max(changed).saturating_add(1))
}

// How long it lasts: by `duration`, by its exclusive `end`, or by its `lastDay`.
fn duration(row: &mut Row<'_>, start: DateTime, all_day: bool, zone: &str) -> Duration {
    let given = row.take("duration").and_then(|cell| cell.civil("duration", civil::duration));
    let end = row.moment_in("end", zone);
    let last_day = row.date("lastDay");
    if let Some(duration) = given {
        return duration;
    }
    let (end, name) = match (end, last_day) {
        (Some(end), _) => (end, "end"),
        (None, Some(last_day)) => (after(last_day), "lastDay"),
        (None, None) => return Duration { days: u32::from(all_day), minutes: 0 },
    };
    between(start, end).unwrap_or_else(|| {
        row.report_member(name, Code::EndBeforeStart, "", end.to_string());
        Duration { days: u32::from(all_day), minutes: 0 }
    })
}

// The first moment after a day.
fn after(day: Date) -> DateTime {
    add_days(day, 1).to_datetime(Time::midnight())
}

// Whole days, and the minutes beyond them; `None` where the end comes first.
fn between(start: DateTime, end: DateTime) -> Option<Duration> {
    const DAY: u32 = 24 * 60;
    let seconds = u64::try_from(second_number(end) - second_number(start)).ok()?;
    let minutes = u32::try_from(seconds.div_ceil(60)).ok()?;
    Some(Duration { days: minutes / DAY, minutes: minutes % DAY })
}

const STATUSES: &str = "confirmed, tentative, cancelled, postponed, moved, full, withdrawn";

fn status(word: &str) -> Option<(EventStatus, bool)> {
    match word {
        "confirmed" | "tentative" | "scheduled" => Some((EventStatus::Scheduled, false)),
        "cancelled" => Some((EventStatus::Cancelled, false)),
        "postponed" => Some((EventStatus::Postponed, false)),
        "moved" => Some((EventStatus::Moved, false)),
        "full" => Some((EventStatus::Full, false)),
        "withdrawn" => Some((EventStatus::Scheduled, true)),
        _ => None,
    }
}

fn overrides(row: &mut Row<'_>, zone: &str) -> BTreeMap<DateTime, Override> {
    let mut overrides = BTreeMap::new();
    let Some(mut row) = row.row("recurrenceOverrides") else { return overrides };
    for key in row.names() {
        match civil::moment(&key) {
            Some((start, _)) => {
                let start = row.reading.on_clock(start, zone);
                let patch = row.row(&key).map(|row| patch(row, zone)).unwrap_or_default();
                overrides.insert(start, patch);
            }
            None => row.report_member(&key, Code::NotADate, "date-time", key.to_string()),
        }
    }
    row.reject();
    overrides
}

fn patch(mut row: Row<'_>, zone: &str) -> Override {
    jscalendar::ignore_pointers(&mut row);
    Override {
        excluded: row.flag("excluded"),
        start: row.moment_in("start", zone),
        duration: row.take("duration").and_then(|cell| cell.civil("duration", civil::duration)),
        and_future: row.flag("thisAndFuture"),
        title: Some(row.text("title")).filter(|title| !title.is_empty()),
        description: Some(row.text("description")).filter(|description| !description.is_empty()),
        status: row.take("status").and_then(|cell| cell.word(STATUSES, status)).map(|(status, _)| status),
        venues: has_venues(&row).then(|| venues(&mut row)),
    }
}

fn capacity(mut row: Row<'_>) -> Option<Capacity> {
    let Some(total) = row.count("total") else { return row.lack("total") };
    Some(Capacity { total, remaining: row.count("remaining"), as_of: row.date("asOf") })
}

fn registration(mut row: Row<'_>) -> Registration {
    Registration {
        mode: row.string("mode"),
        url: row.url("url"),
        phone: row.string("phone"),
        opens: row.moment("opens"),
        closes: row.moment("closes"),
        note: row.text("note"),
    }
}

// An object, or the name alone.
fn speaker(cell: Cell<'_>) -> Option<Speaker> {
    let mut row = if cell.is_string() { cell.wrap("name") } else { cell.row()? };
    let name = row.required_text("name")?;
    Some(Speaker { name, role: row.text("role") })
}

// An object, or the title alone.
fn part(cell: Cell<'_>) -> Option<Part> {
    let mut row = if cell.is_string() { cell.wrap("title") } else { cell.row()? };
    let title = row.required_text("title")?;
    Some(Part {
        title,
        description: row.text("description"),
        time: row.string("time"),
        done: row.take("done").and_then(Cell::flag),
    })
}
