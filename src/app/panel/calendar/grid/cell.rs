//! One day of the grid: its number, what it is besides, and its events as bars or dots.

use leptos::prelude::*;

use crate::{
    app::browser::Part,
    link::Page,
    text::Locale,
    view::{self, Bar, DayCell},
};

/// A day's element without anything in it, from which the others are copied.
///
/// An event in it is a link for the pointer; the keyboard finds it in the chosen day's list.
pub fn blank() -> AnyView {
    let lane = || view! { <a class="bar" tabindex="-1" hidden></a> };
    view! {
        <td class="day">
            <button class="day-button" tabindex="-1">
                <span class="quiet"></span>
                <span class="day-line" aria-hidden="true">
                    <span class="day-number numbers"></span>
                    <span class="day-name"></span>
                    <span class="day-badge"></span>
                </span>
                <span class="day-lunar" aria-hidden="true"></span>
                <span class="day-dots" aria-hidden="true"><i hidden></i><i hidden></i><i hidden></i><span class="numbers"></span></span>
            </button>
            <div class="day-bars">{lane()} {lane()} {lane()} <span class="day-more numbers" aria-hidden="true" hidden></span></div>
        </td>
    }
    .into_any()
}

/// What stands in a day's element, in the words of the page.
#[derive(Default, PartialEq)]
pub struct Drawn {
    /// Texts, by the order of their elements.
    texts: [String; 7],
    /// Attributes of the day and of its button; an empty one is taken away.
    marks: [(&'static str, String); 10],
    dots: [Option<u8>; 3],
    bars: [Option<Lane>; 3],
}

/// A bar, and where it leads.
#[derive(PartialEq)]
struct Lane {
    bar: Bar,
    address: String,
}

impl Drawn {
    /// A day; whether it is the chosen one, and the one that the tab key stops at.
    pub fn new(
        day: &DayCell,
        (chosen, stop): (bool, bool),
        locale: Locale,
        address: &mut impl FnMut(&Page) -> String,
    ) -> Self {
        let marks = &day.marks;
        // The lunisolar day is for those who read Chinese; a solar term takes its place on the day it begins.
        let lunar = match (locale, marks.term) {
            (Locale::En, _) => String::new(),
            (_, "") => marks.lunar.clone(),
            (_, term) => term.to_owned(),
        };
        let number = |count: usize, sign: &str| if count == 0 { String::new() } else { format!("{sign}{count}") };
        let badge = marks.badge.map_or("", |badge| badge.words(locale).0);
        let mut dots = day.dots.iter().copied();
        let bars = day.bars.each_ref();
        Self {
            texts: [
                day.label.clone(),
                day.date.day().to_string(),
                marks.names.first().cloned().unwrap_or_default(),
                badge.to_owned(),
                lunar,
                number(day.count, ""),
                number(day.more, "+"),
            ],
            marks: [
                ("aria-selected", chosen.to_string()),
                ("data-inside", day.inside.to_string()),
                ("data-today", day.today.to_string()),
                ("data-solemn", marks.solemn.to_string()),
                ("data-named", (!marks.names.is_empty()).to_string()),
                ("data-badge", marks.badge.map_or("", view::Badge::name).to_owned()),
                ("data-term", (!marks.term.is_empty()).to_string()),
                ("data-day", view::date_field(day.date)),
                ("tabindex", if stop { "0" } else { "-1" }.to_owned()),
                ("aria-current", if day.today { "date" } else { "" }.to_owned()),
            ],
            dots: std::array::from_fn(|_| dots.next()),
            bars: bars.map(|bar| bar.as_ref().map(|bar| Lane { bar: bar.clone(), address: address(&bar.page) })),
        }
    }
}

/// A day's elements, and what stands in them.
pub struct Cell {
    day: Part,
    button: Part,
    badge: Part,
    lunar: Part,
    texts: Vec<Part>,
    dots: Vec<Part>,
    /// A bar for each lane.
    lanes: Vec<Part>,
    shown: Drawn,
}

impl Cell {
    /// The elements of a copied [`blank`] day.
    pub fn of(day: &Part) -> Option<Self> {
        let texts = day.all(".quiet, .day-number, .day-name, .day-badge, .day-lunar, .day-dots .numbers, .day-more");
        Some(Self {
            button: day.all("button").first()?.clone(),
            badge: texts.get(3)?.clone(),
            lunar: texts.get(4)?.clone(),
            dots: day.all("i"),
            lanes: day.all(".bar"),
            day: day.clone(),
            texts,
            shown: Drawn::default(),
        })
    }

    /// Writes what has changed.
    pub fn show(&mut self, next: Drawn) {
        if next == self.shown {
            return;
        }
        for ((part, old), new) in self.texts.iter().zip(&self.shown.texts).zip(&next.texts) {
            if old != new {
                part.text(new);
            }
        }
        if let Some(more) = self.texts.last() {
            more.show(!next.texts[6].is_empty());
        }
        for (at, (old, (name, value))) in self.shown.marks.iter().zip(&next.marks).enumerate() {
            let part = match at {
                0..=4 => &self.day,
                5 => &self.badge,
                6 => &self.lunar,
                _ => &self.button,
            };
            match value.as_str() {
                value if old.1 == value => {}
                "" => part.without(name),
                value => part.attribute(name, value),
            }
        }
        for ((part, old), new) in self.dots.iter().zip(&self.shown.dots).zip(&next.dots) {
            if old != new {
                part.show(new.is_some());
                part.property("--hue", &new.map(hue).unwrap_or_default());
            }
        }
        for ((bar, old), new) in self.lanes.iter().zip(&self.shown.bars).zip(&next.bars) {
            if old != new {
                bar.show(new.is_some());
                if let Some(new) = new {
                    write_bar(bar, old.as_ref(), new);
                }
            }
        }
        self.shown = next;
    }

    /// Gives the day the focus.
    pub fn focus(&self) {
        self.button.focus();
    }
}

fn write_bar(bar: &Part, old: Option<&Lane>, new: &Lane) {
    let changed = |same: fn(&Lane, &Lane) -> bool| old.is_none_or(|old| !same(old, new));
    if changed(|old, new| old.address == new.address) {
        bar.attribute("href", &new.address);
    }
    if changed(|old, new| old.bar.time == new.bar.time) {
        bar.attribute("data-time", &new.bar.time);
    }
    if changed(|old, new| old.bar.title == new.bar.title) {
        bar.text(&new.bar.title);
    }
    if changed(|old, new| old.bar.hue == new.bar.hue) {
        bar.property("--hue", &hue(new.bar.hue));
    }
    if changed(|old, new| old.bar.days == new.bar.days) {
        bar.property("--days", &new.bar.days.to_string());
    }
    let flags = |lane: &Lane| [lane.bar.from_before, lane.bar.goes_on, lane.bar.off];
    let before = old.map(flags);
    for (at, (name, now)) in ["data-before", "data-after", "data-off"].into_iter().zip(flags(new)).enumerate() {
        if before.is_none_or(|before| before[at] != now) {
            bar.attribute(name, &now.to_string());
        }
    }
}

fn hue(hue: u8) -> String {
    format!("var(--hue-{hue})")
}
