//! Links that put one occurrence into a calendar on the web, by the addresses those calendars document.

use crate::{
    about::Url,
    dataset::Dataset,
    event::{Event, Occurrence},
    text::Locale,
    time::{
        DateTime, Offsets, Time,
        civil::{add_days, add_minutes, date_time_of},
        zone::instant,
    },
    view::{
        event_facts::{VenueLine, percent, venue_lines},
        event_row::is_off,
    },
};

/// A calendar on the web, and the address that adds to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebCalendar {
    /// What it is called.
    pub name: &'static str,
    /// Where its form opens, filled in.
    pub url: Url,
}

/// How long something without an announced end is taken to last, in minutes: these calendars want an end.
const LASTS: i64 = 60;

/// The links for one occurrence; `page` is the address of its page. None where its zone is not known, and none for what
/// does not take place: these calendars have no word for that.
#[must_use]
pub fn web_calendars(
    dataset: &Dataset,
    event: &Event,
    occurrence: &Occurrence,
    (page, locale, offsets): (&str, Locale, Offsets),
) -> Vec<WebCalendar> {
    let zone = &*dataset.site.time_zone;
    // An event whose own zone is not known stands on no clock that could be named.
    let unknown_clock = event.time_zone.is_some() && event.clock.is_none() && !event.all_day;
    if unknown_clock || is_off(occurrence) {
        return Vec::new();
    }
    let end = occurrence.end.unwrap_or_else(|| {
        if event.all_day {
            add_days(occurrence.start.date(), 1).to_datetime(Time::midnight())
        } else {
            add_minutes(occurrence.start, LASTS)
        }
    });
    let utc = |at: DateTime| instant(at, zone, &offsets).map(date_time_of);
    let (Some(from), Some(to)) = (utc(occurrence.start), utc(end)) else { return Vec::new() };
    let title = percent(occurrence.title(event).get(locale));
    let place = percent(&place(dataset, event, occurrence, locale));
    let about = percent(page);
    let (begin, finish) = if event.all_day {
        (digits(occurrence.start, "", "")[..8].to_owned(), digits(end, "", "")[..8].to_owned())
    } else {
        (digits(from, "", "") + "Z", digits(to, "", "") + "Z")
    };
    let google = format!(
        "https://calendar.google.com/calendar/render?action=TEMPLATE&text={title}&dates={begin}%2F{finish}&location={place}&details={about}"
    );
    let (begin, finish, whole) = if event.all_day {
        (digits(occurrence.start, "-", ":")[..10].to_owned(), digits(end, "-", ":")[..10].to_owned(), "true")
    } else {
        (percent(&(digits(from, "-", ":") + "Z")), percent(&(digits(to, "-", ":") + "Z")), "false")
    };
    let outlook = |host: &str| {
        format!(
            "https://{host}/calendar/0/deeplink/compose?rru=addevent&subject={title}&startdt={begin}&enddt={finish}&allday={whole}&location={place}&body={about}"
        )
    };
    let links = [
        ("Google Calendar", google),
        ("Outlook.com", outlook("outlook.live.com")),
        ("Microsoft 365", outlook("outlook.office.com")),
    ];
    links.into_iter().filter_map(|(name, url)| Some(WebCalendar { name, url: Url::parse(&url)? })).collect()
}

/// Where it happens, in words; a meeting for named guests tells no room.
fn place(dataset: &Dataset, event: &Event, occurrence: &Occurrence, locale: Locale) -> String {
    let lines = venue_lines(dataset, event, Some(occurrence), locale);
    let names = lines.into_iter().map(|line| match line {
        VenueLine::Place(_, name, address) if address.is_empty() || event.restricted => name,
        VenueLine::Place(_, name, address) => format!("{name} ({address})"),
        VenueLine::Named(name) => name,
        VenueLine::Missing => String::new(),
        VenueLine::Online(name, url) => url.map_or(name, |url| url.as_str().to_owned()),
    });
    names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join("; ")
}

/// `20261125T150000`, `2026-11-25T15:00:00`.
fn digits(at: DateTime, dash: &str, colon: &str) -> String {
    format!(
        "{:04}{dash}{:02}{dash}{:02}T{:02}{colon}{:02}{colon}{:02}",
        at.year(),
        at.month(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    )
}
