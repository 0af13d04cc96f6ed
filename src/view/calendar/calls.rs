//! Calls for entries, by their deadlines.

use crate::{
    dataset::Dataset,
    link::{Page, Section},
    record::Notice,
    text::Locale,
    time::{Date, civil::day_number},
    words::Format,
};

/// A call for entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Its page.
    pub page: Page,
    /// What it is called.
    pub name: String,
    /// Until when entries are taken: `12月31日`; empty where that is not told.
    pub until: String,
    /// Days that are left, 0 on the last one; `None` where no end is told.
    pub left: Option<i32>,
    /// Made up to show the program.
    pub example: bool,
}

/// The calls that still take entries, those that close first before the others, those without an end last.
#[must_use]
pub fn open_calls(dataset: &Dataset, today: Date, locale: Locale) -> Vec<Call> {
    let mut calls: Vec<&Notice> =
        calls(dataset).filter(|notice| notice.deadline.is_none_or(|deadline| deadline >= today)).collect();
    calls.sort_by_key(|notice| (notice.deadline.is_none(), notice.deadline));
    calls.into_iter().map(|notice| call(notice, today, locale)).collect()
}

/// The calls that close on a day.
#[must_use]
pub fn closing_on(dataset: &Dataset, day: Date, today: Date, locale: Locale) -> Vec<Call> {
    calls(dataset).filter(|notice| notice.deadline == Some(day)).map(|notice| call(notice, today, locale)).collect()
}

fn calls(dataset: &Dataset) -> impl Iterator<Item = &Notice> {
    dataset.notices.iter().filter(|notice| notice.call && !notice.about.withdrawn)
}

fn call(notice: &Notice, today: Date, locale: Locale) -> Call {
    Call {
        page: Page::Record(Section::Notices, notice.id.to_string()),
        name: notice.about.name.get(locale).into(),
        until: notice.deadline.map_or_else(String::new, |day| Format(locale).day_near(day, today.year())),
        left: notice.deadline.map(|day| day_number(day) - day_number(today)),
        example: notice.about.example,
    }
}
