//! A record's facts as names and values, in the order a visitor asks for them.

use crate::{
    place::{Address, Place, Position},
    text::Locale,
    words::{Format, Words},
};

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub name: &'static str,
    /// What it says; several lines where there are several values.
    pub lines: Vec<String>,
}

impl Fact {
    /// A fact, unless it says nothing.
    #[must_use]
    pub fn new(name: &'static str, lines: impl IntoIterator<Item = String>) -> Option<Self> {
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
        (!lines.is_empty()).then_some(Self { name, lines })
    }
}

/// What is known of a place besides its hours; unknown facts are left out.
#[must_use]
pub fn place_facts(place: &Place, locale: Locale) -> Vec<Fact> {
    let words = Words::of(locale);
    let format = Format(locale);
    let position = match place.position {
        Position::Approximate { radius, .. } => format!("{} ±{}", words.approximate, format.distance(radius)),
        Position::Area(_) => words.area_only.into(),
        Position::Absent => words.no_position.into(),
        Position::Exact(_) | Position::Line(_) => String::new(),
    };
    let designations = place.designations.iter().map(|designation| {
        let parts = [
            designation.title.get(locale),
            designation.level.get(locale),
            &designation.number,
            &designation.date,
            designation.issuer.get(locale),
        ];
        join(parts)
    });
    let facilities = place.facilities.iter().map(|facility| {
        let name = format.facility(&facility.code);
        if facility.present { name.to_owned() } else { format!("{name}: {}", words.not_there) }
    });
    [
        Fact::new(words.address, [address(&place.address, locale), position]),
        Fact::new(words.directions, [place.directions.get(locale).to_owned()]),
        Fact::new(words.hosted_by, [place.hosted_by.get(locale).to_owned()]),
        Fact::new(words.era, place.era.iter().map(|era| era.text.clone())),
        Fact::new(words.designations, designations),
        Fact::new(words.visit, place.visit_minutes.map(|minutes| format.duration(u32::from(minutes)))),
        Fact::new(words.fee, [place.fee.get(locale).to_owned()]),
        Fact::new(words.facilities, facilities),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// An address on one line, from large to small in Chinese, from small to large in English.
#[must_use]
pub fn address(address: &Address, locale: Locale) -> String {
    let parts = [&address.province, &address.city, &address.district, &address.street, &address.detail];
    let parts = parts.map(|part| part.get(locale));
    let mut given: Vec<&str> = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        // A detail that repeats the larger parts is the whole address already.
        if given.first().is_some_and(|first| part.starts_with(first)) {
            given.clear();
        }
        given.push(part);
    }
    match locale {
        Locale::En => {
            given.reverse();
            given.join(", ")
        }
        Locale::ZhHans | Locale::ZhHant => given.concat(),
    }
}

fn join<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
