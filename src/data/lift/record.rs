//! The smaller records.

use super::{
    about::{about, identity, sources, tags},
    contact::contact,
    place::era,
};
use crate::{
    about::Sources,
    data::wire::{Row, civil},
    record::{Figure, Notice, Observance, ObservanceDay, Series, Service, Story, Team, Theme, Wish, Work},
    time::{Date, Day},
};

/// A story; `None` where it has no id or no name.
pub fn story(mut row: Row<'_>) -> Option<Story> {
    let about = about(&mut row, &["name", "title"], "body")?;
    let id = identity(&mut row, &["id"], &about, "")?;
    Some(Story {
        id,
        about,
        places: row.ids("places"),
        events: row.ids("events"),
        era: era(&mut row),
        narrator: row.text("narrator"),
    })
}

/// A service; `None` where it has no id or no name.
pub fn service(mut row: Row<'_>) -> Option<Service> {
    let about = about(&mut row, &["name", "title"], "body")?;
    let id = identity(&mut row, &["id"], &about, "")?;
    Some(Service {
        id,
        about,
        code: row.string("code"),
        team: row.id("team"),
        area: row.text("area"),
        audience: row.text("audience"),
        availability: row.text("availability"),
        lead_days: row.small("leadDays"),
        contact: contact(&mut row),
    })
}

/// A volunteer team; `None` where it has no id or no name.
pub fn team(mut row: Row<'_>) -> Option<Team> {
    let about = about(&mut row, &["name"], "body")?;
    let id = identity(&mut row, &["id"], &about, "")?;
    Some(Team {
        id,
        about,
        parent: row.id("parent"),
        place: row.id("place"),
        level: row.text("level"),
        size: row.count("size"),
        duty: row.text("duty"),
        contact: contact(&mut row),
    })
}

/// A series; `None` where it has no id or no name.
pub fn series(mut row: Row<'_>) -> Option<Series> {
    let about = about(&mut row, &["name", "title"], "body")?;
    let id = identity(&mut row, &["id"], &about, "")?;
    Some(Series {
        id,
        about,
        planned: row.count("planned"),
        done: row.row("done").and_then(done),
        cadence: row.text("cadence"),
        strands: row.texts("strands"),
    })
}

/// A month's theme; `None` where it has no month or no name.
pub fn theme(mut row: Row<'_>) -> Option<Theme> {
    let month = row.take("month").and_then(|cell| cell.civil("month", civil::month));
    let Some(month) = month else { return row.lack("month") };
    row.ignore(&["id"]);
    let about = about(&mut row, &["name", "title"], "body")?;
    Some(Theme { month, about })
}

/// A day to be remembered; `None` where it has no name or no day.
pub fn observance(mut row: Row<'_>) -> Option<Observance> {
    row.ignore(&["id"]);
    let name = row.required_text("name")?;
    let day = row.take("day").and_then(|cell| cell.civil("day", observance_day));
    let Some(day) = day else { return row.lack("day") };
    let solemn = row.take("tone").and_then(|cell| cell.word("solemn", |word| (word == "solemn").then_some(())));
    Some(Observance { name, day, solemn: solemn.is_some(), sources: sources(&mut row) })
}

/// A notice or a call; `None` where it has no id or no name.
pub fn notice(mut row: Row<'_>) -> Option<Notice> {
    let about = about(&mut row, &["name", "title"], "body")?;
    let id = identity(&mut row, &["id"], &about, "")?;
    Some(Notice {
        id,
        about,
        issuer: row.text("issuer"),
        date: row.date("date"),
        deadline: row.date("deadline"),
        call: row.flag("call"),
    })
}

/// A wish; `None` where it has no id or no name.
pub fn wish(mut row: Row<'_>) -> Option<Wish> {
    let about = about(&mut row, &["name", "title"], "body")?;
    let id = identity(&mut row, &["id"], &about, "")?;
    Some(Wish { id, about, status: row.text("state"), claimed_by: row.text("claimedBy"), date: row.date("date") })
}

/// A film, song, book or play of the list `works`; `None` where it has no title.
pub fn work(mut row: Row<'_>) -> Option<Work> {
    row.ignore(&["id"]);
    let sources = if row.has("title") { sources(&mut row) } else { Sources::default() };
    named_work(row).map(|work| Work { sources, ..work })
}

/// A work that an event names; `None` where it has no title.
pub fn named_work(mut row: Row<'_>) -> Option<Work> {
    let title = row.required_text("title")?;
    Some(Work {
        title,
        kind: row.text("kind"),
        category: row.text("category"),
        note: row.text("note"),
        tags: tags(&mut row),
        sources: Sources::default(),
    })
}

/// A reported figure; `None` where it has no label or no value.
pub fn figure(mut row: Row<'_>) -> Option<Figure> {
    row.ignore(&["id"]);
    let label = row.required_text("label")?;
    let value = row.required_string("value")?;
    Some(Figure {
        label,
        value,
        unit: row.text("unit"),
        as_of: row.string("asOf"),
        sources: sources(&mut row),
        group: row.text("group"),
        summary: row.text("summary"),
    })
}

/// One year's holiday file, in the shape of holiday-cn: the year, and its days.
pub fn holidays(mut row: Row<'_>) -> Option<(i16, Vec<(Date, Day)>)> {
    row.ignore(&["papers"]);
    let Some(year) = row.whole("year", 9999, "0–9999") else { return row.lack("year") };
    Some((year, row.rows("days", holiday)))
}

fn holiday(mut row: Row<'_>) -> Option<(Date, Day)> {
    let Some(date) = row.date("date") else { return row.lack("date") };
    Some((date, Day { name: row.string("name"), is_off_day: row.flag("isOffDay") }))
}

// A count, and when it was counted.
fn done(mut row: Row<'_>) -> Option<(u32, Option<Date>)> {
    let Some(count) = row.count("count") else { return row.lack("count") };
    Some((count, row.date("asOf")))
}

fn observance_day(text: &str) -> Option<(ObservanceDay, bool)> {
    if let Some((month, day)) = civil::day_of_year(text) {
        return Some((ObservanceDay::Yearly { month, day }, true));
    }
    civil::date(text).map(|(date, as_agreed)| (ObservanceDay::Once(date), as_agreed))
}
