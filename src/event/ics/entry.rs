//! An entry of a calendar file (`VEVENT`).

use super::{Context, line::Lines, zone::Zone};
use crate::{
    about::{About, Url},
    decimal,
    event::{Event, EventStatus, Rule, Venue, change::Changes, occurrence::effective, rrule::compact},
    place::Position,
    text::Text,
    time::DateTime,
    words::Format,
};

/// An entry being written.
pub(super) struct Entry<'a> {
    event: &'a Event,
    context: &'a Context<'a>,
    zone: Zone<'a>,
    lines: &'a mut Lines,
}

impl<'a> Entry<'a> {
    /// Begins an entry; `apart` names an occurrence that stands by itself.
    pub(super) fn begin(
        event: &'a Event,
        context: &'a Context<'a>,
        zone: Zone<'a>,
        apart: Option<DateTime>,
        lines: &'a mut Lines,
    ) -> Self {
        let (id, site) = (&event.id, &context.dataset.site.id);
        let apart = apart.map(|original| format!("-{}", compact(original))).unwrap_or_default();
        lines.property("BEGIN", "VEVENT");
        lines.text("UID", &format!("{id}{apart}@{site}"));
        lines.property("DTSTAMP", &format!("{}Z", compact(context.stamp)));
        lines.property("SEQUENCE", &event.sequence.to_string());
        if let Some(whole) = &event.part_of {
            lines.text("RELATED-TO", &format!("{whole}@{site}"));
        }
        Self { event, context, zone, lines }
    }

    pub(super) fn time(&mut self, name: &str, at: DateTime) {
        self.times(name, &[at]);
    }

    /// The exclusive end; none for what lasts no time.
    pub(super) fn end_time(&mut self, start: DateTime, end: DateTime) {
        if end > start {
            self.time("DTEND", end);
        }
    }

    pub(super) fn times(&mut self, name: &str, times: &[DateTime]) {
        if times.is_empty() {
            return;
        }
        let (parameter, form): (String, fn(DateTime) -> String) = if self.event.all_day {
            (";VALUE=DATE".to_owned(), |at| compact(at)[..8].to_owned())
        } else {
            (self.zone.parameter(), compact)
        };
        let values: Vec<String> = times.iter().map(|at| form(*at)).collect();
        self.lines.property(&format!("{name}{parameter}"), &values.join(","));
    }

    pub(super) fn rule(&mut self, rule: &Rule) {
        let until = rule.until.map(|until| self.zone.until(until, self.event.all_day));
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = effective(rule, self.event.all_day).write_rrule(&mut text, until.as_deref());
        self.lines.property("RRULE", &text);
    }

    /// What it is called, where it is, whether it takes place; and the end of the entry.
    pub(super) fn end(self, changes: Changes) {
        let (event, locale) = (self.event, self.context.locale);
        let about = &event.about;
        let common = if about.summary.is_empty() { &about.body } else { &about.summary };
        let title = changes.title().unwrap_or(&about.name).get(locale);
        let status = changes.status().unwrap_or(event.status);
        let cancelled = match status {
            EventStatus::Cancelled | EventStatus::Postponed => true,
            EventStatus::Scheduled | EventStatus::Moved | EventStatus::Full => false,
        };
        // A meeting for named guests is shown without the room.
        let location =
            if event.restricted { String::new() } else { self.location(changes.venues().unwrap_or(&event.venues)) };
        let geo = self.geo(changes.venues().unwrap_or(&event.venues)).filter(|_| !event.restricted);
        let lines = self.lines;
        // There is no status for what is put off.
        let postponed = (status == EventStatus::Postponed).then(|| Format(locale).postponed(title));
        lines.text("SUMMARY", postponed.as_deref().unwrap_or(title));
        let mut description = changes.description().unwrap_or(common).get(locale).to_owned();
        for part in &event.parts {
            let line = [part.time.as_str(), part.title.get(locale)].join(" ");
            description = [description.trim(), line.trim()].join("\n");
        }
        lines.text("DESCRIPTION", description.trim());
        lines.text("LOCATION", &location);
        if let Some(geo) = geo {
            lines.property("GEO", &geo);
        }
        lines.property("STATUS", if cancelled { "CANCELLED" } else { "CONFIRMED" });
        if !self.context.page.is_empty() {
            lines.property("URL", self.context.page);
        }
        for channel in watched(changes.venues().unwrap_or(&event.venues)) {
            lines.property("CONFERENCE;VALUE=URI", channel);
        }
        for address in attached(about) {
            lines.property("ATTACH", address);
        }
        if let Some(minutes) = self.context.alarm.filter(|_| !cancelled) {
            lines.property("BEGIN", "VALARM");
            lines.property("ACTION", "DISPLAY");
            lines.text("DESCRIPTION", title);
            lines.property("TRIGGER", &format!("-PT{minutes}M"));
            lines.property("END", "VALARM");
        }
        lines.property("END", "VEVENT");
    }

    /// The position of the one place where it happens, where that is known exactly; six decimals are a tenth of a metre.
    fn geo(&self, venues: &[Venue]) -> Option<String> {
        let [venue] = venues else { return None };
        let point = match venue {
            Venue::Place(id) => match self.context.dataset.places.get(id)?.position {
                Position::Exact(point) => point,
                _ => return None,
            },
            Venue::Named { position, .. } => (*position)?,
            Venue::Online { .. } => return None,
        };
        let mut text = String::new();
        #[allow(clippy::cast_possible_truncation, reason = "degrees are at most 180")]
        let [latitude, longitude] = [point.latitude(), point.longitude()].map(|degrees| (degrees * 1e6).round() as i32);
        decimal::write(&mut text, latitude, 6).ok()?;
        text.push(';');
        decimal::write(&mut text, longitude, 6).ok()?;
        Some(text)
    }

    fn location(&self, venues: &[Venue]) -> String {
        let get = |text: &Text| text.get(self.context.locale).to_owned();
        let name = |venue: &Venue| match venue {
            Venue::Place(id) => {
                let place = self.context.dataset.places.get(id)?;
                let (name, address) = (get(&place.about.name), get(&place.address.detail));
                Some(if address.is_empty() { name } else { format!("{name} ({address})") })
            }
            Venue::Named { name, .. } | Venue::Online { name, .. } => Some(get(name)),
        };
        venues.iter().filter_map(name).filter(|name| !name.is_empty()).collect::<Vec<_>>().join("; ")
    }
}

/// Where it can be watched or joined (RFC 7986).
fn watched(venues: &[Venue]) -> impl Iterator<Item = &str> {
    venues.iter().filter_map(|venue| match venue {
        Venue::Online { url, .. } => url.as_ref().map(Url::as_str),
        Venue::Place(_) | Venue::Named { .. } => None,
    })
}

/// Documents and pictures that have an address of their own.
fn attached(about: &About) -> impl Iterator<Item = &str> {
    let pictures = about.media.iter().filter(|media| !media.contains_minors).map(|media| &media.url);
    let addresses = about.links.iter().map(|link| &link.url).chain(pictures).map(Url::as_str);
    addresses.filter(|address| address.starts_with("https://") || address.starts_with("http://"))
}
